import AspicCore
import ObjectGraph

/// The classes and functions that a file carries as code, each with what it names.
///
/// What hangs on them and on nothing else belongs to them: the constants, globals and cells of functions, the
/// attributes of classes. A name in there is what code refers to, and no call; a call in there is one.
struct CarriedCode {
    /// A class or function that nothing but data leads to.
    struct Piece {
        let node: NodeID
        let isClass: Bool
        /// Module and qualified name, as the file says them.
        let name: String
        /// What it names: classes, functions and modules, each once, in the order of the alphabet.
        var names: [String] = []
    }

    private(set) var pieces: [Piece] = []
    private let graph: ObjectGraph
    private let objects: ObjectReader
    private let makers: GraphNames
    /// For each node whether it belongs to code alone.
    private var isInside: [Bool]
    /// Calls whose results are dropped and that fill classes and functions.
    private var fillers: [NodeID] = []
    /// Tuples of arguments of what calls or keeps them, by the node of the tuple.
    private var argumentTuples: Set<NodeID> = []

    /// So many steps are spent on finding what the pieces name.
    private static let mostSteps = 4_000_000
    /// More names than these nobody reads.
    private static let mostNames = 500

    init(_ graph: ObjectGraph, _ objects: ObjectReader, _ names: GraphNames) {
        self.graph = graph
        self.objects = objects
        makers = names
        isInside = Array(repeating: false, count: graph.count)
        let outside = findPieces()
        markInside(outside)
        findNames()
    }

    /// Whether `node` belongs to a carried class or function, or is one.
    func contains(_ node: NodeID) -> Bool { isInside[Int(node.index)] }

    /// Whether `child` stands in `parent` as something that code refers to, and not as something that is called.
    func isReference(_ child: NodeID, in parent: NodeID) -> Bool {
        guard contains(parent) else { return false }
        switch graph.kind(of: parent) {
        case .dictionary, .list, .set, .frozenSet, .objectArray, .setItems, .appendItems, .addItems, .build:
            return true
        case .tuple: return !argumentTuples.contains(parent)
        default: return false
        }
    }

    // MARK: - Finding

    /// - Returns: what is reached without going through carried code.
    private mutating func findPieces() -> [Bool] {
        var outside = [Bool](repeating: false, count: graph.count)
        var found: Set<NodeID> = []
        walk(from: graph.roots, &outside, &found)
        // What belongs to a piece is not outside, even where a dropped call leads to it; and what picklers call to fill
        // a piece belongs to it.
        var within = [Bool](repeating: false, count: graph.count)
        reach(from: pieces.map(\.node), &within, outside)
        for index in 0..<graph.count where !outside[index] && !within[index] {
            let node = NodeID(index)
            if piece(at: node) == nil, maker(of: node) != nil, !within[index] {
                fillers.append(node)
                reach(from: [node], &within, outside)
            }
        }
        for index in 0..<graph.count where !outside[index] && !within[index] {
            let node = NodeID(index)
            if graph.isConstruction(node) { walk(from: [node], &outside, &found) }
        }
        return outside
    }

    private mutating func walk(from starts: [NodeID], _ seen: inout [Bool], _ found: inout Set<NodeID>) {
        var pending = starts.filter { !seen[Int($0.index)] }
        for node in pending { seen[Int(node.index)] = true }
        while let node = pending.popLast() {
            if let piece = piece(at: node) {
                seen[Int(node.index)] = false
                if found.insert(node).inserted { pieces.append(piece) }
                continue
            }
            forEachPart(of: node) { part in
                guard !seen[Int(part.index)] else { return }
                seen[Int(part.index)] = true
                pending.append(part)
            }
        }
    }

    private func reach(from starts: [NodeID], _ seen: inout [Bool], _ outside: [Bool]) {
        var pending = starts
        for node in starts { seen[Int(node.index)] = true }
        while let node = pending.popLast() {
            forEachPart(of: node) { part in
                guard !seen[Int(part.index)], !outside[Int(part.index)] else { return }
                seen[Int(part.index)] = true
                pending.append(part)
            }
        }
    }

    private mutating func markInside(_ outside: [Bool]) {
        reach(from: pieces.map(\.node) + fillers, &isInside, outside)
        for index in 0..<graph.count where isInside[index] {
            let node = NodeID(index)
            guard graph.isConstruction(node), !keepsArguments(node) else { continue }
            argumentTuples.insert(graph.child(1, of: node))
        }
    }

    private func forEachPart(of node: NodeID, _ body: (NodeID) -> Void) {
        for child in graph.children(of: node) { body(child) }
        guard graph.hasExtraOperations, !graph.isConstruction(node) else { return }
        for operation in graph.operations(of: node) { body(operation) }
    }

    /// Cells hold a value; `property` and the like hold functions. Neither calls what it is given.
    private func keepsArguments(_ node: NodeID) -> Bool {
        guard let name = objects.name(of: graph.child(0, of: node)) else { return false }
        switch name.name {
        case "_make_cell", "_create_cell", "property", "classmethod", "staticmethod", "partial": return true
        default: return false
        }
    }

    // MARK: - Pieces

    private static let classMakers = [
        "_make_skeleton_class": 1, "_make_skeleton_enum": 1, "_create_type": 1,
        "_rehydrate_skeleton_class": 0,
        "_create_namedtuple": 0, "type": 0,
    ]
    static let functionMakers: Set<String> = [
        "_make_function", "_make_skel_func", "_create_function", "FunctionType", "LambdaType",
        "_rebuild_function",
        "_unpickle__CustomPickled", "_rebuild_reduction", "_numba_unpickle", "_fill_function",
    ]

