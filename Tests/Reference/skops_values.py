"""Five hundred values of every kind that a model can hold, the same ones for the same seed."""
import array
import collections
import dataclasses
import datetime
import decimal
import enum
import fractions
import functools
import ipaddress
import operator
import pathlib
import random
import uuid
import warnings
import zoneinfo

import dateutil.tz
import numpy as np
import pandas as pd
import pytz
import scipy.interpolate
import scipy.sparse as sparse
import scipy.special
from sklearn.cluster import KMeans
from sklearn.compose import ColumnTransformer, make_column_selector
from sklearn.ensemble import (AdaBoostClassifier, BaggingClassifier, GradientBoostingClassifier,
                              HistGradientBoostingClassifier, IsolationForest, RandomForestClassifier, StackingClassifier)
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF, WhiteKernel
from sklearn.impute import KNNImputer, SimpleImputer
from sklearn.linear_model import LogisticRegression, Ridge, SGDClassifier
from sklearn.metrics import make_scorer, f1_score
from sklearn.model_selection import GridSearchCV, RandomizedSearchCV, StratifiedKFold
from sklearn.neighbors import BallTree, KDTree, KNeighborsClassifier
from sklearn.pipeline import FeatureUnion, make_pipeline
from sklearn.preprocessing import (FunctionTransformer, KBinsDiscretizer, LabelBinarizer, OneHotEncoder, OrdinalEncoder,
                                   StandardScaler, TargetEncoder)
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier
from sklearn.utils import Bunch


# --- Classes of our own ----------------------------------------------------------------------------------------------

class Plain:
    def __init__(self, **attributes):
        self.__dict__.update(attributes)

    def method(self):
        return 1

    @classmethod
    def made(cls):
        return cls()

    class Inner:
        def __init__(self):
            self.value = 3


class Slots:
    __slots__ = ("first", "second")

    def __init__(self, first, second):
        self.first, self.second = first, second


class SlotsAndMore(Slots):
    """Slots of the base class and attributes: a state of two dictionaries."""

    def __init__(self, first, second):
        super().__init__(first, second)
        self.third = 3


@dataclasses.dataclass(frozen=True, slots=True)
class Record:
    """Has a `__setstate__` that takes a list."""

    name: str
    value: int


@dataclasses.dataclass
class Settings:
    rate: float = 0.1
    names: list = dataclasses.field(default_factory=list)


class Reviving:
    """Takes a state of any kind."""

    def __init__(self, state):
        self.state = state

    def __getstate__(self):
        return self.state

    def __setstate__(self, state):
        self.state = state


class Called:
    """Made by calling the class, then given a state; no `__setstate__`."""

    def __init__(self, number):
        self.number = number

    def __reduce__(self):
        return type(self), (self.number,), dict(self.__dict__)


class WithArguments:
    """Made by `cls.__new__(cls, number)`, then given a state."""

    def __new__(cls, number):
        made = super().__new__(cls)
        made.number = number
        return made

    def __getnewargs__(self):
        return (self.number,)


class WithKeywords:
    def __new__(cls, *, number):
        made = super().__new__(cls)
        made.number = number
        return made

    def __getnewargs_ex__(self):
        return (), {"number": self.number}


class Mapping(dict):
    pass


class Sequence(list):
    pass


class Text(str):
    pass


class Colour(enum.Enum):
    RED = 1
    GREEN = "green"


class Level(enum.IntEnum):
    LOW = 1


Pair = collections.namedtuple("Pair", "left right")


def identity(X, **more):
    return X


# --- Parts -----------------------------------------------------------------------------------------------------------

