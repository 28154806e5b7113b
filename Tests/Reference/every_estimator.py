"""Fitted instances of every estimator of the running scikit-learn, on small data."""
import inspect
import json
import pathlib
import sys
import warnings

import numpy as np
from scipy import sparse
from sklearn.utils import all_estimators

RNG = np.random.RandomState(0)
COUNT = 40
LABELS = np.arange(COUNT) % 3
X = RNG.rand(COUNT, 4) + LABELS[:, None] * np.array([1.0, 0.5, 0.0, 0.2])
TARGETS = X @ np.array([1.0, 2.0, -1.0, 0.5]) + 0.1
OUTPUTS = np.c_[LABELS % 2, (LABELS > 1).astype(int)]
TEXTS = ["the quick fox", "a lazy dog", "hello lazy fox", "quick world"] * 10

# What is given to those that take something else than rows and labels.
SPECIAL = {
    "CountVectorizer": (TEXTS,), "TfidfVectorizer": (TEXTS,), "HashingVectorizer": (TEXTS,),
    "DictVectorizer": ([{"a": 1.0, "b": "x"}, {"b": "y"}],), "FeatureHasher": ([{"a": 1.0}],),
    "LabelEncoder": (LABELS,), "LabelBinarizer": (LABELS,), "MultiLabelBinarizer": ([[1, 2], [3]],),
    "IsotonicRegression": (X[:, 0], TARGETS), "KernelCenterer": (X @ X.T,), "PatchExtractor": (RNG.rand(2, 8, 8),),
    "TfidfTransformer": (sparse.csr_matrix(LABELS.reshape(10, 4)),),
    "OrthogonalMatchingPursuitCV": (X, TARGETS), "MultiTaskElasticNet": (X, np.c_[TARGETS, TARGETS]),
}
SETTINGS = {
    "n_estimators": 3, "max_iter": 20, "random_state": 0, "n_components": 2, "n_clusters": 3, "cv": 3,
    "min_samples_leaf": 2,
}


def arguments(cls):
    """Constructor arguments: small, and with inner estimators where they are needed."""
    from sklearn.linear_model import LogisticRegression, Ridge
    from sklearn.tree import DecisionTreeClassifier
    parameters = inspect.signature(cls.__init__).parameters
    name = cls.__name__
    values = {k: v for k, v in SETTINGS.items() if k in parameters}
    if name in ("TSNE",):
        values["max_iter"] = 250
        values["perplexity"] = 5
    if name == "SparseCoder":
        return {"dictionary": np.eye(4)}
    if "param_grid" in parameters:
        return {"estimator": Ridge(), "param_grid": {"alpha": [0.1, 1.0]}, "cv": 3}
    if "param_distributions" in parameters:
        return {"estimator": Ridge(), "param_distributions": {"alpha": [0.1, 1.0]}, "cv": 3}
    if "estimators" in parameters:
        inner = Ridge() if "Regress" in name else LogisticRegression()
        values["estimators"] = [("a", inner), ("b", DecisionTreeClassifier() if inner.__class__ is LogisticRegression
                                                else Ridge(2.0))]
    if name == "FeatureUnion":
        from sklearn.preprocessing import StandardScaler
        return {"transformer_list": [("a", StandardScaler())]}
    if name == "ColumnTransformer":
        from sklearn.preprocessing import StandardScaler
        return {"transformers": [("a", StandardScaler(), [0, 1])]}
    if name == "Pipeline":
        from sklearn.preprocessing import StandardScaler
        return {"steps": [("a", StandardScaler()), ("b", LogisticRegression())]}
    required = [p for p in ("estimator", "base_estimator") if p in parameters
                and parameters[p].default is inspect.Parameter.empty]
    for parameter in required:
        values[parameter] = Ridge() if "Regress" in name else LogisticRegression()
    return values


def targets(cls, name):
    if name.startswith("MultiTask") or name in ("CCA", "PLSCanonical", "PLSRegression", "PLSSVD"):
        return np.c_[TARGETS, TARGETS ** 2]
    if name.startswith(("MultiOutputC", "ClassifierChain")):
        return OUTPUTS
    if name in ("MultiOutputRegressor", "RegressorChain"):
        return np.c_[TARGETS, TARGETS ** 2]
    if name in ("FixedThresholdClassifier", "TunedThresholdClassifierCV"):
        return LABELS % 2
    return TARGETS if "Regress" in name or name.endswith(("SVR", "Ridge", "Lasso")) or "_estimator_type" in dir(cls) and \
        getattr(cls, "_estimator_type", None) == "regressor" else LABELS


def fitted():
    """Pairs of a name and a fitted model, and the names of those that could not be fitted."""
    from sklearn.experimental import enable_halving_search_cv, enable_iterative_imputer  # noqa: F401
    models, failed = [], {}
    for name, cls in all_estimators():
        for y in (targets(cls, name), LABELS, TARGETS):
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    model = cls(**arguments(cls))
                    given = SPECIAL.get(name)
                    if given is None:
                        rows = X
                        if name in ("CategoricalNB",):
                            rows = (X * 2).astype(int)
                        given = (rows, y)
                    try:
                        model.fit(*given)
                    except TypeError:
                        model.fit(given[0])
                models.append((name, model))
                failed.pop(name, None)
                break
            except Exception as error:
                failed[name] = repr(error)
    return models + special(), failed


