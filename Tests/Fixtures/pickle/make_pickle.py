"""Writes the pickles of this folder with the Python that runs it, in every dialect that Python knows.

    python3.11 make_pickle.py            # current/: numpy 2.4, scipy 1.17, pandas, scikit-learn 1.9.1
    python3.6  make_pickle.py cpython36  # cpython36/: the framing that kept long strings inside frames

Python 2.7's files come from make_python27.py. A folder per dialect (c-protocol4, python-protocol2, ...),
a file per group of values; expected.json beside each set says what the values are. Deterministic:
the hash seed is fixed, so that a second run writes the same bytes.
"""
import collections
import datetime
import decimal
import fractions
import functools
import io
import os
import pickle
import pickletools
import struct
import sys
import uuid

if os.environ.get("PYTHONHASHSEED") != "0":
    os.environ["PYTHONHASHSEED"] = "0"
    os.execv(sys.executable, [sys.executable] + sys.argv)

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import fixture_classes as fc  # noqa: E402
from describe import describe, save  # noqa: E402


def scalars():
    nan = struct.unpack(">d", bytes.fromhex("7ff80000deadbeef"))[0]
    signalling = struct.unpack(">d", bytes.fromhex("fff4000000000001"))[0]
    return [None, True, False, 0.0, -0.0, 1.5, float("inf"), -float("inf"), nan, signalling, 5e-324,
            1.7976931348623157e308, 0.1, 1e22, complex(1.5, -0.0), complex(nan, 2)]


def integers():
    edges = [0, 1, -1, 255, 256, 65535, 65536, 2**31 - 1, 2**31, -2**31, -2**31 - 1, 2**63 - 1, 2**63, -2**63]
    big = [10**30, -10**30, 1 << 2039, -(1 << 2039), 1 << 2040, 1 << 2047, -(1 << 2047), (1 << 4096) - 1]
    return edges + big


def strings():
    return ["", "a", "a\nb\\c\r\x00\x1a'\"", "é", "漢字", "\U0001f40d", "\ud800", "x\udc80y", "x" * 255, "x" * 256,
            "é" * 200, "quote ' and \"", b"", b"abc", bytes(range(256)), b"y" * 255, b"y" * 256,
            bytearray(b""), bytearray(b"mutable")]


def containers():
    shared = ["shared"]
    inner = (1, (2, (3, ())))
    return [[], (), {}, set(), frozenset(), [1], (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), {"a": 1}, {1: "a", "1": "b"},
            {True: 1, None: 2, (1, 2): 3, 1.5: 4, b"k": 5}, {1, 2, 3}, frozenset([1, 2]), [shared, shared, (shared,)],
            inner, [inner, inner], collections.OrderedDict([("z", 1), ("a", 2)]),
            collections.defaultdict(list, {"k": [1]}), collections.defaultdict(None), slice(1, None, -2),
            functools.partial(int, "12", base=3), range(3), len, int, dict, os.path.join, NotImplemented, ...,
            datetime.datetime(2020, 1, 2, 3, 4, 5, 6), datetime.timedelta(1, 2, 3), decimal.Decimal("1.10"),
            fractions.Fraction(1, 3), uuid.UUID(int=5), collections.Counter("aab"), fc.Colour.RED, fc.Colour.BLUE]


def sizes():
    """A thousand is where both picklers start a new batch, and where they differ."""
    return [[None] * 1000, [None] * 1001, [None] * 2000, dict.fromkeys(range(1000)), dict.fromkeys(range(1001)),
            set(range(1000)), set(range(1001)), frozenset(range(1001)), tuple(range(5)),
            collections.OrderedDict.fromkeys(range(1001)), [fc.Point(1, 2) for _ in range(130)]]


def recursive():
    own_list = []
    own_list.append(own_list)
    own_dict = {}
    own_dict["self"] = own_dict
    tuples = []
    for n in (1, 2, 3, 4):
        holder = []
        whole = (holder,) + ("x",) * (n - 1)
        holder.append(whole)
        tuples.append(whole)
    point = fc.Point(1, None)
    point.y = point
    member = fc.Point("in a set", None)
    member.y = {member}
    frozen = fc.Point("in a frozenset", None)
    frozen.y = frozenset([frozen])
    cyclic = fc.Cyclic([])
    cyclic.holder.append(cyclic)
    reduced = fc.Reduced(1)
    reduced.append(reduced)
    reduced["self"] = reduced
    ordered = collections.OrderedDict()
    ordered["self"] = ordered
    return [own_list, own_dict] + tuples + [point, member, frozen, cyclic, reduced, ordered]


