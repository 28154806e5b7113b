"""`aspic run` and what is found of it afterwards: which block of which script wrote a file, whatever became of it.

The scripts run in the real Python with the real libraries; where they write is read off their text.
"""
import hashlib
import json
import pickle
import shutil
import signal
import subprocess
import sys

import numpy as np
import pytest

from ledgers import MODEL
from ledgers import bare, ledger  # noqa: F401  (fixtures)
from recording import SECRET

HEAD = """
    MARK data
    import sys
    import pickle
    import joblib
    import skops.io
    from skl2onnx import to_onnx
    from sklearn.datasets import load_digits
    from sklearn.decomposition import PCA
    from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.pipeline import make_pipeline
    X, y = load_digits(return_X_y=True)
    def fit(seed):
        return MODEL.fit(X[:900], y[:900])
    model = fit(6020)

    MARK ONNX
    text = to_onnx(model, X[:1].astype("float32")).SerializeToString()
    with open("model.onnx", "wb") as file:
        file.write(text)  # writes ONNX

    MARK pickle
    with open("model.pkl", "wb") as file:
        pickle.dump(model, file)  # writes pickle

    MARK skops
    skops.io.dump(model, "model.skops")  # writes skops
    print("saved")

    MARK joblib
    joblib.dump(model, "model.joblib", compress=3)  # writes joblib

    MARK other
    other = fit(7001)
    with open("other.pkl", "wb") as file:
        pickle.dump(other, file)  # writes other
    """
FOREST = "make_pipeline(PCA(n_components=20, random_state=1), RandomForestClassifier(n_estimators=9, random_state=seed))"
DISCRIMINANT = ("make_pipeline(PCA(n_components=6, svd_solver='randomized', iterated_power=0, n_oversamples=2, "
                "random_state=seed), LinearDiscriminantAnalysis())")
SAVED = [("a.bin", "model.onnx", "ONNX"), ("b.bin", "model.pkl", "pickle"), ("c.bin", "model.skops", "skops"),
         ("d.bin", "model.joblib", "joblib"), ("e.bin", "other.pkl", "other")]


def block_around(path, mark):
    """The first and last line of the block between blank lines, or between `# %%`, in which `mark` stands."""
    lines = path.read_text().splitlines()
    [at] = [number for number, line in enumerate(lines, 1) if mark in line]
    first = last = at
    while first > 1 and lines[first - 2].strip():
        first -= 1
    while last < len(lines) and lines[last].strip():
        last += 1
    return first, at, last


@pytest.mark.parametrize("mark", ["# %%", "# block:"])
@pytest.mark.parametrize("model, parameter", [(FOREST, "randomforestclassifier__random_state"),
                                              (DISCRIMINANT, "pca__random_state")], ids=["forest", "lda"])
def test_which_block_wrote_this_file(ledger, mark, model, parameter):
    """Four blocks save a model in four formats, a fifth one with another seed; the files are renamed."""
    report = ledger.python(HEAD.replace("MARK", mark).replace("MODEL", model))
    script = ledger.work / "train.py"
    assert report["exit_code"] == 0 and len(report["kept"]) == 5
    for new, old, _ in SAVED:
        (ledger.work / old).rename(ledger.work / new)
    origins = {entry["file"]: entry for entry in ledger.whence(*[new for new, _, _ in SAVED])}
    for new, old, what in SAVED:
        found = origins[new]
        first, at, last = block_around(script, "# writes " + what)
        code = found["code"]
        # A file that is opened is written by the line that opened it.
        opening = [number for number in range(first, last + 1)
                   if 'open("%s"' % old in script.read_text().splitlines()[number - 1]]
        assert (code["file"], code["line"]) == (str(script), (opening or [at])[0]), new
        assert (code["first_line"], code["end_line"]) == (first, last), new
        assert found["block"] == "\n".join(script.read_text().splitlines()[first - 1:last])
        assert code["sha256"] == hashlib.sha256(script.read_bytes()).hexdigest()
        assert found["as"] == "file" and found["origin"] == str(ledger.work / old)
        seed = "7001" if what == "other" else "6020"
        assert found["parameters"][parameter] == seed, new
        assert found["run"]["run"] == report["run"]
    print_of = {new: origins[new]["fingerprint"] for new in origins}
    assert print_of["b.bin"] == print_of["c.bin"] == print_of["d.bin"] != print_of["e.bin"]
    references = {new: origins[new]["reference"] for new in origins}
    for new in origins:
        siblings = {sibling["reference"]: sibling for sibling in origins[new]["siblings"]}
        assert set(siblings) == set(references.values()) - {references[new]}
    for new, other in [("b.bin", "c.bin"), ("b.bin", "d.bin"), ("d.bin", "c.bin")]:
        siblings = {sibling["reference"]: sibling["relation"] for sibling in origins[new]["siblings"]}
        assert siblings[references[other]] == "same model" and siblings[references["e.bin"]] == "same run"
    # The ONNX file says nothing of its origin; it is told by its numbers.
    [parent] = origins["a.bin"]["parents"]
    assert parent["relation"] == "converted from" and parent["reference"] in (
        references[new] for new in ("b.bin", "c.bin", "d.bin"))


