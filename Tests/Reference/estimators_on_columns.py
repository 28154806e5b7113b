"""Every estimator of the running scikit-learn, fitted on what tables of people hold: text, dates, categories, gaps.

Whatever an estimator accepts is kept, the rest is passed over: which ones these are is scikit-learn's affair. Each is
fitted alone, on labels of every kind, and within searches over text, None and objects.
"""
import inspect
import json
import os
import pathlib
import sys
import warnings

os.environ.setdefault("OMP_NUM_THREADS", "1")
import numpy as np
import pandas as pd
from sklearn.utils import all_estimators
from sklearn.utils._param_validation import Hidden, Interval, Options

import every_estimator
from every_estimator import COUNT, LABELS, OUTPUTS, TARGETS, X, arguments

WORDS = np.array(["red", "green", "blue", "of the sky"], dtype=object)
DAYS = np.array(["2024-02-29", "2025-01-01", "1969-12-31"], dtype="datetime64[D]")
INDEX = np.arange(COUNT)


def frame():
    """Columns of every type that pandas gives a table that was read from somewhere."""
    days = pd.Series(pd.date_range("2024-01-01", periods=COUNT, freq="D"))
    return pd.DataFrame({
        "number": X[:, 0], "count": INDEX % 5, "flag": INDEX % 2 == 0, "text": pd.Series(WORDS[INDEX % 4]).astype("str"),
        "category": pd.Categorical(WORDS[INDEX % 3]), "ordered": pd.Categorical(
            INDEX % 3, categories=[0, 1, 2], ordered=True),
        "day": days, "zone": days.dt.tz_localize("Europe/Vienna"), "span": days - days[0],
    })


def gaps():
    table = frame()[["number", "count", "text", "category", "day"]].copy()
    table["whole"] = pd.array([None if n % 7 == 0 else n for n in INDEX], dtype="Int64")
    table.loc[INDEX % 6 == 1, "number"] = np.nan
    for column in ("text", "category", "day"):
        table.loc[INDEX % 9 == 2, column] = None
    return table


def tables():
    texts = np.c_[WORDS[INDEX % 4], WORDS[INDEX % 3]]
    missing = np.where((INDEX[:, None] + np.arange(4)) % 11 == 0, np.nan, X)
    named = pd.DataFrame(X, columns=["a", "b", "c", "d"])
    return {
        "text-objects": texts, "text-fixed": texts.astype(str),
        "text-gaps": np.where((INDEX % 5 == 0)[:, None], None, texts),
        "text-frame": frame()[["text", "category"]],
        "text-dtype": np.array(texts.tolist(), dtype=np.dtypes.StringDType()),
        "frame": frame(), "frame-dates": frame()[["day", "span"]], "frame-gaps": gaps(),
        "frame-categories": frame()[["category", "ordered"]], "frame-numbers": named,
        "frame-nullable": named.astype("Float64"), "missing": missing, "big-endian": X.astype(">f8"), "single": X.astype("f4"),
        "dates": DAYS[np.c_[INDEX % 3, INDEX % 2]], "truths": X > 1, "fortran": np.asfortranarray(X),
    }


def labels():
    two = LABELS % 2
    return {
        "labels-text": np.array(["no", "yes", "perhaps"])[LABELS], "labels-objects": WORDS[LABELS],
        "labels-truths": two == 0, "labels-floats": LABELS * 0.0 + LABELS, "labels-single": LABELS.astype("f4"),
        "labels-dates": DAYS[LABELS], "labels-spans": DAYS[LABELS] - DAYS[0],
        "labels-unsigned": np.array([2 ** 63 + 5, 3, 2 ** 64 - 1], dtype="u8")[LABELS],
        "labels-bytes": np.array([b"a", b"bc", b"d"])[LABELS], "labels-small": LABELS.astype("i1"),
        "labels-big-endian": LABELS.astype(">i4"), "labels-frame": pd.Series(WORDS[LABELS]).astype("str"),
        "labels-category": pd.Series(pd.Categorical(WORDS[LABELS])), "labels-day": pd.Series(DAYS[LABELS]),
        "labels-whole": pd.Series(LABELS).astype("Int64"), "labels-outputs": WORDS[OUTPUTS],
    }


def fit(model, rows, y):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return model.fit(rows, y)
        except TypeError:
            return model.fit(rows)


def attempt(cls, rows, y):
    """A fitted instance, or nothing if it accepts no such thing."""
    try:
        return fit(cls(**arguments(cls)), rows, y)
    except Exception:
        return None


# They take long, and their states hold nothing that others do not.
SLOW = {"TSNE", "GaussianProcessClassifier", "GaussianProcessRegressor", "MLPClassifier", "MLPRegressor",
        "LatentDirichletAllocation", "DictionaryLearning", "MiniBatchDictionaryLearning", "SparsePCA",
        "MiniBatchSparsePCA", "HalvingGridSearchCV", "HalvingRandomSearchCV", "GraphicalLassoCV", "IterativeImputer"}
