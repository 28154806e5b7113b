"""Fitted attributes that contradict each other, containers that explode when they are walked, and places that files name."""
import json
import pickle
import subprocess

import joblib
import numpy as np
import pytest

import every_estimator


def reports(aspic, folder):
    result = subprocess.run([aspic.program, "audit", "--json", str(folder)], capture_output=True, text=True)
    return {file["file"].rsplit("/", 1)[1]: file for file in json.loads(result.stdout)["files"]}


# Attributes whose last axis is one of the model's: of its columns, classes or components.
SHARED = """
    coef_ components_ means_ theta_ var_ feature_log_prob_ class_log_prior_ centroids_ priors_ weights_ precisions_
    covariances_ covariance_ location_ precision_ scale_ center_ min_ data_max_ max_abs_ lambdas_ quantiles_ bin_edges_
    n_bins_ statistics_ _valid_mask variances_ scores_ pvalues_ ranking_ support_ idf_ random_weights_ K_fit_rows_ X_fit_
    x_rotations_ x_weights_ label_distributions_ mixing_ _y_mean dual_coef_ X_thresholds_ noise_variance_ code_book_
""".split()


def longer(array):
    return np.concatenate([array, array[..., :1]], axis=-1)


def test_attributes_that_contradict_others(aspic, tmp_path):
    """Of every estimator that has one of them, in four formats' worth of files; none is ever loaded."""
    models, _ = every_estimator.fitted()
    expected = set()
    for name, model in models:
        for attribute in SHARED:
            value = vars(model).get(attribute)
            if not isinstance(value, np.ndarray) or value.ndim == 0:
                continue
            vars(model)[attribute] = longer(value)
            file = "%s.%s" % (name, attribute)
            (tmp_path / (file + ".pkl")).write_bytes(pickle.dumps(model, len(expected) % 6))
            joblib.dump(model, tmp_path / (file + ".joblib"))
            vars(model)[attribute] = value
            expected |= {file + ".pkl", file + ".joblib"}
    found = reports(aspic, tmp_path)
    assert set(found) == expected and len(expected) > 250
    missed = [name for name, file in found.items() if file["verdict"] != "hostile"]
    assert not missed, missed


# --- Sharing ---------------------------------------------------------------------------------------------------------

def text(value):
    return b"\x8c" + bytes([len(value)]) + value.encode()


def shared(first, make):
    """40 values, each of which holds the one before it twice; as a pickle, written by hand, since nobody could make it."""
    values = [b"(" + first + b"q\x00"]
    for place in range(1, 40):
        values.append(make(b"h" + bytes([place - 1])) + b"q" + bytes([place]))
    return b"\x80\x04" + b"".join(values) + b"t."


BOMBS = {
    "lists": shared(b"](K\x01K\x02e", lambda last: b"](" + last + last + b"e"),
    "tuples": shared(b"K\x01K\x02\x86", lambda last: last + last + b"\x86"),
    "dictionaries": shared(b"}(K\x01K\x02u", lambda last: b"}(K\x01" + last + b"K\x02" + last + b"u"),
    "ordered": shared(b"](K\x01K\x02e", lambda last: (
        b"ccollections\nOrderedDict\n)R(K\x01" + last + b"K\x02" + last + b"u")),
    "arrays": shared(b"](K\x01K\x02e", lambda last: (
        b"cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\x00\x85C\x01b\x87R(K\x01K\x02\x85cnumpy\ndtype\n"
        + text("O8") + b"K\x00K\x01\x87R(K\x03" + text("|") + b"NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK?tb\x89](" + last
        + last + b"etb")),
}
BOMBS["parameter"] = (
    b"\x80\x04csklearn.preprocessing._data\nStandardScaler\n)\x81}(" + text("with_mean") + BOMBS["tuples"][2:-1]
    + text("with_std") + b"\x88" + text("copy") + b"\x88" + text("_sklearn_version") + text("1.9.1") + b"ub.")