@pytest.mark.filterwarnings("ignore")
def test_parameters_are_those_of_get_params(ledger):
    """Of every estimator of scikit-learn, as its own tests construct them."""
    from sklearn.utils import all_estimators
    from sklearn.utils._test_common.instance_generator import _construct_instances
    from sklearn.utils._testing import SkipTest
    looked_at = set()
    for name, kind in all_estimators():
        try:
            model = next(iter(_construct_instances(kind)))
        except SkipTest:
            continue
        (ledger.work / "model.pkl").write_bytes(pickle.dumps(model))
        ledger.keep("model.pkl", "--as", name)
        parameters = ledger.json("show", name)["parameters"]
        expected = model.get_params()
        assert set(parameters) == set(expected), name
        for key, value in expected.items():
            if type(value) in (int, float, bool, type(None)):
                assert parameters[key] == repr(value), (name, key)
        looked_at.add(name)
    assert len(looked_at) > 180


@pytest.fixture
def kept(ledger):
    """A recorded forest in model.pkl and model.joblib."""
    ledger.report = ledger.python("""
        import pickle, joblib
        from sklearn.datasets import load_digits
        from sklearn.ensemble import RandomForestClassifier
        X, y = load_digits(return_X_y=True)
        model = RandomForestClassifier(n_estimators=5, random_state=3).fit(X, y)

        pickle.dump(model, open("model.pkl", "wb"), protocol=4)

        joblib.dump(model, "model.joblib")
        """)
    return ledger


def test_after_conversion_recompression_and_another_protocol(kept):
    import joblib
    with open(kept.work / "model.pkl", "rb") as file:
        model = pickle.load(file)
    made = []
    for name in ("x.skops", "x.joblib", "x.pkl"):
        kept.run("convert", "model.pkl", name)
        made.append(name)
    for method in ("zlib", "gzip", "bz2", "lzma", "xz"):
        joblib.dump(model, kept.work / ("y." + method), compress=(method, 5))
        made.append("y." + method)
    for protocol in range(6):
        (kept.work / ("z%d" % protocol)).write_bytes(pickle.dumps(model, protocol))
        made.append("z%d" % protocol)
    known = {(kept.work / name).read_bytes() for name in ("model.pkl", "model.joblib")}
    changed = [name for name in made if (kept.work / name).read_bytes() not in known]
    assert len(changed) >= 11
    for found in kept.whence(*changed):
        assert found["as"] == "model", found["file"]
        assert found["code"]["line"] in (kept.line("pickle.dump"), kept.line("joblib.dump"))
        assert found["parameters"]["random_state"] == "3" and found["parameters"]["n_estimators"] == "5"


