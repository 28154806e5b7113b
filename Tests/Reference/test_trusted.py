"""`aspic audit --trusted` says of every estimator what skops itself would ask for, and only of files that are proved."""
import collections
import functools
import operator
import pickle

import numpy as np
import pytest
import skops.io
from scipy import sparse, special
from sklearn.ensemble import RandomForestClassifier
from sklearn.preprocessing import FunctionTransformer

import every_estimator

VALUES = {
    "log1p": FunctionTransformer(np.log1p, inverse_func=np.expm1), "expit": FunctionTransformer(special.expit),
    "mean": FunctionTransformer(np.mean), "partial": FunctionTransformer(functools.partial(np.clip, a_min=0, a_max=1)),
    "types": [int, float, np.float64, list, str], "ordered": collections.OrderedDict(a=1),
    "factory": collections.defaultdict(list), "random": np.random.RandomState(0),
    "generators": [np.random.default_rng(0), np.random.Generator(np.random.MT19937(0))],
    "masked": np.ma.masked_array([1.0, 2.0], [True, False]), "csr": sparse.csr_matrix(np.eye(3)),
    "csc": sparse.csc_array(np.eye(3)), "dtype": np.dtype("float32"), "scalars": [np.float32(1), np.int64(2)],
    "objects": np.array(["a", None], object), "items": operator.itemgetter(1), "bytes": [b"ab", bytearray(b"c")],
    "class": RandomForestClassifier, "sets": [{1, 2}, (3,)], "complex": np.complex64(1j), "empty": {},
}


@pytest.fixture(scope="module")
def models():
    return every_estimator.fitted()[0] + list(VALUES.items())


def test_every_estimator(aspic, models, tmp_path):
    """Of the .skops file, and of the pickle that would become one."""
    compared, refused, different = 0, [], []
    for name, model in models:
        try:
            data = skops.io.dumps(model)
            expected = skops.io.get_untrusted_types(data=data)
        except Exception:  # skops has no form for it
            continue
        (tmp_path / "model.skops").write_bytes(data)
        (tmp_path / "model.pkl").write_bytes(pickle.dumps(model))
        for file in ("model.skops", "model.pkl"):
            report = aspic.json("audit", "--trusted", tmp_path / file, code=None)
            if report["verdict"] != "clean":
                assert report["trusted"] is None and report["reasons"]
                refused.append((name, file, report["reasons"]))
                continue
            compared += 1
            if report["trusted"] != expected:
                different.append((name, file, report["trusted"], expected))
        # With exactly these types skops loads it.
        skops.io.loads(data, trusted=expected)
    assert different == []
    assert compared > 400 and len(refused) <= 0.02 * compared, refused


def test_only_what_is_proved(aspic, tmp_path):
    """A forest whose tree points behind its nodes: skops would ask for the same type, and crash with it."""
    model = RandomForestClassifier(2, random_state=0).fit(every_estimator.X, every_estimator.LABELS)
    tree = model.estimators_[0].tree_
    state = tree.__getstate__()
    state["nodes"]["left_child"][0] = 10**6
    tree.__setstate__(state)
    (tmp_path / "model.skops").write_bytes(skops.io.dumps(model))
    assert skops.io.get_untrusted_types(file=tmp_path / "model.skops") == ["sklearn.tree._tree.Tree"]
    report = aspic.json("audit", "--trusted", tmp_path / "model.skops", code=1)
    assert report["verdict"] == "hostile" and report["trusted"] is None
    assert "sklearn.tree._tree.Tree\n" not in aspic.run("audit", "--trusted", tmp_path / "model.skops", code=1).stdout


def test_calls_that_make_no_sense(aspic, tmp_path):
    for name in ("a", "b"):
        (tmp_path / (name + ".pkl")).write_bytes(pickle.dumps([1]))
    for arguments in (["a.pkl", "b.pkl"], ["a.pkl", "--sbom"], ["a.pkl", "--sarif"], ["."]):
        aspic.run("audit", "--trusted", *arguments, code=2, cwd=tmp_path)