@pytest.mark.parametrize("name", BOMBS)
def test_what_explodes_when_walked(aspic, tmp_path, name):
    path = tmp_path / "bomb.pkl"
    path.write_bytes(BOMBS[name])
    report = reports(aspic, tmp_path)["bomb.pkl"]
    assert report["verdict"] == "broken" and "limit" in {reason["code"] for reason in report["reasons"]}
    # Whatever the others answer, they answer.
    for verb in (["inspect", path], ["fingerprint", path], ["convert", path, tmp_path / "a.joblib"],
                 ["convert", path, tmp_path / "a.skops"], ["convert", path, tmp_path / "b.pkl", "--protocol", "0"],
                 ["clean", path, tmp_path / "c.pkl"], ["diff", path, path]):
        result = subprocess.run([aspic.program, *map(str, verb)], capture_output=True, timeout=20)
        assert result.returncode in (0, 1, 2), verb


def test_numbers_of_a_million_digits(aspic, tmp_path):
    digits = b"9" * 1_000_000
    files = {"int": b"I" + digits + b"\n.", "long": b"L" + digits + b"L\n.", "float": b"F" + digits + b"\n.",
             "binary": b"\x80\x02\x8b" + (1_000_000).to_bytes(4, "little") + b"\x7f" * 1_000_000 + b"."}
    for name, data in files.items():
        path = tmp_path / (name + ".pkl")
        path.write_bytes(data)
        for verb in (["audit", path], ["inspect", path], ["fingerprint", path], ["convert", path, tmp_path / "o.skops"],
                     ["convert", path, tmp_path / "o.pkl", "--protocol", "0"]):
            result = subprocess.run([aspic.program, *map(str, verb)], capture_output=True, timeout=20)
            assert result.returncode in (0, 1, 2), (name, verb)


def array(shape):
    return (b"\x80\x04cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\x00\x85C\x01b\x87R(K\x01" + shape
            + b"cnumpy\ndtype\n" + text("f8") + b"\x89\x88\x87R(K\x03" + text("<")
            + b"NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK\x00tb\x89C\x08" + b"\0" * 8 + b"tb.")


@pytest.mark.parametrize("shape", [
    b"J\xfb\xff\xff\xff\x85", b"J\xff\xff\xff\xffJ\xff\xff\xff\xff\x86", b"\x8a\x08" + b"\xff" * 7 + b"\x7f\x85",
    b"\x8a\x0a" + b"\xff" * 9 + b"\x7f\x85", b"G" + b"\0" * 8 + b"\x85", text("a") + b"\x85", b"N"])
def test_shapes_that_are_none(aspic, tmp_path, shape):
    (tmp_path / "a.pkl").write_bytes(array(shape))
    assert reports(aspic, tmp_path)["a.pkl"]["verdict"] == "hostile"


# --- Places ----------------------------------------------------------------------------------------------------------

def test_places_that_the_file_names(aspic, tmp_path):
    """joblib would make folders there, and load what it finds in them."""
    from sklearn import cluster, pipeline, preprocessing
    place = str(tmp_path / "cache")
    steps = [("scaler", preprocessing.StandardScaler())]
    models = {
        "pipeline": pipeline.Pipeline(steps, memory=place), "features": cluster.FeatureAgglomeration(memory=place),
        "clusters": cluster.AgglomerativeClustering(memory=place),
        "store": pipeline.Pipeline(steps, memory=joblib.Memory(place, verbose=0)),
        "within": [pipeline.Pipeline([("inner", pipeline.Pipeline(steps, memory=place))])],
        "none": pipeline.Pipeline(steps), "store-none": pipeline.Pipeline(steps, memory=joblib.Memory(None)),
    }
    folder = tmp_path / "files"
    folder.mkdir()
    for name, model in models.items():
        (folder / (name + ".pkl")).write_bytes(pickle.dumps(model))
    for name, report in reports(aspic, folder).items():
        codes = {reason["code"] for reason in report["reasons"]}
        if "none" in name:
            assert report["verdict"] == "clean", report
        else:
            assert report["verdict"] == "needs-trust" and "chosen-place" in codes, (name, report)
            assert any(place in reason["text"] for reason in report["reasons"]), report
