import AspicCore
import ObjectGraph

/// Which arguments a known maker of data takes in files that its own pickler wrote. With others it might do
/// something else: allocate, import, look up.
///
/// Only for makers of which shapes (``CallShape``) do not say enough.
enum ArgumentRule: Sendable, Equatable {
    case anything
    /// `_reconstruct(ndarray, (0,), b'b')`
    case reconstructedArray
    /// `_mareconstruct(MaskedArray, ndarray, (0,), b'b')`
    case maskedArray
    /// `dtype('f8', False, True)`
    case elementType
    /// `_ufunc_reconstruct('numpy', 'log1p')`
    case ufunc
    /// `_reconstructor(cls, object, None)`, `__newobj__(cls)`: judged by the class.
    case instance
    /// `encode('...', 'latin1')`
    case encodedText
    /// `bytearray(b'...')`, not `bytearray(10**12)`
    case bytes
    /// `type(None)`; with three arguments, a class that travels by value.
    case type
    /// `getattr(object, 'method')`
    case attribute
    /// `setattr(cls, 'name', value)` of a class that travels by value.
    case setAttribute
    /// `subimport('numpy')`
    case module
    /// `partial(function)`
    case partial
    /// dill's `_create_array(_reconstruct, (ndarray, (0,), b'b'), state, None)`, which calls its first argument.
    case dillArray
    /// `MethodType(function, object)`, which calls nothing
    case boundMethod
    /// dill's `_load_type('slice')`, which looks a type up in a table of dill's.
    case loadedType
    /// dill's `_getattr(cls, 'name', "<method 'name' of 'cls' objects>")`, which evaluates what stands in the text.
    case dillMethod
    /// `attrgetter('a')`
    case getter
    /// `itemgetter(0)`
    case items
    /// `Memory(folder, ...)` of releases that called the class
    case folder
    /// `property(get, set, delete, doc)`, `classmethod(function)`
    case holder
    /// `methodcaller('lower')`
    case methodCaller
    /// `__randomstate_ctor('MT19937', __bit_generator_ctor)`, whose second argument is called with the first.
    case randomGenerator

    /// Whether it is about a class, so that NEWOBJ may make instances of it.
    var isOfClass: Bool {
        switch self {
        case .elementType, .bytes, .type, .partial, .getter, .items, .methodCaller, .folder, .holder: true
        default: false
        }
    }
}

/// Compares arguments with rules.
struct ArgumentCheck {
    let graph: ObjectGraph
    let objects: ObjectReader

    /// Larger than any element of an array has reason to be.
    private static let largestElement = 1 << 20

    enum Outcome {
        case fits
        /// Why not.
        case differs(String)
        /// Fits, and takes something by name that may act when it is called.
        case method
        /// Fits, and makes code.
        case makesCode
        /// Fits, and makes a folder.
        case makesFolder
    }

