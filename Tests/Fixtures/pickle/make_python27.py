# -*- coding: utf-8 -*-
"""Writes python27/: pickles as Python 2.7's pickle and cPickle wrote them, protocols 0, 1 and 2.

    python2.7 make_python27.py      # needs numpy 1.16, scipy 1.2 and scikit-learn 0.20 for Python 2.7

Text of Python 2's type str is described as bytes: what it means is for the place that uses it to say.
"""
from __future__ import absolute_import, print_function

import cPickle
import collections
import os
import pickle
import struct
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import fixture_classes as fc  # noqa: E402
from describe import describe, save  # noqa: E402


def scalars():
    nan = struct.unpack(">d", "7ff80000deadbeef".decode("hex"))[0]
    return [None, True, False, 0.0, -0.0, 0.1, 1e22, float("inf"), nan, complex(1, -2), 5e-324]


def integers():
    return [0, 1, -1, 255, 256, 65535, 65536, 2**31 - 1, -2**31, sys.maxint, -sys.maxint - 1, 5L, 2L**63, -2L**63,
            10L**30, -10L**30, 1L << 2040]


def strings():
    return ["", "a", "plain text", "it's \"quoted\"", "a\nb\\c\r\x00", "".join(map(chr, range(256))), "x" * 300,
            u"", u"é", u"漢字 \\u0041 \n line", u"\U0001f40d", u"x" * 300, bytearray(b"b")]


def containers():
    shared = ["s"]
    return [[], (), {}, set([1, 2]), frozenset([3]), [1], (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), {"a": 1, 2: "b"},
            [shared, shared], collections.OrderedDict([("z", 1), ("a", 2)]), collections.defaultdict(list, k=[1]),
            xrange(3), len, int, dict, os.path.join, buffer, [None] * 1001, dict.fromkeys(range(1001))]


def recursive():
    own = []
    own.append(own)
    keyed = {}
    keyed["self"] = keyed
    point = fc.Point(1, None)
    point.y = point
    classic = fc.Classic(None)
    classic.x = classic
    return [own, keyed, point, classic]


def instances():
    return [fc.Point(1, "two"), fc.Classic(5), fc.ClassicWithArguments(1, "two"), fc.Stateful([1]), fc.ListOf([1, 2]),
            fc.DictOf(a=1), [fc.Classic(1), fc.Classic(1)], fc.Classic, fc.Point]


def arrays():
    import numpy as np
    grid = np.arange(6.0).reshape(2, 3)
    objects = np.array([1, "a", None, u"é"], object)
    named = np.zeros(2, [("a", "<i4"), ("b", "<f8")])
    return [grid, np.asfortranarray(grid), np.arange(3), np.array(2.5), np.zeros(0), np.array(["ab", "c"]),
            np.array([u"é", u""]), np.array([True, False]), objects, named, np.float64(1.5), np.int64(3),
            np.string_("x"), np.unicode_(u"é"), np.dtype("f8"), np.array(["2020-01-01"], "M8[D]"),
            np.random.RandomState(7)]


def models():
    import numpy as np
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import Pipeline
    from sklearn.preprocessing import StandardScaler
    from sklearn.svm import SVC
    r = np.random.RandomState(0)
    X = r.randn(60, 4)
    y = (X[:, 0] + X[:, 1] ** 2 > 0.5).astype(int) + (X[:, 2] > 1)
    made = [("forest", RandomForestClassifier(n_estimators=3, max_depth=3, random_state=0)),
            ("logistic", Pipeline([("s", StandardScaler()),
                                   ("c", LogisticRegression(solver="lbfgs", multi_class="multinomial"))])),
            ("svc", SVC(gamma="auto", probability=True, random_state=0))]
    return X, [(name, model.fit(X, y)) for name, model in made]


def write(folder, name, dumps, protocol, value):
    if not os.path.isdir(folder):
        os.makedirs(folder)
    with open(os.path.join(folder, name), "wb") as out:
        out.write(dumps(value, protocol))
    return os.path.relpath(os.path.join(folder, name), os.path.join(HERE, "python27"))


def main():
    expected = {}
    root = os.path.join(HERE, "python27")
    for module, name in ((pickle, "python"), (cPickle, "c")):
        for protocol in (0, 1, 2):
            folder = os.path.join(root, "%s-protocol%d" % (name, protocol))
            for make in (scalars, integers, strings, containers, recursive, instances, arrays):
                kept = []
                for value in make():
                    try:
                        module.dumps(value, protocol)
                        kept.append(value)
                    except (TypeError, pickle.PicklingError, cPickle.PicklingError, RuntimeError):
                        continue
                path = write(folder, make.__name__ + ".pkl", module.dumps, protocol, kept)
                expected[path] = {"protocol": protocol, "value": describe(kept)}
    X, fitted = models()
    for name, model in fitted:
        for protocol in (0, 2):
            path = write(os.path.join(root, "models"), "%s-protocol%d.pkl" % (name, protocol), cPickle.dumps,
                         protocol, model)
            expected[path] = {"protocol": protocol, "X": "X.json", "class": type(model).__name__,
                              "predict": model.predict(X).tolist(),
                              "predict_proba": model.predict_proba(X).tolist()}
    save(os.path.join(root, "expected.json"), expected)
    with open(os.path.join(root, "X.json"), "w") as out:
        out.write(repr(X.tolist()) + "\n")


if __name__ == "__main__":
    main()