DTYPES = [
    "?", "i1", "u1", "<i2", ">i2", "<u2", "<i4", ">i4", "<u4", "<i8", ">i8", "<u8", "<f2", "<f4", ">f4", "<f8", ">f8",
    "<f16", "<c8", "<c16", ">c16", "<c32", "S3", "S0", "<U4", ">U4", "<U0", "V5", "O", "<M8[D]", "<M8[ns]", ">M8[s]", "<M8[25s]",
    "<m8[ns]", "<m8[D]", "<M8", "<m8", [("a", "<i4"), ("b", "<f8", (2,))], [("a", "U2"), ("b", [("c", ">i2"), ("d", "M8[D]")])],
    [(("title", "a"), "<i4"), ("ß", "S2")], {"names": ["a", "b"], "formats": ["i1", "f8"], "offsets": [0, 8], "itemsize": 24},
    {"names": ["a", "b"], "formats": ["<i4", "<i2"], "offsets": [4, 0]}, [("a", "O"), ("b", "<i4")],
    {"names": ["a", "b"], "formats": ["<i4", "<i4"], "offsets": [0, 2]},
]


def dtypes():
    found = [np.dtype(description) for description in DTYPES]
    found.append(np.dtype([("a", "i1"), ("b", "f8")], align=True))
    found.append(np.dtypes.StringDType())
    found.append(np.dtypes.StringDType(na_object=np.nan))
    return found


def filled(rng, dtype, shape, order="C"):
    """An array of a dtype with all kinds of contents."""
    total = int(np.prod(shape))
    if dtype.kind == "O":
        pool = [None, "text", 1, 2.5, True, np.float64(3), (1, 2), "ü", float("nan")]
        made = np.empty(total, object)
        for place in range(total):
            made[place] = pool[rng.randrange(len(pool))]
        return np.asarray(made.reshape(shape), order=order)
    if dtype.kind == "T":
        return np.array([["a", "bc", "a long text that has to lie elsewhere", ""][rng.randrange(4)] for _ in range(total)],
                        dtype).reshape(shape)
    made = np.zeros(total, dtype)
    if dtype.names is not None:
        for name in dtype.names:
            field = dtype.fields[name][0]
            for place in range(total):
                if field.subdtype is None:
                    made[name][place] = filled(rng, field, ())[()]
        return np.asarray(made.reshape(shape), order=order)
    for place in range(total):
        if dtype.kind == "U":
            made[place] = ["a", "ä\U0001f40d", "", "xyz"][rng.randrange(4)]
        elif dtype.kind == "S":
            made[place] = [b"a", b"\xff", b"", b"xy"][rng.randrange(4)]
        elif dtype.kind == "V":
            made[place] = np.void(bytes(rng.randrange(256) for _ in range(dtype.itemsize)))
        elif dtype.kind in "mM":
            made[place] = np.array(rng.choice([0, 1, 20000, np.iinfo(np.int64).min]), "i8").view("M8[s]").view("i8")
        elif dtype.kind == "b":
            made[place] = rng.random() < 0.5
        elif dtype.kind in "iu":
            made[place] = rng.randrange(100)
        else:
            made[place] = rng.choice([0.0, -0.0, 1.5, float("nan"), float("inf"), 1e-7])
    return np.asarray(made.reshape(shape), order=order)


def masked(rng, dtype, shape, order="C"):
    data = filled(rng, dtype, shape, order)
    mask = rng.choice([np.ma.nomask, None])
    if mask is None:
        bits = np.array([rng.random() < 0.5 for _ in range(data.size)]).reshape(shape)
        mask = bits if dtype.names is None else np.array([tuple([b] * len(dtype.names)) for b in bits.ravel()],
                                                         np.ma.make_mask_descr(dtype)).reshape(shape)
        mask = np.asarray(mask, order=order)
    made = np.ma.MaskedArray(data, mask)
    # numpy notes its default by this; of other types it notes one that it does not load again, or not as it was.
    if rng.random() < 0.5 and (dtype.kind in "bSUO" or dtype.kind in "iuf" and dtype.itemsize in (4, 8)):
        made.fill_value
    return made


