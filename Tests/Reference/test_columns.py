"""Every estimator on tables of text, dates, categories and gaps: audited, fingerprinted and converted, in both directions.

Models are put into few files, many in each: what is tested is what is in them, and a process costs more than a model.
"""
import json
import pathlib
import pickle
import subprocess
import sys
import warnings

import joblib
import numpy as np
import pytest
import skops.io

SCRIPT = pathlib.Path(__file__).parent / "estimators_on_columns.py"
# What skops itself cannot write: scipy's frozen distributions, which refer to themselves, Birch, and dates as keys; or
# cannot load again: dates among objects.
NOT_IN_SKOPS = ("RecursionError", "UnsupportedTypeException", "TypeError('keys must be", 'TypeError("function missing')
BUNDLE = 40


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    # In a process of its own: dill, once it is imported, changes what others write.
    folder = tmp_path_factory.mktemp("columns")
    run = subprocess.run([sys.executable, "-W", "ignore", SCRIPT, folder], stdout=subprocess.PIPE, text=True, check=True)
    facts = json.loads(run.stdout)
    assert len(facts["models"]) > 700
    assert all(error.startswith(NOT_IN_SKOPS) for error in facts["unwritten"].values()), facts["unwritten"]
    facts["folder"] = folder
    return facts


def paths(written, kind):
    return [path for path in (written["folder"] / (name + "." + kind) for name in written["models"]) if path.exists()]


def fingerprints(aspic, files):
    result = subprocess.run([aspic.program, "fingerprint", "--json", *map(str, files)], capture_output=True, text=True)
    rows = json.loads(result.stdout)["files"]
    return {pathlib.Path(row["file"]): row.get("fingerprint") or row.get("error") for row in rows}


def test_all_are_clean(aspic, written):
    report = subprocess.run([aspic.program, "audit", "--json", str(written["folder"])], capture_output=True, text=True)
    unclean = {pathlib.Path(f["file"]).name: [r["text"][:120] for r in f["reasons"][:2]]
               for f in json.loads(report.stdout)["files"] if f["verdict"] != "clean"}
    assert not unclean, (len(unclean), dict(list(unclean.items())[:20]))


def test_no_structure_is_called_a_lie(aspic, written):
    report = subprocess.run([aspic.program, "audit", "--json", str(written["folder"])], capture_output=True, text=True)
    files = json.loads(report.stdout)["files"]
    lies = {pathlib.Path(f["file"]).name: f["reasons"][:2] for f in files
            if any(r["code"] in ("structure", "unproven", "self-reference", "limit") for r in f["reasons"])}
    assert len(files) > 2500 and not lies, lies


# joblib pickles arrays of objects apart; what they share with the rest of a model and can change becomes two objects.
SHARES_WITH_ARRAYS = ("GradientBoosting",)
# cloudpickle writes methods of scipy's distributions as functions that are bound to an object, pickle as attributes of it.
HOLDS_METHODS = (".random.cloudpickle",)


@pytest.mark.parametrize("kind", ["joblib", "cloudpickle", "skops"])
def test_one_fingerprint(aspic, written, kind):
    expected = fingerprints(aspic, paths(written, "pkl"))
    found = fingerprints(aspic, paths(written, kind))
    apart = {path.name: value for path, value in found.items() if value != expected[path.with_suffix(".pkl")]
             and not (kind == "joblib" and path.name.startswith(SHARES_WITH_ARRAYS))
             and not (kind == "cloudpickle" and path.name.endswith(HOLDS_METHODS))}
    assert not apart, (len(apart), dict(list(apart.items())[:20]))


def same(a, b, seen):
    """Whether two values hold the same, however deep."""
    if (id(a), id(b)) in seen:
        return
    seen[id(a), id(b)] = a, b
    assert type(a) is type(b), (type(a), type(b))
    if isinstance(b, np.ma.MaskedArray):
        assert np.array_equal(np.ma.getmaskarray(a), np.ma.getmaskarray(b))
        same(a.data[~np.ma.getmaskarray(a)], b.data[~np.ma.getmaskarray(b)], seen)
    elif isinstance(b, np.ndarray):
        assert a.dtype == b.dtype and a.shape == b.shape
        if b.dtype == object:
            for one, other in zip(a.ravel(), b.ravel()):
                same(one, other, seen)
        elif b.dtype.names:
            for name in b.dtype.names:
                same(a[name], b[name], seen)
        else:
            assert a.tolist() == b.tolist() or a.tobytes() == b.tobytes() or repr(a) == repr(b)
    elif isinstance(b, dict):
        assert list(map(str, a)) == list(map(str, b))
        for one, other in zip(a.values(), b.values()):
            same(one, other, seen)
    elif isinstance(b, (list, tuple)):
        assert len(a) == len(b)
        for one, other in zip(a, b):
            same(one, other, seen)
    elif type(b).__module__.startswith("sklearn") and hasattr(b, "__dict__"):
        same(vars(a), vars(b), seen)
    elif isinstance(b, (bool, int, str, bytes, type(None))):
        assert a == b
    elif isinstance(b, float):
        assert a == b or a != a and b != b


def load(path):
    if path.suffix == ".skops":
        return skops.io.load(path, trusted=skops.io.get_untrusted_types(file=path))
    return joblib.load(path) if path.suffix == ".joblib" else pickle.loads(path.read_bytes())


@pytest.mark.parametrize("to", ["pickle", "joblib", "cloudpickle", "skops"])
@pytest.mark.parametrize("source", ["pkl", "skops"])
def test_converted(aspic, written, tmp_path, source, to):
    """Many models in one file; of those that skops has no form for, none."""
    names = [name for name in written["models"] if name not in written["unwritten"]]
    names = names[::3] + [name for name in names if name.startswith(("pipeline.", "search."))]
    suffix = {"pickle": ".pkl", "joblib": ".joblib", "cloudpickle": ".pkl", "skops": ".skops"}[to]
    failed = {}
    for start in range(0, len(names), BUNDLE):
        bundle = {name: pickle.loads((written["folder"] / (name + ".pkl")).read_bytes())
                  for name in names[start:start + BUNDLE]}
        failed.update(convert(aspic, bundle, tmp_path, source, to, suffix))
    assert not failed, (len(failed), dict(list(failed.items())[:20]))


def convert(aspic, bundle, folder, source, to, suffix):
    """What is wrong with each model of a bundle; it is cut in halves until that is known."""
    first, second = folder / ("in." + source), folder / ("out" + suffix)
    first.write_bytes(skops.io.dumps(bundle) if source == "skops" else pickle.dumps(bundle, 4))
    result = subprocess.run([aspic.program, "convert", first, second, "--to", to], capture_output=True, text=True)
    try:
        assert result.returncode == 0, result.stderr.strip()[-200:]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            # Some classes of 1.9.1 say of themselves that they will go.
            same(load(second), bundle, {})
        return {}
    except Exception as error:
        if len(bundle) == 1:
            return {next(iter(bundle)): repr(error)[:250]}
    items = list(bundle.items())
    halves = dict(items[:len(items) // 2]), dict(items[len(items) // 2:])
    return {name: text for half in halves for name, text in convert(aspic, half, folder, source, to, suffix).items()}
