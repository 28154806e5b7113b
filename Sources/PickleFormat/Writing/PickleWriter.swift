package import AspicCore
package import ObjectGraph

/// Writes a graph as a pickle, by the rules of the pickler that its dialect names.
///
/// The work list is explicit, so depth costs memory and nothing else. Source: the behaviour of CPython's
/// `Lib/pickle.py` and `Modules/_pickle.c` from 2.7 to 3.13, checked byte for byte on the files they wrote.
package struct PickleWriter: Sendable {
    let graph: ObjectGraph
    let dialect: PickleDialect
    let traits: PickleTraits
    let version: Int

    /// What is finished, and behind it the open frame.
    var output: [UInt8] = []
    let isFraming: Bool
    /// Where the open frame's content begins in ``output``; room for its header is in front of it.
    private var frameStart = 0
    /// The nodes that can occur; the memo has an entry for each of them and for no other.
    private let nodes: Range<Int>
    /// Memo index of each node plus one; zero for none.
    private var memo: [UInt32]
    private var memoCount = 0
    /// How often saving a node was begun, for values that could contain themselves.
    private var visits: [UInt8]
    var tasks: [Task] = []

    /// A step of the work list.
    enum Task {
        case save(NodeID)
        case byte(UInt8)
        case endFrozenSet(NodeID)
        case endTuple(NodeID, marked: Bool)
        /// Children from the given one on.
        case items(NodeID, from: Int, exact: Bool)
        /// Those of the given children from the given one on.
        case pairs(NodeID, Range<Int>, from: Int, exact: Bool)
        case members(NodeID, from: Int)
        case operations(NodeID, from: Int)
        case endConstruction(NodeID, UInt8)
        case endInstance(NodeID)
        case endGlobal(NodeID)
        case inlineArray(NodeID, wrapper: NodeID)
    }

    /// The habits of the pickles inside joblib's object arrays.
    let nested: [NodeID: Nested]

    /// How a pickle inside this one is written.
    package struct Nested: Sendable {
        package var dialect: PickleDialect
        package var traits: PickleTraits
        /// The places of its nodes in the graph.
        package var nodes: Range<Int>

        package init(dialect: PickleDialect, traits: PickleTraits = PickleTraits(), nodes: Range<Int>) {
            self.dialect = dialect
            self.traits = traits
            self.nodes = nodes
        }
    }

    /// Bytes that stand before this stream in its file; joblib aligns arrays to the file.
    let baseOffset: Int

    private init(
        _ graph: ObjectGraph, dialect: PickleDialect, traits: PickleTraits, nodes: Range<Int>,
        nested: [NodeID: Nested], baseOffset: Int
    ) {
        self.graph = graph
        self.dialect = dialect
        self.traits = traits
        self.version = dialect.protocolVersion
        self.isFraming = dialect.protocolVersion >= 4 && dialect.framing != .none
        self.nested = nested
        self.baseOffset = baseOffset
        self.nodes = nodes
        memo = [UInt32](repeating: 0, count: nodes.count)
        visits = [UInt8](repeating: 0, count: nodes.count)
    }

    /// The pickle of `root`.
    ///
    /// - Parameters:
    ///   - nodes: the places of the pickle's nodes in the graph, if it has others too: many small pickles in
    ///     one graph must not cost the whole graph each.
    ///   - nested: the habits of the pickles inside joblib's object arrays, by the operation that holds each.
    ///   - baseOffset: bytes that stand before the pickle in its file.
    /// - Throws: ``FormatError`` with ``FormatError/Code/notRepresentable`` for values that the protocol has
    ///   no opcode for; canonical graphs are lowered first, so that they have none.
    package static func write(
        _ graph: ObjectGraph, root: NodeID, dialect: PickleDialect, traits: PickleTraits = PickleTraits(),
        nodes: Range<Int>? = nil, nested: [NodeID: Nested] = [:], baseOffset: Int = 0
    ) throws(FormatError) -> [UInt8] {
        var writer = PickleWriter(
            graph, dialect: dialect, traits: traits, nodes: nodes ?? 0..<graph.count, nested: nested,
            baseOffset: baseOffset)
        return try writer.run(root)
    }

    private mutating func run(_ root: NodeID) throws(FormatError) -> [UInt8] {
        output.reserveCapacity(nodes.count * 8)
        if version >= 2 { emit(Opcode.proto, UInt8(version)) }
        openFrame()
        tasks = [.save(root)]
        while let task = tasks.popLast() { try perform(task) }
        emit(Opcode.stop)
        closeFrame()
        return output
    }

    private mutating func perform(_ task: Task) throws(FormatError) {
        switch task {
        case .save(let node): try save(node)
        case .byte(let opcode): emit(opcode)
        case .endFrozenSet(let node): endFrozenSet(node)
        case .endTuple(let node, let marked): endTuple(node, marked: marked)
        case .items(let node, let start, let exact): saveItems(of: node, from: start, exact: exact)
        case .pairs(let node, let links, let start, let exact):
            savePairs(of: node, links, from: start, exact: exact)
        case .members(let node, let start): saveMembers(of: node, from: start)
        case .operations(let node, let start): try saveOperations(of: node, from: start)
        case .endConstruction(let node, let opcode): endConstruction(node, opcode)
        case .endInstance(let node): try endInstance(node)
        case .endGlobal(let node):
            emit(Opcode.stackGlobal)
            memoize(node)
        case .inlineArray(let node, let wrapper): try saveInlineArray(node, wrapper: wrapper)
        }
    }

    // MARK: - Output

    @inline(__always)
    mutating func emit(_ byte: UInt8) { output.append(byte) }

    @inline(__always)
    mutating func emit(_ first: UInt8, _ second: UInt8) {
        output.append(first)
        output.append(second)
    }

    mutating func emit(_ bytes: some Collection<UInt8>) { output += bytes }

    mutating func emit(content: Bytes) { content.withUnsafeBytes { output += $0 } }

    mutating func emit(_ opcode: UInt8, little value: some FixedWidthInteger) {
        output.append(opcode)
        withUnsafeBytes(of: value.littleEndian) { output += $0 }
    }

    static let frameTarget = 65_536
    /// Shorter frames go without their header.
    private static let frameMinimum = 4
    private static let frameHeader = 9

    /// Leaves room for a frame's header; the frame's content follows.
    mutating func openFrame() {
        guard isFraming else { return }
        for _ in 0..<Self.frameHeader { output.append(0) }
        frameStart = output.count
    }

    /// Completes the open frame; what follows stands outside of frames.
    mutating func closeFrame() {
        guard isFraming else { return }
        let header = frameStart - Self.frameHeader
        let count = output.count - frameStart
        if count < Self.frameMinimum {
            output.removeSubrange(header..<frameStart)
            return
        }
        output[header] = Opcode.frame
        for place in 0..<8 { output[header + 1 + place] = UInt8(truncatingIfNeeded: count >> (8 * place)) }
    }

    /// Begins another frame if this one is long enough.
    @inline(__always)
    mutating func limitFrame() {
        if isFraming && output.count - frameStart >= Self.frameTarget {
            closeFrame()
            openFrame()
        }
    }

    /// Text or bytes behind their opcode and length; large ones stand outside of frames.
    mutating func emit(_ opcode: UInt8, length: some FixedWidthInteger, _ content: Bytes) {
        let isOutside =
            isFraming && dialect.framing == .largeOutside && content.count >= Self.frameTarget
        if isOutside { closeFrame() }
        emit(opcode, little: length)
        emit(content: content)
        if isOutside { openFrame() }
    }

    // MARK: - Memo

    @inline(__always)
    private func place(of node: NodeID) -> Int? {
        let place = Int(node.index) - nodes.lowerBound
        return place >= 0 && place < memo.count ? place : nil
    }

    mutating func memoize(_ node: NodeID) {
        if dialect.memoizing == .marked, !graph[node].flags.contains(.memoized) { return }
        guard let place = place(of: node) else { return }
        let count = memoCount
        memoCount += 1
        let index: UInt32
        if !traits.memoIndices.isEmpty, let irregular = traits.memoIndices[node] {
            index = irregular
        } else {
            index = UInt32(truncatingIfNeeded: count + traits.firstMemoIndex)
        }
        memo[place] = index &+ 1
        if version >= 4 && index == count {
            emit(Opcode.memoize)
        } else if version >= 1 {
            if index < 256 {
                emit(Opcode.binPut, UInt8(index))
            } else {
                emit(Opcode.longBinPut, little: index)
            }
        } else {
            emit(Opcode.put)
            emit(String(index).utf8)
            emit(0x0A)
        }
    }

    @inline(__always)
    func memoIndex(of node: NodeID) -> UInt32? {
        guard let place = place(of: node) else { return nil }
        let entry = memo[place]
        return entry == 0 ? nil : entry - 1
    }

    mutating func recall(_ index: UInt32) {
        if version >= 1 {
            if index < 256 {
                emit(Opcode.binGet, UInt8(index))
            } else {
                emit(Opcode.longBinGet, little: index)
            }
        } else {
            emit(Opcode.get)
            emit(String(index).utf8)
            emit(0x0A)
        }
    }

    /// Whether saving a value with contents was begun before, and not finished.
    func isRevisit(_ node: NodeID) -> Bool { place(of: node).map { visits[$0] > 1 } ?? false }

    /// Counts a visit to a value that has contents.
    ///
    /// Containers are in the memo before their contents are written; tuples and calls are not, and one that
    /// contains itself by way of a container is met twice. More often, and it never ends.
    mutating func countVisit(_ node: NodeID) throws(FormatError) {
        guard let place = place(of: node) else { return }
        visits[place] &+= 1
        guard visits[place] < 4 else {
            throw notRepresentable("a value that contains itself without a memo entry")
        }
    }
}
