"""The recorder in every kind of program: notebooks, workers, crashes, old and new Pythons, reruns.

What a program did is known from its text; that it does the same without the recorder is tried.
"""
import ast
import hashlib
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys

import pytest

from recording import SECRET, SOURCES, lines
from recording import recorder, run  # noqa: F401  (fixtures)


def make_notebook(path, cells):
    path.write_text(json.dumps({
        "nbformat": 4, "nbformat_minor": 5,
        "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
        "cells": [{"cell_type": "code", "id": "cell%d" % number, "metadata": {}, "outputs": [], "execution_count": None,
                   "source": cell} for number, cell in enumerate(cells)]}))


def test_a_notebook(run, tmp_path):
    cells = ["import joblib, aspic",
             "def save(model, name):\n    joblib.dump(model, name)",
             "%precision 3\nx = 1\n\njoblib.dump(x, 'third.joblib')",
             "%%time\ny = 2\njoblib.dump(y, 'fourth.joblib')",
             "save(1, 'fifth.joblib'); aspic.log(accuracy=0.5)\nexec('open(\"sixth.pkl\", \"wb\")')"]
    make_notebook(run.work / "study.ipynb", cells)
    run.python("-m", "nbconvert", "--to", "notebook", "--execute", "--output", "done.ipynb", "study.ipynb",
               IPYTHONDIR=str(tmp_path / "ipython"))
    third, fourth, fifth = (run.write_of(name + ".joblib") for name in ("third", "fourth", "fifth"))
    assert {code["file"] for code in (third, fourth, fifth)} == {str(run.work / "study.ipynb")}
    assert third["cell"] == 3 and lines(third) == (1, 4, 4) and third["via"] == "joblib.dump"
    assert fourth["cell"] == 4 and lines(fourth) == (1, 3, 3)
    assert fifth["cell"] == 2 and lines(fifth) == (1, 2, 2) and fifth["function"] == "save"
    sixth = run.write_of("sixth.pkl")
    assert (sixth["cell"], sixth["line"], sixth["via"]) == (5, 2, None)
    for code, cell in [(third, 2), (fourth, 3), (fifth, 1)]:
        assert run.source(code).decode() == cells[cell]
    [metric] = run.of("metric")
    assert metric["code"]["cell"] == 5 and metric["values"] == {"accuracy": 0.5}
    paths = {event["path"] for event in run.of("write")}
    assert paths == {str(run.work / name) for name in ("third.joblib", "fourth.joblib", "fifth.joblib", "sixth.pkl",
                                                       "done.ipynb")}
    assert str(run.work / "study.ipynb") in {event["path"] for event in run.of("read")}


def test_pytest(run):
    run.write("test_saving.py", """
        import pickle

        def test_saving(tmp_path):
            with open("model.pkl", "wb") as file:
                pickle.dump(1, file)
            assert True
        """)
    run.python("-m", "pytest", "-q")
    code = run.write_of("model.pkl")
    assert lines(code) == (3, 4, 6) and code["function"] == "test_saving"
    assert code["file"] == str(run.work / "test_saving.py")


def test_command_and_standard_input_and_module(run):
    text = "import pickle\n\nopen('command.pkl', 'wb')"
    run.python("-c", text)
    code = run.write_of("command.pkl")
    assert code["file"] == "<string>" and lines(code) == (3, 3, 3) and run.source(code).decode() == text
    run.python("-", input="\nopen('input.pkl', 'wb')\n")
    code = run.write_of("input.pkl")
    assert code["file"] == "<stdin>" and code["line"] == 2 and code["source"] is None
    (run.work / "package").mkdir()
    run.write("package/__init__.py", "")
    run.write("package/train.py", "open('module.pkl', 'wb')")
    run.python("-m", "package.train")
    assert run.write_of("module.pkl")["file"] == str(run.work / "package" / "train.py")


def test_a_removed_folder(run):
    """The folder that the program started in, or works in, may be gone."""
    gone = run.work / "gone"
    gone.mkdir()
    program = "import os, sys; os.rmdir(os.getcwd()); os.execv(sys.executable, [sys.executable, '-c', %r])"
    target = str(run.work / "model.pkl")
    command = "open(%r, 'wb').write(b'x'); open(%r).close(); print('done')" % (target, target)
    result = subprocess.run([sys.executable, "-c", program % command], cwd=gone, env=run.environment(),
                            capture_output=True, text=True, timeout=60)
    assert result.stdout == "done\n" and not run.of("recorder_error")
    assert len(run.writes("model.pkl")) == 1 and None in {event["cwd"] for event in run.of("process")}


