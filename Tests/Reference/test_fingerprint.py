"""A model has one fingerprint in every format, whoever wrote the file; another model has another one."""
import copy
import io
import json
import os
import pickle
import re
import subprocess
import sys

import cloudpickle
import joblib
import numpy as np
import pytest
import skops.io
from sklearn.datasets import load_iris

import behaviour_reference
import every_estimator
import fingerprint_reference as reference
from conftest import FIXTURES, ROOT, evaluate

# What the libraries' own files cannot hold; docs/fingerprint.md says why.
APART = {
    "joblib": {"GradientBoostingClassifier", "GradientBoostingRegressor", "boosting-binary", "boosting-init",
               "boosting-zero"},
}
COMPRESSIONS = ["zlib", "gzip", "bz2", "lzma", "xz", "lz4"]


def identities(aspic, paths, code=0):
    """What `aspic fingerprint` says of each file."""
    found = {}
    paths = [str(path) for path in paths]
    for start in range(0, len(paths), 1000):
        result = aspic.run("fingerprint", *paths[start:start + 1000], "--json", code=code)
        found.update((row["file"], row) for row in json.loads(result.stdout)["files"])
    return [found[path] for path in paths]


def fingerprints(aspic, paths):
    return [row["fingerprint"] for row in identities(aspic, paths)]


def of_pickles(aspic, folder, pickles):
    paths = []
    for place, data in enumerate(pickles):
        paths.append(folder / ("%d.pkl" % place))
        paths[-1].write_bytes(data)
    return fingerprints(aspic, paths)


def of_values(aspic, folder, values, protocol=4):
    return of_pickles(aspic, folder, [pickle.dumps(value, protocol) for value in values])


def joblib_bytes(model, **arguments):
    out = io.BytesIO()
    joblib.dump(model, out, **arguments)
    return out.getvalue()


# --- The reference ---------------------------------------------------------------------------------------------------

def reference_files():
    """Fixtures that the reference implementation reads: pickles without joblib's arrays."""
    for path in sorted(FIXTURES.rglob("*")):
        is_pickle = path.suffix in (".pkl", ".dill") or ".joblib" in path.name and path.suffix != ".npy"
        is_sound = not path.name.startswith("deep_") and "audit" not in path.parts
        if path.is_file() and is_pickle and is_sound:
            content = path.read_bytes()
            if path.parent.name == "crlf":  # the fingerprint is that of the pickle before its line ends were changed
                content = content.replace(b"\r\n", b"\n")
            try:
                yield path, reference.fingerprint(content)
            except Exception:
                continue


def test_every_fixture_has_the_references_fingerprint(aspic):
    files = list(reference_files())
    assert len(files) > 280
    assert fingerprints(aspic, [path for path, _ in files]) == [expected for _, expected in files]


def test_vectors_of_the_document():
    text = (ROOT / "docs" / "fingerprint.md").read_text()
    rows = re.findall(r"`([0-9a-f]+)` \| `(aspic1:[0-9a-f]{64})`", text)
    assert len(rows) >= 20
    for digits, expected in rows:
        assert reference.fingerprint(bytes.fromhex(digits)) == expected


# --- Equal -----------------------------------------------------------------------------------------------------------

@pytest.fixture(scope="module")
def models():
    return every_estimator.fitted()[0]


@pytest.fixture(scope="module")
def expected(models):
    return {name: reference.fingerprint(pickle.dumps(model, 4)) for name, model in models}


def ways():
    for protocol in range(6):
        yield "pickle-%d" % protocol, lambda model, p=protocol: pickle.dumps(model, p)
    yield "joblib", joblib_bytes
    for name in COMPRESSIONS:
        yield "joblib-" + name, lambda model, n=name: joblib_bytes(model, compress=(n, 3))
    yield "cloudpickle", cloudpickle.dumps
    yield "skops", skops.io.dumps


def apart(way, name):
    return name in APART.get(way.partition("-")[0], ())


