"""Signatures both ways with OpenSSF's reference tool `model-signing`; what was tampered with is refused."""
import base64
import hashlib
import hmac
import json
import os
import pathlib
import shutil
import subprocess
import sys

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from conftest import FIXTURES

MODEL = FIXTURES / "example" / "digits.protocol4.pkl"
CURVES = {"p256": ec.SECP256R1, "p384": ec.SECP384R1, "p521": ec.SECP521R1}
KINDS = ["file", "folder"]


def theirs(*arguments, accepted=True):
    """Runs the reference tool's command line, which exits with 1 for all that is wrong."""
    result = subprocess.run([sys.executable, "-m", "model_signing", *map(str, arguments)], capture_output=True,
                            text=True, timeout=120)
    assert (result.returncode == 0) == accepted, result.stdout + result.stderr
    assert ("Verification succeeded" in result.stdout) == (accepted and arguments[0] == "verify")
    return result


def they_sign(model, signature, key):
    theirs("sign", "key", "--private_key", key, "--signature", signature, model)


def they_verify(model, signature, key, accepted=True):
    theirs("verify", "key", "--public_key", key, "--signature", signature, model, accepted=accepted)


def we_verify(aspic, model, signature, key, *options, accepted=True):
    report = aspic.json("verify", model, "--key", key, "--signature", signature, *options, code=0 if accepted else 1)
    assert report["verified"] == accepted and bool(report.get("reason")) != accepted
    return report


def write_keys(folder, curve, form=serialization.PrivateFormat.PKCS8):
    """A key pair of the `cryptography` library."""
    key = ec.generate_private_key(CURVES[curve]())
    path = folder / (curve + ".key")
    path.write_bytes(key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()))
    path.chmod(0o600)
    public = folder / (curve + ".key.pub")
    public.write_bytes(key.public_key().public_bytes(serialization.Encoding.PEM,
                                                     serialization.PublicFormat.SubjectPublicKeyInfo))
    return path, public


def make_model(folder, kind):
    """A model file, or a folder whose names sort differently by parts and by code points."""
    if kind == "file":
        return pathlib.Path(shutil.copy(MODEL, folder / "model.pkl"))
    root = folder / "model"
    for name, contents in {"a/b.bin": b"b" * 3_000_000, "a.txt": b"a", "empty.bin": b"", "é ü.txt": b"accents",
                           "a/deep/er/c": b"c", ".gitignore": b"ignored", ".git/config": b"ignored",
                           "sub/.gitignore": b"counts", "quote\"\\.txt": b"q"}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(contents)
    shutil.copy(MODEL, root / "model.pkl")
    return root


@pytest.fixture(params=list(CURVES))
def curve(request):
    return request.param


@pytest.fixture(params=KINDS)
def model(request, tmp_path):
    return make_model(tmp_path, request.param)


def statement(signature):
    return json.loads(base64.b64decode(json.loads(signature.read_text())["dsseEnvelope"]["payload"]))


@pytest.mark.parametrize("form", [serialization.PrivateFormat.PKCS8, serialization.PrivateFormat.TraditionalOpenSSL],
                         ids=["pkcs8", "sec1"])
def test_ours_verifies_there(aspic, model, curve, form, tmp_path):
    private, public = write_keys(tmp_path, curve, form)
    report = aspic.json("sign", model, "--key", private, "-o", tmp_path / "our.sig")
    assert report["method"].startswith("ecdsa-%s-" % curve)
    assert report["signer"] == hashlib.sha256(public.read_bytes()).hexdigest()
    they_verify(model, tmp_path / "our.sig", public)
    assert we_verify(aspic, model, tmp_path / "our.sig", public)["signer"] == report["signer"]


def test_theirs_verifies_here(aspic, model, curve, tmp_path):
    private, public = write_keys(tmp_path, curve)
    they_sign(model, tmp_path / "their.sig", private)
    report = we_verify(aspic, model, tmp_path / "their.sig", public)
    assert set(report) >= {"verified", "method", "signer", "files"}
    # The private key verifies as well.
    we_verify(aspic, model, tmp_path / "their.sig", private)


