"""What Aspic's reader says about a stream, as the Python value that its graph stands for.

The reader looks at a file and runs nothing, so it accepts some things that CPython only refuses on carrying them out.
Carrying them out here raises `Lazy` with the name of the rule.
"""

import struct
import subprocess

from recording import Persistent, Stand, Thing, noted, stand


class Lazy(Exception):
    """Accepted by the reader, and refused as soon as somebody does what it says."""


class Reader:
    """The executable that reads, kept running."""

    def __init__(self, path):
        self.process = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def read(self, stream):
        self.process.stdin.write(struct.pack("<I", len(stream)) + stream)
        self.process.stdin.flush()
        line = self.process.stdout.readline().decode()
        if not line:
            raise SystemExit(f"the reader died on {stream!r}")
        return line.rstrip("\n")


class Graph:
    """The value of an `ok` line."""

    def __init__(self, line, counts_bool_by_length):
        self.counts_bool_by_length = counts_bool_by_length
        self.used_bool_by_length = False
        _, root, text = line.split(" ", 2)
        self.nodes = [self.parse(node) for node in text.split(";")]
        self.values = [None] * len(self.nodes)
        # Children come first, except those that lists, dictionaries and objects are given later.
        for place in range(len(self.nodes)):
            self.values[place] = self.make(place)
        for place in range(len(self.nodes)):
            self.fill(place)
        self.value = self.values[int(root)]

    @staticmethod
    def parse(text):
        head, children, content, operations, spelling = text.split("|")
        kind, flags = head.split(" ")
        indices = [[int(index) for index in part.split(",") if index] for part in (children, operations)]
        return kind, int(flags), indices[0], content, indices[1], bytes.fromhex(spelling)

    def make(self, place):
        kind, flags, children, content, _, spelling = self.nodes[place]
        values = self.values
        if kind == "none":
            return None
        if kind in ("true", "false"):
            return kind == "true"
        if kind == "integer":
            value = int(content)
            two = len(spelling) == 2 and spelling == spelling.rstrip()
            if self.counts_bool_by_length and not flags & 2 and two and value in (0, 1):
                self.used_bool_by_length = True
                return bool(value)
            return value
        if kind == "bigInteger":
            return int.from_bytes(bytes.fromhex(content), "little", signed=True)
        if kind == "float":
            return struct.unpack(">d", bytes.fromhex(content))[0]
        if kind == "string":
            return bytes.fromhex(content).decode("utf-8", "surrogatepass")
        if kind in ("bytes", "legacyString"):
            return bytes.fromhex(content)
        if kind == "byteArray":
            return bytearray.fromhex(content)
        if kind == "tuple":
            return tuple(values[child] for child in children)
        if kind == "list":
            return []
        if kind == "dictionary":
            return {}
        if kind == "set":
            return set()
        if kind == "frozenSet":
            return frozenset(self.hashable(values[child]) for child in children)
        if kind == "global":
            return stand(values[children[0]], values[children[1]])
        if kind == "persistent":
            identifier = values[children[0]]
            if not flags & 8:
                try:
                    identifier = identifier.decode("ascii")
                except UnicodeDecodeError:
                    raise Lazy("a persistent identifier beyond ASCII") from None
            return Persistent(identifier)
        if kind == "extension":
            raise Lazy("an extension code")
        if kind == "buffer":
            raise Lazy("a buffer that was not given")
        if kind in ("reduce", "newObject", "newObjectExtended", "instance"):
            return self.construct(kind, flags, [values[child] for child in children])
        return None

    def construct(self, kind, flags, parts):
        target, arguments = parts[:2]
        if type(arguments) is not tuple:
            raise Lazy("a call with arguments that are no tuple")
        if kind in ("newObject", "newObjectExtended"):
            if not isinstance(target, Stand):
                raise Lazy("an instance of what is no class")
        elif not isinstance(target, (Stand, Thing)):
            raise Lazy("a call of a value")
        if kind == "reduce" or kind == "instance" and (arguments or not isinstance(target, Stand)):
            return noted("call", target, arguments)
        made = noted("new", target, arguments)
        if kind == "newObjectExtended" and type(parts[2]) is not dict:
            raise Lazy("keyword arguments that are no dictionary")
        return made

    @staticmethod
    def hashable(value):
        try:
            hash(value)
        except TypeError:
            raise Lazy("a key that Python cannot hash") from None
        return value

    def fill(self, place):
        kind, _, children, _, operations, _ = self.nodes[place]
        value = self.values[place]
        values = [self.values[child] for child in children]
        if kind == "list":
            value.extend(values)
        elif kind == "dictionary":
            for key, item in zip(values[::2], values[1::2]):
                value[self.hashable(key)] = item
        elif kind == "set":
            value.update(self.hashable(item) for item in values)
        elif kind in ("reduce", "newObject", "newObjectExtended", "instance"):
            parts = 3 if kind == "newObjectExtended" else 2
            if parts == 3:
                value.keywords = self.keywords(children[2])
            for operation in children[parts:]:
                self.perform(operation, value)
        for operation in operations:
            self.perform(operation, value)

    def keywords(self, place):
        pairs = {}
        children = [self.values[child] for child in self.nodes[place][2]]
        for key, item in zip(children[::2], children[1::2]):
            if type(key) is not str:
                raise Lazy("keyword arguments that are no names")
            pairs[key] = item
        return [part for pair in pairs.items() for part in pair]

    def perform(self, operation, target):
        kind, _, children, _, _, _ = self.nodes[operation]
        values = [self.values[child] for child in children]
        if kind in ("setter", "discarded", "extended"):
            return  # of the order in which things are dropped, which no value shows
        if not values:
            return
        if type(target).__name__ != "_Noted":
            if kind == "build" and values == [None] and not isinstance(target, (Stand, Persistent)):
                return  # CPython does nothing then, whatever the target
            raise Lazy("an operation on a value that has none such")
        if kind == "build":
            target.done.append(("build", values))
            return
        name = {"appendItems": "append", "addItems": "add", "setItems": "set"}[kind]
        target._more(name, values)
