/// A scikit-learn estimator: what its constructor takes and, once fitted, what `fit` stored.
///
/// A conforming type is a plain value and lives in one file that reads from top to bottom: the class it stands
/// for, its parameters, its fitted state, its predictions, its way through a file. The parameter table is the
/// single description of the constructor; expressions, printing, decoding and encoding all come from it.
///
/// To add an estimator: write that file, add the type to ``EstimatorList``, write its test.
public protocol Estimator: Sendable, CustomStringConvertible {
    /// The scikit-learn 1.9.1 class this type stands for.
    static var scikitLearn: ScikitLearnClass { get }

    /// One row per constructor parameter, in the order of scikit-learn 1.9.1's signature.
    static var parameters: [Parameter<Self>] { get }

    /// How many of the first ``parameters`` may be passed by position.
    static var positionalParameters: Int { get }

    /// What scikit-learn releases called things or stored differently, up to 1.9.1.
    static var history: [AttributeChange] { get }

    /// The estimator as its constructor makes it without arguments.
    init()

    /// Reads what `fit` stored, proving that it fits together. The parameters are there already. Objects that were
    /// saved before `fit` stay unfitted.
    mutating func restoreFitted(from state: StateReader) throws(EstimatorError)

    /// Adds what the constructor of 1.9.1 stores: the parameters, if nothing else is said.
    func encodeParameters(into state: StateWriter) throws(EstimatorError)

    /// Adds what `fit` of 1.9.1 stores, in its order; nothing before `fit`.
    func encodeFitted(into state: StateWriter) throws(EstimatorError)

    /// Records everything that predictions follow from and nothing else: no default, so that no class forgets to say.
    /// It is fitted.
    func recordBehaviour(in record: inout BehaviourRecord) throws(EstimatorError)

    /// Whether `fit` has stored something to predict with.
    var isFitted: Bool { get }

    /// Columns seen by `fit`; `nil` before it.
    var nFeaturesIn: Int? { get }

    /// Names of the columns, if `fit` saw a data frame.
    var featureNamesIn: [String]? { get }

    /// Checks what no single row of ``parameters`` can: names of steps, lengths that must agree.
    func checkParameterCombination() throws(EstimatorError)

    /// Why `method` cannot be called with these parameters, in scikit-learn's words; `nil` if it can.
    func unavailability(of method: PredictionMethod) -> String?
}

extension Estimator {
    public static var positionalParameters: Int { 0 }
    public static var history: [AttributeChange] { [] }
    public var featureNamesIn: [String]? { nil }
    public func checkParameterCombination() throws(EstimatorError) {}

    public func encodeParameters(into state: StateWriter) throws(EstimatorError) {
        try state.addParameters(of: self, Self.parameters.map(\.name))
    }

    public func unavailability(of method: PredictionMethod) -> String? {
        implements(method) ? nil : "\(Self.scikitLearn.name) has no method \(method.rawValue)"
    }

    /// Whether this type has `method` at all.
    package func implements(_ method: PredictionMethod) -> Bool {
        switch method {
        case .predict: self is any Classifier
        case .predictProbabilities: self is any ProbabilisticClassifier
        case .decisionFunction: self is any DecisionClassifier
        case .transform: self is any Transformer
        }
    }

    /// The methods that can be called on this estimator as it is, in scikit-learn's spelling and order.
    public var methods: [PredictionMethod] {
        PredictionMethod.allCases.filter { unavailability(of: $0) == nil }
    }

    /// Throws unless ``isFitted``.
    package func requireFitted<State>(_ state: State?) throws(EstimatorError) -> State {
        guard let state else {
            throw EstimatorError(.notFitted, "this \(Self.scikitLearn.name) instance is not fitted yet")
        }
        return state
    }
}

/// A scikit-learn class by the names it has had.
public struct ScikitLearnClass: Sendable, Hashable {
    /// The module that pickles name in 1.9.1: `sklearn.decomposition._pca`.
    public let module: String
    /// `PCA`.
    public let name: String
    /// Where it is imported from: `sklearn.decomposition`.
    public let package: String
    /// Modules that older releases saved it under.
    public let formerModules: [String]

    public init(_ module: String, _ name: String, package: String, formerly: String...) {
        self.module = module
        self.name = name
        self.package = package
        self.formerModules = formerly
    }

    /// `sklearn.decomposition._pca.PCA`.
    public var path: String { module + "." + name }
    /// `sklearn.decomposition.PCA`.
    public var publicPath: String { package + "." + name }
}

/// What can be asked of a fitted model, in scikit-learn's spelling.
public enum PredictionMethod: String, CaseIterable, Sendable {
    case predict
    case predictProbabilities = "predict_proba"
    case decisionFunction = "decision_function"
    case transform
}