def zones():
    return [
        datetime.timezone.utc, datetime.timezone(datetime.timedelta(hours=2)),
        datetime.timezone(datetime.timedelta(hours=-3, minutes=30), "named"), zoneinfo.ZoneInfo("Europe/Berlin"),
        zoneinfo.ZoneInfo("UTC"), zoneinfo.ZoneInfo.no_cache("Asia/Tokyo"), pytz.utc, pytz.timezone("Europe/Berlin"),
        pytz.timezone("Asia/Kolkata"), pytz.FixedOffset(90), dateutil.tz.tzutc(), dateutil.tz.tzoffset("x", 3600),
        dateutil.tz.gettz("Europe/Berlin"), dateutil.tz.tzlocal(),
    ]


def scalars():
    """Values of Python that cannot change."""
    when = datetime.datetime(2026, 1, 2, 3, 4, 5, 6)
    found = [
        None, True, False, 0, -1, 2**31, 2**63, -2**63, 2**64, -2**200, 10**400, 10**5000, 0.1, -0.0, float("nan"), float("inf"), 1e300, 5e-324, "",
        "text", "ü\n\"\\\0\ud800", b"", b"\xff\x00", 1j, complex(-0.0, float("nan")), (), (1,), (1, (2, [3])),
        decimal.Decimal("1.50"), decimal.Decimal("NaN"), fractions.Fraction(1, 3), range(3), range(10, 0, -2),
        slice(None), slice(1, None, -2), slice("a", 2.5), slice(np.int64(1), (1, 2)), Ellipsis, NotImplemented, type(None),
        datetime.date(2026, 1, 2), datetime.time(1, 2, 3), when, datetime.timedelta(1, 2, 3),
        uuid.UUID(int=5), pathlib.PurePosixPath("/a/b"), pathlib.Path("relative"), pathlib.PureWindowsPath("c:/x"),
        ipaddress.ip_address("10.0.0.1"), ipaddress.ip_network("10.0.0.0/8"), ipaddress.ip_address("::1"),
        Colour.RED, Colour.GREEN, Level.LOW, Pair(1, "b"), frozenset(), frozenset([1, "a"]), Text("abc"),
        int, str, len, print, dict, np.float64, np.ndarray, np.log1p, np.sum, scipy.special.expit, Plain, LogisticRegression,
        Plain.Inner, Plain.made, identity, np.mean, f1_score, collections.OrderedDict, datetime.datetime, np.float64(0.1),
        np.float32(0.1), np.float16(2), np.complex64(1j), np.complex128(2j), np.int8(-3), np.int64(2**40),
        np.uint64(2**63), np.bool_(True), np.bool_(False), np.str_("é"), np.str_(""), np.bytes_(b"ab"), np.bytes_(b"a\0"),
        np.datetime64("2026-01-02"), np.datetime64("2026-01-02T03:04:05.6", "us"), np.datetime64("NaT"), np.timedelta64(3, "h"),
        np.timedelta64(3), np.datetime64(7, "25s"), np.void(b"abc"), np.zeros(1, "i4,f8")[0], np.random.rand, pd.NaT, pd.NA,
    ]
    found += zones()
    found += [when.replace(tzinfo=zone) for zone in zones()]
    found += [datetime.time(1, tzinfo=datetime.timezone.utc)]
    return found