# A few of each kind say the rest; all accept the same tables by the same code.
ORDINARY = ("frame-nullable", "big-endian", "single", "truths", "fortran", "dates")


def alone():
    """Pairs of a name and a model."""
    kinds = tables()
    for number, (name, cls) in enumerate(all_estimators()):
        if name in every_estimator.SPECIAL and name != "TfidfTransformer":
            continue
        own = every_estimator.targets(cls, name)
        for kind, rows in kinds.items():
            # Of what everybody accepts, each estimator takes one or two in turn.
            if kind in ORDINARY and (ORDINARY.index(kind) + number) % 4 or name in SLOW and kind != "frame-numbers":
                continue
            for y in (own, LABELS):
                model = attempt(cls, rows, y)
                if model is not None:
                    yield "%s.%s" % (name, kind), model
                    break
        if hasattr(cls, "predict") and name not in SLOW or name.startswith("MLPC"):
            for place, (kind, y) in enumerate(labels().items()):
                if (place + number) % 4 and kind not in ("labels-text", "labels-dates", "labels-unsigned"):
                    continue
                model = attempt(cls, X, y)
                if model is not None and hasattr(model, "classes_"):
                    yield "%s.%s" % (name, kind), model
        if name.endswith(("Encoder", "Binarizer")):
            for kind, y in labels().items():
                model = attempt(cls, y, None)
                if model is not None:
                    yield "%s.%s" % (name, kind), model


# --- Searches --------------------------------------------------------------------------------------------------------

def choices(cls):
    """Text, None, truths and objects that a parameter takes, by its name."""
    found = {}
    for parameter, constraints in getattr(cls, "_parameter_constraints", {}).items():
        if parameter in ("verbose", "n_jobs", "copy", "copy_X", "cv") or not isinstance(constraints, list):
            continue
        values = []
        for constraint in constraints:
            if constraint is None:
                values.append(None)
            elif isinstance(constraint, Options) and not isinstance(constraint, Hidden):
                values += sorted(map(str, constraint.options - getattr(constraint, "deprecated", set())))[:2]
            elif constraint == "random_state":
                values += [0, np.random.RandomState(3)]
            elif constraint == "boolean":
                values += [True, False]
        if len(values) > 1:
            found[parameter] = values
    return found


def distributions(cls):
    from scipy import stats
    found = {}
    for parameter, constraints in getattr(cls, "_parameter_constraints", {}).items():
        for constraint in constraints if isinstance(constraints, list) else []:
            if isinstance(constraint, Interval) and parameter not in found and constraint.type.__name__ == "Real":
                found[parameter] = [stats.uniform(0.1, 0.5), stats.loguniform(1e-2, 1), stats.beta(2, 3)][len(parameter) % 3]
    found = dict(list(found.items())[:2])
    found.update({key: value for key, value in list(choices(cls).items())[:1]})
    if "random_state" in inspect.signature(cls.__init__).parameters:
        found["random_state"] = stats.randint(0, 9)
    return found


def searched():
    from sklearn.model_selection import GridSearchCV, RandomizedSearchCV
    for number, (name, cls) in enumerate(all_estimators()):
        if name in every_estimator.SPECIAL or name in SLOW or not hasattr(cls, "score"):
            continue
        try:
            model = cls(**arguments(cls))
        except Exception:
            continue
        y = every_estimator.targets(cls, name)
        rows = pd.DataFrame(X, columns=list("abcd")) if number % 3 == 0 else X
        options = list(choices(cls).items())[:2]
        grid = [{key: values[:3]} for key, values in options]
        for kind, search in (
                ("grid", lambda: GridSearchCV(model, grid or {"verbose": [0]}, cv=2, error_score=0.0)),
                ("random", lambda: RandomizedSearchCV(model, distributions(cls), n_iter=2, cv=2, error_score=0.0,
                                                      random_state=1))):
            try:
                yield "%s.%s" % (name, kind), fit(search(), rows, y)
            except Exception:
                pass


