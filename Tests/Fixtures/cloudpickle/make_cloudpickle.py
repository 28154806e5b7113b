"""Writes files of cloudpickle 3.1.2 and dill: functions and classes by value, which readers must keep, not run.

    python3.11 make_cloudpickle.py

expected.json names, for each file, the by-value functions and classes inside and the global names it uses.
"""
import json
import os
import pickle
import pickletools
import sys
import uuid

if __file__ != "/models/train.py":
    HERE = os.path.dirname(os.path.abspath(__file__))

if os.environ.get("PYTHONHASHSEED") != "0":
    os.environ["PYTHONHASHSEED"] = "0"
    os.execv(sys.executable, [sys.executable] + sys.argv)

import cloudpickle  # noqa: E402
import dill  # noqa: E402
import numpy as np  # noqa: E402
from sklearn.base import BaseEstimator  # noqa: E402
from sklearn.linear_model import LogisticRegression  # noqa: E402
from sklearn.pipeline import make_pipeline  # noqa: E402
from sklearn.preprocessing import FunctionTransformer, StandardScaler  # noqa: E402

FACTOR = 3.0


def doubled(x):
    """Uses a module and a global variable."""
    return np.asarray(x) * 2 * FACTOR


def counter(start):
    total = start

    def add(n=1, *, step=2):
        nonlocal total
        total += n * step
        return total

    return add


def countdown(n):
    return 0 if n == 0 else countdown(n - 1)


class Shift(BaseEstimator):
    """A transformer defined where no reader can import it."""

    def __init__(self, by=1.0):
        self.by = by

    def fit(self, X, y=None):
        self.n_features_in_ = X.shape[1]
        return self

    def transform(self, X):
        return X + self.by


class Node:
    kind = "node"

    def __init__(self, child=None):
        self.child = child

    @property
    def depth(self):
        return 0 if self.child is None else 1 + self.child.depth


def globals_of(data):
    """Module and name of every global, in order of first use."""
    names, strings, memo, last = [], [], {}, None
    for code, argument, _ in pickletools.genops(data):
        if code.name == "GLOBAL":
            names.append(argument.replace(" ", ".", 1))
        elif code.name == "STACK_GLOBAL":
            names.append(".".join(strings[-2:]))
        if code.name == "MEMOIZE":
            memo[len(memo)] = last
        elif code.name in ("BINPUT", "LONG_BINPUT"):
            memo[argument] = last
        last = None
        if "UNICODE" in code.name:
            last = argument
            strings.append(argument)
        elif "GET" in code.name and memo.get(argument) is not None:
            strings.append(memo[argument])
    return list(dict.fromkeys(names))


def main():
    os.chdir(HERE)
    for kept in (doubled, counter, countdown, Shift, Node):
        kept.__module__ = "__main__"
    X = np.random.RandomState(0).randn(40, 3)
    y = (X[:, 0] > 0).astype(int)
    plain = make_pipeline(StandardScaler(), LogisticRegression()).fit(X, y)
    mixed = make_pipeline(FunctionTransformer(doubled), Shift(2.0), LogisticRegression()).fit(X, y)
    values = {
        "plain_pipeline": (plain, [], []),
        "lambda": ({"f": lambda x: x + 1}, ["<lambda>"], []),
        "function": (doubled, ["doubled"], []),
        "closure": (counter(5), ["counter.<locals>.add"], []),
        "recursive_function": (countdown, ["countdown"], []),
        "class": (Node, ["Node.__init__", "Node.depth"], ["Node"]),
        "instance": (Node(Node()), ["Node.__init__", "Node.depth"], ["Node"]),
        "pipeline": (mixed, ["doubled", "Shift.__init__", "Shift.fit", "Shift.transform"], ["Shift"]),
    }
    expected = {}
    for name, (value, functions, classes) in values.items():
        for protocol in ((2, 4, 5) if name in ("plain_pipeline", "function", "pipeline") else (5,)):
            path = "%s%s.pkl" % (name, "" if protocol == 5 else ".protocol%d" % protocol)
            data = cloudpickle.dumps(value, protocol)
            with open(path, "wb") as out:
                out.write(data)
            cloudpickle.loads(data)
            expected[path] = {"by": "cloudpickle", "functions": functions, "classes": classes,
                              "globals": globals_of(data)}
    for name in ("plain_pipeline", "lambda", "function", "instance"):
        path = "%s.dill" % name
        data = dill.dumps(values[name][0])
        with open(path, "wb") as out:
            out.write(data)
        expected[path] = {"by": "dill", "globals": globals_of(data)}
    assert cloudpickle.dumps(plain) == pickle.dumps(plain, 5), "cloudpickle adds nothing to a plain model"
    with open("expected.json", "w") as out:
        json.dump(expected, out, indent=1, sort_keys=True)
        out.write("\n")


def run_as(path):
    """Functions by value carry the path of their source: let it be the same on every machine."""
    with open(__file__) as source:
        code = compile(source.read(), path, "exec")
    globals()["__file__"] = path
    exec(code, globals())


if __name__ == "__main__":
    if __file__ == "/models/train.py":
        numbers = iter(range(1, 100))
        uuid.uuid4 = lambda: uuid.UUID(int=next(numbers))  # cloudpickle numbers classes at random
        main()
    else:
        run_as("/models/train.py")
