"""Values of every kind in models and beside them: byte orders, labels, arrays, dates; what they are in each format."""
import array
import datetime
import decimal
import fractions
import io
import ipaddress
import itertools
import json
import pathlib
import pickle
import random
import subprocess
import uuid
import zoneinfo

import cloudpickle
import joblib
import numpy as np
import pandas as pd
import pytest
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.ensemble import RandomForestClassifier
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

import fingerprint_reference as reference
from conftest import FIXTURES

FAULTS = FIXTURES / "faults"
ROWS = np.random.RandomState(0).rand(60, 3)


def verdicts(aspic, paths):
    result = subprocess.run([aspic.program, "audit", "--json", *map(str, paths)], capture_output=True, text=True)
    return {pathlib.Path(f["file"]).name: (f["verdict"], f["reasons"][:2]) for f in json.loads(result.stdout)["files"]}


def fingerprints(aspic, paths):
    result = subprocess.run([aspic.program, "fingerprint", "--json", *map(str, paths)], capture_output=True, text=True)
    return [row.get("fingerprint") or row.get("error") for row in json.loads(result.stdout)["files"]]


# --- Byte order ------------------------------------------------------------------------------------------------------

def test_forest_of_a_big_endian_machine(aspic, tmp_path):
    folder = FAULTS / "byte-order"
    found = aspic.predict(folder / "rf.be.pkl", np.load(folder / "X.npy"), tmp_path)
    assert found.astype(str).tolist() == np.load(folder / "rf.want.npy").tolist()
    assert verdicts(aspic, [folder / "rf.be.pkl"])["rf.be.pkl"] == ("clean", [])
    report = aspic.rewrite(folder / "rf.be.pkl", tmp_path / "again.pkl")
    assert report["lossless"] is True
    assert (tmp_path / "again.pkl").read_bytes() == (folder / "rf.be.pkl").read_bytes()


class OtherOrder(pickle.Pickler):
    """Writes arrays in the other byte order, or records with the layout that is asked for, as other machines do."""

    def __init__(self, file, change):
        super().__init__(file, 4)
        self.change = change

    def reducer_override(self, value):
        if type(value) is np.ndarray and value.dtype != object:
            changed = self.change(value)
            if changed.dtype != value.dtype:
                return changed.__reduce__()
        if type(value).__name__ == "Tree":
            maker, arguments, state = value.__reduce__()
            state = {k: self.change(v) if isinstance(v, np.ndarray) else v for k, v in state.items()}
            return maker, (arguments[0], self.change(arguments[1]), arguments[2]), state
        return NotImplemented


def swapped(values):
    return values.astype(values.dtype.newbyteorder(">"))


def mixed(values):
    """Members in another order and place, each second one swapped, at odd addresses."""
    if not values.dtype.names:
        return values
    fields = [(name, values.dtype[name]) for name in reversed(values.dtype.names)]
    fields = [(n, d.newbyteorder(">") if place % 2 else d) for place, (n, d) in enumerate(fields)]
    offsets = np.cumsum([3] + [d.itemsize + 1 for _, d in fields])
    layout = np.dtype({"names": [n for n, _ in fields], "formats": [d for _, d in fields],
                       "offsets": offsets[:-1].tolist(), "itemsize": int(offsets[-1]) + 2})
    changed = np.zeros(values.shape, layout)
    for name in values.dtype.names:
        changed[name] = values[name]
    return changed


def narrow(values):
    """Machines of 32 bits."""
    if not values.dtype.names:
        return values
    kinds = [(n, np.dtype("<i4") if values.dtype[n].kind == "i" else values.dtype[n]) for n in values.dtype.names]
    return values.astype(np.dtype(kinds))


@pytest.mark.parametrize("change", [swapped, mixed, narrow], ids=lambda f: f.__name__)
@pytest.mark.parametrize("model", [
    DecisionTreeClassifier(random_state=0), RandomForestClassifier(5, random_state=0), SVC(), LinearDiscriminantAnalysis(),
], ids=lambda m: type(m).__name__)
def test_arrays_in_every_order(aspic, tmp_path, model, change):
    model = model.fit(ROWS, np.arange(60) % 3)
    out = io.BytesIO()
    OtherOrder(out, change).dump(model)
    path = tmp_path / "model.pkl"
    path.write_bytes(out.getvalue())
    assert aspic.predict(path, ROWS, tmp_path).tolist() == model.predict(ROWS).tolist()
    assert verdicts(aspic, [path])["model.pkl"] == ("clean", [])


