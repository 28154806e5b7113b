"""What users put together from scikit-learn: searches, pipelines, scorers, kernels, splitters, metrics."""
import warnings

from . import estimators, evaluate, imported
from . import own

MODULES = '''numpy sklearn sklearn.model_selection sklearn.pipeline sklearn.compose sklearn.preprocessing sklearn.impute
sklearn.linear_model sklearn.ensemble sklearn.svm sklearn.tree sklearn.neighbors sklearn.feature_selection sklearn.metrics
sklearn.gaussian_process sklearn.gaussian_process.kernels sklearn.decomposition sklearn.cluster sklearn.naive_bayes
sklearn.feature_extraction.text sklearn.utils sklearn.calibration sklearn.multiclass sklearn.multioutput sklearn.inspection
sklearn.datasets sklearn.cross_validation sklearn.grid_search sklearn.neural_network sklearn.metrics.pairwise
scipy.stats scipy.special scipy.sparse functools operator datetime joblib sklearn.externals.joblib sklearn.kernel_approximation
sklearn.gaussian_process.correlation_models sklearn.random_projection sklearn.mixture sklearn.covariance sklearn.isotonic
sklearn.dummy sklearn.manifold sklearn.discriminant_analysis sklearn.semi_supervised sklearn.preprocessing.data
sklearn.metrics.cluster sklearn.tree._tree sklearn.neighbors.kd_tree sklearn.frozen sklearn.cross_decomposition'''

