// Written by Scripts/make_skops_trust.py, from skops 0.16.0 and scikit-learn 1.9.1.

/// Full names of what each kind of node trusts without being told, separated by white space.
enum TrustedByDefault {
    static let names: [String: String] = [
        "BitGenerator": """
        numpy.random.MT19937 numpy.random.PCG64 numpy.random.PCG64DXSM numpy.random.Philox
        numpy.random.SFC64
        """,
        "BytearrayNode": """
        builtins.bytearray
        """,
        "BytesNode": """
        builtins.bytes
        """,
        "DefaultDictNode": """
        collections.defaultdict
        """,
        "DictNode": """
        builtins.dict collections.OrderedDict
        """,
        "FunctionNode": """
        numpy.absolute numpy.add numpy.arccos numpy.arccosh numpy.arcsin numpy.arcsinh numpy.arctan
        numpy.arctan2 numpy.arctanh numpy.bitwise_and numpy.bitwise_count numpy.bitwise_or
        numpy.bitwise_xor numpy.cbrt numpy.ceil numpy.conjugate numpy.copysign numpy.cos numpy.cosh
        numpy.deg2rad numpy.degrees numpy.divide numpy.divmod numpy.equal numpy.exp numpy.exp2
        numpy.expm1 numpy.fabs numpy.float_power numpy.floor numpy.floor_divide numpy.fmax numpy.fmin
        numpy.fmod numpy.frexp numpy.gcd numpy.greater numpy.greater_equal numpy.heaviside numpy.hypot
        numpy.invert numpy.isfinite numpy.isinf numpy.isnan numpy.isnat numpy.lcm numpy.ldexp
        numpy.left_shift numpy.less numpy.less_equal numpy.log numpy.log10 numpy.log1p numpy.log2
        numpy.logaddexp numpy.logaddexp2 numpy.logical_and numpy.logical_not numpy.logical_or
        numpy.logical_xor numpy.matmul numpy.matvec numpy.maximum numpy.minimum numpy.modf
        numpy.multiply numpy.negative numpy.nextafter numpy.not_equal numpy.positive numpy.power
        numpy.rad2deg numpy.radians numpy.reciprocal numpy.remainder numpy.right_shift numpy.rint
        numpy.sign numpy.signbit numpy.sin numpy.sinh numpy.spacing numpy.sqrt numpy.square
        numpy.subtract numpy.tan numpy.tanh numpy.trunc numpy.vecdot numpy.vecmat
        scipy.special._special_ufuncs.airy scipy.special._special_ufuncs.airye
        scipy.special._special_ufuncs.bei scipy.special._special_ufuncs.beip
        scipy.special._special_ufuncs.ber scipy.special._special_ufuncs.berp
        scipy.special._special_ufuncs.besselpoly scipy.special._special_ufuncs.beta
        scipy.special._special_ufuncs.betaln scipy.special._special_ufuncs.binom
        scipy.special._special_ufuncs.cbrt scipy.special._special_ufuncs.cosdg
        scipy.special._special_ufuncs.cosm1 scipy.special._special_ufuncs.cotdg
        scipy.special._special_ufuncs.dawsn scipy.special._special_ufuncs.ellipe
        scipy.special._special_ufuncs.ellipeinc scipy.special._special_ufuncs.ellipj
        scipy.special._special_ufuncs.ellipk scipy.special._special_ufuncs.ellipkinc
        scipy.special._special_ufuncs.ellipkm1 scipy.special._special_ufuncs.erf
        scipy.special._special_ufuncs.erfc scipy.special._special_ufuncs.erfcx
        scipy.special._special_ufuncs.erfi scipy.special._special_ufuncs.exp1
        scipy.special._special_ufuncs.exp10 scipy.special._special_ufuncs.exp2
        scipy.special._special_ufuncs.expi scipy.special._special_ufuncs.expit
        scipy.special._special_ufuncs.expm1 scipy.special._special_ufuncs.exprel
        scipy.special._special_ufuncs.fresnel scipy.special._special_ufuncs.gamma
        scipy.special._special_ufuncs.gammainc scipy.special._special_ufuncs.gammaincc
        scipy.special._special_ufuncs.gammainccinv scipy.special._special_ufuncs.gammaincinv
        scipy.special._special_ufuncs.gammaln scipy.special._special_ufuncs.gammasgn
        scipy.special._special_ufuncs.hankel1 scipy.special._special_ufuncs.hankel1e
        scipy.special._special_ufuncs.hankel2 scipy.special._special_ufuncs.hankel2e
        scipy.special._special_ufuncs.hyp2f1 scipy.special._special_ufuncs.i0
        scipy.special._special_ufuncs.i0e scipy.special._special_ufuncs.i1
        scipy.special._special_ufuncs.i1e scipy.special._special_ufuncs.it2i0k0
        scipy.special._special_ufuncs.it2j0y0 scipy.special._special_ufuncs.it2struve0
        scipy.special._special_ufuncs.itairy scipy.special._special_ufuncs.iti0k0
        scipy.special._special_ufuncs.itj0y0 scipy.special._special_ufuncs.itmodstruve0
        scipy.special._special_ufuncs.itstruve0 scipy.special._special_ufuncs.iv
        scipy.special._special_ufuncs.ive scipy.special._special_ufuncs.j0
        scipy.special._special_ufuncs.j1 scipy.special._special_ufuncs.jv
        scipy.special._special_ufuncs.jve scipy.special._special_ufuncs.k0
        scipy.special._special_ufuncs.k0e scipy.special._special_ufuncs.k1
        scipy.special._special_ufuncs.k1e scipy.special._special_ufuncs.kei
        scipy.special._special_ufuncs.keip scipy.special._special_ufuncs.kelvin
        scipy.special._special_ufuncs.ker scipy.special._special_ufuncs.kerp
        scipy.special._special_ufuncs.kv scipy.special._special_ufuncs.kve
        scipy.special._special_ufuncs.log1p scipy.special._special_ufuncs.log_expit
        scipy.special._special_ufuncs.log_ndtr scipy.special._special_ufuncs.log_wright_bessel
        scipy.special._special_ufuncs.loggamma scipy.special._special_ufuncs.logit
        scipy.special._special_ufuncs.mathieu_a scipy.special._special_ufuncs.mathieu_b
        scipy.special._special_ufuncs.mathieu_cem scipy.special._special_ufuncs.mathieu_modcem1
        scipy.special._special_ufuncs.mathieu_modcem2 scipy.special._special_ufuncs.mathieu_modsem1
        scipy.special._special_ufuncs.mathieu_modsem2 scipy.special._special_ufuncs.mathieu_sem
        scipy.special._special_ufuncs.modfresnelm scipy.special._special_ufuncs.modfresnelp
        scipy.special._special_ufuncs.modstruve scipy.special._special_ufuncs.ndtr
        scipy.special._special_ufuncs.obl_ang1 scipy.special._special_ufuncs.obl_ang1_cv
        scipy.special._special_ufuncs.obl_cv scipy.special._special_ufuncs.obl_rad1
        scipy.special._special_ufuncs.obl_rad1_cv scipy.special._special_ufuncs.obl_rad2
        scipy.special._special_ufuncs.obl_rad2_cv scipy.special._special_ufuncs.pbdv
        scipy.special._special_ufuncs.pbvv scipy.special._special_ufuncs.pbwa
        scipy.special._special_ufuncs.pro_ang1 scipy.special._special_ufuncs.pro_ang1_cv
        scipy.special._special_ufuncs.pro_cv scipy.special._special_ufuncs.pro_rad1
        scipy.special._special_ufuncs.pro_rad1_cv scipy.special._special_ufuncs.pro_rad2
        scipy.special._special_ufuncs.pro_rad2_cv scipy.special._special_ufuncs.psi
        scipy.special._special_ufuncs.radian scipy.special._special_ufuncs.rgamma
        scipy.special._special_ufuncs.sindg scipy.special._special_ufuncs.struve
        scipy.special._special_ufuncs.tandg scipy.special._special_ufuncs.voigt_profile
        scipy.special._special_ufuncs.wofz scipy.special._special_ufuncs.wright_bessel
        scipy.special._special_ufuncs.xlog1py scipy.special._special_ufuncs.xlogy
        scipy.special._special_ufuncs.y0 scipy.special._special_ufuncs.y1
        scipy.special._special_ufuncs.yv scipy.special._special_ufuncs.yve
        scipy.special._special_ufuncs.zetac scipy.special._ufuncs.agm scipy.special._ufuncs.bdtr
        scipy.special._ufuncs.bdtrc scipy.special._ufuncs.bdtri scipy.special._ufuncs.bdtrik
        scipy.special._ufuncs.bdtrin scipy.special._ufuncs.betainc scipy.special._ufuncs.betaincc
        scipy.special._ufuncs.betainccinv scipy.special._ufuncs.betaincinv scipy.special._ufuncs.boxcox
        scipy.special._ufuncs.boxcox1p scipy.special._ufuncs.btdtria scipy.special._ufuncs.btdtrib
        scipy.special._ufuncs.chdtr scipy.special._ufuncs.chdtrc scipy.special._ufuncs.chdtri
        scipy.special._ufuncs.chdtriv scipy.special._ufuncs.chndtr scipy.special._ufuncs.chndtridf
        scipy.special._ufuncs.chndtrinc scipy.special._ufuncs.chndtrix scipy.special._ufuncs.elliprc
        scipy.special._ufuncs.elliprd scipy.special._ufuncs.elliprf scipy.special._ufuncs.elliprg
        scipy.special._ufuncs.elliprj scipy.special._ufuncs.entr scipy.special._ufuncs.erfcinv
        scipy.special._ufuncs.erfinv scipy.special._ufuncs.eval_chebyc
        scipy.special._ufuncs.eval_chebys scipy.special._ufuncs.eval_chebyt
        scipy.special._ufuncs.eval_chebyu scipy.special._ufuncs.eval_gegenbauer
        scipy.special._ufuncs.eval_genlaguerre scipy.special._ufuncs.eval_hermite
        scipy.special._ufuncs.eval_hermitenorm scipy.special._ufuncs.eval_jacobi
        scipy.special._ufuncs.eval_laguerre scipy.special._ufuncs.eval_legendre
        scipy.special._ufuncs.eval_sh_chebyt scipy.special._ufuncs.eval_sh_chebyu
        scipy.special._ufuncs.eval_sh_jacobi scipy.special._ufuncs.eval_sh_legendre
        scipy.special._ufuncs.expn scipy.special._ufuncs.fdtr scipy.special._ufuncs.fdtrc
        scipy.special._ufuncs.fdtri scipy.special._ufuncs.fdtridfd scipy.special._ufuncs.gdtr
        scipy.special._ufuncs.gdtrc scipy.special._ufuncs.gdtria scipy.special._ufuncs.gdtrib
        scipy.special._ufuncs.gdtrix scipy.special._ufuncs.huber scipy.special._ufuncs.hyp0f1
        scipy.special._ufuncs.hyp1f1 scipy.special._ufuncs.hyperu scipy.special._ufuncs.inv_boxcox
        scipy.special._ufuncs.inv_boxcox1p scipy.special._ufuncs.kl_div scipy.special._ufuncs.kn
        scipy.special._ufuncs.kolmogi scipy.special._ufuncs.kolmogorov scipy.special._ufuncs.lpmv
        scipy.special._ufuncs.nbdtr scipy.special._ufuncs.nbdtrc scipy.special._ufuncs.nbdtri
        scipy.special._ufuncs.nbdtrik scipy.special._ufuncs.nbdtrin scipy.special._ufuncs.ncfdtr
        scipy.special._ufuncs.ncfdtri scipy.special._ufuncs.ncfdtridfd scipy.special._ufuncs.ncfdtridfn
        scipy.special._ufuncs.ncfdtrinc scipy.special._ufuncs.nctdtr scipy.special._ufuncs.nctdtridf
        scipy.special._ufuncs.nctdtrinc scipy.special._ufuncs.nctdtrit scipy.special._ufuncs.ndtri
        scipy.special._ufuncs.ndtri_exp scipy.special._ufuncs.nrdtrimn scipy.special._ufuncs.nrdtrisd
        scipy.special._ufuncs.owens_t scipy.special._ufuncs.pdtr scipy.special._ufuncs.pdtrc
        scipy.special._ufuncs.pdtri scipy.special._ufuncs.pdtrik scipy.special._ufuncs.poch
        scipy.special._ufuncs.powm1 scipy.special._ufuncs.pseudo_huber scipy.special._ufuncs.rel_entr
        scipy.special._ufuncs.round scipy.special._ufuncs.shichi scipy.special._ufuncs.sici
        scipy.special._ufuncs.smirnov scipy.special._ufuncs.smirnovi scipy.special._ufuncs.spence
        scipy.special._ufuncs.stdtr scipy.special._ufuncs.stdtridf scipy.special._ufuncs.stdtrit
        scipy.special._ufuncs.tklmbda scipy.special._ufuncs.wrightomega scipy.special._ufuncs.yn
        """,
        "ListNode": """
        builtins.list
        """,
        "LossNode": """
        sklearn._loss._loss.CyAbsoluteError sklearn._loss._loss.CyExponentialLoss
        sklearn._loss._loss.CyHalfBinomialLoss sklearn._loss._loss.CyHalfGammaLoss
        sklearn._loss._loss.CyHalfMultinomialLoss sklearn._loss._loss.CyHalfPoissonLoss
        sklearn._loss._loss.CyHalfSquaredError sklearn._loss._loss.CyHalfTweedieLoss
        sklearn._loss._loss.CyHalfTweedieLossIdentity sklearn._loss._loss.CyHuberLoss
        sklearn._loss._loss.CyPinballLoss sklearn.linear_model._sgd_fast.EpsilonInsensitive
        sklearn.linear_model._sgd_fast.Hinge sklearn.linear_model._sgd_fast.ModifiedHuber
        sklearn.linear_model._sgd_fast.SquaredEpsilonInsensitive
        sklearn.linear_model._sgd_fast.SquaredHinge
        """,
        "MaskedArrayNode": """
        numpy.ma.MaskedArray
        """,
        "NdArrayNode": """
        numpy.bool numpy.bytes_ numpy.clongdouble numpy.complex128 numpy.complex64 numpy.datetime64
        numpy.float16 numpy.float32 numpy.float64 numpy.int16 numpy.int32 numpy.int64 numpy.int8
        numpy.longdouble numpy.longlong numpy.ndarray numpy.object_ numpy.str_ numpy.timedelta64
        numpy.uint16 numpy.uint32 numpy.uint64 numpy.uint8 numpy.ulonglong numpy.void
        """,
        "ObjectNode": """
        sklearn._loss.link.HalfLogitLink sklearn._loss.link.IdentityLink sklearn._loss.link.Interval
        sklearn._loss.link.LogLink sklearn._loss.link.LogitLink sklearn._loss.link.MultinomialLogit
        sklearn._loss.loss.AbsoluteError sklearn._loss.loss.ExponentialLoss
        sklearn._loss.loss.HalfBinomialLoss sklearn._loss.loss.HalfGammaLoss
        sklearn._loss.loss.HalfMultinomialLoss sklearn._loss.loss.HalfPoissonLoss
        sklearn._loss.loss.HalfSquaredError sklearn._loss.loss.HuberLoss sklearn._loss.loss.PinballLoss
        sklearn.calibration.CalibratedClassifierCV
        sklearn.cluster._affinity_propagation.AffinityPropagation
        sklearn.cluster._agglomerative.AgglomerativeClustering
        sklearn.cluster._agglomerative.FeatureAgglomeration
        sklearn.cluster._bicluster.SpectralBiclustering sklearn.cluster._bicluster.SpectralCoclustering
        sklearn.cluster._birch.Birch sklearn.cluster._bisect_k_means.BisectingKMeans
        sklearn.cluster._dbscan.DBSCAN sklearn.cluster._hdbscan.hdbscan.HDBSCAN
        sklearn.cluster._kmeans.KMeans sklearn.cluster._kmeans.MiniBatchKMeans
        sklearn.cluster._mean_shift.MeanShift sklearn.cluster._optics.OPTICS
        sklearn.cluster._spectral.SpectralClustering
        sklearn.compose._column_transformer.ColumnTransformer
        sklearn.compose._target.TransformedTargetRegressor
        sklearn.covariance._elliptic_envelope.EllipticEnvelope
        sklearn.covariance._empirical_covariance.EmpiricalCovariance
        sklearn.covariance._graph_lasso.GraphicalLasso sklearn.covariance._graph_lasso.GraphicalLassoCV
        sklearn.covariance._robust_covariance.MinCovDet
        sklearn.covariance._shrunk_covariance.LedoitWolf sklearn.covariance._shrunk_covariance.OAS
        sklearn.covariance._shrunk_covariance.ShrunkCovariance sklearn.cross_decomposition._pls.CCA
        sklearn.cross_decomposition._pls.PLSCanonical sklearn.cross_decomposition._pls.PLSRegression
        sklearn.cross_decomposition._pls.PLSSVD sklearn.decomposition._dict_learning.DictionaryLearning
        sklearn.decomposition._dict_learning.MiniBatchDictionaryLearning
        sklearn.decomposition._dict_learning.SparseCoder
        sklearn.decomposition._factor_analysis.FactorAnalysis sklearn.decomposition._fastica.FastICA
        sklearn.decomposition._incremental_pca.IncrementalPCA
        sklearn.decomposition._kernel_pca.KernelPCA
        sklearn.decomposition._lda.LatentDirichletAllocation sklearn.decomposition._nmf.MiniBatchNMF
        sklearn.decomposition._nmf.NMF sklearn.decomposition._pca.PCA
        sklearn.decomposition._sparse_pca.MiniBatchSparsePCA
        sklearn.decomposition._sparse_pca.SparsePCA sklearn.decomposition._truncated_svd.TruncatedSVD
        sklearn.discriminant_analysis.LinearDiscriminantAnalysis
        sklearn.discriminant_analysis.QuadraticDiscriminantAnalysis sklearn.dummy.DummyClassifier
        sklearn.dummy.DummyRegressor sklearn.ensemble._bagging.BaggingClassifier
        sklearn.ensemble._bagging.BaggingRegressor sklearn.ensemble._forest.ExtraTreesClassifier
        sklearn.ensemble._forest.ExtraTreesRegressor sklearn.ensemble._forest.RandomForestClassifier
        sklearn.ensemble._forest.RandomForestRegressor sklearn.ensemble._forest.RandomTreesEmbedding
        sklearn.ensemble._gb.GradientBoostingClassifier sklearn.ensemble._gb.GradientBoostingRegressor
        sklearn.ensemble._hist_gradient_boosting.binning._BinMapper
        sklearn.ensemble._hist_gradient_boosting.gradient_boosting.HistGradientBoostingClassifier
        sklearn.ensemble._hist_gradient_boosting.gradient_boosting.HistGradientBoostingRegressor
        sklearn.ensemble._iforest.IsolationForest sklearn.ensemble._stacking.StackingClassifier
        sklearn.ensemble._stacking.StackingRegressor sklearn.ensemble._voting.VotingClassifier
        sklearn.ensemble._voting.VotingRegressor sklearn.ensemble._weight_boosting.AdaBoostClassifier
        sklearn.ensemble._weight_boosting.AdaBoostRegressor
        sklearn.feature_extraction._dict_vectorizer.DictVectorizer
        sklearn.feature_extraction._hash.FeatureHasher sklearn.feature_extraction.image.PatchExtractor
        sklearn.feature_extraction.text.CountVectorizer
        sklearn.feature_extraction.text.HashingVectorizer
        sklearn.feature_extraction.text.TfidfTransformer
        sklearn.feature_extraction.text.TfidfVectorizer
        sklearn.feature_selection._from_model.SelectFromModel sklearn.feature_selection._rfe.RFE
        sklearn.feature_selection._rfe.RFECV
        sklearn.feature_selection._sequential.SequentialFeatureSelector
        sklearn.feature_selection._univariate_selection.GenericUnivariateSelect
        sklearn.feature_selection._univariate_selection.SelectFdr
        sklearn.feature_selection._univariate_selection.SelectFpr
        sklearn.feature_selection._univariate_selection.SelectFwe
        sklearn.feature_selection._univariate_selection.SelectKBest
        sklearn.feature_selection._univariate_selection.SelectPercentile
        sklearn.feature_selection._variance_threshold.VarianceThreshold
        sklearn.frozen._frozen.FrozenEstimator sklearn.gaussian_process._gpc.GaussianProcessClassifier
        sklearn.gaussian_process._gpr.GaussianProcessRegressor sklearn.impute._base.MissingIndicator
        sklearn.impute._base.SimpleImputer sklearn.impute._knn.KNNImputer
        sklearn.isotonic.IsotonicRegression sklearn.kernel_approximation.AdditiveChi2Sampler
        sklearn.kernel_approximation.Nystroem sklearn.kernel_approximation.PolynomialCountSketch
        sklearn.kernel_approximation.RBFSampler sklearn.kernel_approximation.SkewedChi2Sampler
        sklearn.kernel_ridge.KernelRidge sklearn.linear_model._base.LinearRegression
        sklearn.linear_model._bayes.ARDRegression sklearn.linear_model._bayes.BayesianRidge
        sklearn.linear_model._coordinate_descent.ElasticNet
        sklearn.linear_model._coordinate_descent.ElasticNetCV
        sklearn.linear_model._coordinate_descent.Lasso sklearn.linear_model._coordinate_descent.LassoCV
        sklearn.linear_model._coordinate_descent.MultiTaskElasticNet
        sklearn.linear_model._coordinate_descent.MultiTaskElasticNetCV
        sklearn.linear_model._coordinate_descent.MultiTaskLasso
        sklearn.linear_model._coordinate_descent.MultiTaskLassoCV
        sklearn.linear_model._glm.glm.GammaRegressor sklearn.linear_model._glm.glm.PoissonRegressor
        sklearn.linear_model._glm.glm.TweedieRegressor sklearn.linear_model._huber.HuberRegressor
        sklearn.linear_model._least_angle.Lars sklearn.linear_model._least_angle.LarsCV
        sklearn.linear_model._least_angle.LassoLars sklearn.linear_model._least_angle.LassoLarsCV
        sklearn.linear_model._least_angle.LassoLarsIC sklearn.linear_model._logistic.LogisticRegression
        sklearn.linear_model._logistic.LogisticRegressionCV
        sklearn.linear_model._omp.OrthogonalMatchingPursuit
        sklearn.linear_model._omp.OrthogonalMatchingPursuitCV
        sklearn.linear_model._passive_aggressive.PassiveAggressiveClassifier
        sklearn.linear_model._passive_aggressive.PassiveAggressiveRegressor
        sklearn.linear_model._perceptron.Perceptron sklearn.linear_model._quantile.QuantileRegressor
        sklearn.linear_model._ransac.RANSACRegressor sklearn.linear_model._ridge.Ridge
        sklearn.linear_model._ridge.RidgeCV sklearn.linear_model._ridge.RidgeClassifier
        sklearn.linear_model._ridge.RidgeClassifierCV
        sklearn.linear_model._stochastic_gradient.SGDClassifier
        sklearn.linear_model._stochastic_gradient.SGDOneClassSVM
        sklearn.linear_model._stochastic_gradient.SGDRegressor
        sklearn.linear_model._theil_sen.TheilSenRegressor sklearn.manifold._classical_mds.ClassicalMDS
        sklearn.manifold._isomap.Isomap sklearn.manifold._locally_linear.LocallyLinearEmbedding
        sklearn.manifold._mds.MDS sklearn.manifold._spectral_embedding.SpectralEmbedding
        sklearn.manifold._t_sne.TSNE sklearn.mixture._bayesian_mixture.BayesianGaussianMixture
        sklearn.mixture._gaussian_mixture.GaussianMixture
        sklearn.model_selection._classification_threshold.FixedThresholdClassifier
        sklearn.model_selection._classification_threshold.TunedThresholdClassifierCV
        sklearn.model_selection._search.GridSearchCV sklearn.model_selection._search.RandomizedSearchCV
        sklearn.multiclass.OneVsOneClassifier sklearn.multiclass.OneVsRestClassifier
        sklearn.multiclass.OutputCodeClassifier sklearn.multioutput.ClassifierChain
        sklearn.multioutput.MultiOutputClassifier sklearn.multioutput.MultiOutputRegressor
        sklearn.multioutput.RegressorChain sklearn.naive_bayes.BernoulliNB
        sklearn.naive_bayes.CategoricalNB sklearn.naive_bayes.ComplementNB
        sklearn.naive_bayes.GaussianNB sklearn.naive_bayes.MultinomialNB
        sklearn.neighbors._classification.KNeighborsClassifier
        sklearn.neighbors._classification.RadiusNeighborsClassifier
        sklearn.neighbors._graph.KNeighborsTransformer
        sklearn.neighbors._graph.RadiusNeighborsTransformer sklearn.neighbors._kde.KernelDensity
        sklearn.neighbors._lof.LocalOutlierFactor sklearn.neighbors._nca.NeighborhoodComponentsAnalysis
        sklearn.neighbors._nearest_centroid.NearestCentroid
        sklearn.neighbors._regression.KNeighborsRegressor
        sklearn.neighbors._regression.RadiusNeighborsRegressor
        sklearn.neighbors._unsupervised.NearestNeighbors
        sklearn.neural_network._multilayer_perceptron.MLPClassifier
        sklearn.neural_network._multilayer_perceptron.MLPRegressor
        sklearn.neural_network._rbm.BernoulliRBM sklearn.pipeline.FeatureUnion
        sklearn.pipeline.Pipeline sklearn.preprocessing._data.Binarizer
        sklearn.preprocessing._data.KernelCenterer sklearn.preprocessing._data.MaxAbsScaler
        sklearn.preprocessing._data.MinMaxScaler sklearn.preprocessing._data.Normalizer
        sklearn.preprocessing._data.PowerTransformer sklearn.preprocessing._data.QuantileTransformer
        sklearn.preprocessing._data.RobustScaler sklearn.preprocessing._data.StandardScaler
        sklearn.preprocessing._discretization.KBinsDiscretizer
        sklearn.preprocessing._encoders.OneHotEncoder sklearn.preprocessing._encoders.OrdinalEncoder
        sklearn.preprocessing._function_transformer.FunctionTransformer
        sklearn.preprocessing._label.LabelBinarizer sklearn.preprocessing._label.LabelEncoder
        sklearn.preprocessing._label.MultiLabelBinarizer
        sklearn.preprocessing._polynomial.PolynomialFeatures
        sklearn.preprocessing._polynomial.SplineTransformer
        sklearn.preprocessing._target_encoder.TargetEncoder
        sklearn.random_projection.GaussianRandomProjection
        sklearn.random_projection.SparseRandomProjection
        sklearn.semi_supervised._label_propagation.LabelPropagation
        sklearn.semi_supervised._label_propagation.LabelSpreading
        sklearn.semi_supervised._self_training.SelfTrainingClassifier sklearn.svm._classes.LinearSVC
        sklearn.svm._classes.LinearSVR sklearn.svm._classes.NuSVC sklearn.svm._classes.NuSVR
        sklearn.svm._classes.OneClassSVM sklearn.svm._classes.SVC sklearn.svm._classes.SVR
        sklearn.tree._classes.DecisionTreeClassifier sklearn.tree._classes.DecisionTreeRegressor
        sklearn.tree._classes.ExtraTreeClassifier sklearn.tree._classes.ExtraTreeRegressor
        """,
        "RandomGeneratorNode": """
        numpy.random._generator.Generator
        """,
        "RandomStateNode": """
        numpy.random.mtrand.RandomState
        """,
        "SetNode": """
        builtins.set
        """,
        "SliceNode": """
        builtins.slice
        """,
        "SparseMatrixNode": """
        scipy.sparse._base.sparray scipy.sparse._matrix.spmatrix
        """,
        "TupleNode": """
        builtins.tuple
        """,
        "TypeNode": """
        builtins.bool builtins.float builtins.int builtins.list builtins.map builtins.set builtins.str
        builtins.tuple numpy.bool numpy.bytes_ numpy.clongdouble numpy.complex128 numpy.complex64
        numpy.datetime64 numpy.float16 numpy.float32 numpy.float64 numpy.int16 numpy.int32 numpy.int64
        numpy.int8 numpy.longdouble numpy.longlong numpy.object_ numpy.str_ numpy.timedelta64
        numpy.uint16 numpy.uint32 numpy.uint64 numpy.uint8 numpy.ulonglong numpy.void
        """,
    ]
}
