"""Every graph that skl2onnx makes of a scikit-learn estimator on numeric rows, in all the ways it can be asked for."""
import inspect
import logging
import os
import warnings

import numpy as np
import skl2onnx
from skl2onnx._supported_operators import sklearn_operator_name_map
from sklearn.base import is_classifier, is_outlier_detector, is_regressor

COUNT = 60
RNG = np.random.RandomState(0)
LABELS = np.arange(COUNT) % 3
# Steps of 1/64 are exact as float32, so that no graph has to differ for what rounding the input does to it.
X = np.round((RNG.rand(COUNT, 4) + LABELS[:, None] * np.array([1.0, 0.5, 0.0, 0.2])) * 64) / 64
TARGETS = X @ np.array([1.0, 2.0, -1.0, 0.5]) + 0.1
NAMES = np.array(["no", "maybe", "yes"])[LABELS]
OUTPUTS = np.c_[LABELS % 2, (LABELS > 1).astype(int)]
HOLES = X.copy()
HOLES[::7, 1] = np.nan
COUNTS = np.round(X * 4)
ROWS = np.round(RNG.rand(25, 4) * 2.4 * 64) / 64

SETTINGS = {"n_estimators": 4, "max_iter": 60, "random_state": 0, "n_components": 2, "n_clusters": 3, "cv": 3,
            "min_samples_leaf": 2, "n_init": 1}
# Text, dictionaries and the like are not numeric rows.
NOT_NUMERIC = {"CountVectorizer", "TfidfVectorizer", "FeatureHasher", "DictVectorizer"}
# Versions of the operator set; the newest that this skl2onnx knows comes first.
NEWEST = skl2onnx.__max_supported_opset__
OLDER = (12, 15, 18)


class Case:
    """A model, the rows it is asked about, and how its graph is asked for."""

    def __init__(self, name, model, rows=ROWS, options=None, opset=NEWEST, dtype=np.float32):
        self.name, self.model, self.options, self.opset, self.dtype = name, model, options, opset, dtype
        self.rows = np.asarray(rows).astype(dtype)

    def convert(self):
        """The graph, or None where skl2onnx has none."""
        options = {id(self.model): dict(self.options)} if self.options else None
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                logging.getLogger("skl2onnx").setLevel(logging.ERROR)
                return skl2onnx.to_onnx(self.model, self.rows[:1], options=options, target_opset={
                    "": self.opset, "ai.onnx.ml": 3 if self.opset >= 15 else 2 if self.opset >= 12 else 1})
        except Exception as error:
            self.refusal = error
            return None


def arguments(cls):
    """Constructor arguments: small, and with inner estimators where they are needed."""
    from sklearn.linear_model import LogisticRegression, Ridge
    from sklearn.preprocessing import StandardScaler
    from sklearn.tree import DecisionTreeClassifier
    parameters = inspect.signature(cls.__init__).parameters
    values = {k: v for k, v in SETTINGS.items() if k in parameters}
    isRegressor = "Regress" in cls.__name__
    inner = Ridge() if isRegressor else LogisticRegression()
    if "param_grid" in parameters or "param_distributions" in parameters:
        name = "param_grid" if "param_grid" in parameters else "param_distributions"
        return {"estimator": LogisticRegression(), name: {"C": [0.1, 1.0]}, "cv": 3}
    if "estimators" in parameters:
        values["estimators"] = [("a", inner), ("b", Ridge(2.0) if isRegressor else DecisionTreeClassifier(max_depth=3))]
    if "transformer_list" in parameters:
        return {"transformer_list": [("a", StandardScaler())]}
    if "transformers" in parameters:
        return {"transformers": [("a", StandardScaler(), [0, 1])]}
    if "steps" in parameters:
        return {"steps": [("a", StandardScaler()), ("b", LogisticRegression())]}
    if cls.__name__ == "GaussianProcessRegressor":
        # Without noise its matrix is nearly singular, and every order of sums gives another answer.
        values["alpha"] = 0.1
    for parameter in ("estimator", "base_estimator"):
        if parameter in parameters and parameters[parameter].default is inspect.Parameter.empty:
            values[parameter] = inner
    return values


def fit(model, *given):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return model.fit(*given)
        except TypeError:
            return model.fit(given[0])


