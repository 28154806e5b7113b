package import AspicCore
package import ObjectGraph

/// The attributes of one saved object, by the names that 1.9.1 has for them.
public struct StateReader {
    /// The release that saved the object.
    public let version: ScikitLearnVersion
    let context: DecodingContext
    private let type: any Estimator.Type
    private let attributes: [String: NodeID]

    init(
        _ object: ObjectReader.Object, of type: any Estimator.Type, in context: DecodingContext
    ) throws(EstimatorError) {
        let name = type.scikitLearn.name
        guard let state = object.state, let dictionary = context.reader.attributes(ofState: state) else {
            throw EstimatorError(.invalidState, "\(name) has no attributes")
        }
        var attributes: [String: NodeID] = [:]
        let children = context.graph.children(of: dictionary)
        var place = children.startIndex
        while place + 1 < children.endIndex {
            if let key = context.graph.text(of: children[place]) { attributes[key] = children[place + 1] }
            place += 2
        }
        self.attributes = attributes
        self.context = context
        self.type = type
        version = try Self.version(attributes["_sklearn_version"], of: name, context)
    }

    private static func version(
        _ node: NodeID?, of name: String, _ context: DecodingContext
    ) throws(EstimatorError) -> ScikitLearnVersion {
        guard let node else {
            throw EstimatorError(
                .unsupported,
                "\(name) has no _sklearn_version: saved before scikit-learn 0.18, whose predictions are not known here"
            )
        }
        guard let text = context.reader.text(at: node), let version = ScikitLearnVersion(text) else {
            throw EstimatorError(.invalidState, "_sklearn_version of \(name) is no version")
        }
        guard version >= ScikitLearnVersion(0, 18), version <= .current else {
            throw EstimatorError(
                .unsupported,
                "\(name) was saved by scikit-learn \(text); predictions are known for 0.18 to \(ScikitLearnVersion.current)"
            )
        }
        return version
    }

    /// The estimator with its parameters and, if it was saved after `fit`, its fitted state.
    func make<Model: Estimator>(_: Model.Type) throws(EstimatorError) -> Model {
        var model = Model()
        for parameter in Model.parameters { try restore(parameter, in: &model) }
        try model.restoreFitted(from: self)
        if let columns = model.nFeaturesIn, let stored = try optionalInteger("n_features_in_"),
            columns != stored
        {
            throw EstimatorError(
                .invalidState,
                "n_features_in_ of \(Model.scikitLearn.name) is \(stored), but the arrays have \(columns) columns"
            )
        }
        return model
    }

    private func restore<Model>(_ parameter: Parameter<Model>, in model: inout Model) throws(EstimatorError) {
        let changes = type.history.filter { $0.name == parameter.name && version < $0.since }
        var value: ParameterValue?
        if let node = node(parameter.name) {
            do throws(EstimatorError) { value = try context.parameterValue(at: node) } catch {
                throw error.inside(parameter.name)
            }
        }
        for change in changes {
            switch change.kind {
            case .added(let former) where value == nil: value = former
            case .spelled(let old, let new) where value == old: value = new
            default: continue
            }
        }
        guard let value else { return }
        do throws(EstimatorError) { try parameter.restore(value, in: &model) } catch {
            guard let unknown = value.firstOpaque else { throw error }
            throw EstimatorError(.unsupportedClass, "\(unknown) is not supported", path: parameter.name)
        }
    }

    // MARK: Attributes

    /// The node of an attribute, under the name the saving release had for it.
    package func node(_ name: String) -> NodeID? {
        if let found = attributes[name] { return found }
        for change in type.history where change.name == name && version < change.since {
            if case .renamed(let former) = change.kind, let found = attributes[former] { return found }
        }
        return nil
    }

    /// Whether there is such an attribute other than `None`.
    package func has(_ name: String) -> Bool {
        node(name).map { !context.reader.isNone($0) } ?? false
    }

    package func required(_ name: String) throws(EstimatorError) -> NodeID {
        guard let node = node(name) else {
            throw EstimatorError(.invalidState, "\(type.scikitLearn.name) has no attribute \(name)")
        }
        return node
    }

