"""A model is all of its files: external weights of ONNX and the arrays of old joblib take part in what every verb says."""
import base64
import hashlib
import json
import pathlib
import shutil
import struct
import subprocess
import sys

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from conftest import FIXTURES
from ledgers import bare, ledger  # noqa: F401  (fixtures)

OLD_JOBLIB = FIXTURES / "joblib" / "joblib-0.9.4"
FAULTS = FIXTURES / "faults"
ROWS = np.array([[1, 2, 3, 4], [-0.5, 0.25, 1e3, -7]], np.float32)


def write_onnx(folder, name="model.onnx"):
    """A graph with weights in two files beside it, one of them in a folder and one with a gap, as onnx writes them."""
    random = np.random.RandomState(1)
    tensors = [("W", random.normal(size=(4, 3)).astype(np.float32), "model.weights", 0),
               ("B", random.normal(size=3).astype(np.float32), "model.weights", 64),
               ("S", random.normal(size=3).astype(np.float32), "more/scale.bin", 0)]
    initializers = []
    for tensor_name, values, location, offset in tensors:
        path = folder / location
        path.parent.mkdir(exist_ok=True)
        data = path.read_bytes() if path.exists() else b""
        path.write_bytes(data.ljust(offset, b"\0") + values.tobytes())
        tensor = numpy_helper.from_array(values, tensor_name)
        onnx.external_data_helper.set_external_data(tensor, location, offset, values.nbytes)
        tensor.ClearField("raw_data")
        initializers.append(tensor)
    nodes = [helper.make_node("MatMul", ["x", "W"], ["a"]), helper.make_node("Add", ["a", "B"], ["b"]),
             helper.make_node("Mul", ["b", "S"], ["variable"])]
    graph = helper.make_graph(nodes, "g", [helper.make_tensor_value_info("x", TensorProto.FLOAT, [None, 4])],
                              [helper.make_tensor_value_info("variable", TensorProto.FLOAT, [None, 3])], initializers)
    model = helper.make_model(graph, ir_version=8, opset_imports=[helper.make_opsetid("", 17)])
    (folder / name).write_bytes(model.SerializeToString())
    onnx.checker.check_model(str(folder / name))
    return folder / name, ["model.weights", "more/scale.bin"]


def copy_joblib(folder, name="forest.joblib"):
    names = sorted(path.name for path in OLD_JOBLIB.glob("forest.joblib_*.npy"))
    for file in ["forest.joblib"] + names:
        shutil.copy(OLD_JOBLIB / file, folder / file)
    return folder / name, names


KINDS = {"onnx": write_onnx, "joblib": copy_joblib}


@pytest.fixture(params=list(KINDS))
def model(request, tmp_path):
    """The model's own file, and the names of those beside it."""
    folder = tmp_path / "model"
    folder.mkdir()
    return KINDS[request.param](folder)


@pytest.fixture(scope="module")
def keys(aspic, tmp_path_factory):
    folder = tmp_path_factory.mktemp("keys")
    aspic.run("keygen", "-o", folder / "k")
    (folder / "secret").write_bytes(b"a secret of thirty-two bytes....")
    (folder / "secret").chmod(0o600)
    return {"pair": (folder / "k", folder / "k.pub"), "secret": (folder / "secret", folder / "secret")}


