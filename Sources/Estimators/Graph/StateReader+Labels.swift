import AspicCore
import ObjectGraph

extension StateReader {
    /// The labels of classes, of any type whose elements numpy prints.
    package func labels(_ name: String) throws(EstimatorError) -> ClassLabels {
        let node = try required(name)
        if let array = context.reader.array(at: node), array.shape.count == 1 {
            guard let labels = Self.labels(array, at: node, context) else {
                throw EstimatorError(
                    .unsupported, "labels of the type \(array.dtype.name) are not supported", path: name)
            }
            return labels
        }
        if let (elements, shape, _) = context.reader.objectArray(at: node), shape.count == 1 {
            let texts = elements.compactMap { context.reader.text(at: $0) }
            if texts.count == elements.count { return ClassLabels(texts, dtype: .object) }
            let integers = elements.compactMap { context.graph.integer(of: $0) }
            if integers.count == elements.count { return ClassLabels(integers, dtype: .object) }
            return ClassLabels(try objects(elements, of: name), dtype: .object)
        }
        if context.graph.kind(of: node) == .list {
            throw EstimatorError(.unsupported, "several outputs are not supported", path: name)
        }
        throw mismatch(name, "an array of labels")
    }

    private static func labels(
        _ array: NDArray, at node: NodeID, _ context: DecodingContext
    ) -> ClassLabels? {
        switch (array.dtype.kind, array.dtype.itemSize) {
        case (.integer, _), (.unsigned, _):
            if let values = try? array.integers() { return ClassLabels(values, dtype: native(array.dtype)) }
        case (.float, 4), (.float, 8):
            if let values = try? array.doubles() { return ClassLabels(values, dtype: native(array.dtype)) }
        case (.boolean, _):
            if let values = try? array.integers() { return ClassLabels(values.map { $0 != 0 }) }
        case (.text, _):
            return context.reader.texts(at: node).map { ClassLabels($0, dtype: native(array.dtype)) }
        default: break
        }
        return elements(of: array).map { ClassLabels($0, dtype: array.dtype) }
    }

    /// Numbers and texts are kept as Swift has them, and written as this machine does.
    private static func native(_ dtype: DType) -> DType {
        var dtype = dtype
        dtype.isBigEndian = false
        return dtype
    }

    private static func elements(of array: NDArray) -> [ClassLabels.Element]? {
        let size = array.dtype.itemSize
        guard size > 0 else { return nil }
        return array.data.withUnsafeBytes { buffer in
            var elements: [ClassLabels.Element] = []
            for start in stride(from: 0, to: buffer.count, by: size) {
                let element = UnsafeRawBufferPointer(rebasing: buffer[start..<start + size])
                guard let text = NumpyText.text(element, array.dtype) else { return nil }
                elements.append(ClassLabels.Element(bytes: Array(element), text: text))
            }
            return elements
        }
    }

    /// Labels that are Python's objects, of one type or several: numbers, truth values, texts, bytes, `None`, and numpy's
    /// scalars.
    private func objects(_ nodes: [NodeID], of name: String) throws(EstimatorError) -> [ClassLabels.Element] {
        var elements: [ClassLabels.Element] = []
        for node in nodes {
            guard let element = object(node) else {
                throw EstimatorError(
                    .unsupported, "labels that are \(context.describe(node)) are not supported", path: name)
            }
            elements.append(element)
        }
        return elements
    }

    private func object(_ node: NodeID) -> ClassLabels.Element? {
        let graph = context.graph
        func element(_ type: String, _ text: String) -> ClassLabels.Element {
            ClassLabels.Element(bytes: Array((type + " " + text).utf8), text: text)
        }
        switch graph.kind(of: node) {
        case .none: return element("None", "None")
        case .true: return element("bool", "True")
        case .false: return element("bool", "False")
        case .integer: return graph.integer(of: node).map { element("int", String($0)) }
        case .float: return graph.float(of: node).map { element("float", PythonRepr.float($0)) }
        case .string: return graph.text(of: node).map { element("str", $0) }
        case .bytes: return element("bytes", PythonRepr.bytes(graph.content(of: node).array))
        default:
            guard let scalar = context.reader.scalar(at: node),
                let text = scalar.data.withUnsafeBytes({ NumpyText.text($0, scalar.dtype) })
            else { return nil }
            return element(scalar.dtype.typeString, text)
        }
    }
}