@pytest.mark.parametrize("way,dump", list(ways()), ids=[way for way, _ in ways()])
def test_every_estimator(aspic, tmp_path, models, expected, way, dump):
    paths = {}
    for name, model in models:
        try:
            data = dump(model)
        except skops.io.exceptions.UnsupportedTypeException:
            assert way == "skops" and "Birch" in repr(model), name
            continue
        paths[name] = tmp_path / name
        paths[name].write_bytes(data)
    assert len(paths) >= 230
    for name, found in zip(paths, fingerprints(aspic, paths.values())):
        assert (found != expected[name]) == apart(way, name), name


@pytest.mark.parametrize("to", ["skops", "joblib", "cloudpickle", "pickle-0", "pickle-2"])
def test_every_estimator_converted_by_aspic(aspic, tmp_path, models, expected, to):
    """Every third, and those that the formats cannot hold."""
    kind, _, protocol = to.partition("-")
    written = {}
    special = [pair for pair in models if any(pair[0] in names for names in APART.values())]
    for name, model in models[::3] + special:
        source, written[name] = tmp_path / (name + ".pkl"), tmp_path / (name + ".out")
        source.write_bytes(pickle.dumps(model, 4))
        aspic.run("convert", source, written[name], "--to", kind, *(["--protocol", protocol] if protocol else []))
    for name, found in zip(written, fingerprints(aspic, written.values())):
        assert (found != expected[name]) == apart(kind, name), name


def test_loaded_and_saved_again(aspic, tmp_path, models, expected):
    found = of_values(aspic, tmp_path, [pickle.loads(pickle.dumps(model, 4)) for _, model in models])
    assert found == [expected[name] for name, _ in models]


def test_no_hash_seed_decides(aspic, tmp_path):
    """Sets are written in the order of hashes."""
    script = ("import pickle, sys; names = ['n%d' % n for n in range(50)]; sys.stdout.buffer.write(pickle.dumps("
              "[set(names), {(n, frozenset((n, 'x', (n,)))) for n in names}, frozenset(names)], 4))")
    written = [subprocess.run([sys.executable, "-c", script], capture_output=True, check=True,
                              env={**os.environ, "PYTHONHASHSEED": str(seed)}).stdout for seed in range(1, 5)]
    assert len(set(written)) == 4
    assert len(set(of_pickles(aspic, tmp_path, written))) == 1


def test_functions_by_value(aspic, tmp_path):
    offset = 3.0
    function = lambda rows: rows + offset  # noqa: E731
    other = lambda rows: rows - offset  # noqa: E731
    found = of_pickles(aspic, tmp_path, [cloudpickle.dumps(value) for value in (function, function, other)])
    assert found[0] == found[1] != found[2]


# --- Different -------------------------------------------------------------------------------------------------------

def test_values_that_differ(aspic, tmp_path):
    shared = [1]
    array = np.arange(12.0).reshape(3, 4)
    values = [
        None, False, 0, 0.0, -0.0, "", b"", (), [], {}, set(), frozenset(), bytearray(), True, 1, 1.0, "1", b"1", (1,),
        [1], {1}, frozenset({1}), 2 ** 63, 2 ** 64, -2 ** 63, -2 ** 64, float("inf"), float("nan"), [[1], [1]],
        [shared, shared], {"a": 1, "b": 2}, {"b": 2, "a": 1}, {1: "a"}, {1.0: "a"}, {np.int64(1): "a"}, np.float64(0),
        np.array(0.0), np.float32(0), array, np.asfortranarray(array), array.T, array.reshape(4, 3), array.ravel(),
        array.astype(">f8"), array.astype("f4"), array.astype("i8"), array.view("m8[ns]"), array.view("m8[us]"),
        array.view("M8[ns]"), array.view("M8[25s]"), array.astype(object), np.asfortranarray(array.astype(object)),
        array.view([("a", "f8"), ("b", "f8")]), array.view([("a", "f8"), ("c", "f8")]),
        np.ma.masked_array(array, array > 3), np.ma.masked_array(array, array > 4), np.array(["a", "b"]),
        np.array(["a", "b"], "U2"), np.array([b"a", b"b"]), np.array(["a", "b"], object), np.dtype("f8"),
        np.random.RandomState(0), np.random.RandomState(1), np.random.default_rng(0), np.random.default_rng(1),
        np.mean, np.median, slice(1), slice(2), complex(1, 2), range(3), int, str,
    ]
    found = of_values(aspic, tmp_path, values)
    same = [(values[first], values[place]) for place, one in enumerate(found)
            for first in [found.index(one)] if first != place]
    assert not same
    assert found == [reference.fingerprint(pickle.dumps(value, 4)) for value in values]