# --- Labels ----------------------------------------------------------------------------------------------------------

def labels():
    days = np.array(["2024-02-29T23:59:58.123456789", "1969-12-31T00:00:01", "0001-01-01"], dtype="M8[s]")
    for unit in ("Y", "M", "W", "D", "h", "m", "s", "25s", "7D"):
        yield "date-" + unit, days.astype("M8[%s]" % unit)
    recent = np.array(["2024-02-29T23:59:58.123456789", "1969-12-31T00:00:01.5", "NaT"], dtype="M8[ns]")[:2]
    for unit in ("ms", "us", "ns"):
        yield "date-" + unit, recent.astype("M8[%s]" % unit)
    for unit in ("ps", "fs", "as"):
        yield "date-" + unit, np.array([-5, 0, 123456789012345678], dtype="M8[%s]" % unit)
    for unit in ("Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "ps", "fs", "as", "25s"):
        yield "span-" + unit, np.array([-3, 1, 12345], dtype="m8[%s]" % unit)
    yield "span", np.array([-3, 1, 12345], dtype="m8")
    yield "unsigned", np.array([3, 2 ** 63 + 5, 2 ** 64 - 1], dtype="u8")
    for kind in ("i1", "u1", "i2", ">i4", ">u8", ">f4", ">f8", "<f4", ">M8[D]", ">m8[h]", ">U3"):
        yield kind, np.array([1, 2, 3]).astype("i8" if kind[1:3] in ("M8", "m8") else kind).astype(kind)
    for kind in ("f2", "f4", "f8", "g"):
        yield "part-" + kind, np.array([-0.25, 0.0, 1e4], dtype=kind)
    yield "f2", np.array([0.1, 3.14, 65504], dtype="f2")
    yield "tenths", np.array([0.1, 0.2, 0.7], dtype="f4")
    yield "truths", np.array([False, True])
    yield "bytes", np.array([b"a", b"b'c", b"\xff\0\n"])
    yield "texts", np.array(["a", "bc", "d\u00e9"])
    for name, values in {"texts": ["a", "bc"], "numbers": [1, 2 ** 40], "mixed": [None, "a", 1, 2.5, True, b"x"],
                         "numpy": [np.int8(1), np.float32(0.1)], "truths": [False, True]}.items():
        made = np.empty(len(values), object)
        made[:] = values
        yield "objects-" + name, made


@pytest.mark.parametrize("name, classes", list(labels()), ids=lambda v: v if isinstance(v, str) else "")
def test_labels(aspic, tmp_path, name, classes):
    """Of every type that an array has: `classes_` is only taken from."""
    codes = np.arange(60) % len(classes)
    model = DecisionTreeClassifier(random_state=0).fit(ROWS, codes)
    model.classes_ = classes
    path = tmp_path / "model.pkl"
    path.write_bytes(pickle.dumps(model))
    expected = classes[codes]
    lines = aspic.run("predict", path, "--data", save(tmp_path, ROWS)).stdout.splitlines()
    assert lines == [" ".join(str(value).splitlines()) for value in expected]
    assert verdicts(aspic, [path])["model.pkl"] == ("clean", [])
    if classes.dtype != object and not (classes.dtype.kind == "f" and classes.dtype.itemsize == 16):
        found = aspic.predict(path, ROWS, tmp_path)
        assert found.dtype == classes.dtype.newbyteorder("=") or found.dtype == classes.dtype
        assert found.tolist() == expected.tolist()


def save(folder, rows):
    np.save(folder / "rows.npy", rows)
    return folder / "rows.npy"


def test_labels_that_cannot_be_printed_are_refused_by_name(aspic, tmp_path):
    for classes in (np.array([b"ab", b"cd"], dtype="V2"), np.array([(1, 2.0), (3, 4.0)], dtype="i4,f8")):
        model = DecisionTreeClassifier(random_state=0).fit(ROWS, np.arange(60) % 2)
        model.classes_ = classes
        (tmp_path / "model.pkl").write_bytes(pickle.dumps(model))
        refused = aspic.run("predict", tmp_path / "model.pkl", "--data", save(tmp_path, ROWS), code=2)
        assert "|V" in refused.stderr and "not supported" in refused.stderr
        assert verdicts(aspic, [tmp_path / "model.pkl"])["model.pkl"] == ("clean", [])


def test_fitted_on_durations(aspic):
    path = FAULTS / "labels" / "td.pkl"
    assert verdicts(aspic, [path])["td.pkl"] == ("clean", [])


# --- Values in every format ------------------------------------------------------------------------------------------

def arrays():
    for code in "bBhHiIlLqQ":
        yield array.array(code, [0, 1, 100])
    yield array.array("q", [-2 ** 63, 2 ** 63 - 1])
    yield array.array("Q", [2 ** 64 - 1, 2 ** 63])
    yield array.array("d", [0.1, float("inf"), -0.0])
    yield array.array("f", [0.5, -1.25])
    yield array.array("u", "a\u00e9\U0001f600")
    yield array.array("i")


def scalars():
    yield from (np.void(b"ab"), np.array([(1, 2.0)], dtype="i4,>f8")[0], np.datetime64("2024-02-29", "25s"),
                np.timedelta64(3, "h"), np.complex64(1 + 2j), np.float16(0.1), np.longdouble(1) / 3, np.str_("a"),
                np.bytes_(b"a"), np.bool_(True), np.dtypes.StringDType(), np.dtype("i4,f8"), np.dtype("O"))
    yield np.array(["a", "a much longer text than fits into an element", ""], dtype=np.dtypes.StringDType())
    yield np.array(["a", None], dtype=np.dtypes.StringDType(na_object=None))
    yield np.matrix([[1.0, 2.0]])


def python_values():
    zone = zoneinfo.ZoneInfo("Europe/Vienna")
    yield from (datetime.date(2024, 2, 29), datetime.datetime(2024, 2, 29, tzinfo=zone), datetime.timedelta(1, 2, 3),
                datetime.timezone(datetime.timedelta(hours=1)), datetime.time(1, 2, tzinfo=datetime.timezone.utc),
                decimal.Decimal("1.50"), fractions.Fraction(1, 3), uuid.UUID(int=5), pathlib.PurePosixPath("/a/b"),
                ipaddress.ip_address("1.2.3.4"), ipaddress.ip_network("10.0.0.0/8"), ipaddress.ip_interface("::1/64"),
                1 + 2j, range(3), slice(1, None), 10 ** 30, -1, 0.5, "text", b"bytes", (1, ("a", None)), True, None)


def pandas_values():
    days = pd.date_range("2024-01-01", periods=3, tz="UTC")
    table = pd.DataFrame({"a": [1.5, 2.5, 3.5], "b": ["x", "y", "z"], "c": pd.Categorical(["u", "v", "u"]), "d": days})
    yield from (pd.Timestamp("2024-02-29", tz="UTC"), pd.Timedelta(1), pd.Period("2024-01", "M"), pd.Interval(0, 1),
                pd.NaT, pd.NA, pd.offsets.MonthEnd(), pd.StringDtype(), pd.CategoricalDtype(["a", "b"]), pd.Int64Dtype(),
                pd.DatetimeTZDtype("ns", "UTC"), pd.PeriodDtype("D"), pd.IntervalDtype("f8"), pd.Index(["a"]),
                pd.RangeIndex(3), days, pd.Categorical(["a"]), pd.array([1, None]), table, table["b"], table.dtypes)


def generated(seed):
    """Containers of values that are shared or not; what can change is shared where no array of objects is between."""
    rng = random.Random(seed)
    pool = list(itertools.chain(scalars(), python_values(), pandas_values(), arrays()))
    fixed = [value for value in pool if not isinstance(value, (array.array, pd.DataFrame, pd.Series))]

    def value(depth):
        kind = rng.randrange(7) if depth else 0
        if kind <= 1:
            return rng.choice(pool)
        if kind == 2:
            return [value(depth - 1) for _ in range(rng.randrange(4))]
        if kind == 3:
            return tuple(value(depth - 1) for _ in range(rng.randrange(4)))
        if kind == 4:
            return {rng.choice(["a", "b", 1, 2.5, ("t", 1), None]): value(depth - 1) for _ in range(rng.randrange(4))}
        if kind == 5:
            made = np.empty(rng.randrange(1, 4), object)
            for place in range(len(made)):
                made[place] = rng.choice(fixed)
            return made
        shared = rng.choice(pool)
        return [shared, {"again": shared}, (shared, shared)]
    return {"value": value(4), "shared": [rng.choice(fixed)] * 2}


def written(value):
    for protocol in range(6):
        yield "%d.pkl" % protocol, pickle.dumps(value, protocol)
    out = io.BytesIO()
    joblib.dump(value, out)
    yield "joblib", out.getvalue()
    yield "cloudpickle", cloudpickle.dumps(value)


def check(aspic, folder, values):
    paths = []
    for place, value in enumerate(values):
        for name, data in written(value):
            paths.append(folder / ("%d.%s" % (place, name)))
            paths[-1].write_bytes(data)
    found = {}
    for path, fingerprint in zip(paths, fingerprints(aspic, paths)):
        found.setdefault(int(path.name.split(".")[0]), {}).setdefault(fingerprint, []).append(path.name)
    apart = {repr(values[place])[:200]: names for place, names in found.items() if len(names) > 1}
    assert not apart, apart
    return [next(iter(found[place])) for place in range(len(values))]


def test_each_value_has_one_fingerprint(aspic, tmp_path):
    values = list(itertools.chain(arrays(), scalars(), python_values(), pandas_values()))
    prints = check(aspic, tmp_path, values)
    assert prints == [reference.fingerprint(pickle.dumps(value, 4)) for value in values]


def test_generated_values_have_one_fingerprint(aspic, tmp_path):
    check(aspic, tmp_path, [generated(seed) for seed in range(120)])


def test_types_of_columns_have_no_identity(aspic, tmp_path):
    """A frame's `dtypes` beside the frame: joblib pickles arrays of objects apart."""
    (tmp_path / "a.joblib").write_bytes(b"")
    value = pickle.loads((FAULTS / "values" / "dd.pkl").read_bytes())
    joblib.dump(value, tmp_path / "a.joblib")
    first, second = fingerprints(aspic, [FAULTS / "values" / "dd.pkl", tmp_path / "a.joblib"])
    assert first == second
    assert aspic.json("diff", FAULTS / "values" / "dd.pkl", tmp_path / "a.joblib")["same"] is True


def test_no_difference_exactly_where_fingerprints_agree(aspic, tmp_path):
    shared = [1]
    pairs = [([shared, shared], [[1], [1]]), ({"a": 1}, {"a": 1}), ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
             ((decimal.Decimal(1),) * 2, (decimal.Decimal(1), decimal.Decimal(1)))]
    for first, second in pairs:
        paths = [tmp_path / "a.pkl", tmp_path / "b.pkl"]
        for path, value in zip(paths, (first, second)):
            path.write_bytes(pickle.dumps(value))
        prints = fingerprints(aspic, paths)
        answer = subprocess.run([aspic.program, "diff", "--json", *map(str, paths)], capture_output=True, text=True)
        assert json.loads(answer.stdout)["same"] is (prints[0] == prints[1]), (first, second)


def test_arrays_of_other_machines(aspic, tmp_path):
    """`array.array` from machines with another byte order, or shorter `long`."""
    other = pickle.dumps(array.array("i", [1, -2]), 4)
    assert other.count(b"K\x08C\x08") == 1
    swapped = other.replace(b"K\x08C\x08\x01\0\0\0\xfe\xff\xff\xff", b"K\x09C\x08\0\0\0\x01\xff\xff\xff\xfe")
    long = pickle.dumps(array.array("l", [1, -2]), 4)
    windows = long.replace(b"K\x0cC\x10" + np.array([1, -2], "<i8").tobytes(), b"K\x08C\x08" + np.array(
        [1, -2], "<i4").tobytes()).replace(b"\x95" + long[3:11], b"\x95" + (int.from_bytes(long[3:11], "little") - 8
                                                                          ).to_bytes(8, "little"))
    assert pickle.loads(swapped) == array.array("i", [1, -2]) and pickle.loads(windows) == array.array("l", [1, -2])
    files = []
    for place, data in enumerate((other, swapped, long, windows)):
        files.append(tmp_path / ("%d.pkl" % place))
        files[-1].write_bytes(data)
    prints = fingerprints(aspic, files)
    assert prints[0] == prints[1] and prints[2] == prints[3] and prints[0] != prints[2]


@pytest.mark.parametrize("to", ["0", "2", "4", "5", "joblib", "cloudpickle"])
def test_values_come_back(aspic, tmp_path, to):
    values = list(itertools.chain(arrays(), scalars(), python_values()))
    for protocol in (0, 2, 4):
        source, out = tmp_path / "in.pkl", tmp_path / ("out.joblib" if to == "joblib" else "out.pkl")
        source.write_bytes(pickle.dumps(values, protocol))
        options = ["--to", "pickle", "--protocol", to] if to.isdigit() else ["--to", to]
        aspic.run("convert", source, out, *options)
        back = joblib.load(out) if to == "joblib" else pickle.loads(out.read_bytes())
        for one, other in zip(back, values, strict=True):
            assert type(one) is type(other) and repr(one) == repr(other)
        assert len(set(fingerprints(aspic, [source, out]))) == 1
