"""ONNX written here agrees with the model on every row in onnxruntime, and is small."""
import json

import numpy as np
import onnx
import onnxruntime
import pytest

from conftest import EXAMPLE, FIXTURES, evaluate, load_strictly


def run_onnx(path, X):
    session = onnxruntime.InferenceSession(str(path))
    given = session.get_inputs()[0]
    X = X.astype(np.float32) if given.type == "tensor(float)" else X
    return dict(zip((o.name for o in session.get_outputs()), session.run(None, {given.name: X})))


def labels_of(answers):
    return next(iter(answers.values()))


def test_example(aspic, example, trained, tmp_path):
    out = tmp_path / "model.onnx"
    aspic.run("convert", trained, out)
    assert out.stat().st_size <= 60_000
    onnx.checker.check_model(onnx.load(out), full_check=True)
    theirs = labels_of(run_onnx(out, example.rows))
    assert (theirs == example.labels).sum() == len(example.labels)
    np.testing.assert_array_equal(aspic.predict(out, example.rows, tmp_path), example.labels)


def test_example_on_cats_and_dogs(aspic, cats_and_dogs, tmp_path):
    data = cats_and_dogs
    expression = " ".join(EXAMPLE.format(trees=500, seed=6020).split())
    aspic.train(expression, data.X_train, data.y_train, tmp_path / "model.pkl")
    aspic.run("convert", tmp_path / "model.pkl", tmp_path / "model.onnx")
    assert (tmp_path / "model.onnx").stat().st_size <= 60_000
    random = np.random.RandomState(1)
    near = data.X_train[random.randint(0, 120, 10000)] + random.normal(0, 40, (10000, 80))
    rows = np.vstack([random.uniform(0, 255, (10000, 80)), near])
    model = load_strictly(tmp_path / "model.pkl")
    expected = model.predict(rows)
    assert (labels_of(run_onnx(tmp_path / "model.onnx", rows)) == expected).sum() == 20000
    assert (aspic.predict(tmp_path / "model.onnx", rows, tmp_path) == expected).sum() == 20000
    assert (labels_of(run_onnx(tmp_path / "model.onnx", data.X_test)) == data.y_test).mean() == 0.8


def test_metadata_names_the_model(aspic, example, trained, tmp_path):
    aspic.run("convert", trained, tmp_path / "model.onnx")
    entries = {p.key: p.value for p in onnx.load(tmp_path / "model.onnx").metadata_props}
    text = " ".join(entries.values())
    assert "Pipeline" in text and "VotingClassifier" in text and "n_components=41" in text
    described = aspic.json("inspect", tmp_path / "model.onnx")
    assert described["format"] == "onnx" and "VotingClassifier" in described["model"]


@pytest.mark.parametrize("classes", [2, 4])
@pytest.mark.parametrize("expression", [
    "RandomForestClassifier(n_estimators=30, random_state=1)", "DecisionTreeClassifier(random_state=1)",
    "LinearDiscriminantAnalysis()", "SVC(kernel='linear')", "SVC()",
    "make_pipeline(StandardScaler(), PCA(n_components=10), RandomForestClassifier(n_estimators=9, random_state=2))"])
def test_parts(aspic, digits, example, tmp_path, expression, classes):
    X, y = digits
    X, y = X[y < classes][:300], y[y < classes][:300]
    aspic.train(expression, X, y, tmp_path / "m.pkl")
    aspic.run("convert", tmp_path / "m.pkl", tmp_path / "m.onnx")
    rows = example.rows[8000:12000]
    expected = evaluate(expression).fit(X, y).predict(rows)
    np.testing.assert_array_equal(labels_of(run_onnx(tmp_path / "m.onnx", rows)), expected)
    np.testing.assert_array_equal(aspic.predict(tmp_path / "m.onnx", rows, tmp_path), expected)


def test_foreign_graph_runs_as_in_onnxruntime(aspic, two_digits, tmp_path):
    """skl2onnx's file of the example, which is not always scikit-learn's answer: aspic gives the file's own."""
    path = FIXTURES / "example" / "digits.skl2onnx.onnx"
    random = np.random.RandomState(2)
    rows = np.vstack([two_digits[0], random.uniform(0, 16, (5000, 64))])
    answers = run_onnx(path, rows)
    np.testing.assert_array_equal(aspic.predict(path, rows, tmp_path), labels_of(answers))


def test_onnx_survives_rewriting(aspic, two_digits, tmp_path):
    path = FIXTURES / "example" / "digits.skl2onnx.onnx"
    aspic.rewrite(path, tmp_path / "again.onnx")
    expected = json.loads((FIXTURES / "example" / "expected.json").read_text())["skl2onnx_predict"]
    assert labels_of(run_onnx(tmp_path / "again.onnx", two_digits[0])).tolist() == expected


def test_string_labels(aspic, digits, tmp_path):
    X, y = digits
    X, y = X[y < 3][:200], np.array(["zero", "one", "two"])[y[y < 3][:200]]
    expression = "RandomForestClassifier(n_estimators=5, random_state=0)"
    aspic.train(expression, X, y, tmp_path / "m.pkl")
    aspic.run("convert", tmp_path / "m.pkl", tmp_path / "m.onnx")
    expected = evaluate(expression).fit(X, y).predict(X)
    assert labels_of(run_onnx(tmp_path / "m.onnx", X)).tolist() == expected.tolist()
