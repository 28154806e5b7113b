"""Every estimator of scikit-learn, fitted on what it accepts, with each option that its release declares."""
import contextlib
import importlib
import inspect
import pkgutil
import signal
import warnings

import numpy

try:
    import pandas
except Exception:
    pandas = None

#: What releases before 1.2 took, which did not declare their options.
OPTIONS = {
    'algorithm': ['auto', 'ball_tree', 'kd_tree', 'brute', 'lloyd', 'elkan', 'full', 'SAMME', 'SAMME.R', 'randomized',
                  'arpack', 'ball_tree', 'boruvka_kdtree', 'prims_kdtree', 'generic'],
    'metric': ['euclidean', 'manhattan', 'chebyshev', 'minkowski', 'cosine', 'l1', 'canberra', 'braycurtis', 'hamming',
               'jaccard', 'precomputed', 'seuclidean', 'mahalanobis', 'haversine', 'dice', 'kulsinski', 'rogerstanimoto'],
    'kernel': ['linear', 'poly', 'rbf', 'sigmoid', 'cosine', 'gaussian', 'tophat', 'epanechnikov', 'knn', 'chi2',
               'laplacian', 'additive_chi2'],
    'loss': ['hinge', 'log', 'log_loss', 'modified_huber', 'squared_hinge', 'perceptron', 'squared_loss', 'squared_error',
             'huber', 'epsilon_insensitive', 'squared_epsilon_insensitive', 'deviance', 'exponential', 'ls', 'lad',
             'quantile', 'absolute_error', 'poisson', 'least_squares', 'least_absolute_deviation', 'gamma',
             'binary_crossentropy', 'categorical_crossentropy', 'linear', 'square'],
    'criterion': ['gini', 'entropy', 'mse', 'mae', 'friedman_mse', 'squared_error', 'absolute_error', 'poisson',
                  'log_loss'],
    'splitter': ['best', 'random'],
    'solver': ['lbfgs', 'liblinear', 'newton-cg', 'sag', 'saga', 'sgd', 'adam', 'svd', 'cholesky', 'lsqr', 'sparse_cg',
               'cd', 'mu', 'eigen', 'newton-cholesky', 'highs', 'interior-point'],
    'activation': ['identity', 'logistic', 'tanh', 'relu'],
    'affinity': ['euclidean', 'rbf', 'nearest_neighbors', 'precomputed'],
    'linkage': ['ward', 'complete', 'average', 'single'],
    'covariance_type': ['full', 'tied', 'diag', 'spherical'],
    'strategy': ['mean', 'median', 'most_frequent', 'constant', 'uniform', 'quantile', 'kmeans', 'stratified', 'prior'],
    'learning_rate': ['constant', 'optimal', 'invscaling', 'adaptive'],
    'penalty': ['l1', 'l2', 'elasticnet', None],
    'method': ['standard', 'hessian', 'modified', 'ltsa', 'sigmoid', 'isotonic', 'yeo-johnson', 'lasso', 'exact',
               'barnes_hut', 'temperature'],
    'svd_method': ['lapack', 'randomized'], 'svd_solver': ['full', 'arpack', 'randomized'],
    'multi_class': ['ovr', 'multinomial', 'ovo', 'crammer_singer', 'one_vs_rest', 'one_vs_one'],
    'weights': ['uniform', 'distance', numpy.exp], 'early_stopping': [True, False], 'warm_start': [True],
    'bootstrap': [True], 'oob_score': [True], 'probability': [True], 'compute_hessian': [True],
    'max_features': ['sqrt', 'log2', 0.5, None], 'class_weight': ['balanced', 'auto', {0: 2.0}],
    'encode': ['onehot', 'ordinal', 'onehot-dense'], 'handle_unknown': ['error', 'ignore', 'use_encoded_value'],
    'drop': ['first', None], 'random_state': [numpy.random.RandomState(3)], 'init': ['k-means++', 'random'],
    'preprocessor': [None], 'norm': ['l1', 'l2', 'max'], 'dtype': [numpy.float32, object],
    'output_distribution': ['normal', 'uniform'], 'analyzer': ['char', 'char_wb', 'word', str.split],
    'tokenizer': [str.split], 'stop_words': ['english'], 'metric_params': [{'p': 3}], 'categorical_features': [[0]],
    'scoring': ['accuracy', 'r2', 'neg_mean_squared_error'], 'store_cv_values': [True],
    'categories': ['auto'], 'interaction_cst': [[{0, 1}]], 'monotonic_cst': [[1, 0, 0, 0]], 'memory': [None],
    'transformer': [None], 'threshold': ['mean', 0.1], 'selection': ['random'], 'positive': [True],
}
#: Keeps each fit short.
SMALL = {'n_estimators': 3, 'max_iter': 7, 'n_init': 1, 'n_components': 2, 'n_clusters': 3, 'cv': 2, 'n_iter': 3,
         'max_trials': 9, 'n_restarts_optimizer': 0, 'n_quantiles': 9, 'perplexity': 3, 'min_samples': 2, 'random_state': 0,
         'max_subpopulation': 20, 'n_refinements': 1, 'max_leaf_nodes': 5, 'hidden_layer_sizes': (4,), 'min_cluster_size': 5}