def test_our_keys_are_theirs(aspic, curve, tmp_path):
    aspic.json("keygen", "--curve", curve, "-o", tmp_path / "k")
    assert os.stat(tmp_path / "k").st_mode & 0o777 == 0o600
    key = serialization.load_pem_private_key((tmp_path / "k").read_bytes(), None)
    assert isinstance(key.curve, CURVES[curve])
    assert key.public_key().public_bytes(
        serialization.Encoding.PEM,
        serialization.PublicFormat.SubjectPublicKeyInfo) == (tmp_path / "k.pub").read_bytes()
    before = (tmp_path / "k").read_bytes()
    aspic.run("keygen", "-o", tmp_path / "k", code=2)
    assert (tmp_path / "k").read_bytes() == before
    aspic.run("keygen", "-o", tmp_path / "k", "--force")
    assert (tmp_path / "k").read_bytes() != before
    model = make_model(tmp_path, "folder")
    aspic.run("sign", model, "--key", tmp_path / "k")
    they_verify(model, model / "model.sig", tmp_path / "k.pub")
    aspic.run("verify", model, "--key", tmp_path / "k.pub")


def test_signature_inside_the_folder_from_there(aspic, tmp_path):
    private, public = write_keys(tmp_path, "p256")
    model = make_model(tmp_path, "folder")
    they_sign(model, model / "model.sig", private)
    we_verify(aspic, model, model / "model.sig", public)
    aspic.run("verify", model, "--key", public)


def test_payload_is_deterministic_and_in_the_order_of_the_specification(aspic, tmp_path):
    private, _ = write_keys(tmp_path, "p256")
    model = make_model(tmp_path, "folder")
    payloads = set()
    for name in ("one.sig", "two.sig"):
        aspic.run("sign", model, "--key", private, "-o", tmp_path / name)
        payloads.add(json.loads((tmp_path / name).read_text())["dsseEnvelope"]["payload"])
    assert len(payloads) == 1
    ours = statement(tmp_path / "one.sig")
    names = [entry["name"] for entry in ours["predicate"]["resources"]]
    assert names == sorted(names) and names.index("a.txt") < names.index("a/b.bin")
    they_sign(model, tmp_path / "their.sig", private)
    entries = {entry["name"]: entry["digest"] for entry in ours["predicate"]["resources"]}
    assert entries == {e["name"]: e["digest"] for e in statement(tmp_path / "their.sig")["predicate"]["resources"]}


def flip(path):
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


TAMPERING = {
    "a byte": lambda root: flip(root / "a" / "b.bin"),
    "an appended byte": lambda root: (root / "empty.bin").write_bytes(b"x"),
    "an extra file": lambda root: (root / "a" / "new.bin").write_bytes(b""),
    "a missing file": lambda root: (root / "a.txt").unlink(),
    "a renamed file": lambda root: (root / "a.txt").rename(root / "b.txt"),
    "a swapped pair": lambda root: ((root / "a.txt").rename(root / "t"), (root / "model.pkl").rename(root / "a.txt"),
                                    (root / "t").rename(root / "model.pkl")),
    "a link to the same bytes": lambda root: ((root / "a.txt").rename(root.parent / "elsewhere"),
                                              (root / "a.txt").symlink_to(root.parent / "elsewhere")),
    "an extra link": lambda root: (root / "link").symlink_to("a.txt"),
}


@pytest.mark.parametrize("kind", TAMPERING)
@pytest.mark.parametrize("signer", ["ours", "theirs"])
def test_tampering_with_a_folder(aspic, tmp_path, kind, signer):
    private, public = write_keys(tmp_path, "p256")
    model, signature = make_model(tmp_path, "folder"), tmp_path / "model.sig"
    if signer == "ours":
        aspic.run("sign", model, "--key", private, "-o", signature)
    else:
        they_sign(model, signature, private)
    we_verify(aspic, model, signature, public)
    TAMPERING[kind](model)
    we_verify(aspic, model, signature, public, accepted=False)
    they_verify(model, signature, public, accepted=False)


def test_unsigned_files_can_be_ignored(aspic, tmp_path):
    private, public = write_keys(tmp_path, "p256")
    model, signature = make_model(tmp_path, "folder"), tmp_path / "model.sig"
    aspic.run("sign", model, "--key", private, "-o", signature)
    (model / "extra").write_text("x")
    (model / "link").symlink_to("a.txt")
    we_verify(aspic, model, signature, public, accepted=False)
    we_verify(aspic, model, signature, public, "--ignore-unsigned-files")
    flip(model / "a.txt")
    we_verify(aspic, model, signature, public, "--ignore-unsigned-files", accepted=False)


def rewrite(signature, change):
    bundle = json.loads(signature.read_text())
    change(bundle)
    signature.write_text(json.dumps(bundle))


