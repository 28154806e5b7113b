"""How much faster than Python: ratios measured in one run, on one machine, on the composite model.

    ASPIC=.build/release/aspic python Benchmarks/bench.py [--json OUT] [--check]

The model is fitted by scikit-learn on the zeros and ones of the digits (500 trees of two leaves). What is timed in
a process is timed inside it on both sides, after one round that warms the caches, and the medians are compared;
`start to first prediction` is a new process each time. --check exits with 1 where a wanted ratio is missed.
"""
import argparse
import json
import os
import pathlib
import pickle
import statistics
import subprocess
import sys
import tempfile
import time
import warnings

import joblib
import numpy as np
import skops.io

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "Reference"))
from conftest import EXAMPLE, evaluate  # noqa: E402

PROGRAM = os.environ.get("ASPIC", str(ROOT / ".build" / "release" / "aspic"))
TIMINGS = os.environ.get("ASPIC_TIMINGS", str(ROOT / "Benchmarks" / ".build" / "release" / "AspicTimings"))
COLD = "import pickle, sys, numpy as np; m = pickle.load(open(sys.argv[1], 'rb')); print(m.predict(np.load(sys.argv[2])))"


def timed(body, rounds):
    body()
    seconds = []
    for _ in range(rounds):
        start = time.perf_counter()
        body()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def native(*arguments):
    out = subprocess.run([TIMINGS, *map(str, arguments)], check=True, capture_output=True, text=True).stdout
    return statistics.median(json.loads(out))


def process(command, rounds):
    return timed(lambda: subprocess.run(command, check=True, capture_output=True), rounds)


def models(folder):
    table = np.loadtxt(ROOT / "Data" / "digits.csv", delimiter=",", skiprows=1)
    X, y = table[table[:, -1] < 2, :-1], table[table[:, -1] < 2, -1].astype(int)
    model = evaluate(" ".join(EXAMPLE.format(trees=500, seed=6020).split())).fit(X[::2], y[::2])
    forest = model[-1].named_estimators_["rf"]
    with open(folder / "model.pkl", "wb") as out:
        pickle.dump(model, out)
    with open(folder / "forest.pkl", "wb") as out:
        pickle.dump(forest, out)
    joblib.dump(model, folder / "model.joblib")
    skops.io.dump(model, folder / "model.skops")
    subprocess.run([PROGRAM, "convert", folder / "model.pkl", folder / "small.skops"], check=True, capture_output=True)
    np.save(folder / "row.npy", X[1:2])
    return forest


def measure(folder):
    """(name, seconds in Python, seconds here, wanted ratio) for each thing."""
    forest = models(folder)
    path = {name: str(folder / name) for name in os.listdir(folder)}
    untrusted = skops.io.get_untrusted_types(file=path["model.skops"])

    def unpickle():
        with open(path["model.pkl"], "rb") as file:
            pickle.load(file)

    yield "load, pickle", timed(unpickle, 20), native("load", path["model.pkl"], 200), 5
    yield "load, joblib", timed(lambda: joblib.load(path["model.joblib"]), 10), \
        native("load", path["model.joblib"], 200), 20
    theirs = timed(lambda: skops.io.load(path["model.skops"], trusted=untrusted), 3)
    yield "load, skops (its own file)", theirs, native("load", path["model.skops"], 10), 20
    yield "load, skops (written here)", theirs, native("load", path["small.skops"], 50), 20
    columns = forest.n_features_in_
    rows = np.random.RandomState(0).uniform(-20, 20, (10000, columns))
    yield "forest, 10,000 rows", timed(lambda: forest.predict(rows), 5), \
        native("predict", path["forest.pkl"], 10000, columns, 50), 20
    yield "forest, one row", timed(lambda: forest.predict(rows[:1]), 20), \
        native("predict", path["forest.pkl"], 1, columns, 2000), 1000
    yield "start to first prediction", process([sys.executable, "-c", COLD, path["model.pkl"], path["row.npy"]], 5), \
        process([PROGRAM, "predict", path["model.pkl"], "--data", path["row.npy"]], 30), 50


def seconds(value):
    for unit, scale in (("s", 1), ("ms", 1e3), ("µs", 1e6)):
        if value * scale >= 1 or unit == "µs":
            return "%.3g %s" % (value * scale, unit)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")
    results = []
    print("%-28s %10s %10s %9s %9s" % ("", "Python", "Aspic", "faster", "wanted"))
    with tempfile.TemporaryDirectory() as folder:
        for name, theirs, ours, wanted in measure(pathlib.Path(folder)):
            ratio = theirs / ours
            print("%-28s %10s %10s %8.0fx %8dx%s" % (name, seconds(theirs), seconds(ours), ratio, wanted,
                                                    "" if ratio >= wanted else "  missed"), flush=True)
            results.append({"name": name, "python_seconds": theirs, "aspic_seconds": ours, "ratio": ratio,
                            "wanted": wanted})
    if arguments.json:
        arguments.json.write_text(json.dumps(results, indent=1) + "\n")
    if arguments.check and any(r["ratio"] < r["wanted"] for r in results):
        sys.exit(1)


if __name__ == "__main__":
    main()