def targets(cls):
    """What to fit on, most likely first."""
    two, many = np.c_[TARGETS, TARGETS ** 2], TARGETS * 1.0
    if cls.__name__.startswith(("MultiTask", "PLS", "CCA", "MultiOutputR", "RegressorChain")):
        return [two]
    if cls.__name__.startswith(("MultiOutputC", "ClassifierChain")):
        return [OUTPUTS]
    model = cls.__new__(cls)
    try:
        if is_regressor(cls(**arguments(cls))):
            return [many, LABELS]
    except Exception:
        del model
    return [LABELS, LABELS % 2, many]


def supported():
    """The classes that skl2onnx lists, by name."""
    return {cls.__name__: cls for cls in sklearn_operator_name_map
            if cls.__module__.startswith("sklearn.") and cls.__name__ not in NOT_NUMERIC}


def fitted():
    """A name and a fitted model for each class, and models whose graphs differ with their settings."""
    from sklearn.experimental import enable_iterative_imputer  # noqa: F401
    for name, cls in sorted(supported().items()):
        for y in targets(cls):
            rows = COUNTS.astype(int) if name == "CategoricalNB" else X
            rows = rows[:, 0] if name == "IsotonicRegression" else X @ X.T if name == "KernelCenterer" else rows
            asked = COUNTS[:25] if name == "CategoricalNB" else ROWS @ X.T if name == "KernelCenterer" else ROWS
            try:
                if name in ("LabelEncoder", "LabelBinarizer"):
                    yield name, fit(cls(), LABELS), LABELS[:, None][:25]
                else:
                    yield name, fit(cls(**arguments(cls)), rows, y), asked
                break
            except Exception:
                continue
    yield from special()