    /// Whether the construction at `node` makes a function out of what the file carries.
    func makesFunction(_ node: NodeID) -> Bool { maker(of: node).map(Self.functionMakers.contains) ?? false }

    /// Whether the construction at `node` makes a class out of what the file carries.
    func makesClass(_ node: NodeID) -> Bool { maker(of: node).map { Self.classMakers[$0] != nil } ?? false }

    /// What makes a class by calling its first argument.
    func metaclass(of node: NodeID) -> NodeID? {
        guard let maker = maker(of: node), ["_make_skeleton_class", "_create_type"].contains(maker) else {
            return nil
        }
        let arguments = graph.child(1, of: node)
        return graph.kind(of: arguments) == .tuple ? graph.children(of: arguments).first : nil
    }

    private func maker(of node: NodeID) -> String? {
        guard graph.isConstruction(node) else { return nil }
        let callable = graph.child(0, of: node)
        guard let facts = makers[callable] else { return nil }
        switch facts.judgement {
        case .codeMaker: return facts.canonical.name
        case .maker(.type)
        where graph.childCount(of: graph.child(1, of: node)) == 3
            && graph.kind(of: graph.child(1, of: node)) == .tuple:
            return facts.canonical.name
        default: return nil
        }
    }

    private func piece(at node: NodeID) -> Piece? {
        guard let maker = maker(of: node) else { return nil }
        let arguments = graph.child(1, of: node)
        let parts = graph.kind(of: arguments) == .tuple ? Array(graph.children(of: arguments)) : []
        if Self.functionMakers.contains(maker) {
            return Piece(node: node, isClass: false, name: nameOfFunction(node, parts))
        }
        guard let place = Self.classMakers[maker] else { return nil }
        let name = place < parts.count ? graph.text(of: parts[place]) : nil
        return Piece(node: node, isClass: true, name: nameOfClass(node, maker, parts, name ?? "?"))
    }

    private func nameOfClass(_ node: NodeID, _ maker: String, _ parts: [NodeID], _ name: String) -> String {
        var qualified = name
        var module = "__main__"
        if maker == "_make_skeleton_enum" {
            if parts.count > 2, let text = graph.text(of: parts[2]) { qualified = text }
            if parts.count > 4, let text = graph.text(of: parts[4]) { module = text }
        }
        for part in parts where graph.kind(of: part) == .dictionary {
            if let text = objects.value("__module__", in: part).flatMap({ graph.text(of: $0) }) {
                module = text
            }
            if let text = objects.value("__qualname__", in: part).flatMap({ graph.text(of: $0) }) {
                qualified = text
            }
        }
        return module + "." + qualified
    }

    /// A function's names stand in what is set on it afterwards; without those, its code has one.
    private func nameOfFunction(_ node: NodeID, _ parts: [NodeID]) -> String {
        var module: String?
        var qualified: String?
        for operation in graph.operations(of: node) {
            forEachAttributes(of: operation) { attributes in
                module = module ?? objects.value("__module__", in: attributes).flatMap { graph.text(of: $0) }
                qualified =
                    qualified ?? objects.value("__qualname__", in: attributes).flatMap { graph.text(of: $0) }
            }
        }
        if qualified == nil { qualified = parts.lazy.compactMap { graph.text(of: $0) }.first }
        if qualified == nil, let code = parts.first(where: { graph.isConstruction($0) }) {
            let fields = graph.child(1, of: code)
            if graph.kind(of: fields) == .tuple {
                // The name stands behind the file's name, both are text.
                qualified = graph.children(of: fields).compactMap { graph.text(of: $0) }.dropFirst().first
            }
        }
        return (module ?? "__main__") + "." + (qualified ?? "?")
    }

    /// The dictionaries in a state: of the state itself, or the parts of a pair, wherever they are set.
    private func forEachAttributes(of operation: NodeID, _ body: (NodeID) -> Void) {
        var pending = Array(graph.children(of: operation))
        var looks = 0
        while let node = pending.popLast(), looks < 64 {
            looks += 1
            switch graph.kind(of: node) {
            case .dictionary: body(node)
            case .tuple: pending += graph.children(of: node).reversed()
            case .reduce: pending.append(graph.child(1, of: node))
            default: break
            }
        }
    }

    // MARK: - Names

    private mutating func findNames() {
        var steps = Self.mostSteps
        for place in pieces.indices {
            var names: Set<String> = []
            var seen: Set<NodeID> = [pieces[place].node]
            var pending = [pieces[place].node]
            while let node = pending.popLast(), steps > 0, names.count < Self.mostNames {
                steps -= 1
                if let name = referred(node) { names.insert(name) }
                forEachPart(of: node) { part in
                    guard contains(part) || graph.kind(of: part) == .global, seen.insert(part).inserted
                    else { return }
                    pending.append(part)
                }
            }
            pieces[place].names = names.sorted()
        }
    }

    /// What `node` names, unless it is one of the names that carrying code takes.
    private func referred(_ node: NodeID) -> String? {
        if let facts = makers[node] {
            switch facts.judgement {
            case .codeMaker, .maker(.type), .maker(.module), .maker(.attribute), .maker(.instance),
                .maker(.setAttribute),
                .maker(.loadedType):
                return nil
            default: return facts.canonical.description
            }
        }
        guard graph.kind(of: node) == .reduce,
            case .maker(.module)? = makers[graph.child(0, of: node)]?.judgement,
            let module = graph.children(of: graph.child(1, of: node)).first
        else { return nil }
        return graph.text(of: module)
    }
}
