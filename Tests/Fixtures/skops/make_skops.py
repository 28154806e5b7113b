"""Writes what stock skops makes of every kind of object, and the pickle of the same object beside it.

Needs scikit-learn 1.9.1, skops 0.16.0.

    python make_skops.py
"""

import collections
import datetime
import functools
import inspect
import io
import json
import operator
import os
import pickle
import warnings
import zipfile
import zoneinfo

import numpy as np
import scipy.sparse
import skops.io
from sklearn.datasets import make_classification
from sklearn.ensemble import GradientBoostingClassifier, HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression, SGDClassifier
from sklearn.neighbors import KDTree, KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler
from sklearn.svm import SVC
from sklearn.utils import Bunch

HERE = os.path.dirname(os.path.abspath(__file__))


def kinds():
    """One object for each of skops' nodes."""
    shared = [1, 2]
    scaler = StandardScaler().fit(np.arange(6.0).reshape(3, 2))
    counts = collections.defaultdict(list, {"a": [1]})
    return {
        "DictNode": {"a": 1, 2: "b", 3.5: None, np.int64(4): True, np.float64(0.5): 0},
        "OrderedDict": collections.OrderedDict([("z", 1), ("a", 2)]),
        "Bunch": Bunch(data=np.arange(2)),
        "DefaultDictNode": counts,
        "ListNode": [[], [1, [2]]],
        "SetNode": {"one"},
        "TupleNode": (1, (), ("x",)),
        "namedtuple": inspect.ArgInfo(1, 2, 3, 4),
        "BytesNode": b"\x00\xff",
        "BytearrayNode": bytearray(b"ab"),
        "SliceNode": slice(1, None, -2),
        "FunctionNode": [np.log1p, np.sum, scipy.special.expit],
        "MethodNode": scaler.transform,
        "PartialNode": functools.partial(np.sum, axis=0),
        "TypeNode": [int, np.float32, LogisticRegression, len],
        "ConstructorFromReduceNode": [frozenset(["x"]), datetime.timezone(datetime.timedelta(0))],
        "ObjectNode": scaler,
        "JsonNode": ["é\n\"\ud800\U0001f40d", "", 1, -(2**100), 2**63, 0.1, -0.0, float("nan"), float("-inf"), 1e-7],
        "OperatorFuncNode": [operator.itemgetter(1), operator.attrgetter("a.b")],
        "NdArrayNode": [
            np.arange(6.0).reshape(2, 3),
            np.asfortranarray(np.arange(6).reshape(2, 3)),
            np.array(["a", "bc"]),
            np.array([b"a"]),
            np.array([True]),
            np.zeros(0),
            np.array(1.5),
            np.array([1, 2], dtype=">i2"),
            np.array(["2020-01-01"], dtype="M8[D]"),
            np.zeros(2, dtype=[("a", "i4"), ("b", "f8", (2,))]),
        ],
        "scalars": [np.float64(0.1), np.int32(-1), np.bool_(True), np.str_("é"), np.complex128(1j)],
        "objects": [
            np.array([1, "a", None, [1, 2]], dtype=object),
            np.array([["a", 1], ["b", None]], dtype=object),
            np.array([["x"] * 2] * 3, dtype=object).reshape(1, 3, 2),
        ],
        "MaskedArrayNode": np.ma.MaskedArray([1.0, 2.0], [False, True]),
        "DTypeNode": [np.dtype("<f4"), np.dtype([("a", "<i4"), ("b", ">f8", (2,))])],
        "RandomStateNode": np.random.RandomState(3),
        "RandomGeneratorNode": np.random.default_rng(12345678901234567890123),
        "SparseMatrixNode": [
            scipy.sparse.csr_matrix(np.eye(3)),
            scipy.sparse.csc_array(np.eye(2)),
            scipy.sparse.dia_matrix(np.eye(2)),
        ],
        "KDTree": KDTree(np.arange(8.0).reshape(4, 2)),
        "shared": [shared, shared],
    }


def more_kinds():
    """What is less common, but in most pipelines and searches."""
    structure = [("a", "i4"), ("b", "f8", (2,))]
    noted = np.ma.array([1.0, 2.0], mask=[True, False])
    noted.fill_value  # numpy notes its default by this
    row = scipy.sparse.coo_array(np.array([1.0, 0, 2]))
    row.has_canonical_format = False  # which skops would not keep
    return {
        "object dtype": [np.dtype("O"), np.dtype("M8[ns]"), np.dtype("U0")],
        "masked objects": np.ma.array(["rbf", None, 3], object, mask=[False, True, False]),
        "masked rows of objects": np.ma.array([["a", None], [1, 2.5]], object, mask=[[0, 1], [0, 0]]),
        "nothing masked": np.ma.array([1, 2]),
        "masked columns": np.ma.array(np.asfortranarray([[1, 2], [3, 4]]), mask=[[0, 1], [0, 0]]),
        "masked structures": np.ma.array(np.zeros(2, structure), mask=[(True, [False, True])] * 2),
        "masked matrix": np.ma.array(np.matrix([[1, 2]]), mask=[[0, 1]]),
        "noted fill value": noted,
        "zones": [zoneinfo.ZoneInfo("Europe/Berlin"), datetime.datetime(2026, 1, 2, tzinfo=zoneinfo.ZoneInfo("UTC"))],
        "Counter": collections.Counter("aab"),
        "empty text": np.str_(""),
        "keys": {np.float16(0.1): 1, np.float16(6e-8): 2, np.float16(65504): 3},
        "entropy": np.random.default_rng([1, 2**40, 3]),
        "row": row,
    }


