"""What strangers' files showed, by kind: each example has the verdict, opens and converts as its kind says.

Needs ../shared beside the repository and skips where it is missing. Nothing here is loaded by Python.
"""
import json

import pytest

from conftest import SHARED

FAULTS = SHARED / "faults"
needs_shared = pytest.mark.skipif(not FAULTS.is_dir(), reason="needs ../shared beside the repository")

CLEAN = """object-dtype/imputer.pkl object-dtype/imputer.real.skops search-results/mixed.pkl search-results/mixed.real.skops
containers/np_object.npy containers/pd.pkl.zip old-joblib/n.pkl old-joblib/x.pkl small-letter-classes/ct_sel.pkl
small-letter-classes/kde.p4.pkl small-letter-classes/memmap_saved.pkl pandas-values/dti.p5.pkl pandas-values/nat.p5.pkl
pandas-values/strpy.p5.pkl time-zones/tzonly.pkl time-zones/tzonly.real.skops time-zones/zone.pkl old-names/chi2.pkl
byte-order/rf.be.pkl labels/td.pkl values/array.pkl values/dd.pkl unloadable-skops/cubic.p4.pkl zipped-folders/zip_two.zip
external-weights/ext.onnx onnx/lsvc.onnx onnx/rf_cols.onnx onnx/bf16.onnx""".split()
# Code that travels in the file is one finding, and can be granted.
CODE = ["own-classes/enum.pkl", "own-classes/transformer.pkl"]
REFUSED = ["clean-that-acts/counter_range.pkl", "clean-that-acts/memory_dir.pkl", "clean-that-acts/series.pkl"]
# Python would read texts with a carriage return at their end.
AMBIGUOUS = ["crlf/features.pkl"]
NO_MODELS = ["messages/b64.txt", "messages/bom.pkl", "messages/json404.pkl"]


def report(aspic, path, *options, code):
    return json.loads(aspic.run("audit", "--json", path, *options, code=code).stdout)["files"][0]


@needs_shared
@pytest.mark.parametrize("name", CLEAN)
def test_honest_files_pass(aspic, name):
    found = report(aspic, FAULTS / name, code=0)
    assert found["verdict"] == "clean"


@needs_shared
@pytest.mark.parametrize("name", CODE)
def test_carried_code_is_one_finding_that_can_be_granted(aspic, tmp_path, name):
    found = report(aspic, FAULTS / name, code=1)
    assert found["verdict"] == "needs-trust" and [r["code"] for r in found["reasons"]] == ["code-by-value"]
    policy = tmp_path / "policy.toml"
    policy.write_text(aspic.run("audit", FAULTS / name, "--grant", code=1).stdout)
    assert report(aspic, FAULTS / name, "--policy", policy, code=0)["verdict"] == "clean"


@needs_shared
@pytest.mark.parametrize("name", REFUSED)
def test_calls_that_act_are_hostile(aspic, name):
    assert report(aspic, FAULTS / name, code=1)["verdict"] == "hostile"


@needs_shared
@pytest.mark.parametrize("entry", json.loads((FAULTS / "audit" / "manifest.json").read_text()) if FAULTS.is_dir() else [],
                         ids=lambda entry: entry["file"])
def test_the_manifest_is_as_expected(aspic, entry):
    verdict = report(aspic, FAULTS / "audit" / entry["file"], code=1)["verdict"]
    assert verdict in (("hostile", "broken") if entry["expected"] == "reject" else ("needs-trust", "hostile", "broken"))


@needs_shared
@pytest.mark.parametrize("name", [n for n in CLEAN + CODE + AMBIGUOUS if "onnx" not in n and "zip_two" not in n])
def test_what_opens_has_a_fingerprint_and_converts(aspic, tmp_path, name):
    fingerprint = aspic.json("fingerprint", FAULTS / name)
    aspic.run("convert", FAULTS / name, tmp_path / "out.joblib")
    again = aspic.json("fingerprint", tmp_path / "out.joblib")
    assert fingerprint["files"][0]["fingerprint"] == again["files"][0]["fingerprint"]


@needs_shared
@pytest.mark.parametrize("name", NO_MODELS)
def test_what_is_no_model_is_named(aspic, name):
    message = aspic.run("inspect", FAULTS / name, code=2).stderr
    assert message.count("\n") == 1 and "opcode" not in message
