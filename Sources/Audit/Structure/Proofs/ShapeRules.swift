/// Which axes the learned attributes of scikit-learn's estimators share, in all releases.
///
/// An axis is a letter, the same within an object: `F` columns of rows, `K` classes, `R` what decisions have (a column
/// for each class, one for two), `D` classes, but two where there is one; any other is learned from the first attribute
/// that has it. A digit is itself, `*` anything. `|` separates forms, of which the first that fits counts; `#` stands for
/// a list and its length, `=` for a number. Attributes that are missing, or of another kind than is written here, say
/// nothing.
enum ShapeRules {
    enum Form {
        case array, list, number
    }

    struct Rule {
        let attribute: StaticString
        let form: Form
        let alternatives: [[Character]]

        init(_ attribute: StaticString, _ text: String) {
            self.attribute = attribute
            form = text.hasPrefix("#") ? .list : text.hasPrefix("=") ? .number : .array
            let axes = form == .array ? Substring(text) : text.dropFirst()
            alternatives = axes.split(separator: "|", omittingEmptySubsequences: false).map { Array($0) }
        }
    }

    static func of(_ name: String) -> [Rule]? { table[name] }

    static var names: some Sequence<String> { table.keys }

    private typealias Attributes = KeyValuePairs<StaticString, String>