def without_room(data):
    """The same file with the headers of numpy 1.14 to 1.23, which leave no room for the first extent to grow."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            if name.endswith(".npy"):
                length = 10 + int.from_bytes(content[8:10], "little")
                text = content[10:length].rstrip()
                padding = 64 - (10 + len(text) + 1) % 64
                header = text + b" " * padding + b"\n"
                content = content[:8] + len(header).to_bytes(2, "little") + header + content[length:]
            archive.writestr(name, content)
    return target.getvalue()


def models():
    x, y = make_classification(40, 5, random_state=0)
    yield "pipeline", make_pipeline(StandardScaler(), LogisticRegression(class_weight={0: 1.0, 1: 2.0})).fit(x, y)
    yield "forest", RandomForestClassifier(3, random_state=0).fit(x, y)
    yield "boosting", GradientBoostingClassifier(n_estimators=2, random_state=0).fit(x, y)
    yield "histogram_boosting", HistGradientBoostingClassifier(max_iter=2, random_state=0).fit(x, y)
    yield "sgd", SGDClassifier(random_state=0).fit(x, y)
    yield "svc", SVC(probability=True, random_state=0).fit(x, y)
    yield "neighbours", KNeighborsClassifier(algorithm="kd_tree").fit(x, y)
    yield "function", FunctionTransformer(np.log1p).fit(x)
    yield "tfidf", TfidfVectorizer().fit(["one two", "two three", "drei é"])


def keys():
    """Dictionaries that stock skops cannot hold."""
    return {
        "bools": {True: 1, False: 2},
        "one_and_text": {1: "a", "1": "b"},
        "none": {None: 1, "None": 2},
        "tuples": {(1, "a"): 1, (): 2},
        "bytes": {b"x": 1},
        "empty_and_false": {"": 1, False: 2},
        "numpy_bools": {np.bool_(True): 1, np.bool_(False): 2},
        "frozen": {frozenset([1]): 1},
        "digits": {"0": 1, None: 2, "1": 3, (0,): 4},
        "ints": collections.defaultdict(int, {1: 2}),
        "sequences": np.array([[[1], [2]], [[3], [4]]] + [None], dtype=object)[:2].reshape(2, 1),
        "empty": np.zeros((0, 3), dtype=object),
    }


def older(data, protocol):
    """The same file in an older protocol: functions and generators were written differently."""

    def change(node):
        if isinstance(node, list):
            return [change(item) for item in node]
        if not isinstance(node, dict):
            return node
        node = {key: change(value) for key, value in node.items()}
        if protocol == 0 and node.get("__loader__") == "FunctionNode":
            number = node.pop("__id__")
            node["content"] = {"module_path": node["__module__"], "function": node["__class__"]}
            node["__id__"] = number
        if protocol == 1 and node.get("__loader__") == "RandomGeneratorNode":
            del node["content"]["seed_seq"]
        return node

    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            if name == "schema.json":
                schema = change(json.loads(content))
                schema["protocol"], schema["_skops_version"] = protocol, ["0.5.0", "0.9.0"][protocol]
                content = json.dumps(schema, indent=2)
            archive.writestr(name, content)
    return target.getvalue()


def keep_more(keep):
    more = more_kinds()
    keep("more_kinds.skops", skops.io.dumps(more))
    keep("more_kinds.pkl", pickle.dumps(more, 4))
    structures = [np.zeros(3, [("left", "<i8"), ("right", "<i8"), ("n", "<i4")]), np.zeros((12, 3)), np.zeros(2)]
    keep("numpy123.skops", without_room(skops.io.dumps(structures)))


def main():
    warnings.simplefilter("ignore")

    def keep(name, data):
        with open(os.path.join(HERE, name), "wb") as file:
            file.write(data)

    for name, value in [("kinds", kinds()), *models()]:
        data = skops.io.dumps(value)
        keep(name + ".skops", data)
        keep(name + ".pkl", pickle.dumps(value, 4))
        skops.io.loads(data, trusted=skops.io.get_untrusted_types(data=data))
    keep_more(keep)
    keep("keys.pkl", pickle.dumps(keys(), 4))
    function = skops.io.dumps(FunctionTransformer(np.log1p))
    keep("protocol0.skops", older(function, 0))
    keep("protocol0.pkl", pickle.dumps(FunctionTransformer(np.log1p), 4))
    keep("protocol1.skops", older(skops.io.dumps([np.random.default_rng(1)]), 1))


if __name__ == "__main__":
    main()