@pytest.mark.parametrize("end, code", [("raise KeyError('%s')" % SECRET[::-1], 1), ("import os; os._exit(3)", 3),
                                       ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", -signal.SIGKILL),
                                       ("import sys; sys.exit(4)", 4)])
def test_every_end(run, end, code):
    run.script("""
        import json

        def finish():
            END
        open("model.pkl", "wb").write(b"x")
        json.dumps(1)
        finish()
        """.replace("END", end), code=code)
    assert len(run.writes("model.pkl")) == 1
    graceful = code in (1, 4)
    assert (run.events()[-1]["event"] == "exit") == graceful and len(run.of("packages")) == 1 + graceful
    raised = run.of("exception")
    assert [event["type"] for event in raised] == (["KeyError"] if code == 1 else [])
    if raised:
        assert raised[0]["code"]["function"] == "finish" and raised[0]["code"]["line"] == 4
        assert "value" not in raised[0] and SECRET[::-1] not in json.dumps(raised)


def test_killed_in_the_middle(run):
    """Whatever moment a process is killed at, its lines are whole, and a write that was done is among them."""
    run.write("script.py", """
        import itertools
        for number in itertools.count():
            with open("model%d.pkl" % number, "wb") as file:
                file.write(b"x")
            print(number, flush=True)
        """)
    process = subprocess.Popen([sys.executable, "script.py"], cwd=run.work, stdout=subprocess.PIPE, text=True,
                               env=run.environment())
    said = [int(process.stdout.readline()) for _ in range(200)][-1]
    process.kill()
    process.wait()
    process.stdout.close()
    written = {event["path"] for event in run.of("write")}
    assert {str(run.work / ("model%d.pkl" % number)) for number in range(said + 1)} <= written


def test_fork_writes_its_own_file(run):
    run.script("""
        import os, multiprocessing

        def work(name):
            with open(name, "wb") as file:
                file.write(b"x")

        if __name__ == "__main__":
            work("parent.pkl")
            work("notes.txt")
            if os.fork() == 0:
                work("notes.txt")
                work("child.pkl")
                os._exit(0)
            os.wait()
            for method in ("fork", "spawn"):
                process = multiprocessing.get_context(method).Process(target=work, args=(method + ".pkl",))
                process.start()
                process.join()
                assert process.exitcode == 0
        """)
    where = {}
    for events in run.files():
        assert events[0]["event"] == "process"
        for event in events:
            if event["event"] == "write":
                where[os.path.basename(event["path"])] = events[0]["pid"]
                assert event["code"]["file"] == str(run.work / "script.py")
    assert len(run.writes("notes.txt")) == 2
    assert where.pop("notes.txt") in where.values()
    assert set(where) == {"parent.pkl", "child.pkl", "fork.pkl", "spawn.pkl"} and len(set(where.values())) == 4


def test_loky_workers(run):
    run.write("saving.py", """
        import joblib

        def save(number):
            joblib.dump(number, "model%d.joblib" % number)
        """)
    run.script("""
        from joblib import Parallel, delayed
        from saving import save

        if __name__ == "__main__":
            Parallel(n_jobs=2)(delayed(save)(number) for number in range(4))
        """)
    main = run.of("process")[0]["pid"]
    for number in range(4):
        code = run.write_of("model%d.joblib" % number)
        assert code["file"] == str(run.work / "saving.py") and code["function"] == "save"
        assert code["via"] == "joblib.dump"
    writers = {events[0]["pid"] for events in run.files() if any(event["event"] == "write" for event in events)}
    assert writers and main not in writers


