"""Fits small models whose prediction follows indices in compiled code, for the audit's proofs.

Usage: python make_structure.py OUT_DIR

Writes OUT_DIR/sklearn-VERSION.pkl: one pickle of {name: pickle of a model}. Runs under Python 3.6 with scikit-learn 0.18 as well as
under today's. The files in this folder came from 0.18.2, 0.20.4, 1.0.2 and 1.9.1, each with the numpy and scipy of its
time.
"""
import os
import pickle
import sys
import warnings

warnings.filterwarnings("ignore")
import numpy as np
import sklearn

version = tuple(int(part) for part in sklearn.__version__.split(".")[:2])
rng = np.random.RandomState(3)
X = rng.rand(18, 3)
y2 = (X[:, 0] > 0.5).astype(int)
y3 = np.arange(18) % 3
yr = X.dot([1.0, 2.0, -1.0])
models = {}


def neighbors():
    from sklearn.neighbors import BallTree, KDTree, KNeighborsClassifier, NearestNeighbors
    models["kd"] = KDTree(X, leaf_size=3)
    models["ball"] = BallTree(X, leaf_size=3, metric="seuclidean", V=np.ones(3))
    models["mahalanobis"] = BallTree(X, metric="mahalanobis", VI=np.eye(3))
    models["haversine"] = BallTree(X[:, :2], metric="haversine")
    models["minkowski"] = KDTree(X, metric="minkowski", p=3)
    models["knn"] = KNeighborsClassifier(3, algorithm="kd_tree").fit(X, y3)
    models["knn-brute"] = KNeighborsClassifier(3, algorithm="brute").fit(X, y3)
    models["knn-outputs"] = KNeighborsClassifier(3, algorithm="brute").fit(X, np.c_[y2, y3])
    models["neighbors"] = NearestNeighbors().fit(X)
    if version >= (1, 0):
        models["kd-weights"] = KDTree(X, leaf_size=3, sample_weight=np.ones(18))
        models["minkowski-w"] = KDTree(X, metric="minkowski", p=3, **({"w": np.ones(3)} if version >= (1, 1) else {}))


def machines():
    from scipy.sparse import csr_matrix
    from sklearn.svm import SVC, SVR, NuSVC, NuSVR, OneClassSVM
    models["svc"] = SVC(gamma=0.5).fit(X, y3)
    models["svc-2"] = SVC(gamma=0.5, kernel="linear").fit(X, y2)
    models["svc-probability"] = SVC(gamma=0.5, probability=True, random_state=0).fit(X, y2)
    models["svc-precomputed"] = SVC(kernel="precomputed").fit(X.dot(X.T), y3)
    models["svc-callable"] = SVC(kernel=np.maximum).fit(np.ones((18, 18)), y3)
    models["svc-sparse"] = SVC(gamma=0.5, probability=True, random_state=0).fit(csr_matrix(X), y3)
    models["nusvc"] = NuSVC(gamma=0.5, nu=0.2).fit(X, y3)
    models["svr"] = SVR(gamma=0.5).fit(X, yr)
    models["svr-sparse"] = SVR(gamma=0.5).fit(csr_matrix(X), yr)
    models["nusvr"] = NuSVR(gamma=0.5).fit(X, yr)
    models["one-class"] = OneClassSVM(gamma=0.5).fit(X)


def matrices():
    from scipy import sparse
    dense = np.arange(24.0).reshape(4, 6) % 5
    for name in ("bsr", "coo", "csc", "csr", "dia", "lil", "dok"):
        models["sparse-" + name] = getattr(sparse, name + "_matrix")(dense)
    models["sparse-bsr"] = sparse.bsr_matrix(dense, blocksize=(2, 3))
    if hasattr(sparse, "csr_array") and version >= (1, 5):
        models["sparse-coo-cube"] = sparse.coo_array((np.ones(2), ([0, 1], [1, 2], [3, 0])), shape=(2, 3, 4))
        models["sparse-csr-row"] = sparse.csr_array(np.array([0.0, 1.0, 0.0]))


def histograms():
    if version >= (0, 21):
        from sklearn.experimental import enable_hist_gradient_boosting  # noqa: F401
        from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
        rows = np.repeat(X, 4, axis=0)
        settings = {"max_iter": 2, "min_samples_leaf": 4, "random_state": 0}
        models["histogram"] = HistGradientBoostingRegressor(**settings).fit(rows, np.repeat(yr, 4))
        models["histogram-classes"] = HistGradientBoostingClassifier(**settings).fit(rows, np.repeat(y3, 4))
        if version >= (1, 0):
            rows = np.c_[rows[:, 0], np.arange(72) % 6, np.arange(72) % 5]
            settings["categorical_features"] = [1]
            models["histogram-categories"] = HistGradientBoostingRegressor(**settings).fit(
                rows, (np.arange(72) % 6 % 2) + rows[:, 0])


def trees():
    from sklearn.tree import DecisionTreeRegressor
    models["tree"] = DecisionTreeRegressor(max_depth=3, random_state=0).fit(X, yr)


def boosting():
    from sklearn.ensemble import GradientBoostingClassifier, GradientBoostingRegressor
    settings = {"n_estimators": 2, "max_depth": 2, "random_state": 0}
    models["boosting"] = GradientBoostingRegressor(**settings).fit(X, yr)
    models["boosting-2"] = GradientBoostingClassifier(**settings).fit(X, y2)
    models["boosting-3"] = GradientBoostingClassifier(**settings).fit(X, y3)