def special():
    from sklearn import (calibration, cluster, compose, cross_decomposition, decomposition, ensemble, feature_selection,
                         gaussian_process, impute, linear_model, mixture, multiclass, multioutput, naive_bayes,
                         neighbors, neural_network, pipeline, preprocessing, svm, tree)
    from sklearn.gaussian_process import kernels

    def one(name, model, *given, rows=ROWS):
        try:
            return [(name, fit(model, *(given or (X, LABELS))), rows)]
        except Exception:
            return []

    holes = np.where(ROWS > 2.2, np.nan, ROWS)
    for loss in ("hinge", "log_loss", "modified_huber", "squared_hinge", "perceptron"):
        for y, kind in ((LABELS, "3"), (LABELS % 2, "2"), (NAMES, "text")):
            yield from one(f"SGDClassifier {loss} {kind}", linear_model.SGDClassifier(loss=loss, random_state=0), X, y)
    for y, kind in ((LABELS % 2, "2"), (NAMES, "text"), (NAMES == "yes", "bool")):
        for cls in (linear_model.LogisticRegression, linear_model.RidgeClassifier, svm.LinearSVC, linear_model.Perceptron,
                    ensemble.RandomForestClassifier, ensemble.GradientBoostingClassifier, ensemble.AdaBoostClassifier,
                    ensemble.HistGradientBoostingClassifier, ensemble.BaggingClassifier, tree.DecisionTreeClassifier,
                    ensemble.ExtraTreesClassifier, neighbors.KNeighborsClassifier, naive_bayes.GaussianNB,
                    neural_network.MLPClassifier, svm.SVC, svm.NuSVC, gaussian_process.GaussianProcessClassifier):
            yield from one(f"{cls.__name__} {kind}", cls(**arguments(cls)), X, y)
    yield from one("LogisticRegression multilabel", multiclass.OneVsRestClassifier(linear_model.LogisticRegression()), X, OUTPUTS)
    for kernel in ("linear", "poly", "rbf", "sigmoid"):
        for y, kind in ((LABELS, "3"), (LABELS % 2, "2"), (NAMES, "text")):
            for probability in (False, True):
                for shape in ("ovr", "ovo") if kernel == "rbf" else ("ovr",):
                    yield from one(f"SVC {kernel} {kind} {probability} {shape}", svm.SVC(
                        kernel=kernel, probability=probability, decision_function_shape=shape, random_state=0, coef0=0.5,
                        degree=2), X, y)
        for cls in (svm.SVR, svm.NuSVR, svm.OneClassSVM):
            yield from one(f"{cls.__name__} {kernel}", cls(kernel=kernel, degree=2, coef0=0.5), X, TARGETS)
    for cls in (neighbors.KNeighborsClassifier, neighbors.KNeighborsRegressor, neighbors.NearestNeighbors):
        for metric in ("euclidean", "manhattan", "minkowski", "cosine", "chebyshev"):
            for weights in ("uniform", "distance"):
                if cls is neighbors.NearestNeighbors and weights == "distance":
                    continue
                given = {} if cls is neighbors.NearestNeighbors else {"weights": weights}
                power = {"p": 3} if metric == "minkowski" else {}
                y = TARGETS if "Regressor" in cls.__name__ else LABELS
                yield from one(f"{cls.__name__} {metric} {weights}", cls(n_neighbors=3, metric=metric, **given, **power), X, y)
    for cls in (neighbors.RadiusNeighborsClassifier, neighbors.RadiusNeighborsRegressor):
        for weights in ("uniform", "distance"):
            y = TARGETS if "Regressor" in cls.__name__ else LABELS
            given = {"outlier_label": 0} if "Classifier" in cls.__name__ else {}
            yield from one(f"{cls.__name__} {weights}", cls(3.0, weights=weights, **given), X, y)
    yield from one("KNeighborsRegressor two", neighbors.KNeighborsRegressor(3), X, np.c_[TARGETS, TARGETS])
    yield from one("KNeighborsClassifier two", neighbors.KNeighborsClassifier(3), X, OUTPUTS)
    for strategy in ("mean", "median", "most_frequent", "constant"):
        yield from one(f"SimpleImputer {strategy}", impute.SimpleImputer(strategy=strategy, fill_value=7.0 if strategy == "constant" else None),
                       HOLES, rows=holes)
    yield from one("SimpleImputer -1", impute.SimpleImputer(missing_values=0.0), COUNTS, rows=COUNTS[:25])
    yield from one("KNNImputer", impute.KNNImputer(n_neighbors=3), HOLES, rows=holes)
    yield from one("HistGradientBoostingRegressor holes", ensemble.HistGradientBoostingRegressor(max_iter=5, min_samples_leaf=2), HOLES, TARGETS, rows=holes)
    yield from one("DecisionTreeClassifier holes", tree.DecisionTreeClassifier(max_depth=4), HOLES, LABELS, rows=holes)
    for norm in ("l1", "l2", "max"):
        yield from one(f"Normalizer {norm}", preprocessing.Normalizer(norm=norm))
    yield from one("Binarizer", preprocessing.Binarizer(threshold=0.75))
    for encode in ("ordinal", "onehot", "onehot-dense"):
        for strategy in ("uniform", "quantile", "kmeans"):
            yield from one(f"KBinsDiscretizer {encode} {strategy}", preprocessing.KBinsDiscretizer(4, encode=encode, strategy=strategy, random_state=0))
    for given in ({"drop": "first"}, {"handle_unknown": "ignore"}, {"drop": "if_binary"}, {"min_frequency": 6, "handle_unknown": "infrequent_if_exist"}, {"sparse_output": False}):
        yield from one(f"OneHotEncoder {given}", preprocessing.OneHotEncoder(**given), np.round(X), rows=np.round(X)[:25])
    for given in ({}, {"handle_unknown": "use_encoded_value", "unknown_value": -1}):
        yield from one(f"OrdinalEncoder {given}", preprocessing.OrdinalEncoder(**given), np.round(X), rows=np.round(X)[:25])
    yield from one("TargetEncoder", preprocessing.TargetEncoder(random_state=0, target_type="continuous"), np.round(X), TARGETS, rows=np.round(X)[:25])
    for given in ({"interaction_only": True}, {"include_bias": False}, {"degree": 3}):
        yield from one(f"PolynomialFeatures {given}", preprocessing.PolynomialFeatures(**given))
    for method in ("yeo-johnson", "box-cox"):
        for standardize in (True, False):
            yield from one(f"PowerTransformer {method} {standardize}", preprocessing.PowerTransformer(method=method, standardize=standardize), X + 1, rows=ROWS + 1)
    yield from one("QuantileTransformer", preprocessing.QuantileTransformer(n_quantiles=10))
    yield from one("QuantileTransformer normal", preprocessing.QuantileTransformer(n_quantiles=10, output_distribution="normal"))
    yield from one("SplineTransformer", preprocessing.SplineTransformer())
    for given in ({"with_mean": False}, {"with_std": False}):
        yield from one(f"StandardScaler {given}", preprocessing.StandardScaler(**given))
    yield from one("MinMaxScaler clip", preprocessing.MinMaxScaler(clip=True))
    yield from one("RobustScaler", preprocessing.RobustScaler(with_centering=False))
    for kernel in ("linear", "poly", "rbf", "sigmoid", "cosine"):
        yield from one(f"KernelPCA {kernel}", decomposition.KernelPCA(2, kernel=kernel))
    yield from one("PCA whiten", decomposition.PCA(2, whiten=True))
    yield from one("KMeans many", cluster.KMeans(5, random_state=0, n_init=1))
    for covariance in ("full", "tied", "diag", "spherical"):
        yield from one(f"GaussianMixture {covariance}", mixture.GaussianMixture(3, covariance_type=covariance, random_state=0))
        yield from one(f"BayesianGaussianMixture {covariance}", mixture.BayesianGaussianMixture(n_components=3, covariance_type=covariance, random_state=0))
    for activation in ("identity", "logistic", "tanh", "relu"):
        yield from one(f"MLPClassifier {activation}", neural_network.MLPClassifier((5, 4), activation=activation, max_iter=50, random_state=0))
        yield from one(f"MLPRegressor {activation}", neural_network.MLPRegressor((5, 4), activation=activation, max_iter=50, random_state=0), X, TARGETS)
    yield from one("MLPClassifier multilabel", neural_network.MLPClassifier((5,), max_iter=50, random_state=0), X, OUTPUTS)
    for kernel, name in ((kernels.RBF(), "RBF"), (kernels.ConstantKernel() * kernels.RBF() + kernels.WhiteKernel(), "sum"),
                         (kernels.DotProduct(), "DotProduct"), (kernels.RationalQuadratic(), "RationalQuadratic"),
                         (kernels.Matern(nu=1.5), "Matern1.5"), (kernels.Matern(nu=2.5), "Matern2.5"), (kernels.Matern(nu=0.5), "Matern0.5"),
                         (kernels.ExpSineSquared(), "ExpSineSquared"), (kernels.PairwiseKernel(metric="cosine"), "Pairwise")):
        yield from one(f"GaussianProcessRegressor {name}", gaussian_process.GaussianProcessRegressor(kernel, alpha=0.1, optimizer=None), X, TARGETS)
        yield from one(f"GaussianProcessClassifier {name}", gaussian_process.GaussianProcessClassifier(kernel, optimizer=None), X, LABELS % 2)
    yield from one("GaussianProcessRegressor normalized", gaussian_process.GaussianProcessRegressor(normalize_y=True, alpha=0.1), X, TARGETS)
    for learner in ("decision_tree", "ridge"):
        for loss in ("linear", "square"):
            inner = tree.DecisionTreeRegressor(max_depth=3) if learner == "decision_tree" else linear_model.Ridge()
            yield from one(f"AdaBoostRegressor {learner} {loss}", ensemble.AdaBoostRegressor(inner, n_estimators=4, loss=loss, random_state=0), X, TARGETS)
    yield from one("AdaBoostClassifier logistic", ensemble.AdaBoostClassifier(linear_model.LogisticRegression(), n_estimators=4, random_state=0))
    for cls in (ensemble.BaggingClassifier, ensemble.BaggingRegressor):
        inner = linear_model.Ridge() if "Regressor" in cls.__name__ else svm.LinearSVC()
        yield from one(f"{cls.__name__} features", cls(inner, n_estimators=4, max_features=0.5, random_state=0), X, TARGETS if "Regressor" in cls.__name__ else LABELS)
    for voting in ("hard", "soft"):
        parts = [("a", linear_model.LogisticRegression()), ("b", tree.DecisionTreeClassifier(max_depth=3)), ("c", naive_bayes.GaussianNB())]
        for y, kind in ((LABELS, "3"), (NAMES, "text"), (LABELS % 2, "2")):
            yield from one(f"VotingClassifier {voting} {kind}", ensemble.VotingClassifier(parts, voting=voting, weights=[1, 2, 1.5]), X, y)
            yield from one(f"StackingClassifier {kind}", ensemble.StackingClassifier(parts, cv=3, passthrough=voting == "hard"), X, y)
    for method in ("sigmoid", "isotonic"):
        for inner in (linear_model.LogisticRegression(), svm.LinearSVC(), svm.SVC()):
            for joined in ("auto", False):
                yield from one(f"CalibratedClassifierCV {method} {type(inner).__name__} {joined}", calibration.CalibratedClassifierCV(inner, method=method, cv=3, ensemble=joined))
                yield from one(f"CalibratedClassifierCV {method} {type(inner).__name__} {joined} 2", calibration.CalibratedClassifierCV(inner, method=method, cv=3, ensemble=joined), X, LABELS % 2)
    for cls in (multiclass.OneVsRestClassifier, multiclass.OneVsOneClassifier):
        for inner in (linear_model.LogisticRegression(), svm.LinearSVC(), tree.DecisionTreeClassifier(max_depth=3)):
            yield from one(f"{cls.__name__} {type(inner).__name__}", cls(inner))
            yield from one(f"{cls.__name__} {type(inner).__name__} text", cls(inner), X, NAMES)
    yield from one("OutputCodeClassifier", multiclass.OutputCodeClassifier(linear_model.LogisticRegression(), random_state=0))
    for inner in (linear_model.LogisticRegression(), ensemble.RandomForestClassifier(3, random_state=0), svm.LinearSVC()):
        yield from one(f"MultiOutputClassifier {type(inner).__name__}", multioutput.MultiOutputClassifier(inner), X, OUTPUTS)
        yield from one(f"ClassifierChain {type(inner).__name__}", multioutput.ClassifierChain(inner), X, OUTPUTS)
    yield from one("RandomForestClassifier two", ensemble.RandomForestClassifier(3, random_state=0), X, OUTPUTS)
    yield from one("RandomForestRegressor two", ensemble.RandomForestRegressor(3, random_state=0), X, np.c_[TARGETS, TARGETS])
    for loss in ("squared_error", "poisson", "quantile", "gamma", "absolute_error"):
        given = {"quantile": 0.5} if loss == "quantile" else {}
        yield from one(f"HistGradientBoostingRegressor {loss}", ensemble.HistGradientBoostingRegressor(loss=loss, max_iter=5, min_samples_leaf=2, **given), X, np.abs(TARGETS) + 0.1)
    for loss in ("squared_error", "huber", "quantile", "absolute_error"):
        yield from one(f"GradientBoostingRegressor {loss}", ensemble.GradientBoostingRegressor(loss=loss, n_estimators=4), X, TARGETS)
    for loss in ("log_loss", "exponential"):
        yield from one(f"GradientBoostingClassifier {loss}", ensemble.GradientBoostingClassifier(loss=loss, n_estimators=4, random_state=0), X, LABELS % 2)
    yield from one("GradientBoostingClassifier zero", ensemble.GradientBoostingClassifier(init="zero", n_estimators=4, random_state=0))
    for cls in (linear_model.PoissonRegressor, linear_model.GammaRegressor, linear_model.TweedieRegressor):
        yield from one(f"{cls.__name__} positive", cls(), X, np.abs(TARGETS) + 0.1)
    yield from one("LinearRegression two", linear_model.LinearRegression(), X, np.c_[TARGETS, TARGETS])
    yield from one("TransformedTargetRegressor log", compose.TransformedTargetRegressor(linear_model.Ridge(), func=np.log1p, inverse_func=np.expm1), X, np.abs(TARGETS))
    yield from one("PLSRegression one", cross_decomposition.PLSRegression(2), X, TARGETS)
    for given in (("all", 0), ("missing-only", 1)):
        yield from one(f"MissingIndicator {given[0]}", impute.MissingIndicator(features=given[0]), HOLES, rows=np.where(np.arange(4) == 1, holes, ROWS) if given[1] else holes)
    for cls in (naive_bayes.MultinomialNB, naive_bayes.BernoulliNB, naive_bayes.ComplementNB):
        yield from one(f"{cls.__name__} counts", cls(), COUNTS, NAMES, rows=COUNTS[:25])
    for cls in (feature_selection.SelectKBest, feature_selection.SelectPercentile, feature_selection.SelectFpr):
        yield from one(f"{cls.__name__} {kind_of(cls)}", cls(**({"k": 2} if kind_of(cls) == "k" else {})))
    yield from one("RFE", feature_selection.RFE(linear_model.LogisticRegression(), n_features_to_select=2))
    yield from one("SelectFromModel", feature_selection.SelectFromModel(ensemble.RandomForestClassifier(4, random_state=0)))
    for function in (np.log1p, None):
        yield from one(f"FunctionTransformer {getattr(function, '__name__', function)}", preprocessing.FunctionTransformer(function))
    yield from one("ColumnTransformer", compose.ColumnTransformer([
        ("a", preprocessing.StandardScaler(), [0, 2]), ("b", preprocessing.MinMaxScaler(), [1]), ("c", "passthrough", [3])]))
    yield from one("ColumnTransformer remainder", compose.ColumnTransformer([
        ("a", preprocessing.OneHotEncoder(handle_unknown="ignore"), [0])], remainder="passthrough"), np.round(X), rows=np.round(X)[:25])
    union = pipeline.FeatureUnion([("a", decomposition.PCA(2)), ("b", preprocessing.StandardScaler())], transformer_weights={"a": 2.0})
    yield from one("FeatureUnion weighted", union)
    yield from one("Pipeline of all", pipeline.make_pipeline(
        impute.SimpleImputer(), preprocessing.PowerTransformer(), feature_selection.SelectKBest(k=3), union,
        ensemble.HistGradientBoostingClassifier(max_iter=5, min_samples_leaf=2)), HOLES, NAMES, rows=holes)
    for given in ({"contamination": 0.1}, {"max_features": 0.5}):
        yield from one(f"IsolationForest {given}", ensemble.IsolationForest(n_estimators=5, random_state=0, **given))
    for metric in ("euclidean", "manhattan"):
        yield from one(f"LocalOutlierFactor {metric}", neighbors.LocalOutlierFactor(5, novelty=True, metric=metric))
    yield from one("NeighborhoodComponentsAnalysis", neighbors.NeighborhoodComponentsAnalysis(2, random_state=0))


