"""Files that strangers saved with scikit-learn 0.14 to 1.8: they open, are described, and re-encode byte for byte.

Python never loads any of them here. What to expect of each comes from the survey's index, made without Aspic.
"""
import json
import re
import shutil

import pytest

from conftest import SHARED

WILD = SHARED / "wild"
ENTRIES = json.loads((WILD / "index.json").read_text()) if WILD.is_dir() else []

pytestmark = pytest.mark.skipif(not ENTRIES, reason="needs ../shared beside the repository")


def key(entry):
    return entry["file"].split("__")[0]


def place(entry, folder):
    """The file, beside its side files where joblib wrote some."""
    siblings = WILD / "siblings" / key(entry)
    if not siblings.is_dir():
        return WILD / "files" / entry["file"]
    shutil.copytree(siblings, folder / "in", dirs_exist_ok=True)
    return folder / "in" / entry["file"].split("__", 1)[1]


def by_name(entry):
    return entry["file"]


def test_all_are_there():
    assert len(ENTRIES) == 184
    assert all((WILD / "files" / entry["file"]).is_file() for entry in ENTRIES)


@pytest.mark.parametrize("entry", [e for e in ENTRIES if e["kind"] == "broken"], ids=by_name)
def test_broken(aspic, tmp_path, entry):
    path = place(entry, tmp_path)
    line = aspic.run("inspect", path, code=2).stderr.strip()
    assert len(line.splitlines()) == 1 and path.name in line
    assert re.search(r"\d", line.replace(path.name, "")), "no offset: " + line


@pytest.mark.parametrize("entry", [e for e in ENTRIES if e["kind"] != "broken"], ids=by_name)
def test_opens(aspic, tmp_path, entry):
    path = place(entry, tmp_path)
    described = aspic.json("inspect", path)
    # joblib's own containers, or arrays that only joblib keeps so.
    surveyed = "joblib" if "ZF" in entry["format"] else re.match("[a-z]+", entry["format"]).group()
    assert described["format"] in (surveyed, {"pickle": "cloudpickle"}.get(surveyed))
    assert described["bytes"] == path.stat().st_size
    assert described["written_by"].get("sklearn") == entry.get("sklearn_version", described["written_by"].get("sklearn"))
    if entry.get("globals"):
        found = {item["name"] for item in described["globals"]}
        named = {name.replace(" ", ".") for name in entry["globals"]}
        if described["format"] == "skops":
            # The survey counts every node of a schema; these kinds say what the data is and name nothing to import.
            named = {name for name in named if not name.startswith("builtins.")} - {"numpy.ndarray", "numpy.int64",
                                                                                    "numpy.float64", "numpy.dtype"}
        missing = named - found
        assert not missing
    if entry["kind"] == "sklearn" and entry.get("top_class"):
        assert described["class"] == entry["top_class"]


@pytest.mark.parametrize(
    "entry", [e for e in ENTRIES if e["kind"] != "broken" and e["format"].split()[0] in ("pickle", "joblib")
              and not e.get("missing_siblings")], ids=by_name)
def test_same_bytes(aspic, tmp_path, entry):
    path = place(entry, tmp_path)
    (tmp_path / "out").mkdir()
    aspic.rewrite(path, tmp_path / "out" / path.name)
    assert (tmp_path / "out" / path.name).read_bytes() == path.read_bytes()
    for side in path.parent.glob(path.name + "_*.npy"):
        if (tmp_path / "in").is_dir():
            assert (tmp_path / "out" / side.name).read_bytes() == side.read_bytes()