def test_changed_directory_and_relative_names(run):
    (run.work / "below").mkdir()
    (run.work / "link").symlink_to(run.work / "below")
    run.script("""
        import os
        os.chdir("link")
        open("model.pkl", "wb")
        open(b"bytes.pkl", "wb")
        os.close(os.open("low.pkl", os.O_WRONLY | os.O_CREAT | os.O_TRUNC))
        os.truncate("low.pkl", 0)
        try:
            open("nowhere/model.pkl", "wb")
        except FileNotFoundError:
            pass
        """)
    names = [event["path"] for event in run.of("write")]
    assert names == [str(run.work / "below" / name) for name in ("model.pkl", "bytes.pkl", "low.pkl", "low.pkl")]
    assert {event["code"]["file"] for event in run.of("write")} == {str(run.work / "script.py")}


def test_the_users_own_sitecustomize_runs(run, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "sitecustomize.py").write_text("import builtins; builtins.customized = __file__\n")
    text = "import sitecustomize; print(customized, sitecustomize.__file__)"
    both = os.pathsep.join([str(run.recorder), str(other)])
    path = str(other / "sitecustomize.py")
    assert run.python("-c", text, PYTHONPATH=both).stdout.split() == [path, path]
    twice = os.pathsep.join([str(run.recorder), both])
    assert run.python("-c", text + "; open('model.pkl', 'wb')", PYTHONPATH=twice).stdout.split() == [path, path]
    assert len(run.writes("model.pkl")) == 1
    (other / "sitecustomize.py").write_text("1 / 0\n")
    assert "ZeroDivisionError" in run.python("-c", "print(1)", PYTHONPATH=both).stderr
    assert run.of("process")


def test_without_a_run_nothing_happens(run):
    result = run.python("-c", "import aspic, sys; aspic.log(accuracy=1); aspic.note('x');"
                              "print('aspic_recorder' in sys.modules)", recorded=False, PYTHONPATH=str(run.recorder))
    assert result.stdout.strip() == "False" and not run.files()


def test_a_broken_run_folder_breaks_nothing(run):
    result = run.python("-c", "print(open('x', 'wb').name)", recorded=False, PYTHONPATH=str(run.recorder),
                        ASPIC_RUN=str(run.work / "missing" / "folder"))
    assert result.stdout.strip() == "x" and not result.stderr
    run.folder.joinpath("versions").write_text("in the way")
    result = run.python("-c", "for i in 1, 2: open('x.pkl', 'wb').write(b'abc')", recorded=False,
                        PYTHONPATH=str(run.recorder), ASPIC_RUN=str(run.folder))
    assert not result.stderr and [event["where"] for event in run.of("recorder_error")] == ["version"]
    assert len(run.writes("x.pkl")) == 2


def test_results_are_the_same_bits(run):
    """Models, fitted and saved in every way, and draws: nothing depends on whether somebody watches."""
    text = """
        import hashlib, pickle, random, sys, time
        import cloudpickle, joblib, numpy as np, skops.io
        from sklearn.datasets import load_digits
        from sklearn.ensemble import RandomForestClassifier
        from sklearn.model_selection import GridSearchCV
        from sklearn.svm import SVC
        X, y = load_digits(return_X_y=True)
        np.random.seed(5); random.seed(6)
        models = [RandomForestClassifier(20, random_state=1).fit(X, y), RandomForestClassifier(5).fit(X, y),
                  SVC(probability=True, random_state=2).fit(X[:300], y[:300]),
                  GridSearchCV(RandomForestClassifier(5, random_state=3), {"max_depth": [3, 5]}, n_jobs=2).fit(X, y)]
        del models[3].cv_results_["mean_fit_time"], models[3].cv_results_["std_fit_time"], models[3].refit_time_
        del models[3].cv_results_["mean_score_time"], models[3].cv_results_["std_score_time"]
        for model in models:
            for dumps in pickle.dumps, cloudpickle.dumps:
                print(hashlib.sha256(dumps(model)).hexdigest())
            joblib.dump(model, "model.joblib")
            print(hashlib.sha256(open("model.joblib", "rb").read()).hexdigest())
            print(hashlib.sha256(model.predict_proba(X).tobytes()).hexdigest())
        print(random.random(), np.random.random(), np.random.default_rng(3).random())
        """
    assert run.script(text).stdout == run.script(text, recorded=False).stdout


