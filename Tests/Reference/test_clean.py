"""`aspic clean`: the real libraries load what is left, nothing runs, and what was kept predicts as before.

Files of strangers are only read by the program under test, never by Python.
"""
import functools
import io
import os
import pickle
import pickletools
import json

import cloudpickle
import dill
import joblib
import numpy as np
import pytest
import skops.io
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler

from conftest import SHARED, same_bits

MARKER = "marker-of-the-test"


class Centering(BaseEstimator, TransformerMixin):
    """A class that nobody but this file knows; it refers to itself."""

    def fit(self, X, y=None):
        self.mean_ = X.mean(0)
        self.owner = self
        return self

    def transform(self, X):
        return X - self.mean_


class Payload:
    def __init__(self, marker):
        self.marker = marker

    def __reduce__(self):
        return os.system, ("touch '%s'" % self.marker,)


class Label:
    def __init__(self, text):
        self.text = text


@pytest.fixture
def rows():
    random = np.random.RandomState(3)
    X = random.normal(size=(60, 4))
    return X, (X[:, 0] + X[:, 1] > 0).astype(int)


@pytest.fixture
def marker(tmp_path):
    return tmp_path / MARKER


def names(path):
    """Every name that a pickle looks up, as `pickletools` sees them; text before STACK_GLOBAL counts, too."""
    found, texts, memo = set(), [], []
    for opcode, argument, _ in pickletools.genops(path.read_bytes()):
        if "UNICODE" in opcode.name:
            texts.append(argument)
        elif opcode.name == "MEMOIZE":
            memo.append(texts[-1] if texts else None)
        elif opcode.name in ("BINGET", "LONG_BINGET"):
            texts.append(memo[argument] if argument < len(memo) else None)
        elif opcode.name == "GLOBAL":
            found.add(argument.split(" ")[0])
        elif opcode.name == "STACK_GLOBAL":
            found.add(texts[-2])
    return found


def only_data(path):
    for module in names(path):
        assert module.split(".")[0] in ("numpy", "sklearn", "functools", "collections", "_codecs", "copy_reg",
                                        "copyreg", "builtins", "__builtin__"), module


def pipeline(rows, transformer):
    return Pipeline([("first", transformer), ("scale", StandardScaler()), ("model", LogisticRegression())]).fit(*rows)


def test_function_by_value(aspic, rows, tmp_path):
    model = pipeline(rows, FunctionTransformer(lambda X: X * 2.0))
    (tmp_path / "in.pkl").write_bytes(cloudpickle.dumps(model))
    report = aspic.json("clean", tmp_path / "in.pkl", tmp_path / "out.pkl")
    assert report["verdict_before"] == "needs-trust" and report["verdict_after"] == "clean"
    removed, = report["removed"]
    assert removed["path"] == ".steps[0][1].func" and removed["code"] == "code-by-value"
    assert removed["what"] == "code of <lambda>" and removed["replacement"] == "<removed: code of <lambda>>"
    only_data(tmp_path / "out.pkl")
    cleaned = pickle.loads((tmp_path / "out.pkl").read_bytes())
    assert cleaned.steps[0][1].func == "<removed: code of <lambda>>"
    with pytest.raises(TypeError):
        cleaned.predict(rows[0])
    same_bits(cleaned[1:].predict_proba(rows[0] * 2.0), model.predict_proba(rows[0]))


@pytest.mark.parametrize("save", ["pickle0", "pickle2", "pickle4", "pickle5", "joblib", "zlib", "skops"])
def test_class_of_the_script_keeps_its_data(aspic, rows, tmp_path, save):
    model = pipeline(rows, Centering())
    before = model.predict_proba(rows[0])
    mean = model.steps[0][1].mean_
    source, target = tmp_path / "in.joblib", tmp_path / "out.joblib"
    if save == "skops":
        del model.steps[0][1].owner
        source, target = tmp_path / "in.skops", tmp_path / "out.skops"
        skops.io.dump(model, source)
    elif save == "joblib" or save == "zlib":
        joblib.dump(model, source, compress=("zlib", 3) if save == "zlib" else 0)
    else:
        source.write_bytes(pickle.dumps(model, int(save[-1])))
    report = aspic.json("clean", source, target)
    assert report["verdict_after"] == "clean" and report["format"] == aspic.json("inspect", source)["format"]
    assert report["removed"][0]["path"] == ".steps[0][1]"
    assert report["removed"][0]["what"] == "object of test_clean.Centering"
    cleaned = skops.io.load(target, trusted=[]) if save == "skops" else joblib.load(target)
    left = cleaned.steps[0][1]
    assert left["__removed_class__"] == "test_clean.Centering"
    same_bits(left["state"]["mean_"], mean)
    if save != "skops":
        assert left["state"]["owner"] == "<removed: reference back to test_clean.Centering>"
    same_bits(cleaned[1:].predict_proba(rows[0] - mean), before)