    private static let table: [String: [Rule]] = {
        var table: [String: [Rule]] = [:]
        for (names, attributes) in families {
            let rules = attributes.map { Rule($0.key, $0.value) }
            for name in names.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                table[String(name), default: []] += rules
            }
        }
        return table
    }()

    private static let families: [(String, Attributes)] =
        linear + bayes + decompositions + columns + samples + lists

    private static let linear: [(String, Attributes)] = [
        (
            """
            LinearRegression Ridge RidgeCV Lasso LassoCV ElasticNet ElasticNetCV Lars LarsCV LassoLars LassoLarsCV
            LassoLarsIC OrthogonalMatchingPursuit OrthogonalMatchingPursuitCV MultiTaskLasso MultiTaskLassoCV
            MultiTaskElasticNet MultiTaskElasticNetCV HuberRegressor TheilSenRegressor QuantileRegressor TweedieRegressor
            PoissonRegressor GammaRegressor BayesianRidge ARDRegression SGDRegressor SGDOneClassSVM
            PassiveAggressiveRegressor LinearSVR
            """, ["coef_": "F|tF", "intercept_": "|t|1", "offset_": "|1"]
        ),
        ("BayesianRidge", ["sigma_": "FF", "X_offset_": "F|", "X_scale_": "F|"]),
        ("ARDRegression", ["lambda_": "F", "sigma_": "ss", "X_offset_": "F|", "X_scale_": "F|"]),
        ("RidgeClassifier RidgeClassifierCV", ["coef_": "F|tF", "intercept_": "|t|1"]),
        (
            """
            LogisticRegression LogisticRegressionCV SGDClassifier Perceptron PassiveAggressiveClassifier LinearSVC
            """, ["coef_": "RF", "intercept_": "|R|1|K"]
        ),
        ("LogisticRegressionCV", ["Cs_": "c", "C_": "R|K|"]),
        (
            "CCA PLSCanonical PLSRegression PLSSVD",
            [
                "x_weights_": "Fc", "x_loadings_": "Fc", "x_rotations_": "Fc", "x_mean_": "F", "_x_mean": "F",
                "x_std_": "F", "_x_std": "F", "y_weights_": "tc", "y_loadings_": "tc", "y_rotations_": "tc",
                "y_mean_": "t", "_y_mean": "t", "y_std_": "t", "_y_std": "t", "coef_": "tF|Ft",
                "_coef_": "tF|Ft",
                "intercept_": "t",
            ]
        ),
        ("KernelRidge", ["X_fit_": "nF", "dual_coef_": "n|nt"]),
    ]

    private static let bayes: [(String, Attributes)] = [
        (
            "GaussianNB",
            [
                "theta_": "KF", "var_": "KF", "sigma_": "KF", "class_prior_": "K", "class_count_": "K",
            ]
        ),
        (
            "BernoulliNB MultinomialNB ComplementNB",
            [
                "feature_log_prob_": "KF|DF", "feature_count_": "KF|DF", "class_log_prior_": "K|D",
                "class_count_": "K|D",
            ]
        ),
        (
            "CategoricalNB",
            [
                "feature_log_prob_": "#F", "category_count_": "#F", "n_categories_": "F",
                "class_count_": "K|D",
                "class_log_prior_": "K|D",
            ]
        ),
        (
            "NearestCentroid",
            [
                "centroids_": "KF", "deviations_": "KF", "class_prior_": "K", "within_class_std_dev_": "F",
            ]
        ),
        (
            "QuadraticDiscriminantAnalysis QDA",
            [
                "means_": "KF", "priors_": "K", "rotations_": "#K", "scalings_": "#K", "covariance_": "#K",
            ]
        ),
        (
            "LinearDiscriminantAnalysis LDA",
            [
                "means_": "KF", "priors_": "K", "xbar_": "F", "scalings_": "F*", "covariance_": "FF",
            ]
        ),
        (
            "LabelPropagation LabelSpreading",
            [
                "X_": "nF", "label_distributions_": "nK", "transduction_": "n",
            ]
        ),
        (
            "GaussianMixture BayesianGaussianMixture",
            [
                "means_": "cF", "weights_": "c", "covariances_": "cFF|FF|cF|c", "precisions_": "cFF|FF|cF|c",
                "precisions_cholesky_": "cFF|FF|cF|c", "degrees_of_freedom_": "c|", "mean_precision_": "c",
                "mean_prior_": "F",
            ]
        ),
        (
            """
            AdaBoostClassifier BaggingClassifier ExtraTreesClassifier RandomForestClassifier GradientBoostingClassifier
            GaussianProcessClassifier DecisionTreeClassifier ExtraTreeClassifier DummyClassifier
            """, ["n_classes_": "=K", "class_prior_": "K"]
        ),
    ]

    private static let decompositions: [(String, Attributes)] = [
        (
            """
            IncrementalPCA PCA RandomizedPCA FactorAnalysis FastICA NMF MiniBatchNMF ProjectedGradientNMF SparsePCA
            MiniBatchSparsePCA TruncatedSVD DictionaryLearning MiniBatchDictionaryLearning LatentDirichletAllocation
            BernoulliRBM GaussianRandomProjection SparseRandomProjection NeighborhoodComponentsAnalysis Nystroem
            """,
            [
                "components_": "cF", "mean_": "F|", "var_": "F|", "noise_variance_": "|F",
                "explained_variance_": "c", "explained_variance_ratio_": "c", "singular_values_": "c",
                "mixing_": "Fc", "whitening_": "*F", "exp_dirichlet_component_": "cF",
                "intercept_hidden_": "c",
                "intercept_visible_": "F", "h_samples_": "*c", "inverse_components_": "Fc",
                "normalization_": "cc",
            ]
        ),
        (
            "KernelPCA",
            [
                "X_fit_": "nF", "eigenvectors_": "nc", "alphas_": "nc", "eigenvalues_": "c", "lambdas_": "c",
                "dual_coef_": "nF", "X_transformed_fit_": "n*",
            ]
        ),
        ("KernelCenterer", ["K_fit_rows_": "F"]),
        ("RBFSampler SkewedChi2Sampler", ["random_weights_": "Fc", "random_offset_": "c"]),
        ("PolynomialCountSketch", ["indexHash_": "dg", "bitHash_": "dg"]),
        (
            """
            EmpiricalCovariance ShrunkCovariance LedoitWolf OAS MinCovDet EllipticEnvelope GraphicalLasso
            GraphicalLassoCV GraphLasso GraphLassoCV
            """,
            [
                "covariance_": "FF", "precision_": "FF", "location_": "F", "raw_location_": "F",
                "raw_covariance_": "FF", "support_": "n", "raw_support_": "n", "dist_": "n",
            ]
        ),
    ]

    private static let columns: [(String, Attributes)] = [
        ("StandardScaler", ["mean_": "F", "var_": "F", "scale_": "F"]),
        (
            "MinMaxScaler",
            [
                "min_": "F", "scale_": "F", "data_min_": "F", "data_max_": "F", "data_range_": "F",
            ]
        ),
        ("MaxAbsScaler", ["max_abs_": "F", "scale_": "F"]),
        ("RobustScaler", ["center_": "F", "scale_": "F"]),
        ("PowerTransformer", ["lambdas_": "F"]),
        ("QuantileTransformer", ["quantiles_": "qF", "references_": "q"]),
        ("KBinsDiscretizer", ["bin_edges_": "F", "n_bins_": "F"]),
        ("SplineTransformer", ["bsplines_": "#F"]),
        ("OrdinalEncoder OneHotEncoder TargetEncoder", ["categories_": "#F"]),
        ("SimpleImputer Imputer", ["statistics_": "F"]),
        ("KNNImputer", ["_fit_X": "nF", "_mask_fit_X": "nF", "_valid_mask": "F"]),
        ("IterativeImputer", ["_min_value": "F", "_max_value": "F", "_is_empty_feature": "F"]),
        ("VarianceThreshold", ["variances_": "F"]),
        (
            "SelectKBest SelectPercentile SelectFpr SelectFdr SelectFwe GenericUnivariateSelect",
            [
                "scores_": "F", "pvalues_": "F",
            ]
        ),
        ("RFE RFECV SequentialFeatureSelector", ["support_": "F", "ranking_": "F"]),
        ("TfidfTransformer", ["idf_": "F"]),
        ("FeatureAgglomeration", ["labels_": "F", "children_": "m2", "distances_": "m"]),
    ]

    private static let samples: [(String, Attributes)] = [
        (
            "AffinityPropagation",
            [
                "cluster_centers_": "cF", "cluster_centers_indices_": "c", "labels_": "n",
                "affinity_matrix_": "nn",
            ]
        ),
        ("MeanShift", ["cluster_centers_": "cF", "labels_": "n"]),
        ("AgglomerativeClustering", ["children_": "m2", "distances_": "m", "labels_": "n"]),
        ("DBSCAN", ["components_": "kF", "core_sample_indices_": "k", "labels_": "n"]),
        (
            "OPTICS",
            [
                "labels_": "n", "reachability_": "n", "ordering_": "n", "core_distances_": "n",
                "predecessor_": "n",
            ]
        ),
        (
            "SpectralBiclustering SpectralCoclustering",
            [
                "rows_": "kn", "columns_": "kF", "row_labels_": "n", "column_labels_": "F",
            ]
        ),
        ("GaussianProcessRegressor", ["X_train_": "nF|n", "y_train_": "n|nt", "L_": "nn", "alpha_": "n|nt"]),
        (
            "_BinaryGaussianProcessClassifierLaplace",
            [
                "X_train_": "nF|n", "y_train_": "n", "pi_": "n", "W_sr_": "n", "f_cached": "n", "L_": "nn",
            ]
        ),
        ("IsotonicRegression", ["X_thresholds_": "m", "y_thresholds_": "m"]),
        ("Isomap", ["dist_matrix_": "nn", "embedding_": "nc"]),
        ("TSNE LocallyLinearEmbedding", ["embedding_": "nc"]),
        ("SpectralClustering", ["affinity_matrix_": "nn", "labels_": "n"]),
        ("SelfTrainingClassifier", ["transduction_": "n", "labeled_iter_": "n"]),
        ("MDS ClassicalMDS", ["dissimilarity_matrix_": "nn", "embedding_": "nc"]),
        ("SpectralEmbedding", ["affinity_matrix_": "nn", "embedding_": "nc"]),
        (
            "LocalOutlierFactor",
            [
                "negative_outlier_factor_": "n", "_lrd": "n", "_distances_fit_X_": "n*",
            ]
        ),
    ]

    /// Estimators of others, one for each of something.
    private static let lists: [(String, Attributes)] = [
        ("OutputCodeClassifier", ["code_book_": "Kc", "estimators_": "#c"]),
        ("OneVsRestClassifier", ["estimators_": "#e"]),
        (
            "BaggingClassifier BaggingRegressor IsolationForest",
            [
                "estimators_": "#e", "estimators_features_": "#e", "estimators_samples_": "#e",
            ]
        ),
        (
            "HistGradientBoostingClassifier HistGradientBoostingRegressor",
            [
                "n_trees_per_iteration_": "=b", "_baseline_prediction": "1b|b1|b|",
            ]
        ),
        (
            """
            AdaBoostRegressor AdditiveChi2Sampler Binarizer Birch BisectingKMeans ColumnTransformer DecisionTreeRegressor
            ExtraTreeRegressor ExtraTreesRegressor FunctionTransformer GradientBoostingRegressor HDBSCAN KMeans
            KNeighborsClassifier KNeighborsRegressor KNeighborsTransformer KernelDensity MLPClassifier MLPRegressor
            MiniBatchKMeans MissingIndicator MultiOutputClassifier MultiOutputRegressor NearestNeighbors Normalizer NuSVC
            NuSVR OneClassSVM OneVsOneClassifier PolynomialFeatures RANSACRegressor RadiusNeighborsClassifier
            RadiusNeighborsRegressor RadiusNeighborsTransformer RandomForestRegressor RandomTreesEmbedding RegressorChain
            SVC SVR SelectFromModel VotingClassifier VotingRegressor
            """, [:]
        ),
        ("ClassifierChain", ["order_": "t", "estimators_": "#t"]),
        ("StackingClassifier StackingRegressor", ["estimators_": "#e", "stack_method_": "#e"]),
    ]
}
