"""How quickly a full ledger answers, and what keeping and recording cost.

    ASPIC=.build/release/aspic python Benchmarks/ledger.py [--json OUT] [--check] [--versions N] [--only PART]

* `questions`: a ledger of 100,000 versions of a thousand models, each with its parameters, code and run, and another
  one with all of them under one name. Each question is a process of its own, twenty times; the median counts.
* `keeping`: a file of 250 MB (a fitted KNeighborsClassifier, pickled by scikit-learn), against reading it
  (`cat`), hashing it (`sha256sum`) and writing it to the disk (`cp` and `sync`) in the same run.
* `recording`: a script that trains for about ten seconds, with and without `aspic run`, alternating.

--check exits with 1 where a limit is missed.
"""
import argparse
import json
import os
import pathlib
import pickle
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = os.environ.get("ASPIC", str(ROOT / ".build" / "release" / "aspic"))
MODEL = ROOT / "Tests" / "Fixtures" / "example" / "digits-3-trees.skops"

QUESTIONS, PAIRS = 20, 5
# In seconds.
WHENCE, LISTING, FORGETTING = 0.050, 0.100, 0.5
# As a share.
OVERHEAD = 0.03

TRAINING = """
import pickle
from sklearn.datasets import load_digits
from sklearn.ensemble import RandomForestClassifier
X, y = load_digits(return_X_y=True)
for seed in range(%d):
    model = RandomForestClassifier(n_estimators=100, random_state=seed).fit(X, y)
    if %s:
        with open("model.pkl", "wb") as file:
            pickle.dump(model, file)
with open("model.pkl", "wb") as file:
    pickle.dump(model, file)
"""


def call(*arguments, code=0, **options):
    result = subprocess.run([str(argument) for argument in arguments], capture_output=True, text=True, **options)
    assert result.returncode == code, result.stderr
    return result.stdout


def timed(body):
    start = time.perf_counter()
    body()
    return time.perf_counter() - start


# Questions


