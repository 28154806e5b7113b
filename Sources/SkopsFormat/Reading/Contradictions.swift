package import AspicCore
import JsonFormat
import ZipFormat

extension FormatError.Code {
    /// A node says of itself or of another what is not so. skops looks at one of the two, and whoever looks at the other
    /// sees another file.
    package static let contradiction = FormatError.Code(rawValue: "contradiction")
}

/// What nodes say that skops' loader does not look at, and that is not so.
///
/// The loader knows a node by its `__id__` once it has met it and reads nothing else of it; and for some kinds of nodes it
/// has no use for class and module. skops writes an object in full at each of its places, so that both say the same.
struct Contradictions {
    let tape: JsonTape
    let archive: ZipArchive
    private var known = IdTable()

    init(_ tape: JsonTape, _ archive: ZipArchive) {
        self.tape = tape
        self.archive = archive
    }

    /// - Throws: the first of them.
    mutating func refuse() throws(FormatError) {
        var index = 0
        while index < tape.count {
            guard tape.kind(index) == .object else {
                index += 1
                continue
            }
            let fields = SchemaFields(tape, index)
            guard fields.loader >= 0 else {
                index += 1
                continue
            }
            try refuse(class: fields, at: index)
            guard fields.id >= 0, let id = tape.integer(fields.id), id != 0 else {
                index += 1
                continue
            }
            guard let first = known[id]?.place else {
                known.set(id, place: index, node: nil)
                index += 1
                continue
            }
            // A node within itself is told as what it is when the graph is built.
            guard index >= tape.next(first) else { return }
            try compare(index, fields, with: first, id)
            index = tape.next(index)
        }
    }

    private func compare(
        _ index: Int, _ fields: SchemaFields, with first: Int, _ id: Int
    ) throws(FormatError) {
        let original = SchemaFields(tape, first)
        func isEqual(_ mine: Int, _ theirs: Int) -> Bool {
            guard mine >= 0, theirs >= 0 else { return mine == theirs }
            return tape.utf8(mine).elementsEqual(tape.utf8(theirs))
        }
        let isReference = tape.holds(fields.loader, "CachedNode") && fields.content < 0
        func isUnnamed(_ place: Int) -> Bool { place < 0 || isReference && tape.kind(place) == .null }
        guard isUnnamed(fields.type) || isEqual(fields.type, original.type),
            isUnnamed(fields.module) || isEqual(fields.module, original.module),
            isReference || isEqual(fields.loader, original.loader)
        else {
            throw contradiction(
                "__id__ \(id) is \(name(original)) and then \(name(fields)); skops takes the one, readers of the text the other",
                at: index)
        }
        if isReference { return }
        let isSame = tape.isSame(first, index, exceptNumbers: "__id__", exceptTexts: "file") { mine, theirs in
            isSameMember(mine, theirs)
        }
        guard isSame else {
            throw contradiction(
                "two nodes have the __id__ \(id), \(name(original)), and do not hold the same", at: index)
        }
    }

    /// skops writes bytes anew for each of their places.
    private func isSameMember(_ first: Int, _ second: Int) -> Bool {
        guard let mine = tape.text(first), let theirs = tape.text(second),
            let one = archive.entry(named: mine), let other = archive.entry(named: theirs)
        else { return false }
        return one.checksum == other.checksum && one.size == other.size
    }

    /// Class and module where a node's kind leaves no choice.
    private func refuse(class fields: SchemaFields, at index: Int) throws(FormatError) {
        guard let loader = SkopsLoader(tape, fields.loader), fields.type >= 0, fields.module >= 0 else {
            return
        }
        let isBuiltin = tape.holds(fields.module, "builtins")
        func isNamed(_ name: StaticString) -> Bool { tape.holds(fields.type, name) }
        let fits: Bool
        switch loader {
        case .json: fits = isBuiltin && isNamed("str")
        case .slice: fits = isBuiltin && isNamed("slice")
        case .dictionary: fits = !isBuiltin || isNamed("dict")
        case .list: fits = !isBuiltin || isNamed("list")
        case .set: fits = !isBuiltin || isNamed("set")
        case .tuple: fits = !isBuiltin || isNamed("tuple")
        case .bytes: fits = !isBuiltin || isNamed("bytes")
        case .byteArray: fits = !isBuiltin || isNamed("bytearray")
        case .defaultDictionary, .maskedArray, .array, .sparseMatrix, .randomState, .randomGenerator, .tree:
            fits = !isBuiltin
        case .dtype: fits = tape.holds(fields.module, "numpy") && isNamed("dtype")
        case .partial: fits = isNamed("partial")
        default: fits = true
        }
        guard fits else {
            throw contradiction("a \(loader.rawValue) that is said to be \(name(fields))", at: index)
        }
    }

    private func name(_ fields: SchemaFields) -> String {
        func text(_ place: Int) -> String {
            place >= 0 ? String((tape.text(place) ?? "null").prefix(80)) : "null"
        }
        return "\(text(fields.module)).\(text(fields.type)) (\(text(fields.loader)))"
    }

    private func contradiction(_ message: String, at index: Int) -> FormatError {
        FormatError(.contradiction, message, offset: tape.offset(index)).inMember("schema.json")
    }
}
