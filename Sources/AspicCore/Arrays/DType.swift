/// What one element of an array is, in numpy's terms.
public struct DType: Hashable, Sendable {
    /// numpy's one-letter kinds.
    public enum Kind: Character, Sendable {
        case boolean = "b"
        case integer = "i"
        case unsigned = "u"
        case float = "f"
        case complex = "c"
        /// Fixed-width bytes.
        case bytes = "S"
        /// Fixed-width UTF-32 text.
        case text = "U"
        /// Raw memory or, with ``DType/fields``, a structure.
        case void = "V"
        case datetime = "M"
        case timedelta = "m"
        /// References to Python objects; such arrays hold nodes instead of bytes.
        case object = "O"
    }

    /// One member of a structured type.
    public struct Field: Hashable, Sendable {
        public var name: String
        public var dtype: DType
        /// Bytes from the start of the structure.
        public var offset: Int
        /// The shape of a subarray; empty for a plain member.
        public var shape: [Int]
        /// A second name for it.
        public var title: String?

        public init(name: String, dtype: DType, offset: Int, shape: [Int] = [], title: String? = nil) {
            self.title = title
            self.name = name
            self.dtype = dtype
            self.offset = offset
            self.shape = shape
        }
    }

    public let kind: Kind
    /// Bytes per element, padding included.
    public var itemSize: Int
    public var isBigEndian: Bool
    /// Members of a structured type, in order; empty otherwise.
    public var fields: [Field] {
        didSet { holdsObjects = Self.holdsObjects(kind, fields) }
    }
    /// For dates and durations: unit and step as in `M8[25s]`, written `"s"` or `"25s"`.
    public var unit: String?
    /// C alignment was asked for (`align=True`); kept because pickles say so. Two types that differ only in
    /// this are equal: it says how the type was made, not what it is.
    public var isAligned: Bool

    public init(
        _ kind: Kind, itemSize: Int, isBigEndian: Bool = false, fields: [Field] = [], unit: String? = nil,
        isAligned: Bool = false
    ) {
        self.kind = kind
        holdsObjects = Self.holdsObjects(kind, fields)
        self.itemSize = itemSize
        self.isBigEndian = isBigEndian
        self.fields = fields
        self.unit = unit
        self.isAligned = isAligned
    }

    public static func == (first: DType, second: DType) -> Bool {
        first.kind == second.kind && first.itemSize == second.itemSize
            && first.isBigEndian == second.isBigEndian && first.unit == second.unit
            && first.fields == second.fields
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(itemSize)
        hasher.combine(isBigEndian)
        hasher.combine(unit)
        hasher.combine(fields)
    }

    /// Whether elements are numbers of several bytes or made of them; structures have none of their own.
    public var hasByteOrder: Bool {
        switch kind {
        case .boolean, .bytes, .void, .object: false
        case .text: true
        default: itemSize > 1
        }
    }

    /// Whether elements are or contain references to Python objects.
    public private(set) var holdsObjects: Bool

    private static func holdsObjects(_ kind: Kind, _ fields: [Field]) -> Bool {
        kind == .object || fields.contains { $0.dtype.holdsObjects }
    }

    public static let float64 = DType(.float, itemSize: 8)
    public static let float32 = DType(.float, itemSize: 4)
    public static let int64 = DType(.integer, itemSize: 8)
    public static let int32 = DType(.integer, itemSize: 4)
    public static let uint8 = DType(.unsigned, itemSize: 1)
    public static let bool = DType(.boolean, itemSize: 1)
    public static let object = DType(.object, itemSize: 8)

    /// Reads an array-protocol type string such as `<f8`, `|b1`, `<U12`, `<M8[ns]`; `nil` if it is not one.
    ///
    /// Source: numpy's array interface, `typestr`.
    public init?(typeString: String) {
        var rest = Substring(typeString)
        var big = false
        if let first = rest.first, "<>|=".contains(first) {
            big = first == ">"
            rest.removeFirst()
        }
        guard let letter = rest.popFirst(), let kind = Kind(rawValue: letter == "?" ? "b" : letter) else {
            return nil
        }
        var unit: String?
        if let open = rest.firstIndex(of: "[") {
            guard rest.last == "]", kind == .datetime || kind == .timedelta else { return nil }
            guard let named = Self.unit(rest[rest.index(after: open)...].dropLast()) else { return nil }
            unit = named.isEmpty ? nil : named
            rest = rest[..<open]
        }
        let digits = rest
        if kind == .object {
            guard digits.isEmpty || digits == "8" || digits == "4" else { return nil }
            self.init(.object, itemSize: 8)
            return
        }
        if letter == "?" {
            guard digits.isEmpty else { return nil }
            self.init(.boolean, itemSize: 1)
            return
        }
        guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let size = Int(digits), size < 1 << 40
        else {
            return nil
        }
        switch kind {
        case .boolean where size != 1: return nil
        case .integer, .unsigned:
            guard [1, 2, 4, 8].contains(size) else { return nil }
        case .float:
            guard [2, 4, 8, 12, 16].contains(size) else { return nil }
        case .complex:
            guard [8, 16, 24, 32].contains(size) else { return nil }
        case .datetime, .timedelta:
            guard size == 8 else { return nil }
        default: break
        }
        self.init(kind, itemSize: kind == .text ? size * 4 : size, unit: unit)
        isBigEndian = big && hasByteOrder
    }

    private static let units: Set<Substring> = [
        "Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "ps", "fs", "as",
    ]

    /// The unit of dates and durations that `text` spells, with its step if that is not 1; empty for numpy's
    /// `generic`, which is none; `nil` if numpy has no such unit.
    package static func unit(_ text: some StringProtocol) -> String? {
        let digits = text.utf8.prefix { (48...57).contains($0) }.count
        let unit = Substring(text).dropFirst(digits)
        guard let step = digits > 0 ? Int32(text.prefix(digits)) : 1 else { return nil }
        if unit == "generic" { return "" }
        guard units.contains(unit) else { return nil }
        return step == 1 ? String(unit) : "\(step)\(unit)"
    }

    /// The array-protocol type string; structured types print as `|V` and their size.
    public var typeString: String {
        let order = hasByteOrder ? (isBigEndian ? ">" : "<") : "|"
        let size = kind == .text ? itemSize / 4 : itemSize
        if kind == .object { return "|O" }
        return order + String(kind.rawValue) + String(size) + (unit.map { "[" + $0 + "]" } ?? "")
    }

    /// numpy's name for it: `float64`, `int8`, `<U3`.
    public var name: String {
        switch kind {
        case .boolean: "bool"
        case .integer: "int\(itemSize * 8)"
        case .unsigned: "uint\(itemSize * 8)"
        case .float: "float\(itemSize * 8)"
        case .complex: "complex\(itemSize * 8)"
        case .object: "object"
        default: typeString
        }
    }
}
