/// Attributes that look like parameters and are none: base classes set them, but the class's constructor does not take
/// them (scikit-learn 1.9.1, and what older releases called the same).
enum InheritedAttributes {
    /// - Parameter name: of the class, without its module.
    static func of(_ name: String) -> Set<String> {
        table[name] ?? []
    }

    private static let ensemble: Set<String> = ["estimator_params"]
    private static let forest: Set<String> = ["estimator", "base_estimator", "estimator_params"]
    private static let supportVectors: Set<String> = ["class_weight", "probability", "random_state"]
    private static let partialLeastSquares: Set<String> = [
        "algorithm", "deflation_mode", "mode", "norm_y_weights",
    ]
    private static let passiveAggressive: Set<String> = [
        "alpha", "eta0", "l1_ratio", "learning_rate", "penalty", "power_t",
    ]

    private static let table: [String: Set<String>] = [
        "AdaBoostClassifier": ensemble,
        "AdaBoostRegressor": ensemble,
        "BaggingClassifier": ensemble,
        "BaggingRegressor": ensemble,
        "CCA": partialLeastSquares,
        "DecisionTreeRegressor": ["class_weight"],
        "ExtraTreeRegressor": ["class_weight"],
        "ExtraTreesClassifier": forest,
        "ExtraTreesRegressor": forest.union(["class_weight"]),
        "GradientBoostingClassifier": ["alpha"],
        "GraphicalLasso": ["store_precision"],
        "GraphicalLassoCV": ["store_precision"],
        "HalvingGridSearchCV": ["pre_dispatch"],
        "HalvingRandomSearchCV": ["pre_dispatch"],
        "IsolationForest": forest.union(["bootstrap_features", "oob_score"]),
        "KNeighborsClassifier": ["radius"],
        "KNeighborsRegressor": ["radius"],
        "KNeighborsTransformer": ["radius"],
        "LabelPropagation": ["alpha"],
        "LarsCV": ["fit_path", "jitter", "n_nonzero_coefs", "random_state"],
        "Lasso": ["l1_ratio"],
        "LassoLarsIC": ["fit_path"],
        "LocalOutlierFactor": ["radius"],
        "MLPClassifier": ["loss"],
        "MultiTaskLasso": ["l1_ratio"],
        "MultiTaskLassoCV": ["positive", "precompute"],
        "NuSVC": ["C", "epsilon"],
        "NuSVR": supportVectors.union(["epsilon"]),
        "OneClassSVM": supportVectors.union(["C", "epsilon"]),
        "PLSCanonical": partialLeastSquares.subtracting(["algorithm"]),
        "PLSRegression": partialLeastSquares,
        "PassiveAggressiveClassifier": passiveAggressive.union(["epsilon"]),
        "PassiveAggressiveRegressor": passiveAggressive,
        "Perceptron": ["average", "epsilon", "learning_rate", "loss", "power_t"],
        "RadiusNeighborsClassifier": ["n_neighbors"],
        "RadiusNeighborsRegressor": ["n_neighbors"],
        "RadiusNeighborsTransformer": ["n_neighbors"],
        "RandomForestClassifier": forest,
        "RandomForestRegressor": forest.union(["class_weight"]),
        "RandomTreesEmbedding": forest.union(["bootstrap", "class_weight", "max_samples", "oob_score"]),
        "RidgeClassifierCV": ["alpha_per_target", "gcv_mode"],
        "SGDOneClassSVM": [
            "alpha", "early_stopping", "epsilon", "l1_ratio", "loss", "n_iter_no_change", "penalty",
            "validation_fraction",
        ],
        "SVC": ["epsilon", "nu"],
        "SVR": supportVectors.union(["nu"]),
        "StackingRegressor": ["stack_method"],
    ]
}