def flip(path, bit):
    data = bytearray(path.read_bytes())
    data[bit // 8] ^= 1 << bit % 8
    path.write_bytes(data)


def positions(path, most):
    """Bits of a file: the first and the last, and some between."""
    count = 8 * path.stat().st_size
    random = np.random.RandomState(count % 1000)
    return sorted({0, count - 1, *(int(bit) for bit in random.randint(0, count, most - 2))})


def test_predictions_are_those_of_onnxruntime(aspic, tmp_path):
    path, _ = write_onnx(tmp_path)
    expected = onnxruntime.InferenceSession(str(path)).run(None, {"x": ROWS})[0]
    np.testing.assert_allclose(aspic.predict(path, ROWS, tmp_path, method="transform"), expected, rtol=1e-6)
    # As onnx itself puts everything into one file.
    whole = onnx.load(str(path))
    (tmp_path / "inside").mkdir()
    onnx.save(whole, str(tmp_path / "inside" / "m.onnx"))
    np.testing.assert_array_equal(aspic.predict(tmp_path / "inside" / "m.onnx", ROWS, tmp_path, method="transform"),
                                  aspic.predict(path, ROWS, tmp_path, method="transform"))


@pytest.mark.parametrize("kind", ["pair", "secret"])
def test_one_bit_anywhere(ledger, model, keys, kind):
    """verify says no, the fingerprint is another or none, whence does not know it."""
    path, names = model
    private, public = keys[kind]
    ledger.json("sign", path, "--key", private)
    ledger.keep(path, "--as", "kept")
    verified = ledger.json("verify", path, "--key", public)
    assert sorted(verified["files"]) == sorted([path.name] + names)
    fingerprint = ledger.json("fingerprint", path)["files"][0]["fingerprint"]
    [found] = ledger.whence(path)
    assert found["as"] == "file"
    for file in [path] + [path.parent / name for name in names]:
        before = file.read_bytes()
        # Of a pickle's bits some say the same in other words; those are for the tests of fingerprints.
        is_pickle = file == path and path.suffix == ".joblib"
        for bit in positions(file, 6):
            flip(file, bit)
            refusal = ledger.json("verify", path, "--key", public, code=1)
            assert refusal["verified"] is False and "changed after it was signed" in refusal["reason"]
            if kind == "pair" and not is_pickle:
                changed = json.loads(ledger.attempt("fingerprint", path, path, "--json").stdout)["files"][0]
                assert changed["fingerprint"] != fingerprint
                [unknown] = json.loads(ledger.attempt("whence", path, "--json").stdout)["files"]
                # Others that answer alike may be known, and are listed as that.
                assert not {match["as"] for match in unknown["matches"]} & {"file", "model"}
            elif is_pickle:
                answer = json.loads(ledger.attempt("whence", path, "--json").stdout)
                assert answer["files"][0].get("as") != "file"
            file.write_bytes(before)
    ledger.json("verify", path, "--key", public)


def test_kept_and_given_back(ledger, model):
    path, names = model
    report = ledger.keep(path, "--as", "kept")
    assert report["side_files"] == names and report["bytes"] == path.stat().st_size
    sizes = [path.stat().st_size] + [(path.parent / name).stat().st_size for name in names]
    assert report["all_bytes"] == sum(sizes)
    (ledger.work / "out").mkdir()
    written = ledger.json("checkout", "kept", "-o", "out/" + path.name)
    assert written["files"] == ["out/" + name for name in [path.name] + names]
    for name in [path.name] + names:
        assert (ledger.work / "out" / name).read_bytes() == (path.parent / name).read_bytes()
    [found] = ledger.whence("out/" + path.name)
    assert found["as"] == "file" and found["reference"] == "kept@1"
    assert ledger.json("fingerprint", "kept")["files"][0]["fingerprint"] == report["fingerprint"]
    assert ledger.json("diff", "kept", "out/" + path.name)["same"] is True
    shown = ledger.run("show", "kept").stdout
    assert all(name in shown for name in names)
    ledger.is_whole()
    ledger.json("audit", "kept")
    # What is forgotten goes with all its files.
    ledger.run("forget", "kept@1")
    assert ledger.check()["problems"] == []


def test_checkout_replaces_no_other_file(ledger, model):
    path, names = model
    ledger.keep(path, "--as", "kept")
    (ledger.work / names[0]).write_bytes(b"somebody else's")
    assert names[0] in ledger.complaint("checkout", "kept", "-o", "another.model")
    assert (ledger.work / names[0]).read_bytes() == b"somebody else's"
    assert not (ledger.work / "another.model").exists()


def test_parts_that_are_missing(ledger, model, keys):
    path, names = model
    (path.parent / names[0]).unlink()
    report = ledger.json("keep", path, "--as", "part", code=1)
    assert report["missing"] == [names[0]] and report["fingerprint"] is None
    assert names[0] in ledger.complaint("sign", path, "--key", keys["pair"][0])
    assert names[0] in ledger.complaint("fingerprint", path)
    assert names[0] in ledger.complaint("convert", path, ledger.work / path.name)
    assert not (ledger.work / path.name).exists()
    [found] = ledger.json("whence", path, code=0)["files"]
    assert found["as"] == "file"
    [audit] = ledger.json("audit", path, code=1)["files"]
    assert audit["verdict"] == "broken" and {r["code"] for r in audit["reasons"]} == {"missing-file"}
    assert names[0] in audit["reasons"][0]["text"]


def test_links_are_not_followed(ledger, model, keys):
    path, names = model
    inside = path.parent / names[-1]
    shutil.move(inside, ledger.work / "elsewhere")
    inside.symlink_to(ledger.work / "elsewhere")
    for verb in (["fingerprint", path], ["sign", path, "--key", keys["pair"][0]]):
        assert "link" in ledger.complaint(*verb)
    [audit] = ledger.json("audit", path, code=1)["files"]
    assert audit["verdict"] == "broken" and "link" in audit["reasons"][0]["text"]


def test_names_that_leave_the_folder(aspic, tmp_path):
    (tmp_path / "secret").write_bytes(b"x" * 48)
    folder = tmp_path / "model"
    folder.mkdir()
    for name in ("../secret", str(tmp_path / "secret"), "a/../../secret"):
        values = np.zeros((4, 3), np.float32)
        tensor = numpy_helper.from_array(values, "W")
        onnx.external_data_helper.set_external_data(tensor, name, 0, 48)
        tensor.ClearField("raw_data")
        graph = helper.make_graph([helper.make_node("MatMul", ["x", "W"], ["y"])], "g",
                                  [helper.make_tensor_value_info("x", TensorProto.FLOAT, [None, 4])],
                                  [helper.make_tensor_value_info("y", TensorProto.FLOAT, [None, 3])], [tensor])
        path = folder / "m.onnx"
        path.write_bytes(helper.make_model(graph).SerializeToString())
        for verb in ("inspect", "fingerprint"):
            assert "not in its folder" in aspic.run(verb, path, code=2).stderr
        [audit] = aspic.json("audit", path, code=1)["files"]
        assert audit["verdict"] == "hostile" and audit["reasons"][0]["code"] == "traversal"


@pytest.mark.parametrize("offset, length", [(0, 47), (4, 48), (1 << 62, 48), (-1, 48), (0, 49), (0, 0)])
def test_places_that_are_none(aspic, tmp_path, offset, length):
    (tmp_path / "w.bin").write_bytes(b"\0" * 50)
    tensor = numpy_helper.from_array(np.zeros((4, 3), np.float32), "W")
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    for key, value in (("location", "w.bin"), ("offset", str(offset)), ("length", str(length))):
        entry = tensor.external_data.add()
        entry.key, entry.value = key, value
    graph = helper.make_graph([helper.make_node("MatMul", ["x", "W"], ["y"])], "g",
                              [helper.make_tensor_value_info("x", TensorProto.FLOAT, [None, 4])],
                              [helper.make_tensor_value_info("y", TensorProto.FLOAT, [None, 3])], [tensor])
    (tmp_path / "m.onnx").write_bytes(helper.make_model(graph).SerializeToString())
    np.save(tmp_path / "X.npy", ROWS)
    complaint = aspic.run("predict", tmp_path / "m.onnx", "--data", tmp_path / "X.npy", code=2).stderr
    assert "'W'" in complaint and complaint.count("\n") == 1
    [audit] = aspic.json("audit", tmp_path / "m.onnx", code=1)["files"]
    assert audit["verdict"] == "hostile"


def test_required_signature(aspic, model, keys, tmp_path):
    path, names = model
    private, public = keys["pair"]
    aspic.run("sign", path, "--key", private)
    plain = aspic.json("inspect", path)
    assert aspic.json("inspect", path, "--require-signature", public) == plain
    assert aspic.json("fingerprint", path, "--require-signature", public) == aspic.json("fingerprint", path)
    [audit] = aspic.json("audit", path, "--require-signature", public, code=None)["files"]
    assert audit["signed_by"] == str(public) and "missing-file" not in [r["code"] for r in audit["reasons"]]
    flip(path.parent / names[-1], 50)
    complaint = aspic.run("inspect", path, "--require-signature", public, code=1).stderr
    assert names[-1] in complaint and "changed after it was signed" in complaint


def test_signatures_over_the_main_file_alone(aspic, model, keys, tmp_path):
    """As they were made before all files were signed; what they do not cover is said."""
    path, names = model
    alone = tmp_path / "alone"
    alone.mkdir()
    private, public = keys["pair"]
    # A sole file of these bytes is what no verb here signs any more, so the reference tool does.
    subprocess.run([sys.executable, "-m", "model_signing", "sign", "key", "--private_key", private, "--signature",
                    str(path) + ".sig", path], check=True, capture_output=True)
    refusal = aspic.json("verify", path, "--key", public, code=1)
    assert all(name in refusal["reason"] for name in names[:3]) and "does not cover" in refusal["reason"]
    complaint = aspic.run("inspect", path, "--require-signature", public, code=1).stderr
    assert "does not cover" in complaint and names[0] in complaint
    [audit] = aspic.json("audit", path, "--require-signature", public, code=1)["files"]
    assert "unsigned" in [r["code"] for r in audit["reasons"]]


def test_old_signature_of_a_secret_key(aspic, model, keys):
    import hmac
    path, names = model
    private, _ = keys["secret"]
    code = hmac.new(private.read_bytes(), path.read_bytes(), hashlib.sha256).hexdigest()
    pathlib.Path(str(path) + ".hmac").write_text(code + "\n")
    refusal = aspic.json("verify", path, "--key", private, code=1)
    assert "does not cover" in refusal["reason"] and names[0] in refusal["reason"]


def test_reference_tool_accepts_the_signature(aspic, model, keys):
    """As one of the folder, in which there may be other files."""
    path, names = model
    private, public = keys["pair"]
    aspic.run("sign", path, "--key", private)
    (path.parent / "README").write_text("not a part of the model")
    command = [sys.executable, "-m", "model_signing", "verify", "key", "--public_key", public, "--signature",
               str(path) + ".sig", "--ignore_unsigned_files", path.parent]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 0 and "Verification succeeded" in result.stdout, result.stdout + result.stderr
    bundle = json.loads(pathlib.Path(str(path) + ".sig").read_text())
    statement = json.loads(base64.b64decode(bundle["dsseEnvelope"]["payload"]))
    listed = {entry["name"]: entry["digest"] for entry in statement["predicate"]["resources"]}
    assert listed == {name: hashlib.sha256((path.parent / name).read_bytes()).hexdigest()
                      for name in [path.name] + names}
    flip(path.parent / names[0], 3)
    assert subprocess.run(command, capture_output=True).returncode == 1
    aspic.json("verify", path, "--key", public, code=1)


def test_folder_with_files_that_were_not_signed(aspic, model, keys, tmp_path):
    """--ignore-unsigned-files passes over what is no part of a signed model, and nothing else."""
    path, names = model
    private, public = keys["pair"]
    moved = tmp_path / "moved"
    shutil.move(path.parent / names[0], moved)
    aspic.run("sign", path.parent, "--key", private)
    shutil.move(moved, path.parent / names[0])
    refusal = aspic.json("verify", path.parent, "--key", public, "--ignore-unsigned-files", code=1)
    assert names[0] in refusal["reason"] and path.name in refusal["reason"]
    aspic.run("sign", path.parent, "--key", private)
    (path.parent / "README").write_text("later")
    aspic.json("verify", path.parent, "--key", public, "--ignore-unsigned-files")


def test_renamed_with_its_signature(aspic, model, keys):
    path, _ = model
    private, public = keys["pair"]
    aspic.run("sign", path, "--key", private)
    renamed = path.rename(path.with_name("renamed" + path.suffix))
    report = aspic.json("verify", renamed, "--key", public, "--signature", str(path) + ".sig")
    assert report["signed_as"] == path.name


def test_statement_that_travels(ledger, model, keys):
    path, names = model
    private, public = keys["pair"]
    ledger.keep(path, "--as", "kept")
    ledger.json("attest", "kept", "--key", private)
    statement = pathlib.Path(str(path) + ".intoto.jsonl")
    payload = json.loads(base64.b64decode(json.loads(statement.read_text())["payload"]))
    assert [subject["name"] for subject in payload["subject"]] == [path.name] + names
    elsewhere = ledger.work / "elsewhere"
    shutil.copytree(path.parent, elsewhere)
    ledger.run("forget", "kept@1")
    [found] = ledger.json("whence", elsewhere / path.name, "--key", public)["files"]
    assert found["statements"][0]["verified"] is True
    flip(elsewhere / names[-1], 50)
    [found] = ledger.json("whence", elsewhere / path.name, "--key", public, code=1)["files"]
    assert found["statements"] == []
    assert "not the model any more" in ledger.complaint("attest", "kept", "--key", private) \
        or "no model called" in ledger.complaint("attest", "kept", "--key", private)


def test_converted_with_all_files(aspic, model, tmp_path):
    path, names = model
    out = tmp_path / "out"
    out.mkdir()
    aspic.rewrite(path, out / path.name)
    for name in [path.name] + names:
        assert (out / name).read_bytes() == (path.parent / name).read_bytes()
    assert aspic.json("fingerprint", out / path.name)["files"][0]["fingerprint"] \
        == aspic.json("fingerprint", path)["files"][0]["fingerprint"]


def test_budget_of_bytes_is_for_all_files(aspic, model):
    path, names = model
    total = sum(file.stat().st_size for file in [path] + [path.parent / name for name in names])
    aspic.run("inspect", path, "--limit", "bytes=%d" % total)
    assert "bytes" in aspic.run("inspect", path, "--limit", "bytes=%d" % (total - 1), code=2).stderr


def test_bill_of_materials(aspic, model):
    path, names = model
    document = json.loads(aspic.run("audit", path, "--sbom", code=None).stdout)
    files = document["components"][0]["components"]
    assert {file["name"]: file["hashes"][0]["content"] for file in files} \
        == {name: hashlib.sha256((path.parent / name).read_bytes()).hexdigest() for name in names}
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(document)) is None


