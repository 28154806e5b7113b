/// Every estimator there is; a new one adds a line.
public enum EstimatorList {
    public static let all: [any Estimator.Type] = [
        DecisionTreeClassifier.self,
        LinearDiscriminantAnalysis.self,
        PCA.self,
        Pipeline.self,
        RandomForestClassifier.self,
        StandardScaler.self,
        SVC.self,
        VotingClassifier.self,
    ]

    private static let byName = Dictionary(
        all.map { ($0.scikitLearn.name, $0) }, uniquingKeysWith: { first, _ in first })

    private static let byPath = Dictionary(
        all.flatMap { type in
            let names = type.scikitLearn
            return ([names.module, names.package] + names.formerModules).map { ($0 + "." + names.name, type) }
        }, uniquingKeysWith: { first, _ in first })

    /// The type for a class name as written in expressions: `PCA`.
    public static func named(_ name: String) -> (any Estimator.Type)? { byName[name] }

    /// The type for a class path of any release: `sklearn.decomposition.pca.PCA`.
    public static func at(path: String) -> (any Estimator.Type)? { byPath[path] }
}