def special():
    """Models whose state differs with their settings."""
    from sklearn.cluster import HDBSCAN, Birch, BisectingKMeans, KMeans, MiniBatchKMeans
    from sklearn.ensemble import (BaggingClassifier, GradientBoostingClassifier, GradientBoostingRegressor,
                                  HistGradientBoostingClassifier, IsolationForest, RandomForestClassifier)
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
    from sklearn.linear_model import LogisticRegression, Perceptron, SGDClassifier
    from sklearn.neighbors import KNeighborsClassifier, LocalOutlierFactor, RadiusNeighborsClassifier
    from sklearn.preprocessing import OneHotEncoder, SplineTransformer
    from sklearn.svm import SVC, SVR, OneClassSVM
    rows = sparse.csr_matrix(X)
    categories = (X * 3).astype(int)
    two = LABELS % 2
    models = {
        "svc-precomputed": SVC(kernel="precomputed").fit(X @ X.T, LABELS), "svc-sparse": SVC().fit(rows, LABELS),
        "svr-sparse": SVR().fit(rows, TARGETS), "one-class-sparse": OneClassSVM().fit(rows),
        "svc-binary": SVC(kernel="poly").fit(X, two),
        "forest-outputs": RandomForestClassifier(3).fit(X, OUTPUTS), "forest-sparse": RandomForestClassifier(3).fit(
            rows, LABELS), "isolation-features": IsolationForest(n_estimators=3, max_features=2).fit(X),
        "bagging-features": BaggingClassifier(n_estimators=3, max_features=2).fit(X, LABELS),
        "boosting-zero": GradientBoostingRegressor(n_estimators=3, init="zero").fit(X, TARGETS),
        "boosting-binary": GradientBoostingClassifier(n_estimators=3).fit(X, two),
        "boosting-init": GradientBoostingClassifier(n_estimators=3, init=LogisticRegression()).fit(X, two),
        "histogram-categories": HistGradientBoostingClassifier(
            max_iter=3, min_samples_leaf=2, categorical_features=[0, 1]).fit(categories, LABELS),
        "encoder-drop": OneHotEncoder(drop="first").fit(categories),
        "encoder-binary": OneHotEncoder(drop="if_binary").fit(categories),
        "encoder-infrequent": OneHotEncoder(min_frequency=5, handle_unknown="infrequent_if_exist").fit(categories),
        "encoder-both": OneHotEncoder(max_categories=2, drop="first").fit(categories),
        "encoder-missing": OneHotEncoder(min_frequency=2).fit(
            np.array([["a"]] * 3 + [[None]] + [["b"]] * 4 + [["c"]], dtype=object)),
        "words-best": TfidfVectorizer(max_features=3).fit(TEXTS), "words-given": CountVectorizer(
            vocabulary={"fox": 1, "dog": 0}).fit(TEXTS),
        "dictionaries-restricted": DictVectorizer().fit([{"a": 1.0, "b": "x"}, {"b": "y"}]).restrict([0, 2]),
        "means-sparse": KMeans(3).fit(rows), "halves-sparse": BisectingKMeans(4).fit(rows),
        "means-batches": MiniBatchKMeans(3, random_state=np.random.RandomState(0)).partial_fit(X),
        "clusters-labels": Birch(threshold=0.3, n_clusters=None).fit(X),
        "density-missing": HDBSCAN(copy=True).fit(np.where(np.arange(COUNT)[:, None] == 3, np.nan, X)),
        "splines-periodic": SplineTransformer(extrapolation="periodic").fit(X),
        "averages": SGDClassifier(average=True).fit(X, LABELS), "averages-binary": Perceptron().fit(X, two),
        "encoder-texts": OneHotEncoder().fit(np.array([["a", "b"], ["c", "d"]], dtype=object)),
    }
    for algorithm in ("kd_tree", "ball_tree", "brute"):
        models["neighbors-" + algorithm] = KNeighborsClassifier(algorithm=algorithm, metric="manhattan").fit(X, LABELS)
        models["radius-" + algorithm] = RadiusNeighborsClassifier(5.0, algorithm=algorithm).fit(X, LABELS)
        models["outliers-" + algorithm] = LocalOutlierFactor(5, algorithm=algorithm, novelty=True).fit(X)
    models["neighbors-sparse"] = KNeighborsClassifier().fit(rows, LABELS)
    models["neighbors-outputs"] = KNeighborsClassifier().fit(X, OUTPUTS)
    return list(models.items())


def save(folder):
    """Each in four files; says how many there are of each kind, and what could not be fitted."""
    import pickle

    import joblib
    import skops.io
    models, failed = fitted()
    written = {"models": len(models), "skops": 0, "failed": sorted(failed)}
    for name, model in models:
        for protocol in (2, 5):
            (folder / ("%s.%d.pkl" % (name, protocol))).write_bytes(pickle.dumps(model, protocol))
        joblib.dump(model, folder / (name + ".joblib"))
        try:
            skops.io.dump(model, folder / (name + ".skops"))
            written["skops"] += 1
        except Exception:  # skops has no form for it
            (folder / (name + ".skops")).unlink(missing_ok=True)
    return written


if __name__ == "__main__":
    print(json.dumps(save(pathlib.Path(sys.argv[1]))))
