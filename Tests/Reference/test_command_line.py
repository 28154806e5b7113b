"""The contract of the command line that scripts rely on: JSON keys, exit codes, one line per error, help."""
import csv
import io
import json
import subprocess

import numpy as np
import pytest

from conftest import FIXTURES, ROOT, evaluate, load_strictly, same_bits

VERBS = ["demo", "train", "inspect", "fingerprint", "convert", "predict", "score", "compare", "audit", "clean",
         "keygen", "sign", "verify", "keep", "list", "show", "whence", "diff", "tag", "checkout", "forget", "log",
         "run", "reproduce", "attest", "ledger", "data"]
EXAMPLE = FIXTURES / "example" / "digits.protocol4.pkl"


@pytest.fixture
def rows(two_digits, tmp_path):
    np.save(tmp_path / "rows.npy", two_digits[0])
    np.save(tmp_path / "target.npy", two_digits[1])
    return tmp_path / "rows.npy"


def test_inspect(aspic):
    report = aspic.json("inspect", EXAMPLE)
    for key in ("format", "dialect", "bytes", "written_by", "model", "class", "n_features_in", "feature_names_in",
                "classes", "methods", "globals", "opaque", "fingerprint"):
        assert key in report, key
    assert report["format"] == "pickle" and report["bytes"] == EXAMPLE.stat().st_size
    assert report["class"] == "sklearn.pipeline.Pipeline"
    assert report["n_features_in"] == 64 and report["classes"] == [0, 1]
    assert report["written_by"]["sklearn"] == "1.9.1"
    assert "predict" in report["methods"] and "predict_proba" not in report["methods"]
    assert {"name", "count", "paths"} <= set(report["globals"][0])


def test_model_prints_as_an_expression_of_the_same_model(aspic):
    """In Python, what is printed makes the model whose `repr` scikit-learn gave for the one in the file."""
    expected = json.loads((FIXTURES / "example" / "expected.json").read_text())
    printed = aspic.json("inspect", EXAMPLE)["model"]
    assert printed.startswith("make_pipeline(PCA(n_components=41), VotingClassifier(")
    assert "".join(repr(evaluate(printed)).split()) == "".join(expected["prints"].split())


def test_fingerprint_is_the_same_in_every_format(aspic):
    names = ["digits.protocol%d.pkl" % n for n in range(6)] + ["digits.joblib", "digits.joblib.zlib",
                                                              "digits.cloudpickle.pkl", "digits.skops"]
    prints = {name: aspic.json("inspect", FIXTURES / "example" / name)["fingerprint"] for name in names}
    assert len(set(prints.values())) == 1, prints
    other = aspic.json("inspect", FIXTURES / "example" / "digits-3-trees.skops")["fingerprint"]
    assert other not in prints.values()


def test_train_from_columns_and_file(aspic, tmp_path):
    """The target as a column's name, the expression from a .py file, a test table."""
    lines = (ROOT / "Data" / "digits.csv").read_text().splitlines()
    (tmp_path / "train.csv").write_text("\n".join(lines[:1001]) + "\n")
    (tmp_path / "test.csv").write_text("\n".join(lines[:1] + lines[1001:]) + "\n")
    (tmp_path / "model.py").write_text("make_pipeline(StandardScaler(), DecisionTreeClassifier(random_state=3))\n")
    report = aspic.json("train", tmp_path / "model.py", "--data", tmp_path / "train.csv", "--target", "target",
                        "-o", tmp_path / "m.joblib", "--test", tmp_path / "test.csv")
    for key in ("model", "output", "train_score", "test_score", "fit_seconds", "fingerprint"):
        assert key in report, key
    model = load_strictly(tmp_path / "m.joblib")
    table = np.loadtxt(tmp_path / "test.csv", delimiter=",", skiprows=1)
    import pandas as pd
    frame = pd.read_csv(tmp_path / "test.csv")
    given = frame.drop(columns="target") if hasattr(model, "feature_names_in_") else table[:, :-1]
    assert report["train_score"] == 1.0
    assert report["test_score"] == pytest.approx(model.score(given, table[:, -1]), abs=1e-15)


def test_convert(aspic, tmp_path):
    report = aspic.json("convert", EXAMPLE, tmp_path / "m.joblib", "--compress", "zlib:3")
    for key in ("input", "output", "from", "to", "bytes_in", "bytes_out", "lossless", "notes"):
        assert key in report, key
    assert report["from"] == "pickle" and report["to"] == "joblib"
    assert report["bytes_out"] == (tmp_path / "m.joblib").stat().st_size


def test_predict_prints_numbers_that_read_back(aspic, rows, tmp_path):
    answers = aspic.json("predict", EXAMPLE, "--data", rows)
    expected = json.loads((FIXTURES / "example" / "expected.json").read_text())
    assert answers["method"] == "predict" and answers["rows"] == len(expected["predict"])
    assert answers["values"] == expected["predict"]
    printed = aspic.run("predict", EXAMPLE, "--data", rows).stdout.split()
    assert [int(v) for v in printed] == expected["predict"]


def test_predict_to_every_kind_of_file(aspic, rows, digits, tmp_path):
    X, y = digits
    aspic.train("PCA(n_components=3)", X, None, tmp_path / "pca.pkl")
    theirs = load_strictly(tmp_path / "pca.pkl").transform(np.load(rows))
    for name in ("out.npy", "out.npz", "out.csv"):
        report = aspic.json("predict", tmp_path / "pca.pkl", "--data", rows, "--method", "transform", "-o",
                            tmp_path / name)
        assert report["rows"] == len(theirs) and report["columns"] == 3 and report["output"].endswith(name)
    ours = np.load(tmp_path / "out.npy")
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=1e-11)
    with np.load(tmp_path / "out.npz") as archive:
        same_bits(archive[archive.files[0]], ours)
    table = [[float(v) for v in line] for line in csv.reader(io.StringIO((tmp_path / "out.csv").read_text()))
             if line and line[0][0] in "-0123456789"]
    same_bits(np.array(table), ours)