def kind_of(cls):
    return "k" if "KBest" in cls.__name__ else "default"


def variants(model, everything):
    """The options that skl2onnx knows for a model, one at a time."""
    if is_classifier(model):
        yield {"zipmap": "columns"}
        yield {"zipmap": False, "raw_scores": True}
        yield {"zipmap": False, "output_class_labels": True}
        if everything:
            yield {"zipmap": False}
            yield {"zipmap": False, "nocl": True}
            yield {"zipmap": False, "decision_path": True}
            yield {"zipmap": False, "decision_leaf": True}
        yield {"zipmap": False, "optim": "cdist"}
    elif is_outlier_detector(model):
        yield {"score_samples": True}
    elif is_regressor(model):
        for name in ("return_std", "return_cov", "decision_path", "decision_leaf") if everything else ("return_std",):
            yield {name: True}
        yield {"optim": "cdist"}
    else:
        yield {"score_samples": True}


def signature(model):
    """What a graph consists of, without its numbers: graphs of one signature ask the same of a runtime."""
    def node(one):
        settings = tuple(sorted(
            (a.name, a.i if a.type == a.INT else a.s if a.type == a.STRING else tuple(map(node, a.g.node)))
            for a in one.attribute if a.type in (a.INT, a.STRING, a.GRAPH)))
        return one.domain, one.op_type, len(one.input), len(one.output), settings

    def kind(value):
        tensor = value.type.tensor_type
        return value.name, tensor.elem_type, len(tensor.shape.dim), value.type.HasField("sequence_type")

    return (tuple(map(node, model.graph.node)), tuple(map(kind, model.graph.output)), kind(model.graph.input[0]),
            tuple((one.domain, one.version) for one in model.opset_import))


def cases(everything="ASPIC_EVERY_GRAPH" in os.environ):
    """Every model with the graph that is made by default; others for the options and types that it has.

    With $ASPIC_EVERY_GRAPH all combinations, some two thousand; else what differs in more than numbers most likely.
    """
    names = set()
    for name, model, rows in fitted():
        isListed = name in supported()
        name += " again" if name in names else ""
        names.add(name)
        yield Case(name, model, rows)
        if isListed or everything:
            yield Case(name + " float64", model, rows, {"zipmap": False} if is_classifier(model) else None, dtype=np.float64)
            for options in variants(model, everything):
                yield Case(name + " " + " ".join(f"{k}={v}" for k, v in options.items()), model, rows, options)
        if isListed:
            for opset in OLDER if everything else OLDER[:1]:
                yield Case(f"{name} opset {opset}", model, rows, opset=opset)
            yield Case(name + " int64", model, np.round(np.nan_to_num(rows) * 2), dtype=np.int64)
