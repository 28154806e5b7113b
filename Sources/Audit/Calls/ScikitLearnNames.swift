/// Classes and functions that scikit-learn's own files name, releases 0.14 to 1.9.1: found by saving every estimator
/// with every release, and by listing the classes of 1.9.1. Generated, not written.
enum ScikitLearnNames {
    /// A module and what it holds on each line.
    static let table = """
        _loss: CyAbsoluteError CyExponentialLoss CyHalfBinomialLoss CyHalfGammaLoss CyHalfMultinomialLoss
        _loss: CyHalfPoissonLoss CyHalfSquaredError CyHalfTweedieLossIdentity CyHuberLoss CyPinballLoss
        _loss: __pyx_unpickle_CyAbsoluteError __pyx_unpickle_CyExponentialLoss
        _loss: __pyx_unpickle_CyHalfBinomialLoss __pyx_unpickle_CyHalfGammaLoss
        _loss: __pyx_unpickle_CyHalfMultinomialLoss __pyx_unpickle_CyHalfPoissonLoss
        _loss: __pyx_unpickle_CyHalfSquaredError __pyx_unpickle_CyHalfTweedieLossIdentity
        _loss: __pyx_unpickle_CyHuberLoss __pyx_unpickle_CyPinballLoss
        sklearn._loss._loss: CyAbsoluteError CyExponentialLoss CyHalfBinomialLoss CyHalfGammaLoss
        sklearn._loss._loss: CyHalfMultinomialLoss CyHalfPoissonLoss CyHalfSquaredError CyHalfTweedieLoss
        sklearn._loss._loss: CyHalfTweedieLossIdentity CyHuberLoss CyLossFunction CyPinballLoss
        sklearn._loss._loss: __pyx_unpickle_CyAbsoluteError __pyx_unpickle_CyExponentialLoss
        sklearn._loss._loss: __pyx_unpickle_CyHalfBinomialLoss __pyx_unpickle_CyHalfGammaLoss
        sklearn._loss._loss: __pyx_unpickle_CyHalfMultinomialLoss __pyx_unpickle_CyHalfPoissonLoss
        sklearn._loss._loss: __pyx_unpickle_CyHalfSquaredError __pyx_unpickle_CyHalfTweedieLossIdentity
        sklearn._loss._loss: __pyx_unpickle_CyHuberLoss __pyx_unpickle_CyPinballLoss
        sklearn._loss.glm_distribution: DistributionBoundary GammaDistribution PoissonDistribution
        sklearn._loss.glm_distribution: TweedieDistribution
        sklearn._loss.link: BaseLink HalfLogitLink IdentityLink Interval LogLink LogitLink MultinomialLogit
        sklearn._loss.loss: AbsoluteError ArrayAPILossMixin BaseLoss ExponentialLoss HalfBinomialLoss
        sklearn._loss.loss: HalfBinomialLossArrayAPI HalfGammaLoss HalfMultinomialLoss
        sklearn._loss.loss: HalfMultinomialLossArrayAPI HalfPoissonLoss HalfPoissonLossArrayAPI
        sklearn._loss.loss: HalfSquaredError HalfTweedieLoss HalfTweedieLossIdentity HuberLoss PinballLoss
        sklearn.base: BaseEstimator BiclusterMixin ClassNamePrefixFeaturesOutMixin ClassifierMixin
        sklearn.base: ClusterMixin DensityMixin MetaEstimatorMixin MultiOutputMixin OneToOneFeatureMixin
        sklearn.base: OutlierMixin RegressorMixin TransformerMixin _UnstableArchMixin clone
        sklearn.calibration: CalibratedClassifierCV CalibrationDisplay _CalibratedClassifier
        sklearn.calibration: _SigmoidCalibration _TemperatureScaling
        sklearn.callback._base: AutoPropagatedCallback FitCallback _BaseCallback
        sklearn.callback._callback_context: CallbackContext
        sklearn.callback._callback_support: CallbackSupportMixin
        sklearn.callback._progressbar: ProgressBar RichProgressMonitor RichTask
        sklearn.callback._scoring_monitor: ScoringMonitor ScoringMonitorLog
        sklearn.callback._transport: ListenerHandle
        sklearn.cluster._affinity_propagation: AffinityPropagation
        sklearn.cluster._agglomerative: AgglomerativeClustering FeatureAgglomeration
        sklearn.cluster._bicluster: BaseSpectral SpectralBiclustering SpectralCoclustering
        sklearn.cluster._birch: Birch _CFNode _CFSubcluster
        sklearn.cluster._bisect_k_means: BisectingKMeans _BisectingTree
        sklearn.cluster._dbscan: DBSCAN
        sklearn.cluster._feature_agglomeration: AgglomerationTransform
        sklearn.cluster._hdbscan._tree: TreeUnionFind
        sklearn.cluster._hdbscan.hdbscan: HDBSCAN
        sklearn.cluster._hierarchical_fast: UnionFind WeightedEdge
        sklearn.cluster._kmeans: KMeans MiniBatchKMeans _BaseKMeans _kmeans_single_lloyd
        sklearn.cluster._mean_shift: MeanShift
        sklearn.cluster._optics: OPTICS
        sklearn.cluster._spectral: SpectralClustering
        sklearn.cluster.affinity_propagation_: AffinityPropagation
        sklearn.cluster.bicluster: SpectralBiclustering SpectralCoclustering
        sklearn.cluster.birch: Birch _CFNode _CFSubcluster
        sklearn.cluster.dbscan_: DBSCAN
        sklearn.cluster.hierarchical: AgglomerativeClustering FeatureAgglomeration
        sklearn.cluster.k_means_: KMeans MiniBatchKMeans
        sklearn.cluster.mean_shift_: MeanShift
        sklearn.cluster.optics_: OPTICS
        sklearn.cluster.spectral: SpectralClustering
        sklearn.compose._column_transformer: ColumnTransformer _RemainderColsList make_column_selector
        sklearn.compose._target: TransformedTargetRegressor
        sklearn.covariance._elliptic_envelope: EllipticEnvelope
        sklearn.covariance._empirical_covariance: EmpiricalCovariance
        sklearn.covariance._graph_lasso: BaseGraphicalLasso GraphicalLasso GraphicalLassoCV
        sklearn.covariance._graph_lasso: _DictWithDeprecatedKeys
        sklearn.covariance._robust_covariance: MinCovDet
        sklearn.covariance._shrunk_covariance: LedoitWolf OAS ShrunkCovariance
        sklearn.covariance.elliptic_envelope: EllipticEnvelope
        sklearn.covariance.empirical_covariance_: EmpiricalCovariance
        sklearn.covariance.graph_lasso_: GraphLasso GraphLassoCV GraphicalLasso GraphicalLassoCV
        sklearn.covariance.outlier_detection: EllipticEnvelope
        sklearn.covariance.robust_covariance: MinCovDet
        sklearn.covariance.shrunk_covariance_: LedoitWolf OAS ShrunkCovariance
        sklearn.cross_decomposition._cca: CCA
        sklearn.cross_decomposition._pls: CCA PLSCanonical PLSRegression PLSSVD _PLS
        sklearn.cross_decomposition.cca_: CCA
        sklearn.cross_decomposition.pls_: PLSCanonical PLSRegression PLSSVD
        sklearn.decomposition._base: _BasePCA
        sklearn.decomposition._dict_learning: DictionaryLearning MiniBatchDictionaryLearning SparseCoder
        sklearn.decomposition._dict_learning: _BaseSparseCoding
        sklearn.decomposition._factor_analysis: FactorAnalysis
        sklearn.decomposition._fastica: FastICA
        sklearn.decomposition._incremental_pca: IncrementalPCA
        sklearn.decomposition._kernel_pca: KernelPCA
        sklearn.decomposition._lda: LatentDirichletAllocation
        sklearn.decomposition._nmf: MiniBatchNMF NMF _BaseNMF
        sklearn.decomposition._pca: PCA
        sklearn.decomposition._sparse_pca: MiniBatchSparsePCA SparsePCA _BaseSparsePCA
        sklearn.decomposition._truncated_svd: TruncatedSVD
        sklearn.decomposition.dict_learning: DictionaryLearning MiniBatchDictionaryLearning SparseCoder
        sklearn.decomposition.factor_analysis: FactorAnalysis
        sklearn.decomposition.fastica_: FastICA
        sklearn.decomposition.incremental_pca: IncrementalPCA
        sklearn.decomposition.kernel_pca: KernelPCA
        sklearn.decomposition.nmf: NMF ProjectedGradientNMF
        sklearn.decomposition.online_lda: LatentDirichletAllocation
        sklearn.decomposition.pca: PCA RandomizedPCA
        sklearn.decomposition.sparse_pca: MiniBatchSparsePCA SparsePCA
        sklearn.decomposition.truncated_svd: TruncatedSVD
        sklearn.discriminant_analysis: DiscriminantAnalysisPredictionMixin LinearDiscriminantAnalysis
        sklearn.discriminant_analysis: QuadraticDiscriminantAnalysis
        sklearn.dummy: DummyClassifier DummyRegressor
        sklearn.ensemble._bagging: BaggingClassifier BaggingRegressor BaseBagging
        sklearn.ensemble._base: BaseEnsemble _BaseHeterogeneousEnsemble
        sklearn.ensemble._forest: BaseForest ExtraTreesClassifier ExtraTreesRegressor ForestClassifier
        sklearn.ensemble._forest: ForestRegressor RandomForestClassifier RandomForestRegressor
        sklearn.ensemble._forest: RandomTreesEmbedding
        sklearn.ensemble._gb: BaseGradientBoosting GradientBoostingClassifier GradientBoostingRegressor
        sklearn.ensemble._gb: VerboseReporter
        sklearn.ensemble._gb_losses: ExponentialLoss HuberLossFunction LeastAbsoluteError LeastSquaresError
        sklearn.ensemble._gb_losses: MultinomialDeviance QuantileLossFunction
        sklearn.ensemble._hist_gradient_boosting.binning: _BinMapper
        sklearn.ensemble._hist_gradient_boosting.common: MonotonicConstraint
        sklearn.ensemble._hist_gradient_boosting.gradient_boosting: BaseHistGradientBoosting
        sklearn.ensemble._hist_gradient_boosting.gradient_boosting: HistGradientBoostingClassifier
        sklearn.ensemble._hist_gradient_boosting.gradient_boosting: HistGradientBoostingRegressor
        sklearn.ensemble._hist_gradient_boosting.grower: TreeGrower TreeNode
        sklearn.ensemble._hist_gradient_boosting.histogram: HistogramBuilder
        sklearn.ensemble._hist_gradient_boosting.loss: BinaryCrossEntropy CategoricalCrossEntropy
        sklearn.ensemble._hist_gradient_boosting.loss: LeastAbsoluteDeviation LeastSquares Poisson
        sklearn.ensemble._hist_gradient_boosting.predictor: TreePredictor
        sklearn.ensemble._hist_gradient_boosting.splitting: SplitInfo Splitter
        sklearn.ensemble._iforest: IsolationForest
        sklearn.ensemble._stacking: StackingClassifier StackingRegressor _BaseStacking
        sklearn.ensemble._voting: VotingClassifier VotingRegressor _BaseVoting
        sklearn.ensemble._weight_boosting: AdaBoostClassifier AdaBoostRegressor BaseWeightBoosting
        sklearn.ensemble.bagging: BaggingClassifier BaggingRegressor
        sklearn.ensemble.forest: ExtraTreesClassifier ExtraTreesRegressor RandomForestClassifier
        sklearn.ensemble.forest: RandomForestRegressor RandomTreesEmbedding
        sklearn.ensemble.gradient_boosting: ExponentialLoss GradientBoostingClassifier
        sklearn.ensemble.gradient_boosting: GradientBoostingRegressor HuberLossFunction LeastAbsoluteError
        sklearn.ensemble.gradient_boosting: LeastSquaresError LogOddsEstimator MeanEstimator
        sklearn.ensemble.gradient_boosting: MultinomialDeviance PriorProbabilityEstimator QuantileEstimator
        sklearn.ensemble.gradient_boosting: QuantileLossFunction ScaledLogOddsEstimator ZeroEstimator
        sklearn.ensemble.iforest: IsolationForest
        sklearn.ensemble.voting: VotingClassifier VotingRegressor
        sklearn.ensemble.voting_classifier: VotingClassifier
        sklearn.ensemble.weight_boosting: AdaBoostClassifier AdaBoostRegressor
        sklearn.externals.joblib.memory: Memory
        sklearn.feature_extraction._dict_vectorizer: DictVectorizer
        sklearn.feature_extraction._hash: FeatureHasher
        sklearn.feature_extraction.dict_vectorizer: DictVectorizer
        sklearn.feature_extraction.hashing: FeatureHasher
        sklearn.feature_extraction.image: PatchExtractor
        sklearn.feature_extraction.text: CountVectorizer HashingVectorizer TfidfTransformer TfidfVectorizer
        sklearn.feature_extraction.text: _VectorizerMixin
        sklearn.feature_selection._base: SelectorMixin
        sklearn.feature_selection._from_model: SelectFromModel
        sklearn.feature_selection._mutual_info: mutual_info_classif mutual_info_regression
        sklearn.feature_selection._rfe: RFE RFECV
        sklearn.feature_selection._sequential: SequentialFeatureSelector
        sklearn.feature_selection._univariate_selection: GenericUnivariateSelect SelectFdr SelectFpr SelectFwe
        sklearn.feature_selection._univariate_selection: SelectKBest SelectPercentile _BaseFilter chi2
        sklearn.feature_selection._univariate_selection: f_classif f_oneway f_regression r_regression
        sklearn.feature_selection._variance_threshold: VarianceThreshold
        sklearn.feature_selection.from_model: SelectFromModel
        sklearn.feature_selection.rfe: RFE RFECV
        sklearn.feature_selection.univariate_selection: GenericUnivariateSelect SelectFdr SelectFpr SelectFwe
        sklearn.feature_selection.univariate_selection: SelectKBest SelectPercentile f_classif
        sklearn.feature_selection.variance_threshold: VarianceThreshold
        sklearn.frozen._frozen: FrozenEstimator
        sklearn.gaussian_process._gpc: GaussianProcessClassifier _BinaryGaussianProcessClassifierLaplace
        sklearn.gaussian_process._gpr: GaussianProcessRegressor
        sklearn.gaussian_process.correlation_models: squared_exponential
        sklearn.gaussian_process.gaussian_process: GaussianProcess
        sklearn.gaussian_process.gpc: GaussianProcessClassifier _BinaryGaussianProcessClassifierLaplace
        sklearn.gaussian_process.gpr: GaussianProcessRegressor
        sklearn.gaussian_process.kernels: CompoundKernel ConstantKernel DotProduct ExpSineSquared
        sklearn.gaussian_process.kernels: Exponentiation GenericKernelMixin Hyperparameter Kernel
        sklearn.gaussian_process.kernels: KernelOperator Matern NormalizedKernelMixin PairwiseKernel Product
        sklearn.gaussian_process.kernels: RBF RationalQuadratic StationaryKernelMixin Sum WhiteKernel
        sklearn.gaussian_process.regression_models: constant
        sklearn.impute: MissingIndicator SimpleImputer
        sklearn.impute._base: MissingIndicator SimpleImputer _BaseImputer
        sklearn.impute._iterative: IterativeImputer _ImputerTriplet
        sklearn.impute._knn: KNNImputer
        sklearn.inspection._plot.decision_boundary: DecisionBoundaryDisplay
        sklearn.inspection._plot.partial_dependence: PartialDependenceDisplay
        sklearn.isotonic: IsotonicRegression
        sklearn.kernel_approximation: AdditiveChi2Sampler Nystroem PolynomialCountSketch RBFSampler
        sklearn.kernel_approximation: SkewedChi2Sampler
        sklearn.kernel_ridge: KernelRidge
        sklearn.lda: LDA
        sklearn.linear_model._base: LinearClassifierMixin LinearModel LinearRegression MultiOutputLinearModel
        sklearn.linear_model._base: SparseCoefMixin
        sklearn.linear_model._bayes: ARDRegression BayesianRidge
        sklearn.linear_model._coordinate_descent: ElasticNet ElasticNetCV Lasso LassoCV LinearModelCV
        sklearn.linear_model._coordinate_descent: MultiTaskElasticNet MultiTaskElasticNetCV MultiTaskLasso
        sklearn.linear_model._coordinate_descent: MultiTaskLassoCV
        sklearn.linear_model._glm._newton_solver: NewtonCholeskySolver NewtonSolver
        sklearn.linear_model._glm.glm: GammaRegressor PoissonRegressor TweedieRegressor
        sklearn.linear_model._glm.glm: _GeneralizedLinearRegressor
        sklearn.linear_model._glm.link: IdentityLink LogLink
        sklearn.linear_model._huber: HuberRegressor
        sklearn.linear_model._least_angle: Lars LarsCV LassoLars LassoLarsCV LassoLarsIC
        sklearn.linear_model._linear_loss: LinearModelLoss
        sklearn.linear_model._logistic: LogisticRegression LogisticRegressionCV _LbfgsCallbackBridge
        sklearn.linear_model._omp: OrthogonalMatchingPursuit OrthogonalMatchingPursuitCV
        sklearn.linear_model._passive_aggressive: PassiveAggressiveClassifier PassiveAggressiveRegressor
        sklearn.linear_model._perceptron: Perceptron
        sklearn.linear_model._quantile: QuantileRegressor
        sklearn.linear_model._ransac: RANSACRegressor
        sklearn.linear_model._ridge: Ridge RidgeCV RidgeClassifier RidgeClassifierCV _BaseRidge _BaseRidgeCV
        sklearn.linear_model._ridge: _IdentityClassifier _IdentityRegressor _RidgeClassifierMixin _RidgeGCV
        sklearn.linear_model._ridge: _XT_CenterStackOp _X_CenterStackOp
        sklearn.linear_model._sgd_fast: Classification EpsilonInsensitive Hinge Log ModifiedHuber Regression
        sklearn.linear_model._sgd_fast: SquaredEpsilonInsensitive SquaredHinge
        sklearn.linear_model._stochastic_gradient: BaseSGD BaseSGDClassifier BaseSGDRegressor SGDClassifier
        sklearn.linear_model._stochastic_gradient: SGDOneClassSVM SGDRegressor _ValidationScoreCallback
        sklearn.linear_model._theil_sen: TheilSenRegressor
        sklearn.linear_model.base: LinearRegression
        sklearn.linear_model.bayes: ARDRegression BayesianRidge
        sklearn.linear_model.coordinate_descent: ElasticNet ElasticNetCV Lasso LassoCV MultiTaskElasticNet
        sklearn.linear_model.coordinate_descent: MultiTaskElasticNetCV MultiTaskLasso MultiTaskLassoCV
        sklearn.linear_model.huber: HuberRegressor
        sklearn.linear_model.least_angle: Lars LarsCV LassoLars LassoLarsCV LassoLarsIC
        sklearn.linear_model.logistic: LogisticRegression LogisticRegressionCV
        sklearn.linear_model.omp: OrthogonalMatchingPursuit
        sklearn.linear_model.passive_aggressive: PassiveAggressiveClassifier PassiveAggressiveRegressor
        sklearn.linear_model.perceptron: Perceptron
        sklearn.linear_model.randomized_l1: RandomizedLasso RandomizedLogisticRegression
        sklearn.linear_model.ransac: RANSACRegressor
        sklearn.linear_model.ridge: Ridge RidgeCV RidgeClassifier RidgeClassifierCV
        sklearn.linear_model.sgd_fast: Hinge Log ModifiedHuber SquaredHinge
        sklearn.linear_model.stochastic_gradient: SGDClassifier SGDRegressor
        sklearn.linear_model.theil_sen: TheilSenRegressor
        sklearn.manifold._classical_mds: ClassicalMDS
        sklearn.manifold._isomap: Isomap
        sklearn.manifold._locally_linear: LocallyLinearEmbedding
        sklearn.manifold._mds: MDS
        sklearn.manifold._spectral_embedding: SpectralEmbedding
        sklearn.manifold._t_sne: TSNE
        sklearn.manifold.isomap: Isomap
        sklearn.manifold.locally_linear: LocallyLinearEmbedding
        sklearn.manifold.mds: MDS
        sklearn.manifold.spectral_embedding_: SpectralEmbedding
        sklearn.manifold.t_sne: TSNE
        sklearn.metrics._classification: accuracy_score balanced_accuracy_score brier_score_loss
        sklearn.metrics._classification: class_likelihood_ratios classification_report cohen_kappa_score
        sklearn.metrics._classification: confusion_matrix d2_brier_score d2_log_loss_score f1_score
        sklearn.metrics._classification: fbeta_score hamming_loss hinge_loss jaccard_score log_loss
        sklearn.metrics._classification: matthews_corrcoef multilabel_confusion_matrix
        sklearn.metrics._classification: precision_recall_fscore_support precision_score recall_score
        sklearn.metrics._classification: zero_one_loss
        sklearn.metrics._dist_metrics: BrayCurtisDistance BrayCurtisDistance32 BrayCurtisDistance64
        sklearn.metrics._dist_metrics: CanberraDistance CanberraDistance32 CanberraDistance64
        sklearn.metrics._dist_metrics: ChebyshevDistance ChebyshevDistance32 ChebyshevDistance64 DiceDistance
        sklearn.metrics._dist_metrics: DiceDistance32 DiceDistance64 DistanceMetric DistanceMetric32
        sklearn.metrics._dist_metrics: DistanceMetric64 EuclideanDistance EuclideanDistance32
        sklearn.metrics._dist_metrics: EuclideanDistance64 HammingDistance HammingDistance32 HammingDistance64
        sklearn.metrics._dist_metrics: HaversineDistance HaversineDistance32 HaversineDistance64
        sklearn.metrics._dist_metrics: JaccardDistance JaccardDistance32 JaccardDistance64 KulsinskiDistance
        sklearn.metrics._dist_metrics: KulsinskiDistance32 KulsinskiDistance64 MahalanobisDistance
        sklearn.metrics._dist_metrics: MahalanobisDistance32 MahalanobisDistance64 ManhattanDistance
        sklearn.metrics._dist_metrics: ManhattanDistance32 ManhattanDistance64 MatchingDistance
        sklearn.metrics._dist_metrics: MatchingDistance32 MatchingDistance64 MinkowskiDistance
        sklearn.metrics._dist_metrics: MinkowskiDistance32 MinkowskiDistance64 PyFuncDistance PyFuncDistance32
        sklearn.metrics._dist_metrics: PyFuncDistance64 RogersTanimotoDistance RogersTanimotoDistance32
        sklearn.metrics._dist_metrics: RogersTanimotoDistance64 RussellRaoDistance RussellRaoDistance32
        sklearn.metrics._dist_metrics: RussellRaoDistance64 SEuclideanDistance SEuclideanDistance32
        sklearn.metrics._dist_metrics: SEuclideanDistance64 SokalMichenerDistance SokalMichenerDistance32
        sklearn.metrics._dist_metrics: SokalMichenerDistance64 SokalSneathDistance SokalSneathDistance32
        sklearn.metrics._dist_metrics: SokalSneathDistance64 WMinkowskiDistance newObj
        sklearn.metrics._pairwise_distances_reduction._argkmin: ArgKmin32 ArgKmin64 EuclideanArgKmin32
        sklearn.metrics._pairwise_distances_reduction._argkmin: EuclideanArgKmin64
        sklearn.metrics._pairwise_distances_reduction._argkmin_classmode: ArgKminClassMode32
        sklearn.metrics._pairwise_distances_reduction._argkmin_classmode: ArgKminClassMode64
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
        sklearn.metrics._pairwise_distances_reduction._dispatcher: BaseDistancesReductionDispatcher
        sklearn.metrics._pairwise_distances_reduction._dispatcher: RadiusNeighbors RadiusNeighborsClassMode
        sklearn.metrics._pairwise_distances_reduction._dispatcher: sqeuclidean_row_norms
        sklearn.metrics._pairwise_distances_reduction._middle_term_computer: DenseDenseMiddleTermComputer32
        sklearn.metrics._pairwise_distances_reduction._middle_term_computer: DenseDenseMiddleTermComputer64
        sklearn.metrics._pairwise_distances_reduction._middle_term_computer: MiddleTermComputer32
        sklearn.metrics._pairwise_distances_reduction._middle_term_computer: MiddleTermComputer64
        sklearn.metrics._pairwise_distances_reduction._middle_term_computer: SparseDenseMiddleTermComputer32
        sklearn.metrics._pairwise_distances_reduction._middle_term_computer: SparseDenseMiddleTermComputer64
        sklearn.metrics._pairwise_distances_reduction._middle_term_computer: SparseSparseMiddleTermComputer32
        sklearn.metrics._pairwise_distances_reduction._middle_term_computer: SparseSparseMiddleTermComputer64
        sklearn.metrics._pairwise_distances_reduction._radius_neighbors: EuclideanRadiusNeighbors32
        sklearn.metrics._pairwise_distances_reduction._radius_neighbors: EuclideanRadiusNeighbors64
        sklearn.metrics._pairwise_distances_reduction._radius_neighbors: RadiusNeighbors32 RadiusNeighbors64
        sklearn.metrics._pairwise_distances_reduction._radius_neighbors_classmode: RadiusNeighborsClassMode32
        sklearn.metrics._pairwise_distances_reduction._radius_neighbors_classmode: RadiusNeighborsClassMode64
        sklearn.metrics._plot.confusion_matrix: ConfusionMatrixDisplay
        sklearn.metrics._plot.det_curve: DetCurveDisplay
        sklearn.metrics._plot.precision_recall_curve: PrecisionRecallDisplay
        sklearn.metrics._plot.regression: PredictionErrorDisplay
        sklearn.metrics._plot.roc_curve: RocCurveDisplay
        sklearn.metrics._ranking: auc average_precision_score confusion_matrix_at_thresholds coverage_error
        sklearn.metrics._ranking: dcg_score det_curve label_ranking_average_precision_score label_ranking_loss
        sklearn.metrics._ranking: metric_at_thresholds ndcg_score precision_recall_curve roc_auc_score
        sklearn.metrics._ranking: roc_curve top_k_accuracy_score
        sklearn.metrics._regression: d2_absolute_error_score d2_pinball_score d2_tweedie_score
        sklearn.metrics._regression: explained_variance_score max_error mean_absolute_error
        sklearn.metrics._regression: mean_absolute_percentage_error mean_gamma_deviance mean_pinball_loss
        sklearn.metrics._regression: mean_poisson_deviance mean_squared_error mean_squared_log_error
        sklearn.metrics._regression: mean_tweedie_deviance median_absolute_error r2_score
        sklearn.metrics._regression: root_mean_squared_error root_mean_squared_log_error
        sklearn.metrics._scorer: _BaseScorer _CurveScorer _MultimetricScorer _PassthroughScorer _Scorer
        sklearn.metrics._scorer: _passthrough_scorer check_scoring get_scorer get_scorer_names make_scorer
        sklearn.metrics._scorer: negative_likelihood_ratio positive_likelihood_ratio
        sklearn.metrics.cluster._bicluster: consensus_score
        sklearn.metrics.cluster._supervised: adjusted_mutual_info_score adjusted_rand_score check_clusterings
        sklearn.metrics.cluster._supervised: completeness_score contingency_matrix entropy
        sklearn.metrics.cluster._supervised: fowlkes_mallows_score homogeneity_completeness_v_measure
        sklearn.metrics.cluster._supervised: homogeneity_score mutual_info_score normalized_mutual_info_score
        sklearn.metrics.cluster._supervised: pair_confusion_matrix rand_score v_measure_score
        sklearn.metrics.cluster._unsupervised: calinski_harabasz_score check_number_of_labels
        sklearn.metrics.cluster._unsupervised: davies_bouldin_score silhouette_samples silhouette_score
        sklearn.metrics.pairwise: additive_chi2_kernel check_paired_arrays check_pairwise_arrays chi2_kernel
        sklearn.metrics.pairwise: cosine_distances cosine_similarity distance_metrics euclidean_distances
        sklearn.metrics.pairwise: haversine_distances kernel_metrics laplacian_kernel linear_kernel
        sklearn.metrics.pairwise: manhattan_distances nan_euclidean_distances paired_cosine_distances
        sklearn.metrics.pairwise: paired_distances paired_euclidean_distances paired_manhattan_distances
        sklearn.metrics.pairwise: pairwise_distances pairwise_distances_argmin pairwise_distances_argmin_min
        sklearn.metrics.pairwise: pairwise_distances_chunked pairwise_kernels polynomial_kernel rbf_kernel
        sklearn.metrics.pairwise: sigmoid_kernel
        sklearn.metrics.scorer: _passthrough_scorer
        sklearn.mixture._base: BaseMixture
        sklearn.mixture._bayesian_mixture: BayesianGaussianMixture
        sklearn.mixture._gaussian_mixture: GaussianMixture
        sklearn.mixture.bayesian_mixture: BayesianGaussianMixture
        sklearn.mixture.dpgmm: DPGMM VBGMM
        sklearn.mixture.gaussian_mixture: GaussianMixture
        sklearn.mixture.gmm: GMM
        sklearn.model_selection._classification_threshold: BaseThresholdClassifier FixedThresholdClassifier
        sklearn.model_selection._classification_threshold: TunedThresholdClassifierCV _CurveScorer
        sklearn.model_selection._plot: LearningCurveDisplay ValidationCurveDisplay _BaseCurveDisplay
        sklearn.model_selection._search: BaseSearchCV GridSearchCV ParameterGrid ParameterSampler
        sklearn.model_selection._search: RandomizedSearchCV
        sklearn.model_selection._search_successive_halving: BaseSuccessiveHalving HalvingGridSearchCV
        sklearn.model_selection._search_successive_halving: HalvingRandomSearchCV _SubsampleMetaSplitter
        sklearn.model_selection._search_successive_halving: _refit_callable
        sklearn.model_selection._split: BaseCrossValidator BaseShuffleSplit GroupKFold GroupShuffleSplit
        sklearn.model_selection._split: GroupsConsumerMixin KFold LeaveOneGroupOut LeaveOneOut LeavePGroupsOut
        sklearn.model_selection._split: LeavePOut PredefinedSplit RepeatedKFold RepeatedStratifiedKFold
        sklearn.model_selection._split: ShuffleSplit StratifiedGroupKFold StratifiedKFold
        sklearn.model_selection._split: StratifiedShuffleSplit TimeSeriesSplit _BaseKFold _CVIterableWrapper
        sklearn.model_selection._split: _RepeatedSplits _UnsupportedGroupCVMixin
        sklearn.multiclass: OneVsOneClassifier OneVsRestClassifier OutputCodeClassifier _ConstantPredictor
        sklearn.multioutput: ClassifierChain MultiOutputClassifier MultiOutputRegressor RegressorChain
        sklearn.multioutput: _BaseChain _MultiOutputEstimator
        sklearn.naive_bayes: BernoulliNB CategoricalNB ComplementNB GaussianNB MultinomialNB _BaseDiscreteNB
        sklearn.naive_bayes: _BaseNB
        sklearn.neighbors._ball_tree: BallTree BallTree32 BallTree64 BinaryTree32 BinaryTree64 NeighborsHeap32
        sklearn.neighbors._ball_tree: NeighborsHeap64 NodeHeap newObj
        sklearn.neighbors._base: KNeighborsMixin NeighborsBase RadiusNeighborsMixin
        sklearn.neighbors._classification: KNeighborsClassifier RadiusNeighborsClassifier
        sklearn.neighbors._dist_metrics: BrayCurtisDistance CanberraDistance ChebyshevDistance DiceDistance
        sklearn.neighbors._dist_metrics: EuclideanDistance HammingDistance HaversineDistance JaccardDistance
        sklearn.neighbors._dist_metrics: KulsinskiDistance MahalanobisDistance ManhattanDistance
        sklearn.neighbors._dist_metrics: MatchingDistance MinkowskiDistance PyFuncDistance
        sklearn.neighbors._dist_metrics: RogersTanimotoDistance RussellRaoDistance SEuclideanDistance
        sklearn.neighbors._dist_metrics: SokalMichenerDistance SokalSneathDistance WMinkowskiDistance newObj
        sklearn.neighbors._graph: KNeighborsTransformer RadiusNeighborsTransformer
        sklearn.neighbors._kd_tree: BinaryTree32 BinaryTree64 KDTree KDTree32 KDTree64 NeighborsHeap32
        sklearn.neighbors._kd_tree: NeighborsHeap64 NodeHeap newObj
        sklearn.neighbors._kde: KernelDensity
        sklearn.neighbors._lof: LocalOutlierFactor
        sklearn.neighbors._nca: NeighborhoodComponentsAnalysis
        sklearn.neighbors._nearest_centroid: NearestCentroid
        sklearn.neighbors._quad_tree: _QuadTree
        sklearn.neighbors._regression: KNeighborsRegressor RadiusNeighborsRegressor
        sklearn.neighbors._unsupervised: NearestNeighbors
        sklearn.neighbors.approximate: GaussianRandomProjectionHash LSHForest
        sklearn.neighbors.ball_tree: BallTree BinaryTree newObj
        sklearn.neighbors.classification: KNeighborsClassifier RadiusNeighborsClassifier
        sklearn.neighbors.dist_metrics: BrayCurtisDistance CanberraDistance ChebyshevDistance DiceDistance
        sklearn.neighbors.dist_metrics: EuclideanDistance HammingDistance HaversineDistance JaccardDistance
        sklearn.neighbors.dist_metrics: KulsinskiDistance MahalanobisDistance ManhattanDistance
        sklearn.neighbors.dist_metrics: MatchingDistance MinkowskiDistance PyFuncDistance
        sklearn.neighbors.dist_metrics: RogersTanimotoDistance RussellRaoDistance SEuclideanDistance
        sklearn.neighbors.dist_metrics: SokalMichenerDistance SokalSneathDistance WMinkowskiDistance newObj
        sklearn.neighbors.kd_tree: BinaryTree KDTree newObj
        sklearn.neighbors.kde: KernelDensity
        sklearn.neighbors.lof: LocalOutlierFactor
        sklearn.neighbors.nca: NeighborhoodComponentsAnalysis
        sklearn.neighbors.nearest_centroid: NearestCentroid
        sklearn.neighbors.regression: KNeighborsRegressor RadiusNeighborsRegressor
        sklearn.neighbors.unsupervised: NearestNeighbors
        sklearn.neural_network._multilayer_perceptron: BaseMultilayerPerceptron MLPClassifier MLPRegressor
        sklearn.neural_network._rbm: BernoulliRBM
        sklearn.neural_network._stochastic_optimizers: AdamOptimizer BaseOptimizer SGDOptimizer
        sklearn.neural_network.multilayer_perceptron: MLPClassifier MLPRegressor
        sklearn.neural_network.rbm: BernoulliRBM
        sklearn.pipeline: FeatureUnion Pipeline
        sklearn.preprocessing._data: Binarizer KernelCenterer MaxAbsScaler MinMaxScaler Normalizer
        sklearn.preprocessing._data: PolynomialFeatures PowerTransformer QuantileTransformer RobustScaler
        sklearn.preprocessing._data: StandardScaler
        sklearn.preprocessing._discretization: KBinsDiscretizer
        sklearn.preprocessing._encoders: OneHotEncoder OrdinalEncoder _BaseEncoder
        sklearn.preprocessing._function_transformer: FunctionTransformer
        sklearn.preprocessing._label: LabelBinarizer LabelEncoder MultiLabelBinarizer
        sklearn.preprocessing._polynomial: PolynomialFeatures SplineTransformer
        sklearn.preprocessing._target_encoder: TargetEncoder
        sklearn.preprocessing.data: Binarizer KernelCenterer MaxAbsScaler MinMaxScaler Normalizer
        sklearn.preprocessing.data: OneHotEncoder PolynomialFeatures PowerTransformer QuantileTransformer
        sklearn.preprocessing.data: RobustScaler StandardScaler
        sklearn.preprocessing.imputation: Imputer
        sklearn.preprocessing.label: LabelBinarizer LabelEncoder MultiLabelBinarizer
        sklearn.qda: QDA
        sklearn.random_projection: BaseRandomProjection GaussianRandomProjection SparseRandomProjection
        sklearn.semi_supervised._label_propagation: BaseLabelPropagation LabelPropagation LabelSpreading
        sklearn.semi_supervised._self_training: SelfTrainingClassifier
        sklearn.semi_supervised.label_propagation: LabelPropagation LabelSpreading
        sklearn.svm._base: BaseLibSVM BaseSVC
        sklearn.svm._classes: LinearSVC LinearSVR NuSVC NuSVR OneClassSVM SVC SVR
        sklearn.svm.classes: LinearSVC LinearSVR NuSVC NuSVR OneClassSVM SVC SVR
        sklearn.tree._classes: BaseDecisionTree DecisionTreeClassifier DecisionTreeRegressor
        sklearn.tree._classes: ExtraTreeClassifier ExtraTreeRegressor
        sklearn.tree._criterion: ClassificationCriterion Criterion Entropy Gini MAE MSE Poisson
        sklearn.tree._criterion: RegressionCriterion
        sklearn.tree._export: Sentinel _BaseTreeExporter _DOTTreeExporter _MPLTreeExporter
        sklearn.tree._partitioner: DensePartitioner SparsePartitioner
        sklearn.tree._reingold_tilford: DrawTree Tree
        sklearn.tree._splitter: BestSparseSplitter BestSplitter RandomSparseSplitter RandomSplitter Splitter
        sklearn.tree._tree: BestFirstTreeBuilder DepthFirstTreeBuilder Tree TreeBuilder _AlphaPruner
        sklearn.tree._tree: _CCPPruneController _PathFinder
        sklearn.tree._utils: PytestWeightedFenwickTree WeightedFenwickTree
        sklearn.tree.tree: DecisionTreeClassifier DecisionTreeRegressor ExtraTreeClassifier ExtraTreeRegressor
        sklearn.utils: Bunch
        sklearn.utils._bunch: Bunch
        sklearn.utils._metadata_requests: MetadataRequest MethodMetadataRequest
        sklearn.utils.deprecation: DeprecationDict
        sklearn.utils.mocking: CheckingClassifier
        sklearn.utils.validation: check_array
        """
}