def test_conversion_to_onnx_is_known_by_its_word(kept):
    kept.run("convert", "model.pkl", "out.onnx")
    [found] = kept.whence("out.onnx")
    assert found["as"] in ("behaviour", "claim") and found["run"]["run"] == kept.report["run"]
    report = kept.keep("out.onnx")
    assert report["reference"] == "out@1"
    [parent] = kept.json("show", "out")["parents"]
    assert parent["relation"] == "converted from"


def test_file_that_is_not_known(kept):
    from sklearn.linear_model import LogisticRegression
    (kept.work / "strange.pkl").write_bytes(pickle.dumps(LogisticRegression()))
    [found] = kept.whence("strange.pkl", code=1)
    assert found["matches"] == [] and "reference" not in found
    assert "nothing is known of it here" in kept.run("whence", "strange.pkl", code=1).stdout
    # One of several is enough to say no.
    assert [bool(found["matches"]) for found in kept.whence("model.pkl", "strange.pkl", code=1)] == [True, False]


# How runs end


@pytest.mark.parametrize("body, code, key, value", [
    ("pass", 0, "exit_code", 0), ("raise SystemExit(3)", 3, "exit_code", 3),
    ("1 / 0", 1, "exit_code", 1),
    ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", 137, "signal", 9),
    ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", 139, "signal", 11),
    ("import os; os.abort()", 134, "signal", 6)])
def test_exit_codes_are_passed_on(ledger, body, code, key, value):
    """As a shell says it; what was written before is kept."""
    report = ledger.python("import pickle\nfrom sklearn.svm import SVC\n"
                           "pickle.dump(SVC(), open('m.pkl', 'wb'))\n" + body, code=code)
    assert report[key] == value and ("signal" in report) == (key == "signal")
    assert report["versions"] == ["m@1"]
    assert ledger.json("show", report["run"])[key] == value
    ledger.is_whole()


def nothing_is_left(ledger):
    check = ledger.is_whole()
    assert check["unfinished_runs"] == [] and list((ledger.path / "runs").iterdir()) == []


def test_command_that_does_not_exist(ledger):
    for command in ("no-such-command", "./no-such-file", str(ledger.work)):
        complaint = ledger.complaint("run", "--", command)
        assert complaint.startswith("aspic: %s: cannot start: " % command)
    nothing_is_left(ledger)
    assert ledger.sql("SELECT COUNT(*) FROM run") == [(0,)]


def test_interrupt_and_request_to_end_reach_the_command(ledger):
    ledger.write("wait.py", "import time; print('ready', flush=True); time.sleep(100)")
    process = ledger.start("run", "--", sys.executable, "wait.py")
    assert process.stdout.readline() == b"ready\n"
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=60)
    assert process.returncode == 128 + signal.SIGTERM
    [(key, ended)] = ledger.sql("SELECT key, signal FROM run")
    assert ended == signal.SIGTERM
    nothing_is_left(ledger)


def test_output_and_input_are_the_commands(ledger):
    result = ledger.run("run", "--", sys.executable, "-c", "print(input()); import sys; print('e', file=sys.stderr)",
                        input="hello\n")
    assert result.stdout == "hello\n" and result.stderr.startswith("e\naspic: run r")


# What runs say


def test_metrics(ledger):
    report = ledger.python("""
        import json, aspic
        for step in range(3):
            aspic.log(loss=1 / (step + 1), step=step)
        aspic.log({"accuracy": 0.93})
        json.dump({"test": {"f1": 0.5, "name": "x"}, "folds": [1, 2.25], "ok": True}, open("scores.json", "w"))
        """, arguments=["--metrics", "scores.json"])
    assert [(m["name"], m["value"], m["step"]) for m in report["metrics"]] == [
        ("loss", 1.0, 0), ("loss", 0.5, 1), ("loss", 1 / 3, 2), ("accuracy", 0.93, None),
        ("test.f1", 0.5, None), ("folds.0", 1.0, None), ("folds.1", 2.25, None)]


