import AspicCore
import Estimators
import JsonFormat
import NumpyFormat
import TabularFormat

/// What a method returned, on its way out: text, JSON or a file.
struct Prediction {
    let method: PredictionMethod
    let output: Output

    init(_ method: PredictionMethod, _ output: Output) {
        self.method = method
        self.output = output
    }

    var shape: [Int] {
        switch output {
        case .labels(let labels): [labels.count]
        case .values(let array): array.shape
        }
    }

    var rows: Int { shape.first ?? 1 }
    /// Values that belong to one row.
    var columns: Int { shape.dropFirst().reduce(1, *) }

    var dtype: DType {
        switch output {
        case .labels(let labels): labels.dtype
        case .values(let array): array.dtype
        }
    }

    // MARK: - Text

    /// A line for each row, its values separated by commas.
    var lines: String {
        let texts = texts
        let columns = columns
        guard columns > 0 else { return String(repeating: "\n", count: rows) }
        var result = ""
        for start in stride(from: 0, to: texts.count, by: columns) {
            result += texts[start..<start + columns].joined(separator: ",") + "\n"
        }
        return result
    }

    private var texts: [String] {
        switch output {
        case .labels(let labels):
            return labels.texts.map(\.onOneLine)
        case .values(let array):
            if let integers = try? array.integers() { return integers.map(String.init) }
            return Self.printable(array).map(PythonRepr.float)
        }
    }

    // MARK: - JSON

    /// Lists in lists, as deep as there are dimensions.
    var values: JsonValue {
        var items = scalars
        for extent in shape.dropFirst().reversed() {
            guard extent > 0 else { return .array([]) }
            items = stride(from: 0, to: items.count, by: extent).map {
                .array(Array(items[$0..<$0 + extent]))
            }
        }
        return .array(items)
    }

    private var scalars: [JsonValue] {
        switch output {
        case .labels(let labels):
            switch labels.storage {
            case .integers(let values): return values.map { .integer($0) }
            case .doubles(let values): return values.map { .number($0) }
            case .strings(let values): return values.map { .string($0) }
            case .bools(let values): return values.map { .bool($0) }
            case .elements(let values): return values.map { .string($0.text) }
            }
        case .values(let array):
            if let integers = try? array.integers() { return integers.map { .integer($0) } }
            return Self.printable(array).map { .number($0) }
        }
    }

    /// The numbers with no more digits than their type needs to be read back: `0.1` of a `float32`, not the
    /// `0.10000000149011612` that it is as a `float64`.
    private static func printable(_ array: NDArray) -> [Double] {
        let numbers = (try? array.doubles()) ?? []
        guard array.dtype == .float32 else { return numbers }
        return numbers.map { Double(Float($0).description) ?? $0 }
    }

    // MARK: - Files

    /// - Throws: `FormatError` if a .csv file would need more than two dimensions.
    func encoded(as format: Table.OutputFormat) throws(FormatError) -> Bytes {
        switch format {
        case .npy: return try NpyFile.encode(array())
        case .npz: return try NpzFile.encode([("arr_0", try array())])
        case .csv:
            guard shape.count <= 2 else {
                throw FormatError(
                    .notRepresentable, "a prediction of shape \(shape) is no table; write it as .npy")
            }
            guard case .labels(let labels) = output else { return Bytes(lines.utf8) }
            switch labels.storage {
            case .strings(let texts): return try Table(columns: [.texts(texts)]).encoded(as: .csv)
            case .elements: return try Table(columns: [.texts(labels.texts)]).encoded(as: .csv)
            default: return Bytes(lines.utf8)
            }
        }
    }

    private func array() throws(FormatError) -> NDArray {
        switch output {
        case .values(let array): return array
        case .labels(let labels): return try labels.array()
        }
    }
}

extension ClassLabels {
    /// The labels as numpy would return them; Python's objects as fixed-width text.
    func array() throws(FormatError) -> NDArray {
        switch storage {
        case .integers(let values):
            guard dtype.kind == .integer || dtype.kind == .unsigned else {
                return try NDArray(values, shape: [count])
            }
            let size = dtype.itemSize
            var bytes: [UInt8] = []
            bytes.reserveCapacity(count * size)
            for value in values {
                let word = UInt64(truncatingIfNeeded: value)
                for place in 0..<size { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(8 * place))) }
            }
            let little = DType(dtype.kind, itemSize: size)
            return try NDArray(dtype: little, shape: [count], data: Bytes(bytes))
        case .doubles(let values) where dtype == .float32:
            let singles = values.map(Float.init)
            return try NDArray(
                dtype: .float32, shape: [count], data: singles.withUnsafeBytes { Bytes($0) })
        case .doubles(let values):
            return try NDArray(values, shape: [count])
        case .bools(let values):
            return try NDArray(dtype: .bool, shape: [count], data: Bytes(values.map { $0 ? 1 : 0 }))
        case .elements(let values) where dtype.kind != .object:
            return try NDArray(dtype: dtype, shape: [count], data: Bytes(values.flatMap(\.bytes)))
        case .strings, .elements:
            let values = texts
            let longest = max(1, values.map(\.unicodeScalars.count).max() ?? 1)
            let width = dtype.kind == .text ? max(longest, dtype.itemSize / 4) : longest
            var bytes: [UInt8] = []
            for value in values {
                var scalars = value.unicodeScalars.map(\.value)
                scalars += [UInt32](repeating: 0, count: width - scalars.count)
                for scalar in scalars {
                    for shift: UInt32 in [0, 8, 16, 24] {
                        bytes.append(UInt8(truncatingIfNeeded: scalar >> shift))
                    }
                }
            }
            return try NDArray(
                dtype: DType(.text, itemSize: 4 * width), shape: [count], data: Bytes(bytes))
        }
    }
}