def objects(rng):
    """Things that can change."""
    shared = [1, 2]
    scaler = StandardScaler().fit(np.arange(6.0).reshape(3, 2))
    return [
        [], [1, [2, [None]]], {}, {"a": 1, "b": [2]}, set(), {1, "a", (2, 3)}, bytearray(b"ab"), bytearray(), [shared, shared],
        {1: "a", 2.5: "b", True: "c"}, {0.0: 1, -0.0: 2, float("nan"): 3, float("inf"): 4, 1e22: 5, 1e-7: 6}, {False: 1}, {None: 1}, {(1, 2): 3},
        {b"a": 1}, {1: 1, "1": 2}, {np.int64(1): 1, np.float32(0.1): 2, np.str_("x"): 3, np.float16(0.5): 4, np.bool_(True): 5},
        {np.float64(0.1): 0, np.uint8(3): 1, np.datetime64("2020"): 2}, {2**70: 1, -5: 2}, {Colour.RED: 1, Level.LOW: 2},
        {datetime.date(2020, 1, 1): 1}, {frozenset([1]): 2}, {pd.Timestamp("2020-01-01"): 1}, {zoneinfo.ZoneInfo("UTC"): 1},
        collections.OrderedDict([("z", 1), ("a", 2)]), collections.OrderedDict(), collections.defaultdict(list, {"a": [1]}),
        collections.defaultdict(None, {1: 2}), collections.defaultdict(identity), collections.Counter("abca"), collections.Counter(),
        collections.deque([1, 2]), collections.deque([1, 2], 5), collections.deque(), collections.ChainMap({"a": 1}),
        Mapping(a=1), Mapping(), Sequence([1, 2]), Sequence(), Bunch(a=1, b=[2]), Bunch(),
        array.array("d", [1.0, 2.5]), array.array("i", [1, -2]), array.array("B", b"abc"), array.array("u", "aü"), array.array("q"),
        Plain(), Plain(a=1, b=[2]), Plain.Inner(), Slots(1, [2]), SlotsAndMore(1, 2), Record("a", 1), Settings(names=["x"]),
        Reviving({"a": 1}), Reviving([1, 2]), Reviving((1,)), Reviving(5), Reviving({}), Called(4), WithArguments(5), WithKeywords(number=6),
        functools.partial(np.clip, a_min=0), functools.partial(identity, 1, b=2), functools.partial(int, base=2),
        functools.partial(functools.partial(identity, 1), 2),
        operator.itemgetter(1), operator.itemgetter(1, "a"), operator.attrgetter("a.b"), operator.attrgetter("a", "b"),
        operator.methodcaller("lower"), operator.methodcaller("split", ","), operator.methodcaller("split", sep=","),
        Plain(a=1).method, scaler.transform, scaler.fit_transform, [1].append, {"a": 1}.get, "abc".upper,
        np.random.RandomState(3), np.random.RandomState(np.random.PCG64(1)), np.random.default_rng(5),
        np.random.default_rng([1, 2, 3]), np.random.default_rng(2**100), np.random.default_rng(7).spawn(2)[1],
        np.random.Generator(np.random.MT19937(3)), np.random.Generator(np.random.Philox(3)), np.random.Generator(np.random.SFC64(3)),
        np.random.Generator(np.random.PCG64DXSM(3)), np.random.PCG64(4), np.random.MT19937(4), np.random.SeedSequence(9), np.random.SeedSequence(9).spawn(1)[0],
        np.matrix([[1.0, 2], [3, 4]]), np.rec.array([(1, 2.0)], dtype="i4,f8"), np.char.array(["a", "b"]), np.poly1d([1, 2, 3]),
        scipy.interpolate.interp1d([0, 1, 2, 3], [1.0, 3, 2, 0], kind="cubic"), scipy.interpolate.CubicSpline([0, 1, 2], [1.0, 3, 2]),
        scipy.interpolate.BSpline([0, 1, 2, 3, 4], [1.0, 2, 1], 1), KDTree(np.arange(8.0).reshape(4, 2)), BallTree(np.arange(8.0).reshape(4, 2)),
        np.ma.masked, [np.ma.masked], np.ma.masked_array(np.matrix([[1, 2]]), [[True, False]]), np.ma.array([1.0, 2], mask=[0, 1], fill_value=7),
        np.array([[1, 2], [3, 4]], object, order="F"), np.array(["a", None], object).reshape(2, 1), np.array(None, object), np.array("text", object),
        np.empty((0, 3), object), np.array([[1], [2]], object), filled(rng, np.dtype("O"), (2, 2, 2)), np.broadcast_to(np.arange(3.0), (2, 3)), np.arange(10)[::2],
        np.array([[1, 2], None, "x"], object), np.zeros((2, 0, 3)), np.array([np.array([1, 2]), np.array([3])], object),
    ]