@pytest.mark.parametrize("contents", [None, "no json"])
def test_metrics_file_that_is_missing_or_wrong(ledger, contents):
    """The rest of the run is recorded all the same."""
    text = "import pickle; from sklearn.svm import SVC; pickle.dump(SVC(), open('m.pkl', 'wb'))\n"
    if contents:
        ledger.write("scores.json", contents)
    ledger.write("train.py", text)
    result = ledger.run("run", "--metrics", "scores.json", "--", sys.executable, "train.py", code=2)
    assert result.stderr.splitlines()[-1].startswith("aspic: scores.json: ")
    assert ledger.json("show", "m@1")["run"]["exit_code"] == 0
    nothing_is_left(ledger)
    ledger.write("train.py", "raise SystemExit(5)")
    ledger.run("run", "--metrics", "scores.json", "--", sys.executable, "train.py", code=5)


def git(folder, *arguments):
    return subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main",
                           *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


SAVE = "import pickle\nfrom sklearn.svm import SVC\npickle.dump(SVC(C=2), open('m.pkl', 'wb'))\n"


def test_git(ledger):
    git(ledger.work, "init", "-q")
    ledger.write("train.py", SAVE)
    git(ledger.work, "add", "train.py")
    git(ledger.work, "commit", "-q", "-m", "first")
    git(ledger.work, "checkout", "-q", "-b", "trial")
    commit = git(ledger.work, "rev-parse", "HEAD")
    clean = ledger.record(sys.executable, "train.py")["git"]
    assert clean == {"commit": commit, "branch": "trial", "dirty": False, "diff_sha256": None}
    ledger.write("train.py", SAVE.replace("C=2", "C=3"))
    dirty = ledger.record(sys.executable, "train.py")["git"]
    assert (dirty["commit"], dirty["branch"], dirty["dirty"]) == (commit, "trial", True)
    difference = ledger.object(dirty["diff_sha256"]).read_text()
    assert "-pickle.dump(SVC(C=2)" in difference and "+pickle.dump(SVC(C=3)" in difference
    code = ledger.whence("m.pkl")[0]["code"]
    assert code["commit"] == commit and code["dirty"] is True
    # It can be made again from both.
    git(ledger.work, "checkout", "-q", "--", "train.py")
    (ledger.work / "difference").write_text(difference)
    git(ledger.work, "apply", "difference")
    assert "C=3" in (ledger.work / "train.py").read_text()
    git(ledger.work, "checkout", "-q", "--detach")
    assert ledger.record(sys.executable, "train.py")["git"]["branch"] is None


def test_git_that_would_run_something(ledger):
    """What a repository's own settings name is not run."""
    git(ledger.work, "init", "-q")
    ledger.write("train.py", SAVE)
    git(ledger.work, "add", "train.py")
    git(ledger.work, "commit", "-q", "-m", "first")
    trap = ledger.write("trap", "#!/bin/sh\ntouch '%s/sprung'\n" % ledger.work)
    trap.chmod(0o755)
    ledger.write(".gitattributes", "* diff=trap filter=trap\n")
    for name, value in [("core.fsmonitor", trap), ("diff.external", trap), ("diff.trap.textconv", trap),
                        ("diff.trap.command", trap), ("core.pager", trap)]:
        git(ledger.work, "config", name, str(value))
    (ledger.work / "sprung").unlink(missing_ok=True)
    ledger.write("train.py", SAVE + "# changed\n")
    assert ledger.record(sys.executable, "train.py")["git"]["dirty"] is True
    assert not (ledger.work / "sprung").exists()