def test_values_that_do_not_differ(aspic, tmp_path):
    array = np.arange(24.0).reshape(2, 3, 4)
    text = "".join(["sha", "red"])
    pairs = [
        (array[:, ::2], array[:, ::2].copy()), (array[0, :1], np.asfortranarray(array[0, :1])),
        ([text, text], [text, "".join(["sha", "red"])]), (np.float64(float("nan")), np.float64(float("nan"))),
        ([(1, "a")] * 2, [(1, "a"), (1, "".join(["a"]))]), (array.transpose(1, 0, 2), array.transpose(1, 0, 2).copy()),
        (float("nan"), -float("nan")),
    ]
    for protocol in (2, 5):
        found = of_values(aspic, tmp_path, [value for pair in pairs for value in pair], protocol)
        assert found[::2] == found[1::2]


def another(value):
    """Something else than a parameter's value."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, (int, float)):
        return value + 1 if np.isfinite(value) else 0.5
    if isinstance(value, str):
        return value + "x"
    return 7 if value is None else None


def test_every_parameter(aspic, tmp_path, models, expected):
    changed, names = [], []
    for name, model in models:
        for key, value in model.get_params(deep=False).items():
            if isinstance(vars(model).get(key, model), type(value)):
                other = copy.copy(model)
                setattr(other, key, another(value))
                changed.append(pickle.dumps(other, 4))
                names.append((name, key))
    assert len(names) > 1500
    for (name, key), found in zip(names, of_pickles(aspic, tmp_path, changed)):
        assert found != expected[name], (name, key)


# --- Behaviour -------------------------------------------------------------------------------------------------------

PREDICTING = {
    "scaler": "StandardScaler()", "pca": "PCA(n_components=2)", "whitening": "PCA(n_components=2, whiten=True)",
    "lda": "LinearDiscriminantAnalysis()", "tree": "DecisionTreeClassifier(random_state=0)",
    "forest": "RandomForestClassifier(3, random_state=0, oob_score=True)", "svc": "SVC()",
    "linear": 'SVC(kernel="linear")',
    "voting": 'VotingClassifier([("a", SVC()), ("b", DecisionTreeClassifier(random_state=0))])',
    "pipeline": 'make_pipeline(StandardScaler(), PCA(n_components=2), SVC())',
}
# Settings of fit, which no method reads.
REMNANTS = {
    "copy": False, "n_jobs": 2, "verbose": 1, "random_state": 5, "shrinking": False, "tol": 0.5, "cache_size": 9.0,
    "max_iter": 3, "C": 2.0, "class_weight": "balanced", "min_samples_leaf": 3, "ccp_alpha": 0.1, "max_depth": 3,
    "oob_score": False, "warm_start": True, "iterated_power": 3, "svd_solver": "full", "store_covariance": True,
    "oob_score_": 0.5, "n_samples_seen_": np.int64(3), "var_": np.ones(4), "noise_variance_": np.float64(9),
    "singular_values_": np.ones(2), "explained_variance_ratio_": np.ones(2), "priors_": np.array([0.25, 0.25, 0.5]),
    "fit_status_": 1, "class_weight_": np.full(3, 2.0), "dual_coef_": np.ones((2, 9)), "feature_names_in_": np.array(["a", "b", "c", "d"], object),
}
# What answers follow from.
TELLING = {
    "mean_": lambda old: np.nextafter(old, 9), "scale_": lambda old: np.nextafter(old, 9),
    "components_": lambda old: np.nextafter(old, 9), "coef_": lambda old: np.nextafter(old, 9),
    "intercept_": lambda old: np.nextafter(old, 9), "_intercept_": lambda old: np.nextafter(old, 9),
    "support_vectors_": lambda old: np.nextafter(old, 9), "_dual_coef_": lambda old: np.nextafter(old, 9),
    "classes_": lambda old: old + 1, "_gamma": lambda old: old * 2, "with_mean": lambda old: not old,
    "with_std": lambda old: not old, "whiten": lambda old: not old, "voting": lambda old: "soft",
    "decision_function_shape": lambda old: "ovo",
    "break_ties": lambda old: True, "scalings_": lambda old: np.nextafter(old, 9),
}


@pytest.fixture(scope="module")
def predicting():
    X, y = load_iris(return_X_y=True)
    return {name: evaluate(expression).fit(X, y) for name, expression in PREDICTING.items()}


def behaviours(aspic, folder, models):
    paths = []
    for place, model in enumerate(models):
        paths.append(folder / ("b%d.pkl" % place))
        paths[-1].write_bytes(pickle.dumps(model))
    return [row["behaviour"] for row in identities(aspic, paths)]


def variants(model, changes):
    """The model with one attribute changed, for each that it has."""
    for key, value in changes.items():
        if key in vars(model):
            other = copy.deepcopy(model)
            setattr(other, key, value(vars(model)[key]) if callable(value) else value)
            yield key, other


@pytest.mark.parametrize("name", PREDICTING)
def test_behaviour_outlasts_remnants_and_nothing_else(aspic, tmp_path, predicting, name):
    model = predicting[name]
    inner = model.steps[-1][1] if name == "pipeline" else model
    remnants, telling = dict(variants(inner, REMNANTS)), dict(variants(inner, TELLING))
    if name != "whitening":
        remnants.update(variants(inner, {"explained_variance_": np.ones(2)}))
    if name in ("linear", "svc", "pipeline"):
        unread = {"degree": 7, "coef0": 5.0, **({"gamma": 3.0, "_gamma": 3.0} if name == "linear" else {})}
        remnants.update(variants(inner, unread))
        # The private ones are read.
        remnants["intercept_"] = telling.pop("intercept_")
        if name == "linear":
            telling.pop("_gamma")
    assert remnants or name == "voting"
    models = [model, *remnants.values(), *telling.values()]
    if name == "pipeline":
        models = [model] + [copy.deepcopy(model) for _ in models[1:]]
        for other, last in zip(models[1:], [*remnants.values(), *telling.values()]):
            other.steps[-1] = ("svc", last)
    found = behaviours(aspic, tmp_path, models)
    assert found[0].startswith("aspic-behaviour1:")
    for key, one in zip([*remnants, *telling], found[1:]):
        assert (one == found[0]) == (key in remnants), key
    assert len(set(fingerprints(aspic, [tmp_path / ("b%d.pkl" % place) for place in range(len(models))]))) == len(models)


def test_behaviour_of_a_tree(aspic, tmp_path, predicting):
    tree = predicting["tree"]
    state = tree.tree_.__getstate__()

    def changed(field, place, value):
        other = copy.deepcopy(tree)
        inner = {**state, "nodes": state["nodes"].copy(), "values": state["values"].copy()}
        (inner["values"] if field == "values" else inner["nodes"][field])[place] = value
        other.tree_.__setstate__(inner)
        return other

    leaf = int(np.flatnonzero(state["nodes"]["left_child"] == -1)[0])
    alike = [changed("impurity", 0, 0.25), changed("n_node_samples", 1, 9), changed("weighted_n_node_samples", 0, 1.5),
             changed("values", 0, 0.125)]
    unlike = [changed("threshold", 0, np.nextafter(state["nodes"]["threshold"][0], 9)), changed("feature", 0, 0),
              changed("missing_go_to_left", 0, 1 - state["nodes"]["missing_go_to_left"][0]),
              changed("values", leaf, 0.125)]
    found = behaviours(aspic, tmp_path, [tree, *alike, *unlike])
    assert set(found[:1 + len(alike)]) == {found[0]}
    assert len(set(found[len(alike):])) == 1 + len(unlike)


def test_behaviour_is_the_same_in_every_format(aspic, tmp_path, predicting):
    for name, model in predicting.items():
        paths = [tmp_path / "m.pkl", tmp_path / "m.joblib", tmp_path / "m.skops"]
        paths[0].write_bytes(pickle.dumps(model, 2))
        joblib.dump(model, paths[1])
        skops.io.dump(model, paths[2])
        assert len({row["behaviour"] for row in identities(aspic, paths)}) == 1, name


def test_behaviour_is_the_specifications(aspic, tmp_path, predicting):
    models = dict(predicting)
    X, y = load_iris(return_X_y=True)
    texts = np.array(["setosa", "versicolor", "virginica"])[y]
    for expression in ('SVC(kernel="poly", degree=2, coef0=0.5)', "LinearDiscriminantAnalysis(solver='eigen')",
                       "LinearDiscriminantAnalysis(solver='lsqr')", "StandardScaler(with_std=False)",
                       "RandomForestClassifier(2, max_depth=2)", 'SVC(decision_function_shape="ovo")',
                       'VotingClassifier([("a", LinearDiscriminantAnalysis()), ("b", DecisionTreeClassifier())], '
                       'voting="soft", weights=[2, 1])'):
        models[expression] = evaluate(expression).fit(X, texts)
        models[expression + " for two"] = evaluate(expression).fit(X[:100], y[:100] == 1)
    found = behaviours(aspic, tmp_path, models.values())
    assert found == [behaviour_reference.behaviour(model) for model in models.values()]


def test_other_classes_have_no_behaviour_and_say_why(aspic, tmp_path, models):
    path = tmp_path / "ridge.pkl"
    path.write_bytes(pickle.dumps(dict(models)["Ridge"]))
    row = identities(aspic, [path])[0]
    assert row["behaviour"] is None and "Ridge" in row["no_behaviour"]


# --- ONNX ------------------------------------------------------------------------------------------------------------

def test_graphs_carry_what_they_were_made_of(aspic, tmp_path, predicting):
    import onnx
    source, graph = tmp_path / "m.pkl", tmp_path / "m.onnx"
    source.write_bytes(pickle.dumps(predicting["pipeline"]))
    aspic.run("convert", source, graph)
    first = graph.read_bytes()
    aspic.run("convert", source, graph)
    assert graph.read_bytes() == first
    of_source, of_graph = identities(aspic, [source, graph])
    entries = {entry.key: entry.value for entry in onnx.load(graph).metadata_props}
    assert entries["aspic.fingerprint"] == of_source["fingerprint"] == of_graph["source_fingerprint"]
    assert entries["aspic.behaviour"] == of_source["behaviour"] == of_graph["source_behaviour"]
    assert of_graph["fingerprint"].startswith("sha256:") and of_graph["behaviour"] is None
    assert aspic.json("inspect", graph)["source_fingerprint"] == of_source["fingerprint"]


@pytest.mark.parametrize("claims", [{"aspic.fingerprint": "trust me"}, {"aspic.fingerprint": "aspic1:" + "0" * 63},
                                    {"aspic.behaviour": "\x1b[31maspic-behaviour1:" + "0" * 64}])
def test_a_claim_without_the_form_of_one_is_not_shown(aspic, tmp_path, predicting, claims):
    import onnx
    source, graph = tmp_path / "m.pkl", tmp_path / "m.onnx"
    source.write_bytes(pickle.dumps(predicting["svc"]))
    aspic.run("convert", source, graph)
    model = onnx.load(graph)
    del model.metadata_props[:]
    onnx.helper.set_model_props(model, claims)
    onnx.save(model, graph)
    row = identities(aspic, [graph])[0]
    assert "source_fingerprint" not in row and "source_behaviour" not in row


def test_files_that_cannot_be_read_are_said(aspic, tmp_path, predicting):
    good, bad = tmp_path / "good.pkl", tmp_path / "bad.pkl"
    good.write_bytes(pickle.dumps(predicting["svc"]))
    bad.write_bytes(b"\x80\x04")
    rows = identities(aspic, [good, bad], code=2)
    assert rows[0]["fingerprint"] and rows[1]["fingerprint"] is None and rows[1]["error"]
