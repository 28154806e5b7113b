"""The recorder that `aspic run` puts into Python: what it writes down about scripts whose doings are known.

The scripts run in the real Python with the real libraries; what they did is read off their text and their files.
"""
import hashlib
import importlib.metadata
import os
import pathlib
import re
import sys

import pytest

from recording import SECRET, lines
from recording import recorder, run  # noqa: F401  (fixtures)


FOUR_BLOCKS = """
    import pickle
    from sklearn.datasets import load_digits
    from sklearn.linear_model import LogisticRegression
    X, y = load_digits(return_X_y=True)
    model = LogisticRegression(max_iter=20).fit(X[:200], y[:200])

    # The standard library's way
    with open("model.pkl", "wb") as file:
        pickle.dump(model, file)

    import joblib
    joblib.dump(
        model,

        "model.joblib",
        compress=3)
    print("saved")

    import skops.io
    skops.io.dump(model, "model.skops")

    from skl2onnx import to_onnx
    text = to_onnx(model, X[:1]).SerializeToString()
    with open("model.onnx", "wb") as file:
        file.write(text)
    """


def test_four_blocks(run):
    run.script(FOUR_BLOCKS)
    assert lines(run.write_of("model.pkl")) == (7, 8, 9)
    assert lines(run.write_of("model.joblib")) == (11, 12, 17)
    assert lines(run.write_of("model.skops")) == (19, 20, 20)
    assert lines(run.write_of("model.onnx")) == (22, 24, 25)
    for name, via in [("pkl", None), ("joblib", "joblib.dump"), ("skops", "skops.io.dump"), ("onnx", None)]:
        code = run.write_of("model." + name)
        assert code["file"] == str(run.work / "script.py") and code["via"] == via
        assert code["function"] is None and code["cell"] is None
        assert run.source(code) == (run.work / "script.py").read_bytes()
        assert hashlib.sha256(run.source(code)).hexdigest() == code["source"]
    [data] = [event for event in run.of("read") if "digits" in event["path"]]
    assert data["path"].endswith("sklearn/datasets/data/digits.csv.gz")
    assert (data["code"]["line"], data["code"]["via"]) == (4, "sklearn.datasets.load_digits")
    assert not [event for event in run.of("read") if event["path"].endswith((".py", ".pyc", ".so"))]


def test_process_and_packages(run):
    run.script(FOUR_BLOCKS, OMP_NUM_THREADS="1", SKLEARN_WORKING_MEMORY="512")
    [process] = run.of("process")
    assert process["argv"] == [sys.executable, "script.py"] and process["cwd"] == str(run.work)
    assert process["python"] == ".".join(map(str, sys.version_info[:3])) and process["implementation"] == "CPython"
    assert process["ppid"] == os.getpid() and process["executable"] == sys.executable
    early, late = run.of("packages")
    assert early["time"] < run.writes("model.pkl")[0]["time"] < late["time"]
    for packages in early["packages"], late["packages"]:
        assert {"scikit-learn", "numpy", "scipy", "joblib"} <= set(packages)
        for name, release in packages.items():
            assert importlib.metadata.version(name) == release
    assert {"skops", "skl2onnx", "onnx"} <= set(late["packages"])
    assert run.events()[-1]["event"] == "exit"
    [environment] = run.of("environment")
    variables = environment["variables"]
    assert variables["OMP_NUM_THREADS"] == "1" and variables["SKLEARN_WORKING_MEMORY"] == "512"
    assert "TOKEN" not in variables and "PATH" not in variables


def test_packages_are_those_that_the_metadata_names(run):
    """Distributions whose modules have another name are found in the lists of files."""
    run.script("import sklearn, dateutil, google.protobuf, zmq, traitlets, markupsafe, bs4, OpenSSL, skl2onnx")
    found = run.of("packages")[-1]["packages"]
    owners = importlib.metadata.packages_distributions()
    imported = re.search("import (.*)", (run.work / "script.py").read_text()).group(1)
    for module in imported.split(", "):
        names = {re.sub("[-_.]+", "-", name).lower() for name in owners[module.split(".")[0]]}
        assert names & set(found), module