def test_no_secrets(ledger):
    """Neither variables nor the passwords in remotes' addresses are written down, and nothing that reads them is."""
    git(ledger.work, "init", "-q")
    git(ledger.work, "remote", "add", "origin", "https://user:%s@example.org/x.git" % SECRET)
    ledger.write("train.py", SAVE)
    git(ledger.work, "add", "train.py")
    git(ledger.work, "commit", "-q", "-m", "first")
    ledger.write("train.py", SAVE + "# changed\n")
    secrets = {name: SECRET for name in ("AWS_SECRET_ACCESS_KEY", "GITHUB_TOKEN", "DATABASE_URL", "OMP_SECRET", "TOKEN")}
    environment = dict(ledger.environment, OMP_NUM_THREADS="1", **secrets)
    report = ledger.record(sys.executable, "train.py", env=environment)
    assert report["environment"]["OMP_NUM_THREADS"] == "1" and report["git"]["dirty"]
    process = ledger.start("run", "--", sys.executable, "-c", "print(1, flush=True); import time; time.sleep(100)",
                           env=environment)
    process.stdout.readline()
    looked_at = 0
    for path in ledger.path.rglob("*"):
        if path.is_file():
            looked_at += 1
            data = path.read_bytes()
            assert SECRET.encode() not in data, path
    assert looked_at > 10
    process.terminate()
    process.communicate(timeout=60)
    nothing_is_left(ledger)


# Kinds of commands