@pytest.mark.parametrize("protocol", range(6))
def test_attached_payload(aspic, rows, tmp_path, marker, protocol):
    model = pipeline(rows, StandardScaler())
    model.note_ = {"plain": [1, 2.5, "text"], "evil": [Payload(str(marker))]}
    (tmp_path / "in.pkl").write_bytes(pickle.dumps(model, protocol))
    report = aspic.json("clean", tmp_path / "in.pkl", tmp_path / "out.pkl")
    assert report["verdict_before"] == "hostile" and report["verdict_after"] == "clean"
    assert [r["what"] for r in report["removed"]] == ["call of posix.system"]
    only_data(tmp_path / "out.pkl")
    cleaned = pickle.loads((tmp_path / "out.pkl").read_bytes())
    assert not marker.exists()
    assert cleaned.note_ == {"plain": [1, 2.5, "text"], "evil": ["<removed: call of posix.system>"]}
    same_bits(cleaned.predict_proba(rows[0]), model.predict_proba(rows[0]))


@pytest.mark.parametrize("compress", [0, ("zlib", 3), ("gzip", 1), ("xz", 1)])
def test_joblib_arrays(aspic, rows, tmp_path, marker, compress):
    model = pipeline(rows, StandardScaler())
    model.table_ = np.arange(5000.0).reshape(50, 100)
    model.objects_ = np.array([1, Label("a"), None], dtype=object)
    model.evil_ = Payload(str(marker))
    joblib.dump(model, tmp_path / "in.joblib", compress=compress)
    report = aspic.json("clean", tmp_path / "in.joblib", tmp_path / "out.joblib")
    assert report["verdict_after"] == "clean" and report["format"] == "joblib"
    cleaned = joblib.load(tmp_path / "out.joblib")
    assert not marker.exists()
    same_bits(cleaned.table_, model.table_)
    assert cleaned.objects_[1] == {"__removed_class__": "test_clean.Label", "state": {"text": "a"}}
    same_bits(cleaned.predict_proba(rows[0]), model.predict_proba(rows[0]))


def test_dill(aspic, rows, tmp_path):
    model = pipeline(rows, FunctionTransformer(lambda X: X + 1.0))
    # dill changes how pickle works in the process that imports it; its own file is loaded in another one.
    (tmp_path / "in.pkl").write_bytes(dill.dumps(model))
    report = aspic.json("clean", tmp_path / "in.pkl", tmp_path / "out.pkl")
    assert report["verdict_after"] == "clean"
    assert any(r["path"] == ".steps[0][1].func" for r in report["removed"])
    only_data(tmp_path / "out.pkl")
    cleaned = pickle.loads((tmp_path / "out.pkl").read_bytes())
    same_bits(cleaned[1:].predict_proba(rows[0] + 1.0), model.predict_proba(rows[0]))


def test_aspic_says_what_is_missing(aspic, rows, tmp_path):
    model = Pipeline([("first", Centering()), ("scale", StandardScaler())]).fit(rows[0])
    (tmp_path / "in.pkl").write_bytes(pickle.dumps(model))
    aspic.json("clean", tmp_path / "in.pkl", tmp_path / "out.pkl")
    np.save(tmp_path / "rows.npy", rows[0])
    complaint = aspic.run("predict", tmp_path / "out.pkl", "--data", tmp_path / "rows.npy", code=2).stderr
    assert "what aspic clean left of test_clean.Centering" in complaint


def test_keys_stay_keys(aspic, tmp_path):
    value = {"by": {Label("a"): 1, (Label("b"), 2): 3}, "in": {Label("c")}}
    (tmp_path / "in.pkl").write_bytes(pickle.dumps(value))
    aspic.json("clean", tmp_path / "in.pkl", tmp_path / "out.pkl")
    cleaned = pickle.loads((tmp_path / "out.pkl").read_bytes())
    assert sorted(cleaned["by"].values()) == [1, 3] and len(cleaned["in"]) == 1