def instances():
    reduced = fc.Reduced(1, "two")
    reduced.extend([3, 4, 5])
    reduced["k"] = "v"
    listed = fc.ListOf([1, 2])
    listed.note = "n"
    keyed = fc.DictOf(a=1)
    bare = fc.Point.__new__(fc.Point)
    return [fc.Point(1, "two"), bare, fc.Slotted(1, [2]), fc.Stateful({"x": 1}), fc.FalseState(), reduced,
            fc.KeywordOnly(1, k=2), listed, keyed, fc.Outer.Inner(), fc.Outer.Inner, fc.Outer.Inner().method,
            [fc.Point(1, 2), fc.Point(1, 2)]]


def arrays():
    import numpy as np
    r = np.random.RandomState(0)
    out = []
    for code in ("?", "b", "B", "<i2", ">i2", "<u2", "<i4", "<u4", "<i8", ">i8", "<u8", "<f2", "<f4", ">f4", "<f8",
                 ">f8", "<c8", "<c16", "S3", "<U2", ">U2", "V3"):
        raw = np.zeros(6, code) if code[0] in "SUV" or code[1:2] in "UV" else r.randint(0, 2, 6).astype(code)
        out.append(raw)
    out[18][:] = [b"abc", b"", b"x", b"yz", b"", b""]
    out[19][:] = ["é", "", "ab", "漢", "x", ""]
    grid = r.randn(3, 4)
    cube = np.arange(24, dtype="i4").reshape(2, 3, 4)
    packed = np.zeros(3, [("id", "<i4"), ("v", "<f8"), ("tag", "S2")])
    packed["id"] = [1, 2, 3]
    aligned = np.zeros(2, np.dtype({"names": ["a", "b"], "formats": ["i1", "f8"]}, align=True))
    nested = np.zeros(2, [("p", [("x", "<f4"), ("y", "<f4")]), ("m", "<i2", (2, 2))])
    titled = np.zeros(1, [(("Title", "t"), "<i2")])
    objects = np.empty((2, 2), object)
    objects[:] = [[1, "a"], [None, [1, 2]]]
    own = np.empty(1, object)
    own[0] = own
    shared = np.arange(3.0)
    out += [grid, np.asfortranarray(grid), grid[:, ::2], grid.T, cube, cube.transpose(2, 0, 1), np.asfortranarray(cube),
            np.array(2.5), np.array(7, object), np.empty((0,)), np.empty((0, 3)), np.empty((3, 0), "<i4"),
            np.empty(0, object), packed, aligned, nested, titled, objects, own, np.full(2, np.nan),
            np.array(["2020-01-01", "NaT"], "datetime64[D]"), np.array([1, 2], "timedelta64[25us]"),
            [shared, shared], np.frombuffer(b"\x01\x02\x03", "u1"), np.array([-0.0, 0.0]),
            np.dtype("f8"), np.dtype(">i4"), packed.dtype, np.dtype("M8[ns]"),
            np.ma.masked_array([1.0, 2.0], [True, False]), np.matrix([[1, 2]])]
    return out


def numpy_scalars():
    import numpy as np
    return [np.float64(1.5), np.float32(0.1), np.int64(-3), np.int8(5), np.uint64(2**64 - 1), np.bool_(True),
            np.complex128(1 + 2j), np.str_("é"), np.bytes_(b"ab"), np.datetime64("2020-01-01"),
            np.timedelta64(3, "D"), np.float64("nan"), np.float64, np.int64, np.log1p, np.mean]


def random_states():
    import numpy as np
    used = np.random.RandomState(6020)
    used.randn(3)
    out = [np.random.RandomState(0), used]
    if hasattr(np.random, "Generator"):
        out += [np.random.default_rng(1), np.random.Generator(np.random.MT19937(2)), np.random.SeedSequence(3)]
    return out


def sparse():
    import numpy as np
    import scipy.sparse as sp
    m = sp.csr_matrix(np.array([[0, 1.5, 0], [2, 0, 0]]))
    out = [m, m.tocsc(), m.tocoo(), sp.csr_matrix((0, 3)), m.astype("i4")]
    if hasattr(sp, "csr_array"):
        out.append(sp.csr_array(m))
    return out


def frames():
    import numpy as np
    import pandas as pd
    return [pd.DataFrame({"a": [1, 2], "b": [0.5, np.nan], "c": ["x", "y"]}), pd.Series([1, 2], name="s"),
            pd.Index(["p", "q"]), pd.RangeIndex(3), pd.Categorical(["u", "v", "u"]), pd.Timestamp("2020-01-01")]


GROUPS = [scalars, integers, strings, containers, sizes, recursive, instances, arrays, numpy_scalars,
          random_states, sparse, frames]


def python_pickler(value, protocol):
    out = io.BytesIO()
    pickle._Pickler(out, protocol).dump(value)
    return out.getvalue()


