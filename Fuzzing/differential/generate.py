"""Pickle streams at the edges of what an unpickler accepts: from a grammar of opcodes, and from mutated fixtures.

The grammar keeps a rough model of the stack, so that most opcodes find what they need, and ignores it now and then.
"""

import pickletools
import random
import struct

INTEGERS = [
    b"0", b"1", b"00", b"01", b"-1", b"7", b"007", b"010", b"0x10", b"0X1f", b"-0x10", b"0o17", b"0b1", b"1_0",
    b" 5", b"5 ", b"+5", b"+1", b" 0", b"-0", b"08", b"", b"-", b"9223372036854775807", b"9223372036854775808",
    b"-9223372036854775808", b"-9223372036854775809", b"123456789012345678901234567890", b"5\0", b"5\0x", b"\0",
    b"1e3", b"5L", b"\t5", b"5\r", b"2147483648", b"-2147483649", b"0x", b"0xfffffffffffffffff", b"1__0", b"\xff",
]
FLOATS = [
    b"0.0", b"1.5", b"-1.5e300", b"1e400", b"-1e400", b"nan", b"inf", b"-inf", b"Infinity", b"1_0.0", b" 1.0",
    b"1.0 ", b"1.", b".5", b"0x1p3", b"-0x1p3", b"1e", b"", b"1.0\0", b"1.0\0x", b"1e-400", b"+2.5", b"nan(1)",
    b"-nan", b"1d3", b"1.7976931348623157e308", b"5e-324", b"\xff", b"infinit",
]
TEXTS = [
    b"", b"a", b"b", b"name", "é".encode(), "😀".encode(), b"\xed\xa0\x80", b"\xff", b"a\0b", b"\xc0\x80",
    b"\xf4\x90\x80\x80", b"\xe2\x82", b"line\nbreak", b"'", b"x" * 300,
]
LINES = [
    b"", b"a", b"\\u0041", b"\\U0001f600", b"\\U00110000", b"\\u12", b"\\\\u0041", b"\\", b"\xe9", b"\\n", b"a\0b",
    b"\\ud800", b"\\ud83d\\ude00", b"\\x41", b"\\u00e9\\",
]
QUOTED = [
    b"''", b"'a'", b'"a"', b"'a", b"a'", b"'", b"", b"'\\x41'", b"'\\x4'", b"'\\101'", b"'\\777'", b"'\\q'",
    b"'\\''", b"'\\\\'", b"'\\'", b"'a' ", b" 'a'", b"'\xff'", b"'\\n\\t\\r\\a\\b\\f\\v'", b"'\\\r'", b"'a\0b'", b"'\\0'",
    b"'\\N{DASH}'", b"'it's'",
]
MODULES = [b"collections", b"builtins", b"local", b"", b"a.b", b"\xff", "é".encode(), b"a\0b", b" a "]
NAMES = [b"OrderedDict", b"set", b"Record", b"", b"A.B", b"slice", b"complex", b"\xff", b"x\0", b"range"]
LONGS = [
    b"", b"\0", b"\1", b"\xff", b"\0\xff", b"\xff\xff", b"\0" * 8, b"\xff" * 8, b"\0" * 7 + b"\x80", b"\1" * 9,
    b"\xff" * 12, b"\0" * 12, b"\x80", b"\x7f", b"\0" * 8 + b"\1",
]


def text(random_):
    return random_.choice(TEXTS[:5]) if random_.random() < 0.8 else random_.choice(TEXTS)


def number(random_, usual, all_):
    return random_.choice(all_ if random_.random() < 0.4 else usual)


