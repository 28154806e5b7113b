/// What honest files name of scikit-learn, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum SklearnNames2 {
    static let table = """
        sklearn.linear_model._sag_fast: MultinomialLogLoss32 MultinomialLogLoss64
        sklearn.linear_model._sgd_fast: Classification EpsilonInsensitive[call(f)] Hinge[call(f)] Huber[call(f)]
        sklearn.linear_model._sgd_fast: Log[call();new()] LossFunction ModifiedHuber[call()] Regression
        sklearn.linear_model._sgd_fast: SquaredEpsilonInsensitive[call(f)] SquaredHinge[call(f)]
        sklearn.linear_model._sgd_fast: SquaredLoss[call();new()]
        sklearn.linear_model._stochastic_gradient: BaseSGD BaseSGDClassifier BaseSGDRegressor SGDClassifier
        sklearn.linear_model._stochastic_gradient: SGDOneClassSVM SGDRegressor _ValidationScoreCallback
        sklearn.linear_model._theil_sen: TheilSenRegressor
        sklearn.linear_model.base: LinearClassifierMixin LinearModel LinearRegression SparseCoefMixin
        sklearn.linear_model.bayes: ARDRegression BayesianRidge
        sklearn.linear_model.coordinate_descent: ElasticNet ElasticNetCV Lasso LassoCV LinearModelCV
        sklearn.linear_model.coordinate_descent: MultiTaskElasticNet MultiTaskElasticNetCV MultiTaskLasso
        sklearn.linear_model.coordinate_descent: MultiTaskLassoCV enet_path() lasso_path()
        sklearn.linear_model.huber: HuberRegressor
        sklearn.linear_model.least_angle: Lars LarsCV LassoLars LassoLarsCV LassoLarsIC lars_path() lars_path_gram()
        sklearn.linear_model.logistic: LogisticRegression LogisticRegressionCV logistic_regression_path()
        sklearn.linear_model.omp: OrthogonalMatchingPursuit OrthogonalMatchingPursuitCV orthogonal_mp()
        sklearn.linear_model.omp: orthogonal_mp_gram()
        sklearn.linear_model.passive_aggressive: PassiveAggressiveClassifier PassiveAggressiveRegressor
        sklearn.linear_model.perceptron: Perceptron
        sklearn.linear_model.randomized_l1: BaseRandomizedLinearModel RandomizedLasso RandomizedLogisticRegression
        sklearn.linear_model.randomized_l1: lasso_stability_path()
        sklearn.linear_model.ransac: RANSACRegressor
        sklearn.linear_model.ridge: Ridge RidgeCV RidgeClassifier RidgeClassifierCV _BaseRidge _BaseRidgeCV _RidgeGCV
        sklearn.linear_model.ridge: _X_operator _Xt_operator ridge_regression()
        sklearn.linear_model.sag_fast: MultinomialLogLoss MultinomialLogLoss32 MultinomialLogLoss64
        sklearn.linear_model.sgd_fast: Classification EpsilonInsensitive[call(f)] Hinge[call(f)] Huber[call(f)]
        sklearn.linear_model.sgd_fast: Log[call()] LossFunction ModifiedHuber[call()] Regression
        sklearn.linear_model.sgd_fast: SquaredEpsilonInsensitive[call(f)] SquaredHinge[call(f)] SquaredLoss[call()]
        sklearn.linear_model.stochastic_gradient: BaseSGD BaseSGDClassifier BaseSGDRegressor SGDClassifier
        sklearn.linear_model.stochastic_gradient: SGDRegressor _ValidationScoreCallback
        sklearn.linear_model.theil_sen: TheilSenRegressor
        sklearn.manifold._classical_mds: ClassicalMDS
        sklearn.manifold._isomap: Isomap
        sklearn.manifold._locally_linear: LocallyLinearEmbedding locally_linear_embedding()
        sklearn.manifold._mds: MDS smacof()
        sklearn.manifold._spectral_embedding: SpectralEmbedding spectral_embedding()
        sklearn.manifold._t_sne: TSNE trustworthiness()
        sklearn.manifold.isomap: Isomap
        sklearn.manifold.locally_linear: LocallyLinearEmbedding locally_linear_embedding()
        sklearn.manifold.mds: MDS smacof()
        sklearn.manifold.spectral_embedding_: SpectralEmbedding spectral_embedding()
        sklearn.manifold.t_sne: TSNE
        sklearn.metrics._classification: accuracy_score() balanced_accuracy_score() brier_score_loss()
        sklearn.metrics._classification: class_likelihood_ratios() classification_report() cohen_kappa_score()
        sklearn.metrics._classification: confusion_matrix() d2_brier_score() d2_log_loss_score() f1_score()
        sklearn.metrics._classification: fbeta_score() hamming_loss() hinge_loss() jaccard_score()
        sklearn.metrics._classification: jaccard_similarity_score() log_loss() matthews_corrcoef()
        sklearn.metrics._classification: multilabel_confusion_matrix() precision_recall_fscore_support()
        sklearn.metrics._classification: precision_score() recall_score() zero_one_loss()
        sklearn.metrics._dist_metrics: BrayCurtisDistance BrayCurtisDistance32 BrayCurtisDistance64 CanberraDistance
        sklearn.metrics._dist_metrics: CanberraDistance32 CanberraDistance64 ChebyshevDistance ChebyshevDistance32
        sklearn.metrics._dist_metrics: ChebyshevDistance64 DatasetsPair DenseDenseDatasetsPair DiceDistance
        sklearn.metrics._dist_metrics: DiceDistance32 DiceDistance64 DistanceMetric DistanceMetric32 DistanceMetric64
        sklearn.metrics._dist_metrics: EuclideanDistance EuclideanDistance32 EuclideanDistance64 HammingDistance
        sklearn.metrics._dist_metrics: HammingDistance32 HammingDistance64 HaversineDistance HaversineDistance32
        sklearn.metrics._dist_metrics: HaversineDistance64 JaccardDistance JaccardDistance32 JaccardDistance64
        sklearn.metrics._dist_metrics: KulsinskiDistance KulsinskiDistance32 KulsinskiDistance64 MahalanobisDistance
        sklearn.metrics._dist_metrics: MahalanobisDistance32 MahalanobisDistance64 ManhattanDistance
        sklearn.metrics._dist_metrics: ManhattanDistance32 ManhattanDistance64 MatchingDistance MatchingDistance32
        sklearn.metrics._dist_metrics: MatchingDistance64 MinkowskiDistance MinkowskiDistance32 MinkowskiDistance64
        sklearn.metrics._dist_metrics: PyFuncDistance PyFuncDistance32 PyFuncDistance64 RogersTanimotoDistance
        sklearn.metrics._dist_metrics: RogersTanimotoDistance32 RogersTanimotoDistance64 RussellRaoDistance
        sklearn.metrics._dist_metrics: RussellRaoDistance32 RussellRaoDistance64 SEuclideanDistance
        sklearn.metrics._dist_metrics: SEuclideanDistance32 SEuclideanDistance64 SokalMichenerDistance
        sklearn.metrics._dist_metrics: SokalMichenerDistance32 SokalMichenerDistance64 SokalSneathDistance
        sklearn.metrics._dist_metrics: SokalSneathDistance32 SokalSneathDistance64 WMinkowskiDistance
        sklearn.metrics._dist_metrics: WMinkowskiDistance32 newObj*[call(c)]
        sklearn.metrics._pairwise_distances_reduction: FastEuclideanPairwiseDistancesArgKmin
        sklearn.metrics._pairwise_distances_reduction: FastEuclideanPairwiseDistancesRadiusNeighborhood
        sklearn.metrics._pairwise_distances_reduction: GEMMTermComputer PairwiseDistancesArgKmin
        sklearn.metrics._pairwise_distances_reduction: PairwiseDistancesRadiusNeighborhood PairwiseDistancesReduction
        sklearn.metrics._pairwise_distances_reduction._argkmin: ArgKmin32 ArgKmin64 EuclideanArgKmin32
        sklearn.metrics._pairwise_distances_reduction._argkmin: EuclideanArgKmin64
        sklearn.metrics._pairwise_distances_reduction._argkmin_classmode: ArgKminClassMode32 ArgKminClassMode64
        sklearn.metrics._pairwise_distances_reduction._base: BaseDistancesReduction32 BaseDistancesReduction64
        sklearn.metrics._pairwise_distances_reduction._datasets_pair: DatasetsPair32 DatasetsPair64
        sklearn.metrics._pairwise_distances_reduction._datasets_pair: DenseDenseDatasetsPair32
        sklearn.metrics._pairwise_distances_reduction._datasets_pair: DenseDenseDatasetsPair64
        sklearn.metrics._pairwise_distances_reduction._datasets_pair: DenseSparseDatasetsPair32
        sklearn.metrics._pairwise_distances_reduction._datasets_pair: DenseSparseDatasetsPair64
        sklearn.metrics._pairwise_distances_reduction._datasets_pair: SparseDenseDatasetsPair32
        sklearn.metrics._pairwise_distances_reduction._datasets_pair: SparseDenseDatasetsPair64
        sklearn.metrics._pairwise_distances_reduction._datasets_pair: SparseSparseDatasetsPair32
        sklearn.metrics._pairwise_distances_reduction._datasets_pair: SparseSparseDatasetsPair64
        sklearn.metrics._pairwise_distances_reduction._dispatcher: ArgKmin ArgKminClassMode
        sklearn.metrics._pairwise_distances_reduction._dispatcher: BaseDistancesReductionDispatcher RadiusNeighbors
        sklearn.metrics._pairwise_distances_reduction._dispatcher: RadiusNeighborsClassMode
        sklearn.metrics._pairwise_distances_reduction._middle_term_computer: DenseDenseMiddleTermComputer32
        sklearn.metrics._pairwise_distances_reduction._middle_term_computer: DenseDenseMiddleTermComputer64
        sklearn.metrics._pairwise_distances_reduction._middle_term_computer: MiddleTermComputer32 MiddleTermComputer64
        sklearn.metrics._pairwise_distances_reduction._middle_term_computer: SparseDenseMiddleTermComputer32
        sklearn.metrics._pairwise_distances_reduction._middle_term_computer: SparseDenseMiddleTermComputer64
        sklearn.metrics._pairwise_distances_reduction._middle_term_computer: SparseSparseMiddleTermComputer32
        sklearn.metrics._pairwise_distances_reduction._middle_term_computer: SparseSparseMiddleTermComputer64
        sklearn.metrics._pairwise_distances_reduction._radius_neighbors: EuclideanRadiusNeighbors32
        sklearn.metrics._pairwise_distances_reduction._radius_neighbors: EuclideanRadiusNeighbors64 RadiusNeighbors32
        sklearn.metrics._pairwise_distances_reduction._radius_neighbors: RadiusNeighbors64
        sklearn.metrics._pairwise_distances_reduction._radius_neighbors_classmode: RadiusNeighborsClassMode32
        sklearn.metrics._pairwise_distances_reduction._radius_neighbors_classmode: RadiusNeighborsClassMode64
        sklearn.metrics._plot.confusion_matrix: ConfusionMatrixDisplay plot_confusion_matrix()
        sklearn.metrics._plot.det_curve: DetCurveDisplay plot_det_curve()
        sklearn.metrics._plot.precision_recall_curve: PrecisionRecallDisplay plot_precision_recall_curve()
        sklearn.metrics._plot.regression: PredictionErrorDisplay
        sklearn.metrics._plot.roc_curve: RocCurveDisplay plot_roc_curve()
        sklearn.metrics._ranking: auc() average_precision_score() confusion_matrix_at_thresholds() coverage_error()
        sklearn.metrics._ranking: dcg_score() det_curve() label_ranking_average_precision_score() label_ranking_loss()
        sklearn.metrics._ranking: metric_at_thresholds() ndcg_score() precision_recall_curve() roc_auc_score()
        sklearn.metrics._ranking: roc_curve() top_k_accuracy_score()
        sklearn.metrics._regression: d2_absolute_error_score() d2_pinball_score() d2_tweedie_score()
        sklearn.metrics._regression: explained_variance_score() max_error() mean_absolute_error()
        sklearn.metrics._regression: mean_absolute_percentage_error() mean_gamma_deviance() mean_pinball_loss()
        sklearn.metrics._regression: mean_poisson_deviance() mean_squared_error() mean_squared_log_error()
        sklearn.metrics._regression: mean_tweedie_deviance() median_absolute_error() r2_score()
        sklearn.metrics._regression: root_mean_squared_error() root_mean_squared_log_error()
        sklearn.metrics._scorer: _BaseScorer _CurveScorer _DeprecatedScorers _MultimetricScorer _PassthroughScorer
        sklearn.metrics._scorer: _PredictScorer _ProbaScorer _Scorer _ThresholdScorer _passthrough_scorer()
        sklearn.metrics._scorer: check_scoring() get_scorer() get_scorer_names() make_scorer()
        sklearn.metrics._scorer: negative_likelihood_ratio() positive_likelihood_ratio()
        sklearn.metrics.base: UndefinedMetricWarning
        sklearn.metrics.classification: accuracy_score() balanced_accuracy_score() brier_score_loss()
        sklearn.metrics.classification: classification_report() cohen_kappa_score() confusion_matrix() f1_score()
        sklearn.metrics.classification: fbeta_score() hamming_loss() hinge_loss() jaccard_score()
        sklearn.metrics.classification: jaccard_similarity_score() log_loss() matthews_corrcoef()
        sklearn.metrics.classification: multilabel_confusion_matrix() precision_recall_fscore_support()
        sklearn.metrics.classification: precision_score() recall_score() zero_one_loss()
        sklearn.metrics.cluster._bicluster: consensus_score()
        sklearn.metrics.cluster._expected_mutual_info_fast: expected_mutual_information()
        sklearn.metrics.cluster._supervised: adjusted_mutual_info_score() adjusted_rand_score() completeness_score()
        sklearn.metrics.cluster._supervised: contingency_matrix() entropy() fowlkes_mallows_score()
        sklearn.metrics.cluster._supervised: homogeneity_completeness_v_measure() homogeneity_score()
        sklearn.metrics.cluster._supervised: mutual_info_score() normalized_mutual_info_score()
        sklearn.metrics.cluster._supervised: pair_confusion_matrix() rand_score() v_measure_score()
        sklearn.metrics.cluster._unsupervised: calinski_harabasz_score() calinski_harabaz_score()
        sklearn.metrics.cluster._unsupervised: davies_bouldin_score() silhouette_samples() silhouette_score()
        sklearn.metrics.cluster.bicluster: consensus_score()
        sklearn.metrics.cluster.expected_mutual_info_fast: expected_mutual_information()
        sklearn.metrics.cluster.supervised: adjusted_mutual_info_score() adjusted_rand_score() completeness_score()
        sklearn.metrics.cluster.supervised: contingency_matrix() entropy() fowlkes_mallows_score()
        sklearn.metrics.cluster.supervised: homogeneity_completeness_v_measure() homogeneity_score()
        sklearn.metrics.cluster.supervised: mutual_info_score() normalized_mutual_info_score() v_measure_score()
        sklearn.metrics.cluster.unsupervised: calinski_harabasz_score() calinski_harabaz_score()
        sklearn.metrics.cluster.unsupervised: davies_bouldin_score() silhouette_samples() silhouette_score()
        sklearn.metrics.pairwise: additive_chi2_kernel() check_paired_arrays() check_pairwise_arrays() chi2_kernel()
        sklearn.metrics.pairwise: cosine_distances() cosine_similarity() distance_metrics() euclidean_distances()
        sklearn.metrics.pairwise: haversine_distances() kernel_metrics() laplacian_kernel() linear_kernel()
        sklearn.metrics.pairwise: manhattan_distances() nan_euclidean_distances() paired_cosine_distances()
        sklearn.metrics.pairwise: paired_distances() paired_euclidean_distances() paired_manhattan_distances()
        sklearn.metrics.pairwise: pairwise_distances() pairwise_distances_argmin() pairwise_distances_argmin_min()
        sklearn.metrics.pairwise: pairwise_distances_chunked() pairwise_kernels() polynomial_kernel() rbf_kernel()
        sklearn.metrics.pairwise: sigmoid_kernel()
        sklearn.metrics.ranking: auc() average_precision_score() coverage_error()
        sklearn.metrics.ranking: label_ranking_average_precision_score() label_ranking_loss() precision_recall_curve()
        sklearn.metrics.ranking: roc_auc_score() roc_curve()
        sklearn.metrics.regression: explained_variance_score() max_error() mean_absolute_error() mean_squared_error()
        sklearn.metrics.regression: mean_squared_log_error() median_absolute_error() r2_score()
        sklearn.metrics.scorer: _BaseScorer _PredictScorer _ProbaScorer _ThresholdScorer _passthrough_scorer()
        sklearn.metrics.scorer: check_scoring() get_scorer() make_scorer()
        sklearn.mixture._base: BaseMixture
        sklearn.mixture._bayesian_mixture: BayesianGaussianMixture
        sklearn.mixture._gaussian_mixture: GaussianMixture
        sklearn.mixture.base: BaseMixture
        sklearn.mixture.bayesian_mixture: BayesianGaussianMixture
        sklearn.mixture.dpgmm: DPGMM VBGMM _DPGMMBase
        sklearn.mixture.gaussian_mixture: GaussianMixture
        sklearn.mixture.gmm: GMM _GMMBase
        sklearn.model_selection._classification_threshold: BaseThresholdClassifier FixedThresholdClassifier
        sklearn.model_selection._classification_threshold: TunedThresholdClassifierCV _CurveScorer
        sklearn.model_selection._plot: LearningCurveDisplay ValidationCurveDisplay _BaseCurveDisplay
        sklearn.model_selection._search: BaseSearchCV GridSearchCV ParameterGrid ParameterSampler RandomizedSearchCV
        sklearn.model_selection._search: _CVScoreTuple[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|\
        S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        sklearn.model_selection._search: fit_grid_point()
        sklearn.model_selection._search_successive_halving: BaseSuccessiveHalving HalvingGridSearchCV
        sklearn.model_selection._search_successive_halving: HalvingRandomSearchCV _SubsampleMetaSplitter
        sklearn.model_selection._search_successive_halving: _refit_callable()
        sklearn.model_selection._split: BaseCrossValidator BaseShuffleSplit GroupKFold GroupShuffleSplit
        sklearn.model_selection._split: GroupsConsumerMixin KFold LeaveOneGroupOut LeaveOneOut LeavePGroupsOut
        sklearn.model_selection._split: LeavePOut PredefinedSplit RepeatedKFold RepeatedStratifiedKFold ShuffleSplit
        sklearn.model_selection._split: StratifiedGroupKFold StratifiedKFold StratifiedShuffleSplit TimeSeriesSplit
        sklearn.model_selection._split: _BaseKFold _CVIterableWrapper _RepeatedSplits _UnsupportedGroupCVMixin
        sklearn.model_selection._split: check_cv() train_test_split()
        sklearn.model_selection._validation: cross_val_predict() cross_val_score() cross_validate() learning_curve()
        sklearn.model_selection._validation: permutation_test_score() validation_curve()
        sklearn.multiclass: OneVsOneClassifier OneVsRestClassifier OutputCodeClassifier _ConstantPredictor
        sklearn.multioutput: ClassifierChain MultiOutputClassifier MultiOutputEstimator MultiOutputRegressor
        sklearn.multioutput: RegressorChain _BaseChain _MultiOutputEstimator
        sklearn.naive_bayes: BaseDiscreteNB BaseNB BernoulliNB CategoricalNB ComplementNB GaussianNB MultinomialNB
        sklearn.naive_bayes: _BaseDiscreteNB _BaseNB
        sklearn.neighbors._ball_tree: BallTree BallTree32 BallTree64 BinaryTree BinaryTree32 BinaryTree64
        sklearn.neighbors._ball_tree: NeighborsHeap NeighborsHeap32 NeighborsHeap64 NodeHeap newObj*[call(c)]
        sklearn.neighbors._base: KNeighborsMixin NeighborsBase RadiusNeighborsMixin SupervisedFloatMixin
        sklearn.neighbors._base: SupervisedIntegerMixin UnsupervisedMixin sort_graph_by_row_values()
        sklearn.neighbors._classification: KNeighborsClassifier RadiusNeighborsClassifier
        sklearn.neighbors._dist_metrics: BrayCurtisDistance CanberraDistance ChebyshevDistance DiceDistance
        sklearn.neighbors._dist_metrics: DistanceMetric EuclideanDistance HammingDistance HaversineDistance
        sklearn.neighbors._dist_metrics: JaccardDistance KulsinskiDistance MahalanobisDistance ManhattanDistance
        sklearn.neighbors._dist_metrics: MatchingDistance MinkowskiDistance PyFuncDistance RogersTanimotoDistance
        sklearn.neighbors._dist_metrics: RussellRaoDistance SEuclideanDistance SokalMichenerDistance
        sklearn.neighbors._dist_metrics: SokalSneathDistance WMinkowskiDistance newObj*[call(c)]
        sklearn.neighbors._distance_metric: DistanceMetric
        sklearn.neighbors._graph: KNeighborsTransformer RadiusNeighborsTransformer kneighbors_graph()
        sklearn.neighbors._graph: radius_neighbors_graph()
        sklearn.neighbors._kd_tree: BinaryTree BinaryTree32 BinaryTree64 KDTree KDTree32 KDTree64 NeighborsHeap
        sklearn.neighbors._kd_tree: NeighborsHeap32 NeighborsHeap64 NodeHeap newObj*[call(c)]
        sklearn.neighbors._kde: KernelDensity
        sklearn.neighbors._lof: LocalOutlierFactor
        sklearn.neighbors._nca: NeighborhoodComponentsAnalysis
        sklearn.neighbors._nearest_centroid: NearestCentroid
        sklearn.neighbors._quad_tree: _QuadTree
        sklearn.neighbors._regression: KNeighborsRegressor RadiusNeighborsRegressor
        sklearn.neighbors._unsupervised: NearestNeighbors
        sklearn.neighbors.approximate: GaussianRandomProjectionHash LSHForest ProjectionToHashMixin
        sklearn.neighbors.ball_tree: BallTree BinaryTree NeighborsHeap NodeHeap newObj*[call(c)]
        sklearn.neighbors.base: KNeighborsMixin NeighborsBase NeighborsWarning RadiusNeighborsMixin
        sklearn.neighbors.base: SupervisedFloatMixin SupervisedIntegerMixin UnsupervisedMixin
        sklearn.neighbors.classification: KNeighborsClassifier RadiusNeighborsClassifier
        sklearn.neighbors.dist_metrics: BrayCurtisDistance CanberraDistance ChebyshevDistance DiceDistance
        sklearn.neighbors.dist_metrics: DistanceMetric EuclideanDistance HammingDistance HaversineDistance
        sklearn.neighbors.dist_metrics: JaccardDistance KulsinskiDistance MahalanobisDistance ManhattanDistance
        sklearn.neighbors.dist_metrics: MatchingDistance MinkowskiDistance PyFuncDistance RogersTanimotoDistance
        sklearn.neighbors.dist_metrics: RussellRaoDistance SEuclideanDistance SokalMichenerDistance
        sklearn.neighbors.dist_metrics: SokalSneathDistance WMinkowskiDistance newObj*[call(c)]
        sklearn.neighbors.graph: kneighbors_graph() radius_neighbors_graph()
        sklearn.neighbors.kd_tree: BinaryTree KDTree NeighborsHeap NodeHeap newObj*[call(c)]
        sklearn.neighbors.kde: KernelDensity
        sklearn.neighbors.lof: LocalOutlierFactor
        sklearn.neighbors.nca: NeighborhoodComponentsAnalysis
        sklearn.neighbors.nearest_centroid: NearestCentroid
        sklearn.neighbors.quad_tree: _QuadTree
        sklearn.neighbors.regression: KNeighborsRegressor RadiusNeighborsRegressor
        sklearn.neighbors.unsupervised: NearestNeighbors
        sklearn.neural_network._base: binary_log_loss() identity() inplace_exp() inplace_identity()
        sklearn.neural_network._base: inplace_identity_derivative() inplace_logistic() inplace_logistic_derivative()
        sklearn.neural_network._base: inplace_relu() inplace_relu_derivative() inplace_softmax() inplace_tanh()
        sklearn.neural_network._base: inplace_tanh_derivative() log_loss() logistic() poisson_loss() relu() softmax()
        sklearn.neural_network._base: squared_loss() tanh()
        sklearn.neural_network._multilayer_perceptron: BaseMultilayerPerceptron MLPClassifier MLPRegressor
        sklearn.neural_network._rbm: BernoulliRBM
        sklearn.neural_network._stochastic_optimizers: AdamOptimizer BaseOptimizer SGDOptimizer
        sklearn.neural_network.multilayer_perceptron: BaseMultilayerPerceptron MLPClassifier MLPRegressor
        sklearn.neural_network.rbm: BernoulliRBM
        sklearn.pipeline: FeatureUnion Pipeline _BasePipeline make_pipeline() make_union()
        sklearn.pls: CCA PLSCanonical PLSRegression PLSSVD
        sklearn.preprocessing._data: Binarizer KernelCenterer MaxAbsScaler MinMaxScaler Normalizer PolynomialFeatures
        sklearn.preprocessing._data: PowerTransformer QuantileTransformer RobustScaler StandardScaler
        sklearn.preprocessing._data: add_dummy_feature() binarize() maxabs_scale() minmax_scale() normalize()
        sklearn.preprocessing._data: power_transform() quantile_transform() robust_scale() scale()
        sklearn.preprocessing._discretization: KBinsDiscretizer
        sklearn.preprocessing._encoders: OneHotEncoder OrdinalEncoder _BaseEncoder
        sklearn.preprocessing._function_transformer: FunctionTransformer
        sklearn.preprocessing._label: LabelBinarizer LabelEncoder MultiLabelBinarizer label_binarize()
        sklearn.preprocessing._polynomial: PolynomialFeatures SplineTransformer
        sklearn.preprocessing._target_encoder: TargetEncoder
        sklearn.preprocessing.data: Binarizer CategoricalEncoder KernelCenterer MaxAbsScaler MinMaxScaler Normalizer
        sklearn.preprocessing.data: OneHotEncoder PolynomialFeatures PowerTransformer QuantileTransformer RobustScaler
        sklearn.preprocessing.data: StandardScaler add_dummy_feature() binarize() maxabs_scale() minmax_scale()
        sklearn.preprocessing.data: normalize() power_transform() quantile_transform() robust_scale() scale()
        sklearn.preprocessing.imputation: Imputer
        sklearn.preprocessing.label: LabelBinarizer LabelEncoder MultiLabelBinarizer label_binarize()
        sklearn.qda: QDA
        sklearn.random_projection: BaseRandomProjection GaussianRandomProjection SparseRandomProjection
        sklearn.random_projection: gaussian_random_matrix() johnson_lindenstrauss_min_dim() sparse_random_matrix()
        sklearn.semi_supervised._label_propagation: BaseLabelPropagation LabelPropagation LabelSpreading
        sklearn.semi_supervised._self_training: SelfTrainingClassifier
        sklearn.semi_supervised.label_propagation: BaseLabelPropagation LabelPropagation LabelSpreading
        sklearn.svm._base: BaseLibSVM BaseSVC
        sklearn.svm._bounds: l1_min_c()
        sklearn.svm._classes: LinearSVC LinearSVR NuSVC NuSVR OneClassSVM SVC SVR
        sklearn.svm.base: BaseLibSVM BaseSVC
        sklearn.svm.bounds: l1_min_c()
        sklearn.svm.classes: LinearSVC LinearSVR NuSVC NuSVR OneClassSVM SVC SVR
        sklearn.tree._classes: BaseDecisionTree DecisionTreeClassifier DecisionTreeRegressor ExtraTreeClassifier
        sklearn.tree._classes: ExtraTreeRegressor
        sklearn.tree._criterion: ClassificationCriterion Criterion Entropy FriedmanMSE Gini MAE MSE Poisson
        sklearn.tree._criterion: RegressionCriterion
        sklearn.tree._export: Sentinel _BaseTreeExporter _DOTTreeExporter _MPLTreeExporter
        sklearn.tree._partitioner: DensePartitioner SparsePartitioner
        sklearn.tree._reingold_tilford: DrawTree Tree[call(i,o<numpy._core.multiarray._reconstruct>,i);new()]
        sklearn.tree._splitter: BaseDenseSplitter BaseSparseSplitter BestSparseSplitter BestSplitter DensePartitioner
        sklearn.tree._splitter: RandomSparseSplitter RandomSplitter SparsePartitioner Splitter
        sklearn.tree._tree: BestFirstTreeBuilder DepthFirstTreeBuilder
        sklearn.tree._tree: Tree[call(i,o<numpy._core.multiarray._reconstruct>,i)] TreeBuilder _AlphaPruner
        sklearn.tree._tree: _CCPPruneController _PathFinder
        sklearn.tree._utils: PriorityHeap PytestWeightedFenwickTree Stack WeightedFenwickTree WeightedMedianCalculator
        sklearn.tree._utils: WeightedPQueue
        sklearn.tree.export: Sentinel _BaseTreeExporter _DOTTreeExporter _MPLTreeExporter
        sklearn.tree.tree: BaseDecisionTree DecisionTreeClassifier DecisionTreeRegressor ExtraTreeClassifier
        sklearn.tree.tree: ExtraTreeRegressor
        """
}
