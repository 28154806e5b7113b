import AspicCore
import ObjectGraph

/// A call as the stream has it, whichever opcode spells it.
struct WrittenCall {
    var family: CallShape.Family
    var positional: [NodeID]
    /// A dictionary; `nil` if there are no arguments with names.
    var keywords: NodeID?
}

/// Compares calls with what the picklers of the classes themselves write.
struct ShapeMatching {
    let graph: ObjectGraph
    let objects: ObjectReader
    let names: GraphNames

    func fits(_ call: WrittenCall, _ shapes: CallShapes) -> Bool {
        shapes.all.contains { fits(call, $0) }
    }

    private func fits(_ call: WrittenCall, _ shape: CallShape) -> Bool {
        guard shape.family == call.family, shape.takes(call.positional.count) else { return false }
        for (place, argument) in call.positional.enumerated() {
            guard let tokens = shape.tokens(at: place), fits(argument, tokens) else { return false }
        }
        guard let keywords = call.keywords else { return true }
        return hasPairs(keywords) { key, value in
            shape.keywords.contains { $0.name == key && fits(value, $0.tokens) }
        }
    }

    private func fits(_ node: NodeID, _ tokens: CallShape.Alternatives) -> Bool {
        tokens.contains { fits(node, $0) }
    }

    private func fits(_ node: NodeID, _ token: ArgumentToken) -> Bool {
        let kind = graph.kind(of: node)
        switch token {
        case .none: return kind == .none
        case .bool: return kind == .true || kind == .false
        case .integer: return kind == .integer || kind == .bigInteger && graph.contentCount(of: node) <= 9
        case .bigInteger: return kind == .bigInteger || kind == .integer
        case .float: return kind == .float
        case .text(let pattern):
            guard let text = graph.text(of: node) else { return false }
            return pattern?.fits(text) ?? true
        case .bytes: return areBytes(node)
        case .type(let name):
            return isName(node, name) { $0.isClass }
                || name == nil && names.isCode(node, functions: false, in: graph)
        case .function(let name):
            return isName(node, name) { $0.isFunction }
                || name == nil && names.isCode(node, functions: true, in: graph)
        case .object(let name): return isName(node, name) { $0 == .object }
        case .tuple: return kind == .tuple
        case .list: return kind == .list
        case .dictionary: return kind == .dictionary
        case .set: return kind == .set || kind == .frozenSet || isRebuiltSet(node)
        case .integers(let expected):
            guard kind == .tuple else { return false }
            return graph.children(of: node).elementsEqual(expected) { graph.integer(of: $0) == $1 }
        case .items(let items):
            guard kind == .tuple, graph.childCount(of: node) == items.count else { return false }
            return zip(graph.children(of: node), items).allSatisfy { fits($0, $1) }
        case .pairs(let pairs):
            return kind == .dictionary
                && hasPairs(node) { key, value in pairs.contains { $0.key == key && fits(value, $0.tokens) } }
        case .made(let name): return isMade(node, by: name)
        case .anyMade: return isMade(node)
        case .computed: return isComputed(node)
        case .literalText(let text): return graph.text(of: node) == text
        case .literalBytes(let text):
            guard let bytes = objects.payload(at: node) else { return graph.text(of: node) == text }
            return bytes.withUnsafeBytes { $0.elementsEqual(text.utf8) }
        case .literalInteger(let integer): return graph.integer(of: node) == integer
        }
    }

    /// Whether `node` is a dictionary of texts to values, all of which `isKnown` says yes to.
    private func hasPairs(_ node: NodeID, _ isKnown: (Substring, NodeID) -> Bool) -> Bool {
        guard graph.kind(of: node) == .dictionary else { return false }
        for pair in 0..<graph.childCount(of: node) / 2 {
            guard let key = graph.text(of: graph.child(2 * pair, of: node)),
                isKnown(key[...], graph.child(2 * pair + 1, of: node))
            else { return false }
        }
        return true
    }

    private func areBytes(_ node: NodeID) -> Bool {
        switch graph.kind(of: node) {
        case .bytes, .byteArray, .buffer, .legacyString: true
        default: objects.payload(at: node) != nil || isMade(node, by: "builtins.bytearray")
        }
    }

    /// `set([...])`, as protocols below 4 have it.
    private func isRebuiltSet(_ node: NodeID) -> Bool {
        isMade(node, by: "builtins.set") || isMade(node, by: "builtins.frozenset")
    }

    private func isName(_ node: NodeID, _ expected: String?, _ isKind: (Judgement) -> Bool) -> Bool {
        guard let facts = names[node] ?? member(node) else { return false }
        guard let expected else { return isKind(facts.judgement) }
        return Self.isName(facts, expected)
    }

    /// Whether a name is the expected one, or in the expected module.
    private static func isName(_ facts: NameFacts, _ expected: String) -> Bool {
        if facts.canonicalText == expected { return true }
        return expected.utf8.last == UInt8(ascii: "*") && expected.hasSuffix(".*")
            && facts.canonical.module == expected.dropLast(2)
    }

    /// What `getattr(cls, 'name')` comes to, as protocols below 4 name nested classes and methods.
    private func member(_ node: NodeID) -> NameFacts? {
        objects.member(at: node).map { NameFacts($0) }
    }

    /// Whether the call of something computed made `node`. A time zone is one in a pickle, and named in skops and in
    /// canonical graphs.
    private func isComputed(_ node: NodeID) -> Bool {
        guard let object = objects.object(at: node) else { return false }
        return graph.isConstruction(object.callable)
            || names[object.callable].map { $0.canonical.module == "zoneinfo" } ?? false
    }

    /// Whether any call made `node`, of something that does not expand.
    private func isMade(_ node: NodeID) -> Bool {
        switch graph.kind(of: node) {
        case .array, .objectArray, .scalar: return true
        default: break
        }
        guard let object = objects.object(at: node) else { return false }
        guard let facts = names[object.callable] else { return true }
        return !Danger.expands(facts.canonical)
    }

    private func isMade(_ node: NodeID, by name: String) -> Bool {
        switch graph.kind(of: node) {
        // What skops and canonical graphs have for arrays, whoever made them.
        case .array, .objectArray:
            return name == "numpy._core.multiarray._reconstruct" || name == "numpy._core.numeric._frombuffer"
        case .scalar: return name == "numpy._core.multiarray.scalar"
        default: break
        }
        guard let object = objects.object(at: node) else { return false }
        if objects.scalar(at: node) != nil { return name == "numpy._core.multiarray.scalar" }
        if let facts = names[object.callable] ?? member(object.callable) {
            if Self.isName(facts, name) { return true }
            // joblib's stand-ins for arrays, and the ways in which numpy makes the same.
            return ShapeMatching.arrayMakers.contains(name)
                && (ShapeMatching.arrayMakers.contains(facts.canonicalText)
                    || objects.isArrayWrapper(object.callable))
        }
        return false
    }

    private static let arrayMakers: Set<String> = [
        "numpy._core.multiarray._reconstruct", "numpy._core.numeric._frombuffer",
        "numpy.ma.core._mareconstruct", "joblib.numpy_pickle.NumpyArrayWrapper",
        "dill._dill._create_array",
    ]
}
