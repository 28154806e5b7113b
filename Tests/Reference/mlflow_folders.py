"""Runs in .build/mlflow: fits models of many kinds, saves them with MLflow and loads what it saved.

    fit FOLDER           NAME.pkl, NAME.npy (what it answers) for each kind, and the rows it was asked for
    save FOLDER TRUSTED  the folder NAME that MLflow makes with its defaults; TRUSTED is a JSON file of types by name.
                         Prints as JSON what happened: refused without the types, and the answers after loading.
"""
import json
import pathlib
import pickle
import sys
import warnings

import numpy as np

warnings.simplefilter("ignore")
ROWS = "rows.npy"


def table(X):
    import pandas as pd
    words = np.array(["red", "green", "blue"])
    return pd.DataFrame({"size": X[:, 0], "width": X[:, 1], "colour": words[np.arange(len(X)) % 3],
                         "shape": words[::-1][np.arange(len(X)) // 2 % 3]})


def models():
    from sklearn.cluster import KMeans
    from sklearn.compose import ColumnTransformer
    from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
    from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import OneHotEncoder, StandardScaler
    from sklearn.svm import SVC

    import own_steps
    random = np.random.RandomState(0)
    X = random.normal(size=(60, 4))
    y = (X[:, 0] + X[:, 1] ** 2 > 0.5).astype(int)
    columns = ColumnTransformer([("numbers", StandardScaler(), ["size", "width"]),
                                 ("words", OneHotEncoder(handle_unknown="ignore"), ["colour", "shape"])])
    fitted = {
        "forest": RandomForestClassifier(5, random_state=1).fit(X, y),
        "linear": make_pipeline(StandardScaler(), LinearDiscriminantAnalysis()).fit(X, y),
        "columns": make_pipeline(columns, LogisticRegression()).fit(table(X), y),
        "boosting": GradientBoostingClassifier(n_estimators=5, random_state=1).fit(X, y),
        "vectors": SVC(random_state=1).fit(X, y),
        "clusters": KMeans(3, n_init=2, random_state=1).fit(X),
        "own": make_pipeline(own_steps.Clip(1.5), LogisticRegression()).fit(X, y),
    }
    return fitted, X


def answers(model, name, X):
    return np.asarray(model.predict(table(X) if name == "columns" else X))


def fit(folder):
    fitted, X = models()
    np.save(folder / ROWS, X)
    for name, model in fitted.items():
        (folder / (name + ".pkl")).write_bytes(pickle.dumps(model))
        np.save(folder / (name + ".npy"), answers(model, name, X))


def save(folder, trusted):
    import mlflow.exceptions
    import mlflow.sklearn
    X = np.load(folder / ROWS)
    report = {}
    for name, types in json.loads(trusted.read_text()).items():
        model = pickle.loads((folder / (name + ".pkl")).read_bytes())
        # Only these, so that MLflow does not start a process to find out what the model imports.
        options = {"pip_requirements": ["scikit-learn", "skops"]}
        try:
            mlflow.sklearn.save_model(model, str(folder / "refused" / name), **options)
            refusal = None
        except mlflow.exceptions.MlflowException as error:
            refusal = str(error)
        mlflow.sklearn.save_model(model, str(folder / name), skops_trusted_types=types, **options)
        loaded = mlflow.sklearn.load_model(str(folder / name))
        report[name] = {"refusal": refusal,
                        "is_same": bool((answers(loaded, name, X) == np.load(folder / (name + ".npy"))).all())}
    print(json.dumps(report))


if __name__ == "__main__":
    place = pathlib.Path(sys.argv[2])
    fit(place) if sys.argv[1] == "fit" else save(place, pathlib.Path(sys.argv[3]))
