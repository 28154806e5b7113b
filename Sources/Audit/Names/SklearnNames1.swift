/// What honest files name of scikit-learn, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum SklearnNames1 {
    static let table = """
        _loss: CyAbsoluteError[call();new()] CyExponentialLoss[call()] CyHalfBinomialLoss[call()]
        _loss: CyHalfGammaLoss[call()] CyHalfMultinomialLoss CyHalfPoissonLoss[call()] CyHalfSquaredError[call()]
        _loss: CyHalfTweedieLoss[call(f)] CyHalfTweedieLossIdentity[call(f)] CyHuberLoss[call(f)] CyLossFunction
        _loss: CyPinballLoss[call(f)]
        _loss: __pyx_unpickle_CyAbsoluteError*[call(c<_loss.CyAbsoluteError>|c<sklearn._loss._loss.CyAbsoluteError>,\
        i,N|t)]
        _loss: __pyx_unpickle_CyExponentialLoss*[call(c<_loss.CyExponentialLoss>|\
        c<sklearn._loss._loss.CyExponentialLoss>,i,N|t)]
        _loss: __pyx_unpickle_CyHalfBinomialLoss*[call(c<_loss.CyHalfBinomialLoss>|\
        c<sklearn._loss._loss.CyHalfBinomialLoss>,i,N|t)]
        _loss: __pyx_unpickle_CyHalfGammaLoss*[call(c<_loss.CyHalfGammaLoss>|c<sklearn._loss._loss.CyHalfGammaLoss>,\
        i,N|t)]
        _loss: __pyx_unpickle_CyHalfMultinomialLoss*[call(c<_loss.CyHalfMultinomialLoss>|\
        c<sklearn._loss._loss.CyHalfMultinomialLoss>,i,N|t)]
        _loss: __pyx_unpickle_CyHalfPoissonLoss*[call(c<_loss.CyHalfPoissonLoss>|\
        c<sklearn._loss._loss.CyHalfPoissonLoss>,i,N|t)]
        _loss: __pyx_unpickle_CyHalfSquaredError*[call(c<_loss.CyHalfSquaredError>|\
        c<sklearn._loss._loss.CyHalfSquaredError>,i,N|t)]
        _loss: __pyx_unpickle_CyHalfTweedieLoss*[call(c<_loss.CyHalfTweedieLoss>|\
        c<sklearn._loss._loss.CyHalfTweedieLoss>,i,N|t)]
        _loss: __pyx_unpickle_CyHalfTweedieLossIdentity*[call(c<_loss.CyHalfTweedieLossIdentity>|\
        c<sklearn._loss._loss.CyHalfTweedieLossIdentity>,i,N|t)]
        _loss: __pyx_unpickle_CyHuberLoss*[call(c<_loss.CyHuberLoss>|c<sklearn._loss._loss.CyHuberLoss>,i,N|t)]
        _loss: __pyx_unpickle_CyPinballLoss*[call(c<_loss.CyPinballLoss>|c<sklearn._loss._loss.CyPinballLoss>,i,N|t)]
        sklearn._loss._loss: CyAbsoluteError[call()] CyExponentialLoss[call()] CyHalfBinomialLoss[call()]
        sklearn._loss._loss: CyHalfGammaLoss[call()] CyHalfMultinomialLoss CyHalfPoissonLoss[call()]
        sklearn._loss._loss: CyHalfSquaredError[call()] CyHalfTweedieLoss[call(f)] CyHalfTweedieLossIdentity[call(f)]
        sklearn._loss._loss: CyHuberLoss[call(f)] CyLossFunction CyPinballLoss[call(f)]
        sklearn._loss._loss: __pyx_unpickle_CyAbsoluteError*[call(c<_loss.CyAbsoluteError>|\
        c<sklearn._loss._loss.CyAbsoluteError>,i,N|t)]
        sklearn._loss._loss: __pyx_unpickle_CyExponentialLoss*[call(c<_loss.CyExponentialLoss>|\
        c<sklearn._loss._loss.CyExponentialLoss>,i,N|t)]
        sklearn._loss._loss: __pyx_unpickle_CyHalfBinomialLoss*[call(c<_loss.CyHalfBinomialLoss>|\
        c<sklearn._loss._loss.CyHalfBinomialLoss>,i,N|t)]
        sklearn._loss._loss: __pyx_unpickle_CyHalfGammaLoss*[call(c<_loss.CyHalfGammaLoss>|\
        c<sklearn._loss._loss.CyHalfGammaLoss>,i,N|t)]
        sklearn._loss._loss: __pyx_unpickle_CyHalfMultinomialLoss*[call(c<_loss.CyHalfMultinomialLoss>|\
        c<sklearn._loss._loss.CyHalfMultinomialLoss>,i,N|t)]
        sklearn._loss._loss: __pyx_unpickle_CyHalfPoissonLoss*[call(c<_loss.CyHalfPoissonLoss>|\
        c<sklearn._loss._loss.CyHalfPoissonLoss>,i,N|t)]
        sklearn._loss._loss: __pyx_unpickle_CyHalfSquaredError*[call(c<_loss.CyHalfSquaredError>|\
        c<sklearn._loss._loss.CyHalfSquaredError>,i,N|t)]
        sklearn._loss._loss: __pyx_unpickle_CyHalfTweedieLoss*[call(c<_loss.CyHalfTweedieLoss>|\
        c<sklearn._loss._loss.CyHalfTweedieLoss>,i,N|t)]
        sklearn._loss._loss: __pyx_unpickle_CyHalfTweedieLossIdentity*[call(c<_loss.CyHalfTweedieLossIdentity>|\
        c<sklearn._loss._loss.CyHalfTweedieLossIdentity>,i,N|t)]
        sklearn._loss._loss: __pyx_unpickle_CyHuberLoss*[call(c<sklearn._loss._loss.CyHuberLoss>|\
        c<_loss.CyHuberLoss>,i,N|t)]
        sklearn._loss._loss: __pyx_unpickle_CyPinballLoss*[call(c<_loss.CyPinballLoss>|\
        c<sklearn._loss._loss.CyPinballLoss>,i,N|t)]
        sklearn._loss.glm_distribution: DistributionBoundary[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|\
        S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        sklearn._loss.glm_distribution: ExponentialDispersionModel GammaDistribution InverseGaussianDistribution
        sklearn._loss.glm_distribution: NormalDistribution PoissonDistribution TweedieDistribution
        sklearn._loss.link: BaseLink HalfLogitLink IdentityLink Interval LogLink LogitLink MultinomialLogit
        sklearn._loss.loss: AbsoluteError ArrayAPILossMixin BaseLoss ExponentialLoss HalfBinomialLoss
        sklearn._loss.loss: HalfBinomialLossArrayAPI HalfGammaLoss HalfMultinomialLoss HalfMultinomialLossArrayAPI
        sklearn._loss.loss: HalfPoissonLoss HalfPoissonLossArrayAPI HalfSquaredError HalfTweedieLoss
        sklearn._loss.loss: HalfTweedieLossIdentity HuberLoss PinballLoss
        sklearn.base: BaseEstimator BiclusterMixin ChangedBehaviorWarning ClassNamePrefixFeaturesOutMixin
        sklearn.base: ClassifierMixin ClusterMixin DensityMixin MetaEstimatorMixin MultiOutputMixin
        sklearn.base: OneToOneFeatureMixin OutlierMixin RegressorMixin TransformerMixin
        sklearn.base: _ClassNamePrefixFeaturesOutMixin _OneToOneFeatureMixin _UnstableArchMixin clone()
        sklearn.base: is_classifier() is_clusterer() is_outlier_detector() is_regressor()
        sklearn.calibration: CalibratedClassifierCV CalibrationDisplay _CalibratedClassifier _SigmoidCalibration
        sklearn.calibration: _TemperatureScaling calibration_curve()
        sklearn.callback._base: AutoPropagatedCallback FitCallback _BaseCallback
        sklearn.callback._callback_context: CallbackContext
        sklearn.callback._callback_support: CallbackSupportMixin
        sklearn.callback._scoring_monitor: ScoringMonitor ScoringMonitorLog
        sklearn.cluster._affinity_propagation: AffinityPropagation affinity_propagation()
        sklearn.cluster._agglomerative: AgglomerativeClustering FeatureAgglomeration linkage_tree() ward_tree()
        sklearn.cluster._bicluster: BaseSpectral SpectralBiclustering SpectralCoclustering
        sklearn.cluster._birch: Birch _CFNode _CFSubcluster
        sklearn.cluster._bisect_k_means: BisectingKMeans _BisectingTree
        sklearn.cluster._dbscan: DBSCAN dbscan()
        sklearn.cluster._feature_agglomeration: AgglomerationTransform
        sklearn.cluster._hdbscan._tree: TreeUnionFind
        sklearn.cluster._hdbscan.hdbscan: HDBSCAN
        sklearn.cluster._hierarchical: UnionFind WeightedEdge
        sklearn.cluster._hierarchical_fast: UnionFind WeightedEdge
        sklearn.cluster._kmeans: KMeans MiniBatchKMeans _BaseKMeans _kmeans_single_elkan() _kmeans_single_lloyd()
        sklearn.cluster._kmeans: k_means() kmeans_plusplus()
        sklearn.cluster._mean_shift: MeanShift estimate_bandwidth() get_bin_seeds() mean_shift()
        sklearn.cluster._optics: OPTICS cluster_optics_dbscan() cluster_optics_xi() compute_optics_graph()
        sklearn.cluster._spectral: SpectralClustering spectral_clustering()
        sklearn.cluster.affinity_propagation_: AffinityPropagation affinity_propagation()
        sklearn.cluster.bicluster: BaseSpectral SpectralBiclustering SpectralCoclustering
        sklearn.cluster.birch: Birch _CFNode _CFSubcluster
        sklearn.cluster.dbscan_: DBSCAN dbscan()
        sklearn.cluster.hierarchical: AgglomerativeClustering FeatureAgglomeration linkage_tree() ward_tree()
        sklearn.cluster.k_means_: KMeans MiniBatchKMeans k_means()
        sklearn.cluster.mean_shift_: MeanShift estimate_bandwidth() get_bin_seeds() mean_shift()
        sklearn.cluster.optics_: OPTICS cluster_optics_dbscan() cluster_optics_xi() compute_optics_graph()
        sklearn.cluster.spectral: SpectralClustering spectral_clustering()
        sklearn.compose._column_transformer: ColumnTransformer _RemainderColsList make_column_selector
        sklearn.compose._column_transformer: make_column_transformer()
        sklearn.compose._target: TransformedTargetRegressor
        sklearn.covariance._elliptic_envelope: EllipticEnvelope
        sklearn.covariance._empirical_covariance: EmpiricalCovariance empirical_covariance() log_likelihood()
        sklearn.covariance._graph_lasso: BaseGraphicalLasso GraphicalLasso GraphicalLassoCV
        sklearn.covariance._graph_lasso: _DictWithDeprecatedKeys[base(c<builtins.dict>,\
        d{alphas=o<numpy._core.multiarray._reconstruct>,mean_score=o<numpy._core.multiarray._reconstruct>,\
        mean_test_score=o<numpy._core.multiarray._reconstruct>,split0_score=o<numpy._core.multiarray._reconstruct>,\
        split0_test_score=o<numpy._core.multiarray._reconstruct>,split1_score=o<numpy._core.multiarray._reconstruct>,\
        split1_test_score=o<numpy._core.multiarray._reconstruct>,std_score=o<numpy._core.multiarray._reconstruct>,\
        std_test_score=o<numpy._core.multiarray._reconstruct>});new()]
        sklearn.covariance._graph_lasso: graphical_lasso()
        sklearn.covariance._robust_covariance: MinCovDet fast_mcd()
        sklearn.covariance._shrunk_covariance: LedoitWolf OAS ShrunkCovariance ledoit_wolf() ledoit_wolf_shrinkage()
        sklearn.covariance._shrunk_covariance: oas() shrunk_covariance()
        sklearn.covariance.elliptic_envelope: EllipticEnvelope
        sklearn.covariance.empirical_covariance_: EmpiricalCovariance empirical_covariance() log_likelihood()
        sklearn.covariance.graph_lasso_: GraphLasso GraphLassoCV GraphicalLasso GraphicalLassoCV graph_lasso()
        sklearn.covariance.graph_lasso_: graphical_lasso()
        sklearn.covariance.outlier_detection: EllipticEnvelope OutlierDetectionMixin
        sklearn.covariance.robust_covariance: MinCovDet fast_mcd()
        sklearn.covariance.shrunk_covariance_: LedoitWolf OAS ShrunkCovariance ledoit_wolf() ledoit_wolf_shrinkage()
        sklearn.covariance.shrunk_covariance_: oas() shrunk_covariance()
        sklearn.cross_decomposition._cca: CCA
        sklearn.cross_decomposition._pls: CCA PLSCanonical PLSRegression PLSSVD _PLS
        sklearn.cross_decomposition.cca_: CCA
        sklearn.cross_decomposition.pls_: PLSCanonical PLSRegression PLSSVD _PLS
        sklearn.cross_validation: BaseShuffleSplit FitFailedWarning KFold LabelKFold LabelShuffleSplit
        sklearn.cross_validation: LeaveOneLabelOut LeaveOneOut LeavePLabelOut LeavePOut PredefinedSplit ShuffleSplit
        sklearn.cross_validation: StratifiedKFold StratifiedShuffleSplit _BaseKFold _PartitionIterator check_cv()
        sklearn.datasets.base: Bunch[base(c<builtins.dict>,d);new()]
        sklearn.decomposition._base: _BasePCA
        sklearn.decomposition._dict_learning: DictionaryLearning MiniBatchDictionaryLearning SparseCoder
        sklearn.decomposition._dict_learning: SparseCodingMixin _BaseSparseCoding dict_learning()
        sklearn.decomposition._dict_learning: dict_learning_online() sparse_encode()
        sklearn.decomposition._factor_analysis: FactorAnalysis
        sklearn.decomposition._fastica: FastICA fastica()
        sklearn.decomposition._incremental_pca: IncrementalPCA
        sklearn.decomposition._kernel_pca: KernelPCA
        sklearn.decomposition._lda: LatentDirichletAllocation
        sklearn.decomposition._nmf: MiniBatchNMF NMF _BaseNMF non_negative_factorization()
        sklearn.decomposition._pca: PCA
        sklearn.decomposition._sparse_pca: MiniBatchSparsePCA SparsePCA _BaseSparsePCA
        sklearn.decomposition._truncated_svd: TruncatedSVD
        sklearn.decomposition.base: _BasePCA
        sklearn.decomposition.dict_learning: DictionaryLearning MiniBatchDictionaryLearning SparseCoder
        sklearn.decomposition.dict_learning: SparseCodingMixin dict_learning() dict_learning_online() sparse_encode()
        sklearn.decomposition.factor_analysis: FactorAnalysis
        sklearn.decomposition.fastica_: FastICA fastica()
        sklearn.decomposition.incremental_pca: IncrementalPCA
        sklearn.decomposition.kernel_pca: KernelPCA
        sklearn.decomposition.nmf: NMF ProjectedGradientNMF non_negative_factorization()
        sklearn.decomposition.online_lda: LatentDirichletAllocation
        sklearn.decomposition.pca: PCA RandomizedPCA
        sklearn.decomposition.sparse_pca: MiniBatchSparsePCA SparsePCA
        sklearn.decomposition.truncated_svd: TruncatedSVD
        sklearn.discriminant_analysis: DiscriminantAnalysisPredictionMixin LinearDiscriminantAnalysis
        sklearn.discriminant_analysis: QuadraticDiscriminantAnalysis
        sklearn.dummy: DummyClassifier DummyRegressor
        sklearn.ensemble._bagging: BaggingClassifier BaggingRegressor BaseBagging
        sklearn.ensemble._base: BaseEnsemble _BaseHeterogeneousEnsemble
        sklearn.ensemble._forest: BaseForest ExtraTreesClassifier ExtraTreesRegressor ForestClassifier ForestRegressor
        sklearn.ensemble._forest: RandomForestClassifier RandomForestRegressor RandomTreesEmbedding
        sklearn.ensemble._gb: BaseGradientBoosting BinomialDeviance ClassificationLossFunction ExponentialLoss
        sklearn.ensemble._gb: GradientBoostingClassifier GradientBoostingRegressor HuberLossFunction
        sklearn.ensemble._gb: LeastAbsoluteError LeastSquaresError LogOddsEstimator LossFunction MeanEstimator
        sklearn.ensemble._gb: MultinomialDeviance PriorProbabilityEstimator QuantileEstimator QuantileLossFunction
        sklearn.ensemble._gb: RegressionLossFunction ScaledLogOddsEstimator VerboseReporter ZeroEstimator
        sklearn.ensemble._gb_losses: BinomialDeviance ClassificationLossFunction ExponentialLoss HuberLossFunction
        sklearn.ensemble._gb_losses: LeastAbsoluteError LeastSquaresError LossFunction MultinomialDeviance
        sklearn.ensemble._gb_losses: QuantileLossFunction RegressionLossFunction
        sklearn.ensemble._hist_gradient_boosting.binning: _BinMapper
        sklearn.ensemble._hist_gradient_boosting.common: MonotonicConstraint
        sklearn.ensemble._hist_gradient_boosting.gradient_boosting: BaseHistGradientBoosting
        sklearn.ensemble._hist_gradient_boosting.gradient_boosting: HistGradientBoostingClassifier
        sklearn.ensemble._hist_gradient_boosting.gradient_boosting: HistGradientBoostingRegressor
        sklearn.ensemble._hist_gradient_boosting.grower: TreeGrower TreeNode
        sklearn.ensemble._hist_gradient_boosting.histogram: HistogramBuilder
        sklearn.ensemble._hist_gradient_boosting.loss: BaseLoss BinaryCrossEntropy CategoricalCrossEntropy
        sklearn.ensemble._hist_gradient_boosting.loss: LeastAbsoluteDeviation LeastSquares Poisson
        sklearn.ensemble._hist_gradient_boosting.predictor: TreePredictor
        sklearn.ensemble._hist_gradient_boosting.splitting: SplitInfo Splitter
        sklearn.ensemble._iforest: IsolationForest
        sklearn.ensemble._stacking: StackingClassifier StackingRegressor _BaseStacking
        sklearn.ensemble._voting: VotingClassifier VotingRegressor _BaseVoting
        sklearn.ensemble._weight_boosting: AdaBoostClassifier AdaBoostRegressor BaseWeightBoosting
        sklearn.ensemble.bagging: BaggingClassifier BaggingRegressor BaseBagging
        sklearn.ensemble.base: BaseEnsemble
        sklearn.ensemble.forest: BaseForest ExtraTreesClassifier ExtraTreesRegressor ForestClassifier ForestRegressor
        sklearn.ensemble.forest: RandomForestClassifier RandomForestRegressor RandomTreesEmbedding
        sklearn.ensemble.gradient_boosting: BaseGradientBoosting BinomialDeviance ClassificationLossFunction
        sklearn.ensemble.gradient_boosting: ExponentialLoss GradientBoostingClassifier GradientBoostingRegressor
        sklearn.ensemble.gradient_boosting: HuberLossFunction LeastAbsoluteError LeastSquaresError LogOddsEstimator
        sklearn.ensemble.gradient_boosting: LossFunction MeanEstimator MultinomialDeviance PriorProbabilityEstimator
        sklearn.ensemble.gradient_boosting: QuantileEstimator QuantileLossFunction RegressionLossFunction
        sklearn.ensemble.gradient_boosting: ScaledLogOddsEstimator VerboseReporter ZeroEstimator
        sklearn.ensemble.iforest: IsolationForest
        sklearn.ensemble.partial_dependence: partial_dependence() plot_partial_dependence()
        sklearn.ensemble.voting: VotingClassifier VotingRegressor _BaseVoting
        sklearn.ensemble.voting_classifier: VotingClassifier
        sklearn.ensemble.weight_boosting: AdaBoostClassifier AdaBoostRegressor BaseWeightBoosting
        sklearn.exceptions: ChangedBehaviorWarning ConvergenceWarning DataConversionWarning DataDimensionalityWarning
        sklearn.exceptions: EfficiencyWarning EstimatorCheckFailedWarning FitFailedWarning InconsistentVersionWarning
        sklearn.exceptions: NonBLASDotWarning NotFittedError PositiveSpectrumWarning SkipTestWarning
        sklearn.exceptions: UndefinedMetricWarning UnsetMetadataPassedError
        sklearn.externals.joblib.memory: Memory[call(N,N,?,i);new()]
        sklearn.externals.joblib.numpy_pickle: NDArrayWrapper NumpyArrayWrapper ZNDArrayWrapper
        sklearn.externals.joblib.numpy_pickle_compat: NDArrayWrapper ZNDArrayWrapper
        sklearn.feature_extraction._dict_vectorizer: DictVectorizer
        sklearn.feature_extraction._hash: FeatureHasher
        sklearn.feature_extraction.dict_vectorizer: DictVectorizer
        sklearn.feature_extraction.hashing: FeatureHasher
        sklearn.feature_extraction.image: PatchExtractor extract_patches() extract_patches_2d() grid_to_graph()
        sklearn.feature_extraction.image: img_to_graph() reconstruct_from_patches_2d()
        sklearn.feature_extraction.text: CountVectorizer HashingVectorizer TfidfTransformer TfidfVectorizer
        sklearn.feature_extraction.text: VectorizerMixin _VectorizerMixin strip_accents_ascii()
        sklearn.feature_extraction.text: strip_accents_unicode() strip_tags()
        sklearn.feature_selection._base: SelectorMixin
        sklearn.feature_selection._from_model: SelectFromModel
        sklearn.feature_selection._mutual_info: mutual_info_classif() mutual_info_regression()
        sklearn.feature_selection._rfe: RFE RFECV
        sklearn.feature_selection._sequential: SequentialFeatureSelector
        sklearn.feature_selection._univariate_selection: GenericUnivariateSelect SelectFdr SelectFpr SelectFwe
        sklearn.feature_selection._univariate_selection: SelectKBest SelectPercentile _BaseFilter chi2() f_classif()
        sklearn.feature_selection._univariate_selection: f_oneway() f_regression() r_regression()
        sklearn.feature_selection._variance_threshold: VarianceThreshold
        sklearn.feature_selection.base: SelectorMixin
        sklearn.feature_selection.from_model: SelectFromModel _LearntSelectorMixin
        sklearn.feature_selection.mutual_info_: mutual_info_classif() mutual_info_regression()
        sklearn.feature_selection.rfe: RFE RFECV
        sklearn.feature_selection.univariate_selection: GenericUnivariateSelect SelectFdr SelectFpr SelectFwe
        sklearn.feature_selection.univariate_selection: SelectKBest SelectPercentile _BaseFilter chi2() f_classif()
        sklearn.feature_selection.univariate_selection: f_oneway() f_regression()
        sklearn.feature_selection.variance_threshold: VarianceThreshold
        sklearn.frozen._frozen: FrozenEstimator
        sklearn.gaussian_process._gpc: GaussianProcessClassifier _BinaryGaussianProcessClassifierLaplace
        sklearn.gaussian_process._gpr: GaussianProcessRegressor
        sklearn.gaussian_process.correlation_models: absolute_exponential() cubic() generalized_exponential() linear()
        sklearn.gaussian_process.correlation_models: pure_nugget() squared_exponential()
        sklearn.gaussian_process.gaussian_process: GaussianProcess
        sklearn.gaussian_process.gpc: GaussianProcessClassifier _BinaryGaussianProcessClassifierLaplace
        sklearn.gaussian_process.gpr: GaussianProcessRegressor
        sklearn.gaussian_process.kernels: CompoundKernel ConstantKernel DotProduct ExpSineSquared Exponentiation
        sklearn.gaussian_process.kernels: GenericKernelMixin
        sklearn.gaussian_process.kernels: Hyperparameter[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,\
        N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|\
        m|t|l|d|S|o)]
        sklearn.gaussian_process.kernels: Kernel KernelOperator Matern NormalizedKernelMixin PairwiseKernel Product
        sklearn.gaussian_process.kernels: RBF RationalQuadratic StationaryKernelMixin Sum WhiteKernel
        sklearn.gaussian_process.regression_models: constant() linear() quadratic()
        sklearn.grid_search: BaseSearchCV GridSearchCV ParameterGrid ParameterSampler RandomizedSearchCV
        sklearn.grid_search: _CVScoreTuple[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|\
        c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        sklearn.hmm: GMMHMM GaussianHMM MultinomialHMM
        sklearn.impute: MissingIndicator SimpleImputer
        sklearn.impute._base: MissingIndicator SimpleImputer _BaseImputer
        sklearn.impute._iterative: IterativeImputer
        sklearn.impute._iterative: _ImputerTriplet[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|\
        I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        sklearn.impute._knn: KNNImputer
        sklearn.inspection._partial_dependence: PartialDependenceDisplay partial_dependence()
        sklearn.inspection._partial_dependence: plot_partial_dependence()
        sklearn.inspection._permutation_importance: permutation_importance()
        sklearn.inspection._plot.decision_boundary: DecisionBoundaryDisplay
        sklearn.inspection._plot.partial_dependence: PartialDependenceDisplay plot_partial_dependence()
        sklearn.inspection.partial_dependence: partial_dependence() plot_partial_dependence()
        sklearn.isotonic: IsotonicRegression check_increasing() isotonic_regression()
        sklearn.kernel_approximation: AdditiveChi2Sampler Nystroem PolynomialCountSketch RBFSampler SkewedChi2Sampler
        sklearn.kernel_ridge: KernelRidge
        sklearn.lda: LDA
        sklearn.linear_model._base: LinearClassifierMixin LinearModel LinearRegression MultiOutputLinearModel
        sklearn.linear_model._base: SparseCoefMixin
        sklearn.linear_model._bayes: ARDRegression BayesianRidge
        sklearn.linear_model._coordinate_descent: ElasticNet ElasticNetCV Lasso LassoCV LinearModelCV
        sklearn.linear_model._coordinate_descent: MultiTaskElasticNet MultiTaskElasticNetCV MultiTaskLasso
        sklearn.linear_model._coordinate_descent: MultiTaskLassoCV enet_path() lasso_path()
        sklearn.linear_model._glm._newton_solver: NewtonCholeskySolver NewtonSolver
        sklearn.linear_model._glm.glm: GammaRegressor GeneralizedLinearRegressor PoissonRegressor TweedieRegressor
        sklearn.linear_model._glm.glm: _GeneralizedLinearRegressor
        sklearn.linear_model._glm.link: BaseLink IdentityLink LogLink LogitLink
        sklearn.linear_model._huber: HuberRegressor
        sklearn.linear_model._least_angle: Lars LarsCV LassoLars LassoLarsCV LassoLarsIC lars_path() lars_path_gram()
        sklearn.linear_model._linear_loss: LinearModelLoss
        sklearn.linear_model._logistic: LogisticRegression LogisticRegressionCV _LbfgsCallbackBridge
        sklearn.linear_model._logistic: logistic_regression_path()
        sklearn.linear_model._omp: OrthogonalMatchingPursuit OrthogonalMatchingPursuitCV orthogonal_mp()
        sklearn.linear_model._omp: orthogonal_mp_gram()
        sklearn.linear_model._passive_aggressive: PassiveAggressiveClassifier PassiveAggressiveRegressor
        sklearn.linear_model._perceptron: Perceptron
        sklearn.linear_model._quantile: QuantileRegressor
        sklearn.linear_model._ransac: RANSACRegressor
        sklearn.linear_model._ridge: Ridge RidgeCV RidgeClassifier RidgeClassifierCV _BaseRidge _BaseRidgeCV
        sklearn.linear_model._ridge: _IdentityClassifier _IdentityRegressor _RidgeClassifierMixin _RidgeGCV
        sklearn.linear_model._ridge: _XT_CenterStackOp _X_CenterStackOp ridge_regression()
        """
}
