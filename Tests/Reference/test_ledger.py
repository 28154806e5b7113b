"""The ledger: every file is found again whatever it is called, and what was kept stays as it was.

The models are those of the real scikit-learn, saved by the real libraries.
"""
import hashlib
import json
import os
import pathlib
import pickle
import shutil
import sqlite3
import tempfile

import numpy as np
import pytest

from conftest import FIXTURES
from ledgers import MODEL, OTHER, SMALL, damage
from ledgers import bare, ledger  # noqa: F401  (fixtures)

OLD_JOBLIB = FIXTURES / "joblib" / "joblib-0.9.4" / "forest.joblib"
SUFFIXES = (".pkl", ".joblib", ".skops", ".onnx", ".dill", ".bz2", ".gzip", ".lzma", ".xz", ".zlib", ".lz4", ".zf3",
            ".protocol2")


def sha256(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


# Keeping


def fixture_files():
    return sorted(path for path in FIXTURES.rglob("*") if path.suffix in SUFFIXES)


def test_every_kind_of_file_is_kept_and_given_back(ledger):
    """One of each suffix in each folder of fixtures: what comes out is what went in, and it is found by its bytes."""
    chosen = {(path.parent, path.suffix): path for path in fixture_files()}
    assert len(chosen) > 30
    for number, path in enumerate(chosen.values(), 1):
        report = ledger.keep(path, "--as", "all")
        assert report["reference"] == "all@%d" % number
        assert report["sha256"] == sha256(path) and report["bytes"] == path.stat().st_size
        assert report["origin"] == str(path)
        fingerprint = ledger.json("fingerprint", path)["files"][0].get("fingerprint") if "refusal" not in report else None
        assert report["fingerprint"] == fingerprint
    for number, path in enumerate(chosen.values(), 1):
        # A folder for each, since files beside a model keep their names.
        (ledger.work / str(number)).mkdir()
        ledger.run("checkout", "all@%d" % number, "-o", "%d/out" % number)
        assert (ledger.work / str(number) / "out").read_bytes() == path.read_bytes()
    [found] = ledger.whence(ledger.work / str(number) / "out")
    assert found["as"] == "file" and found["reference"] == "all@%d" % number
    ledger.is_whole()


def test_what_is_no_model_is_kept_as_a_file(ledger):
    (ledger.work / "notes.txt").write_text("no model")
    (ledger.work / "empty.bin").write_bytes(b"")
    for name in ("notes.txt", "empty.bin"):
        report = ledger.keep(name)
        assert report["format"] == "file" and report["fingerprint"] is None and report["refusal"]
        assert report["name"] == name.split(".")[0] and report["bytes"] == (ledger.work / name).stat().st_size
        ledger.run("checkout", report["reference"], "-o", "out")
        assert (ledger.work / "out").read_bytes() == (ledger.work / name).read_bytes()
    ledger.is_whole()


def test_what_cannot_be_kept(ledger):
    (ledger.work / "folder").mkdir()
    os.mkfifo(ledger.work / "pipe")
    assert "folder: is no regular file" in ledger.complaint("keep", "folder")
    assert "pipe: is no regular file" in ledger.complaint("keep", "pipe")
    assert "missing.pkl: cannot open" in ledger.complaint("keep", "missing.pkl")
    check = ledger.is_whole()
    assert check["versions"] == 0 and check["litter"] == 0


def option(name, value):
    """Behind `=` if it may look like an option itself."""
    return [name + "=" + value] if value else [name, value]


@pytest.mark.parametrize("name", ["", "a b", "a@b", "-a", ".a", "/a", "a/", "a#b", "a:b", "x" * 201, "a\nb"])
def test_names_that_are_refused(ledger, name):
    assert "cannot be a model's name" in ledger.complaint("keep", SMALL, *option("--as", name))
    check = ledger.is_whole()
    assert check["versions"] == 0 and check["litter"] == 0


@pytest.mark.parametrize("label", ["7", "a/b", "a b", "", "a@b", "-a"])
def test_labels_that_are_refused(ledger, label):
    for name in ("--tag", "--alias"):
        assert "cannot be a tag" in ledger.complaint("keep", SMALL, *option(name, label))
    assert ledger.is_whole()["versions"] == 0
    ledger.keep(SMALL)
    for arguments in ([], ["--alias"]):
        assert "cannot be a tag" in ledger.complaint("tag", *arguments, "--", "plain", label)


def test_names_of_every_script(ledger):
    for name in ["Ziffern-größe", "数字/模型", "a.b_c-d", "x" * 200]:
        assert ledger.keep(SMALL, "--as", name)["reference"] == name + "@1"
        assert ledger.json("show", name)["name"] == name


def test_the_same_bytes_are_stored_once(ledger):
    first, second = ledger.keep(MODEL, "--as", "a"), ledger.keep(MODEL, "--as", "b")
    assert first["same"] == [] and second["same"] == [{"reference": "a@1", "as": "file"}]
    assert len(ledger.objects()) == 1
    [path] = ledger.objects()
    assert path == ledger.object(sha256(MODEL)) and not path.stat().st_mode & 0o222
    assert ledger.is_whole()["files"] == 1


def test_the_ledger_that_counts(bare):
    """The project's from every folder below, else the user's; the variable and --ledger name another."""
    assert bare.keep(SMALL)["ledger"] == str(bare.user / "aspic")
    bare.run("ledger", "init")
    below = bare.work / "deep" / "below"
    below.mkdir(parents=True)
    assert bare.keep(SMALL, "--as", "project", cwd=below)["ledger"] == str(bare.path)
    named = dict(bare.environment, ASPIC_LEDGER=str(bare.work / "other"))
    assert bare.keep(SMALL, "--as", "variable", env=named)["ledger"] == str(bare.work / "other")
    assert bare.keep(SMALL, "--as", "option", "--ledger", "third", env=named)["ledger"] == "third"
    for options, names in [({"env": named}, ["variable"]), ({"cwd": below}, ["project"]),
                           ({"cwd": bare.work.parent}, ["plain"])]:
        assert [model["name"] for model in bare.json("list", **options)["models"]] == names
    assert "holds no ledger" in bare.complaint("list", "--ledger", "nowhere")


def test_without_a_ledger(bare):
    assert "there is no ledger here" in bare.complaint("list")
    [found] = bare.whence(MODEL, code=1)
    assert found["matches"] == [] and found["sha256"] == sha256(MODEL)
    assert not bare.user.exists() and not bare.path.exists()


def test_old_joblib_with_its_side_files(ledger):
    """Before 0.10 joblib kept arrays in files of their own; a version is all of them."""
    names = sorted(path.name for path in OLD_JOBLIB.parent.glob("forest.joblib_*.npy"))
    assert names
    report = ledger.keep(OLD_JOBLIB, "--as", "old")
    assert report["side_files"] == names
    assert report["fingerprint"] == ledger.json("fingerprint", OLD_JOBLIB)["files"][0]["fingerprint"]
    (ledger.work / "out").mkdir()
    written = ledger.json("checkout", "old", "-o", "out/forest.joblib")
    assert sorted(os.path.basename(path) for path in written["files"][1:]) == names
    for name in ["forest.joblib"] + names:
        assert (ledger.work / "out" / name).read_bytes() == (OLD_JOBLIB.parent / name).read_bytes()
    # Opened in the ledger, where nothing is beside it.
    X = np.array(json.loads((OLD_JOBLIB.parent / "X.json").read_text()), dtype=float)
    np.save(ledger.work / "X.npy", X)
    answers = [ledger.json("predict", model, "--data", "X.npy") for model in (OLD_JOBLIB, "old", "old@1")]
    assert answers[0]["values"] == answers[1]["values"] == answers[2]["values"]
    assert ledger.json("inspect", "old")["class"] == ledger.json("inspect", OLD_JOBLIB)["class"]
    [here], [kept] = (ledger.json("audit", model, code=None)["files"] for model in (OLD_JOBLIB, "old"))
    assert kept["verdict"] == here["verdict"] and kept["reasons"] == here["reasons"]
    ledger.object(sha256(OLD_JOBLIB.parent / names[0])).unlink()
    [problem] = ledger.check(code=1)["problems"]
    assert problem["versions"] == ["old@1"]


# Naming


def test_references(ledger):
    prints = [ledger.keep(path, "--as", "digits")["fingerprint"] for path in (MODEL, OTHER, MODEL)]
    ledger.run("tag", "digits@2", "reviewed")
    ledger.run("tag", "digits@1", "reviewed")
    ledger.run("tag", "digits@1", "champion", "--alias")

    def number(reference):
        return ledger.json("show", reference)["version"]

    assert number("digits") == 3 and number("digits@2") == 2
    assert number("digits@champion") == 1 and number("digits@reviewed") == 2
    assert prints[0] == prints[2] != prints[1]
    digits = prints[1].split(":")[1]
    assert number(digits) == number(digits[:6]) == number(digits[:12]) == 2
    # Of the same model the latest.
    assert number(prints[0].split(":")[1][:10]) == 3
    assert number(sha256(OTHER)[:9]) == 2
    assert "the latest is digits@3" in ledger.complaint("show", "digits@4")
    assert "no version of digits is called or tagged nobody" in ledger.complaint("show", "digits@nobody")
    assert "no model called other" in ledger.complaint("show", "other@1")
    # Five digits are too few.
    assert "no model called" in ledger.complaint("show", digits[:5])


def test_beginning_that_fits_more_than_one(ledger):
    """Two files whose digests begin with the same six digits, found by trying."""
    seen = {}
    for number in range(100_000):
        text = b"file %d" % number
        start = hashlib.sha256(text).hexdigest()[:6]
        if start in seen:
            break
        seen[start] = text
    (ledger.work / "a").write_bytes(text)
    (ledger.work / "b").write_bytes(seen[start])
    ledger.keep("a")
    assert ledger.json("show", start)["name"] == "a"
    ledger.keep("b")
    assert "give more digits" in ledger.complaint("show", start)
    assert ledger.json("show", sha256(ledger.work / "b")[:20])["name"] == "b"


def test_a_name_counts_before_a_fingerprint_and_a_path_before_both(ledger):
    digits = ledger.keep(OTHER, "--as", "three")["fingerprint"].split(":")[1][:8]
    ledger.keep(MODEL, "--as", digits)
    assert ledger.json("show", digits)["reference"] == digits + "@1"
    whole, three = ledger.json("inspect", MODEL), ledger.json("inspect", OTHER)
    assert ledger.json("inspect", digits)["model"] == whole["model"] != three["model"]
    shutil.copy(OTHER, ledger.work / digits)
    assert ledger.json("inspect", digits)["model"] == three["model"]
    assert ledger.json("inspect", digits + "@1")["model"] == whole["model"]


def test_tags_and_aliases(ledger):
    for number in (1, 2):
        ledger.keep(SMALL, "--as", "m", "--tag", "trial", "--tag", "t%d" % number)
    assert ledger.json("show", "m@1")["tags"] == ["t1", "trial"]
    assert ledger.json("tag", "m@1", "best", "--alias") == {
        "reference": "m@1", "tags": ["t1", "trial"], "aliases": ["best"], "former": None}
    assert ledger.json("tag", "m@2", "best", "--alias")["former"] == 1
    assert ledger.json("show", "m@1")["aliases"] == [] and ledger.json("show", "m@best")["version"] == 2
    # Each model has its own.
    ledger.keep(OTHER, "--as", "n", "--alias", "best")
    assert ledger.json("show", "m@best")["version"] == 2 and ledger.json("show", "n@best")["name"] == "n"
    # An alias counts before a tag.
    ledger.run("tag", "m@1", "t2", "--alias")
    assert ledger.json("show", "m@t2")["version"] == 1
    assert ledger.json("tag", "m@1", "trial", "--remove")["tags"] == ["t1"]
    assert "has no tag trial" in ledger.complaint("tag", "m@1", "trial", "--remove")
    assert "is not m@1" in ledger.complaint("tag", "m@1", "best", "--alias", "--remove")
    assert ledger.json("tag", "m@2", "best", "--alias", "--remove")["aliases"] == []
    assert "called or tagged best" in ledger.complaint("show", "m@best")


def test_reading_verbs_take_references(ledger, two_digits):
    np.save(ledger.work / "rows.npy", two_digits[0])
    ledger.keep(MODEL, "--as", "digits", "--alias", "champion")
    ledger.keep(OTHER, "--as", "three")
    for reference in ("digits", "digits@1", "digits@champion", sha256(MODEL)[:12]):
        assert ledger.json("inspect", reference)["fingerprint"] == ledger.json("inspect", MODEL)["fingerprint"]
    expected = ledger.json("predict", MODEL, "--data", "rows.npy")
    assert ledger.json("predict", "digits@champion", "--data", "rows.npy")["values"] == expected["values"]
    same = ledger.json("compare", "digits", OTHER, "--data", "rows.npy")["rows"]
    paths = ledger.json("compare", MODEL, OTHER, "--data", "rows.npy")["rows"]
    assert [row["agree"] for row in same] == [row["agree"] for row in paths] and same[0]["file"] == "digits"
    assert ledger.json("convert", "digits@1", "out.skops")["input"] == "digits@1"
    assert ledger.json("inspect", "out.skops")["fingerprint"] == ledger.json("inspect", MODEL)["fingerprint"]
    for verb in ("inspect", "convert"):
        assert "there is no digits@9" in ledger.complaint(verb, "digits@9", *["x.skops"][:verb == "convert"])


def test_versions_are_audited_and_cleaned_by_name(ledger):
    code = FIXTURES / "cloudpickle" / "function.pkl"
    ledger.keep(MODEL, "--as", "digits")
    ledger.keep(code, "--as", "code")
    [digits] = ledger.json("audit", "digits@1")["files"]
    assert (digits["file"], digits["verdict"]) == ("digits@1", "clean")
    [mine] = ledger.json("audit", "code", code=1)["files"]
    [theirs] = ledger.json("audit", code, code=1)["files"]
    assert mine.pop("file") == "code" and theirs.pop("file") == str(code)
    assert mine == theirs and mine["verdict"] == "needs-trust"
    components = json.loads(ledger.run("audit", "digits", "--sbom").stdout)["components"]
    assert components[0]["name"] == "digits"
    assert components[0]["hashes"] == [{"alg": "SHA-256", "content": sha256(MODEL)}]
    cleaned = ledger.json("clean", "digits@1", "clean.pkl")
    assert cleaned["input"] == "digits@1" and cleaned["verdict_after"] == "clean"
    assert "there is no digits@9" in ledger.complaint("audit", "digits@9")
    ledger.run("keygen", "-o", "key")
    [unsigned] = ledger.json("audit", "digits", "--require-signature", "key.pub", code=1)["files"]
    assert [reason["code"] for reason in unsigned["reasons"]] == ["unsigned"]


def test_a_part_of_a_kept_container(ledger):
    """`#key/0` behind a reference, as behind a path."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.tree import DecisionTreeClassifier
    X = np.random.RandomState(0).normal(size=(40, 3))
    models = {"trees": [DecisionTreeClassifier(max_depth=d).fit(X, X[:, 0] > 0) for d in (1, 2)],
              "line": LogisticRegression(C=0.25).fit(X, X[:, 1] > 0)}
    (ledger.work / "models.pkl").write_bytes(pickle.dumps(models))
    (ledger.work / "tree.pkl").write_bytes(pickle.dumps(models["trees"][1]))
    ledger.keep("models.pkl", "--as", "box")
    for reference in ("box", "box@1", "models.pkl"):
        assert "max_depth=2" in ledger.json("inspect", reference + "#trees/1")["model"]
        assert "C=0.25" in ledger.json("inspect", reference + "#line")["model"]
    assert (ledger.json("fingerprint", "box@1#trees/1")["files"][0]["fingerprint"]
            == ledger.json("fingerprint", "tree.pkl")["files"][0]["fingerprint"])


# Listing


def pages(ledger, key, mark, arguments, option):
    entries, before = [], []
    while True:
        page = ledger.json(*arguments, "--limit", 3, *before)
        assert 0 < len(page[key]) <= 3
        entries += page[key]
        if page["next"] is None:
            return entries
        before = [option, page["next"]]
        assert mark is None or mark(page[key][-1]) == page["next"]


def test_pages_give_every_entry_once(ledger):
    names = sorted(["zeta", "Alpha", "beta", "beta2", "ümlaut", "a/b", "a"], key=lambda name: name.encode())
    for name in names:
        ledger.keep(SMALL, "--as", name)
    for _ in range(9):
        ledger.keep(SMALL, "--as", "beta")
    models = pages(ledger, "models", lambda model: model["name"], ["list"], "--after")
    assert [model["name"] for model in models] == names
    assert {model["name"]: model["versions"] for model in models} == {
        name: 10 if name == "beta" else 1 for name in names}
    versions = pages(ledger, "versions", lambda version: version["version"], ["list", "beta"], "--before")
    assert [version["version"] for version in versions] == list(range(10, 0, -1))
    every = pages(ledger, "entries", None, ["log"], "--before")
    assert [entry["reference"] for entry in every] == (
        ["beta@%d" % n for n in range(10, 1, -1)] + [name + "@1" for name in reversed(names)])
    ledger.run("forget", "beta@4")
    some = pages(ledger, "entries", None, ["log", "beta"], "--before")
    assert [entry["version"] for entry in some] == [10, 9, 8, 7, 6, 5, 3, 2, 1]
    # What people read has the same in it, and the way on.
    text = ledger.run("list", "beta", "--limit", 4).stdout
    assert "aspic list beta --before 7" in text and text.count("beta@") == 4
    assert "aspic log beta --before" in ledger.run("log", "beta", "--limit", 4).stdout
    assert "no model called nobody" in ledger.complaint("list", "nobody")
    assert "no model called nobody" in ledger.complaint("log", "nobody")


# Differences


@pytest.fixture
def discriminants(ledger, two_digits):
    from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
    X, y = two_digits
    models = {}
    for name, shrinkage in (("a", 0.125), ("b", 0.9375)):
        models[name] = LinearDiscriminantAnalysis(solver="lsqr", shrinkage=shrinkage).fit(X, y)
        (ledger.work / (name + ".pkl")).write_bytes(pickle.dumps(models[name]))
        ledger.keep(name + ".pkl", "--as", "line")
    return models


def test_diff(ledger, discriminants, two_digits):
    a, b = discriminants["a"], discriminants["b"]
    report = ledger.json("diff", "line@1", "line@2", code=1)
    assert report["same"] is False
    assert report["parameters"] == [{"name": "shrinkage", "first": "0.125", "second": "0.9375"}]
    differences = {entry["path"].rpartition(".")[2]: entry for entry in report["arrays"]["differences"]}
    for name in ("coef_", "intercept_"):
        expected = np.abs(getattr(a, name) - getattr(b, name)).max()
        assert differences[name]["largest"] == expected, name
    # Those that are the same are not among them.
    assert set(differences) == {name for name in vars(a) if isinstance(getattr(a, name), np.ndarray)
                                and not np.array_equal(getattr(a, name), getattr(b, name))}
    random = np.random.RandomState(1)
    rows = random.uniform(0, 16, (500, 64))
    np.save(ledger.work / "rows.npy", rows)
    report = ledger.json("diff", "line@1", "b.pkl", "--data", "rows.npy", code=1)
    assert report["predictions"] == {"agree": int((a.predict(rows) == b.predict(rows)).sum()), "of": 500}
    assert 0 < report["predictions"]["agree"] < 500


def test_no_difference(ledger, discriminants):
    (ledger.work / "again.pkl").write_bytes(pickle.dumps(discriminants["a"], 2))
    report = ledger.json("diff", "line@1", "again.pkl")
    assert report["same"] is True and report["parameters"] == [] and report["arrays"]["differences"] == []
    assert report["predictions"]["agree"] == report["predictions"]["of"]


def test_last_bit_of_an_array(ledger, discriminants):
    import copy
    other = copy.deepcopy(discriminants["a"])
    other.coef_[0, 5] = np.nextafter(other.coef_[0, 5], 9)
    (ledger.work / "other.pkl").write_bytes(pickle.dumps(other))
    [difference] = ledger.json("diff", "line@1", "other.pkl", code=1)["arrays"]["differences"]
    assert difference["units_in_last_place"] == 1
    assert difference["largest"] == np.abs(other.coef_ - discriminants["a"].coef_).max() > 0


# Forgetting and checking


def test_forget(ledger):
    sizes = {}
    for path, name in [(MODEL, "m"), (OTHER, "m"), (MODEL, "other"), (SMALL, "m")]:
        sizes[path] = ledger.keep(path, "--as", name)["bytes"]
    assert "name a version" in ledger.complaint("forget", "m")
    assert "there is no m@9" in ledger.complaint("forget", "m@1", "m@9")
    # Another version still needs its bytes.
    assert ledger.json("forget", "m@1") == {"forgotten": ["m@1"], "files": 0, "bytes": 0}
    assert ledger.json("forget", "m@2", "m@3") == {
        "forgotten": ["m@2", "m@3"], "files": 2, "bytes": sizes[OTHER] + sizes[SMALL]}
    assert [path.stat().st_size for path in ledger.objects()] == [sizes[MODEL]]
    assert "m@3 was forgotten" in ledger.complaint("show", "m@3")
    assert ledger.keep(OTHER, "--as", "m")["version"] == 4
    assert ledger.json("forget", "m", "other", "--all")["forgotten"] == ["m@4", "other@1"]
    assert ledger.objects() == [] and ledger.json("list")["models"] == []
    assert ledger.keep(OTHER, "--as", "m")["version"] == 5
    assert ledger.is_whole()["versions"] == 1


def flip(data):
    data[len(data) // 2] ^= 1


def test_damaged_object(ledger):
    ledger.keep(MODEL, "--as", "m")
    ledger.keep(OTHER, "--as", "n")
    (ledger.work / "out").write_text("mine")
    damage(ledger.object(sha256(MODEL)), flip)
    assert "was changed since it was kept" in ledger.complaint("checkout", "m", "-o", "out")
    assert (ledger.work / "out").read_text() == "mine"
    assert [path.name for path in ledger.work.iterdir() if path.name != ".aspic"] == ["out"]
    [problem] = ledger.check(code=1)["problems"]
    assert problem["versions"] == ["m@1"] and "was changed" in problem["text"]
    damage(ledger.object(sha256(MODEL)), lambda data: data.pop())
    assert "bytes instead of" in ledger.check(code=1)["problems"][0]["text"]
    ledger.run("checkout", "n", "-o", "out")


def test_missing_object_and_its_repair(ledger):
    ledger.keep(MODEL, "--as", "m")
    ledger.keep(OTHER, "--as", "n")
    ledger.object(sha256(MODEL)).unlink()
    damage(ledger.object(sha256(OTHER)), flip)
    assert "cannot" in ledger.complaint("checkout", "m", "-o", "out") and not (ledger.work / "out").exists()
    problems = ledger.check(code=1)["problems"]
    assert sorted(problem["versions"][0] for problem in problems) == ["m@1", "n@1"]
    # Another file is no help, the same bytes under whatever name are.
    report = ledger.json("ledger", "repair", SMALL, code=1)
    assert report["restored"] == [] and len(report["problems"]) == 2
    shutil.copy(MODEL, ledger.work / "backup")
    report = ledger.json("ledger", "repair", "backup", OTHER, SMALL)
    assert report["restored"] == ["backup", str(OTHER)] and report["problems"] == []
    assert sorted(path.read_bytes() for path in ledger.objects()) == sorted([MODEL.read_bytes(), OTHER.read_bytes()])
    ledger.is_whole()


def test_litter_is_no_problem(ledger):
    """What interrupted processes leave: files that nobody recorded, and some that nobody finished."""
    ledger.keep(SMALL)
    lost = hashlib.sha256(b"lost").hexdigest()
    ledger.object(lost).parent.mkdir(exist_ok=True)
    ledger.object(lost).write_bytes(b"lost")
    (ledger.path / "incoming" / "half").write_bytes(b"half of it")
    assert ledger.is_whole()["litter"] == 2
    report = ledger.json("ledger", "repair")
    assert report["removed_files"] == 1 and report["freed_bytes"] == len(b"lost" + b"half of it")
    assert report["litter"] == 0
    assert [path.name for path in (ledger.path / "incoming").iterdir()] == []
    assert len(ledger.objects()) == 1


def test_strange_file_in_the_store(ledger):
    (ledger.path / "objects" / "note.txt").write_text("hello")
    [problem] = ledger.check(code=1)["problems"]
    assert "note.txt: is no file of the ledger" in problem["text"]


@pytest.mark.parametrize("share", [0, 0.001, 0.3, 0.9])
def test_truncated_database(ledger, share):
    for number in range(5):
        ledger.keep(OTHER, "--as", "m%d" % number)
    path = ledger.path / "ledger.sqlite"
    size = path.stat().st_size
    os.truncate(path, int(size * share) if share else 10)
    checked = ledger.attempt("ledger", "check")
    assert checked.returncode in (1, 2)
    for result in [checked] + [ledger.attempt(*verb) for verb in (["list"], ["show", "m4"], ["keep", SMALL])]:
        if result.returncode == 2:
            assert result.stderr.count("\n") == 1 and "ledger.sqlite: is damaged" in result.stderr
        else:
            assert result.returncode == 0 or result is checked
    assert len(ledger.objects()) == 1


def test_other_file_instead_of_the_database(ledger):
    (ledger.path / "ledger.sqlite").write_bytes(b"no database at all\n" * 1000)
    for verb in (["ledger", "check"], ["list"], ["keep", SMALL], ["show", "x"]):
        assert "ledger.sqlite: is damaged" in ledger.complaint(*verb)


def test_later_ledger_is_refused(ledger):
    ledger.keep(SMALL)
    ledger.sql("INSERT INTO grdb_migrations VALUES ('999')")
    before = ledger.sql("SELECT * FROM version")
    for verb in (["list"], ["keep", SMALL], ["show", "plain"], ["ledger", "check"], ["whence", MODEL]):
        assert "was written by a later version of aspic" in ledger.complaint(*verb)
    assert ledger.sql("SELECT * FROM version") == before


@pytest.fixture
def outsider():
    """Options for a process that has no right to write anywhere."""
    if os.geteuid() != 0:
        return {}
    return {"user": 65534, "group": 65534, "extra_groups": []}


@pytest.mark.parametrize("is_open", [False, True])
def test_ledger_that_cannot_be_written(bare, outsider, is_open):
    """Also while somebody else has it open for writing, so that its log is there."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        path = pathlib.Path(folder) / "sub #1? %41"
        bare.keep(MODEL, "--as", "m", "--ledger", path)
        for below, folders, files in os.walk(path):
            for name in files:
                os.chmod(os.path.join(below, name), 0o444)
            os.chmod(below, 0o555)
        database = None
        if is_open:
            os.chmod(path, 0o755)
            os.chmod(path / "ledger.sqlite", 0o644)
            database = sqlite3.connect(path / "ledger.sqlite")
            database.execute("INSERT INTO tag VALUES (1, 'later')")
            database.commit()
            assert (path / "ledger.sqlite-wal").exists()
            for name in ("ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm"):
                os.chmod(path / name, 0o444)
            os.chmod(path, 0o555)
        shutil.copy(MODEL, pathlib.Path(folder) / "model")
        os.chmod(pathlib.Path(folder) / "model", 0o444)
        options = dict(outsider, cwd=folder)
        assert bare.json("show", "m", "--ledger", path, **options)["tags"] == (["later"] if is_open else [])
        assert bare.json("list", "--ledger", path, **options)["models"][0]["name"] == "m"
        assert bare.json("whence", "model", "--ledger", path, **options)["files"][0]["reference"] == "m@1"
        assert bare.json("ledger", "check", "--ledger", path, **options)["problems"] == []
        assert "cannot" in bare.complaint("keep", "model", "--ledger", path, **options)
        assert "cannot be written" in bare.complaint("tag", "m", "t", "--ledger", path, **options)
        if database:
            database.close()
        for below, folders, files in os.walk(path):
            os.chmod(below, 0o755)
