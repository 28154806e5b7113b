"""Describes a Python value as JSON, so that a reader without Python can be checked against it.

Runs under Python 2.7 and 3. Every description is an object with a key "t":

none, bool (v), int (v, as decimal text), float (bits, 16 hex digits, big-endian), complex (re, im: bits),
str (v; or utf8, hex with surrogates passed through, where the text has lone surrogates), bytes and
bytearray (hex), list, tuple, set and frozenset (items; sets sorted by their description), dict,
OrderedDict and defaultdict (items: [key, value]; factory), slice (items), type and function (name),
ndarray (dtype, shape, fortran, hex: the elements in C order; or items for objects), scalar (dtype, hex),
dtype (v), object (class, state), random (class, state: get_state without the legacy form), opaque (class).

What is long is shortened: text and bytes over 600 bytes have bytes (a count) and sha256 instead of v, utf8 or
hex; a container of more than 200 items has count, and items holds its first three and its last.

A container met a second time is {"t": "ref", "id": n}; the first meeting carries that "id".
"""
from __future__ import absolute_import, print_function

import binascii
import collections
import functools
import hashlib
import json
import struct
import sys

PY2 = sys.version_info[0] == 2
INTS = (int, long) if PY2 else (int,)  # noqa: F821
TEXT = unicode if PY2 else str  # noqa: F821


def hexed(data):
    return binascii.hexlify(bytes(data)).decode("ascii")


def held(data, key):
    """The bytes themselves, or their count and digest where they are many."""
    if len(data) <= 600:
        return {key: hexed(data)}
    return {"bytes": len(data), "sha256": hashlib.sha256(bytes(data)).hexdigest()}


def bits(number):
    return hexed(struct.pack(">d", number))


def text(value):
    try:
        encoded = value.encode("utf-8")
        return dict(held(encoded, "utf8"), t="str") if len(encoded) > 600 else {"t": "str", "v": value}
    except UnicodeEncodeError:
        return dict(held(value.encode("utf-8", "surrogatepass"), "utf8"), t="str")


class Describer(object):
    def __init__(self):
        self.seen = {}
        self.keep = []

    def once(self, value, kind):
        """The description to fill in, or a reference where the value was met before."""
        known = self.seen.get(id(value))
        if known is not None:
            known.setdefault("id", len([k for k in self.seen.values() if "id" in k]))
            return known, {"t": "ref", "id": known["id"]}
        out = {"t": kind}
        self.seen[id(value)] = out
        self.keep.append(value)
        return out, None

    def each(self, values):
        return [self(v) for v in values]

    def items(self, out, values, one):
        values = list(values)
        if len(values) > 200:
            out["count"] = len(values)
            values = values[:3] + values[-1:]
        out["items"] = [one(v) for v in values]

    def __call__(self, value):
        if value is None:
            return {"t": "none"}
        kind = type(value)
        if kind is bool:
            return {"t": "bool", "v": value}
        if kind in INTS:
            return {"t": "int", "v": str(value)}
        if kind is float:
            return {"t": "float", "bits": bits(value)}
        if kind is complex:
            return {"t": "complex", "re": bits(value.real), "im": bits(value.imag)}
        if kind is TEXT:
            return text(value)
        if kind is bytes:
            return dict(held(value, "hex"), t="bytes")
        if kind is bytearray:
            return dict(held(value, "hex"), t="bytearray")
        if kind is slice:
            return {"t": "slice", "items": self.each([value.start, value.stop, value.step])}
        if kind is tuple and not value:
            return {"t": "tuple", "items": []}
        if isinstance(value, type) or (PY2 and kind.__name__ == "classobj"):
            return {"t": "type", "name": value.__module__ + "." + getattr(value, "__qualname__", value.__name__)}
        if kind.__name__ in ("function", "builtin_function_or_method", "ufunc", "_ArrayFunctionDispatcher"):
            return {"t": "function", "name": value.__name__}
        return self.composite(value, kind)

    def composite(self, value, kind):
        out, again = self.once(value, kind.__name__)
        if again:
            return again
        if kind in (list, tuple):
            self.items(out, value, self)
        elif kind in (set, frozenset):
            described = sorted(self.each(value), key=lambda d: json.dumps(d, sort_keys=True))
            self.items(out, described, lambda d: d)
        elif isinstance(value, dict) and kind.__name__ in ("dict", "OrderedDict", "defaultdict"):
            self.items(out, value.items(), lambda pair: [self(pair[0]), self(pair[1])])
            if kind is collections.defaultdict:
                out["factory"] = self(value.default_factory)
        elif kind is functools.partial:
            out.update(func=self(value.func), args=self(value.args), keywords=self(value.keywords))
        elif type(value).__module__.split(".")[0] == "numpy":
            self.numpy(value, kind, out)
        elif hasattr(value, "__dict__"):
            out["t"] = "object"
            out["class"] = value.__class__.__module__ + "." + value.__class__.__name__
            out["state"] = [[self(k), self(v)] for k, v in value.__dict__.items()]
        else:
            out["t"] = "opaque"
            out["class"] = kind.__module__ + "." + kind.__name__
        return out

    def numpy(self, value, kind, out):
        import numpy as np
        if isinstance(value, np.ndarray) and kind.__name__ in ("ndarray", "memmap"):
            out.update(t="ndarray", dtype=dtype_text(value.dtype), shape=list(value.shape),
                       fortran=bool(value.flags.f_contiguous and not value.flags.c_contiguous))
            if value.dtype.hasobject:
                out["items"] = self.each(value.ravel(order="C").tolist())
            else:
                out.update(held(np.ascontiguousarray(value).tobytes(), "hex"))
        elif isinstance(value, np.dtype):
            out.update(t="dtype", v=dtype_text(value))
        elif isinstance(value, np.generic):
            out.update(t="scalar", dtype=dtype_text(value.dtype), hex=hexed(value.tobytes()))
        elif kind.__name__ == "RandomState":
            state = value.get_state()
            out.update(t="random", kind=state[0], key=self(state[1]), pos=state[2],
                       has_gauss=state[3], gauss=bits(state[4]))
            out["class"] = "numpy.random.RandomState"
        elif kind.__name__ == "Generator":
            out.update(t="random", state=self(value.bit_generator.state))
            out["class"] = "numpy.random.Generator"
        else:
            out["t"] = "opaque"
            out["class"] = kind.__module__ + "." + kind.__name__


def dtype_text(dtype):
    return str(dtype.descr) if dtype.names else dtype.str


def describe(value):
    return Describer()(value)


def save(path, table):
    """Writes {"files": {name: facts}, "values": {digest: description}}: many files hold equal values.

    Sorted, a line per entry, so that a change shows as one changed line.
    """
    values = {}

    def shared(value):
        line = json.dumps(value, sort_keys=True, separators=(",", ":"))
        digest = hashlib.sha256(line.encode("ascii")).hexdigest()[:12]
        values[digest] = line
        return digest

    files = {}
    for name, facts in table.items():
        facts = dict(facts)
        for key in ("value", "values"):
            if key in facts:
                facts[key] = [shared(v) for v in facts[key]] if key == "values" else shared(facts[key])
        files[name] = json.dumps(facts, sort_keys=True)
    with open(path, "w") as out:
        parts = []
        for key, lines in (("files", files), ("values", values)):
            body = ",\n".join("    %s: %s" % (json.dumps(k), lines[k]) for k in sorted(lines))
            parts.append("  %s: {\n%s\n  }" % (json.dumps(key), body))
        out.write("{\n" + ",\n".join(parts) + "\n}\n")