class TooSlow(Exception):
    pass


@contextlib.contextmanager
def at_most(seconds):
    def stop(number, frame):
        raise TooSlow()
    signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)


def modules(package, skipped=()):
    """All modules of an installed package but its tests, and those below the skipped ones."""
    yield package
    for _, name, _ in pkgutil.walk_packages(package.__path__, package.__name__ + '.', onerror=lambda name: None):
        if any(part in ('tests', 'setup', 'conftest', '_build_utils') or part.startswith('test_')
               for part in name.split('.')) or any((name + '.').startswith(prefix + '.') for prefix in skipped):
            continue
        try:
            with warnings.catch_warnings():
                warnings.simplefilter('ignore')
                yield importlib.import_module(name)
        except BaseException:
            continue


def enable():
    """What is still experimental."""
    for name in ('enable_hist_gradient_boosting', 'enable_iterative_imputer', 'enable_halving_search_cv'):
        try:
            importlib.import_module('sklearn.experimental.' + name)
        except Exception:
            pass


def estimators():
    import sklearn
    from sklearn.base import BaseEstimator
    enable()
    found = {}
    for module in modules(sklearn):
        if 'externals' in module.__name__:
            continue
        for name, made in vars(module).items():
            if inspect.isclass(made) and issubclass(made, BaseEstimator) and not inspect.isabstract(made) \
                    and made.__module__.startswith('sklearn'):
                found[made.__module__ + '.' + name] = made
    return [made for _, made in sorted(found.items())]


def parameters(made):
    names = made._get_param_names() if hasattr(made, '_get_param_names') else []
    return list(names)


