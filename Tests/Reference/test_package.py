"""Who only predicts builds neither LAPACK nor the command line's packages; modules depend one way only."""
import json
import shutil
import subprocess

import pytest

from conftest import ROOT


@pytest.fixture(scope="module")
def package():
    if shutil.which("swift") is None:
        pytest.skip("needs swift on the path")
    out = subprocess.run(["swift", "package", "describe", "--type", "json"], cwd=ROOT, check=True,
                         capture_output=True, text=True).stdout
    return json.loads(out)


def reached(package, product):
    """All targets, and all products of other packages, that a product needs."""
    targets = {target["name"]: target for target in package["targets"]}
    waiting = list(next(p for p in package["products"] if p["name"] == product)["targets"])
    found, foreign = set(), set()
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        waiting += targets[name].get("target_dependencies", [])
        foreign |= set(targets[name].get("product_dependencies", []))
    return found, foreign


def test_predicting_needs_no_lapack_and_no_packages(package):
    targets, foreign = reached(package, "Aspic")
    assert {"PickleFormat", "SkopsFormat", "OnnxFormat", "Estimators"} <= targets
    assert not targets & {"Training", "AspicTraining", "AspicTool"}
    assert not foreign


def test_fitting_adds_no_packages(package):
    targets, foreign = reached(package, "AspicTraining")
    assert "Training" in targets and not foreign


def test_no_library_does_cryptography(package):
    users = {t["name"] for t in package["targets"] if "Crypto" in t.get("product_dependencies", [])}
    assert users == {"Hashing", "Signing"}
    assert not users & (reached(package, "Aspic")[0] | reached(package, "AspicTraining")[0])


def test_codecs_know_no_estimator_and_estimators_no_codec(package):
    needs = {t["name"]: set(t.get("target_dependencies", [])) for t in package["targets"]}
    codecs = {"PickleFormat", "JoblibFormat", "SkopsFormat", "NumpyFormat", "TabularFormat", "OnnxFormat"}
    for codec in codecs:
        assert not needs[codec] & {"Estimators", "Training", "Expressions", "OnnxConversion"}, codec
    assert not needs["Estimators"] & (codecs | {"Training"})
    assert not needs["ObjectGraph"] & (codecs | {"Estimators"})


def test_libraries_import_no_foundation():
    """60 MB and 10 ms of start-up."""
    for path in (ROOT / "Sources").rglob("*.swift"):
        if "AspicTool" not in path.parts:
            lines = path.read_text().splitlines()
            assert not [line for line in lines if line.split()[-2:] == ["import", "Foundation"]], path