def test_a_loop_keeps_every_version(run):
    run.script("""
        import joblib, pickle, os
        for depth in range(3):
            joblib.dump({"depth": depth}, "model.joblib")
        for depth in range(3):
            with open("other", "wb") as file:
                pickle.dump(depth, file)
        for depth in range(2):
            with open("part.tmp", "wb") as file:
                pickle.dump(depth, file)
            os.replace("part.tmp", "final.pkl")
        for depth in range(2):
            open("notes.txt", "w").write("no model")
        """)
    import joblib
    import pickle
    kept = [event for event in run.of("overwritten") if event["path"].endswith("model.joblib")]
    assert [joblib.load(run.folder / event["copy"])["depth"] for event in kept] == [0, 1]
    assert [event["code"]["line"] for event in kept] == [3, 3] and len(run.writes("model.joblib")) == 3
    kept = [event for event in run.of("overwritten") if event["path"].endswith("other")]
    assert [pickle.loads((run.folder / event["copy"]).read_bytes()) for event in kept] == [0, 1]
    kept = [event for event in run.of("overwritten") if event["path"].endswith("final.pkl")]
    assert [pickle.loads((run.folder / event["copy"]).read_bytes()) for event in kept] == [0]
    assert [event["code"]["line"] for event in kept] == [8]
    renames = run.of("rename")
    assert [(event["from"], event["to"]) for event in renames] == [
        (str(run.work / "part.tmp"), str(run.work / "final.pkl"))] * 2
    assert {event["code"]["line"] for event in renames} == {10}
    assert len(run.writes("notes.txt")) == 1 and not [e for e in run.of("overwritten") if "notes" in e["path"]]


def test_a_model_of_an_earlier_run_is_not_kept(run):
    (run.work / "model.pkl").write_bytes(b"\x80\x04N.")
    os.utime(run.work / "model.pkl", (1e9, 1e9))
    run.script('open("model.pkl", "wb").write(b"new")')
    assert not run.of("overwritten") and len(run.writes("model.pkl")) == 1


def test_another_process_writes_over_a_model(run):
    run.script('open("model.pkl", "wb").write(b"first")')
    run.script('open("model.pkl", "wb").write(b"second")')
    [event] = run.of("overwritten")
    assert (run.folder / event["copy"]).read_bytes() == b"first" and event["code"] is None


def test_functions_and_classes(run):
    run.script("""
        import functools, json, pathlib

        class Trainer:
            def save(self, name):
                # a comment

                self.write(name)

            @functools.lru_cache
            def write(self, name):
                [pathlib.Path(name).write_bytes(b"x") for _ in "1"]

        def outer():
            def inner():
                with open("inner.pkl", "wb"):
                    pass
            inner()

        async def later():
            open("later.pkl", "wb")

        Trainer().save("method.pkl"); outer()
        (lambda: open("lambda.pkl", "wb"))()
        import asyncio
        asyncio.run(later())
        """)
    method = run.write_of("method.pkl")
    assert method["function"] == "Trainer.write" and lines(method) == (9, 11, 11)
    assert method["via"] == "pathlib.Path.write_bytes"
    inner = run.write_of("inner.pkl")
    assert inner["function"] == "outer.<locals>.inner" and lines(inner) == (14, 15, 16)
    assert run.write_of("later.pkl")["function"] == "later"
    assert lines(run.write_of("lambda.pkl")) == (22, 23, 25) and run.write_of("lambda.pkl")["function"] is None


def test_a_module_of_the_users(run):
    run.write("saving.py", '''
        def save(name):
            """Saves."""
            with open(name, "wb") as file:
                file.write(b"x")
        ''')
    run.script("""
        import saving
        saving.save("model.pkl")
        """)
    code = run.write_of("model.pkl")
    assert code["file"] == str(run.work / "saving.py") and code["function"] == "save" and lines(code) == (1, 3, 4)


@pytest.mark.parametrize("mark", ["# %%", "#%% title", "# In[3]:"])
def test_cells_of_a_script(run, mark):
    run.script("""
        import os

        MARK
        x = 1

        open("first.pkl", "wb")

        # %% [markdown]
        # text

        MARK
        text = '''
        # %% no cell
        '''

        def save():
            open("second.pkl", "wb")
        save()

        """.replace("MARK", mark))
    assert lines(run.write_of("first.pkl")) == (3, 6, 6) and run.write_of("first.pkl")["cell"] == 1
    assert lines(run.write_of("second.pkl")) == (11, 17, 18) and run.write_of("second.pkl")["cell"] == 2
    assert run.write_of("second.pkl")["function"] == "save"


def test_generated_code_is_nobodys(run):
    """What dataclasses and others compile from text has no line of its own, and `exec` has the caller's."""
    run.script("""
        import dataclasses, pathlib

        @dataclasses.dataclass
        class Saved:
            size: int = dataclasses.field(default_factory=lambda path=pathlib.Path("lambda.pkl"): path.write_text("x"))
            path: int = dataclasses.field(default_factory=pathlib.Path("library.pkl").touch)

        def make():
            Saved()
        make()
        exec("open('exec.pkl', 'wb')")
        """)
    assert run.write_of("lambda.pkl")["line"] == 5
    library = run.write_of("library.pkl")
    assert library["function"] == "make" and library["line"] == 9 and library["via"] == "pathlib.Path.touch"
    assert run.write_of("exec.pkl")["line"] == 11