def test_metrics_of_an_isolated_python(run):
    shutil.copy(SOURCES / "aspic.py", run.work)
    run.write("isolated.py", 'import sys\nsys.path.insert(0, ".")\nimport aspic\naspic.log(accuracy=0.5)\n')
    run.python("-I", "isolated.py")
    [metric] = run.events()
    assert metric["values"] == {"accuracy": 0.5} and metric["code"]["line"] == 4
    assert metric["code"]["file"] == str(run.work / "isolated.py")


def test_confined(run, tmp_path):
    inside, temporary = tmp_path / "inside", tmp_path / "temporary"
    inside.mkdir(), temporary.mkdir()
    (run.work / "old.pkl").write_bytes(b"old")
    run.write("module.py", "x = 1")
    (run.work / "link").symlink_to(inside)
    (inside / "out").symlink_to(run.work)
    run.script("""
        import os, pathlib, tempfile, sys
        import module
        inside = os.environ["ASPIC_RUN_CONFINED"]
        open(os.path.join(inside, "new.pkl"), "wb").write(b"new")
        open("link/linked.pkl", "wb").write(b"new")
        tempfile.NamedTemporaryFile().write(b"x")
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(os.path.join(folder, "below"))
            open(os.path.join(folder, "below", "x"), "w").write("x")
        open(os.devnull, "w").write("x")
        os.mkdir(os.path.join(inside, "folder"))
        def refused(action, *arguments):
            try:
                action(*arguments)
            except PermissionError as error:
                assert error.filename
            else:
                sys.exit("not refused: %s %r" % (action, arguments))
        refused(open, "old.pkl", "wb")
        refused(open, b"old.pkl", "r+b")
        refused(open, pathlib.Path("new.pkl"), "a")
        refused(open, os.path.join(inside, "out", "old.pkl"), "wb")
        refused(os.open, "new.pkl", os.O_CREAT | os.O_WRONLY)
        refused(os.replace, os.path.join(inside, "new.pkl"), "old.pkl")
        refused(os.rename, "old.pkl", os.path.join(inside, "old.pkl"))
        refused(os.remove, "old.pkl")
        refused(os.truncate, "old.pkl", 0)
        refused(os.mkdir, "folder")
        refused(os.symlink, inside, "another")
        assert open("old.pkl", "rb").read() == b"old"
        """, ASPIC_RUN_CONFINED=str(inside), TMPDIR=str(temporary), PYTHONDONTWRITEBYTECODE="")
    assert sorted(path.name for path in run.work.iterdir()) == ["link", "module.py", "old.pkl", "script.py"]
    assert (run.work / "old.pkl").read_bytes() == b"old"
    assert {os.path.basename(event["path"]) for event in run.of("write")} >= {"new.pkl", "linked.pkl"}
    assert not [event for event in run.of("write") if event["path"].startswith(str(run.work))]


def test_a_confined_notebook(run, tmp_path):
    """Jupyter keeps its state in the home folder, whatever else may be written."""
    inside, temporary, home = tmp_path / "inside", tmp_path / "temporary", tmp_path / "home"
    for folder in inside, temporary, home:
        folder.mkdir()
    make_notebook(run.work / "study.ipynb", [
        "import os\nopen(os.path.join(os.environ['ASPIC_RUN_CONFINED'], 'new.pkl'), 'wb').write(b'new')",
        "try:\n    open('new.pkl', 'wb')\nexcept PermissionError:\n    print('refused')"])
    run.python("-m", "nbconvert", "--to", "notebook", "--execute", "--output-dir", inside, "study.ipynb",
               ASPIC_RUN_CONFINED=str(inside), TMPDIR=str(temporary), HOME=str(home))
    assert sorted(path.name for path in inside.iterdir()) == ["new.pkl", "study.ipynb"]
    assert "refused" in (inside / "study.ipynb").read_text()
    assert [path.name for path in run.work.iterdir()] == ["study.ipynb"]


def test_closed_descriptors_do_no_harm(run):
    """A program that closes what it does not know gets our number for its own file."""
    run.script("""
        import os
        open("first.pkl", "wb").close()
        os.closerange(3, 100)
        with open("second.pkl", "wb") as file:
            open("third.pkl", "wb").close()
            file.write(b"mine")
        """)
    assert (run.work / "second.pkl").read_bytes() == b"mine" and len(run.of("write")) == 3


