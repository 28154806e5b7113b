"""Writes what scikit-learn 1.9.1 says of its constructors.

Usage: python make_signatures.py

signatures.tsv: class, module, parameter, default as a literal ("required" if it has none), whether it may be passed by
position. constraints.tsv: class, parameter, a literal, whether scikit-learn accepts it. Not asked: truth values where a
number is wanted (Python counts them as numbers; here they are refused), lists whose elements `fit` would refuse later,
dictionaries where an array is wanted (they pass because they have a length), and the members of compositions.
"""
import inspect
import os

import sklearn
from sklearn.decomposition import PCA
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.ensemble import RandomForestClassifier, VotingClassifier
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier
from sklearn.utils._param_validation import make_constraint

assert sklearn.__version__ == "1.9.1"
classes = [
    DecisionTreeClassifier, LinearDiscriminantAnalysis, PCA, Pipeline, RandomForestClassifier, StandardScaler, SVC,
    VotingClassifier,
]
here = os.path.dirname(os.path.abspath(__file__))


def literal(value):
    if isinstance(value, str):
        return '"' + value + '"'
    return repr(value)


numbers = [-2, -1, 0, 1, 2, 3, 100, 4294967295, 4294967296, -0.5, 0.0, 1e-9, 0.3, 0.5, 0.7, 1.0, 1.5, float("inf"), float("nan")]
words = [
    "auto", "scale", "mle", "full", "covariance_eigh", "arpack", "randomized", "QR", "LU", "none", "svd", "lsqr", "eigen",
    "best", "random", "gini", "entropy", "log_loss", "sqrt", "log2", "balanced", "balanced_subsample", "linear", "poly",
    "rbf", "sigmoid", "precomputed", "ovo", "ovr", "hard", "soft", "deprecated", "nonsense", "",
]
others = [None, True, False, {}, {0: 1.5, 1: 2}, {"a": 1}]
lists = {"priors": [[0.5, 0.5], (0.25, 0.75)], "weights": [[1, 2]], "monotonic_cst": [[0, 1, -1]], "transform_input": [["a"]]}

with open(os.path.join(here, "signatures.tsv"), "w") as signatures, open(
    os.path.join(here, "constraints.tsv"), "w"
) as table:
    for cls in classes:
        for name, parameter in list(inspect.signature(cls.__init__).parameters.items())[1:]:
            default = "required" if parameter.default is parameter.empty else literal(parameter.default)
            position = parameter.kind is parameter.POSITIONAL_OR_KEYWORD
            signatures.write("\t".join([cls.__name__, cls.__module__, name, default, str(position)]) + "\n")
            if name in ("estimators", "steps"):
                continue
            constraints = [make_constraint(c) for c in cls._parameter_constraints[name]]
            takes_bool = any(c.is_satisfied_by(True) and not c.is_satisfied_by(1) for c in constraints) or name == "verbose"
            takes_array = any("array-like" in str(c) for c in constraints)
            known = [w for w in words if any(c.is_satisfied_by(w) for c in constraints)] + ["auto", "nonsense", ""]
            for value in numbers + list(dict.fromkeys(known)) + others + lists.get(name, [] if name == "class_weight" else [[0.5, 0.5]]):
                if isinstance(value, dict) and takes_array:
                    continue
                if isinstance(value, bool) and not takes_bool:
                    continue
                accepted = any(c.is_satisfied_by(value) for c in constraints)
                table.write("\t".join([cls.__name__, name, literal(value), str(accepted)]) + "\n")
