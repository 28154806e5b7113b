"""The table of names: honest values of the installed releases, made from another seed than the table was collected with, and
every name called with arguments of another shape.

Honest files are made by the real libraries and never loaded by the program; the dishonest ones are never loaded by Python.
"""
import collections
import json
import subprocess
import sys

import pytest

from conftest import ROOT

NAMES = ROOT / "Scripts" / "names"


def verdicts(aspic, folder):
    """The reports of all files below a folder."""
    result = subprocess.run([aspic.program, "audit", "--json", folder], capture_output=True, text=True, timeout=600)
    assert result.returncode in (0, 1), result.stderr
    return json.loads(result.stdout)["files"]


def listed(files):
    return [(file["file"], file["verdict"], file["reasons"][0]["text"]) for file in files[:8]]


@pytest.fixture(scope="module")
def honest(tmp_path_factory):
    folder = tmp_path_factory.mktemp("honest")
    subprocess.run(
        [sys.executable, "-W", "ignore", NAMES / "honest.py", folder, "--seed", "another", "--times", "1", "--most", "2500"],
        check=True, capture_output=True, timeout=600)
    return folder


def test_honest_values_are_clean(aspic, honest):
    files = verdicts(aspic, honest / "data")
    assert len(files) > 2000
    hostile = [file for file in files if file["verdict"] in ("hostile", "broken")]
    assert not hostile, listed(hostile)
    doubtful = [file for file in files if file["verdict"] == "needs-trust"]
    assert len(doubtful) <= len(files) // 100, listed(doubtful)
    # Trust is asked for code, for what is reached by name, for places that the file chooses and for what nobody knows.
    codes = collections.Counter(reason["code"] for file in doubtful for reason in file["reasons"])
    assert set(codes) <= {"code-by-value", "unknown-function", "unknown-class", "unproven", "arguments", "chosen-place"}, codes


def test_names_called_otherwise_are_never_clean(aspic, tmp_path):
    subprocess.run([sys.executable, NAMES / "dishonest.py", tmp_path, "--names", "2500", "--most", "4", "--seed", "7"],
                   check=True, capture_output=True, timeout=300)
    files = [file for file in verdicts(aspic, tmp_path) if file["file"].endswith(".pkl")]
    assert len(files) > 5000
    clean = [file["file"] for file in files if file["verdict"] == "clean"]
    assert not clean, clean[:8]
