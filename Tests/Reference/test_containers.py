"""Models within other files: zip, tar, compressed streams and .npy, as Python's own modules write them."""
import base64
import bz2
import gzip
import io
import json
import lzma
import pickle
import tarfile
import zipfile

import joblib
import numpy as np
import pandas as pd
import pytest
import skops.io
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.tree import DecisionTreeClassifier

from conftest import FIXTURES

X = np.random.RandomState(0).normal(size=(60, 4))
Y = (X[:, 0] > 0).astype(int)
MODEL = DecisionTreeClassifier(max_depth=2, random_state=0).fit(X, Y)
SAID = "DecisionTreeClassifier(max_depth=2, random_state=0)"
OTHER = LinearDiscriminantAnalysis().fit(X, Y)
README = b"# A model\n\nIt tells positive numbers from others.\n"


def joblib_bytes(model, **arguments):
    out = io.BytesIO()
    joblib.dump(model, out, **arguments)
    return out.getvalue()


def zipped(members, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def tarred(members, mode="w"):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, content in members:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def saved(array, **arguments):
    out = io.BytesIO()
    np.save(out, array, **arguments)
    return out.getvalue()


def objects(*values):
    array = np.empty(len(values), dtype=object)
    array[:] = values
    return array


def archived(*members):
    out = io.BytesIO()
    np.savez_compressed(out, **dict(members))
    return out.getvalue()


def pandas_bytes(tmp_path, name):
    pd.to_pickle(MODEL, tmp_path / name)
    return (tmp_path / name).read_bytes()


PICKLE = pickle.dumps(MODEL)
LONG = "releases/" * 15 + "2026/model für alle.pkl"

# Each holds MODEL and no other model.
SINGLE = {
    "pandas.pkl.zip": lambda t: pandas_bytes(t, "pandas.pkl.zip"),
    "pandas.pkl.tar": lambda t: pandas_bytes(t, "pandas.pkl.tar"),
    "pandas.pkl.tar.gz": lambda t: pandas_bytes(t, "pandas.pkl.tar.gz"),
    "pandas.pkl.tar.bz2": lambda t: pandas_bytes(t, "pandas.pkl.tar.bz2"),
    "pandas.pkl.tar.xz": lambda t: pandas_bytes(t, "pandas.pkl.tar.xz"),
    "pandas.pkl.gz": lambda t: pandas_bytes(t, "pandas.pkl.gz"),
    "pandas.pkl.bz2": lambda t: pandas_bytes(t, "pandas.pkl.bz2"),
    "pandas.pkl.xz": lambda t: pandas_bytes(t, "pandas.pkl.xz"),
    "folder.zip": lambda t: zipped([
        ("m/MLmodel", b"flavors:\n  sklearn:\n    pickled_model: model.pkl\n"), ("m/conda.yaml", b"name: mlflow-env\n"),
        ("m/requirements.txt", b"scikit-learn==1.9.1\n"), ("m/model.pkl", PICKLE), ("m/README.md", README),
        ("m/rows.csv", b"a,b\n1,2\n3,4\n"), ("m/input_example.json", b'{"columns": ["a"], "data": [[1]]}'),
        ("__MACOSX/m/._model.pkl", b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X        "),
        ("m/weights.npy", saved(X)), ("m/__init__.py", b""), ("m/picture.png", b"\x89PNG\r\n\x1a\n" + bytes(40))]),
    "stored.zip": lambda t: zipped([("a/b.joblib", joblib_bytes(MODEL))], zipfile.ZIP_STORED),
    "bzip2.zip": lambda t: zipped([("b.pkl", PICKLE)], zipfile.ZIP_BZIP2),
    "lzma.zip": lambda t: zipped([("b.pkl", PICKLE)], zipfile.ZIP_LZMA),
    "protocol0.zip": lambda t: zipped([("m", pickle.dumps(MODEL, 0)), ("README", README)]),
    "gzip.zip": lambda t: zipped([("m.pkl.gz", gzip.compress(PICKLE))]),
    "skops.zip": lambda t: zipped([("m.skops", skops.io.dumps(MODEL)), ("README.md", README)]),
    "skops.tar": lambda t: tarred([("README.md", README), ("m.skops", skops.io.dumps(MODEL))]),
    "long.tar": lambda t: tarred([(LONG, PICKLE), ("README.md", README)]),
    "joblib.tar.xz": lambda t: tarred([("m.joblib", joblib_bytes(MODEL, compress=3))], "w:xz"),
    "model.skops.gz": lambda t: gzip.compress(skops.io.dumps(MODEL)),
    "twice.pkl.gz.bz2": lambda t: bz2.compress(gzip.compress(PICKLE)),
    "nested.tar": lambda t: tarred([("in.zip", zipped([("m.pkl", PICKLE), ("NOTES", README)]))]),
    "scalar.npy": lambda t: saved(np.array(MODEL, dtype=object)),
    "one.npy": lambda t: saved(objects(MODEL)),
    "one.npz": lambda t: archived(("model", objects(MODEL)), ("X", X)),
    "one.npy.gz": lambda t: gzip.compress(saved(objects(MODEL))),
}


@pytest.fixture(scope="module")
def fingerprint(aspic, tmp_path_factory):
    path = tmp_path_factory.mktemp("plain") / "model.pkl"
    path.write_bytes(PICKLE)
    return path, aspic.json("fingerprint", path)["files"][0]["fingerprint"]


@pytest.mark.parametrize("name", SINGLE)
def test_every_verb_opens_the_one_model(aspic, fingerprint, tmp_path, name):
    plain, expected = fingerprint
    path = tmp_path / ("x." + name)
    path.write_bytes(SINGLE[name](tmp_path))
    assert aspic.json("fingerprint", path)["files"][0]["fingerprint"] == expected
    assert aspic.json("inspect", path)["model"] == SAID
    np.testing.assert_array_equal(aspic.predict(path, X, tmp_path, "predict_proba"), MODEL.predict_proba(X))
    assert aspic.json("diff", plain, path)["same"]
    assert aspic.json("audit", path)["files"][0]["verdict"] == "clean"
    out = tmp_path / "out.pkl"
    aspic.run("convert", path, out, "--to", "pickle")
    with open(out, "rb") as file:
        np.testing.assert_array_equal(pickle.load(file).tree_.threshold, MODEL.tree_.threshold)
    cleaned = aspic.json("clean", path, tmp_path / "cleaned.pkl")
    assert cleaned["removed"] == [] and cleaned["verdict_after"] == "clean"


def test_score_compare_keep_whence(aspic, tmp_path):
    path = tmp_path / "pandas.pkl.zip"
    path.write_bytes(pandas_bytes(tmp_path, "pandas.pkl.zip"))
    pd.DataFrame(X, columns=list("abcd")).assign(y=Y).to_csv(tmp_path / "rows.csv", index=False)
    score = aspic.json("score", path, "--data", tmp_path / "rows.csv", "--target", "y")
    assert score["score"] == pytest.approx(MODEL.score(X, Y))
    (tmp_path / "plain.pkl").write_bytes(PICKLE)
    aspic.run("compare", path, tmp_path / "plain.pkl")
    aspic.run("ledger", "init", cwd=tmp_path)
    aspic.run("keep", path, "--as", "zipped", cwd=tmp_path)
    assert aspic.json("whence", "plain.pkl", cwd=tmp_path)["files"][0]["as"] == "model"
    (tmp_path / "two.zip").write_bytes(zipped([("m.pkl", PICKLE), ("n.pkl", pickle.dumps(OTHER))]))
    assert aspic.json("whence", "two.zip!m.pkl", cwd=tmp_path)["files"][0]["as"] == "model"


def test_several_models_are_named(aspic, fingerprint, tmp_path):
    path = tmp_path / "two.zip"
    inner = tarred([("c.pkl", pickle.dumps({"lr": MODEL})), ("d.joblib", joblib_bytes(OTHER))], "w:gz")
    path.write_bytes(zipped([("a.pkl", PICKLE), ("b.tar.gz", inner), ("README.md", README)]))
    error = aspic.run("inspect", path, code=2).stderr
    assert error.strip() == ("aspic: %s: holds several models; name one of them as FILE!MEMBER: "
                             "a.pkl, b.tar.gz!c.pkl, b.tar.gz!d.joblib" % path)
    for member, expected in (("a.pkl", SAID), ("b.tar.gz!c.pkl#lr", SAID),
                             ("b.tar.gz!d.joblib", "LinearDiscriminantAnalysis()")):
        assert aspic.json("inspect", "%s!%s" % (path, member))["model"] == expected
    error = aspic.run("inspect", "%s!x.pkl" % path, code=2).stderr
    assert "no member is called x.pkl; there are: a.pkl, b.tar.gz, README.md" in error
    error = aspic.run("inspect", "%s!a.pkl!b" % path, code=2).stderr
    assert "a.pkl: is no archive, so that there is no member b" in error
    odd = tmp_path / "odd!name.zip"
    odd.write_bytes(path.read_bytes())
    assert aspic.json("inspect", "%s!a.pkl" % odd)["model"] == SAID
    several = tmp_path / "several.npy"
    several.write_bytes(saved(objects(MODEL, OTHER)))
    assert aspic.json("inspect", "%s#1" % several)["class"] == "sklearn.discriminant_analysis.LinearDiscriminantAnalysis"


def test_archives_without_a_model(aspic, tmp_path):
    path = tmp_path / "none.zip"
    path.write_bytes(zipped([("README.md", README), ("rows.csv", b"a,b\n1,2\n")]))
    error = aspic.run("inspect", path, code=2).stderr
    assert "is a zip file in which no member is a model; there are: README.md, rows.csv" in error


def test_arrays_of_old_joblib_in_an_archive(aspic, tmp_path):
    folder = FIXTURES / "faults" / "old-joblib"
    path = tmp_path / "old.zip"
    path.write_bytes(zipped([("old/" + p.name, p.read_bytes()) for p in sorted(folder.iterdir())
                             if p.name.startswith("n.")]))
    assert aspic.json("inspect", path)["opaque"] == []
    aspic.run("convert", path, tmp_path / "new.pkl")
    with open(tmp_path / "new.pkl", "rb") as file:
        np.testing.assert_array_equal(pickle.load(file)["a"], [1.0, 2.0])


# What each of these is called says what it is.
KEPT = {
    "m.pkl.gz": lambda t: gzip.compress(PICKLE), "m.pkl.bz2": lambda t: bz2.compress(PICKLE),
    "m.pkl.xz": lambda t: lzma.compress(PICKLE), "m.p2.pkl.gz": lambda t: gzip.compress(pickle.dumps(MODEL, 2), 1),
    "pd.pkl.gz": lambda t: pandas_bytes(t, "pd.pkl.gz"), "pd.pkl.bz2": lambda t: pandas_bytes(t, "pd.pkl.bz2"),
    "pd.pkl.xz": lambda t: pandas_bytes(t, "pd.pkl.xz"), "pd.pkl.zip": lambda t: pandas_bytes(t, "pd.pkl.zip"),
    "pd.pkl.tar": lambda t: pandas_bytes(t, "pd.pkl.tar"), "pd.pkl.tar.gz": lambda t: pandas_bytes(t, "pd.pkl.tar.gz"),
    "pd.pkl.tar.bz2": lambda t: pandas_bytes(t, "pd.pkl.tar.bz2"),
    "pd.pkl.tar.xz": lambda t: pandas_bytes(t, "pd.pkl.tar.xz"),
    "j.joblib.gz": lambda t: joblib_bytes(MODEL, compress=("gzip", 3)),
    "j.joblib.z": lambda t: joblib_bytes(MODEL, compress=("zlib", 3)),
    "j.joblib.xz": lambda t: joblib_bytes(MODEL, compress=("xz", 3)),
    "j.joblib.lz4": lambda t: joblib_bytes(MODEL, compress=("lz4", 3)),
    "j.joblib": lambda t: joblib_bytes(MODEL, compress=3),
    "j.pkl.gz": lambda t: joblib_bytes(MODEL, compress=("gzip", 3)),
    "j.pkl.xz": lambda t: joblib_bytes(MODEL, compress=("xz", 3)),
    "j.joblib.zip": lambda t: zipped([("j.joblib", joblib_bytes(MODEL))]),
    "j.joblib.tar.gz": lambda t: tarred([("j.joblib", joblib_bytes(MODEL)), ("README", README)], "w:gz"),
}


@pytest.mark.parametrize("name", KEPT)
def test_without_a_format_it_stays_what_it_was(aspic, tmp_path, name):
    path = tmp_path / name
    path.write_bytes(KEPT[name](tmp_path))
    out = tmp_path / ("again." + name)
    aspic.run("convert", path, out)
    assert out.read_bytes() == path.read_bytes()


def opened(path):
    return pd.read_pickle(path) if ".pkl" in path.name else joblib.load(path)


@pytest.mark.parametrize("ending", ["pkl", "pkl.gz", "pkl.bz2", "pkl.xz", "pkl.zip", "pkl.tar", "pkl.tar.gz",
                                    "pkl.tar.bz2", "pkl.tar.xz", "joblib", "joblib.gz", "joblib.z", "joblib.xz"])
@pytest.mark.parametrize("source", ["m.pkl", "j.joblib", "m.skops", "m.pkl.zip"])
def test_the_output_s_name_decides(aspic, tmp_path, source, ending):
    content = {"m.pkl": PICKLE, "j.joblib": joblib_bytes(MODEL, compress=3), "m.skops": skops.io.dumps(MODEL),
               "m.pkl.zip": zipped([("m.pkl", PICKLE)])}[source]
    path, out = tmp_path / source, tmp_path / ("out." + ending)
    path.write_bytes(content)
    result = aspic.json("convert", path, out)
    assert result["to"] == ("pickle" if "pkl" in ending else "joblib")
    start = {"gz": b"\x1f\x8b", "bz2": b"BZh", "xz": b"\xfd7zXZ", "zip": b"PK", "z": b"x"}.get(ending.split(".")[-1])
    assert start is None or out.read_bytes().startswith(start)
    np.testing.assert_array_equal(opened(out).tree_.threshold, MODEL.tree_.threshold)
    if "pkl" in ending:
        # Python's own modules open it: no joblib is needed.
        assert aspic.json("inspect", out)["format"] == "pickle"


def test_a_pickle_comes_out_of_its_container_as_it_was(aspic, tmp_path):
    for name, content in (("m.pkl.gz", gzip.compress(PICKLE)), ("m.zip", zipped([("m.pkl", PICKLE)]))):
        (tmp_path / name).write_bytes(content)
        aspic.run("convert", tmp_path / name, tmp_path / "out.pkl")
        assert (tmp_path / "out.pkl").read_bytes() == PICKLE
    (tmp_path / "j.joblib").write_bytes(joblib_bytes(MODEL))
    aspic.run("convert", tmp_path / "j.joblib", tmp_path / "out.pkl.gz", "--to", "pickle")
    assert pickle.loads(gzip.decompress((tmp_path / "out.pkl.gz").read_bytes())).n_features_in_ == 4
    aspic.run("convert", tmp_path / "j.joblib", tmp_path / "out.skops.zip")
    with zipfile.ZipFile(tmp_path / "out.skops.zip") as archive:
        inner = archive.read("out.skops")
    assert skops.io.loads(inner, trusted=skops.io.get_untrusted_types(data=inner)).n_features_in_ == 4


@pytest.mark.parametrize("path", sorted((FIXTURES / "skops").rglob("*.skops")), ids=lambda p: p.name)
def test_only_the_same_bytes_are_called_the_same(aspic, tmp_path, path):
    result = aspic.json("convert", path, tmp_path / "out.skops")
    same = (tmp_path / "out.skops").read_bytes() == path.read_bytes()
    assert same == any("every byte as before" in note for note in result["notes"])


# ---- Zipped folders, in the audit

def test_what_is_hidden_in_an_archive_is_audited(aspic, tmp_path):
    attack = b"cposix\nsystem\n(S'true'\ntR."
    for name, members in {
        "as_text.zip": [("model.pkl", PICKLE), ("README.md", attack)],
        "as_picture.zip": [("model.pkl", PICKLE), ("a.png", b"\x89PNG\r\n\x1a\n" + pickle.dumps(1) + attack)],
        "resource.zip": [("model.pkl", PICKLE), ("__MACOSX/._model.pkl", attack)],
    }.items():
        path = tmp_path / name
        path.write_bytes(zipped(members))
        assert aspic.json("audit", path, code=1)["files"][0]["verdict"] in ("hostile", "broken"), name
    # What is called like a model has to be one.
    path.write_bytes(zipped([("model.pkl", README)]))
    assert aspic.json("audit", path, code=1)["files"][0]["verdict"] == "broken"
    path.write_bytes(tarred([("model.pkl", PICKLE), ("requirements.txt", b"numpy\n"), ("README", README)]))
    assert aspic.json("audit", path)["files"][0]["verdict"] == "clean"


# ---- Line ends

def test_changed_line_ends_are_read_as_they_were(aspic, tmp_path):
    path = tmp_path / "crlf.pkl"
    for value in (MODEL, {"features": ["age", "fare"], "mean": [29.7], "n": 891}):
        plain = pickle.dumps(value, 0)
        path.write_bytes(plain.replace(b"\n", b"\r\n"))
        note = aspic.json("inspect", path)["notes"][0]
        assert "line ends were changed from LF to CR LF" in note
        aspic.run("convert", path, tmp_path / "out.pkl")
        assert (tmp_path / "out.pkl").read_bytes() == plain
        report = aspic.json("audit", path, code=1)["files"][0]
        # Python reads other texts: no reader should be given this file.
        assert report["verdict"] == "broken" and [r["code"] for r in report["reasons"]] == ["ambiguous"]
    path.write_bytes(b"cposix\r\nsystem\r\n(S'true'\r\ntR.")
    assert aspic.json("audit", path, code=1)["files"][0]["verdict"] == "hostile"
    path.write_bytes(pickle.dumps({"x" * 10: list(range(3000))}, 2).replace(b"\n", b"\r\n"))
    assert "was written or transferred in text mode" in aspic.run("inspect", path, code=2).stderr


# ---- What is no model says what it is

FOREIGN = {
    "byte order mark": (b"\xef\xbb\xbf" + PICKLE, "begins with a byte order mark"),
    "utf-16": ("a,b\r\n1,2\r\n".encode("utf-16"), "is text in UTF-16"),
    "base64": (base64.encodebytes(PICKLE), "is a file in base64"),
    "hexadecimal": (PICKLE.hex().encode(), "is a pickle in hexadecimal digits"),
    "printed": (repr(PICKLE).encode(), "is the printed form of bytes"),
    "decoded": (PICKLE.decode("utf-8", "replace").encode(), "was decoded as text, which destroyed"),
    "latin": (PICKLE.decode("latin-1").encode(), "was written as text, each byte above 127 as two"),
    "data address": (b"data:application/octet-stream;base64," + base64.b64encode(PICKLE), "is a data: address"),
    "decoded gzip": (gzip.compress(PICKLE).decode("utf-8", "replace").encode(), "was decoded as text"),
    "latin npy": (saved(X).decode("latin-1").encode(), "was written as text, each byte above 127 as two"),
    "zip in text mode": (zipped([(str(n), PICKLE) for n in range(20)]).replace(b"\n", b"\r\n"), "in text mode"),
    "json 404": (b'{"message":"Not Found","status":"404"}', "is a server's answer in JSON, not a model (Not Found)"),
    "json": (b'{"a": 1}', "is JSON text"),
    "notebook": (json.dumps({"cells": [{"cell_type": "code"}], "nbformat": 4}).encode(), "is a notebook"),
    "xml": (b'<?xml version="1.0"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
            "is an XML error page, not a model (AccessDenied: Access Denied)"),
    "html": (b"\n<!DOCTYPE html><html></html>", "is a web page"),
    "pmml": (b'<?xml version="1.0"?><PMML version="4.4"></PMML>', "is a PMML document"),
    "lfs": (b"version https://git-lfs.github.com/spec/v1\noid sha256:00\n", "git lfs pull"),
    "csv": (b"a,b\n1,2\n3,4\n", "is a table as text (CSV)"),
    "python": (b"import numpy as np\nprint(np)\n", "is Python source"),
    "text": (README, "is text, not a model"),
    "empty": (b"", "the file is empty"),
    "array": (saved(X), "is a numpy array (.npy), not a model; use it with --data"),
    "sqlite": (b"SQLite format 3\0" + bytes(84), "is an SQLite database"),
    "hdf5": (b"\x89HDF\r\n\x1a\n" + bytes(50), "is an HDF5 file"),
    "parquet": (b"PAR1" + bytes(50), "is a Parquet table"),
    "zstd": (b"\x28\xb5\x2f\xfd" + bytes(50), "zstd -d FILE"),
    "7z": (b"7z\xbc\xaf\x27\x1c" + bytes(50), "7z x FILE"),
    "rar": (b"Rar!\x1a\x07\x01\x00" + bytes(50), "is a RAR archive"),
    "pdf": (b"%PDF-1.7\n" + bytes(50), "is a PDF document"),
    "png": (b"\x89PNG\r\n\x1a\n" + bytes(50), "is a picture"),
    "jpeg": (b"\xff\xd8\xff\xe0" + bytes(50), "is a picture"),
    "elf": (b"\x7fELF\x02\x01\x01" + bytes(50), "is a compiled program"),
    "pe": (b"MZ\x90\x00" + bytes(50), "is a compiled program"),
    "macho": (b"\xcf\xfa\xed\xfe" + bytes(50), "is a compiled program"),
    "safetensors": ((64).to_bytes(8, "little") + b'{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}'.ljust(64)
                    + bytes(4), "is a safetensors file"),
    "gguf": (b"GGUF\x03\0\0\0" + bytes(50), "is a GGUF file"),
    "keras": (zipped([("metadata.json", b"{}"), ("config.json", b"{}"), ("model.weights.h5", b"x")]),
              "is a Keras model"),
    "torch": (zipped([("m/data.pkl", pickle.dumps({})), ("m/version", b"3\n"), ("m/data/0", bytes(4))]),
              "is a PyTorch file"),
    "xlsx": (zipped([("[Content_Types].xml", b"<x/>"), ("xl/workbook.xml", b"<x/>")]), "is an Office document"),
    "rds": (gzip.compress(b"X\n\0\0\0\x03\0\x04\x02\x01"), "is an R object"),
    "matlab": (b"MATLAB 5.0 MAT-file, Platform" + bytes(100), "is a MATLAB file"),
    "macos": (b"\x00\x05\x16\x07\x00\x02\x00\x00" + bytes(50), "is what macOS keeps beside a file"),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_what_is_no_model_says_what_it_is(aspic, tmp_path, name):
    content, sentence = FOREIGN[name]
    path = tmp_path / "model.pkl"
    path.write_bytes(content)
    error = aspic.run("inspect", path, code=2).stderr
    assert sentence in error and error.count("\n") == 1 and str(path) in error
    # Data that are no model are still clean, and a zip file is judged by its members.
    if name not in ("array", "torch", "keras", "xlsx", "zip in text mode"):
        report = aspic.json("audit", path, code=1)["files"][0]
        assert report["verdict"] == "broken"
        assert any(sentence in reason["text"] for reason in report["reasons"]), report["reasons"]


# ---- Standard input

def test_rows_from_standard_input(aspic, tmp_path):
    path = tmp_path / "m.pkl"
    path.write_bytes(PICKLE)
    table = pd.DataFrame(X, columns=list("abcd"))
    csv = table.assign(y=Y).to_csv(index=False)
    want = [int(label) for label in MODEL.predict(X)]
    assert aspic.json("predict", path, "--data", "-", input=table.to_csv(index=False))["values"] == want
    assert aspic.json("score", path, "--data", "-", "--target", "y", input=csv)["score"] == MODEL.score(X, Y)
    aspic.run("compare", path, path, "--data", "-", "--target", "y", input=csv)
    aspic.run("diff", path, path, "--data", "-", input=table.to_csv(index=False))
    aspic.run("train", "DecisionTreeClassifier(max_depth=1)", "--data", "-", "--target", "y", "-o", tmp_path / "nb.pkl", input=csv)
    with open(tmp_path / "nb.pkl", "rb") as file:
        assert pickle.load(file).n_features_in_ == 4
    np.save(tmp_path / "X.npy", X)
    with open(tmp_path / "X.npy", "rb") as rows:
        assert aspic.json("predict", path, "--data", "-", stdin=rows)["values"] == want
    error = aspic.run("predict", path, "--data", "-", input="", code=2).stderr
    assert "standard input: is empty" in error


def test_a_model_from_standard_input(aspic, tmp_path):
    path = tmp_path / "m.pkl.zip"
    path.write_bytes(zipped([("m.pkl", PICKLE)]))
    with open(path, "rb") as model:
        assert aspic.json("inspect", "-", stdin=model)["model"] == SAID


# ---- Refusals

@pytest.mark.parametrize("spelling", ["newobj", "newobj_ex", "reconstructor", "copyreg_newobj", "copyreg_newobj_ex",
                                      "reduce", "inst", "obj"])
def test_old_joblib_s_wrapper_however_it_is_made(aspic, tmp_path, spelling):
    np.save(tmp_path / "x.pkl_01.npy", np.array([1.0, 2.0]))
    module = b"sklearn.externals.joblib.numpy_pickle"
    wrapper = b"c" + module + b"\nNDArrayWrapper\n"
    made = {
        "newobj": wrapper + b")\x81",
        "newobj_ex": wrapper + b")}\x92",
        "reconstructor": b"ccopyreg\n_reconstructor\n(" + wrapper + b"c__builtin__\nobject\nNtR",
        "copyreg_newobj": b"ccopyreg\n__newobj__\n(" + wrapper + b"tR",
        "copyreg_newobj_ex": b"ccopyreg\n__newobj_ex__\n(" + wrapper + b")}tR",
        "reduce": wrapper + b")R",
        "inst": b"(i" + module + b"\nNDArrayWrapper\n",
        "obj": b"(" + wrapper + b"o",
    }[spelling]
    state = b"}(U\x08filenameU\x0cx.pkl_01.npyU\x08subclasscnumpy\nndarray\nub"
    head = b"\x80\x04" if spelling == "newobj_ex" else b"\x80\x02" if b"\x81" in made else b""
    path = tmp_path / "x.pkl"
    path.write_bytes(head + b"}(U\x01a" + made + state + b"u.")
    aspic.run("convert", path, tmp_path / "new.pkl", "--to", "pickle")
    with open(tmp_path / "new.pkl", "rb") as file:
        np.testing.assert_array_equal(pickle.load(file)["a"], [1.0, 2.0])


def test_refusals_name_file_and_place(aspic, tmp_path):
    path = tmp_path / "x.pkl"
    wrapper = b"csklearn.externals.joblib.numpy_pickle\nNumpyArrayWrapper\n)\x81"
    # A wrapper that does not say which array it stands for.
    path.write_bytes(b"\x80\x02}(U\x01a" + wrapper + b"}(U\x05shape)ubu.")
    for verb in ("fingerprint", "inspect"):
        error = aspic.run(verb, path, code=2).stderr
        assert error.startswith("aspic: %s: byte " % path), error
    # A wrapper that says something else once its array has been read.
    state = b"}(U\x08subclasscnumpy\nndarray\nU\x05shape(K\x02tU\x05orderU\x01CU\x05dtypecnumpy\ndtype\n(U\x02u1tRu"
    path.write_bytes(b"\x80\x02}(U\x01a" + wrapper + state + b"b\x01\x02}bu.")
    for verb in (["fingerprint", path], ["convert", path, tmp_path / "out.skops"], ["clean", path, tmp_path / "c.pkl"]):
        error = aspic.run(*verb, code=2).stderr
        assert error.startswith("aspic: %s: byte 8: " % path), error
        assert 'bytes do not fit together, at ["a"]' in error, error
    path.write_bytes(zipped([("m.pkl", path.read_bytes())]))
    assert "x.pkl" in aspic.run("fingerprint", path, code=2).stderr


def test_cleaned_models_take_the_enclosure_of_their_name(aspic, tmp_path):
    (tmp_path / "m.zip").write_bytes(zipped([("m.pkl", PICKLE), ("README.md", README)]))
    for name in ("out.pkl.zip", "out.pkl.tar.gz", "out.pkl.gz", "out.pkl"):
        aspic.run("clean", tmp_path / "m.zip", tmp_path / name)
        np.testing.assert_array_equal(pd.read_pickle(tmp_path / name).tree_.threshold, MODEL.tree_.threshold)
    aspic.run("train", "DecisionTreeClassifier()", "--data", FIXTURES.parents[1] / "Data" / "digits.csv", "--target",
              "target", "-o", tmp_path / "new.pkl.xz")
    assert pd.read_pickle(tmp_path / "new.pkl.xz").n_features_in_ == 64