class Rows:
    """Rows as a year of `aspic run` leaves them: ten versions a run, four formats of each model."""

    def __init__(self, path, names, versions):
        self.random = random.Random(6020)
        self.database = sqlite3.connect(path)
        self.database.execute("PRAGMA synchronous = OFF")
        self.names, self.versions = names, versions

    def digest(self):
        return "%064x" % self.random.getrandbits(256)

    def many(self, table, rows):
        self.database.executemany("INSERT INTO %s VALUES (%s)" % (table, ", ".join("?" * len(rows[0]))), rows)

    def fill(self):
        runs = range(1, self.versions // 10 + 1)
        packages = json.dumps({"package-%d" % n: "1.%d.0" % n for n in range(40)})
        machine = json.dumps({"system": "Linux 6.1", "processor": "x86_64", "cores": "8"})
        sources = [self.digest() for _ in range(500)]
        self.many("object", [(digest, 3000) for digest in sources])
        self.many("run", [
            (run, "r%011x" % run, "command", '["python","train.py","--seed","%d"]' % run, "/project", 1.7e9 + run * 60,
             1.7e9 + run * 60 + 30, 0, None, 4000 + run, machine, '{"OMP_NUM_THREADS":"4"}', packages,
             "CPython 3.11.7 (/usr/bin/python3)", self.digest()[:40], "main", 0, None) for run in runs])
        ids = range(1, self.versions + 1)
        self.many("code", [(n, (n - 1) // 10 + 1, "/project/train.py", sources[n % 500], n % 90 + 10, n % 90 + 8,
                            n % 90 + 12, "fit", None, "joblib.dump") for n in ids])
        self.many("model", [(n + 1, "model-%04d" % n, self.versions // self.names) for n in range(self.names)])
        digests = [self.digest() for _ in ids]
        self.many("object", [(digest, 40000 + n % 1000) for n, digest in enumerate(digests)])
        prints = ["aspic1:" + self.digest() for _ in range(self.versions // 4 + 1)]
        behaviours = ["aspic1b:" + self.digest() for _ in prints]
        self.many("version", [
            (n, (n - 1) % self.names + 1, (n - 1) // self.names + 1, digests[n - 1], 40000 + (n - 1) % 1000,
             prints[n // 4], behaviours[n // 4], None, ("pickle", "joblib", "skops", "onnx")[n % 4],
             "sklearn.ensemble._forest.RandomForestClassifier",
             "RandomForestClassifier(n_estimators=%d, random_state=%d)" % (n % 300, n),
             '{"numpy":"2.4.6","python":"3.11","sklearn":"1.9.1"}', "/project/model-%d.pkl" % n,
             1.7e9 + n * 6, (n - 1) // 10 + 1, n) for n in ids])
        for start in range(1, self.versions + 1, 10_000):
            part = range(start, min(start + 10_000, self.versions + 1))
            self.many("parameter", [(n, place, "randomforestclassifier__parameter_%d" % place, str(n % (place + 2)))
                                    for n in part for place in range(18)])
        self.many("tag", [(n, ("reviewed", "trial")[n % 2]) for n in ids if n % 10 == 0])
        self.many("alias", [(n, "champion", n) for n in range(1, self.names + 1)])
        self.many("parentage", [(n, n - 1, "converted from") for n in ids if n % 4 == 3])
        self.many("input", [(None, run, "data", "/project/rows-%d.csv" % place, self.digest(), 100000, 1797, 64, None)
                            for run in runs for place in range(2)])
        self.many("seed", [(None, run, "numpy.random.seed", str(run), None) for run in runs])
        self.many("metric", [(None, run, "accuracy", self.random.random(), step, 1.7e9 + run * 60 + step)
                             for run in runs for step in range(5)])
        self.database.commit()

    def embed(self, digest):
        """Gives the version of the real file what the others have."""
        self.database.execute("UPDATE version SET run = 7, code = 65 WHERE digest = ?", [digest])
        self.database.commit()
        self.database.close()


def questions(versions):
    """(name, seconds, limit)"""
    for names in (1000, 1):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            ledger = folder / ".aspic"
            call(PROGRAM, "ledger", "init", cwd=folder)
            rows = Rows(ledger / "ledger.sqlite", names, versions)
            rows.fill()
            kept = json.loads(call(PROGRAM, "keep", MODEL, "--as", "mine", "--json", cwd=folder))
            rows.embed(kept["sha256"])
            call(PROGRAM, "convert", MODEL, "other.pkl", cwd=folder)
            shutil.copy(MODEL, folder / "same.bin")
            name = "model-%04d" % max(0, names // 2 - 1)
            last = versions // names
            title = "{:,} versions of {:,}: ".format(versions, names)
            for verb, limit in [
                    (["whence", "same.bin"], WHENCE), (["whence", "other.pkl"], WHENCE),
                    (["whence", ROOT / "Tests/Fixtures/estimators/sklearn-1.9.1.pkl"], WHENCE), (["list"], LISTING),
                    (["list", name], LISTING), (["list", name, "--before", last // 2], LISTING),
                    (["log"], LISTING), (["log", name], LISTING), (["log", name, "--before", versions // 2], LISTING),
                    (["log", "mine"], LISTING), (["show", name + "@reviewed"], LISTING), (["show", name + "@champion"], LISTING),
                    (["show", kept["sha256"][:10]], LISTING)]:
                # A file that is not known has the exit code 1.
                code = 1 if "estimators" in str(verb[1:2]) else 0
                took = [timed(lambda: call(PROGRAM, *verb, code=code, cwd=folder)) for _ in range(QUESTIONS)]
                yield title + " ".join(os.path.basename(str(word)) for word in verb), statistics.median(took), limit
            yield title + "keep", statistics.median(
                timed(lambda: call(PROGRAM, "keep", MODEL, "--as", "mine", cwd=folder)) for _ in range(QUESTIONS)), LISTING
            forgotten = iter(range(1, versions))
            yield title + "forget", statistics.median(
                timed(lambda: call(PROGRAM, "forget", "%s@%d" % (name, next(forgotten)), cwd=folder))
                for _ in range(QUESTIONS)), FORGETTING


# Keeping


def keeping(megabytes=250):
    """(name, seconds, limit): the limit of keeping is half as much again as reading, hashing and writing."""
    from sklearn.neighbors import KNeighborsClassifier
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        model = KNeighborsClassifier(algorithm="brute")
        rows = megabytes * 1_000_000 // (64 * 8)
        random = np.random.RandomState(0)
        model.fit(random.normal(size=(rows, 64)), random.randint(0, 10, rows))
        with open(folder / "model.pkl", "wb") as file:
            pickle.dump(model, file, protocol=5)
        del model
        call(PROGRAM, "ledger", "init", cwd=folder)
        took = {"cat": [], "sha256sum": [], "cp, sync": [], "keep": []}
        for _ in range(5):
            took["cat"].append(timed(lambda: call("sh", "-c", "cat model.pkl >/dev/null", cwd=folder)))
            took["sha256sum"].append(timed(lambda: call("sha256sum", "model.pkl", cwd=folder)))
            took["cp, sync"].append(timed(lambda: call("sh", "-c", "cp model.pkl copy && sync copy", cwd=folder)))
            took["keep"].append(timed(lambda: call(PROGRAM, "keep", "model.pkl", cwd=folder)))
            # The next round stores it anew.
            call(PROGRAM, "forget", "model", "--all", cwd=folder)
            os.unlink(folder / "copy")
        median = {name: statistics.median(values) for name, values in took.items()}
        size = (folder / "model.pkl").stat().st_size
        for name in ("cat", "sha256sum", "cp, sync"):
            yield "{:.0f} MB: {}".format(size / 1e6, name), median[name], None
        yield "{:.0f} MB: keep".format(size / 1e6), median["keep"], 1.5 * (
            median["cat"] + median["sha256sum"] + median["cp, sync"])


# Recording


class Training:
    """A script, and what it takes: seconds on the wall, and of the processor."""

    def __init__(self, folder):
        self.folder = folder
        self.environment = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
        call(PROGRAM, "ledger", "init", cwd=folder)
        self.rounds = 2
        few = self.run([])[0]
        self.rounds = 10
        self.rounds = max(2, round(10 / ((self.run([])[0] - few) / 8)))

    def run(self, prefix, saves=False):
        (self.folder / "train.py").write_text(TRAINING % (self.rounds, saves))
        before, start = os.times(), time.perf_counter()
        call(*prefix, sys.executable, "train.py", cwd=self.folder, env=self.environment)
        after = os.times()
        return (time.perf_counter() - start,
                after.children_user + after.children_system - before.children_user - before.children_system)


def recording(pairs=PAIRS):
    """(name, seconds, limit); without a limit where a model is kept every quarter of a second."""
    with tempfile.TemporaryDirectory() as folder:
        training = Training(pathlib.Path(folder))
        for saves, title in [(False, "training"), (True, "training that saves %d models" % (training.rounds + 1))]:
            plain, recorded = [], []
            for pair in range(pairs):
                for prefix, times in ([([], plain), ([PROGRAM, "run", "--"], recorded)][::(-1) ** pair]):
                    times.append(training.run(prefix, saves))
            for place, kind in ((0, "wall"), (1, "processor")):
                a = statistics.median(entry[place] for entry in plain)
                b = statistics.median(entry[place] for entry in recorded)
                yield "%s, %s time" % (title, kind), a, None
                yield "%s, under aspic run" % title, b, None if saves else a * (1 + OVERHEAD)


def seconds(value):
    return "" if value is None else "%.3g s" % value if value >= 1 else "%.3g ms" % (value * 1e3)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--versions", type=int, default=100_000)
    parser.add_argument("--only", choices=["questions", "keeping", "recording"])
    arguments = parser.parse_args()
    parts = {"questions": lambda: questions(arguments.versions), "keeping": keeping, "recording": recording}
    results = []
    print("%-62s %10s %10s" % ("", "median", "limit"))
    for name, part in parts.items():
        if arguments.only in (None, name):
            for title, took, limit in part():
                missed = limit is not None and took > limit
                print("%-62s %10s %10s%s" % (title, seconds(took), seconds(limit), "  missed" if missed else ""),
                      flush=True)
                results.append({"name": title, "seconds": took, "limit": limit})
    if arguments.json:
        arguments.json.write_text(json.dumps(results, indent=1) + "\n")
    if arguments.check and any(r["limit"] is not None and r["seconds"] > r["limit"] for r in results):
        sys.exit(1)


if __name__ == "__main__":
    main()
