"""MLflow 3.17's default folders of many kinds of model, and the list of types that lets MLflow make and load them.

MLflow runs in an environment of its own, .build/mlflow, which `make test` builds.
"""
import json
import os
import subprocess

import numpy as np
import pytest

from conftest import ROOT, load_strictly

PYTHON = ROOT / ".build" / "mlflow" / "bin" / "python"
SCRIPT = ROOT / "Tests" / "Reference" / "mlflow_folders.py"
KINDS = ["forest", "linear", "columns", "boosting", "vectors", "clusters", "own"]
# Those that predictions are made for here, each with what it is asked for.
PREDICTED = ["forest", "linear", "vectors"]
POLICY = '[trust]\nnames = ["own_steps.Clip"]\n'

pytestmark = pytest.mark.skipif(not PYTHON.exists(), reason="needs .build/mlflow: Scripts/reference-tools mlflow")


def mlflow(*arguments, folder):
    environment = dict(os.environ, MLFLOW_TRACKING_URI="sqlite:///" + str(folder / "none.db"), MLFLOW_DISABLE_TELEMETRY="true",
                       DO_NOT_TRACK="true")
    result = subprocess.run([PYTHON, SCRIPT, *map(str, arguments)], capture_output=True, text=True, timeout=300,
                            cwd=folder, env=environment)
    assert result.returncode == 0, result.stderr[-3000:]
    return result.stdout


@pytest.fixture(scope="module")
def fitted(tmp_path_factory):
    folder = tmp_path_factory.mktemp("mlflow")
    (folder / "aspic-policy.toml").write_text(POLICY)
    mlflow("fit", folder, folder=folder)
    return folder


@pytest.fixture(scope="module")
def trusted(aspic, fitted):
    """The types of each kind, as said of its pickle before there is a .skops file."""
    return {kind: aspic.json("audit", "--trusted", fitted / (kind + ".pkl"))["trusted"] for kind in KINDS}


@pytest.fixture(scope="module")
def saved(fitted, trusted):
    """What MLflow said, its folders lying in `fitted` now."""
    (fitted / "trusted.json").write_text(json.dumps(trusted))
    return json.loads(mlflow("save", fitted, fitted / "trusted.json", folder=fitted).splitlines()[-1])


def test_types_that_are_wanted(trusted):
    assert trusted["forest"] == ["sklearn.tree._tree.Tree"]
    assert "sklearn.tree._tree.Tree" in trusted["boosting"]
    assert trusted["linear"] == trusted["vectors"] == trusted["clusters"] == []
    assert trusted["own"] == ["own_steps.Clip"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_list_lets_mlflow_save_and_load(saved, trusted, kind):
    assert (saved[kind]["refusal"] is not None) == bool(trusted[kind])
    assert all(name in saved[kind]["refusal"] for name in trusted[kind])
    assert saved[kind]["is_same"]


@pytest.mark.parametrize("kind", KINDS)
def test_its_folders_are_opened(aspic, fitted, saved, trusted, kind, tmp_path):
    folder = fitted / kind
    assert sorted(path.name for path in folder.iterdir() if path.name in ("MLmodel", "model.skops")) \
        == ["MLmodel", "model.skops"]
    described = aspic.json("inspect", folder)
    assert described["format"] == "skops" and described == aspic.json("inspect", folder / "model.skops")
    report = aspic.json("audit", folder)
    assert [os.path.basename(audit["file"]) for audit in report["files"]] == ["model.skops"]
    assert {"MLmodel", "conda.yaml"} <= {os.path.basename(path) for path in report["passed_over"]}
    assert aspic.json("audit", "--trusted", folder)["trusted"] == trusted[kind]
    # The same model as the pickle it was saved from.
    first, second = (aspic.json("fingerprint", path)["files"][0]["fingerprint"]
                     for path in (folder, fitted / (kind + ".pkl")))
    assert first == second
    aspic.run("convert", folder, tmp_path / "model.pkl")
    aspic.run("convert", fitted / (kind + ".pkl"), tmp_path / "model.skops")
    if kind not in ("own", "columns"):
        X = np.load(fitted / "rows.npy")
        np.testing.assert_array_equal(load_strictly(tmp_path / "model.pkl").predict(X), np.load(fitted / (kind + ".npy")))


@pytest.mark.parametrize("kind", PREDICTED)
def test_its_folders_predict(aspic, fitted, saved, kind, tmp_path):
    X = np.load(fitted / "rows.npy")
    np.testing.assert_array_equal(aspic.predict(fitted / kind, X, tmp_path), np.load(fitted / (kind + ".npy")))


def test_what_is_not_trusted_gets_no_list(aspic, fitted):
    path = fitted / "own.pkl"
    report = aspic.json("audit", "--trusted", path, "--no-policy", code=1)
    assert report["trusted"] is None and report["verdict"] == "needs-trust"
    assert any("own_steps.Clip" in reason for reason in report["reasons"])
    assert "own_steps.Clip" in aspic.run("audit", "--trusted", path, "--no-policy", code=1).stdout


def test_text_is_a_line_for_each(aspic, fitted):
    assert aspic.run("audit", "--trusted", fitted / "forest.pkl").stdout == "sklearn.tree._tree.Tree\n"
    assert aspic.run("audit", "--trusted", fitted / "linear.pkl").stdout == ""


def test_folders_that_name_nothing(aspic, tmp_path):
    for text, word in (("flavors:\n  xgboost:\n    data: model.xgb\n", "no scikit-learn model"),
                       ("flavors:\n  sklearn:\n    pickled_model: ../model.pkl\n", "not in its folder"),
                       ("flavors:\n  sklearn:\n    pickled_model: missing.pkl\n", "missing.pkl")):
        (tmp_path / "MLmodel").write_text(text)
        assert word in aspic.run("inspect", tmp_path, code=2).stderr