def pipelines():
    """As people write them: columns of a frame, each prepared in its own way, searched over steps and settings."""
    from scipy import stats
    from sklearn.compose import ColumnTransformer, make_column_selector
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.feature_selection import SelectKBest, chi2, f_classif
    from sklearn.impute import KNNImputer, SimpleImputer
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import GridSearchCV, RandomizedSearchCV
    from sklearn.pipeline import Pipeline
    from sklearn.preprocessing import (FunctionTransformer, MinMaxScaler, OneHotEncoder, OrdinalEncoder, StandardScaler,
                                       TargetEncoder)
    table = gaps()[["number", "count", "text", "category"]]
    table["category"] = table["category"].astype(object)
    answers = labels()

    def pipeline(encoder, model, **selectors):
        texts = Pipeline([("imputer", SimpleImputer(strategy="constant", fill_value="none")), ("encoder", encoder)])
        numbers = Pipeline([("imputer", SimpleImputer()), ("scaler", StandardScaler())])
        columns = ColumnTransformer([
            ("numbers", numbers, selectors.get("numbers", ["number", "count"])),
            ("texts", texts, selectors.get("texts", ["text", "category"]))], remainder=selectors.get("rest", "drop"))
        return Pipeline([("columns", columns), ("select", SelectKBest(f_classif, k="all")), ("model", model)])

    hot = OneHotEncoder(handle_unknown="ignore")
    logistic, forest = LogisticRegression(max_iter=50), RandomForestClassifier(3, random_state=0)
    for kind in ("labels-text", "labels-truths", "labels-floats", "labels-objects", "labels-frame"):
        yield "pipeline." + kind, fit(pipeline(hot, forest), table, answers[kind])
    for name, encoder in {"hot": hot, "ordinal": OrdinalEncoder(), "target": TargetEncoder(cv=2),
                          "few": OneHotEncoder(min_frequency=3, handle_unknown="infrequent_if_exist")}.items():
        yield "pipeline." + name, fit(pipeline(encoder, logistic), table, LABELS)
    yield "pipeline.selected", fit(pipeline(
        hot, logistic, numbers=make_column_selector(dtype_include=np.number),
        texts=make_column_selector(dtype_exclude=np.number), rest="passthrough"), table, LABELS)
    framed = pipeline(OneHotEncoder(sparse_output=False, handle_unknown="ignore"), forest).set_output(transform="pandas")
    yield "pipeline.output", fit(framed, table, LABELS)
    yield "pipeline.functions", fit(Pipeline([("log", FunctionTransformer(np.log1p, np.expm1)), ("model", forest)]), X, LABELS)
    grids = {
        "steps": {"columns__numbers__scaler": [StandardScaler(), MinMaxScaler(), "passthrough", None],
                  "model": [logistic, forest]},
        "grids": [{"select__score_func": [f_classif, chi2], "columns__numbers__scaler": [MinMaxScaler()]},
                  {"model": [forest], "model__max_features": ["sqrt", None, 0.5], "model__class_weight": [
                      None, "balanced", {0: 1.0, 1: 2.0, 2: 0.5}]}],
        "imputers": {"columns__numbers__imputer": [SimpleImputer(), KNNImputer(n_neighbors=2), SimpleImputer(strategy="median")]},
    }
    for name, grid in grids.items():
        yield "search." + name, fit(GridSearchCV(pipeline(hot, logistic), grid, cv=2, error_score=0.0), table, LABELS)
    yield "search.random", fit(RandomizedSearchCV(pipeline(hot, logistic), {
        "model__C": stats.loguniform(1e-2, 10), "select__k": ["all", 2, 3], "model__fit_intercept": [True, False],
        "model__solver": ["lbfgs", "newton-cg"], "columns__numbers__scaler": [StandardScaler(with_mean=False), None]},
        n_iter=4, cv=2, random_state=0, error_score=0.0), table, LABELS)
    yield "search.scores", fit(GridSearchCV(pipeline(hot, forest), {"model__criterion": ["gini", "entropy"]}, cv=2, scoring=[
        "accuracy", "f1_macro"], refit="f1_macro", return_train_score=True), table, answers["labels-text"])


def models():
    """Pairs of a name and a model."""
    from sklearn.experimental import enable_halving_search_cv, enable_iterative_imputer  # noqa: F401
    np.random.seed(0)
    return [pair for make in (pipelines, searched, alone) for pair in make()]


def save(folder):
    """All in each format; says which skops has no form for, with its words."""
    import io
    import pickle

    import cloudpickle
    import joblib
    import skops.io
    written = {"models": [], "unwritten": {}}
    for place, (name, model) in enumerate(models()):
        assert name not in written["models"], name
        written["models"].append(name)
        (folder / (name + ".pkl")).write_bytes(pickle.dumps(model, place % 6))
        out = io.BytesIO()
        joblib.dump(model, out)
        (folder / (name + ".joblib")).write_bytes(out.getvalue())
        (folder / (name + ".cloudpickle")).write_bytes(cloudpickle.dumps(model))
        try:
            data = skops.io.dumps(model)
            # skops loses what dates are made of, and says so when it loads them.
            if "frame" in name:
                skops.io.loads(data, trusted=skops.io.get_untrusted_types(data=data))
            (folder / (name + ".skops")).write_bytes(data)
        except Exception as error:
            written["unwritten"][name] = repr(error)[:200]
    return written


if __name__ == "__main__":
    print(json.dumps(save(pathlib.Path(sys.argv[1]))))
