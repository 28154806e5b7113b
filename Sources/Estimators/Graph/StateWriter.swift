package import AspicCore
package import ObjectGraph

/// The attributes of one object, in the order in which they are added.
public final class StateWriter {
    let context: EncodingContext
    private var entries: [(NodeID, NodeID)] = []

    init(_ context: EncodingContext) { self.context = context }

    /// The state as a dictionary, closed by the release that it imitates.
    func finish() -> NodeID {
        add("_sklearn_version", node: context.string(ScikitLearnVersion.currentText))
        return context.dictionary(entries)
    }

    // MARK: Parameters

    /// The parameters with these names, as the constructor stores them.
    package func addParameters<Model: Estimator>(of model: Model, _ names: [String]) throws(EstimatorError) {
        let table = Model.parameters
        // The order is nearly the table's, so the search starts behind the last find.
        var place = 0
        for name in names {
            guard
                let found = table[place...].firstIndex(where: { $0.name == name })
                    ?? table[..<place].firstIndex(where: { $0.name == name })
            else { continue }
            place = found + 1
            do throws(EstimatorError) {
                add(name, node: try context.value(table[found].value(in: model)))
            } catch {
                throw error.inside(name)
            }
        }
    }

    // MARK: Attributes

    /// The value of an attribute added before, to be shared.
    package func node(named name: String) -> NodeID? {
        let key = context.string(name)
        return entries.first { $0.0 == key }?.1
    }

    package func add(_ name: String, node: NodeID) { entries.append((context.string(name), node)) }

    package func add(_ name: String, _ value: Int) { add(name, node: context.graph.add(integer: value)) }

    package func add(_ name: String, _ value: Double) { add(name, node: context.graph.add(float: value)) }

    package func add(_ name: String, _ flag: Bool) { add(name, node: ObjectGraph.bool(flag)) }

    package func addNone(_ name: String) { add(name, node: ObjectGraph.none) }

    package func add(_ name: String, _ text: String) { add(name, node: context.string(text)) }

    /// A numpy scalar of type `float64` or `int64`.
    package func add(_ name: String, scalar value: Double) throws(EstimatorError) {
        add(name, node: context.graph.add(array: try .of([value], shape: []), isScalar: true))
    }

    package func add(_ name: String, scalar value: Int) throws(EstimatorError) {
        add(name, node: context.graph.add(array: try .of([value], shape: []), isScalar: true))
    }

    @discardableResult
    package func add(_ name: String, vector values: [Double]) throws(EstimatorError) -> NodeID {
        add(name, array: try .of(values, shape: [values.count]))
    }

    /// Integers as LIBSVM has them.
    @discardableResult
    package func add(_ name: String, int32 values: [Int]) throws(EstimatorError) -> NodeID {
        do { return add(name, array: try .integers(values, .int32)) } catch { throw EstimatorError(error) }
    }

    /// - Parameter isFortran: Column after column, as LAPACK returns some results.
    @discardableResult
    package func add(
        _ name: String, matrix: Matrix, isFortran: Bool = false
    ) throws(EstimatorError) -> NodeID {
        let stored = isFortran ? matrix.transposed : matrix
        let data = stored.elements.withUnsafeBytes { Bytes($0) }
        do {
            return add(
                name,
                array: try NDArray(
                    dtype: .float64, shape: [matrix.rows, matrix.columns], isFortran: isFortran, data: data))
        } catch { throw EstimatorError(error) }
    }

    @discardableResult
    package func add(_ name: String, array: NDArray) -> NodeID {
        let node = context.array(array)
        add(name, node: node)
        return node
    }

    @discardableResult
    package func add(_ name: String, labels: ClassLabels) throws(EstimatorError) -> NodeID {
        let node = try context.labels(labels)
        add(name, node: node)
        return node
    }

    package func add(_ name: String, tuple values: [Int]) throws(EstimatorError) {
        add(name, node: try context.value(.tuple(values.map { .int($0) })))
    }

    @discardableResult
    package func add(_ name: String, estimator: any Estimator) throws(EstimatorError) -> NodeID {
        do throws(EstimatorError) {
            let node = try context.estimator(estimator)
            add(name, node: node)
            return node
        } catch { throw error.inside(name) }
    }

    /// A list of estimators; the nodes of its elements.
    @discardableResult
    package func add(_ name: String, estimators: [any Estimator]) throws(EstimatorError) -> [NodeID] {
        var nodes: [NodeID] = []
        for (index, estimator) in estimators.enumerated() {
            do throws(EstimatorError) { nodes.append(try context.estimator(estimator)) } catch {
                throw error.inside("\(name)[\(index)]")
            }
        }
        add(name, node: context.graph.add(.list, children: nodes))
        return nodes
    }

    /// Another object with the attributes in `state`.
    package func add(_ name: String, object type: String, of module: String, _ state: StateWriter) {
        add(name, node: context.instance(module, type, state: state.finish()))
    }

    /// scikit-learn's dictionary with attributes; the word `placeholder` stands for members that are `nil`.
    package func add(_ name: String, bunch members: [(name: String, node: NodeID?)], placeholder: String) {
        let items = members.map { (context.string($0.name), $0.node ?? context.string(placeholder)) }
        let warnings = (context.string("_deprecated_key_to_warnings"), context.dictionary([]))
        add(
            name,
            node: context.instance(
                "sklearn.utils._bunch", "Bunch", state: context.dictionary([warnings]), items: items))
    }

    /// An array of Python strings.
    package func add(_ name: String, texts: [String]) {
        let elements = texts.map { context.string($0) }
        add(name, node: context.graph.add(objectArray: elements, shape: [texts.count], isFortran: false))
    }

    /// What `validate_data` stores when `fit` sees rows.
    package func addColumns(_ count: Int, names: [String]?) {
        if let names { add("feature_names_in_", texts: names) }
        add("n_features_in_", count)
    }
}
