public import AspicCore

/// Labels of classes with the element type numpy keeps them in: integers, floats, text or truth values, and whatever
/// else an array may hold, since predicting takes elements and does nothing with them.
public struct ClassLabels: Sendable, Equatable {
    public enum Storage: Sendable, Equatable {
        case integers([Int])
        case doubles([Double])
        case strings([String])
        case bools([Bool])
        /// Dates, durations, bytes, large or rare numbers, and arrays of several kinds of Python objects.
        case elements([Element])
    }

    /// A label that is none of Swift's types.
    public struct Element: Sendable, Hashable {
        /// As it lies in memory in ``ClassLabels/dtype``; of a Python object its type and value.
        public let bytes: [UInt8]
        /// As Python prints it.
        public let text: String

        public init(bytes: [UInt8], text: String) {
            self.bytes = bytes
            self.text = text
        }
    }

    public let storage: Storage
    /// `int64`, `float64`, `bool`, `<U5`, `object`, ...
    public let dtype: DType

    public init(_ values: [Int], dtype: DType = .int64) {
        self.storage = .integers(values)
        self.dtype = dtype
    }

    public init(_ values: [Double], dtype: DType = .float64) {
        self.storage = .doubles(values)
        self.dtype = dtype
    }

    public init(_ values: [Bool]) {
        self.storage = .bools(values)
        self.dtype = .bool
    }

    /// Text; without a type, numpy's fixed width that holds the longest.
    public init(_ values: [String], dtype: DType? = nil) {
        self.storage = .strings(values)
        let longest = values.map(\.unicodeScalars.count).max() ?? 0
        self.dtype = dtype ?? DType(.text, itemSize: 4 * max(longest, 1))
    }

    /// Labels of a type that has no initializer of its own.
    public init(_ elements: [Element], dtype: DType) {
        self.storage = .elements(elements)
        self.dtype = dtype
    }

    private init(_ storage: Storage, _ dtype: DType) {
        self.storage = storage
        self.dtype = dtype
    }

    public var count: Int {
        switch storage {
        case .integers(let values): values.count
        case .doubles(let values): values.count
        case .strings(let values): values.count
        case .bools(let values): values.count
        case .elements(let values): values.count
        }
    }

    public var indices: Range<Int> { 0..<count }

    /// The labels at `indices`, which must lie in range.
    public func taking(_ indices: [Int]) -> ClassLabels {
        switch storage {
        case .integers(let values): ClassLabels(.integers(indices.map { values[$0] }), dtype)
        case .doubles(let values): ClassLabels(.doubles(indices.map { values[$0] }), dtype)
        case .strings(let values): ClassLabels(.strings(indices.map { values[$0] }), dtype)
        case .bools(let values): ClassLabels(.bools(indices.map { values[$0] }), dtype)
        case .elements(let values): ClassLabels(.elements(indices.map { values[$0] }), dtype)
        }
    }

    /// The label at `index` as Python prints it.
    public subscript(index: Int) -> String {
        switch storage {
        case .integers(let values): String(values[index])
        case .doubles(let values) where dtype.kind == .float && dtype.itemSize == 4:
            NumpyText.single(Float(values[index]))
        case .doubles(let values): PythonRepr.float(values[index])
        case .strings(let values): values[index]
        case .bools(let values): values[index] ? "True" : "False"
        case .elements(let values): values[index].text
        }
    }

    /// Each label as Python prints it.
    public var texts: [String] { (0..<count).map { self[$0] } }

    /// How many positions hold equal labels; numbers are compared as numbers, whatever their type, and what is neither
    /// number nor text by how it is printed.
    public func agreement(with other: ClassLabels) -> Int {
        if isOther || other.isOther { return zip(texts, other.texts).count { $0 == $1 } }
        if case .strings(let mine) = storage {
            guard case .strings(let theirs) = other.storage else { return 0 }
            return zip(mine, theirs).count { $0 == $1 }
        }
        guard let mine = numbers, let theirs = other.numbers else { return 0 }
        return zip(mine, theirs).count { $0 == $1 }
    }

    private var isOther: Bool { if case .elements = storage { true } else { false } }

    /// The labels as numbers; `nil` for text and what is neither.
    public var numbers: [Double]? {
        switch storage {
        case .integers(let values): values.map(Double.init)
        case .doubles(let values): values
        case .bools(let values): values.map { $0 ? 1 : 0 }
        case .strings, .elements: nil
        }
    }

    /// The sorted distinct labels and, for each label, its index among them (`numpy.unique`).
    public func unique() -> (classes: ClassLabels, indices: [Int]) {
        switch storage {
        case .integers(let values):
            let (found, indices) = Self.unique(values)
            return (ClassLabels(.integers(found), dtype), indices)
        case .doubles(let values):
            let (found, indices) = Self.unique(values)
            return (ClassLabels(.doubles(found), dtype), indices)
        case .strings(let values):
            let (found, indices) = Self.unique(values) { a, b in
                a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
            }
            return (ClassLabels(.strings(found), dtype), indices)
        case .bools(let values):
            let (found, indices) = Self.unique(values) { !$0 && $1 }
            return (ClassLabels(.bools(found), dtype), indices)
        case .elements(let values):
            // Arrays of numbers come in numpy's order from files; here only equality counts.
            let (found, indices) = Self.unique(values) { $0.bytes.lexicographicallyPrecedes($1.bytes) }
            return (ClassLabels(.elements(found), dtype), indices)
        }
    }

    private static func unique<Label: Comparable & Hashable>(_ values: [Label]) -> ([Label], [Int]) {
        unique(values, <)
    }

    private static func unique<Label: Hashable>(
        _ values: [Label], _ precedes: (Label, Label) -> Bool
    ) -> ([Label], [Int]) {
        let found = Set(values).sorted(by: precedes)
        let position = Dictionary(
            found.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return (found, values.map { position[$0] ?? 0 })
    }
}

extension ClassLabels: CustomStringConvertible {
    /// As numpy prints them: `['setosa' 'virginica']`.
    public var description: String {
        switch storage {
        case .integers(let values): NumpyList.text(values)
        case .doubles(let values): NumpyList.text(values)
        case .strings(let values): NumpyList.text(values)
        case .bools(let values): NumpyList.text(values)
        case .elements(let values): "[" + values.map(\.text).joined(separator: " ") + "]"
        }
    }
}
