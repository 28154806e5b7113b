package import AspicCore

/// numpy's `descr`: a type string, or for structured types a list of `(name, descr[, shape])`.
extension DType {
    /// Largest element that is believed; numpy itself stops at 2 GiB.
    private static let itemSizeLimit = 1 << 31

    /// The type that a `descr` names. Nameless `|V` members are padding, as numpy reads them.
    package init(description: PythonLiteral) throws(FormatError) {
        switch description {
        case .text(let text):
            guard let dtype = DType(typeString: text), dtype.itemSize < Self.itemSizeLimit else {
                throw FormatError(.malformed, "“\(text)” is not an array type")
            }
            self = dtype
        case .list(let items):
            self = try Self.structure(items)
        default:
            throw FormatError(.malformed, "an array type that is neither a text nor a list")
        }
    }

    private static func structure(_ items: [PythonLiteral]) throws(FormatError) -> DType {
        var fields: [Field] = []
        var offset = 0
        for item in items {
            guard case .tuple(let parts) = item, parts.count == 2 || parts.count == 3 else {
                throw FormatError(.malformed, "a member of a structured type that is no (name, type) pair")
            }
            let dtype = try DType(description: parts[1])
            var shape: [Int] = []
            if parts.count == 3 { shape = try Self.shape(parts[2], of: "a member of a structured type") }
            let size = try NDArray.byteCount(dtype: dtype, shape: shape)
            let name: String
            var title: String?
            switch parts[0] {
            case .text(let text): name = text
            // (title, name)
            case .tuple(let names) where names.count == 2:
                guard case .text(let text) = names[1], case .text(let first) = names[0] else { fallthrough }
                name = text
                title = first
            default: throw FormatError(.malformed, "a member of a structured type without a name")
            }
            let isPadding = name.isEmpty && dtype.kind == .void && dtype.fields.isEmpty
            if !isPadding {
                guard !fields.contains(where: { $0.name == name }) else {
                    throw FormatError(.malformed, "a structured type with two members “\(name)”")
                }
                fields.append(Field(name: name, dtype: dtype, offset: offset, shape: shape, title: title))
            }
            let (end, overflow) = offset.addingReportingOverflow(size)
            guard !overflow, end < itemSizeLimit else {
                throw FormatError(.limitExceeded, "a structured type of more than 2 GiB an element")
            }
            offset = end
        }
        guard fields.count <= 4096 else {
            throw FormatError(.limitExceeded, "a structured type of \(fields.count) members")
        }
        return DType(.void, itemSize: offset, fields: fields)
    }

    /// A tuple of sizes.
    static func shape(_ literal: PythonLiteral, of what: String) throws(FormatError) -> [Int] {
        let items: [PythonLiteral]
        switch literal {
        case .tuple(let parts): items = parts
        case .integer: items = [literal]
        default: throw FormatError(.malformed, "expected the shape of \(what)")
        }
        // numpy's own limit on dimensions.
        guard items.count <= 64 else {
            throw FormatError(.malformed, "\(what) has \(items.count) dimensions")
        }
        var shape: [Int] = []
        for item in items {
            guard case .integer(let extent) = item, extent >= 0 else {
                throw FormatError(.malformed, "expected the shape of \(what)")
            }
            shape.append(extent)
        }
        return shape
    }

    /// The `descr` as Python prints it, with spaces after commas.
    ///
    /// - Throws: `not-representable` for structures whose members overlap or are not in order: numpy's format
    ///   has no words for them.
    package func description() throws(FormatError) -> String {
        if fields.isEmpty {
            return pythonRepr(typeString)
        }
        var parts: [String] = []
        var offset = 0
        func pad(to target: Int) {
            if target > offset { parts.append("('', '|V\(target - offset)')") }
        }
        for field in fields {
            guard field.offset >= offset else {
                throw FormatError(
                    .notRepresentable,
                    "a structured type whose member “\(field.name)” is not in order of memory")
            }
            pad(to: field.offset)
            let plainName = pythonRepr(field.name)
            let name = field.title.map { "(\(pythonRepr($0)), \(plainName))" } ?? plainName
            let type = try field.dtype.description()
            if field.shape.isEmpty {
                parts.append("(\(name), \(type))")
            } else {
                parts.append("(\(name), \(type), \(Self.tuple(field.shape)))")
            }
            offset = field.offset + (try NDArray.byteCount(dtype: field.dtype, shape: field.shape))
        }
        guard offset <= itemSize else {
            throw FormatError(.notRepresentable, "a structured type smaller than its members")
        }
        pad(to: itemSize)
        return "[" + parts.joined(separator: ", ") + "]"
    }

    /// A tuple of sizes as Python prints it.
    static func tuple(_ shape: [Int]) -> String {
        shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")"
    }
}