    func check(_ rule: ArgumentRule, _ arguments: NodeID, hasCode: Bool) -> Outcome {
        guard graph.kind(of: arguments) == .tuple else {
            return rule == .anything ? .fits : .differs("its arguments are no tuple")
        }
        let parts = Array(graph.children(of: arguments))
        switch rule {
        case .anything, .instance: return .fits
        case .reconstructedArray:
            guard parts.count == 3, isEmptyShape(parts[1]) else {
                return .differs("it would allocate an array of another shape than (0,)")
            }
            return isClass(parts[0]) && isTypeCode(parts[2])
                ? .fits : .differs("an array is made of its class")
        case .maskedArray:
            guard parts.count == 4, isEmptyShape(parts[2]) else {
                return .differs("it would allocate an array of another shape than (0,)")
            }
            return isClass(parts[0]) && isClass(parts[1]) && isTypeCode(parts[3])
                ? .fits : .differs("an array is made of its class")
        case .elementType: return elementType(parts)
        case .ufunc:
            let texts = parts.compactMap { graph.text(of: $0) }
            let isKnown = texts.count == 2 && (texts[0].hasPrefix("numpy") || texts[0].hasPrefix("scipy"))
            return isKnown ? .fits : .differs("it would import another module than numpy's")
        case .encodedText:
            let codecs = ["latin1", "latin-1", "utf-8", "utf8", "ascii"]
            guard parts.count == 2, isText(parts[0]), let codec = graph.text(of: parts[1]),
                codecs.contains(codec)
            else { return .differs("only text is encoded, as latin1, ASCII or UTF-8") }
            return .fits
        case .bytes:
            guard let first = parts.first else { return .fits }
            switch graph.kind(of: first) {
            case .bytes, .byteArray, .buffer, .string, .legacyString, .list: return .fits
            case .integer, .bigInteger: return .differs("it would allocate as many bytes as a number says")
            default:
                return objects.payload(at: first) != nil
                    ? .fits : .differs("it would walk through what is no bytes")
            }
        case .type: return type(parts)
        case .attribute: return attribute(parts)
        case .setAttribute:
            let isOwn = parts.first.map { graph.isConstruction($0) && isCode($0) } ?? false
            return parts.count == 3 && isOwn && graph.text(of: parts[1]) != nil
                ? .makesCode : .differs("it changes an object of the process")
        case .module: return module(parts, hasCode: hasCode)
        case .methodCaller:
            guard let first = parts.first, let text = graph.text(of: first),
                AttributeNames.kind(of: text) != .acting
            else { return .differs("it would reach for an attribute that acts, or that is Python's own") }
            return AttributeNames.isOfText(text) ? .fits : .method
        case .dillArray:
            let called = parts.first.flatMap { objects.name(of: $0) ?? objects.dillMember(at: $0) }
            guard parts.count == 4, let name = called.map(NameFacts.canonical),
                Judgement.of(name) == .maker(.reconstructedArray)
            else { return .differs("it would call its first argument") }
            return check(.reconstructedArray, parts[1], hasCode: hasCode)
        case .holder:
            let areFunctions = parts.allSatisfy { isClass($0) || isText($0) || graph.kind(of: $0) == .none }
            return areFunctions && !parts.isEmpty ? .fits : .differs("it holds functions")
        case .boundMethod:
            // Python 2 has the class beside them.
            return (2...3).contains(parts.count) && isClass(parts[0])
                ? .fits : .differs("a method is a function and its object")
        case .loadedType:
            return parts.count == 1 && isText(parts[0]) ? .fits : .differs("types have names")
        case .dillMethod: return dillMethod(parts)
        case .items:
            if parts.isEmpty { return .differs("there is nothing to look up") }
            // What else can be a key is rare, and nothing that a pickle of a model has.
            return parts.allSatisfy { isText($0) || graph.integer(of: $0) != nil || graph.isConstruction($0) }
                ? .fits : .method
        case .folder:
            // Below 0.12, joblib pickled it as a call of the class with all of its settings.
            return parts.count >= 4 ? .makesFolder : .differs("it would make a folder where the file says")
        case .partial:
            return parts.count == 1 && graph.kind(of: parts[0]) == .global
                || parts.count == 1 && graph.isConstruction(parts[0])
                ? .fits : .differs("a partial is made from its function alone")
        case .getter: return getter(parts)
        case .randomGenerator: return randomGenerator(parts)
        }
    }

    /// Whether the file makes the class or function itself.
    private func isCode(_ node: NodeID) -> Bool {
        objects.name(of: graph.child(0, of: node)).map { Judgement.of($0) == .codeMaker } ?? false
    }

    /// Classes of arrays that make room for what a number says; their pickles come without arguments.
    func allocation(_ name: String) -> String? {
        let isArray = ["ndarray", "matrix", "recarray", "MaskedArray"].contains { name.hasSuffix("." + $0) }
        guard isArray && name.hasPrefix("numpy.") || name.hasPrefix("scipy.sparse.") else { return nil }
        return "it would allocate what its arguments say"
    }

    private func isText(_ node: NodeID) -> Bool {
        graph.kind(of: node) == .string || graph.kind(of: node) == .legacyString
    }

    private func isEmptyShape(_ node: NodeID) -> Bool { objects.shape(at: node) == [0] }

    /// Text without leading underscores.
    private func isPlainName(_ node: NodeID) -> Bool {
        guard let text = graph.text(of: node) else { return false }
        return !text.split(separator: ".", omittingEmptySubsequences: false).contains {
            $0.hasPrefix("__") || $0.isEmpty
        }
    }

    private func elementType(_ parts: [NodeID]) -> Outcome {
        guard let first = parts.first, parts.dropFirst().allSatisfy(isFlag), parts.count <= 3 else {
            return .differs("a type is made from its name and two flags")
        }
        guard let text = graph.text(of: first) else {
            switch graph.kind(of: first) {
            case .global, .list, .tuple, .dictionary: return .fits
            default: return graph.isConstruction(first) ? .fits : .differs("a type has a name")
            }
        }
        let digits = Substring(
            text.utf8.drop { !(48...57).contains($0) }.prefix { (48...57).contains($0) })
        guard let size = Int(digits.isEmpty ? "0" : digits), size <= Self.largestElement else {
            return .differs("elements of \(digits) bytes")
        }
        return .fits
    }