def test_fingerprint_of_external_data_as_specified(aspic, tmp_path):
    path, names = write_onnx(tmp_path)
    digest = hashlib.sha256(b"files1:" + hashlib.sha256(path.read_bytes()).digest())
    for name in sorted(names):
        digest.update(struct.pack("<Q", len(name)) + name.encode())
        digest.update(hashlib.sha256((tmp_path / name).read_bytes()).digest())
    [found] = aspic.json("fingerprint", path)["files"]
    assert found["fingerprint"] == "files1:" + digest.hexdigest()


def test_run_keeps_what_it_wrote_together(ledger):
    """Weights that were overwritten are gone: the version before is not said to be whole, nor to have the later ones."""
    (ledger.work / "train.py").write_text("""
import numpy as np
for scale in (1.0, 2.0):
    open("m.weights", "wb").write((scale * np.arange(12)).astype(np.float32).tobytes())
    open("m.onnx", "wb").write(open("template", "rb").read())
""")
    model = onnx.load(str(FAULTS / "external-weights" / "ext.onnx"), load_external_data=False)
    model.graph.initializer[0].external_data[0].value = "m.weights"
    (ledger.work / "template").write_bytes(model.SerializeToString())
    ledger.run("run", "--", sys.executable, "train.py")
    first, second = (ledger.json("show", "m@%d" % number) for number in (1, 2))
    assert "side_files" not in first and first["fingerprint"] is None
    assert second["side_files"] == ["m.weights"] and second["fingerprint"].startswith("files1:")
    (ledger.work / "out").mkdir()
    ledger.run("checkout", "m@2", "-o", "out/m.onnx")
    weights = np.fromfile(ledger.work / "out" / "m.weights", np.float32)
    np.testing.assert_array_equal(weights, (2 * np.arange(12)).astype(np.float32))


