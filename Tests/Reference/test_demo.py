"""`aspic demo`: the whole chapter, with the right score in every format."""
import json
import subprocess

import numpy as np
import pytest

from conftest import EXAMPLE, evaluate

FORMATS = ["pickle", "joblib", "joblib+zlib", "cloudpickle", "skops", "onnx"]
ROW_KEYS = {"format", "file", "bytes", "save_ms", "load_ms", "test_score", "train_score", "agree", "of", "differs"}


def check_rows(report, test_score, train_score, of):
    rows = {}
    for row in report["rows"]:
        rows.setdefault(row["format"].lower(), row)  # files given with --also stand behind the demo's own
    for name in FORMATS:
        row = rows[name]
        assert ROW_KEYS <= set(row)
        assert row["test_score"] == pytest.approx(test_score, abs=1e-12), name
        assert row["train_score"] == pytest.approx(train_score, abs=1e-12), name
        assert (row["agree"], row["of"]) == (of, of) and row["differs"] == []
        assert row["bytes"] > 0 and row["save_ms"] >= 0 and row["load_ms"] >= 0
    return rows


def test_cats_and_dogs(aspic, shared, tmp_path):
    report = aspic.json("demo", "--data", "cats-dogs", "--out", tmp_path, env={"ASPIC_DATA": str(shared / "data")})
    assert report["data"] and report["fit_seconds"] > 0
    rows = check_rows(report, 0.8, 1.0, 160)
    assert rows["onnx"]["bytes"] <= 60_000 and rows["skops"]["bytes"] <= 560_000
    for name in FORMATS:
        assert (tmp_path / rows[name]["file"].split("/")[-1]).stat().st_size == rows[name]["bytes"]


def test_the_file_of_skl2onnx_differs_on_one_row(aspic, cats_and_dogs, shared, tmp_path):
    """skl2onnx adds up probabilities where hard voting counts votes: row 146 of train + test, and why."""
    import skl2onnx
    from skl2onnx.common.data_types import FloatTensorType
    data = cats_and_dogs
    model = evaluate(" ".join(EXAMPLE.format(trees=500, seed=6020).split())).fit(data.X_train, data.y_train)
    made = skl2onnx.to_onnx(model, initial_types=[("X", FloatTensorType([None, 80]))], options={"zipmap": False})
    path = tmp_path / "skl2onnx.onnx"
    path.write_bytes(made.SerializeToString())
    report = aspic.json("demo", "--data", "cats-dogs", "--also", path, "--out", tmp_path / "out",
                        env={"ASPIC_DATA": str(shared / "data")})
    check_rows(report, 0.8, 1.0, 160)
    row = next(r for r in report["rows"] if r["file"].endswith("skl2onnx.onnx"))
    assert row["test_score"] == pytest.approx(0.825)
    assert (row["agree"], row["of"]) == (159, 160)
    assert [d["row"] for d in row["differs"]] == [146]
    assert row["differs"][0]["why"]
    assert "0.0309" in row["differs"][0]["why"] and ("half" in row["differs"][0]["why"] or "0.5" in row["differs"][0]["why"])


def test_digits(aspic, tmp_path):
    report = aspic.json("demo", "--out", tmp_path)
    scores = {(row["test_score"], row["train_score"]) for row in report["rows"]}
    assert len(scores) == 1, "one model has one score, whatever format it was saved in"
    for row in report["rows"]:
        assert ROW_KEYS <= set(row) and row["agree"] == row["of"] and row["differs"] == []
    assert {row["format"].lower() for row in report["rows"]} >= set(FORMATS)


def test_digits_scores_are_scikit_learns(aspic, tmp_path):
    """The model that the demo saved, loaded in Python, is the one scikit-learn fits, with the same scores."""
    from conftest import ROOT, load_strictly
    report = aspic.json("demo", "--out", tmp_path)
    path = next(row["file"] for row in report["rows"] if row["format"] == "pickle")
    model = load_strictly(tmp_path / path.split("/")[-1])
    table = np.loadtxt(ROOT / "Data" / "digits.csv", delimiter=",", skiprows=1)
    data = {"X": table[:, :-1], "y": table[:, -1].astype(int)}
    labels = model.predict(data["X"])
    ours = aspic.predict(tmp_path / path.split("/")[-1], data["X"], tmp_path)
    np.testing.assert_array_equal(ours, labels)


def test_plain_output_is_a_table(aspic, tmp_path):
    text = aspic.run("demo", "--out", tmp_path).stdout
    assert "\x1b" not in text, "no colours where there is no terminal"
    for name in ("pickle", "joblib", "cloudpickle", "skops", "ONNX"):
        assert name.lower() in text.lower()


def test_missing_data_names_the_places(aspic, tmp_path):
    """Offline and without the files: one line, the three places, exit code 2."""
    lonely = tmp_path / "somewhere"
    lonely.mkdir()
    environment = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache"), "PATH": "/nowhere",
                   "https_proxy": "http://127.0.0.1:9", "ASPIC_DATA": str(tmp_path / "none")}
    result = subprocess.run([aspic.program, "demo", "--data", "cats-dogs"], cwd=lonely, env=environment,
                            capture_output=True, text=True)
    assert result.returncode == 2
    for place in ("ASPIC_DATA", "../shared/data", "cache"):
        assert place in result.stderr
    assert result.stdout == ""


def test_json_is_one_object(aspic, tmp_path):
    json.loads(aspic.run("demo", "--json", "--out", tmp_path).stdout)