    func mismatch(_ name: String, _ expected: String) -> EstimatorError {
        if let array = node(name).flatMap({ context.reader.array(at: $0) }), !Self.isNumber(array.dtype) {
            return EstimatorError(
                .unsupported, "an array of the type \(array.dtype.name) is not supported", path: name)
        }
        let found = node(name).map(context.describe) ?? "nothing"
        return EstimatorError(.invalidState, "expected \(expected), found \(found)", path: name)
    }

    /// Numbers that are read here; others are rare, not wrong.
    private static func isNumber(_ dtype: DType) -> Bool {
        switch dtype.kind {
        case .boolean, .integer, .unsigned: true
        case .float: dtype.itemSize <= 8
        default: false
        }
    }

    package func integer(_ name: String) throws(EstimatorError) -> Int {
        guard let value = context.reader.integer(at: try required(name)) else {
            throw mismatch(name, "an int")
        }
        return value
    }

    package func optionalInteger(_ name: String) throws(EstimatorError) -> Int? {
        has(name) ? try integer(name) : nil
    }

    /// `false` if there is none.
    package func flag(_ name: String) -> Bool {
        node(name).flatMap { context.reader.bool(at: $0) } ?? false
    }

    package func double(_ name: String) throws(EstimatorError) -> Double {
        guard let value = context.reader.double(at: try required(name)) else {
            throw mismatch(name, "a float")
        }
        return value
    }

    package func optionalText(_ name: String) -> String? {
        node(name).flatMap { context.reader.text(at: $0) }
    }

    /// An array of numbers of any shape.
    package func array(_ name: String) throws(EstimatorError) -> NDArray {
        guard let array = context.reader.array(at: try required(name)) else {
            throw mismatch(name, "a numpy array")
        }
        return array
    }

    /// A one-dimensional array of floats; a single number counts as one of length 1.
    package func vector(_ name: String) throws(EstimatorError) -> [Double] {
        let node = try required(name)
        if let value = context.reader.double(at: node) { return [value] }
        let array = try array(name)
        guard array.shape.count == 1, let values = try? array.doubles() else {
            throw mismatch(name, "a numpy array of one dimension")
        }
        return values
    }

    package func optionalVector(_ name: String) throws(EstimatorError) -> [Double]? {
        has(name) ? try vector(name) : nil
    }

    /// A one-dimensional array of integers.
    package func integers(_ name: String) throws(EstimatorError) -> [Int] {
        let array = try array(name)
        guard array.shape.count == 1, let values = try? array.integers() else {
            throw mismatch(name, "a numpy array of integers of one dimension")
        }
        return values
    }

    /// A tuple of sizes.
    package func shape(_ name: String) throws(EstimatorError) -> [Int] {
        guard let shape = context.reader.shape(at: try required(name)) else {
            throw mismatch(name, "a tuple of ints")
        }
        return shape
    }

    /// A two-dimensional array of floats.
    package func matrix(_ name: String) throws(EstimatorError) -> Matrix {
        let array = try array(name)
        guard let matrix = try? Matrix(array) else {
            throw mismatch(name, "a numpy array of two dimensions")
        }
        return matrix
    }

    package func optionalMatrix(_ name: String) throws(EstimatorError) -> Matrix? {
        has(name) ? try matrix(name) : nil
    }

    /// `feature_names_in_`, if `fit` saw names.
    package var featureNames: [String]? {
        node("feature_names_in_").flatMap { context.reader.texts(at: $0) }
    }

    /// The estimators in a list.
    package func estimators(_ name: String) throws(EstimatorError) -> [any Estimator] {
        guard let items = context.reader.items(at: try required(name)) else { throw mismatch(name, "a list") }
        var estimators: [any Estimator] = []
        for (index, item) in items.enumerated() {
            do throws(EstimatorError) { estimators.append(try context.estimator(at: item)) } catch {
                throw error.inside("\(name)[\(index)]")
            }
        }
        return estimators
    }
}

extension ParameterValue {
    /// The first object in it that is not known here.
    var firstOpaque: String? {
        let parts: [ParameterValue]
        switch self {
        case .opaque(let text): return text
        case .list(let values), .tuple(let values): parts = values
        case .dict(let entries): parts = entries.flatMap { [$0.key, $0.value] }
        default: return nil
        }
        // A lazy sequence would look at each part twice, and at what is deep within it ever more often.
        for part in parts {
            if let found = part.firstOpaque { return found }
        }
        return nil
    }
}
