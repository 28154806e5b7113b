"""Fits the estimators of the running scikit-learn and saves them with their own answers.

Usage: python make_models.py OUT_DIR

Writes OUT_DIR/sklearn-VERSION.pkl: one pickle of {"rows": X, "rows_missing": X with NaN, "models": {name: model},
"expected": {name: {method: array}}, "missing": {name: {method: array}}}. Runs under Python 3.6 with scikit-learn 0.18
as well as under today's. The files in this folder came from 0.18.2, 0.20.4, 0.22.2.post1, 0.24.2, 1.0.2, 1.2.2, 1.3.2,
1.5.2, 1.7.2 and 1.9.1, each with the numpy and scipy of its time.
"""
import os
import pickle
import sys
import warnings

warnings.filterwarnings("ignore")
import numpy as np
import sklearn
from sklearn.decomposition import PCA
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.ensemble import RandomForestClassifier, VotingClassifier
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

version = tuple(int(part) for part in sklearn.__version__.split(".")[:2])
rng = np.random.RandomState(7)
n = 66
y3 = np.arange(n) % 3
X = rng.normal(size=(n, 4)) + y3[:, None] * np.array([1.0, 0.6, -0.4, 0.0])
X[:, 3] *= 7.0
y2 = (X[:, 0] + 0.3 * rng.normal(size=n) > 1.0).astype(int)
text = np.array(["ant", "bee", "wasp"])[y3]
flag = y2 == 1
rows = rng.normal(size=(24, 4)) * 1.5 + 0.5
rows_missing = rows.copy()
rows_missing[::2, 1] = np.nan
rows_missing[::3, 3] = np.nan
X_missing = X.copy()
X_missing[::5, 1] = np.nan
X_missing[::7, 3] = np.nan

models = {}
models["pca"] = PCA(n_components=2).fit(X)
models["pca-whiten"] = PCA(n_components=3, whiten=True, svd_solver="full").fit(X)
models["scaler"] = StandardScaler().fit(X)
models["scaler-mean-only"] = StandardScaler(with_std=False).fit(X)
models["scaler-std-only"] = StandardScaler(with_mean=False).fit(X)
models["lda-2"] = LinearDiscriminantAnalysis().fit(X, y2)
models["lda-3"] = LinearDiscriminantAnalysis(n_components=1).fit(X, text)
models["lda-eigen"] = LinearDiscriminantAnalysis(solver="eigen", shrinkage="auto").fit(X, y3)
models["lda-lsqr"] = LinearDiscriminantAnalysis(solver="lsqr", shrinkage=0.2, priors=[0.2, 0.3, 0.5]).fit(X, y3)
models["tree-2"] = DecisionTreeClassifier(random_state=0).fit(X, flag)
models["tree-3"] = DecisionTreeClassifier(max_depth=3, criterion="entropy", random_state=1).fit(X, text)
models["tree-weights"] = DecisionTreeClassifier(
    max_leaf_nodes=6, class_weight={0: 0.3, 1: 1.7, 2: 1.0}, random_state=2).fit(X, y3)
models["tree-10"] = DecisionTreeClassifier(max_depth=2, class_weight="balanced", random_state=3).fit(
    X, np.arange(n) % 10)
models["forest-2"] = RandomForestClassifier(n_estimators=7, random_state=4, max_depth=4).fit(X, y2)
models["forest-3"] = RandomForestClassifier(
    n_estimators=9, random_state=5, max_leaf_nodes=5, max_features=3, class_weight="balanced").fit(X, text)
models["forest-stumps"] = RandomForestClassifier(n_estimators=20, random_state=6, max_leaf_nodes=2).fit(X, y3)
models["forest-all-rows"] = RandomForestClassifier(
    n_estimators=3, random_state=7, bootstrap=False, min_samples_leaf=4).fit(X, y2)
for kernel in ("linear", "poly", "rbf", "sigmoid"):
    models["svc-2-" + kernel] = SVC(
        kernel=kernel, probability=True, gamma=0.1, coef0=0.5, degree=3, random_state=8).fit(X, y2)
    models["svc-3-" + kernel] = SVC(
        kernel=kernel, probability=True, gamma="auto", C=2.0, decision_function_shape="ovr", random_state=9
    ).fit(X, text)
models["svc-ovo"] = SVC(decision_function_shape="ovo", gamma=0.2, class_weight="balanced").fit(X, y3)
models["svc-plain"] = SVC(kernel="linear").fit(X, y2.astype(float))
if version >= (0, 22):
    models["svc-ties"] = SVC(break_ties=True, gamma=0.01, C=0.05).fit(X, y3)
members = [
    ("lda", LinearDiscriminantAnalysis()),
    ("rf", RandomForestClassifier(n_estimators=5, max_leaf_nodes=2, random_state=10)),
    ("svc", SVC(kernel="linear", probability=True, random_state=11)),
]
flat = {"flatten_transform": False} if version >= (0, 19) else {}
models["voting-hard"] = VotingClassifier(members, **flat).fit(X, text)
models["voting-hard-weights"] = VotingClassifier(members, weights=[1, 2.5, 1]).fit(X, y2)
models["voting-soft"] = VotingClassifier(members, voting="soft", weights=[1, 2, 3], **flat).fit(X, y3)
if version >= (0, 19):
    models["voting-soft-flat"] = VotingClassifier(members, voting="soft", flatten_transform=True).fit(X, y2)
if version >= (0, 21):
    dropped = VotingClassifier(members, voting="soft", weights=[1, 2, 3])
    dropped.set_params(rf="drop")
    models["voting-dropped"] = dropped.fit(X, y3)
models["pipeline"] = make_pipeline(StandardScaler(), PCA(n_components=3), SVC(probability=True, gamma=0.3)).fit(X, text)
models["pipeline-transforms"] = Pipeline([("scale", StandardScaler()), ("project", PCA(n_components=2))]).fit(X)
models["pipeline-example"] = make_pipeline(PCA(n_components=3), VotingClassifier(members, **flat)).fit(X, y2)
if version >= (0, 21):
    models["pipeline-passthrough"] = Pipeline(
        [("nothing", "passthrough"), ("lda", LinearDiscriminantAnalysis())]).fit(X, y3)
models["unfitted"] = make_pipeline(StandardScaler(), SVC(C=3))
if version >= (1, 3):
    models["tree-missing"] = DecisionTreeClassifier(max_depth=4, random_state=0).fit(X_missing, y3)
if version >= (1, 4):
    models["forest-missing"] = RandomForestClassifier(n_estimators=6, random_state=12).fit(X_missing, y2)

METHODS = ["predict", "predict_proba", "decision_function", "transform"]


def answers(model, rows):
    found = {}
    for method in METHODS:
        try:
            result = getattr(model, method)(rows)
        except Exception:
            continue
        found[method] = np.ascontiguousarray(result)
    return found


everything = {
    "rows": rows,
    "rows_missing": rows_missing,
    "models": models,
    "expected": {name: answers(model, rows) for name, model in models.items() if name != "unfitted"},
    "missing": {
        name: answers(models[name], rows_missing)
        for name in ("tree-2", "tree-3", "forest-2", "tree-missing", "forest-missing", "scaler")
        if name in models
    },
}
with open(os.path.join(sys.argv[1], "sklearn-%s.pkl" % sklearn.__version__), "wb") as file:
    pickle.dump(everything, file, protocol=4)
