import AspicCore

/// Where numpy's records of a release keep the members of a node, and how: machines of 32 bits have shorter integers,
/// some have their bytes in the other order, and each member may have its own.
struct NodeLayout {
    private struct Member {
        var offset: Int
        var size: Int
        var isBigEndian: Bool

        @inline(__always)
        func integer(_ source: UnsafeRawBufferPointer, _ base: Int) -> Int {
            if size == 8 {
                let word = source.loadUnaligned(fromByteOffset: base + offset, as: UInt64.self)
                return Int(
                    Int64(bitPattern: isBigEndian ? UInt64(bigEndian: word) : UInt64(littleEndian: word)))
            }
            let word = source.loadUnaligned(fromByteOffset: base + offset, as: UInt32.self)
            return Int(Int32(bitPattern: isBigEndian ? UInt32(bigEndian: word) : UInt32(littleEndian: word)))
        }

        @inline(__always)
        func float(_ source: UnsafeRawBufferPointer, _ base: Int) -> Double {
            let word = source.loadUnaligned(fromByteOffset: base + offset, as: UInt64.self)
            return Double(bitPattern: isBigEndian ? UInt64(bigEndian: word) : UInt64(littleEndian: word))
        }
    }

    private let left, right, feature, threshold, impurity, samples, weightedSamples: Member
    private let missingOffset: Int?
    private let size: Int
    /// 64 bytes since 1.3, laid out as ``Tree/Node`` is here.
    private let isNative: Bool

    /// - Throws: ``EstimatorError`` with ``EstimatorError/Code/unsupported`` for records that no release has.
    init(_ dtype: DType) throws(EstimatorError) {
        func member(_ name: String, _ kind: DType.Kind, _ sizes: [Int]) throws(EstimatorError) -> Member {
            guard let field = dtype.fields.first(where: { $0.name == name }), field.shape.isEmpty,
                field.offset >= 0, field.offset <= dtype.itemSize - field.dtype.itemSize
            else { throw EstimatorError(.unsupported, "nodes of a Tree have no member \(name)") }
            guard field.dtype.kind == kind, sizes.contains(field.dtype.itemSize) else {
                throw EstimatorError(.unsupported, "nodes of a Tree hold \(name) as \(field.dtype.name)")
            }
            return Member(
                offset: field.offset, size: field.dtype.itemSize, isBigEndian: field.dtype.isBigEndian)
        }
        left = try member("left_child", .integer, [4, 8])
        right = try member("right_child", .integer, [4, 8])
        feature = try member("feature", .integer, [4, 8])
        threshold = try member("threshold", .float, [8])
        impurity = try member("impurity", .float, [8])
        samples = try member("n_node_samples", .integer, [4, 8])
        weightedSamples = try member("weighted_n_node_samples", .float, [8])
        let missing = dtype.fields.first { $0.name == "missing_go_to_left" }
        if let missing,
            missing.dtype.itemSize != 1 || !missing.shape.isEmpty
                || !(0..<dtype.itemSize).contains(missing.offset)
        {
            throw EstimatorError(
                .unsupported, "nodes of a Tree hold missing_go_to_left as \(missing.dtype.name)")
        }
        if dtype.fields.contains(where: { $0.name == "left_cat_bitset" }) {
            throw EstimatorError(.unsupported, "trees that split categories are not supported")
        }
        missingOffset = missing?.offset
        size = dtype.itemSize
        let members = [left, right, feature, threshold, impurity, samples, weightedSamples]
        isNative =
            members.map(\.offset) == [0, 8, 16, 24, 32, 40, 48] && missingOffset == 56 && size == 64
            && members.allSatisfy { $0.size == 8 && !$0.isBigEndian }
            && MemoryLayout<Tree.Node>.stride == 64
            && MemoryLayout<Tree.Node>.offset(of: \.missingGoToLeft) == 56
            && MemoryLayout<Int>.size == 8 && 1.littleEndian == 1
    }

    func nodes(in array: NDArray) throws(EstimatorError) -> [Tree.Node] {
        guard array.shape.count == 1 else {
            throw EstimatorError(.invalidState, "nodes of a Tree have the shape \(array.shape)")
        }
        return array.data.withUnsafeBytes { nodes(in: $0) }
    }

    /// The nodes in records of this layout, one behind the other.
    func nodes(in source: UnsafeRawBufferPointer) -> [Tree.Node] {
        let count = size > 0 ? source.count / size : 0
        return [Tree.Node](unsafeUninitializedCapacity: count) { target, filled in
            if isNative {
                UnsafeMutableRawBufferPointer(target).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: source[..<(count * 64)]))
            } else {
                for index in 0..<count {
                    target.initializeElement(at: index, to: node(source, index * size))
                }
            }
            filled = count
        }
    }

    private func node(_ source: UnsafeRawBufferPointer, _ base: Int) -> Tree.Node {
        Tree.Node(
            leftChild: left.integer(source, base), rightChild: right.integer(source, base),
            feature: feature.integer(source, base), threshold: threshold.float(source, base),
            impurity: impurity.float(source, base), nNodeSamples: samples.integer(source, base),
            weightedNNodeSamples: weightedSamples.float(source, base),
            missingGoToLeft: missingOffset.map { source[base + $0] } ?? 0)
    }
}
