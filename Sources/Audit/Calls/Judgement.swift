import ObjectGraph

/// What naming or calling something amounts to.
enum Judgement: Sendable, Equatable {
    /// A class whose instances are data, and how its own pickler makes them.
    case data(CallShapes)
    /// A function that only computes.
    case function
    /// An object that a module holds.
    case object
    /// A function that a pickler calls, and with what.
    case makes(CallShapes)
    /// A maker whose arguments need a closer look than their shapes.
    case maker(ArgumentRule)
    case codeMaker
    /// Can act; the text says how it is known.
    case acting(String)
    /// Of a package whose own names are known, and none of them; the text says so.
    case unlisted(String)
    case unknownClass
    case unknownFunction

    var isClass: Bool {
        switch self {
        case .data, .unknownClass: true
        case .maker(let rule): rule.isOfClass
        default: false
        }
    }

    /// Whether objects of it are known to be data.
    var isKnownData: Bool {
        switch self {
        case .data, .makes: true
        case .maker(let rule): [.randomGenerator, .reconstructedArray].contains(rule)
        default: false
        }
    }

    var isFunction: Bool {
        switch self {
        case .function, .makes, .unknownFunction: true
        case .maker(let rule): !rule.isOfClass
        default: false
        }
    }

    /// By its name alone, whoever wrote the file.
    static func of(_ written: QualifiedName) -> Judgement {
        let name = NameFacts.canonical(written)
        if StandardLibrary.actsOnImport(name.module) {
            return .acting("importing \(name.module) acts by itself")
        }
        if let known = KnownNames.judgement(of: name) { return known }
        if name.module == "builtins", name.name == "__main__" || name.name == "__dict__" { return .codeMaker }
        if let method = methodOfKnownClass(name) { return method }
        if name.name.utf8.contains(UInt8(ascii: ".")), !isNestedClass(name) {
            return .acting("the name walks through attributes, which reaches anything")
        }
        if StandardLibrary.contains(name.module) {
            return .acting("\(name.module) is part of Python's standard library and not data")
        }
        if ActingPackages.contains(name.module) {
            return .acting("it is not one of the classes that models consist of")
        }
        let isClass = KnownNames.isClassName(Substring(name.name)) || isNestedClass(name)
        if !isClass && ActingPackages.areKnown(name.module) {
            return ActingPackages.soundsActing(name.name)
                ? .acting("no file of this package's own names this function")
                : .unlisted("no file of this package's own names it")
        }
        return isClass ? .unknownClass : .unknownFunction
    }

    /// `Class.method` of a class that is data: a function that computes, unless its name says that it does more.
    private static func methodOfKnownClass(_ name: QualifiedName) -> Judgement? {
        guard let dot = name.name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        let method = String(name.name[name.name.utf8.index(after: dot)...])
        guard AttributeNames.isHarmlessMethod(method), TextPattern.identifier.fits(method),
            KnownNames.judgement(of: QualifiedName(name.module, String(name.name[..<dot])))?.isKnownData
                == true
        else { return nil }
        return .function
    }

    /// `Outer.Inner` of a package nobody knows, as protocol 4 names nested classes.
    private static func isNestedClass(_ name: QualifiedName) -> Bool {
        name.name.contains(".") && !StandardLibrary.contains(name.module)
            && !ActingPackages.areKnown(name.module) && !ActingPackages.contains(name.module)
            && name.name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(
                KnownNames.isClassName)
    }
}
