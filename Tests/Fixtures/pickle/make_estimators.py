"""Writes estimators/: small models fitted by scikit-learn 1.9.1, pickled as `pickle.dump` does by default.

    python3.11 make_estimators.py

expected.json gives, for each file, the class, what scikit-learn prints, and the answers of its methods on
the inputs named there (inputs.json). Floats are written so that they read back exactly.
"""
import json
import os
import pickle
import sys
import warnings

if os.environ.get("PYTHONHASHSEED") != "0":
    os.environ["PYTHONHASHSEED"] = "0"
    os.execv(sys.executable, [sys.executable] + sys.argv)

import numpy as np  # noqa: E402
from sklearn.cluster import KMeans  # noqa: E402
from sklearn.compose import ColumnTransformer  # noqa: E402
from sklearn.decomposition import PCA  # noqa: E402
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis  # noqa: E402
from sklearn.ensemble import (  # noqa: E402
    GradientBoostingClassifier, HistGradientBoostingRegressor, RandomForestClassifier, VotingClassifier)
from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: E402
from sklearn.linear_model import LinearRegression, LogisticRegression  # noqa: E402
from sklearn.naive_bayes import GaussianNB  # noqa: E402
from sklearn.neighbors import KNeighborsClassifier  # noqa: E402
from sklearn.neural_network import MLPClassifier  # noqa: E402
from sklearn.pipeline import make_pipeline  # noqa: E402
from sklearn.preprocessing import OneHotEncoder, StandardScaler  # noqa: E402
from sklearn.svm import SVC  # noqa: E402
from sklearn.tree import DecisionTreeClassifier  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
TEXTS = ["the cat sat", "the dog ran", "a cat and a dog", "nothing here", "Cat cat CAT", "été à la mer"]


def data():
    r = np.random.RandomState(0)
    X = r.randn(60, 5)
    two = (X[:, 0] + X[:, 1] ** 2 > 0.5).astype(int)
    return X, two, two + (X[:, 2] > 1)


def models(X, two, three):
    named = np.array(["cat", "dog", "eel"])[three]
    forest = RandomForestClassifier(n_estimators=4, max_depth=3, random_state=0)
    svc = SVC(kernel="linear", probability=True, random_state=0)
    lda = LinearDiscriminantAnalysis()
    pair = [("lda", lda), ("rf", forest), ("svc", svc)]
    small = DecisionTreeClassifier(max_leaf_nodes=4, random_state=0)
    return {
        "pca": (PCA(3), None), "pca_whiten": (PCA(2, whiten=True), None),
        "scaler": (StandardScaler(), None), "scaler_no_mean": (StandardScaler(with_mean=False), None),
        "lda_two": (lda, two), "lda_three": (LinearDiscriminantAnalysis(), three),
        "tree": (small, three), "tree_entropy": (DecisionTreeClassifier(criterion="entropy", random_state=1), named),
        "forest": (forest, named), "forest_balanced": (
            RandomForestClassifier(3, class_weight="balanced", min_samples_leaf=3, random_state=2), two),
        "svc_linear": (svc, two), "svc_rbf": (SVC(), named), "svc_poly": (SVC(kernel="poly", degree=2), three),
        "svc_sigmoid": (SVC(kernel="sigmoid", probability=True, random_state=1), three),
        "voting_hard": (VotingClassifier(pair, flatten_transform=False), two),
        "voting_soft": (VotingClassifier(pair, voting="soft", weights=[2, 1, 1]), named),
        "pipeline": (make_pipeline(PCA(3), VotingClassifier(pair, flatten_transform=False)), two),
        "logistic": (make_pipeline(StandardScaler(), LogisticRegression()), three),
        "linear": (LinearRegression(), X[:, 0] * 2 + 1),
        "kmeans": (KMeans(3, n_init=1, random_state=0), None),
        "boosting": (GradientBoostingClassifier(n_estimators=3, max_depth=2, random_state=0), two),
        "hist_boosting": (HistGradientBoostingRegressor(max_iter=3, min_samples_leaf=5), X[:, 1]),
        "neighbours_tree": (KNeighborsClassifier(3, algorithm="kd_tree"), three),
        "neighbours_brute": (KNeighborsClassifier(3, algorithm="brute"), three),
        "bayes": (GaussianNB(), named),
        "mlp": (MLPClassifier((4,), max_iter=20, random_state=0), three),
    }


def answers(model, X):
    out = {}
    for method in ("predict", "predict_proba", "decision_function", "transform"):
        if hasattr(model, method):
            value = getattr(model, method)(X)
            value = value.toarray() if hasattr(value, "toarray") else np.asarray(value)
            out[method] = value.tolist()
    return out


def main():
    warnings.simplefilter("ignore")
    folder = os.path.join(HERE, "estimators")
    os.makedirs(folder, exist_ok=True)
    X, two, three = data()
    ask = np.random.RandomState(1).randn(20, 5)
    table = {}

    def keep(name, model, inputs, given):
        with open(os.path.join(folder, name + ".pkl"), "wb") as out:
            pickle.dump(model, out)
        table[name + ".pkl"] = {"class": type(model).__name__, "prints": repr(model), "inputs": inputs,
                                **answers(model, given)}

    for name, (model, y) in models(X, two, three).items():
        keep(name, model.fit(X, y) if y is not None else model.fit(X), "numbers", ask)
    keep("tfidf", TfidfVectorizer().fit(TEXTS), "texts", TEXTS)
    letters = np.array([["a", "x"], ["b", "y"], ["a", "z"], ["c", "x"]], object)
    keep("one_hot", OneHotEncoder(handle_unknown="ignore").fit(letters), "letters", letters)
    columns = ColumnTransformer([("n", StandardScaler(), [0, 1]), ("p", "passthrough", slice(2, 4))])
    keep("columns", columns.fit(X), "numbers", ask)
    with open(os.path.join(folder, "expected.json"), "w") as out:
        json.dump(table, out, indent=0, sort_keys=True)
        out.write("\n")
    with open(os.path.join(folder, "inputs.json"), "w") as out:
        json.dump({"numbers": ask.tolist(), "texts": TEXTS, "letters": letters.tolist()}, out)
        out.write("\n")


if __name__ == "__main__":
    main()
