"""A truncated, bit-flipped or unknown file: one line with the file, the offset and what was expected, exit code 2."""
import random
import re

import numpy as np
import pytest

from conftest import FIXTURES

EXAMPLES = ["digits.protocol2.pkl", "digits.protocol4.pkl", "digits.joblib", "digits.joblib.zlib",
            "digits.joblib.lz4", "digits.joblib.xz", "digits.cloudpickle.pkl", "digits.skops",
            "digits.skl2onnx.onnx"]


def check_refused(aspic, path, folder):
    """inspect, convert and predict all refuse it, the same way, and leave nothing behind."""
    np.save(folder / "X.npy", np.zeros((1, 64)))
    before = sorted(p.name for p in folder.iterdir())
    for arguments in (["inspect", path], ["convert", path, folder / "out.pkl"],
                      ["predict", path, "--data", folder / "X.npy", "-o", folder / "out.npy"]):
        result = aspic.run(*arguments, code=2)
        lines = result.stderr.strip().splitlines()
        assert len(lines) == 1, lines
        assert path.name in lines[0]
        assert result.stdout == ""
    assert sorted(p.name for p in folder.iterdir()) == before
    return lines[0]


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("part", [0.02, 0.3, 0.7, 0.99, 1.0])
def test_truncated(aspic, tmp_path, name, part):
    data = (FIXTURES / "example" / name).read_bytes()
    path = tmp_path / ("cut-" + name)
    path.write_bytes(data[:min(int(len(data) * part), len(data) - 1)])
    line = check_refused(aspic, path, tmp_path)
    assert re.search(r"\d", line.replace(path.name, "")), "no offset in: " + line


@pytest.mark.parametrize("name", EXAMPLES)
def test_flipped_bits_never_crash(aspic, tmp_path, name):
    """Either it still opens (a bit of a number) or it is refused in one line: nothing else."""
    data = (FIXTURES / "example" / name).read_bytes()
    dice = random.Random(name)
    path = tmp_path / name
    for _ in range(60):
        broken = bytearray(data)
        broken[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        path.write_bytes(broken)
        code, error = outcome(aspic, ["inspect", path])
        assert code in (0, 2), error
        if code == 2:
            assert len(error.strip().splitlines()) == 1 and name in error


@pytest.mark.parametrize("name", ["digits.joblib.zlib", "digits.joblib.gzip", "digits.joblib.bz2", "digits.joblib.xz"])
def test_flipped_bit_in_compressed_data_is_noticed(aspic, tmp_path, name):
    """These carry checksums."""
    broken = bytearray((FIXTURES / "example" / name).read_bytes())
    broken[len(broken) // 2] ^= 4
    path = tmp_path / name
    path.write_bytes(broken)
    check_refused(aspic, path, tmp_path)


def outcome(aspic, arguments):
    import subprocess
    result = subprocess.run([aspic.program, *map(str, arguments)], capture_output=True, text=True, timeout=120)
    return result.returncode, result.stderr


@pytest.mark.parametrize("content", [
    b"", b"\x80", b"PK\x03\x04", b"hello, world\n", b"\x89PNG\r\n\x1a\n" + b"\0" * 100, b"\x7fELF" + b"\0" * 200,
    b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n", b"\0" * 4096, b"<html></html>",
    b"\x80\x04.", b"\x80\x63.", b"{\"a\": 1}", b"\x1f\x8b", b"ZF0x10"], ids=repr)
def test_unknown(aspic, tmp_path, content):
    path = tmp_path / "what.pkl"
    path.write_bytes(content)
    check_refused(aspic, path, tmp_path)


def test_missing_file(aspic, tmp_path):
    result = aspic.run("inspect", tmp_path / "none.pkl", code=2)
    assert "none.pkl" in result.stderr and len(result.stderr.strip().splitlines()) == 1


def test_existing_output_survives_a_failure(aspic, tmp_path):
    out = tmp_path / "out.pkl"
    out.write_bytes(b"precious")
    broken = tmp_path / "broken.pkl"
    broken.write_bytes((FIXTURES / "example" / "digits.protocol4.pkl").read_bytes()[:500])
    aspic.run("convert", broken, out, code=2)
    assert out.read_bytes() == b"precious"


def test_deep_nesting(aspic):
    """20,000 lists in lists are unusual, not wrong: they open in a moment."""
    report = aspic.json("inspect", FIXTURES / "pickle" / "current" / "deep_lists.pkl", timeout=20)
    assert report["format"] == "pickle"


def test_nothing_runs(aspic, tmp_path):
    """A pickle that would make a file in Python makes none here; it opens, and the call is shown as data."""
    import pickle

    class Bad:
        def __reduce__(self):
            import os
            return os.system, ("touch %s/executed" % tmp_path,)

    path = tmp_path / "bad.pkl"
    path.write_bytes(pickle.dumps(Bad()))
    report = aspic.json("inspect", path)
    assert any("system" in entry["name"] for entry in report["globals"])
    aspic.run("convert", path, tmp_path / "bad.joblib", "--to", "joblib")
    assert not (tmp_path / "executed").exists()


@pytest.mark.parametrize("way", ["pickle", "joblib"])
@pytest.mark.parametrize("key", ["nodes", "values", "max_depth"])
@pytest.mark.parametrize("value", [None, 5, "text", [], (), {}, True], ids=repr)
def test_a_tree_unlike_the_others_is_refused(aspic, digits, tmp_path, way, key, value):
    """Trees of a forest are read by how they differ from the first; one may differ in any way."""
    import io
    import pickle
    from joblib.numpy_pickle import NumpyPickler
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.tree._tree import Tree
    if key == "max_depth" and isinstance(value, (int, bool)) and value is not None:
        pytest.skip("a number, as it should be")
    model = RandomForestClassifier(3, random_state=0).fit(digits[0][:100], digits[1][:100])
    broken = model.estimators_[1].tree_

    class Pickler(pickle._Pickler if way == "pickle" else NumpyPickler):
        def save(self, obj, *rest, **named):
            if isinstance(obj, Tree) and obj is broken:
                make, arguments, state = obj.__reduce__()
                return self.save_reduce(make, arguments, {**state, key: value}, obj=obj)
            return super().save(obj, *rest, **named)

    out = io.BytesIO()
    Pickler(out, protocol=4).dump(model)
    (tmp_path / "m.pkl").write_bytes(out.getvalue())
    np.save(tmp_path / "x.npy", digits[0][:3])
    refused = aspic.run("predict", tmp_path / "m.pkl", "--data", tmp_path / "x.npy", code=2)
    assert len(refused.stderr.strip().splitlines()) == 1 and "estimators_[1]" in refused.stderr