class Grammar:
    """One stream. `stack` has a letter for each value: what it is, as far as one can tell."""

    def __init__(self, random_):
        self.random = random_
        self.out = bytearray()
        self.stack = []
        self.memo = []

    def stream(self):
        if self.random.random() < 0.7:
            version = self.random.choice([2, 3, 4, 5]) if self.random.random() < 0.97 else self.random.randrange(256)
            self.out += b"\x80" + bytes([version])
        for _ in range(self.random.choice([3, 6, 12, 25, 60])):
            self.step()
        while "(" in self.stack and self.random.random() < 0.97:
            self.close()
        if not self.stack and self.random.random() < 0.95:
            self.value()
        if self.random.random() < 0.6 and len(self.stack) > 1:
            self.out += b"(" if self.random.random() < 0.05 else b""
            while len(self.stack) > 1 and len(self.stack) % 2 == 0 and self.random.random() < 0.8:
                self.out += b"\x86"
                self.stack[-2:] = "t"
        self.out += b"." if self.random.random() < 0.98 else b""
        self.out += self.random.choice([b"", b"", b"", b".", b"garbage", b"N."])
        return bytes(self.out)

    def step(self):
        roll = self.random.random()
        if roll < 0.42:
            self.value()
        elif roll < 0.54:
            self.memoise()
        elif roll < 0.66:
            self.out += b"("
            self.stack.append("(")
        elif roll < 0.80 and "(" in self.stack:
            self.close()
        elif roll < 0.985:
            self.combine()
        else:
            # Whatever it does to the stack.
            self.out.append(self.random.randrange(256))

    def push(self, code, kind):
        self.out += code
        self.stack.append(kind)

    def value(self):
        random_ = self.random
        name = random_.choice(
            "none int long float binint binint1 binint2 binfloat long1 long4 text text8 binunicode8 unicode string "
            "binstring shortbinstring bytes bytes8 binbytes bytearray list dict tuple set true global stackglobal "
            "inst persid ext frame buffer proto list dict set class class class".split())
        if name == "none":
            self.push(b"N", "n")
        elif name == "true":
            self.push(random_.choice([b"\x88", b"\x89"]), "i")
        elif name == "int":
            self.push(b"I" + number(random_, INTEGERS[:6], INTEGERS) + b"\n", "i")
        elif name == "long":
            self.push(b"L" + number(random_, INTEGERS[:6], INTEGERS) + random_.choice([b"L", b"L", b""]) + b"\n", "i")
        elif name == "float":
            self.push(b"F" + number(random_, FLOATS[:3], FLOATS) + b"\n", "f")
        elif name == "binint":
            self.push(b"J" + struct.pack("<i", random_.choice([0, 1, -1, 2**31 - 1, -(2**31), 300])), "i")
        elif name == "binint1":
            self.push(b"K" + bytes([random_.choice([0, 1, 2, 255])]), "i")
        elif name == "binint2":
            self.push(b"M" + struct.pack("<H", random_.choice([0, 1, 256, 65535])), "i")
        elif name == "binfloat":
            bits = random_.choice([0.0, -0.0, 1.0, float("inf"), float("nan"), 1e-310])
            self.push(b"G" + struct.pack(">d", bits), "f")
        elif name == "long1":
            digits = random_.choice(LONGS)
            self.push(b"\x8a" + bytes([len(digits)]) + digits, "i")
        elif name == "long4":
            digits = random_.choice(LONGS)
            count = len(digits) if random_.random() < 0.95 else random_.choice([-1, -(2**31), 2**31 - 1])
            self.push(b"\x8b" + struct.pack("<i", count) + digits, "i")
        elif name == "text":
            content = text(random_)[:255]
            self.push(b"\x8c" + bytes([len(content)]) + content, "s")
        elif name == "text8":
            content = text(random_)
            self.push(b"X" + struct.pack("<I", self.length(content, 4)) + content, "s")
        elif name == "binunicode8":
            content = text(random_)
            self.push(b"\x8d" + struct.pack("<Q", self.length(content, 8)) + content, "s")
        elif name == "unicode":
            self.push(b"V" + random_.choice(LINES) + b"\n", "s")
        elif name == "string":
            self.push(b"S" + random_.choice(QUOTED) + b"\n", "b")
        elif name == "binstring":
            content = text(random_)
            self.push(b"T" + struct.pack("<I", self.length(content, 4)) + content, "b")
        elif name == "shortbinstring":
            content = text(random_)[:255]
            self.push(b"U" + bytes([len(content)]) + content, "b")
        elif name == "bytes":
            content = text(random_)[:255]
            self.push(b"C" + bytes([len(content)]) + content, "b")
        elif name == "binbytes":
            content = text(random_)
            self.push(b"B" + struct.pack("<I", self.length(content, 4)) + content, "b")
        elif name == "bytes8":
            content = text(random_)
            self.push(b"\x8e" + struct.pack("<Q", self.length(content, 8)) + content, "b")
        elif name == "bytearray":
            content = text(random_)
            self.push(b"\x96" + struct.pack("<Q", self.length(content, 8)) + content, "a")
        elif name == "list":
            self.push(b"]", "l")
        elif name == "dict":
            self.push(b"}", "d")
        elif name == "tuple":
            self.push(b")", "t")
        elif name == "set":
            self.push(b"\x8f", "S")
        elif name == "global":
            self.push(b"c" + random_.choice(MODULES) + b"\n" + random_.choice(NAMES) + b"\n", "c")
        elif name == "class":
            self.push(b"c" + random_.choice(MODULES[:3]) + b"\n" + random_.choice(NAMES[:3]) + b"\n", "c")
        elif name == "stackglobal":
            for content in (random_.choice(MODULES), random_.choice(NAMES)):
                self.out += b"\x8c" + bytes([len(content)]) + content
            self.push(b"\x93", "c")
        elif name == "inst":
            self.out += b"("
            if random_.random() < 0.5:
                self.out += b"K\x01"
            self.push(b"i" + random_.choice(MODULES[:4]) + b"\n" + random_.choice(NAMES[:4]) + b"\n", "o")
        elif name == "persid":
            self.push(b"P" + random_.choice([b"", b"id", b"\xff", b"7", b"a b"]) + b"\n", "p")
        elif name == "ext" and random_.random() < 0.2:
            self.push(random_.choice([b"\x82\0", b"\x82\1", b"\x83\1\0", b"\x84\xff\xff\xff\xff"]), "x")
        elif name == "frame":
            self.out += b"\x95" + struct.pack("<Q", random_.choice([0, 1, 2, 4] * 8 + [40, 2**20, 2**63, 2**64 - 1]))
        elif name == "buffer" and random_.random() < 0.2:
            self.push(b"\x97", "x")
        elif name == "proto":
            self.out += b"\x80" + bytes([random_.choice([0, 2, 4, 5] * 8 + [6, 255])])

    def length(self, content, size):
        if self.random.random() < 0.97:
            return len(content)
        return self.random.choice([len(content) + 1, 2 ** (8 * size - 1), 2 ** (8 * size) - 1])

    def memoise(self):
        random_ = self.random
        put = random_.random() < 0.55
        if put and (self.stack or random_.random() < 0.05):
            roll = random_.random()
            index = len(self.memo) if roll < 0.7 else random_.choice([0, 1, 3, 255, 300, 5000])
            code = random_.choice("qrp\x94")
            if code == "q":
                self.out += b"q" + bytes([index % 256])
            elif code == "r":
                self.out += b"r" + struct.pack("<I", index)
            elif code == "p":
                line = b"%d" % index if random_.random() < 0.9 else random_.choice(INTEGERS[:23])
                self.out += b"p" + line + b"\n"
            else:
                self.out += b"\x94"
                index = len(self.memo)
            self.memo.append((index, self.stack[-1] if self.stack else "n"))
        elif self.memo or random_.random() < 0.05:
            index, kind = random_.choice(self.memo) if self.memo else (0, "n")
            if random_.random() < 0.03:
                index += 1
            code = random_.choice("hjg")
            if code == "h" and index < 256:
                self.push(b"h" + bytes([index]), kind)
            elif code == "j":
                self.push(b"j" + struct.pack("<I", index), kind)
            else:
                line = b"%d" % index if random_.random() < 0.95 else random_.choice(INTEGERS[:23])
                self.push(b"g" + line + b"\n", kind)

    def close(self):
        """Whatever takes the values above the topmost MARK."""
        random_ = self.random
        mark = len(self.stack) - 1 - self.stack[::-1].index("(")
        count = len(self.stack) - mark - 1
        below = self.stack[mark - 1] if mark else ""
        choices = [(b"t", "t"), (b"l", "l"), (b"\x91", "F"), (b"1", None)]
        if count % 2 == 0 or random_.random() < 0.1:
            choices.append((b"d", "d"))
        if count and self.stack[mark + 1] in "co":
            choices += [(b"o", "o")] * 3
        if below in list("lo") or random_.random() < 0.02:
            choices += [(b"e", below)] * 4
        if below in list("do") and count % 2 == 0 or random_.random() < 0.02:
            choices += [(b"u", below)] * 4
        if below in list("So") or random_.random() < 0.02:
            choices += [(b"\x90", below)] * 4
        code, kind = random_.choice(choices)
        self.out += code
        del self.stack[mark:]
        if code in b"eu\x90":
            return
        if kind:
            self.stack.append(kind)

    def combine(self):
        random_ = self.random
        stack = self.stack
        top = "".join(stack[-3:])
        choices = [(b"2", 0, top[-1:] or None), (b"0", 1, None), (b"\x85", 1, "t"), (b"\x86", 2, "t"), (b"\x87", 3, "t")]
        if len(top) > 1:
            if top[-2] in "co" and top[-1] == "t":
                choices += [(b"R", 2, "o")] * 6
            if top[-2] == "c" and top[-1] == "t":
                choices += [(b"\x81", 2, "o")] * 6
            if top[-2] in "l" or top[-2] == "o":
                choices += [(b"a", 2, top[-2])] * 6
            if top[-2] == "o":
                choices += [(b"b", 2, "o")] * 6
            if top[-3:-2] and top[-3] in "do":
                choices += [(b"s", 3, top[-3])] * 6
            if top[-3:] == "ctd":
                choices += [(b"\x92", 3, "o")] * 9
        if random_.random() < 0.04:
            choices = [
                (b"R", 2, "o"), (b"\x81", 2, "o"), (b"\x92", 3, "o"), (b"a", 2, "l"), (b"b", 2, "o"), (b"s", 3, "d"),
                (b"Q", 1, "p"), (b"\x93", 2, "c"), (b"\x98", 1, "x")]
        code, taken, kind = random_.choice(choices)
        if len(stack) < taken and random_.random() < 0.97:
            return
        if "(" in stack[len(stack) - taken:] and code != b"0" and random_.random() < 0.95:
            return
        self.out += code
        del stack[len(stack) - taken:]
        if kind:
            stack.append(kind)


