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


neighbors()
out = os.path.join(sys.argv[1], "sklearn-%s.pkl" % sklearn.__version__)
with open(out, "wb") as f:
    pickle.dump({name: pickle.dumps(model, protocol=4) for name, model in models.items()}, f, protocol=4)
print(out, len(models))