def test_reads_are_told_once_for_each_line(run):
    (run.work / "data.csv").write_text("a\n1\n")
    run.script("""
        import pandas
        for _ in range(5):
            pandas.read_csv("data.csv")
        pandas.read_csv("data.csv")
        open("/etc/hosts").read(); open("/proc/self/status").read()
        try:
            open("missing.csv")
        except FileNotFoundError:
            pass
        """)
    reads = run.of("read")
    assert [(event["path"], event["code"]["line"]) for event in reads] == [(str(run.work / "data.csv"), line)
                                                                           for line in (3, 4)]
    assert {event["code"]["via"] for event in reads} == {"pandas.read_csv"}


def test_seeds(run):
    run.script("""
        import random
        import numpy as np
        from sklearn.ensemble import RandomForestClassifier
        from sklearn.model_selection import train_test_split
        from sklearn.utils import check_random_state
        random.seed(11)
        np.random.seed(12)
        np.random.default_rng(13).normal()
        np.random.default_rng(2 ** 100)
        np.random.default_rng([1, 2])
        X = np.random.normal(size=(60, 3)); y = np.arange(60) % 2
        train_test_split(X, y, random_state=14)
        RandomForestClassifier(3, random_state=15).fit(X, y)
        train_test_split(X, y)
        for seed in range(3):
            check_random_state(np.int64(seed))
        for _ in range(3):
            check_random_state(0)
        random.seed("SECRET")
        random.seed(a=16)
        np.random.default_rng(seed=17)
        """.replace("SECRET", SECRET[::-1]))
    seeds = [(event["generator"], event["value"], event["code"]["line"]) for event in run.of("seed")]
    sklearn, rng = "sklearn.utils.check_random_state", "numpy.random.default_rng"
    for expected in [("random.seed", 11, 6), ("numpy.random.seed", 12, 7), (rng, 13, 8), (rng, str(2 ** 100), 9),
                     (rng, "[1, 2]", 10), (sklearn, 14, 12), (sklearn, 15, 13), (sklearn, None, 14),
                     (sklearn, 0, 16), (sklearn, 1, 16), (sklearn, 2, 16), (sklearn, 0, 18), ("random.seed", 16, 20),
                     (rng, 17, 21)]:
        assert seeds.count(expected) == 1, expected
    text = next(value for name, value, line in seeds if line == 19)
    assert text == "str sha256:" + hashlib.sha256(SECRET[::-1].encode()).hexdigest()
    assert not [seed for seed in seeds if seed[2] < 6]


def test_wrapped_functions_behave_as_they_are(run):
    text = """
        import inspect, pickle, random, sys
        import cloudpickle, numpy.random
        import sklearn.utils
        from sklearn.base import clone
        from sklearn.ensemble import RandomForestClassifier
        from sklearn.preprocessing import FunctionTransformer
        functions = [random.seed, numpy.random.seed, numpy.random.default_rng, sklearn.utils.check_random_state]
        for function in functions:
            for dumps in pickle.dumps, cloudpickle.dumps:
                assert pickle.loads(dumps(function)) is function or "method" in type(function).__name__
        print([str(inspect.signature(function)) for function in (random.seed, sklearn.utils.check_random_state)])
        print(sklearn.utils.check_random_state is sklearn.utils.validation.check_random_state)
        print(sklearn.utils.check_random_state.__doc__ == inspect.getdoc(sklearn.utils.validation.check_random_state))
        print(type(numpy.random.default_rng(1)).__name__, inspect.getsourcefile(sklearn.utils.validation)[-13:])
        clone(FunctionTransformer(sklearn.utils.check_random_state))
        print(cloudpickle.dumps(FunctionTransformer(sklearn.utils.check_random_state)).hex())
        try:
            sklearn.utils.check_random_state("nonsense")
        except ValueError as error:
            print(error)
        """
    assert run.script(text).stdout == run.script(text, recorded=False).stdout


def test_metrics_and_notes(run):
    run.script("""
        import aspic
        import numpy as np
        aspic.log(accuracy=np.float32(0.5), rows=7, step=np.int64(3))
        aspic.log({"a b": 1.25}, loss=float("nan"))
        aspic.note("a remark: ü")
        """)
    first, second = run.of("metric")
    assert first["values"] == {"accuracy": 0.5, "rows": 7} and first["step"] == 3 and first["code"]["line"] == 3
    assert second["values"] == {"a b": 1.25, "loss": None} and second["step"] is None
    [note] = run.of("note")
    assert note["text"] == "a remark: ü" and note["code"]["line"] == 5


def test_warnings_are_shown_once(run):
    """Reading a source for its blocks must not repeat what Python had to say about it."""
    text = r'''
        import warnings
        text = "\d"
        open("model.pkl", "wb")
        for _ in range(3):
            warnings.warn("mine")
        '''
    recorded = run.script(text, PYTHONWARNINGS="default").stderr
    assert recorded == run.script(text, PYTHONWARNINGS="default", recorded=False).stderr and "mine" in recorded
