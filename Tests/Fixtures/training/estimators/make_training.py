"""Writes what scikit-learn 1.9.1 stores when it fits estimators: data.json (the rows and labels), trees.json
(fingerprints of the arrays of trees and forests), linear.json (numbers of PCA, discriminant analysis, scalers)
and random.json (numpy's legacy streams). Run with scikit-learn 1.9.1.

A fingerprint is FNV-1a, 64 bits, over the little-endian bytes of an array, all trees one after the other. Floats
print so that they read back exactly; NaN is null.
"""
import json
import os
import warnings

import numpy as np
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.ensemble import RandomForestClassifier, VotingClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

warnings.simplefilter("ignore")
HERE = os.path.dirname(os.path.abspath(__file__))


def write(name, value):
    with open(os.path.join(HERE, name), "w", newline="\n") as out:
        json.dump(value, out, separators=(",", ":"), allow_nan=False)
        out.write("\n")


def fingerprint(arrays, dtype):
    digest = 0xCBF29CE484222325
    for byte in b"".join(np.ascontiguousarray(a, dtype=dtype).tobytes() for a in arrays):
        digest = ((digest ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return "%016x" % digest


def data():
    random = np.random.RandomState(5)
    X = np.round(random.normal(size=(160, 8)), 3)
    noise = random.normal(size=160)
    y = (X[:, 0] + X[:, 1] * X[:, 2] + noise * 0.5 > 0).astype(int) + (X[:, 3] > 0.8)
    missing = X.copy()
    missing[random.uniform(size=X.shape) < 0.15] = np.nan
    missing[:, 5] = np.nan
    missing[::2, 6] = np.nan
    missing[::2, 7] = 1.0
    ties = np.round(X * 2) / 2
    ties[:, 4] = 3.0
    # Differences around 1e-7, below which values count as equal.
    ties[:, 5] = 1 + np.round(random.uniform(size=160) * 3e-7, 9)
    two = (y > 0).astype(int) * 2 - 1
    digits = load_digits()
    return {
        "plain": (X, y),
        "missing": (missing, y),
        "ties": (ties, y),
        "two": (X, two),
        "digits": (digits.data[:300], digits.target[:300]),
        "tall": (digits.data, digits.target),
    }


def forest_variants():
    for seed in (6020, 0, 42, 4294967295):
        yield f"random_state={seed}"
    for text in (
        "max_leaf_nodes=2", "max_leaf_nodes=17", "max_depth=3", "max_depth=4, max_leaf_nodes=9",
        "max_features=None", "max_features='log2'", "max_features=3", "max_features=0.4", "max_features=100",
        "bootstrap=False", "max_samples=0.5", "max_samples=37", "max_samples=1.5",
        "class_weight='balanced'", "class_weight='balanced_subsample'",
        "class_weight='balanced', bootstrap=False", "class_weight='balanced_subsample', bootstrap=False",
        "class_weight='balanced', max_samples=0.7", "min_samples_leaf=4", "min_samples_leaf=0.02",
        "min_samples_split=9", "min_samples_split=0.05", "min_weight_fraction_leaf=0.03",
        "min_weight_fraction_leaf=0.02, class_weight='balanced', bootstrap=False",
        "min_impurity_decrease=0.004", "criterion='entropy'", "criterion='log_loss', max_leaf_nodes=12",
        "criterion='entropy', class_weight='balanced_subsample'", "ccp_alpha=0.01", "oob_score=True",
        "oob_score=True, class_weight='balanced', max_samples=0.3",
    ):
        yield "random_state=6020, " + text


def tree_variants():
    yield from (
        "random_state=3", "splitter='random', random_state=3",
        "splitter='random', max_features=4, random_state=9, max_leaf_nodes=20",
        "max_features='sqrt', random_state=11", "class_weight='balanced', random_state=0",
        "splitter='random', class_weight='balanced', random_state=0, criterion='entropy'",
        "max_depth=5, min_samples_leaf=3, random_state=4294967295", "ccp_alpha=0.005, random_state=2",
        "ccp_alpha=0.01, splitter='random', random_state=2",
        "min_impurity_decrease=0.01, max_leaf_nodes=30, random_state=8",
        "splitter='random', min_weight_fraction_leaf=0.05, random_state=5",
    )


def cases(tables):
    for name in ("plain", "missing", "ties", "digits"):
        for text in forest_variants():
            yield f"RandomForestClassifier(n_estimators=6, {text})", name
        for text in tree_variants():
            yield f"DecisionTreeClassifier({text})", name
    for name in ("plain", "missing", "ties"):
        weights = "class_weight={0: 1, 1: 2.5, 2: 0.3}"
        yield f"RandomForestClassifier(n_estimators=6, random_state=1, {weights})", name
        yield f"DecisionTreeClassifier(random_state=1, {weights.replace('2: 0.3', '2: 0')})", name
    directions = "monotonic_cst=[1, 0, -1, 0, 1, 0, 0, -1]"
    for text in ("", ", max_leaf_nodes=9", ", splitter='random'", ", criterion='entropy'"):
        yield f"DecisionTreeClassifier(random_state=1{text}, {directions})", "two"
    yield f"RandomForestClassifier(n_estimators=6, random_state=1, {directions})", "two"
    yield "make_pipeline(StandardScaler(), RandomForestClassifier(n_estimators=6, random_state=1))", "ties"
    yield (
        "make_pipeline(PCA(n_components=41), VotingClassifier(estimators=[('lda', LinearDiscriminantAnalysis()), "
        "('rf', RandomForestClassifier(n_estimators=500, max_leaf_nodes=2, random_state=6020)), "
        "('svc', SVC(kernel='linear', probability=True, random_state=6020))], flatten_transform=False))"
    ), "digits"
    yield "make_pipeline(PCA(n_components=6, whiten=True), DecisionTreeClassifier(random_state=1))", "digits"
    yield "make_pipeline(PCA(n_components=41), RandomForestClassifier(n_estimators=5, random_state=7))", "tall"


def trees_of(model):
    kind = type(model).__name__
    if kind == "Pipeline":
        return trees_of(model[-1])
    if kind == "VotingClassifier":
        return trees_of(model.named_estimators_["rf"])
    return model.estimators_ if kind == "RandomForestClassifier" else [model]


def fingerprints(model):
    trees = trees_of(model)
    nodes = [tree.tree_.__getstate__()["nodes"] for tree in trees]
    result = {}
    for field in ("left_child", "right_child", "feature", "n_node_samples", "missing_go_to_left"):
        result[field] = fingerprint([part[field] for part in nodes], "<i8")
    for field in ("threshold", "impurity", "weighted_n_node_samples"):
        result[field] = fingerprint([part[field] for part in nodes], "<f8")
    result["value"] = fingerprint([tree.tree_.value for tree in trees], "<f8")
    result["max_depth"] = fingerprint([[tree.tree_.max_depth] for tree in trees], "<i8")
    result["random_state"] = fingerprint([[tree.random_state] for tree in trees], "<i8")
    return result


def linear_cases():
    for text in (
        "", "n_components=5", "n_components=0.8", "n_components=3, whiten=True",
        "n_components=3, svd_solver='covariance_eigh'", "n_components='mle'",
        "n_components=2, svd_solver='randomized', random_state=3",
        "n_components=3, svd_solver='randomized', random_state=3, power_iteration_normalizer='QR', iterated_power=3",
        "n_components=2, svd_solver='randomized', random_state=3, power_iteration_normalizer='none'",
        "n_components=3, svd_solver='arpack', random_state=0",
    ):
        yield f"PCA({text})", "plain"
    yield "PCA(n_components=20, svd_solver='randomized', random_state=6020)", "digits"
    yield "PCA(n_components=41)", "digits"
    yield "PCA(n_components=41)", "tall"
    for text in ("", "priors=[0.2, 0.3, 0.5]", "n_components=1", "tol=0.1", "store_covariance=True"):
        yield f"LinearDiscriminantAnalysis({text})", "plain"
    yield "LinearDiscriminantAnalysis()", "two"
    yield "LinearDiscriminantAnalysis()", "digits"
    for text in ("", "with_mean=False", "with_std=False", "with_mean=False, with_std=False"):
        for name in ("plain", "missing", "ties"):
            yield f"StandardScaler({text})", name


def stored(model):
    names = (
        "mean_", "components_", "explained_variance_", "explained_variance_ratio_", "singular_values_",
        "noise_variance_", "coef_", "intercept_", "scalings_", "means_", "xbar_", "priors_", "covariance_",
        "n_samples_seen_", "var_", "scale_",
    )
    result = {}
    for name in names:
        value = getattr(model, name, None)
        if value is not None:
            flat = np.asarray(value, dtype=float).ravel().tolist()
            result[name] = [None if number != number else number for number in flat]
    return result


def main():
    tables = data()
    write("data.json", {
        name: {"x": [[None if v != v else v for v in row] for row in X.tolist()], "y": y.tolist()}
        for name, (X, y) in tables.items() if name not in ("digits", "tall")
    })
    trees = []
    for text, name in cases(tables):
        model = eval(text).fit(*tables[name])
        case = {"model": text, "data": name, "fingerprints": fingerprints(model)}
        if getattr(model, "oob_score", False):
            case["oob_score_"] = model.oob_score_
            case["oob_decision_function_"] = fingerprint([model.oob_decision_function_], "<f8")
        trees.append(case)
    write("trees.json", trees)
    linear = []
    for text, name in linear_cases():
        model = eval(text).fit(*tables[name])
        case = {"model": text, "data": name, "stored": stored(model)}
        if name == "plain" and text.startswith("PCA"):
            rows = eval(text).fit_transform(tables[name][0])
            case["fit_transform"] = np.ascontiguousarray(rows[:5]).ravel().tolist()
        linear.append(case)
    write("linear.json", linear)
    random = {}
    for seed in (0, 6020, 4294967295):
        random[str(seed)] = {
            "random_sample": np.random.RandomState(seed).random_sample(5).tolist(),
            "normal": np.random.RandomState(seed).normal(size=7).tolist(),
        }
    write("random.json", random)


main()