def mutated(random_, seeds):
    """A fixture with a few bytes changed, cut, doubled or joined with another one. Indices that would make a memo of
    gigabytes are left out."""
    stream = bytearray(random_.choice(seeds))
    for _ in range(random_.choice([0, 1, 1, 2, 4])):
        if not stream:
            break
        place = random_.randrange(len(stream))
        roll = random_.random()
        if roll < 0.35:
            stream[place] = random_.randrange(256)
        elif roll < 0.5:
            stream[place] ^= 1 << random_.randrange(8)
        elif roll < 0.65:
            del stream[place:place + random_.choice([1, 1, 2, 4, 8])]
        elif roll < 0.8:
            stream[place:place] = stream[place:place + random_.choice([1, 2, 4, 8])]
        elif roll < 0.9:
            stream[place:place] = bytes([random_.randrange(256)])
        else:
            other = random_.choice(seeds)
            stream[place:] = other[random_.randrange(len(other)):]
    return bytes(stream)


def has_giant_memo(stream):
    """Whether CPython would allocate a memo for an index that nobody uses."""
    try:
        for opcode, argument, _ in pickletools.genops(stream):
            if opcode.name in ("LONG_BINPUT", "PUT") and not -1 < argument < 100_000:
                return argument > 0
    except Exception:  # a stream that ends early, or in an argument: scan by hand
        for place, byte in enumerate(stream[:-4]):
            if byte == ord("r") and stream[place + 3:place + 5] != b"\0\0":
                return True
        for line in stream.split(b"p")[1:]:
            digits = line.split(b"\n")[0].strip(b" +0_")
            if len(digits) > 5:
                return True
    return False


def streams(count, seed, seeds):
    random_ = random.Random(seed)
    while count:
        stream = Grammar(random_).stream() if random_.random() < 0.7 or not seeds else mutated(random_, seeds)
        if not has_giant_memo(stream):
            yield stream
            count -= 1
