# -*- coding: utf-8 -*-
"""Writes files of `joblib.dump` with the joblib that runs it, into the folder named.

    python make_joblib.py joblib-1.6 [model.pkl]

Run once for each release whose layout differs: 1.6.0 and 1.1.1 (padding came with 1.2), 0.17.0, 0.11, 0.9.4
(side files; the ZF header) on Python 3, and 0.9.4 and 0.8.4 on Python 2.7 (a ZF header one byte longer).
expected.json in each folder describes the values in the terms of ../pickle/describe.py.
"""
from __future__ import absolute_import, print_function

import io
import os
import sys

if os.environ.get("PYTHONHASHSEED") != "0" and sys.version_info[0] > 2:
    os.environ["PYTHONHASHSEED"] = "0"
    os.execv(sys.executable, [sys.executable] + sys.argv)

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, os.pardir, "pickle"))
import joblib  # noqa: E402
import numpy as np  # noqa: E402
from describe import describe, save  # noqa: E402

VERSION = tuple(int(part) for part in joblib.__version__.split(".")[:2])


def arrays():
    r = np.random.RandomState(0)
    grid = r.randn(3, 4)
    objects = np.empty(2, object)
    objects[:] = [{"k": 1}, u"é"]
    named = np.zeros(3, [("id", "<i4"), ("v", "<f8")])
    named["id"] = [1, 2, 3]
    return {"c": grid, "fortran": np.asfortranarray(grid), "strided": grid[:, ::2], "zero_d": np.array(2.5),
            "empty": np.empty((0, 3)), "objects": objects, "named": named, "i8": np.arange(5),
            "u1": np.arange(7, dtype="u1"), "bool": np.array([True, False]), "big": np.arange(3, dtype=">f8"), "text": np.array([u"é", u"ab"]),
            "bytes": np.array([b"x", b"yz"]), "scalar": np.float64(1.5), "matrix": np.matrix([[1, 2]]),
            "list": [np.arange(3.0), "between", np.arange(2)], "random": np.random.RandomState(3)}


def shared():
    """joblib does not memoize arrays: the same one twice is written twice."""
    one = np.arange(4.0)
    return [one, one, {"again": one}]


def plain():
    return {"no": "arrays", "n": [1, 2.5, None, True]}


def large():
    """Long enough for several frames and, compressed, for several blocks; still small when compressed."""
    return {"zeros": np.zeros(20000), "ramp": np.arange(3000, dtype="i4"),
            "text": ["line %d" % i for i in range(2000)]}


def forest():
    from sklearn.ensemble import RandomForestClassifier
    r = np.random.RandomState(0)
    X = r.randn(60, 4)
    y = (X[:, 0] + X[:, 1] ** 2 > 0.5).astype(int)
    return RandomForestClassifier(n_estimators=3, max_depth=3, random_state=0).fit(X, y), X


class Unseekable(io.BytesIO):
    """As a socket is: joblib then writes no padding."""

    def seekable(self):
        return False

    def tell(self):
        raise io.UnsupportedOperation("tell")


def ways():
    """(suffix, arguments of joblib.dump) for everything this release can do."""
    out = [("", {})]
    if VERSION >= (0, 10):
        out += [(".zlib%d" % n, {"compress": ("zlib", n)}) for n in (1, 3, 9)]
        out += [(".%s" % m, {"compress": (m, 3)}) for m in ("gzip", "bz2", "lzma", "xz")]
        out += [(".compress-true", {"compress": True})]
        out += [(".protocol%d" % n, {"protocol": n}) for n in (2, 3, 4)]
        if VERSION >= (0, 13):
            out.append((".lz4", {"compress": ("lz4", 3)}))
    else:
        out.append((".zf3", {"compress": 3}))
        out.append((".zf9", {"compress": 9}))
    return out


def allow_object_arrays():
    """joblib before 0.9 calls numpy.load without the word that later numpy wants for arrays of objects."""
    load = np.load
    np.load = lambda *args, **keys: load(*args, **dict(keys, allow_pickle=True))


def main(tag):
    allow_object_arrays()
    folder = os.path.join(HERE, tag)
    if not os.path.isdir(folder):
        os.makedirs(folder)
    os.chdir(folder)
    expected = {}
    fitted, X = forest()
    values = [("arrays", arrays()), ("shared", shared()), ("plain", plain()), ("large", large()), ("forest", fitted)]
    for name, value in values:
        for suffix, arguments in ways():
            few = suffix in ("", ".zlib3", ".zf3", ".lz4")
            if name in ("shared", "plain") and not few:
                continue
            if name == "large" and (suffix == "" or "protocol" in suffix):
                continue
            path = name + ".joblib" + suffix
            try:
                files = joblib.dump(value, path, **arguments)
            except (ValueError, ImportError) as error:
                print("left out", tag, path, error)
                continue
            facts = {"joblib": joblib.__version__, "side_files": sorted(os.path.basename(f) for f in files[1:])}
            if name == "forest":
                facts.update({"X": "X.json", "predict": fitted.predict(X).tolist(),
                              "predict_proba": fitted.predict_proba(X).tolist()})
            else:
                facts["value"] = describe(joblib.load(path))
            expected[path] = facts
    if VERSION >= (1, 2):
        out = Unseekable()
        joblib.dump(arrays(), out)
        with open("arrays.joblib.unseekable", "wb") as kept:
            kept.write(out.getvalue())
        expected["arrays.joblib.unseekable"] = {"joblib": joblib.__version__, "side_files": [],
                                                "value": describe(joblib.load("arrays.joblib.unseekable"))}
    save("expected.json", expected)
    with open("X.json", "w") as out:
        out.write(repr(X.tolist()) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