def test_calls_do_not_get_what_they_cannot_take(aspic, tmp_path):
    import collections
    value = {"counts": collections.defaultdict(lambda: 0, {"a": 1}), "partial": functools.partial(lambda x, y: x, 2),
             "kept": functools.partial(np.power, 2), "count": collections.Counter("aab")}
    (tmp_path / "in.pkl").write_bytes(cloudpickle.dumps(value))
    aspic.json("clean", tmp_path / "in.pkl", tmp_path / "out.pkl")
    cleaned = pickle.loads((tmp_path / "out.pkl").read_bytes())
    assert cleaned["counts"]["__removed_class__"] == "collections.defaultdict"
    assert cleaned["counts"]["mapping"] == {"a": 1}
    assert cleaned["partial"]["__removed_class__"] == "functools.partial"
    assert cleaned["kept"](3) == 8 and cleaned["count"] == value["count"]


def test_what_stands_around_goes(aspic, rows, tmp_path, marker):
    model = pipeline(rows, StandardScaler())
    body = pickle.dumps(model)
    (tmp_path / "in.pkl").write_bytes(body + pickle.dumps(Payload(str(marker))) + b"PK\x03\x04 and more")
    report = aspic.json("clean", tmp_path / "in.pkl", tmp_path / "out.pkl")
    codes = {r["code"] for r in report["removed"]}
    assert {"ambiguous", "trailing-bytes", "acting-call"} <= codes
    stream = io.BytesIO((tmp_path / "out.pkl").read_bytes())
    same_bits(pickle.load(stream).predict_proba(rows[0]), model.predict_proba(rows[0]))
    assert stream.read() == b""


def test_nothing_to_remove(aspic, rows, tmp_path):
    model = pipeline(rows, StandardScaler())
    (tmp_path / "in.pkl").write_bytes(pickle.dumps(model))
    report = aspic.json("clean", tmp_path / "in.pkl", tmp_path / "out.pkl")
    assert report["removed"] == [] and report["verdict_before"] == "clean"
    assert "nothing to remove" in aspic.run("clean", tmp_path / "in.pkl", tmp_path / "out.pkl").stdout
    same_bits(pickle.loads((tmp_path / "out.pkl").read_bytes()).predict_proba(rows[0]), model.predict_proba(rows[0]))


def test_refusals(aspic, rows, tmp_path, marker):
    source, target = tmp_path / "in.pkl", tmp_path / "out.pkl"
    source.write_bytes(pickle.dumps(Payload(str(marker))))
    report = aspic.json("clean", source, target, code=1)
    assert report["output"] is None and report["refusal"].startswith("nothing of it is data")
    assert not target.exists()
    aspic.run("clean", source, source, code=2)
    os.symlink(source, tmp_path / "link.pkl")
    aspic.run("clean", source, tmp_path / "link.pkl", code=2)
    aspic.run("clean", tmp_path / "none.pkl", target, code=2)
    source.write_bytes(pickle.dumps(pipeline(rows, StandardScaler())))
    aspic.run("clean", source, tmp_path / "out.onnx", code=2)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in.pkl", "link.pkl"]


def strangers():
    if not SHARED.is_dir():
        return []
    folders = [SHARED / "hostile" / "hostile", SHARED / "hostile" / "honest", SHARED / "wild" / "files"]
    return [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared beside the repository")
@pytest.mark.parametrize("path", strangers(), ids=lambda path: path.name)
def test_strangers_files_come_out_clean_or_not_at_all(aspic, tmp_path, path):
    target = tmp_path / ("out" + path.suffix)
    code, out, err, seconds, megabytes = aspic.measured("clean", path, target, "--json")
    assert seconds < 1.0 and megabytes < 256
    assert code in (0, 1, 2), err
    if code == 0:
        verdict, = aspic.json("audit", target)["files"]
        assert verdict["verdict"] == "clean" and json.loads(out)["verdict_after"] == "clean"
    else:
        assert list(tmp_path.iterdir()) == []
        assert err.count("\n") == (1 if code == 2 else 0)