def test_threads(run):
    run.script("""
        import concurrent.futures, joblib

        def save(number):
            joblib.dump(number, "model%d.joblib" % number)

        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            list(pool.map(save, range(40)))
            pool.submit(joblib.dump, 1, "alone.joblib").result()
        """)
    assert {run.write_of("model%d.joblib" % number)["line"] for number in range(40)} == {4}
    assert run.write_of("alone.joblib") is None


def test_sources_stay_old_enough():
    """What any Python may load parses as Python 2.7 would have it, as far as today's parser can tell; all of it is
    3.8's."""
    for path in SOURCES.glob("*.py"):
        text = path.read_text()
        assert text.isascii() and ast.parse(text, feature_version=(3, 8))
    for name in ("sitecustomize.py", "aspic.py"):
        tree = ast.parse((SOURCES / name).read_text())
        newer = (ast.JoinedStr, ast.NamedExpr, ast.AnnAssign, ast.AsyncFunctionDef, ast.Await, ast.Starred, ast.YieldFrom)
        assert not [node for node in ast.walk(tree) if isinstance(node, newer) and not (
            isinstance(node, ast.Starred) and isinstance(node.ctx, ast.Load))]


def other_pythons():
    """Each release of Python that is installed here, by its name in PATH or below pyenv's folder."""
    pyenv = pathlib.Path(os.environ.get("PYENV_ROOT", pathlib.Path.home() / ".pyenv")) / "versions"
    found = {}
    for release in ["2.7"] + ["3.%d" % minor for minor in range(5, 16)]:
        candidates = [*pyenv.glob(release + ".*/bin/python"), shutil.which("python" + release)]
        for candidate in filter(None, candidates):
            said = subprocess.run([candidate, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"],
                                  capture_output=True, text=True)
            if said.stdout.strip() == release:
                found[release] = str(candidate)
                break
    return found


PYTHONS = other_pythons()


@pytest.mark.parametrize("release", ["3.8", "3.9", "3.10", "3.12", "3.13", "3.14"])
def test_other_releases(run, release):
    if release not in PYTHONS:
        pytest.skip("no Python " + release)
    run.script("""
        import gzip, pickle, random, sys
        import aspic

        class Trainer:
            @staticmethod
            def save(name):
                with gzip.open(name, "wb") as file:
                    pickle.dump(1, file)
                return [open(name + str(number), "wb") for number in range(1)]

        random.seed(7)
        for _ in range(2):
            Trainer.save("model.pkl.gz")
        aspic.log(accuracy=1)
        sys.exit("bye")
        """, python=PYTHONS[release], code=1)
    [process] = run.of("process")
    assert process["python"].startswith(release + ".") and process["argv"][1:] == ["script.py"]
    codes = [event["code"] for event in run.writes("model.pkl.gz")]
    assert len(codes) == 2 and codes[0] == codes[1]
    assert lines(codes[0]) == (5, 7, 9) and codes[0]["file"] == str(run.work / "script.py")
    assert codes[0]["function"] == "Trainer.save" and codes[0]["via"] == "gzip.open"
    assert {event["code"]["function"] for event in run.writes("model.pkl.gz0")} == {"Trainer.save"}
    [kept] = [event for event in run.of("overwritten") if event["path"].endswith(".gz")]
    assert (run.folder / kept["copy"]).read_bytes()[:2] == b"\x1f\x8b"
    [seed] = run.of("seed")
    assert (seed["generator"], seed["value"], seed["code"]["line"]) == ("random.seed", 7, 11)
    assert run.of("metric")[0]["values"] == {"accuracy": 1} and run.events()[-1]["event"] == "exit"


@pytest.mark.parametrize("release", ["2.7", "3.5", "3.6", "3.7"])
def test_releases_without_audit_hooks(run, tmp_path, release):
    if release not in PYTHONS:
        pytest.skip("no Python " + release)
    other = tmp_path / "other"
    other.mkdir()
    (other / "sitecustomize.py").write_text("import sys; sys.customized = 1\n")
    result = run.python("-c", "import sys, aspic; aspic.log(accuracy=1); sys.stdout.write(str(sys.customized))",
                        python=PYTHONS[release], PYTHONPATH=os.pathsep.join([str(run.recorder), str(other)]))
    assert (result.stdout, result.stderr) == ("1", "")
    assert [event["event"] for event in run.events()] == ["metric"]
