"""Writes the composite model, fitted by scikit-learn 1.9.1 on the zeros and ones of Data/digits.csv, in every format.

    python3.11 make_example.py      # scikit-learn 1.9.1, skops 0.16, joblib 1.6, cloudpickle 3.1.2, skl2onnx 1.20

Rows 0, 2, 4 ... of the zeros and ones are for training, the others for testing. expected.json gives what
scikit-learn answers for all of them, and what each file's real reader would answer (the one of skl2onnx's file
differs: it adds up probabilities where scikit-learn counts votes).
"""
import json
import os
import pickle
import sys
import zipfile

if os.environ.get("PYTHONHASHSEED") != "0":
    os.environ["PYTHONHASHSEED"] = "0"
    os.execv(sys.executable, [sys.executable] + sys.argv)

import cloudpickle  # noqa: E402
import joblib  # noqa: E402
import numpy as np  # noqa: E402
import onnxruntime  # noqa: E402
import skl2onnx  # noqa: E402
import skops.io  # noqa: E402
from skl2onnx.common.data_types import DoubleTensorType  # noqa: E402
from sklearn.decomposition import PCA  # noqa: E402
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis  # noqa: E402
from sklearn.ensemble import RandomForestClassifier, VotingClassifier  # noqa: E402
from sklearn.pipeline import make_pipeline  # noqa: E402
from sklearn.svm import SVC  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
DIGITS = os.path.join(HERE, os.pardir, os.pardir, os.pardir, "Data", "digits.csv")


def rows():
    table = np.loadtxt(DIGITS, delimiter=",", skiprows=1)
    table = table[table[:, -1] < 2]
    return table[:, :-1], table[:, -1].astype(int)


def fitted(trees):
    X, y = rows()
    model = make_pipeline(
        PCA(n_components=41),
        VotingClassifier(
            estimators=[
                ("lda", LinearDiscriminantAnalysis()),
                ("rf", RandomForestClassifier(n_estimators=trees, max_leaf_nodes=2, random_state=6020)),
                ("svc", SVC(kernel="linear", probability=True, random_state=6020)),
            ],
            flatten_transform=False,
        ),
    )
    return model.fit(X[::2], y[::2])


def main():
    os.chdir(HERE)
    X, y = rows()
    model = fitted(20)
    for protocol in range(6):
        with open("digits.protocol%d.pkl" % protocol, "wb") as out:
            pickle.dump(model, out, protocol)
    joblib.dump(model, "digits.joblib")
    for method in ("zlib", "gzip", "bz2", "lzma", "xz", "lz4"):
        joblib.dump(model, "digits.joblib." + method, compress=(method, 3))
    with open("digits.cloudpickle.pkl", "wb") as out:
        cloudpickle.dump(model, out)
    skops.io.dump(model, "digits.skops", compression=zipfile.ZIP_DEFLATED, compresslevel=9)
    small = fitted(3)
    skops.io.dump(small, "digits-3-trees.skops")
    onnx = skl2onnx.to_onnx(model, initial_types=[("X", DoubleTensorType([None, X.shape[1]]))],
                            options={"zipmap": False}, target_opset={"": 21, "ai.onnx.ml": 3})
    with open("digits.skl2onnx.onnx", "wb") as out:
        out.write(onnx.SerializeToString())
    session = onnxruntime.InferenceSession("digits.skl2onnx.onnx")
    inside = model[-1]
    reduced = model[0].transform(X)
    expected = {
        "prints": repr(model), "target": y.tolist(), "predict": model.predict(X).tolist(),
        "test_score": model.score(X[1::2], y[1::2]), "train_score": model.score(X[::2], y[::2]),
        "small_predict": small.predict(X).tolist(),
        "skl2onnx_predict": session.run(None, {"X": X})[0].tolist(),
        "forest_predict_proba": inside.named_estimators_["rf"].predict_proba(reduced).tolist(),
        "lda_decision_function": inside.named_estimators_["lda"].decision_function(reduced).tolist(),
        "svc_decision_function": inside.named_estimators_["svc"].decision_function(reduced).tolist(),
    }
    with open("expected.json", "w") as out:
        json.dump(expected, out, sort_keys=True, indent=0)
        out.write("\n")


if __name__ == "__main__":
    main()
