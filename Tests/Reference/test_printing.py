"""Models of classes that nothing here knows are printed as scikit-learn prints them."""
import ast
import pickle
import warnings

import pytest
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import GradientBoostingClassifier, RandomForestRegressor
from sklearn.feature_selection import SelectKBest, f_regression
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, StratifiedKFold
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.utils import all_estimators


def same(text):
    """What a text says, whatever the quotes and the order of keywords and keys; None if it is no Python."""
    try:
        tree = ast.parse(text.strip(), mode="eval")
    except SyntaxError:
        return None
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            node.keywords.sort(key=lambda keyword: keyword.arg or "")
        elif isinstance(node, ast.Dict):
            pairs = sorted(zip(node.keys, node.values), key=lambda pair: ast.dump(pair[0]))
            node.keys, node.values = [key for key, _ in pairs], [value for _, value in pairs]
    return ast.dump(tree)


def python(model):
    return same(model.__repr__(N_CHAR_MAX=10 ** 9))


SEARCH = GridSearchCV(
    Pipeline([
        ("columns", ColumnTransformer([
            ("numbers", Pipeline([("impute", SimpleImputer(strategy="median")), ("scale", StandardScaler())]),
             ["age", "fare"]),
            ("text", Pipeline([("impute", SimpleImputer(strategy="most_frequent", fill_value="missing")),
                               ("encode", OneHotEncoder(handle_unknown="ignore"))]), ["sex", "class", "embarked"])],
            remainder="passthrough")),
        ("select", SelectKBest(f_regression, k=7)),
        ("model", GradientBoostingClassifier(n_estimators=300, learning_rate=0.05))]),
    {"model__n_estimators": [100, 200, 300], "columns__numbers__impute__strategy": ["mean", "median", None]},
    cv=StratifiedKFold(5, shuffle=True, random_state=3), n_jobs=-1, scoring="roc_auc")


def test_a_search_over_pipelines_reads_well(aspic, tmp_path):
    path = tmp_path / "search.pkl"
    path.write_bytes(pickle.dumps(SEARCH))
    text = aspic.run("inspect", path).stdout
    assert max(map(len, text.split("not usable")[0].splitlines())) <= 100
    field = text.split("\nmodel", 1)[1].split("\nnot usable", 1)[0]
    lines = field.splitlines()
    # The field's lines are one expression, each part on its own line and deeper than what it is in.
    told = same(" ".join(line.strip() for line in lines))
    # `f_regression` is a function, which Python prints with its address; a splitter prints all that it has.
    expected = SEARCH.__repr__(N_CHAR_MAX=10 ** 9)
    start = expected.index("<function f_regression")
    expected = expected[:start] + "f_regression" + expected[expected.index(">", start) + 1:]
    assert told == same(expected)
    assert any(line.strip() == '("scale", StandardScaler())' for line in lines)


@pytest.mark.parametrize("model", [RandomForestRegressor(n_estimators=7), LogisticRegression(C=2, l1_ratio=0.5)])
def test_only_what_was_changed(aspic, tmp_path, model):
    path = tmp_path / "model.pkl"
    path.write_bytes(pickle.dumps(model))
    assert same(aspic.json("inspect", path)["model"]) == python(model)


@pytest.mark.filterwarnings("ignore")
def test_every_estimator(aspic, tmp_path):
    """As scikit-learn's own tests construct them."""
    from sklearn.utils._test_common.instance_generator import _construct_instances
    from sklearn.utils._testing import SkipTest
    compared = 0
    for name, kind in all_estimators():
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                model = next(iter(_construct_instances(kind)))
                data = pickle.dumps(model)
        except (SkipTest, pickle.PicklingError, AttributeError):
            continue
        expected = python(model)
        # Of arrays the shape is told, not the elements.
        if expected is None or "array(" in repr(model):
            continue
        path = tmp_path / (name + ".pkl")
        path.write_bytes(data)
        assert same(aspic.json("inspect", path)["model"]) == expected, name
        compared += 1
    assert compared > 150