def vectorizers():
    from sklearn.feature_extraction import DictVectorizer, FeatureHasher
    from sklearn.feature_extraction.text import CountVectorizer, HashingVectorizer, TfidfVectorizer
    from sklearn.preprocessing import MultiLabelBinarizer
    texts = ["the quick fox", "a lazy dog", "hello lazy fox"]
    models["words"] = CountVectorizer().fit(texts)
    # Its columns are numpy's numbers.
    models["words-best"] = CountVectorizer(max_features=3).fit(texts)
    models["words-weighed"] = TfidfVectorizer().fit(texts)
    models["dictionaries"] = DictVectorizer().fit([{"a": 1.0, "b": "x"}, {"b": "y"}])
    models["hashed-words"] = HashingVectorizer(n_features=16).fit(texts)
    models["hashed"] = FeatureHasher(n_features=16).fit([{"a": 1.0}])
    for name, labels in (("labels", [[1, 2], [3]]), ("labels-text", [["a", "b"], ["c"]]),
                         ("labels-tuples", [[(1, 2), (3, 4)], [(1, 3)]])):
        models[name] = MultiLabelBinarizer().fit(labels)
        models[name].transform(labels)


def encoders():
    from sklearn.preprocessing import OneHotEncoder
    rows = np.c_[np.arange(18) % 4, np.arange(18) % 3, np.arange(18) % 2]
    # Two of them are rare.
    rows[np.arange(18) % 9 == 8, 0] = 4
    models["one-hot"] = OneHotEncoder().fit(rows)
    if version >= (0, 20):
        from sklearn.preprocessing import OrdinalEncoder
        models["ordinal"] = OrdinalEncoder().fit(rows)
        models["one-hot-texts"] = OneHotEncoder().fit(rows.astype(str).astype(object))
    if version >= (0, 21):
        models["one-hot-drop"] = OneHotEncoder(drop="first").fit(rows)
    if version >= (0, 23):
        models["one-hot-drop-binary"] = OneHotEncoder(drop="if_binary").fit(rows)
    if version >= (1, 1):
        models["one-hot-rare"] = OneHotEncoder(min_frequency=5, drop="first").fit(rows)


def clusters():
    from scipy.sparse import csr_matrix
    from sklearn import cluster
    models["means"] = cluster.KMeans(3, random_state=0).fit(X)
    models["means-batches"] = cluster.MiniBatchKMeans(3, random_state=0).fit(X)
    models["birch"] = cluster.Birch(threshold=0.3, n_clusters=2).fit(X)
    if version >= (1, 1):
        models["means-halves"] = cluster.BisectingKMeans(4, random_state=0).fit(X)
        models["means-halves-sparse"] = cluster.BisectingKMeans(4, random_state=0).fit(csr_matrix(X))
    if version >= (1, 3):
        settings = {"copy": True} if version >= (1, 8) else {}
        models["density"] = cluster.HDBSCAN(min_cluster_size=3, **settings).fit(X)
        rows = X.copy()
        rows[3], rows[7] = np.nan, np.inf
        models["density-missing"] = cluster.HDBSCAN(min_cluster_size=3, **settings).fit(rows)


def splines():
    from scipy import interpolate
    if hasattr(interpolate, "make_interp_spline"):
        models["spline"] = interpolate.make_interp_spline(np.arange(8.0), rng.rand(8, 2))
    models["polynomials"] = interpolate.PPoly(rng.rand(3, 4), np.arange(5.0))
    if version >= (1, 0):
        from sklearn.preprocessing import SplineTransformer
        models["splines"] = SplineTransformer(extrapolation="periodic").fit(X)


def generators():
    state = np.random.RandomState(1)
    state.normal()
    models["random"] = state
    for name in ("MT19937", "PCG64", "Philox", "SFC64"):
        if hasattr(np.random, name):
            models["random-" + name] = np.random.Generator(getattr(np.random, name)(1))


def columns():
    from sklearn.ensemble import IsolationForest
    from sklearn.tree import DecisionTreeClassifier, ExtraTreeClassifier, ExtraTreeRegressor
    models["tree-classes"] = DecisionTreeClassifier(max_depth=3, random_state=0).fit(X, y3)
    models["extra-tree"] = ExtraTreeRegressor(max_depth=3, random_state=0).fit(X, yr)
    models["extra-tree-classes"] = ExtraTreeClassifier(max_depth=3, random_state=0).fit(X, y3)
    if version >= (0, 20):
        models["isolation"] = IsolationForest(n_estimators=2, max_features=2, random_state=0).fit(X)


def averages():
    from sklearn.linear_model import SGDClassifier, SGDRegressor
    models["averages"] = SGDClassifier(average=True, random_state=0).fit(X, y3)
    models["averages-2"] = SGDClassifier(average=True, random_state=0).fit(X, y2)
    models["averages-numbers"] = SGDRegressor(average=True, random_state=0).fit(X, yr)
    if version >= (1, 0):
        from sklearn.linear_model import SGDOneClassSVM
        models["averages-one-class"] = SGDOneClassSVM(average=True, random_state=0).fit(X)


neighbors()
machines()
trees()
histograms()
boosting()
matrices()
vectorizers()
encoders()
clusters()
splines()
generators()
columns()
averages()
out = os.path.join(sys.argv[1], "sklearn-%s.pkl" % sklearn.__version__)
with open(out, "wb") as f:
    pickle.dump({name: pickle.dumps(model, protocol=4) for name, model in models.items()}, f, protocol=4)
print(out, len(models))