def dump_group(make, folder, protocol, pickler, expected, optimise=False):
    kept, described = [], []
    for value in make():
        try:
            pickler(kept + [value], protocol)
        except (pickle.PicklingError, TypeError, RecursionError, AssertionError):
            # This protocol cannot say it (slots below 2, circles through reduce), or the pickler has a
            # fault (pickle.py fails on a second empty array in protocol 5).
            continue
        kept.append(value)
    data = pickler(kept, protocol)
    if optimise:
        data = pickletools.optimize(data)
    try:
        back = pickle.loads(data)
        described = describe(back)
    except (TypeError, AttributeError) as error:  # a circle that Python itself cannot load
        described = {"t": "unloadable", "error": type(error).__name__}
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, make.__name__ + ".pkl")
    with open(path, "wb") as out:
        out.write(data)
    expected[os.path.relpath(path, os.path.dirname(folder))] = {
        "protocol": protocol, "bytes": len(data), "value": described}


def long_strings():
    """Strings around the 64 KiB at which frames end and, since CPython 3.7, long values leave them."""
    return [["s%02d" % (i % 90) * 40 for i in range(560)], "x" * 65535, b"y" * 65536, "tail", [1, 2, 3]]


def several(folder, expected):
    values = [{"first": 1}, [2, "two"], None, "last"]
    with open(os.path.join(folder, "several.pkl"), "wb") as out:
        for protocol, value in zip((4, 2, 0, 5), values):
            pickle.dump(value, out, protocol)
    expected["several.pkl"] = {"pickles": 4, "values": [describe(v) for v in values]}
    one = pickle.dumps({"kept": True}, 4)
    with open(os.path.join(folder, "trailing.pkl"), "wb") as out:
        out.write(one + b"\x00trailing bytes that are no pickle")
    expected["trailing.pkl"] = {"pickles": 1, "end": len(one), "values": [describe({"kept": True})]}


def out_of_band(folder, expected):
    import numpy as np
    value = {"a": np.arange(6.0).reshape(2, 3), "f": np.asfortranarray(np.arange(6.0).reshape(2, 3)),
             "b": bytearray(b"stays in band"), "again": None}
    value["again"] = value["a"]
    buffers = []
    data = pickle.dumps(value, 5, buffer_callback=buffers.append)
    with open(os.path.join(folder, "out_of_band.pkl"), "wb") as out:
        out.write(data)
    for n, buffer in enumerate(buffers):
        with open(os.path.join(folder, "out_of_band.pkl.%d.buffer" % n), "wb") as out:
            out.write(buffer.raw())
    expected["out_of_band.pkl"] = {"protocol": 5, "buffers": len(buffers), "value": describe(value)}
    read_only = pickle.PickleBuffer(b"read only")
    buffers = []
    data = pickle.dumps([read_only, pickle.PickleBuffer(bytearray(b"writable"))], 5, buffer_callback=buffers.append)
    with open(os.path.join(folder, "raw_buffers.pkl"), "wb") as out:
        out.write(data)
    for n, buffer in enumerate(buffers):
        with open(os.path.join(folder, "raw_buffers.pkl.%d.buffer" % n), "wb") as out:
            out.write(buffer.raw())
    expected["raw_buffers.pkl"] = {"protocol": 5, "buffers": len(buffers),
                                   "value": describe([b"read only", b"writable"])}


def deep(folder, expected):
    """Lists in lists, 20,000 deep, and tuples alike: more than any recursion survives."""
    depth = 20000
    for name, data in (("deep_lists.pkl", b"\x80\x02" + b"]" * depth + b"a" * (depth - 1) + b"."),
                       ("deep_tuples.pkl", b"\x80\x02)" + b"\x85" * depth + b".")):
        with open(os.path.join(folder, name), "wb") as out:
            out.write(data)
        expected[name] = {"protocol": 2, "depth": depth}


def main(tag="current"):
    root = os.path.join(HERE, tag)
    os.makedirs(root, exist_ok=True)
    expected = {}
    if tag == "current":
        for make in GROUPS:
            for protocol in range(6):
                if protocol < 2 and make.__name__ in ("sizes", "frames"):
                    continue
                dump_group(make, os.path.join(root, "c-protocol%d" % protocol), protocol, pickle.dumps, expected)
                dump_group(make, os.path.join(root, "python-protocol%d" % protocol), protocol, python_pickler,
                           expected)
            for protocol in (0, 2, 4):
                if make.__name__ not in ("sizes", "frames", "random_states"):
                    dump_group(make, os.path.join(root, "optimized-protocol%d" % protocol), protocol, pickle.dumps,
                               expected, optimise=True)
        several(root, expected)
        out_of_band(root, expected)
        deep(root, expected)
    else:
        for make in (integers, arrays, random_states, containers):
            for protocol in (0, 1, 2, 3, 4):
                dump_group(make, os.path.join(root, "c-protocol%d" % protocol), protocol, pickle.dumps, expected)
    for pickler, name in ((pickle.dumps, "c"), (python_pickler, "python")):
        dump_group(long_strings, os.path.join(root, name + "-protocol4"), 4, pickler, expected)
    save(os.path.join(root, "expected.json"), expected)


if __name__ == "__main__":
    main(*sys.argv[1:])
