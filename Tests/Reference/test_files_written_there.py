"""Files that the real libraries write load here, in every protocol, compression and dialect."""
import io
import json
import pickle
import zipfile

import cloudpickle
import joblib
import numpy as np
import pytest
import skops.io

from conftest import FIXTURES, close, same_bits

OURS = {"PCA", "StandardScaler", "LinearDiscriminantAnalysis", "DecisionTreeClassifier", "RandomForestClassifier",
        "SVC", "VotingClassifier", "Pipeline"}


def written(example):
    """(name, bytes) of the example as each library writes it."""
    model = example.model
    for protocol in range(6):
        yield "pickle-c-%d" % protocol, lambda p=protocol: pickle.dumps(model, p)
        yield "pickle-python-%d" % protocol, lambda p=protocol: python_pickle(model, p)
        yield "joblib-protocol-%d" % protocol, lambda p=protocol: joblib_bytes(model, protocol=p)
    for method in ("zlib", "gzip", "bz2", "lzma", "xz", "lz4"):
        for level in (1, 3, 9):
            yield "joblib-%s-%d" % (method, level), lambda m=method, n=level: joblib_bytes(model, compress=(m, n))
    yield "cloudpickle", lambda: cloudpickle.dumps(model)
    yield "skops", lambda: skops.io.dumps(model)
    yield "skops-deflated", lambda: skops.io.dumps(model, compression=zipfile.ZIP_DEFLATED)
    yield "skops-bzip2", lambda: skops.io.dumps(model, compression=zipfile.ZIP_BZIP2)
    yield "skops-lzma", lambda: skops.io.dumps(model, compression=zipfile.ZIP_LZMA)


def python_pickle(model, protocol):
    out = io.BytesIO()
    pickle._Pickler(out, protocol).dump(model)
    return out.getvalue()


def joblib_bytes(model, **arguments):
    out = io.BytesIO()
    joblib.dump(model, out, **arguments)
    return out.getvalue()


NAMES = [name for name, _ in written(type("Nothing", (), {"model": None})())]


@pytest.mark.parametrize("name", NAMES)
def test_example(aspic, example, tmp_path, name):
    path = tmp_path / "model.bin"  # the name says nothing: the content decides
    path.write_bytes(dict(written(example))[name]())
    np.testing.assert_array_equal(aspic.predict(path, example.rows, tmp_path), example.labels)


@pytest.mark.parametrize("path", sorted((FIXTURES / "example").glob("digits*")), ids=lambda p: p.name)
def test_fixture_of_the_example(aspic, two_digits, tmp_path, path):
    expected = json.loads((FIXTURES / "example" / "expected.json").read_text())
    key = {"digits-3-trees.skops": "small_predict", "digits.skl2onnx.onnx": "skl2onnx_predict"}
    labels = aspic.predict(path, two_digits[0], tmp_path)
    assert labels.tolist() == expected[key.get(path.name, "predict")]


@pytest.mark.parametrize("way", ["joblib-1.6", "joblib-1.1"])
def test_forest_of_older_joblib(aspic, tmp_path, way):
    check_folder(aspic, FIXTURES / "joblib" / way, tmp_path, "forest.joblib*")


@pytest.mark.parametrize("way", ["joblib-0.17", "joblib-0.11", "joblib-0.9.4", "joblib-0.9.4-python27",
                                 "joblib-0.8.4-python27"])
def test_forest_of_old_scikit_learn(aspic, tmp_path, way):
    """scikit-learn 0.20 wrote these: the answers are that release's, to the last bit."""
    check_folder(aspic, FIXTURES / "joblib" / way, tmp_path, "forest.joblib*")


def check_folder(aspic, folder, tmp_path, pattern):
    expected = json.loads((folder / "expected.json").read_text())["files"]
    X = np.array(json.loads((folder / "X.json").read_text()))
    paths = [path for path in sorted(folder.glob(pattern)) if path.name in expected]
    assert paths
    for path in paths:
        facts = expected[path.name]
        assert aspic.predict(path, X, tmp_path).tolist() == facts["predict"], path.name
        same_bits(aspic.predict(path, X, tmp_path, "predict_proba"), np.array(facts["predict_proba"]))


def estimators():
    table = json.loads((FIXTURES / "pickle" / "estimators" / "expected.json").read_text())
    return sorted(table.items())


def supported(facts):
    inner = {name for name in ("LogisticRegression", "MLP", "KNeighbors") if name in facts["prints"]}
    return facts["class"] in OURS and not inner


@pytest.mark.parametrize("name, facts", [e for e in estimators() if supported(e[1])], ids=lambda v: v if isinstance(v, str) else "")
def test_estimator(aspic, tmp_path, name, facts):
    folder = FIXTURES / "pickle" / "estimators"
    X = np.array(json.loads((folder / "inputs.json").read_text())[facts["inputs"]])
    assert aspic.json("inspect", folder / name)["class"].split(".")[-1] == facts["class"]
    for method in ("predict", "predict_proba", "decision_function", "transform"):
        if method in facts:
            ours = aspic.predict(folder / name, X, tmp_path, method)
            theirs = np.array(facts[method])
            if method == "predict":
                assert ours.tolist() == theirs.tolist()
            elif facts["class"] in ("DecisionTreeClassifier", "RandomForestClassifier", "StandardScaler"):
                same_bits(ours, theirs)
            elif theirs.dtype.kind == "f":
                close(ours, theirs, 1e-12)
            else:
                assert ours.tolist() == theirs.tolist()


@pytest.mark.parametrize("name, facts", [e for e in estimators() if not supported(e[1])], ids=lambda v: v if isinstance(v, str) else "")
def test_estimator_not_yet_known_is_refused_by_name(aspic, tmp_path, name, facts):
    """It opens and is described; asked to predict, aspic names what it does not know."""
    path = FIXTURES / "pickle" / "estimators" / name
    assert aspic.json("inspect", path)["class"].split(".")[-1] == facts["class"]
    np.save(tmp_path / "X.npy", np.zeros((2, 5)))
    refused = aspic.run("predict", path, "--data", tmp_path / "X.npy", code=2)
    assert len(refused.stderr.strip().splitlines()) == 1
    unknown = {"Pipeline": "LogisticRegression"}.get(facts["class"], facts["class"])
    assert unknown in refused.stderr


@pytest.mark.parametrize("path", sorted(p for p in (FIXTURES / "pickle" / "python27" / "models").glob("*.pkl") if "logistic" not in p.name), ids=lambda p: p.name)
def test_python_2_model(aspic, tmp_path, path):
    folder = FIXTURES / "pickle" / "python27"
    facts = json.loads((folder / "expected.json").read_text())["files"]["models/" + path.name]
    X = np.array(json.loads((folder / "X.json").read_text()))
    assert aspic.predict(path, X, tmp_path).tolist() == facts["predict"]
    close(aspic.predict(path, X, tmp_path, "predict_proba"), np.array(facts["predict_proba"]), 1e-12)
