"""`aspic audit --sarif` and `--sbom`: documents of other people's standards.

The bill of materials is validated by cyclonedx-python-lib with the schema it ships. SARIF's own schema is in no
package, so what its specification requires is checked here, section by section.
"""
import hashlib
import json
import pathlib
import pickle
import urllib.parse

import numpy as np
import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from sklearn.svm import SVC

from conftest import FIXTURES


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """One file of each verdict; one has a name that a URI spells otherwise."""
    folder = tmp_path_factory.mktemp("models")
    model = SVC().fit([[0.0], [1.0]], [0, 1])
    (folder / "clean model é.pkl").write_bytes(pickle.dumps(model, protocol=4))
    (folder / "broken.pkl").write_bytes(pickle.dumps(model, protocol=4)[:200])
    # Never loaded: the call is only to be found.
    (folder / "hostile.pkl").write_bytes(b"cposix\nsystem\n(S'true'\ntR.")
    (folder / "unknown.pkl").write_bytes(b"\x80\x04\x8c\x05ownml\x8c\x05Model\x93)\x81}b.")
    return folder


def document(aspic, flag, *paths):
    return json.loads(aspic.run("audit", *paths, flag, code=1).stdout)


def test_sarif(aspic, folder):
    report = document(aspic, "--sarif", folder)
    assert report["version"] == "2.1.0"
    [run] = report["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "aspic"
    rules = [rule["id"] for rule in driver["rules"]]
    assert len(set(rules)) == len(rules)
    assert all(rule["shortDescription"]["text"].endswith(".") for rule in driver["rules"])

    def path(location):
        uri = location["uri"]
        assert uri.startswith("file:///") and uri.isascii() and " " not in uri
        return pathlib.Path(urllib.parse.unquote(uri[len("file://"):]))

    assert {path(artifact["location"]) for artifact in run["artifacts"]} == set(folder.iterdir())
    levels = {}
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["message"]["text"]
        [location] = result["locations"]
        file = path(location["physicalLocation"]["artifactLocation"])
        region = location["physicalLocation"].get("region")
        if region:
            assert 0 <= region["byteOffset"] <= file.stat().st_size
        levels.setdefault(file.name, set()).add((result["level"], result["properties"]["verdict"]))
    assert set(levels) == {"broken.pkl", "hostile.pkl", "unknown.pkl"}
    assert levels["unknown.pkl"] == {("warning", "needs-trust")}
    assert ("error", "hostile") in levels["hostile.pkl"]
    assert ("error", "broken") in levels["broken.pkl"]


def test_bill_of_materials(aspic, folder):
    text = aspic.run("audit", folder, FIXTURES / "cloudpickle", "--sbom", code=1).stdout
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    bill = json.loads(text)
    models = {pathlib.Path(part["name"]): part for part in bill["components"]
              if part["type"] == "machine-learning-model"}
    assert set(folder.iterdir()) < set(models)
    for path, part in models.items():
        assert part["hashes"] == [{"alg": "SHA-256", "content": hashlib.sha256(path.read_bytes()).hexdigest()}]
    properties = {name: {(entry["name"], entry["value"]) for entry in models[folder / name]["properties"]}
                  for name in ("clean model é.pkl", "hostile.pkl", "unknown.pkl")}
    assert ("aspic:verdict", "clean") in properties["clean model é.pkl"]
    assert ("aspic:global", "posix.system") in properties["hostile.pkl"]
    assert ("aspic:verdict", "needs-trust") in properties["unknown.pkl"]
    purls = {part["purl"] for part in bill["components"] if part["type"] == "library"}
    assert "pkg:pypi/scikit-learn@1.9.1" in purls
    reference = models[folder / "clean model é.pkl"]["bom-ref"]
    [needs] = [entry["dependsOn"] for entry in bill["dependencies"] if entry["ref"] == reference]
    assert "pkg:pypi/scikit-learn@1.9.1" in needs


def test_documents_depend_on_nothing_but_the_files(aspic, folder):
    for flag in ("--sarif", "--sbom"):
        assert document(aspic, flag, folder) == document(aspic, flag, folder)


def test_one_document_at_a_time(aspic, folder):
    for flags in (("--sarif", "--sbom"), ("--sarif", "--json"), ("--sbom", "--json")):
        assert "choose one" in aspic.run("audit", folder, *flags, code=2).stderr


def test_nothing_to_report(aspic, tmp_path):
    np.save(tmp_path / "zeros.npy", np.zeros(3))
    report = json.loads(aspic.run("audit", tmp_path, "--sarif").stdout)
    assert report["runs"][0]["results"] == [] and report["runs"][0]["tool"]["driver"]["rules"] == []
