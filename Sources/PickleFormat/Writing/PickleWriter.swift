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

    /// What is finished.
    var output: [UInt8] = []
    /// The open frame of protocols 4 and 5.
    var frame: [UInt8] = []
    let isFraming: Bool
    /// Memo index of each node plus one; zero for none.
    var memo: [UInt32]
    var memoCount = 0
    /// How often saving a node was begun, for values that could contain themselves.
    var visits: [UInt8]
    var tasks: [Task] = []

    /// A step of the work list.
    enum Task {
        case save(NodeID)
        case byte(UInt8)
        case memoize(NodeID)
        case endTuple(NodeID, marked: Bool)
        /// Children from the given one on.
        case items(NodeID, from: Int, exact: Bool)
        case pairs(NodeID, from: Int, exact: Bool)
        case members(NodeID, from: Int)
        case operations(NodeID, from: Int)
        case endConstruction(NodeID, UInt8)
        case endInstance(NodeID)
        case endGlobal(NodeID)
        case inlineArray(NodeID, wrapper: NodeID)
    }

    /// The habits of the pickles inside joblib's object arrays.
    package var nested: [NodeID: Nested] = [:]

    /// How a pickle inside this one is written.
    package struct Nested: Sendable {
        package var dialect: PickleDialect
        package var traits: PickleTraits

        package init(dialect: PickleDialect, traits: PickleTraits) {
            self.dialect = dialect
            self.traits = traits
        }
    }

    /// Bytes that stand before this stream in its file; joblib aligns arrays to the file.
    let baseOffset: Int

    package init(
        _ graph: ObjectGraph, dialect: PickleDialect, traits: PickleTraits = PickleTraits(),
        baseOffset: Int = 0
    ) {
        self.graph = graph
        self.dialect = dialect
        self.traits = traits
        self.version = dialect.protocolVersion
        self.isFraming = dialect.protocolVersion >= 4 && dialect.framing != .none
        self.baseOffset = baseOffset
        memo = [UInt32](repeating: 0, count: graph.count)
        visits = [UInt8](repeating: 0, count: graph.count)
    }

    /// The pickle of `root`.
    ///
    /// - Throws: ``FormatError`` with ``FormatError/Code/notRepresentable`` for values that the protocol has
    ///   no opcode for; canonical graphs are lowered first, so that they have none.
    package static func write(
        _ graph: ObjectGraph, root: NodeID, dialect: PickleDialect, traits: PickleTraits = PickleTraits(),
        nested: [NodeID: Nested] = [:], baseOffset: Int = 0
    ) throws(FormatError) -> [UInt8] {
        var writer = PickleWriter(graph, dialect: dialect, traits: traits, baseOffset: baseOffset)
        writer.nested = nested
        return try writer.run(root)
    }

    private mutating func run(_ root: NodeID) throws(FormatError) -> [UInt8] {
        if version >= 2 { output += [Opcode.proto, UInt8(version)] }
        tasks = [.save(root)]
        while let task = tasks.popLast() { try perform(task) }
        emit(Opcode.stop)
        commitFrame(force: true)
        return output
    }

    private mutating func perform(_ task: Task) throws(FormatError) {
        switch task {
        case .save(let node): try save(node)
        case .byte(let opcode): emit(opcode)
        case .memoize(let node): memoize(node)
        case .endTuple(let node, let marked): endTuple(node, marked: marked)
        case .items(let node, let start, let exact): saveItems(of: node, from: start, exact: exact)
        case .pairs(let node, let start, let exact): savePairs(of: node, from: start, exact: exact)
        case .members(let node, let start): saveMembers(of: node, from: start)
        case .operations(let node, let start): try saveOperations(of: node, from: start)
        case .endConstruction(let node, let opcode): endConstruction(node, opcode)
        case .endInstance(let node): endInstance(node)
        case .endGlobal(let node):
            emit(Opcode.stackGlobal)
            memoize(node)
        case .inlineArray(let node, let wrapper): try saveInlineArray(node, wrapper: wrapper)
        }
    }

    // MARK: - Output

    @inline(__always)
    mutating func emit(_ byte: UInt8) {
        if isFraming { frame.append(byte) } else { output.append(byte) }
    }

    mutating func emit(_ bytes: some Collection<UInt8>) {
        if isFraming { frame += bytes } else { output += bytes }
    }

    mutating func emit(content: Bytes) {
        content.withUnsafeBytes { buffer in
            if isFraming { frame += buffer } else { output += buffer }
        }
    }

    mutating func emit<Value: FixedWidthInteger>(little value: Value) {
        withUnsafeBytes(of: value.littleEndian) { emit($0) }
    }

    static let frameTarget = 65_536
    /// Shorter frames go without their header.
    private static let frameMinimum = 4

    /// Ends the frame if it is long enough, or in any case.
    mutating func commitFrame(force: Bool) {
        guard isFraming, force || frame.count >= Self.frameTarget else { return }
        if frame.count >= Self.frameMinimum {
            output.append(Opcode.frame)
            withUnsafeBytes(of: UInt64(frame.count).littleEndian) { output += $0 }
        }
        output += frame
        frame.removeAll(keepingCapacity: true)
    }

    /// Text and bytes with their header; large ones outside of frames.
    mutating func emit(header: [UInt8], _ content: Bytes) {
        if isFraming, dialect.framing == .largeOutside, content.count >= Self.frameTarget {
            commitFrame(force: true)
            output += header
            content.withUnsafeBytes { output += $0 }
        } else {
            emit(header)
            emit(content: content)
        }
    }

    // MARK: - Memo

    mutating func memoize(_ node: NodeID) {
        if dialect.memoizing == .marked, !graph[node].flags.contains(.memoized) { return }
        let count = memoCount
        memoCount += 1
        let index: UInt32
        if !traits.memoIndices.isEmpty, let irregular = traits.memoIndices[node] {
            index = irregular
        } else {
            index = UInt32(count + traits.firstMemoIndex)
        }
        memo[Int(node.index)] = index + 1
        if version >= 4 && index == count {
            emit(Opcode.memoize)
        } else if version >= 1 {
            if index < 256 {
                emit([Opcode.binPut, UInt8(index)])
            } else {
                emit(Opcode.longBinPut)
                emit(little: index)
            }
        } else {
            emit([Opcode.put] + String(index).utf8 + [0x0A])
        }
    }

    func memoIndex(of node: NodeID) -> UInt32? {
        let entry = memo[Int(node.index)]
        return entry == 0 ? nil : entry - 1
    }

    mutating func recall(_ index: UInt32) {
        if version >= 1 {
            if index < 256 {
                emit([Opcode.binGet, UInt8(index)])
            } else {
                emit(Opcode.longBinGet)
                emit(little: index)
            }
        } else {
            emit([Opcode.get] + String(index).utf8 + [0x0A])
        }
    }
}