EXPRESSIONS = r'''
sklearn.model_selection.GridSearchCV(sklearn.linear_model.LogisticRegression(), {'C': xs(2) and [0.1, 1.0 + i(1, 9)], 'fit_intercept': [True, False]}, cv=2).fit(X, y)
sklearn.model_selection.GridSearchCV(sklearn.pipeline.Pipeline([('s', sklearn.preprocessing.StandardScaler()), ('m', sklearn.svm.SVC())]), [{'m__kernel': ['linear', 'rbf']}, {'s': [None, 'passthrough', sklearn.preprocessing.MinMaxScaler()]}], cv=2).fit(X, y)
sklearn.model_selection.GridSearchCV(sklearn.tree.DecisionTreeClassifier(), {'criterion': ['gini', 'entropy'], 'max_depth': [None, 3]}, scoring=['accuracy', 'f1_macro'], refit='accuracy', cv=2).fit(X, y)
sklearn.model_selection.RandomizedSearchCV(sklearn.linear_model.LogisticRegression(), {'C': scipy.stats.uniform(i(1, 3), i(1, 9)), 'tol': scipy.stats.loguniform(1e-5, 1e-2)}, n_iter=2, cv=2).fit(X, y)
sklearn.model_selection.RandomizedSearchCV(sklearn.tree.DecisionTreeClassifier(), {'max_depth': scipy.stats.randint(1, 9), 'min_samples_split': [2, i(3, 9)]}, n_iter=2, cv=2).fit(X, y)
sklearn.model_selection.RandomizedSearchCV(sklearn.linear_model.LogisticRegression(), {'C': scipy.stats.expon(scale=i(1, 99)), 'class_weight': [None, 'balanced', {0: i(1, 9)}]}, n_iter=2, cv=sklearn.model_selection.StratifiedKFold(2, shuffle=True, random_state=i())).fit(X, y)
sklearn.model_selection.HalvingGridSearchCV(sklearn.tree.DecisionTreeClassifier(), {'max_depth': [1, 2]}, cv=2).fit(X, y)
sklearn.model_selection.HalvingRandomSearchCV(sklearn.tree.DecisionTreeClassifier(), {'max_depth': scipy.stats.randint(1, 9)}, cv=2, random_state=0).fit(X, y)
sklearn.grid_search.GridSearchCV(sklearn.linear_model.LogisticRegression(), {'C': [0.1, 1.0 + i(1, 9)]}, cv=2).fit(X, y)
sklearn.grid_search.RandomizedSearchCV(sklearn.linear_model.LogisticRegression(), {'C': scipy.stats.uniform(i(1, 3), i(1, 9))}, n_iter=2, cv=2).fit(X, y)
sklearn.model_selection.ParameterGrid({'a': ints(), 'b': ws()})
sklearn.model_selection.ParameterSampler({'a': ints()}, n())
sklearn.model_selection.cross_validate(sklearn.linear_model.LogisticRegression(), X, y, cv=2)
sklearn.model_selection.cross_validate(sklearn.linear_model.LogisticRegression(), X, y, cv=2, return_estimator=True)
sklearn.model_selection.learning_curve(sklearn.linear_model.LogisticRegression(), X, y, cv=2)
sklearn.pipeline.make_pipeline(sklearn.preprocessing.StandardScaler(), sklearn.linear_model.LogisticRegression()).fit(X, y)
sklearn.pipeline.Pipeline([('s', sklearn.preprocessing.StandardScaler()), ('m', sklearn.svm.SVC(probability=True))], memory=pick('cache', None))
sklearn.pipeline.Pipeline([('s', sklearn.preprocessing.StandardScaler())], memory=joblib.Memory(None, verbose=0)).fit(X, y)
sklearn.pipeline.Pipeline([('s', sklearn.preprocessing.StandardScaler()), ('m', 'passthrough')]).fit(X, y)
sklearn.pipeline.make_union(sklearn.decomposition.PCA(1), sklearn.preprocessing.StandardScaler()).fit(X, y)
sklearn.pipeline.make_pipeline(sklearn.compose.ColumnTransformer([('n', sklearn.preprocessing.StandardScaler(), sklearn.compose.make_column_selector(dtype_include='number')), ('c', sklearn.preprocessing.OneHotEncoder(handle_unknown='ignore'), sklearn.compose.make_column_selector(dtype_exclude='number'))]), sklearn.linear_model.LogisticRegression()).fit(mixed, y)
sklearn.compose.ColumnTransformer([('n', sklearn.impute.SimpleImputer(), ['a', 'b']), ('c', sklearn.preprocessing.OrdinalEncoder(), ['e']), ('d', 'drop', ['f'])], remainder='passthrough').fit(mixed, y)
sklearn.compose.ColumnTransformer([('n', sklearn.pipeline.make_pipeline(sklearn.impute.SimpleImputer(strategy='median', add_indicator=True), sklearn.preprocessing.StandardScaler()), slice(0, 3)), ('p', sklearn.preprocessing.PolynomialFeatures(2), [True, False, False, False]), ('f', sklearn.preprocessing.StandardScaler(), numpy.array([0]))]).fit(X, y)
sklearn.compose.ColumnTransformer([('n', sklearn.preprocessing.StandardScaler(), ['a', 'b'])]).set_output(transform='pandas').fit(mixed, y)
sklearn.compose.make_column_selector(pattern=word(), dtype_include=[numpy.number, 'category'])
sklearn.compose.make_column_selector(dtype_include=object)
sklearn.compose.make_column_selector()
sklearn.compose.TransformedTargetRegressor(sklearn.linear_model.LinearRegression(), func=numpy.log1p, inverse_func=numpy.expm1).fit(X, target)
sklearn.compose.TransformedTargetRegressor(sklearn.linear_model.LinearRegression(), transformer=sklearn.preprocessing.QuantileTransformer(n_quantiles=9)).fit(X, target)
sklearn.preprocessing.FunctionTransformer(pick(numpy.log1p, numpy.sqrt, numpy.exp, numpy.abs, numpy.square, numpy.nan_to_num, numpy.sin)).fit(X)
sklearn.preprocessing.FunctionTransformer(scipy.special.expit, inverse_func=scipy.special.logit, kw_args={'where': True})
sklearn.preprocessing.FunctionTransformer(functools.partial(numpy.clip, a_min=0, a_max=i(1)))
sklearn.preprocessing.FunctionTransformer(operator.itemgetter(0))
sklearn.preprocessing.FunctionTransformer(operator.methodcaller('round', n()))
sklearn.preprocessing.FunctionTransformer(feature_names_out='one-to-one')
sklearn.preprocessing.FunctionTransformer(sklearn.preprocessing.normalize)
sklearn.feature_selection.SelectKBest(pick(sklearn.feature_selection.chi2, sklearn.feature_selection.f_classif), k=n()).fit(X, y)
sklearn.feature_selection.SelectKBest(sklearn.feature_selection.mutual_info_classif, k=2).fit(X, y)
sklearn.feature_selection.SelectPercentile(sklearn.feature_selection.f_regression, percentile=i(30, 90)).fit(X, target)
sklearn.feature_selection.SelectPercentile(sklearn.feature_selection.mutual_info_regression).fit(X, target)
sklearn.feature_selection.SelectKBest(sklearn.feature_selection.r_regression, k=2).fit(X, target)
sklearn.feature_selection.SelectKBest(functools.partial(sklearn.feature_selection.mutual_info_classif, random_state=i()), k=2).fit(X, y)
sklearn.feature_selection.GenericUnivariateSelect(sklearn.feature_selection.f_classif, mode=pick('fpr', 'fwe', 'fdr', 'k_best')).fit(X, y)
sklearn.feature_selection.SelectFromModel(sklearn.ensemble.RandomForestClassifier(3), threshold='median').fit(X, y)
sklearn.feature_selection.RFECV(sklearn.linear_model.LogisticRegression(), cv=2, scoring=sklearn.metrics.make_scorer(sklearn.metrics.f1_score, average='macro')).fit(X, y)
sklearn.feature_selection.SequentialFeatureSelector(sklearn.linear_model.LogisticRegression(), n_features_to_select=2, cv=2).fit(X, y)
sklearn.metrics.make_scorer(sklearn.metrics.fbeta_score, beta=i(1, 5))
sklearn.metrics.make_scorer(sklearn.metrics.log_loss, needs_proba=True, greater_is_better=False)
sklearn.metrics.make_scorer(sklearn.metrics.roc_auc_score, needs_threshold=True)
sklearn.metrics.make_scorer(sklearn.metrics.log_loss, response_method='predict_proba')
sklearn.metrics.check_scoring(sklearn.linear_model.LogisticRegression())
sklearn.metrics.check_scoring(sklearn.linear_model.LogisticRegression(), ['accuracy', 'f1_macro'])
sklearn.metrics.ConfusionMatrixDisplay(numpy.eye(3) * i(1, 9), display_labels=ws(3))
sklearn.metrics.RocCurveDisplay(fpr=numpy.array(xs()), tpr=numpy.array(xs()), roc_auc=x(), estimator_name=word())
sklearn.metrics.PrecisionRecallDisplay(precision=numpy.array(xs()), recall=numpy.array(xs()))
sklearn.metrics.DetCurveDisplay(fpr=numpy.array(xs()), fnr=numpy.array(xs()))
sklearn.metrics.PredictionErrorDisplay(y_true=numpy.array(xs()), y_pred=numpy.array(xs()))
sklearn.calibration.CalibrationDisplay(numpy.array(xs()), numpy.array(xs()), numpy.array(xs()))
sklearn.model_selection.LearningCurveDisplay(train_sizes=numpy.array(ints()), train_scores=numpy.eye(5), test_scores=numpy.eye(5))
sklearn.inspection.permutation_importance(sklearn.linear_model.LogisticRegression().fit(X, y), X, y, n_repeats=2)
sklearn.inspection.partial_dependence(sklearn.ensemble.GradientBoostingClassifier(n_estimators=2).fit(X, y > 0), X, [0])
sklearn.metrics.classification_report(y, y, output_dict=True)
sklearn.metrics.confusion_matrix(y, y)
sklearn.model_selection.KFold(n())
sklearn.model_selection.KFold(n(), shuffle=True, random_state=i())
[sklearn.model_selection.StratifiedKFold(n()), sklearn.model_selection.GroupKFold(n()), sklearn.model_selection.LeaveOneOut()]
[sklearn.model_selection.ShuffleSplit(n()), sklearn.model_selection.StratifiedShuffleSplit(n()), sklearn.model_selection.GroupShuffleSplit(n())]
[sklearn.model_selection.LeavePOut(n()), sklearn.model_selection.LeaveOneGroupOut(), sklearn.model_selection.LeavePGroupsOut(n())]
sklearn.model_selection.TimeSeriesSplit(n())
sklearn.model_selection.RepeatedKFold(n_splits=n(), random_state=i())
sklearn.model_selection.RepeatedStratifiedKFold(n_splits=n())
sklearn.model_selection.StratifiedGroupKFold(n())
sklearn.model_selection.PredefinedSplit(ints())
sklearn.model_selection.check_cv(n())
sklearn.model_selection.check_cv([([0, 1], [2, 3]), ([2, 3], [0, 1])])
sklearn.cross_validation.KFold(9, n())
[sklearn.cross_validation.StratifiedKFold(y, 2), sklearn.cross_validation.ShuffleSplit(9), sklearn.cross_validation.LeaveOneOut(9)]
[sklearn.cross_validation.LabelKFold(y, 2), sklearn.cross_validation.StratifiedShuffleSplit(y), sklearn.cross_validation.LeavePOut(9, 2)]
sklearn.gaussian_process.kernels.RBF(i(1, 9))
sklearn.gaussian_process.kernels.RBF([1.0, i(1, 9)], (1e-3, i(20, 99)))
sklearn.gaussian_process.kernels.ConstantKernel(i(1, 9)) * sklearn.gaussian_process.kernels.RBF() + sklearn.gaussian_process.kernels.WhiteKernel()
sklearn.gaussian_process.kernels.Matern(nu=1.5) ** n() + sklearn.gaussian_process.kernels.DotProduct()
[sklearn.gaussian_process.kernels.RationalQuadratic(), sklearn.gaussian_process.kernels.ExpSineSquared(), sklearn.gaussian_process.kernels.PairwiseKernel(metric='rbf')]
sklearn.gaussian_process.kernels.CompoundKernel([sklearn.gaussian_process.kernels.RBF(), sklearn.gaussian_process.kernels.Matern()])
sklearn.gaussian_process.kernels.Hyperparameter('a', 'numeric', (1e-3, i(1, 9)))
sklearn.gaussian_process.GaussianProcessRegressor(sklearn.gaussian_process.kernels.ConstantKernel(1.0) * sklearn.gaussian_process.kernels.RBF() + sklearn.gaussian_process.kernels.WhiteKernel(), alpha=0.1).fit(X, target)
sklearn.gaussian_process.GaussianProcessClassifier(1.0 * sklearn.gaussian_process.kernels.Matern()).fit(X, y)
sklearn.gaussian_process.GaussianProcessClassifier(1.0 * sklearn.gaussian_process.kernels.RBF(), multi_class='one_vs_one').fit(X, y)
sklearn.gaussian_process.GaussianProcess().fit(X, target)
sklearn.svm.SVC(kernel=sklearn.metrics.pairwise.rbf_kernel).fit(X, y)
sklearn.svm.SVC(kernel=sklearn.metrics.pairwise.laplacian_kernel, decision_function_shape='ovo', break_ties=False).fit(X, y)
sklearn.kernel_approximation.Nystroem(sklearn.metrics.pairwise.chi2_kernel, n_components=3).fit(numpy.abs(X))
sklearn.neighbors.KNeighborsClassifier(metric=own.Point and pick('euclidean', 'minkowski', 'manhattan', 'cosine'), weights=numpy.exp).fit(X, y)
sklearn.neighbors.KNeighborsClassifier(metric=scipy.spatial.distance.euclidean, algorithm=pick('ball_tree', 'brute')).fit(X, y)
sklearn.neighbors.KDTree(X, leaf_size=n())
sklearn.neighbors.BallTree(X, leaf_size=n(), metric=pick('euclidean', 'haversine', 'manhattan', 'chebyshev') if 0 else 'manhattan')
sklearn.neighbors.BallTree(X, metric='minkowski', p=i(3, 9))
sklearn.neighbors.BallTree(X, metric=scipy.spatial.distance.euclidean)
sklearn.neighbors.BallTree(X, metric='mahalanobis', V=numpy.eye(4))
sklearn.neighbors.BallTree(X, metric='seuclidean', V=numpy.ones(4))
sklearn.neighbors.BallTree(X[:, :2], metric='haversine')
sklearn.neighbors.KDTree(X.astype('f4'))
sklearn.ensemble.StackingClassifier([('a', sklearn.linear_model.LogisticRegression()), ('b', sklearn.ensemble.RandomForestClassifier(3))], cv=2).fit(X, y)
sklearn.ensemble.VotingClassifier([('a', sklearn.linear_model.LogisticRegression()), ('b', sklearn.naive_bayes.GaussianNB())], voting='soft').fit(X, y)
sklearn.ensemble.RandomForestClassifier(3, random_state=numpy.random.RandomState(i())).fit(X, numpy.column_stack([y, y > 0]))
sklearn.ensemble.RandomForestRegressor(3, oob_score=True).fit(X, numpy.column_stack([target, target, target]))
sklearn.ensemble.ExtraTreesClassifier(3, class_weight=[{0: 1, 1: 2, 2: 3}, {0: 1, 1: 2}]).fit(X, numpy.column_stack([y, y > 0]))
sklearn.tree.DecisionTreeRegressor(max_depth=i(2, 5)).fit(X[:, :n() - 2 or 1], numpy.column_stack([target] * n()))
sklearn.tree.DecisionTreeClassifier(max_depth=i(2, 5)).fit(X, numpy.column_stack([y] * n()))
sklearn.tree.DecisionTreeClassifier(max_depth=n(), splitter='random', class_weight='balanced').fit(X, labels)
sklearn.tree.DecisionTreeClassifier(max_depth=n()).fit(X[:, :2], dates)
sklearn.ensemble.RandomForestClassifier(2).fit(X, dates)
sklearn.ensemble.GradientBoostingClassifier(n_estimators=2, init=sklearn.linear_model.LogisticRegression()).fit(X, y)
sklearn.ensemble.GradientBoostingRegressor(n_estimators=2, init='zero', loss=pick('huber', 'quantile')).fit(X, target)
sklearn.ensemble.GradientBoostingClassifier(n_estimators=2, n_iter_no_change=2, loss='exponential').fit(X, y > 0)
sklearn.ensemble.GradientBoostingClassifier(n_estimators=2, subsample=0.5).fit(X, y)
sklearn.ensemble.HistGradientBoostingClassifier(max_iter=3, early_stopping=True, scoring='accuracy').fit(X, y)
sklearn.ensemble.HistGradientBoostingClassifier(max_iter=3, categorical_features='from_dtype').fit(mixed[['a', 'f']], y)
sklearn.ensemble.HistGradientBoostingRegressor(max_iter=3, categorical_features=[0], interaction_cst=[{0, 1}, {2}], monotonic_cst=[0, 1, 0, 0]).fit(numpy.round(X), target)
sklearn.ensemble.HistGradientBoostingClassifier(max_iter=3).fit(missing, y)
sklearn.ensemble.BaggingClassifier(sklearn.svm.SVC(), n_estimators=2).fit(X, y)
sklearn.ensemble.AdaBoostClassifier(sklearn.tree.DecisionTreeClassifier(max_depth=2), n_estimators=2).fit(X, y)
sklearn.ensemble.IsolationForest(n_estimators=3).fit(X)
sklearn.multiclass.OneVsRestClassifier(sklearn.svm.LinearSVC()).fit(X, y)
sklearn.multiclass.OneVsRestClassifier(sklearn.linear_model.LogisticRegression()).fit(X[y < 2], y[y < 2])
sklearn.multiclass.OneVsRestClassifier(sklearn.linear_model.LogisticRegression()).fit(X, numpy.zeros((len(y), 2)) + [[0, 1]])
sklearn.multiclass.OutputCodeClassifier(sklearn.svm.LinearSVC(), random_state=0).fit(X, y)
sklearn.multioutput.ClassifierChain(sklearn.linear_model.LogisticRegression(), order='random').fit(X, numpy.column_stack([y > 0, y > 1]))
sklearn.multioutput.MultiOutputRegressor(sklearn.linear_model.Ridge()).fit(X, numpy.column_stack([target, target]))
sklearn.calibration.CalibratedClassifierCV(sklearn.svm.LinearSVC(), cv=2, method=pick('sigmoid', 'isotonic')).fit(X, y)
sklearn.calibration.CalibratedClassifierCV(sklearn.svm.LinearSVC().fit(X, y), cv='prefit').fit(X, y)
sklearn.calibration.CalibratedClassifierCV(sklearn.frozen.FrozenEstimator(sklearn.svm.LinearSVC().fit(X, y))).fit(X, y)
sklearn.model_selection.TunedThresholdClassifierCV(sklearn.linear_model.LogisticRegression(), cv=2).fit(X, y > 0)
sklearn.model_selection.FixedThresholdClassifier(sklearn.linear_model.LogisticRegression(), threshold=0.4).fit(X, y > 0)
sklearn.linear_model.SGDClassifier(loss=pick('hinge', 'log', 'log_loss', 'modified_huber', 'squared_hinge', 'perceptron', 'huber', 'epsilon_insensitive')).fit(X, y)
sklearn.linear_model.SGDRegressor(loss=pick('huber', 'epsilon_insensitive', 'squared_epsilon_insensitive'), epsilon=0.1 * n()).fit(X, target)
sklearn.linear_model.SGDClassifier(loss='huber', epsilon=0.1 * i(1, 50)).fit(X, y)
sklearn.linear_model.SGDClassifier(early_stopping=True, average=True).fit(X, y)
sklearn.linear_model.SGDClassifier().partial_fit(X, y, classes=[0, 1, 2])
sklearn.linear_model.SGDOneClassSVM().fit(X)
sklearn.linear_model.PassiveAggressiveClassifier(C=i(1, 9)).fit(X, y)
sklearn.linear_model.Perceptron().fit(X, y)
sklearn.linear_model.LogisticRegressionCV(cv=sklearn.model_selection.KFold(2), scoring=sklearn.metrics.make_scorer(sklearn.metrics.accuracy_score)).fit(X, y)
sklearn.linear_model.RidgeCV(alphas=xs(3) and [0.1, 1.0], scoring='r2', cv=2).fit(X, target)
sklearn.linear_model.GammaRegressor().fit(X, target)
sklearn.linear_model.PoissonRegressor().fit(X, target)
sklearn.linear_model.TweedieRegressor(power=pick(0, 1, 1.5, 2, 3), link=pick('auto', 'log', 'identity')).fit(X, target)
sklearn.linear_model.RANSACRegressor(random_state=0).fit(X, target)
sklearn.linear_model.RANSACRegressor(random_state=0, loss='squared_error').fit(X, target)
sklearn.neural_network.MLPClassifier((4,), solver=pick('adam', 'sgd'), max_iter=i(3, 9), learning_rate=pick('adaptive', 'constant'), learning_rate_init=0.001 * n()).fit(X, y)
sklearn.neural_network.MLPRegressor((4, n()), solver=pick('adam', 'sgd', 'lbfgs'), max_iter=i(3, 9), momentum=0.1 * n(), nesterovs_momentum=pick(True, False)).fit(X, target)
sklearn.neural_network.MLPClassifier((4,), solver='adam', beta_1=0.1 * n(), beta_2=0.9, epsilon=0.01 * n(), learning_rate_init=0.001 * n(), max_iter=3).fit(X, y)
sklearn.feature_extraction.text.TfidfVectorizer(stop_words='english', ngram_range=(1, n()), dtype=numpy.float32).fit(text)
sklearn.feature_extraction.text.CountVectorizer(vocabulary={word(): 0, word() + 'b': 1}, tokenizer=str.split, preprocessor=str.lower)
sklearn.feature_extraction.text.TfidfVectorizer(token_pattern=r'\b\w+\b', strip_accents=pick('unicode', 'ascii')).fit(text)
sklearn.feature_extraction.text.HashingVectorizer(n_features=i(9, 99))
sklearn.preprocessing.OneHotEncoder(categories=[ws(3)], dtype=pick(int, float, numpy.float32, bool))
sklearn.preprocessing.OneHotEncoder(min_frequency=2, handle_unknown='infrequent_if_exist').fit(mixed[['e', 'f']])
sklearn.preprocessing.OrdinalEncoder(handle_unknown='use_encoded_value', unknown_value=numpy.nan).fit(mixed[['e', 'f']])
sklearn.preprocessing.OneHotEncoder().fit(dates.reshape(-1, 1))
sklearn.preprocessing.TargetEncoder(cv=2).fit(mixed[['e', 'f']], y)
sklearn.preprocessing.KBinsDiscretizer(n(), encode='ordinal').fit(X)
sklearn.preprocessing.SplineTransformer(n_knots=n()).fit(X)
sklearn.preprocessing.LabelEncoder().fit(dates)
sklearn.preprocessing.LabelBinarizer().fit(labels)
sklearn.preprocessing.Imputer(strategy=pick('mean', 'median')).fit(missing)
sklearn.impute.SimpleImputer(strategy='constant', fill_value=w()).fit(mixed[['e']])
sklearn.impute.SimpleImputer(strategy='most_frequent').fit(mixed[['e', 'f']])
sklearn.impute.KNNImputer(n_neighbors=n(), weights='distance').fit(missing)
sklearn.impute.IterativeImputer(max_iter=1, estimator=sklearn.linear_model.BayesianRidge()).fit(missing)
sklearn.isotonic.IsotonicRegression(out_of_bounds='clip').fit(X[:, 0], target)
sklearn.covariance.EllipticEnvelope().fit(X)
sklearn.mixture.BayesianGaussianMixture(2, weight_concentration_prior_type='dirichlet_distribution').fit(X)
sklearn.datasets.load_iris()
sklearn.datasets.load_iris(as_frame=True)
sklearn.utils.Bunch(**{word(): i(), word(): ws()})
sklearn.utils.Bunch()
joblib.Memory(None, verbose=0)
joblib.Memory(None)
sklearn.externals.joblib.Memory(None)
sklearn.cluster.AgglomerativeClustering(memory=joblib.Memory(None)).fit(X)
sklearn.cluster.FeatureAgglomeration(2, pooling_func=pick(numpy.mean, numpy.median, numpy.max)).fit(X)
sklearn.cluster.Birch(n_clusters=n()).fit(X)
sklearn.cluster.Birch(n_clusters=None, threshold=0.1).fit(X)
sklearn.cluster.BisectingKMeans(n()).fit(X)
sklearn.cluster.HDBSCAN(min_cluster_size=n()).fit(X)
sklearn.cluster.OPTICS(metric=scipy.spatial.distance.cityblock, min_samples=3).fit(X)
sklearn.manifold.Isomap(n_neighbors=n()).fit(X)
sklearn.semi_supervised.SelfTrainingClassifier(sklearn.linear_model.LogisticRegression()).fit(X, numpy.where(y > 1, -1, y))
sklearn.decomposition.PCA(n() / 10.0).fit(X)
sklearn.decomposition.KernelPCA(2, kernel='rbf').fit(X)
sklearn.random_projection.SparseRandomProjection(2).fit(X)
sklearn.utils._mocking.CheckingClassifier().fit(X, y)
'''