def replaced(bundle, change):
    payload = json.loads(base64.b64decode(bundle["dsseEnvelope"]["payload"]))
    change(payload)
    bundle["dsseEnvelope"]["payload"] = base64.b64encode(json.dumps(payload).encode()).decode()


BROKEN = {
    "another payload": lambda b: replaced(b, lambda p: p["subject"][0].update(name="other")),
    "same meaning, other bytes": lambda b: replaced(b, lambda p: None),
    "another media type": lambda b: b.update(mediaType="application/json"),
    "another payload type": lambda b: b["dsseEnvelope"].update(payloadType="text/plain"),
    "no signature": lambda b: b["dsseEnvelope"].update(signatures=[]),
    "another hint": lambda b: b["verificationMaterial"]["publicKey"].update(hint="0" * 64),
    "half a signature": lambda b: b["dsseEnvelope"]["signatures"][0].update(
        sig=b["dsseEnvelope"]["signatures"][0]["sig"][:40]),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_tampering_with_a_signature(aspic, tmp_path, model, kind):
    private, public = write_keys(tmp_path, "p256")
    signature = tmp_path / "s.sig"
    aspic.run("sign", model, "--key", private, "-o", signature)
    rewrite(signature, BROKEN[kind])
    we_verify(aspic, model, signature, public, accepted=False)
    they_verify(model, signature, public, accepted=False)


def test_a_wrong_key_and_a_swapped_signature(aspic, tmp_path):
    private, public = write_keys(tmp_path, "p256")
    (tmp_path / "other").mkdir()
    _, other = write_keys(tmp_path / "other", "p256")
    model = make_model(tmp_path, "file")
    aspic.run("sign", model, "--key", private)
    signature = tmp_path / "model.pkl.sig"
    we_verify(aspic, model, signature, other, accepted=False)
    they_verify(model, signature, other, accepted=False)
    rewrite(signature, lambda b: b["verificationMaterial"]["publicKey"].pop("hint"))
    we_verify(aspic, model, signature, other, accepted=False)
    we_verify(aspic, model, signature, public)
    folder = make_model(tmp_path, "folder")
    aspic.run("sign", folder, "--key", private, "-o", tmp_path / "folder.sig")
    we_verify(aspic, model, tmp_path / "folder.sig", public, accepted=False)
    we_verify(aspic, folder, signature, public, accepted=False)


def sign_by_hand(model, path, private, old=False):
    """As the specification allows and model-signing does not write: no tlogEntries, no keyid, compact JSON, the order of
    path parts; `old`: the public key itself instead of a hint, as before model-signing 1.0.1."""
    key = serialization.load_pem_private_key(private.read_bytes(), None)
    files = [("model.pkl", model)] if model.is_file() else sorted(
        ((p.relative_to(model).as_posix(), p) for p in model.rglob("*") if p.is_file() and ".git" not in str(p)),
        key=lambda item: item[0].split("/"))
    if model.is_dir():
        files.append(("sub/.gitignore", model / "sub" / ".gitignore"))
    digests = [hashlib.sha256(p.read_bytes()) for _, p in files]
    root = hashlib.sha256(b"".join(d.digest() for d in digests)).hexdigest()
    payload = json.dumps({
        "_type": "https://in-toto.io/Statement/v1", "predicateType": "https://model_signing/signature/v1.0",
        "subject": [{"name": model.name, "digest": {"sha256": root}}],
        "predicate": {"serialization": {"method": "files", "hash_type": "sha256", "allow_symlinks": False},
                      "resources": [{"name": n, "algorithm": "sha256", "digest": d.hexdigest()}
                                    for (n, _), d in zip(files, digests)]}}, separators=(",", ":")).encode()
    kind = "application/vnd.in-toto+json"
    message = b"DSSEv1 %d %s %d %s" % (len(kind), kind.encode(), len(payload), payload)
    material = {"publicKey": {"rawBytes": "AAAA", "keyDetails": "PKIX_ECDSA_P384_SHA_384"} if old else {}}
    path.write_text(json.dumps({
        "mediaType": "application/vnd.dev.sigstore.bundle.v0.3+json", "verificationMaterial": material,
        "dsseEnvelope": {"payload": base64.b64encode(payload).decode(), "payloadType": kind, "signatures": [
            {"sig": base64.b64encode(key.sign(message, ec.ECDSA(hashes.SHA384()))).decode()}]}}, indent=4))


@pytest.mark.parametrize("old", [False, True])
def test_bundles_that_neither_writes(aspic, model, tmp_path, old):
    private, public = write_keys(tmp_path, "p384")
    sign_by_hand(model, tmp_path / "s.sig", private, old)
    we_verify(aspic, model, tmp_path / "s.sig", public)
    flip(model if model.is_file() else model / "model.pkl")
    we_verify(aspic, model, tmp_path / "s.sig", public, accepted=False)


def test_hmac_is_everybodys(aspic, tmp_path):
    key = tmp_path / "secret"
    aspic.run("keygen", "--hmac", "-o", key)
    assert os.stat(key).st_mode & 0o777 == 0o600 and len(key.read_bytes()) == 32
    model = make_model(tmp_path, "file")
    report = aspic.json("sign", model, "--key", key)
    assert report["method"] == "hmac-sha256" and report["signature"] == str(model) + ".hmac"
    code = (tmp_path / "model.pkl.hmac").read_text()
    assert code == hmac.new(key.read_bytes(), model.read_bytes(), hashlib.sha256).hexdigest() + "\n"
    aspic.run("verify", model, "--key", key)
    aspic.run("predict", model, "--data", write_rows(tmp_path), "--require-signature", key)
    flip(model)
    assert aspic.json("verify", model, "--key", key, code=1)["verified"] is False


def write_rows(folder):
    import numpy as np
    np.save(folder / "rows.npy", np.zeros((3, 64)))
    return folder / "rows.npy"


def test_hmac_of_a_folder(aspic, tmp_path):
    key = tmp_path / "secret"
    key.write_bytes(os.urandom(40))
    key.chmod(0o600)
    model = make_model(tmp_path, "folder")
    aspic.run("sign", model, "--key", key)
    aspic.run("verify", model, "--key", key)
    flip(model / "a.txt")
    aspic.run("verify", model, "--key", key, code=1)


def test_keys_that_others_can_read_do_not_sign(aspic, tmp_path):
    private, public = write_keys(tmp_path, "p256")
    model = make_model(tmp_path, "file")
    private.chmod(0o640)
    error = aspic.run("sign", model, "--key", private, code=2).stderr
    assert "chmod 600 %s" % private in error and not (tmp_path / "model.pkl.sig").exists()
    aspic.run("sign", model, "--key", public, code=2)


def test_reading_verbs_require_signatures(aspic, tmp_path):
    private, public = write_keys(tmp_path, "p384")
    model, rows = make_model(tmp_path, "file"), write_rows(tmp_path)
    they_sign(model, tmp_path / "model.pkl.sig", private)
    (tmp_path / "y.npy").write_bytes(rows.read_bytes())
    import numpy as np
    np.save(tmp_path / "y.npy", np.zeros(3, int))
    second = tmp_path / "second.pkl"
    shutil.copy(model, second)
    shutil.copy(tmp_path / "model.pkl.sig", tmp_path / "second.pkl.sig")
    calls = {
        "inspect": ["inspect", model], "predict": ["predict", model, "--data", rows],
        "score": ["score", model, "--data", rows, "--target", tmp_path / "y.npy"],
        "convert": ["convert", model, tmp_path / "out.skops"], "compare": ["compare", model, second, "--data", rows],
    }
    for name, call in calls.items():
        plain = aspic.run(*call).stdout
        signed = aspic.run(*call, "--require-signature", public).stdout
        if name != "compare":
            assert signed == plain
    (tmp_path / "out.skops").unlink()
    flip(model)
    for call in calls.values():
        result = aspic.run(*call, "--require-signature", public, code=1)
        assert result.stdout == "" and "changed after it was signed" in result.stderr
    assert not (tmp_path / "out.skops").exists()
    # Nobody signed it.
    (tmp_path / "model.pkl.sig").unlink()
    assert "is not signed" in aspic.run("inspect", model, "--require-signature", public, code=1).stderr


def test_arrays_in_other_files_are_vouched_for(aspic, tmp_path):
    """test_several_files.py has the rest."""
    private, public = write_keys(tmp_path, "p256")
    source = FIXTURES / "joblib" / "joblib-0.8.4-python27"
    for path in source.glob("forest.joblib*"):
        shutil.copy(path, tmp_path / path.name)
    model = tmp_path / "forest.joblib"
    plain = aspic.run("inspect", model)
    aspic.run("sign", model, "--key", private)
    assert aspic.run("inspect", model, "--require-signature", public).stdout == plain.stdout
    flip(next(tmp_path.glob("forest.joblib_*.npy")))
    error = aspic.run("inspect", model, "--require-signature", public, code=1).stderr
    assert "changed after it was signed" in error and error.count("\n") == 1