def test_external_weights_of_strangers(aspic, tmp_path):
    """With the signature of a release that signed the model's own file alone."""
    folder = tmp_path / "external-weights"
    shutil.copytree(FAULTS / "external-weights", folder)
    refusal = aspic.json("verify", folder / "ext.onnx", "--key", folder / "r.key.pub", code=1)
    assert refusal["verified"] is False and "does not cover ext.weights" in refusal["reason"]
    expected = onnxruntime.InferenceSession(str(folder / "ext.onnx")).run(None, {"x": ROWS})[0]
    np.testing.assert_allclose(aspic.predict(folder / "ext.onnx", ROWS, tmp_path), expected, rtol=1e-6)
    first = aspic.json("fingerprint", folder / "ext.onnx")["files"][0]["fingerprint"]
    flip(folder / "ext.weights", 77)
    assert aspic.json("fingerprint", folder / "ext.onnx")["files"][0]["fingerprint"] != first


def test_old_joblib_of_strangers(aspic, keys, tmp_path):
    folder = tmp_path / "old-joblib"
    shutil.copytree(FAULTS / "old-joblib", folder)
    private, public = keys["pair"]
    report = aspic.json("sign", folder / "n.pkl", "--key", private)
    assert report["files"] == ["n.pkl", "n.pkl_01.npy"]
    [audit] = aspic.json("audit", folder / "n.pkl", "--require-signature", public)["files"]
    assert audit["verdict"] == "clean" and audit["reasons"] == []
    flip(folder / "n.pkl_01.npy", 8 * 90)
    refusal = aspic.json("verify", folder / "n.pkl", "--key", public, code=1)
    assert refusal["reason"] == "n.pkl_01.npy was changed after it was signed"
