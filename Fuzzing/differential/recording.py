"""What CPython's C unpickler makes of a stream when every name is a class that does nothing but take notes.

No name is looked up and nothing is imported: `find_class` answers with a stand-in, whatever the stream asks for.
"""

import _pickle
import io


class Stand(type):
    """Stands for the class or function of a name. Calling it (REDUCE) notes the call."""

    def __call__(cls, *arguments):
        return noted("call", cls, arguments)


class Thing:
    """An object that a stream makes: what made it, from what, and what was done to it then."""

    def __new__(cls, *arguments, **keywords):
        return noted("new", cls, arguments, keywords)

    def __call__(self, *arguments):
        return noted("call", self, arguments)

    def __setstate__(self, state):
        self.done.append(("build", [state]))

    def extend(self, values):
        self._more("append", values)

    def append(self, value):
        self._more("append", [value])

    def add(self, value):
        self._more("add", [value])

    def __setitem__(self, key, value):
        self._more("set", [key, value])

    def _more(self, kind, values):
        if self.done and self.done[-1][0] == kind:
            self.done[-1][1].extend(values)
        else:
            self.done.append((kind, list(values)))


class _Noted(Thing, metaclass=Stand):
    pass


def noted(how, of, arguments, keywords=None):
    thing = object.__new__(_Noted)
    thing.how, thing.of, thing.arguments = how, of, list(arguments)
    thing.keywords = [part for pair in (keywords or {}).items() for part in pair]
    thing.done = []
    return thing


_stands = {}


def stand(module, name):
    if (module, name) not in _stands:
        made = type.__new__(Stand, "Stand", (Thing,), {})
        made.label = (module, name)
        _stands[module, name] = made
    return _stands[module, name]


class Persistent:
    def __init__(self, identifier):
        self.identifier = identifier


class Unpickler(_pickle.Unpickler):
    def find_class(self, module, name):
        return stand(module, name)

    def persistent_load(self, identifier):
        return Persistent(identifier)


def load(stream):
    """The value of a stream's first pickle, or the exception that it ends in."""
    try:
        # CPython looks ahead in a buffered reader, and so reads this as `pickle.loads` would.
        file = io.BufferedReader(io.BytesIO(stream), 1 << 20)
        return Unpickler(file, encoding="bytes").load(), None
    except Exception as error:  # whatever it is, the stream is refused
        return None, error


class Raw(str):
    """Goes into a rendering as it is."""


def render(root):
    """One text for each value: kinds, contents and order; where something that can change is met again, its number."""
    numbers = {}
    parts = []
    pending = [root]
    kept = []

    def opened(value, *children):
        if id(value) in numbers:
            parts.append(f"@{numbers[id(value)]}")
            return
        numbers[id(value)] = len(numbers)
        kept.append(value)
        pending.append(Raw(")"))
        pending.extend(reversed(children))

    while pending:
        value = pending.pop()
        kind = type(value)
        if kind is Raw:
            parts.append(str(value))
        elif kind is float:
            parts.append("nan" if value != value else value.hex())
        elif kind in (int, bool, bytes, type(None)):
            parts.append(f"{kind.__name__}:{value!r}")
        elif kind is str:
            parts.append(f"str:{value.encode('utf-8', 'surrogatepass')!r}")
        elif kind is tuple and not value:
            parts.append("()")
        elif kind is tuple or kind is list:
            opened(value, Raw(f"{kind.__name__}("), *value)
        elif kind is dict:
            opened(value, Raw("dict("), *(part for pair in value.items() for part in pair))
        elif kind is set or kind is frozenset:
            # Without order: elements are told apart by a rendering of their own.
            opened(value, Raw(f"{kind.__name__}("), *(Raw(text) for text in sorted(shallow(item) for item in value)))
        elif kind is bytearray:
            opened(value, Raw(f"bytearray({bytes(value)!r}"))
        elif kind is Stand or isinstance(value, Stand):
            parts.append(f"name:{value.label!r}")
        elif kind is Persistent:
            opened(value, Raw("persistent("), value.identifier)
        elif kind is _Noted:
            done = [part for how, values in value.done if values for part in (Raw(how + "["), *values, Raw("]"))]
            opened(
                value, Raw(value.how + "("), value.of, Raw("["), *value.arguments, Raw("]"), *value.keywords,
                *done)
        else:
            parts.append(f"{kind.__name__}:?")
    return " ".join(parts)


def shallow(item):
    """Enough of a set's element to compare it without order."""
    if type(item) in (tuple, frozenset):
        return f"{type(item).__name__}{len(item)}" if not item else type(item).__name__ + "(" + ",".join(
            sorted(shallow(part) for part in item) if type(item) is frozenset else map(shallow, item)) + ")"
    if type(item) is float:
        return "nan" if item != item else item.hex()
    if isinstance(item, Stand):
        return f"name:{item.label!r}"
    return repr(item) if type(item) in (int, bool, bytes, str, type(None)) else type(item).__name__