def make(draw, times, report=None):
    estimators.enable()
    scope = imported(MODULES)
    scope.update(draw.names())
    data = estimators.Data(draw)
    numpy = scope['numpy']
    numpy.random.seed(draw.i())
    days = numpy.array(['2001-01-01', '2001-01-02', '2002-02-02'], dtype='datetime64[D]')[data.classes]
    scope.update(X=data.X, y=data.classes, target=data.y, labels=data.labels, text=data.text, missing=data.missing,
                 own=own, dates=days, mixed=getattr(data, 'mixed', None))
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        for label, value in evaluate(EXPRESSIONS, scope, times, report):
            yield label, value
        metrics = scope['sklearn'].metrics
        names = getattr(metrics, 'get_scorer_names', None)
        scorers = names() if names else sorted(getattr(metrics, 'SCORERS', {}))
        for name in scorers:
            yield name, metrics.get_scorer(name)
        for label, distance in distances():
            yield label, distance


def distances():
    """One of each metric's class."""
    import numpy
    for place in ('sklearn.metrics', 'sklearn.neighbors', 'sklearn.metrics._dist_metrics'):
        for family in ('DistanceMetric', 'DistanceMetric64', 'DistanceMetric32'):
            try:
                made = getattr(__import__(place, fromlist=['x']), family)
            except Exception:
                continue
            for name in ('euclidean l2 minkowski p manhattan cityblock l1 chebyshev infinity seuclidean mahalanobis '
                         'wminkowski hamming canberra braycurtis matching jaccard dice kulsinski rogerstanimoto '
                         'russellrao sokalmichener sokalsneath haversine pyfunc').split():
                for arguments in ({}, {'p': 3}, {'V': numpy.eye(2)}, {'V': numpy.ones(2)}, {'p': 3, 'w': numpy.ones(2)},
                                  {'func': numpy.hypot}):
                    try:
                        yield name, made.get_metric(name, **arguments)
                        yield name, made.get_metric(name, numpy.float32, **arguments)
                    except Exception:
                        continue
