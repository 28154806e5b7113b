"""Writes what scikit-learn's SVC.fit stores, a JSON file per case. Run with scikit-learn 1.9.1.

Each file: the data ("digits", or rows and labels), the parameters, the sample weights, and the fitted state;
floats print so that they read back exactly.
"""
import json
import os
import warnings

import numpy as np
from sklearn.datasets import load_digits
from sklearn.svm import SVC

HERE = os.path.dirname(os.path.abspath(__file__))


def case(name, X, y, params, sample_weight=None, data=None, vectors=True, folder=HERE):
    """Fits SVC(**params) and writes the case; without `vectors` the coefficients stay out."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = SVC(**params).fit(X, y, sample_weight)
    if isinstance(params.get("class_weight"), dict):
        params = dict(params, class_weight=[[k, v] for k, v in params["class_weight"].items()])
    state = {
        "classes": model.classes_.tolist(),
        "class_weight": model.class_weight_.tolist(),
        "gamma": float(model._gamma),
        "support": model.support_.tolist(),
        "n_support": model.n_support_.tolist(),
        "intercept": model._intercept_.tolist(),
        "prob_a": model._probA.tolist(),
        "prob_b": model._probB.tolist(),
        "fit_status": int(model.fit_status_),
        "n_iter": model.n_iter_.tolist(),
        "shape_fit": list(model.shape_fit_),
    }
    if vectors:
        state["dual_coef"] = model._dual_coef_.tolist()
    text = {
        "data": data or {"x": np.asarray(X, float).tolist(), "y": np.asarray(y).tolist()},
        "parameters": params,
        "sample_weight": None if sample_weight is None else np.asarray(sample_weight, float).tolist(),
        "fitted": state,
    }
    with open(os.path.join(folder, name + ".json"), "w", newline="\n") as out:
        json.dump(text, out, separators=(",", ":"))
        out.write("\n")


def blobs(seed, rows, columns, classes, spread=1.5):
    """Overlapping clouds, rounded so that the files stay small."""
    random = np.random.RandomState(seed)
    centers = random.randn(classes, columns)
    y = random.randint(classes, size=rows)
    y[:classes] = np.arange(classes)
    return np.round(centers[y] + spread * random.randn(rows, columns), 3), y


def small():
    X, y = blobs(1, 60, 4, 2)
    for kernel in ["linear", "poly", "rbf", "sigmoid"]:
        case("two_" + kernel, X, y, dict(kernel=kernel, probability=True, random_state=6020))
    case("two_labels", X, np.where(y == 0, 1, -1), dict(kernel="linear", probability=True, random_state=1))
    case("two_text", X, np.array(["dog", "cat"])[y], dict(kernel="rbf", gamma="auto"))
    X, y = blobs(2, 90, 3, 4)
    case("four", X, y, dict(probability=True, random_state=7))
    case("four_no_shrinking", X, y, dict(shrinking=False, C=20.0))
    case("four_poly", X, y, dict(kernel="poly", degree=2, coef0=0.5, gamma=0.3, C=3.0, tol=1e-5))
    case("four_small_cache", X, y, dict(cache_size=0.0001, C=100.0, gamma=0.5))
    case("four_balanced", X, y * 10, dict(class_weight="balanced", probability=True, random_state=0))
    case("four_dict", X, y, dict(class_weight={1: 5, 3: 0.25}, kernel="linear"))
    case("four_stopped", X, y, dict(max_iter=11, C=10.0, probability=True, random_state=3))
    weights = np.round(np.random.RandomState(5).rand(90) * 3, 2)
    weights[::9] = 0
    case("four_weights", X, y, dict(probability=True, random_state=11), weights)
    # Few rows: some folds have only one class left.
    X, y = blobs(3, 7, 2, 3)
    case("seven_rows", X, y, dict(probability=True, random_state=2))
    # Equal rows with different labels, and values that tie.
    X = np.round(np.random.RandomState(8).rand(80, 2) * 3)
    case("ties", X, (np.arange(80) * 7) % 3, dict(probability=True, random_state=4, C=2.0))


def digits():
    X, y = load_digits(return_X_y=True)
    for name, params in {
        "digits_rbf": dict(),
        "digits_linear_probability": dict(kernel="linear", probability=True, random_state=6020),
    }.items():
        case(name, X, y, params, data="digits", vectors=False)


if __name__ == "__main__":
    small()
    digits()