def matrices():
    dense = np.array([[1.0, 0, 2], [0, 0, 3], [4, 5, 0]])
    found = []
    for name in ("csr", "csc", "coo", "bsr", "dia", "lil", "dok"):
        for kind in ("matrix", "array"):
            found.append(getattr(sparse, name + "_" + kind)(dense))
    small = sparse.csr_matrix(dense.astype("float32"))
    small.sum_duplicates()
    small.has_canonical_format
    empty = sparse.csr_matrix((0, 4), dtype="int8")
    wide = sparse.csr_matrix((np.ones(2), np.array([0, 1], "int64"), np.array([0, 1, 2], "int64")), (2, 3))
    wide.indices, wide.indptr = wide.indices.astype("int64"), wide.indptr.astype("int64")
    return found + [small, empty, wide, sparse.coo_matrix((3, 3)), sparse.coo_array(np.array([1.0, 0, 2])), sparse.eye(3), sparse.eye_array(3, format="csr"),
                    sparse.diags([1.0, 2]), sparse.csr_array(np.array([1.0, 0, 2])), sparse.csr_matrix(dense.astype(complex)), sparse.csr_matrix(dense > 0)]


def frames():
    frame = pd.DataFrame({
        "number": [1.5, None, 3], "whole": [1, 2, 3], "text": ["a", None, "c"], "flag": [True, False, True],
        "date": pd.date_range("2026-01-01", periods=3), "zone": pd.date_range("2026-01-01", periods=3, tz="Europe/Berlin"),
        "span": pd.to_timedelta([1, 2, None], unit="h"), "category": pd.Categorical(["x", "y", "x"]),
        "nullable": pd.array([1, None, 3], "Int64"), "objects": np.array([None, "a", 1], object)})
    found = [frame[[name]] for name in frame] + [frame[name] for name in frame]
    return found + [
        frame, frame.dtypes, {"dtypes": frame.dtypes}, {"dtypes": dict(frame.dtypes)}, list(frame.dtypes), frame.iloc[:0], pd.DataFrame(), frame.set_index("text"), frame.columns, frame.index,
        pd.Index(["a", "b"], name="n"), pd.MultiIndex.from_tuples([(1, "a"), (2, "b")]), pd.CategoricalIndex(["a", "b"]),
        pd.date_range("2026-01-01", periods=3, freq="D"), pd.date_range("2026-01-01", periods=3, tz="UTC"), pd.period_range("2026-01", periods=2, freq="M"),
        pd.interval_range(0, 3), pd.cut([1, 2, 3], 2), pd.array(["a", None]), pd.array([True, None]), pd.array(["a"], "string[python]"),
        pd.Timestamp("2026-01-02"), pd.Timestamp("2026-01-02", tz="Europe/Berlin"), pd.Timestamp("2026-01-02", tz=pytz.timezone("Asia/Tokyo")), pd.Timedelta(3, "h"), pd.Period("2026-01"), pd.Interval(0, 1),
        pd.CategoricalDtype(["a", "b"], ordered=True), pd.StringDtype(), pd.Int64Dtype(), pd.DatetimeTZDtype(tz="UTC"), pd.DatetimeTZDtype(tz="Europe/Berlin"), pd.PeriodDtype("D"),
        pd.IntervalDtype("int64"), pd.SparseDtype("float64"), pd.arrays.SparseArray([0, 0, 1.0]), pd.offsets.MonthEnd(2), pd.offsets.BusinessDay(),
        pd.Series([1, 2, 3], name=("a", 1)), frame.groupby("category", observed=True).size(),
    ]


def texts():
    return pd.DataFrame({"size": [1.0, np.nan, 3, 4, 5, 6, 7, 8] * 3, "colour": ["red", "blue", None, "red", "green", "blue", "red", "green"] * 3,
                         "kind": pd.Categorical(["a", "b", "a", "b", "a", "a", "b", "b"] * 3),
                         "day": pd.date_range("2026-01-01", periods=24)})


