"""Behaviours of fitted estimators of scikit-learn 1.9.1, computed from docs/fingerprint.md out of the live objects."""
import hashlib

import numpy as np

METHODS = ["predict", "predict_proba", "decision_function", "transform"]


def word(number):
    return int(number).to_bytes(8, "little", signed=True)


def text(value):
    data = value.encode()
    return word(len(data)) + data


def doubles(values):
    return np.ascontiguousarray(values, "<f8").tobytes()


def nothing(name):
    return text(name) + b"\0"


def flag(name, value):
    return text(name) + b"\1" + bytes([bool(value)])


def integer(name, value):
    return text(name) + b"\2" + word(value)


def real(name, value):
    return text(name) + b"\3" + doubles(float(value))


def words(name, value):
    return text(name) + b"\4" + text(value)


def integers(name, values):
    return text(name) + b"\5" + word(len(values)) + b"".join(word(value) for value in values)


def floats(name, values):
    return nothing(name) if values is None else text(name) + b"\6" + word(len(values)) + doubles(values)


def matrix(name, values):
    return text(name) + b"\7" + word(values.shape[0]) + word(values.shape[1]) + doubles(values)


def labels(classes):
    out = text("classes") + b"\x08" + text("|O" if classes.dtype == object else classes.dtype.str) + word(len(classes))
    for label in classes.tolist():
        out += (bytes([label]) if isinstance(label, bool) else word(label) if isinstance(label, int)
                else doubles(label) if isinstance(label, float) else text(label))
    return out


def tree(estimator):
    nodes, values = estimator.tree_.__getstate__()["nodes"], estimator.tree_.value[:, 0, :]
    out = text("tree") + b"\x09" + word(len(nodes)) + word(values.shape[1])
    for node, value in zip(nodes, values):
        if node["left_child"] == -1:
            out += b"\0" + doubles(value)
        else:
            out += (b"\1" + word(node["left_child"]) + word(node["right_child"]) + word(node["feature"])
                    + doubles(node["threshold"]) + bytes([int(node["missing_go_to_left"] != 0)]))
    return out


def scaler(model):
    return (floats("mean", model.mean_ if model.with_mean else None)
            + floats("scale", model.scale_ if model.with_std else None) + flag("missing", True))


def pca(model):
    return (floats("mean", model.mean_) + matrix("components", model.components_)
            + floats("variance", model.explained_variance_ if model.whiten else None) + flag("centre-first", False))


def lda(model):
    out = (labels(model.classes_) + matrix("coef", model.coef_) + floats("intercept", model.intercept_)
           + flag("one-versus-rest", False))
    if model.solver == "lsqr":
        return out
    return (out + floats("centre", model.xbar_ if model.solver == "svd" else None)
            + matrix("projection", model.scalings_.T[:model._max_components]))


def decision_tree(model):
    return labels(model.classes_) + flag("missing", True) + tree(model)


def forest(model):
    return (labels(model.classes_) + flag("missing", True) + integer("trees", len(model.estimators_))
            + b"".join(tree(member) for member in model.estimators_))


def svc(model):
    out = labels(model.classes_) + words("kernel", model.kernel)
    if model.kernel == "poly":
        out += integer("degree", model.degree)
    if model.kernel != "linear":
        out += real("gamma", model._gamma)
    if model.kernel in ("poly", "sigmoid"):
        out += real("coef0", model.coef0)
    out += (integers("support", model._n_support) + matrix("vectors", model.support_vectors_)
            + matrix("coefficients", model._dual_coef_) + floats("intercept", model._intercept_))
    if hasattr(model, "predict_proba"):
        out += floats("probA", model._probA) + floats("probB", model._probB)
    if len(model.classes_) > 2:
        out += (flag("one-versus-rest", model.decision_function_shape == "ovr") + flag("break-ties", model.break_ties)
                + flag("by-batch", False))
    return out


def voting(model):
    out = labels(model.classes_) + flag("soft", model.voting == "soft")
    if model.voting == "soft":
        out += flag("flatten", model.flatten_transform)
    return (out + floats("weights", model.weights) + integer("members", len(model.estimators_))
            + b"".join(estimator("member", member) for member in model.estimators_))


def pipeline(model):
    steps = [step for _, step in model.steps if step != "passthrough"]
    return (integer("steps", len(steps)) + b"".join(estimator("step", step) for step in steps)
            + flag("ends-with-rows", model.steps[-1][1] == "passthrough"))


CLASSES = {
    "StandardScaler": scaler, "PCA": pca, "LinearDiscriminantAnalysis": lda, "DecisionTreeClassifier": decision_tree,
    "RandomForestClassifier": forest, "SVC": svc, "VotingClassifier": voting, "Pipeline": pipeline,
}


def methods(model):
    """What can be called; LDA's `lsqr` has a method that only raises."""
    return [name for name in METHODS if hasattr(model, name)
            and not (name == "transform" and getattr(model, "solver", None) == "lsqr")]


def estimator(name, model):
    kind = type(model).__name__
    return (text(name) + b"\x0a" + text(kind) + text(" ".join(methods(model))) + word(model.n_features_in_)
            + CLASSES[kind](model) + b"\x0b")


def behaviour(model):
    data = b"aspic-behaviour1:" + estimator("model", model)
    return "aspic-behaviour1:" + hashlib.sha256(data).hexdigest()
