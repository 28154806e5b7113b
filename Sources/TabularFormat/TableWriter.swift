public import AspicCore
import JsonFormat
import NumpyFormat

extension Table {
    /// A file format that tables are written in.
    public enum OutputFormat: String, Sendable, CaseIterable {
        case csv, npy, npz

        /// The format that a path's ending asks for.
        public init?(path: String) {
            let lower = path.lowercased()
            guard let format = Self.allCases.first(where: { lower.hasSuffix("." + $0.rawValue) }) else {
                return nil
            }
            self = format
        }
    }

    /// The table as a file. A table of one column becomes an array of one dimension; in .npz each named column
    /// is an array of its own, and a table without names the array `arr_0`.
    ///
    /// - Throws: `not-representable` if an array would have to hold both numbers and texts.
    public func encoded(as format: OutputFormat) throws(FormatError) -> Bytes {
        switch format {
        case .csv: return csv()
        case .npy: return try NpyFile.encode(outputArray())
        case .npz:
            guard let names else { return try NpzFile.encode([("arr_0", try outputArray())]) }
            var arrays: [(name: String, array: NDArray)] = []
            for (name, column) in zip(names, allColumns()) {
                arrays.append((name, try Self.array(of: column)))
            }
            return try NpzFile.encode(arrays)
        }
    }

    private func outputArray() throws(FormatError) -> NDArray {
        if columnCount == 1 { return try Self.array(of: column(0)) }
        if case .dense(let array) = storage { return array }
        let columns = allColumns()
        if columns.allSatisfy(\.isText) {
            var texts: [String] = []
            for row in 0..<rowCount {
                for case .texts(let values) in columns { texts.append(values[row]) }
            }
            return try Self.array(of: texts, shape: [rowCount, columnCount])
        }
        guard !columns.contains(where: \.isText) else {
            throw FormatError(
                .notRepresentable, "an array cannot hold both numbers and texts; write .csv or .npz instead")
        }
        var integers: [[Int]] = []
        for case .integers(let values) in columns { integers.append(values) }
        if integers.count == columns.count {
            let all = (0..<rowCount).flatMap { row in integers.map { $0[row] } }
            return try NDArray(all, shape: [rowCount, columnCount])
        }
        return try NDArray(matrix().elements, shape: [rowCount, columnCount])
    }

    private static func array(of column: Column) throws(FormatError) -> NDArray {
        switch column {
        case .integers(let values): try NDArray(values, shape: [values.count])
        case .numbers(let values): try NDArray(values, shape: [values.count])
        case .texts(let values): try array(of: values, shape: [values.count])
        }
    }

    /// UTF-32 filled up with zeros to the longest text, numpy's `<U`.
    private static func array(of texts: [String], shape: [Int]) throws(FormatError) -> NDArray {
        let width = max(1, texts.map(\.unicodeScalars.count).max() ?? 1)
        let (size, overflow) = texts.count.multipliedReportingOverflow(by: width * 4)
        guard !overflow, size < 1 << 40 else {
            throw FormatError(.notRepresentable, "the texts are too long for an array")
        }
        let data = Bytes(count: size) { memory in
            for (place, text) in texts.enumerated() {
                for (index, scalar) in text.unicodeScalars.enumerated() {
                    memory.storeBytes(
                        of: scalar.value.littleEndian, toByteOffset: (place * width + index) * 4,
                        as: UInt32.self)
                }
            }
        }
        return try NDArray(dtype: DType(.text, itemSize: width * 4), shape: shape, data: data)
    }

    /// RFC 4180 with LF; numbers print so that they read back exactly.
    private func csv() -> Bytes {
        var text: [UInt8] = []
        if let names {
            text += names.map(Self.quoted).joined(separator: ",").utf8
            text.append(0x0A)
        }
        let columns = allColumns()
        for row in 0..<rowCount {
            for (place, column) in columns.enumerated() {
                if place > 0 { text.append(UInt8(ascii: ",")) }
                switch column {
                case .integers(let values): text += String(values[row]).utf8
                case .numbers(let values): text += Self.number(values[row]).utf8
                case .texts(let values): text += Self.quoted(values[row]).utf8
                }
            }
            text.append(0x0A)
        }
        return Bytes(text)
    }

    private static func number(_ value: Double) -> String {
        value.isNaN ? "nan" : value.isInfinite ? (value < 0 ? "-inf" : "inf") : pythonRepr(value)
    }

    private static func quoted(_ text: String) -> String {
        let needsQuotes =
            text.isEmpty || text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D, 0x09, 0x3B].contains($0) }
            || text.utf8.first == 0x20 || text.utf8.last == 0x20
        guard needsQuotes else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }
}