def models():
    """Estimators as pipelines have them, fitted."""
    table = texts()
    objects = table.assign(colour=table["colour"].astype(object).where(table["colour"].notna(), None), kind=table["kind"].astype(object))
    y = np.array([0, 1] * 12)
    labels = np.array(["no", "yes"] * 12)
    X = np.random.RandomState(0).normal(size=(24, 4))
    text = objects[["colour", "kind"]].to_numpy()
    columns = ColumnTransformer([
        ("numbers", make_pipeline(SimpleImputer(), StandardScaler()), ["size"]),
        ("texts", make_pipeline(SimpleImputer(strategy="most_frequent", missing_values=None), OneHotEncoder(handle_unknown="ignore")), ["colour", "kind"])])
    selected = ColumnTransformer([("s", StandardScaler(), make_column_selector(dtype_include=np.number)),
                                  ("o", OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1), make_column_selector(pattern="kind"))],
                                 remainder="drop")
    several = [{"kernel": ["linear"], "C": [1.0, 10]}, {"kernel": ["rbf"], "gamma": ["scale", 0.1], "class_weight": [None, "balanced"]}]
    found = [
        SimpleImputer(strategy="most_frequent", missing_values=None).fit(text), SimpleImputer(strategy="constant", fill_value="?", missing_values=None).fit(text),
        SimpleImputer(add_indicator=True).fit(table[["size"]]), KNNImputer().fit(table[["size"]]),
        OneHotEncoder().fit(text), OneHotEncoder(drop="first", sparse_output=False).fit(text[:, 1:]), OneHotEncoder(min_frequency=4).fit(table[["colour", "kind"]]),
        OrdinalEncoder(encoded_missing_value=-1).fit(text), OrdinalEncoder(categories=[["a", "b"]], dtype=np.int32).fit(objects[["kind"]]), OneHotEncoder().fit(table[["kind"]]),
        TargetEncoder(random_state=0).fit(text, y), LabelBinarizer().fit(labels), KBinsDiscretizer(2, quantile_method="averaged_inverted_cdf").fit(X),
        make_pipeline(columns, LogisticRegression()).fit(objects, labels), selected.fit(table), columns.fit(objects),
        make_pipeline(selected, RandomForestClassifier(3, random_state=0)).fit(table, y).set_output(transform="pandas"),
        GridSearchCV(SVC(), several, cv=3).fit(X, y), GridSearchCV(SVC(), {"kernel": ["linear", "rbf"], "class_weight": [None, "balanced", {0: 1, 1: 2}]}, cv=3).fit(X, labels),
        GridSearchCV(LogisticRegression(), {"C": [0.1, 1], "random_state": [None, 3]}, cv=StratifiedKFold(3), scoring={"f1": make_scorer(f1_score), "accuracy": "accuracy"}, refit="f1").fit(X, y),
        GridSearchCV(make_pipeline(StandardScaler(), SVC()), {"standardscaler": [StandardScaler(), "passthrough", None], "svc__C": [1, 2]}, cv=3).fit(X, y),
        GridSearchCV(KNeighborsClassifier(), {"n_neighbors": [1, 3], "metric": ["euclidean", "manhattan"], "weights": ["uniform"]}, cv=3, return_train_score=True).fit(X, y),
        RandomizedSearchCV(SVC(), {"C": [0.1, 1, 10], "kernel": ["linear", "rbf"], "gamma": ["scale", 0.5]}, n_iter=4, cv=3, random_state=0).fit(X, y),
        RandomizedSearchCV(RandomForestClassifier(3), {"max_depth": [None, 2], "max_features": ["sqrt", None, 0.5], "random_state": [0]}, n_iter=3, cv=3, random_state=np.random.RandomState(0)).fit(X, y),
        GridSearchCV(GridSearchCV(Ridge(), {"alpha": [1, 2]}, cv=2), {"estimator__solver": ["auto", "svd"]}, cv=2).fit(X, y),
        GridSearchCV(make_pipeline(columns, LogisticRegression()), {"columntransformer__numbers__simpleimputer__strategy": ["mean", "median"], "logisticregression__C": [1]}, cv=3).fit(objects, labels),
        FunctionTransformer(np.log1p, inverse_func=np.expm1), FunctionTransformer(identity, kw_args={"frame": table, "when": datetime.date(2020, 1, 1)}),
        FunctionTransformer(identity, kw_args={"dtypes": table.dtypes, "zone": zoneinfo.ZoneInfo("Europe/Berlin")}),
        FeatureUnion([("a", StandardScaler()), ("b", "passthrough")]).fit(X), TfidfVectorizer(token_pattern=r"\w+", stop_words=["the"]).fit(["a red fox", "the blue whale"]),
        SGDClassifier(loss="modified_huber", random_state=0).fit(X, y), GradientBoostingClassifier(n_estimators=2, random_state=0).fit(X, labels), HistGradientBoostingClassifier(max_iter=2, categorical_features=["kind"]).fit(table[["size", "kind"]], y),
        AdaBoostClassifier(n_estimators=2, random_state=0).fit(X, y), BaggingClassifier(n_estimators=2, random_state=0).fit(X, y), IsolationForest(n_estimators=2, random_state=0).fit(X),
        StackingClassifier([("a", LogisticRegression()), ("b", DecisionTreeClassifier())], cv=3).fit(X, labels), KMeans(2, n_init=1, random_state=0).fit(X), SVC(probability=True, random_state=0).fit(X, y),
        KNeighborsClassifier(algorithm="kd_tree").fit(X, labels), GaussianProcessRegressor(RBF() + WhiteKernel(), random_state=0).fit(X, y), DecisionTreeClassifier(random_state=np.random.RandomState(1)).fit(X, labels),
        DecisionTreeClassifier().fit(X, np.array(["2026-01-01", "2026-01-02"] * 12, "M8[D]")), LogisticRegression(class_weight={"no": 1, "yes": 2.0}).fit(X, labels), LogisticRegression(class_weight={np.int64(0): 1, np.int64(1): 2.0}).fit(X, y),
    ]
    return found