@pytest.mark.parametrize("suffix", ["npy", "npz", "csv", "tsv", "jsonl", "mat"])
def test_data_of_every_kind(aspic, two_digits, tmp_path, suffix):
    X, y = two_digits
    path = tmp_path / ("rows." + suffix)
    given = path
    if suffix == "npy":
        np.save(path, X)
    elif suffix == "npz":
        np.savez(path, X=X)
    elif suffix == "mat":
        from scipy.io import savemat
        savemat(path, {"X": X}, do_compression=True)
        given = "%s:X" % path
    elif suffix == "jsonl":
        path.write_text("".join(json.dumps({"p%d" % i: v for i, v in enumerate(row)}) + "\n" for row in X.tolist()))
    else:
        mark = "," if suffix == "csv" else "\t"
        header = mark.join("p%d" % i for i in range(X.shape[1]))
        np.savetxt(path, X, delimiter=mark, header=header, comments="", fmt="%.17g")
    expected = json.loads((FIXTURES / "example" / "expected.json").read_text())["predict"]
    assert aspic.json("predict", EXAMPLE, "--data", given)["values"] == expected


def test_score(aspic, rows, tmp_path, two_digits):
    report = aspic.json("score", EXAMPLE, "--data", rows, "--target", tmp_path / "target.npy")
    labels = json.loads((FIXTURES / "example" / "expected.json").read_text())["predict"]
    assert report["rows"] == len(labels)
    assert report["score"] == pytest.approx(np.mean(np.array(labels) == two_digits[1]), abs=1e-15)
    assert report["metric"] == "accuracy"


def test_compare(aspic, rows, two_digits, tmp_path):
    same = [FIXTURES / "example" / name for name in ("digits.protocol4.pkl", "digits.joblib.xz", "digits.skops")]
    report = aspic.json("compare", *same, "--data", rows)
    assert [row["agree"] == row["of"] for row in report["rows"]] == [True] * 3
    X, y = two_digits
    aspic.train("DecisionTreeClassifier(max_depth=1, random_state=0)", X[:, ::-1], y, tmp_path / "other.pkl")
    different = aspic.json("compare", same[0], tmp_path / "other.pkl", "--data", rows, code=1)
    assert different["rows"][1]["agree"] < different["rows"][1]["of"]


def test_help_has_examples(aspic):
    assert all(verb in aspic.run("--help").stdout for verb in VERBS)
    for verb in VERBS:
        text = aspic.run(verb, "--help").stdout
        if verb in ("ledger", "data"):
            assert "SUBCOMMANDS" in text, verb
            continue
        assert "aspic " + verb in text and "--json" in text, verb
    assert "fetch" in aspic.run("data", "--help").stdout


@pytest.mark.parametrize("arguments", [
    ["nonsense"], ["inspect"], ["inspect", "--no-such-option", "x"], ["convert", "a.pkl"], ["predict", "m.pkl"],
    ["train", "PCA(", "--data", "x.npy", "-o", "m.pkl"], ["train", "PCA(n_componets=3)", "--data", "x.npy", "-o", "m"],
    ["train", "__import__('os')", "--data", "x.npy", "-o", "m.pkl"], ["predict", "m.pkl", "--data", "none.npy"],
    ["data", "fetch", "nothing"]], ids=" ".join)
def test_bad_calls_exit_with_2(aspic, tmp_path, arguments):
    np.save(tmp_path / "x.npy", np.zeros((4, 3)))
    before = sorted(p.name for p in tmp_path.iterdir())
    result = aspic.run(*arguments, code=2, cwd=tmp_path)
    assert result.stdout == "" and result.stderr.strip()
    assert sorted(p.name for p in tmp_path.iterdir()) == before


@pytest.mark.parametrize("expression, words", [
    ("PCA(n_componets=3)", ["n_componets", "n_components"]),
    ("RandomForrestClassifier()", ["RandomForrestClassifier", "RandomForestClassifier"]),
    ("make_pipeline(PCA(), SVC(kernel='linaer'))", ["linaer"])])
def test_errors_in_expressions_name_the_nearest(aspic, tmp_path, digits, expression, words):
    np.save(tmp_path / "x.npy", digits[0][:50])
    np.save(tmp_path / "y.npy", digits[1][:50])
    error = aspic.run("train", expression, "--data", tmp_path / "x.npy", "--target", tmp_path / "y.npy", "-o",
                      tmp_path / "m.pkl", code=2).stderr
    for word in words:
        assert word in error, error
    assert not (tmp_path / "m.pkl").exists()


def test_wrong_number_of_columns(aspic, tmp_path):
    np.save(tmp_path / "x.npy", np.zeros((2, 3)))
    error = aspic.run("predict", EXAMPLE, "--data", tmp_path / "x.npy", code=2).stderr
    assert "64" in error and "3" in error


def test_standard_output_closed_early(aspic, rows):
    """`aspic ... | head -1` ends quietly."""
    command = "%s predict %s --data %s | head -1" % (aspic.program, EXAMPLE, rows)
    result = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60)
    assert result.stderr == ""