class Data(object):
    """Inputs of several kinds, tried in this order until one is taken."""

    def __init__(self, draw):
        random = numpy.random.RandomState(draw.i())
        count = 60
        self.classes = numpy.repeat([0, 1, 2], count // 3)
        self.X = random.rand(count, 4) * 2 + self.classes[:, None] * numpy.array([1.0, 0.5, 0.2, 0.0])
        order = random.permutation(count)
        self.X, self.classes = self.X[order], self.classes[order]
        self.binary = (self.classes > 0).astype(int)
        self.y = numpy.abs(self.X.dot([1.0, 2.0, -1.0, 0.5])) + 0.5
        self.text = [u' '.join(draw.ws(4)) + ' word fox dog' for _ in range(count)]
        self.labels = numpy.array([u'red', u'green', u'blue'])[self.classes]
        missing = self.X.copy()
        missing[::7, 1] = numpy.nan
        self.missing = missing
        multi = numpy.column_stack([self.binary, self.classes > 1]).astype(int)
        import scipy.sparse
        self.sparse = scipy.sparse.csr_matrix(self.X)
        words = numpy.array([[u'a', u'x'], [u'b', u'y'], [u'c', u'x']], dtype=object)[self.classes]
        self.all = [
            ('classes', self.X, self.classes), ('regression', self.X, self.y), ('binary', self.X, self.binary),
            ('labels', self.X, self.labels), ('multilabel', self.X, multi),
            ('two targets', self.X, numpy.column_stack([self.y, self.y * 2])), ('sparse', self.sparse, self.classes),
            ('sparse regression', self.sparse, self.y), ('missing', missing, self.classes),
            ('words', words, self.classes), ('text', self.text, self.classes), ('one', self.X[:, 0], self.y),
            ('sets', [[u'a', u'b'], [u'b']] * 30, None), ('y', self.classes, None), ('ylabels', self.labels, None),
            ('dicts', [{u'a': 1, u'b': u'x'}, {u'a': 3}] * 30, None),
            ('blocks', numpy.abs(self.X[:20, :]), self.X[:20, :2]), ('square', self.X[:4, :4], None),
            ('object labels', self.X, self.labels.astype(object)), ('float32', self.X.astype('f4'), self.classes),
            ('counts', numpy.round(self.X * 3), self.classes), ('semi', self.X, numpy.where(order % 3, self.classes, -1)),
        ]
        if pandas is not None:
            frame = pandas.DataFrame(self.X, columns=[u'a', u'b', u'c', u'd'])
            mixed = frame.assign(e=self.labels, f=pandas.Categorical(self.labels))
            self.frame, self.mixed = frame, mixed
            self.all += [('frame', frame, self.classes), ('frame regression', frame, pandas.Series(self.y, name='y')),
                         ('mixed frame', mixed, self.classes), ('frame labels', frame, pandas.Series(self.labels)),
                         ('words frame', mixed[['e', 'f']], self.classes)]


def required(made):
    """Arguments without which it can't be made."""
    from sklearn.linear_model import LogisticRegression, Ridge
    from sklearn.preprocessing import StandardScaler
    from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor
    name = made.__name__
    wanted = parameters(made)
    arguments = {key: SMALL[key] for key in wanted if key in SMALL}
    for key in ('estimator', 'base_estimator'):
        if key in wanted and name not in ('AdaBoostClassifier', 'BaggingClassifier'):
            arguments[key] = Ridge() if 'Regressor' in name or 'RegressorChain' in name else LogisticRegression()
    if name == 'RANSACRegressor' or 'TransformedTarget' in name:
        arguments = {'random_state': 0} if name == 'RANSACRegressor' else {}
    if name in ('AdaBoostClassifier', 'BaggingClassifier', 'AdaBoostRegressor', 'BaggingRegressor'):
        tree = DecisionTreeRegressor if 'Regressor' in name else DecisionTreeClassifier
        arguments = {'n_estimators': 2}
        if 'Bagging' in name:
            arguments['estimator' if 'estimator' in wanted else 'base_estimator'] = tree(max_depth=2)
    if 'estimators' in wanted:
        kind = Ridge if 'Regressor' in name else LogisticRegression
        arguments['estimators'] = [('a', kind()), ('b', DecisionTreeRegressor(max_depth=2) if kind is Ridge
                                                   else DecisionTreeClassifier(max_depth=2))]
    for key, value in (('param_grid', {'C': [0.1, 1.0]}), ('param_distributions', {'C': [0.1, 1.0]}),
                       ('steps', [('s', StandardScaler()), ('m', LogisticRegression())]),
                       ('transformer_list', [('s', StandardScaler())]),
                       ('transformers', [('s', StandardScaler(), [0, 1]), ('p', 'passthrough', [2])]),
                       ('dictionary', numpy.eye(4)), ('threshold', 0.1)):
        if key in wanted and not (key == 'threshold' and name not in ('Binarizer',)):
            arguments[key] = value
    return arguments


def declared(made):
    """The options that a release from 1.2 on declares, or the ones listed here."""
    constraints = getattr(made, '_parameter_constraints', None)
    options = {}
    for key in parameters(made):
        values = list(OPTIONS.get(key, []))
        if isinstance(constraints, dict):
            for constraint in constraints.get(key, []) if isinstance(constraints.get(key), list) else []:
                allowed = getattr(constraint, 'options', None)
                if isinstance(allowed, (set, frozenset, list)):
                    values += [value for value in sorted(allowed, key=str) if value not in values]
        options[key] = values
    return options


def fit(model, X, y):
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        with at_most(6):
            return model.fit(X) if y is None else model.fit(X, y)


def build(made, arguments):
    try:
        return made(**arguments)
    except Exception:
        return None


def fitted_on(made, arguments, data):
    """(kind of input, input, target, model) of each kind that it takes."""
    for kind, X, y in data.all:
        try:
            yield kind, X, y, fit(made(**arguments), X, y)
        except KeyboardInterrupt:
            raise
        except BaseException:
            continue


def make(draw, times, report=None):
    """Each estimator unfitted, fitted on every kind of input, and on the first one with each option."""
    data = Data(draw)
    for made in estimators():
        arguments = required(made)
        model = build(made, arguments)
        if model is None:
            arguments = {}
            model = build(made, arguments)
        if model is None:
            if report is not None:
                report(made.__name__, 'is not made')
            continue
        yield made.__name__, model
        if not hasattr(model, 'fit'):
            continue
        taken = list(fitted_on(made, arguments, data))
        if not taken:
            # What keeps most fits short forbids this one.
            arguments = {}
            taken = list(fitted_on(made, arguments, data))
        for kind, X, y, fitted in taken:
            yield made.__name__ + ' ' + kind, fitted
        if report is not None and not taken:
            report(made.__name__, 'is fitted on nothing')
        if times < 2:
            continue
        for key, values in sorted(declared(made).items()):
            for value in values:
                for _, X, y, _ in taken[:2]:
                    try:
                        changed = dict(arguments)
                        changed[key] = value
                        fitted = fit(made(**changed), X, y)
                    except KeyboardInterrupt:
                        raise
                    except BaseException:
                        continue
                    yield '%s %s=%r' % (made.__name__, key, value), fitted
                    break