# --- All together ----------------------------------------------------------------------------------------------------

def nested(rng, pool, depth=0):
    """A container of containers of parts that were made before."""
    if depth >= 3 or rng.random() < 0.3:
        return rng.choice(pool)
    parts = [nested(rng, pool, depth + 1) for _ in range(rng.randrange(4))]
    kind = rng.randrange(7)
    if kind == 0:
        return tuple(parts)
    if kind == 1:
        return {"key %d" % place: part for place, part in enumerate(parts)}
    if kind == 2:
        return Plain(parts=parts, again=parts)
    if kind == 3:
        made = np.empty(len(parts), object)
        for place, part in enumerate(parts):
            made[place] = part
        return made
    if kind == 4:
        return collections.OrderedDict(("k%d" % place, part) for place, part in enumerate(parts))
    if kind == 5:
        return Pair(parts, rng.choice(pool))
    return parts


def values(seed, count=500):
    """`(name, value)`, each value on its own: nothing of one is in another."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        rng = random.Random(seed)
        found = []

        def add(name, parts):
            found.extend(("%s-%d" % (name, place), part) for place, part in enumerate(parts))

        add("dtype", dtypes())
        add("scalar", scalars())
        add("object", objects(rng))
        add("matrix", matrices())
        add("frame", frames())
        add("model", models())
        kinds = dtypes()
        add("array", [filled(rng, dtype, rng.choice([(), (3,), (0,), (2, 3), (2, 3, 2)]), rng.choice("CF")) for dtype in kinds])
        masks = [dtype for dtype in kinds if dtype.kind != "T" and not dtype.hasobject or dtype.kind == "O"]
        # What lies between the members of a structure is whatever was there.
        masks = [dtype for dtype in masks if dtype.names is None or dtype.itemsize == sum(
            dtype[name].itemsize for name in dtype.names)]
        add("masked", [masked(rng, dtype, rng.choice([(3,), (0,), (2, 3), ()]), rng.choice("CF")) for dtype in masks])
        pool = [value for name, value in found if name.split("-")[0] in ("scalar", "object", "dtype", "array", "masked", "matrix")]
        add("nested", [nested(rng, pool) for _ in range(max(0, count - len(found)))])
        return found
