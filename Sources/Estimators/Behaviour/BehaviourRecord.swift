public import AspicCore

/// What an estimator's answers follow from, spelled as bytes: `docs/fingerprint.md` says how.
///
/// Two estimators with equal records answer every row alike, in every method and to the last bit. Estimators leave out
/// what only `fit` needs and what no method reads with the parameters they have.
public struct BehaviourRecord {
    private var bytes: [UInt8] = []
    private let consume: ([UInt8]) -> Void

    /// What stands in front of each value.
    private enum Tag: UInt8 {
        case absent, flag, integer, float, text, integers, floats, matrix, labels, nodes
        case estimator, end
    }

    /// - Parameter consume: gets the record piece by piece.
    package init(_ consume: @escaping ([UInt8]) -> Void) { self.consume = consume }

    /// Hands over what is left.
    package mutating func finish() {
        consume(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func drain() { if bytes.count > 1 << 16 { finish() } }

    // MARK: - Spelling

    private mutating func put(_ word: UInt64) {
        withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }

    private mutating func put(_ number: Int) { put(UInt64(bitPattern: Int64(number))) }

    private mutating func put(_ text: String) {
        put(text.utf8.count)
        bytes += text.utf8
    }

    private mutating func put(_ values: [Double]) {
        for value in values {
            put(value.bitPattern)
            drain()
        }
    }

    private mutating func begin(_ name: String, _ tag: Tag) {
        drain()
        put(name)
        bytes.append(tag.rawValue)
    }

    // MARK: - Values

    public mutating func add(_ name: String, _ value: Bool) {
        begin(name, .flag)
        bytes.append(value ? 1 : 0)
    }

    public mutating func add(_ name: String, _ value: Int) {
        begin(name, .integer)
        put(value)
    }

    public mutating func add(_ name: String, _ value: Double) {
        begin(name, .float)
        put(value.bitPattern)
    }

    public mutating func add(_ name: String, _ value: String) {
        begin(name, .text)
        put(value)
    }

    public mutating func add(_ name: String, _ values: [Int]) {
        begin(name, .integers)
        put(values.count)
        for value in values { put(value) }
    }

    public mutating func add(_ name: String, _ values: [Double]?) {
        guard let values else { return begin(name, .absent) }
        begin(name, .floats)
        put(values.count)
        put(values)
    }

    public mutating func add(_ name: String, _ matrix: Matrix) {
        begin(name, .matrix)
        put(matrix.rows)
        put(matrix.columns)
        put(matrix.elements)
    }

    /// Labels with the element type that predictions have.
    public mutating func add(_ name: String, _ labels: ClassLabels) {
        begin(name, .labels)
        put(labels.dtype.typeString)
        put(labels.count)
        switch labels.storage {
        case .integers(let values): for value in values { put(value) }
        case .doubles(let values): for value in values { put(value.bitPattern) }
        case .strings(let values): for value in values { put(value) }
        case .bools(let values): for value in values { bytes.append(value ? 1 : 0) }
        case .elements(let values):
            for value in values {
                // numpy has bytes without the zeros behind them.
                let isPadded = labels.dtype.kind == .bytes
                let used = isPadded ? (value.bytes.lastIndex { $0 != 0 } ?? -1) + 1 : value.bytes.count
                put(used)
                bytes += value.bytes[..<used]
            }
        }
    }

    /// The nodes of a tree: of a split where it leads to, of a leaf its values.
    mutating func add(_ name: String, _ tree: Tree, acceptsMissing: Bool) {
        begin(name, .nodes)
        put(tree.nodes.count)
        put(tree.valueCount)
        for (place, node) in tree.nodes.enumerated() {
            drain()
            bytes.append(node.isLeaf ? 0 : 1)
            guard !node.isLeaf else {
                let start = place * tree.valueCount
                for value in tree.values[start..<start + tree.valueCount] { put(value.bitPattern) }
                continue
            }
            put(node.leftChild)
            put(node.rightChild)
            put(node.feature)
            put(node.threshold.bitPattern)
            bytes.append(acceptsMissing && node.missingGoToLeft != 0 ? 1 : 0)
        }
    }

    /// An estimator within this one, or the outermost.
    ///
    /// - Throws: ``EstimatorError`` if it is not fitted.
    public mutating func add(_ name: String, _ estimator: any Estimator) throws(EstimatorError) {
        guard estimator.isFitted else {
            throw EstimatorError(
                .notFitted, "this \(type(of: estimator).scikitLearn.name) instance is not fitted yet")
        }
        begin(name, .estimator)
        put(type(of: estimator).scikitLearn.name)
        put(estimator.methods.map(\.rawValue).joined(separator: " "))
        put(estimator.nFeaturesIn ?? -1)
        try estimator.recordBehaviour(in: &self)
        bytes.append(Tag.end.rawValue)
    }
}
