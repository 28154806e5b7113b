import AspicCore
import ObjectGraph

/// Matrices of `scipy.sparse`: boundaries count up to the entries there are, indices stay within the shape.
enum SparseProof {
    static func prove(_ matrix: ProvenObject) throws(Flaw) {
        guard let shape = shape(of: matrix) else { return }
        switch matrix.name.name.prefix(3) {
        case "csr": try proveCompressed(matrix, shape.count == 1 ? [1, shape[0]] : shape)
        case "csc": try proveCompressed(matrix, shape.reversed())
        case "bsr": try proveBlocks(matrix, shape)
        case "coo": try proveCoordinates(matrix, shape)
        case "dia": try proveDiagonals(matrix)
        case "lil": try proveLists(matrix, shape)
        default: return
        }
    }

    /// Rows and columns of a matrix of scipy's; `nil` for other objects.
    static func shape(of matrix: ProvenObject) -> [Int]? {
        guard matrix.name.module.hasPrefix("scipy.sparse"),
            let node = matrix.node("_shape", formerly: "shape")
        else { return nil }
        return matrix.objects.shape(at: node)
    }

    private static func proveCompressed(_ matrix: ProvenObject, _ shape: [Int]) throws(Flaw) {
        guard let starts = try matrix.integers("indptr"), let indices = try matrix.integers("indices"),
            let data = try matrix.array("data")
        else { return }
        try prove(starts: starts, indices: indices, entries: data.count, shape: shape)
    }

    /// - Parameter shape: of the compressed axis, then of the other one.
    static func prove(starts: [Int], indices: [Int], entries: Int, shape: [Int]) throws(Flaw) {
        guard shape.count == 2, starts.count == shape[0] + 1 else {
            throw .lie("a sparse matrix of the shape \(shape) with \(starts.count) boundaries")
        }
        guard starts.first == 0, let end = starts.last, end <= indices.count, end <= entries,
            zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 })
        else {
            throw .lie(
                "a sparse matrix whose boundaries do not count up to its \(min(indices.count, entries)) entries"
            )
        }
        if let wrong = indices[..<end].first(where: { $0 < 0 || $0 >= shape[1] }) {
            throw .lie("a sparse matrix with an entry in column \(wrong) of \(shape[1])")
        }
    }

    private static func proveBlocks(_ matrix: ProvenObject, _ shape: [Int]) throws(Flaw) {
        guard let starts = try matrix.integers("indptr"), let indices = try matrix.integers("indices"),
            let blocks = try matrix.array("data")?.shape
        else { return }
        guard blocks.count == 3, shape.count == 2, blocks[1] > 0, blocks[2] > 0,
            shape[0].isMultiple(of: blocks[1]), shape[1].isMultiple(of: blocks[2])
        else { throw .lie("a sparse matrix of the shape \(shape) with blocks of \(blocks)") }
        try prove(
            starts: starts, indices: indices, entries: blocks[0],
            shape: [shape[0] / blocks[1], shape[1] / blocks[2]])
    }

    private static func proveCoordinates(_ matrix: ProvenObject, _ shape: [Int]) throws(Flaw) {
        guard let data = try matrix.array("data") else { return }
        var axes: [[Int]] = []
        if let coordinates = matrix.node("coords").flatMap({ matrix.elements(at: $0) }) {
            for axis in coordinates { axes.append(try matrix.integers(at: axis, "coords")) }
        } else if let rows = try matrix.integers("row"), let columns = try matrix.integers("col") {
            axes = [rows, columns]
        } else {
            return
        }
        try prove(coordinates: axes, entries: data.count, shape: shape)
    }

    static func prove(coordinates: [[Int]], entries: Int, shape: [Int]) throws(Flaw) {
        let lengths = coordinates.map(\.count)
        guard lengths.count == shape.count, lengths.allSatisfy({ $0 == entries }) else {
            throw .lie("a sparse matrix of \(entries) entries with \(lengths) coordinates")
        }
        for (axis, extent) in zip(coordinates, shape) {
            if let wrong = axis.first(where: { $0 < 0 || $0 >= extent }) {
                throw .lie("a sparse matrix with an entry at \(wrong) of \(extent)")
            }
        }
    }

    private static func proveDiagonals(_ matrix: ProvenObject) throws(Flaw) {
        guard let offsets = try matrix.integers("offsets"), let data = try matrix.array("data")?.shape else {
            return
        }
        try Audit.prove(
            data.count == 2 && data[0] == offsets.count,
            "a sparse matrix of \(offsets.count) diagonals with data of \(data)")
    }

    private static func proveLists(_ matrix: ProvenObject, _ shape: [Int]) throws(Flaw) {
        guard let rows = matrix.node("rows").flatMap({ matrix.elements(at: $0) }),
            let data = matrix.node("data").flatMap({ matrix.elements(at: $0) })
        else { return }
        guard shape.count == 2, rows.count == shape[0], data.count == shape[0] else {
            throw .lie("a sparse matrix of the shape \(shape) with \(rows.count) and \(data.count) lists")
        }
        for (row, values) in zip(rows, data) {
            guard let indices = matrix.objects.items(at: row), let values = matrix.objects.items(at: values)
            else { throw .unread("a sparse matrix of lists that are none") }
            try Audit.prove(
                indices.count == values.count,
                "a sparse matrix with a row of \(indices.count) columns and \(values.count) values")
            for index in indices {
                guard let column = matrix.objects.integer(at: index), column >= 0, column < shape[1] else {
                    throw .lie("a sparse matrix with an entry outside of its \(shape[1]) columns")
                }
            }
        }
    }
}