def test_pytest(ledger):
    ledger.write("test_model.py", """
        import joblib
        from sklearn.svm import SVC

        def test_saving(tmp_path):
            joblib.dump(SVC(C=4), "m.joblib")
        """)
    report = ledger.record(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_model.py")
    assert report["versions"] == ["m@1"]
    [found] = ledger.whence("m.joblib")
    assert found["code"]["function"] == "test_saving" and found["parameters"]["C"] == "4"
    assert found["code"]["line"] == ledger.line("joblib.dump", "test_model.py")


def test_notebook(ledger):
    nbformat = pytest.importorskip("nbformat")
    pytest.importorskip("nbconvert")
    pytest.importorskip("ipykernel")
    cells = ["import pickle\nfrom sklearn.svm import SVC", "model = SVC(C=5)\npickle.dump(model, open('m.pkl', 'wb'))"]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    nbformat.write(notebook, str(ledger.work / "m.ipynb"))
    ledger.record(sys.executable, "-m", "jupyter", "nbconvert", "--to", "notebook", "--execute", "m.ipynb")
    [found] = ledger.whence("m.pkl")
    assert found["code"]["cell"] == 2 and found["code"]["file"].endswith("m.ipynb")


def test_commands_that_are_not_python(ledger):
    """Python below a shell is recorded; without Python the command itself is."""
    ledger.write("train.py", SAVE)
    report = ledger.record("sh", "-c", "echo; '%s' train.py" % sys.executable)
    assert report["versions"] == ["m@1"]
    report = ledger.record("true")
    assert report["versions"] == [] and report["command"] == ["true"] and report["exit_code"] == 0


def test_overwritten_in_a_loop(ledger):
    report = ledger.python("""
        import pickle
        from sklearn.svm import SVC
        for C in (1, 2, 3, 4):
            with open("m.pkl", "wb") as file:
                pickle.dump(SVC(C=C), file)
        """)
    assert report["versions"] == ["m@1", "m@2", "m@3", "m@4"]
    assert [ledger.json("show", "m@%d" % n)["parameters"]["C"] for n in (1, 2, 3, 4)] == ["1", "2", "3", "4"]
    for n in (1, 2, 3, 4):
        ledger.run("checkout", "m@%d" % n, "-o", "out.pkl")
        assert pickle.loads((ledger.work / "out.pkl").read_bytes()).C == n
        shown = ledger.json("show", "m@%d" % n)
        assert shown["code"]["line"] == ledger.line("with open")


def test_model_that_was_read_is_a_parent(ledger):
    shutil.copy(MODEL, ledger.work / "base.pkl")
    ledger.keep("base.pkl")
    report = ledger.python("""
        import pickle
        from sklearn.calibration import CalibratedClassifierCV
        from sklearn.datasets import load_digits
        from sklearn.frozen import FrozenEstimator
        X, y = load_digits(n_class=2, return_X_y=True)
        base = pickle.load(open("base.pkl", "rb"))
        tuned = base.fit(X[:100], y[:100])
        pickle.dump(tuned, open("tuned.pkl", "wb"))
        """)
    shown = ledger.json("show", "tuned")
    assert shown["parents"] == [{"reference": "base@1", "relation": "made from"}]
    [read] = [entry for entry in report["data"] if entry["role"] == "model"]
    assert read["path"] == str(ledger.work / "base.pkl")
    assert read["sha256"] == hashlib.sha256(MODEL.read_bytes()).hexdigest()
    log = ledger.json("log")["entries"]
    assert [entry["reference"] for entry in log] == ["tuned@1", "base@1"]
    assert "made from base@1" in ledger.run("log").stdout


def test_only_seeds_that_stand_in_the_code(ledger):
    """A forest draws a seed for each of its trees, and the recorder sees them; nobody asked for those."""
    ledger.python("""
        import joblib, numpy as np
        from sklearn.ensemble import RandomForestClassifier
        from sklearn.tree import DecisionTreeClassifier
        np.random.seed(1234567890)
        X, y = np.random.normal(size=(60, 3)), np.arange(60) % 2
        SEED = 60_206_020
        model = RandomForestClassifier(40, random_state=SEED).fit(X, y)
        for fold in range(3):
            DecisionTreeClassifier(random_state=fold).fit(X, y)
        DecisionTreeClassifier(random_state=SEED * 7 + 1).fit(X, y)
        joblib.dump(model, "model.joblib")
        """)

    def values(found):
        return {(seed["generator"].rpartition(".")[2], seed["value"]) for seed in found["run"]["seeds"]}

    [short] = ledger.whence("model.joblib")
    [full] = ledger.json("whence", "model.joblib", "--all-seeds")["files"]
    chosen = {("seed", "1234567890"), ("check_random_state", "60206020"), ("check_random_state", "421442141"),
              *(("check_random_state", str(fold)) for fold in range(3))}
    assert values(short) == chosen
    assert values(full) > chosen and len(full["run"]["seeds"]) >= 46
    assert short["run"]["seeds_left_out"] == len(full["run"]["seeds"]) - len(short["run"]["seeds"]) >= 40
    assert full["run"]["seeds_left_out"] == 0
    assert len(json.dumps(short)) < len(json.dumps(full)) / 2
    text = ledger.run("whence", "model.joblib").stdout
    assert "check_random_state(60206020)" in text and "that libraries drew: --all-seeds" in text
    shown = ledger.json("show", short["reference"])
    assert values(shown) == chosen


def test_data_seeds_and_packages(ledger):
    import sklearn
    table = np.random.RandomState(0).normal(size=(30, 4))
    np.savetxt(ledger.work / "rows.csv", table, delimiter=",", header="a,b,c,d", comments="")
    report = ledger.python("""
        import random
        import numpy as np
        from sklearn.svm import SVC
        np.random.seed(17)
        random.seed(18)
        rows = np.loadtxt("rows.csv", delimiter=",", skiprows=1)
        """)
    assert ("numpy.random.seed", "17") in [(seed["generator"], seed["value"]) for seed in report["seeds"]]
    assert ("random.seed", "18") in [(seed["generator"], seed["value"]) for seed in report["seeds"]]
    [data] = [entry for entry in report["data"] if entry["path"].endswith("rows.csv")]
    assert (data["role"], data["rows"], data["columns"]) == ("data", 30, 4)
    assert data["sha256"] == hashlib.sha256((ledger.work / "rows.csv").read_bytes()).hexdigest()
    assert report["packages"]["scikit-learn"] == sklearn.__version__
    [script] = [entry for entry in report["data"] if entry["role"] == "script"]
    assert script["path"] == str(ledger.work / "train.py")
    assert ledger.object(script["sha256"]).read_bytes() == (ledger.work / "train.py").read_bytes()


def test_name_for_all(ledger):
    ledger.write("train.py", SAVE + "pickle.dump(SVC(C=9), open('n.pkl', 'wb'))\n")
    assert ledger.record(sys.executable, "train.py", arguments=["--as", "both"])["versions"] == ["both@1", "both@2"]
