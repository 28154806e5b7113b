import AspicCore
import ObjectGraph

/// Compressed sparse rows or columns: `indptr` counts up to the entries there are, indices stay within the shape.
struct SparseProof {
    private let objects: ObjectReader

    init(_ objects: ObjectReader) { self.objects = objects }

    func lie(in attributes: NodeID, isRows: Bool, isCompressed: Bool) -> String? {
        guard isCompressed,
            let starts = integers("indptr", attributes), let indices = integers("indices", attributes),
            let data = objects.value("data", in: attributes).flatMap({ objects.array(at: $0) }),
            let shape = (objects.value("_shape", in: attributes) ?? objects.value("shape", in: attributes))
                .flatMap({ objects.shape(at: $0) }), shape.count == 2
        else { return nil }
        return Self.lie(
            starts: starts, indices: indices, entries: data.count,
            shape: isRows ? shape : [shape[1], shape[0]])
    }

    /// - Parameter shape: of the compressed axis, then of the other one.
    static func lie(starts: [Int], indices: [Int], entries: Int, shape: [Int]) -> String? {
        guard starts.count == shape[0] + 1 else {
            return "a sparse matrix of \(shape[0]) rows with \(starts.count) boundaries"
        }
        guard starts.first == 0, let end = starts.last, end <= indices.count, end <= entries,
            zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 })
        else {
            return
                "a sparse matrix whose boundaries do not count up to its \(min(indices.count, entries)) entries"
        }
        if let wrong = indices[..<end].first(where: { $0 < 0 || $0 >= shape[1] }) {
            return "a sparse matrix with an entry in column \(wrong) of \(shape[1])"
        }
        return nil
    }

    private func integers(_ name: StaticString, _ attributes: NodeID) -> [Int]? {
        objects.value(name, in: attributes).flatMap { objects.array(at: $0) }.flatMap { try? $0.integers() }
    }
}

/// LIBSVM's arrays: the support vectors of the classes are as many as there are.
struct SupportVectorProof {
    private let objects: ObjectReader

    init(_ objects: ObjectReader) { self.objects = objects }

    func lie(in attributes: NodeID) -> String? {
        guard let counts = integers("_n_support", attributes) ?? integers("n_support_", attributes),
            let support = integers("support_", attributes)
        else { return nil }
        return Self.lie(counts: counts, support: support)
    }

    static func lie(counts: [Int], support: [Int]) -> String? {
        var total = 0
        for count in counts {
            let (sum, overflow) = total.addingReportingOverflow(count)
            guard count >= 0, !overflow else { return "a class with \(count) support vectors" }
            total = sum
        }
        // Regression repeats its number where there are no classes.
        guard total == support.count || counts.allSatisfy({ $0 == support.count || $0 == 0 }) else {
            return "\(support.count) support vectors, but classes with \(counts)"
        }
        guard support.allSatisfy({ $0 >= 0 }) else { return "a support vector at a negative row" }
        return nil
    }

    private func integers(_ name: StaticString, _ attributes: NodeID) -> [Int]? {
        objects.value(name, in: attributes).flatMap { objects.array(at: $0) }.flatMap { try? $0.integers() }
    }
}

extension SparseProof {
    /// Rows and columns of a matrix of scipy's; `nil` for other objects.
    static func shape(of matrix: ProvenObject) -> [Int]? {
        guard matrix.name.module.hasPrefix("scipy.sparse"),
            let node = matrix.node("_shape", formerly: "shape")
        else { return nil }
        return matrix.objects.shape(at: node)
    }
}