    private func type(_ parts: [NodeID]) -> Outcome {
        if parts.count == 3 { return .makesCode }
        guard parts.count == 1 else { return .differs("type takes one argument or three") }
        switch graph.kind(of: parts[0]) {
        case .none, .global: return .fits
        default: return .differs("only the types of constants are asked for")
        }
    }

    private func attribute(_ parts: [NodeID]) -> Outcome {
        guard parts.count >= 2, parts.count <= 3 else { return .differs("getattr takes two arguments") }
        // What protocols below 4 have for constructors with keywords; the class is judged where it is named.
        if graph.holds(parts[1], "__new__"), graph.kind(of: parts[0]) == .global { return .fits }
        guard isPlainName(parts[1]) else {
            return .differs("it reaches for an attribute that is Python's own, or for a computed one")
        }
        return graph.isConstruction(parts[0]) || graph.kind(of: parts[0]) == .global
            || graph.text(of: parts[1]).map(AttributeNames.isHarmlessMethod) == true
            ? .method : .differs("methods of constants lead to Python's internals")
    }

    /// What stands between the third pair of quotes is evaluated, with the name behind it.
    private func dillMethod(_ parts: [NodeID]) -> Outcome {
        guard parts.count == 3, let name = graph.text(of: parts[1]), TextPattern.identifier.fits(name),
            let text = graph.text(of: parts[2])
        else { return .differs("it would evaluate its third argument") }
        let quoted = text.split(separator: "'", omittingEmptySubsequences: false)
        guard quoted.count == 5, TextPattern.dotted.fits(String(quoted[3])), quoted[1] == name[...] else {
            return .differs("it would evaluate what stands in “\(text.prefix(60))”")
        }
        return AttributeNames.isHarmlessMethod(name) ? .fits : .method
    }

    /// A class by name, or what a call made: of a class that the file carries, or a bit generator.
    private func isClass(_ node: NodeID) -> Bool {
        graph.kind(of: node) == .global || graph.isConstruction(node)
    }

    /// The letter of an element type, as text or bytes.
    private func isTypeCode(_ node: NodeID) -> Bool { isText(node) || objects.payload(at: node) != nil }

    private func isFlag(_ node: NodeID) -> Bool {
        switch graph.kind(of: node) {
        case .true, .false, .integer, .none: true
        default: false
        }
    }

    private func getter(_ parts: [NodeID]) -> Outcome {
        var isData = true
        for part in parts {
            guard let text = graph.text(of: part) else { return .differs("attributes have names") }
            switch AttributeNames.kind(of: text) {
            case .acting:
                return .differs("it would reach for “\(text.prefix(40))”, which acts, or is Python's own")
            case .unknown: isData = false
            case .data: continue
            }
        }
        return parts.isEmpty ? .differs("there is nothing to reach for") : isData ? .fits : .method
    }

    private func randomGenerator(_ parts: [NodeID]) -> Outcome {
        guard parts.count <= 2, parts.first.map({ isText($0) || isClass($0) }) ?? true else {
            return .differs("a random generator is made from its bit generator")
        }
        if parts.count < 2 { return .fits }
        guard let name = objects.name(of: parts[1]) else {
            return .differs("it would call what another call returns")
        }
        switch Judgement.of(name) {
        // Others have generators of their own; their names have been told.
        case .unknownClass, .unknownFunction: return .fits
        default:
            return name.name == "__bit_generator_ctor" ? .fits : .differs("it would call \(name)")
        }
    }

    private func module(_ parts: [NodeID], hasCode: Bool) -> Outcome {
        guard parts.count == 1, let name = graph.text(of: parts[0]) else {
            return .differs("it imports a module whose name is computed")
        }
        if StandardLibrary.actsOnImport(name) { return .differs("importing \(name) acts") }
        if StandardLibrary.reachesOut(name) && !hasCode { return .differs("it imports \(name)") }
        return hasCode || name == "numpy" || name.hasPrefix("numpy.") || name == "scipy"
            || name.hasPrefix("scipy.")
            ? .fits : .makesCode
    }
}
