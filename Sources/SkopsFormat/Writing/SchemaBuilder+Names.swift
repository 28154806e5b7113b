import AspicCore
import ObjectGraph

// Classes and functions by name. skops looks a name up with one `getattr` on its module, so that a name with dots is
// none; but a method's node does the same on whatever it is a method of, also on a class.
extension SchemaBuilder {
    mutating func name(_ name: QualifiedName) throws(FormatError) -> Int {
        if let place = namesKnown[name] { return place }
        let parts = name.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let first = parts.first, !name.module.isEmpty, !parts.contains(where: \.isEmpty) else {
            throw refusal("the name “\(name)”, a part of which is empty")
        }
        guard !parts.contains("<locals>"), !parts.contains("<lambda>") else {
            throw refusal("\(name), which is defined within a function")
        }
        let outer = QualifiedName(name.module, first)
        let loader: SkopsLoader = isFunction(outer) ? .function : .type
        var place = add(loader, name.module, first, .name)
        for part in parts.dropFirst() {
            place = add(.method, name.module, first, .method(Bytes(part.utf8)), [place])
        }
        namesKnown[name] = place
        return place
    }

    /// The name of what a node calls or makes itself: skops has no place for a method there.
    func called(_ name: QualifiedName) throws(FormatError) -> QualifiedName {
        guard !name.module.isEmpty, !name.name.isEmpty, !name.isNested else {
            throw refusal("a call of \(name): skops looks up names without dots only")
        }
        return name
    }

    /// skops tells functions from classes; a pickle does not. Classes are written like types unless their name
    /// says otherwise: functions of Python and numpy have lower-case names.
    private func isFunction(_ name: QualifiedName) -> Bool {
        if dialect.functions.contains(name) { return true }
        if dialect.types.contains(name) || name.module == "builtins" { return false }
        if NumpyScalar.isScalar(name) { return false }
        if name.module == "numpy" && (name.name == "ndarray" || name.name == "dtype") { return false }
        return name.name.drop { $0 == "_" }.first?.isLowercase ?? true
    }
}

extension QualifiedName {
    /// Of a class within a class, or of a method.
    var isNested: Bool { name.utf8.contains(UInt8(ascii: ".")) }
}
