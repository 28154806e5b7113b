"""Files written here load in the real libraries without a warning and give the same answers."""
import pickle
import warnings

import numpy as np
import pytest
import skops.io

from conftest import close, load_strictly, same_bits

WAYS = [
    ("pickle", []), ("pickle", ["--protocol", "0"]), ("pickle", ["--protocol", "1"]),
    ("pickle", ["--protocol", "2"]), ("pickle", ["--protocol", "3"]), ("pickle", ["--protocol", "4"]),
    ("pickle", ["--protocol", "5"]), ("joblib", []), ("joblib", ["--compress", "zlib"]),
    ("joblib", ["--compress", "zlib:9"]), ("joblib", ["--compress", "gzip:3"]), ("joblib", ["--compress", "bz2:3"]),
    ("joblib", ["--compress", "lzma:3"]), ("joblib", ["--compress", "xz:3"]), ("joblib", ["--compress", "lz4:3"]),
    ("cloudpickle", []), ("skops", [])]
SUFFIX = {"pickle": ".pkl", "cloudpickle": ".pkl", "joblib": ".joblib", "skops": ".skops", "onnx": ".onnx"}


def named(way):
    return "-".join([way[0]] + way[1]).replace("--", "")


@pytest.mark.parametrize("way", WAYS, ids=named)
def test_trained_model(aspic, example, trained, tmp_path, way):
    out = tmp_path / ("model" + SUFFIX[way[0]])
    aspic.run("convert", trained, out, "--to", way[0], *way[1])
    here = aspic.predict(out, example.rows, tmp_path)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        theirs = load_strictly(out).predict(example.rows)
    np.testing.assert_array_equal(here, theirs)
    np.testing.assert_array_equal(here, example.labels)  # and it is the model scikit-learn would have fitted


@pytest.mark.parametrize("way", WAYS, ids=named)
def test_converted_model_is_the_same_object(aspic, example, tmp_path, way):
    """A model saved by Python and converted here comes back with every array bit for bit."""
    out = tmp_path / ("model" + SUFFIX[way[0]])
    aspic.run("convert", example.pickled(), out, "--to", way[0], *way[1])
    back = load_strictly(out)
    assert repr(back) == repr(example.model)
    same_state(back, example.model)


def same_state(a, b):
    assert type(a) is type(b)
    if isinstance(b, np.ndarray) and b.dtype != object:
        same_bits(a, b)
    elif isinstance(b, np.ndarray):
        assert a.shape == b.shape
        for one, other in zip(a.ravel(), b.ravel()):
            same_state(one, other)
    elif isinstance(b, dict):
        assert list(a) == list(b)
        for key in b:
            same_state(a[key], b[key])
    elif isinstance(b, (list, tuple)):
        assert len(a) == len(b)
        for one, other in zip(a, b):
            same_state(one, other)
    elif type(b).__name__ == "Tree":
        same_state(a.__reduce__()[1:], b.__reduce__()[1:])
    elif hasattr(b, "__dict__"):
        same_state(vars(a), vars(b))
    elif isinstance(b, float) and b != b:
        assert a != a
    else:
        assert a == b


@pytest.mark.parametrize("expression, method, tolerance", [
    ("RandomForestClassifier(n_estimators=50, random_state=1)", "predict_proba", 0),
    ("RandomForestClassifier(n_estimators=500, max_leaf_nodes=2, random_state=6020)", "predict_proba", 0),
    ("DecisionTreeClassifier(random_state=1)", "predict_proba", 0),
    ("LinearDiscriminantAnalysis()", "decision_function", 1e-12),
    ("LinearDiscriminantAnalysis()", "predict_proba", 1e-12),
    ("LinearDiscriminantAnalysis()", "transform", 1e-12),
    ("PCA(n_components=20)", "transform", 1e-12),
    ("PCA(n_components=20, whiten=True)", "transform", 1e-12),
    ("StandardScaler()", "transform", 0),
    ("SVC(kernel='linear', probability=True, random_state=0)", "decision_function", 1e-12),
    ("SVC(kernel='linear', probability=True, random_state=0)", "predict_proba", 1e-12),
    ("SVC()", "decision_function", 1e-12),
    ("SVC(kernel='poly', degree=2)", "decision_function", 1e-12),
    ("SVC(kernel='sigmoid')", "decision_function", 1e-12)])
@pytest.mark.parametrize("classes", [2, 4])
def test_answers(aspic, digits, example, tmp_path, expression, method, tolerance, classes):
    X, y = digits
    X, y = X[y < classes][:300], y[y < classes][:300]
    aspic.train(expression, X, y, tmp_path / "model.pkl")
    model = load_strictly(tmp_path / "model.pkl")
    ours = aspic.predict(tmp_path / "model.pkl", example.rows, tmp_path, method)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = getattr(model, method)(example.rows)
    if tolerance == 0:
        same_bits(ours, theirs)
    else:
        close(ours, theirs, tolerance)


def test_skops_is_small(aspic, example, trained, tmp_path):
    """Identity kept, and yet at most 560,000 bytes where skops writes 26 million."""
    out = tmp_path / "model.skops"
    aspic.run("convert", trained, out)
    assert out.stat().st_size <= 560_000
    model = load_strictly(out)
    parts = model[-1]
    assert parts.named_estimators_["rf"] is parts.estimators_[1]
    np.testing.assert_array_equal(model.predict(example.rows[:500]), example.labels[:500])


def test_skops_is_deterministic(aspic, trained, tmp_path):
    for name in ("one.skops", "two.skops"):
        aspic.run("convert", trained, tmp_path / name)
    assert (tmp_path / "one.skops").read_bytes() == (tmp_path / "two.skops").read_bytes()


def test_skops_keeps_keys(aspic, tmp_path):
    """Boolean keys, which skops 0.16 itself loses."""
    import pickle
    from sklearn.linear_model import LogisticRegression
    model = LogisticRegression(class_weight={False: 1.0, True: 5.0})
    (tmp_path / "m.pkl").write_bytes(pickle.dumps(model))
    aspic.run("convert", tmp_path / "m.pkl", tmp_path / "m.skops")
    aspic.run("convert", tmp_path / "m.skops", tmp_path / "back.pkl")
    assert load_strictly(tmp_path / "back.pkl").class_weight == {False: 1.0, True: 5.0}


@pytest.mark.filterwarnings("ignore:the matrix subclass")
def test_arrays_of_other_classes(aspic, tmp_path):
    """`numpy.matrix` stays one, through skops in both directions."""
    value = {"centre": np.matrix([[1.0, -2.0], [0.5, 4.0]])}
    (tmp_path / "a.pkl").write_bytes(pickle.dumps(value))
    (tmp_path / "b.skops").write_bytes(skops.io.dumps(value))
    aspic.run("convert", tmp_path / "a.pkl", tmp_path / "a.skops")
    aspic.run("convert", tmp_path / "b.skops", tmp_path / "b.pkl")
    read = [skops.io.load(tmp_path / "a.skops", trusted=["numpy.matrix"]),
            pickle.loads((tmp_path / "b.pkl").read_bytes())]
    for found in read:
        assert type(found["centre"]) is np.matrix
        assert np.array_equal(found["centre"], value["centre"])
