package import AspicCore
package import ObjectGraph

/// Reads pickles of protocols 0 to 5, every opcode, and runs nothing: where CPython's unpickler would call
/// something, the reader notes the call.
///
/// Source: CPython's `Lib/pickletools.py` (the opcodes) and the behaviour of its C unpickler (`Modules/_pickle.c`)
/// where the two disagree, because that is what would have happened.
package struct PickleReader: ~Copyable {
    /// Takes part where a codec keeps more in a stream than a pickle.
    package struct BuildHook: Sendable {
        /// How the names of the classes end that it is about. Until the stream names one, nothing is called.
        package let classSuffix: String
        /// Called with the construction that a BUILD has just completed.
        package let run: @Sendable (inout PickleReader, NodeID) throws(FormatError) -> Void

        package init(
            classSuffix: String,
            run: @escaping @Sendable (inout PickleReader, NodeID) throws(FormatError) -> Void
        ) {
            self.classSuffix = classSuffix
            self.run = run
        }
    }

    package var graph: ObjectGraph
    package let bytes: Bytes
    package let source: UInt32
    /// Where the next opcode stands.
    package var position: Int
    /// joblib reads the array that follows its wrapper.
    package var afterBuild: BuildHook?
    /// Whether the stream named a class that the hook is about.
    var isHookAwake = false
    package var limits: Limits

    var stack = NodeStack()
    var marks = Marks()
    var memo = Memo()
    /// The integers that one byte can hold; models hold thousands of a few.
    var smallIntegers = NodeStack(repeating: ObjectGraph.none, count: 256)
    var traits = PickleTraits()
    var discarded: [NodeID] = []
    /// How many more values are looked through for calls that reach themselves.
    var copySearch = 1_000_000
    /// The last dictionary that was given pairs, which of its links they are, and where their opcode ends.
    var lastExtension: (target: NodeID, links: Range<Int>, end: Int)?
    var protocolVersion = 0
    /// What no pickler writes.
    var oddities: [PickleOddity] = []
    /// Where the last frame ends.
    var frameEnd = 0
    /// Buffers of protocol 5 that travel beside the stream, in the order they are asked for.
    var outOfBand: [Bytes]
    var nextBuffer = 0
    /// Pickles inside this one (joblib's object arrays), by the operation that holds each.
    package var nested: [NodeID: PickleStream] = [:]
    /// Files beside this one that hold its arrays and were not there.
    package var missingFiles: [String] = []
    /// Element types that were read already.
    package var dtypes = DTypeCache()
    /// A class that the hook found to be its own.
    package var hookedClass: NodeID?

    package init(
        _ bytes: Bytes, graph: ObjectGraph = ObjectGraph(), at position: Int = 0, limits: Limits = .standard,
        outOfBand: [Bytes] = []
    ) {
        self.bytes = bytes
        self.graph = graph
        self.position = position
        self.limits = limits
        self.outOfBand = outOfBand
        self.source = self.graph.add(source: bytes)
        // Measured over forests, which have the most: a node for 16 bytes, a link for 4. Memory that is not
        // touched costs nothing, growing in steps does.
        if self.graph.count < 8 {
            self.graph.reserve(nodes: min(bytes.count / 12, 1 << 17), links: min(bytes.count / 4, 1 << 18))
        }
    }

    /// All pickles in `bytes`. What follows the last one and is no pickle is kept as trailing bytes.
    ///
    /// - Throws: ``FormatError`` if the first pickle is not one.
    package static func read(
        _ bytes: Bytes, limits: Limits = .standard, outOfBand: [Bytes] = [], afterBuild: BuildHook? = nil
    ) throws(FormatError) -> PickleFile {
        var reader = PickleReader(bytes, limits: limits, outOfBand: outOfBand)
        reader.afterBuild = afterBuild
        var streams = [try reader.readPickle()]
        var end = reader.position
        while end < bytes.count, let next = try? reader.readPickle() {
            streams.append(next)
            end = reader.position
        }
        reader.graph.roots = streams.map(\.root)
        return PickleFile(
            graph: reader.graph, streams: streams, nested: reader.nested,
            missingFiles: reader.missingFiles, trailing: bytes[end..<bytes.count])
    }

    /// The pickle that starts at ``position``, which then stands behind its STOP.
    package mutating func readPickle() throws(FormatError) -> PickleStream {
        stack.removeAll()
        marks = Marks()
        memo = Memo(bytes: bytes.count - position)
        traits = PickleTraits()
        discarded = []
        protocolVersion = 0
        frameEnd = 0
        let start = position
        guard start < bytes.count else {
            throw FormatError(.truncated, "expected a pickle, but the file is empty", offset: start)
        }
        let firstNode = graph.count
        try run()
        markMemoized()
        let root = stack.removeLast()
        let left = Array(stack.entries(from: 0))
        for node in left where isNotable(node) { discarded.append(node) }
        if protocolVersion == 0 && traits.hasBinaryOpcodes { protocolVersion = 1 }
        if !left.isEmpty { note(.leftOver, at: position - 1) }
        traits.firstMemoIndex = memo.first
        traits.memoIndices = memo.irregular
        return PickleStream(
            root: root, range: start..<position, nodes: firstNode..<graph.count,
            protocolVersion: protocolVersion, traits: traits, discarded: discarded,
            leftOver: stack.count)
    }

    /// The pickle that starts at ``position`` in the middle of another one.
    package mutating func readNestedPickle() throws(FormatError) -> PickleStream {
        var outerStack = NodeStack()
        var outerMemo = Memo()
        swap(&stack, &outerStack)
        swap(&memo, &outerMemo)
        let outer = (marks, traits, discarded, protocolVersion, afterBuild)
        // joblib reads such pickles with the plain unpickler.
        afterBuild = nil
        defer {
            swap(&stack, &outerStack)
            swap(&memo, &outerMemo)
            (marks, traits, discarded, protocolVersion, afterBuild) = outer
        }
        return try readPickle()
    }

    /// The next `count` bytes of the stream, as the content of a node.
    package mutating func takeContent(
        _ kind: NodeKind, count: Int, flags: Node.Flags = [], _ what: @autoclosure () -> String
    ) throws(FormatError) -> NodeID {
        guard count <= bytes.count - position else {
            throw failure(
                .truncated,
                "\(what()) needs \(count) bytes, but only \(bytes.count - position) remain", at: position)
        }
        defer { position += count }
        return graph.add(kind, source: source, offset: position, count: count, flags: flags)
    }

    package mutating func noteInlineArray() { traits.hasInlineArrays = true }

    package mutating func noteSideFile() { traits.hasSideFiles = true }

    // MARK: - Errors

    func failure(_ code: FormatError.Code = .malformed, _ message: String, at offset: Int) -> FormatError {
        FormatError(code, message, offset: offset)
    }
}
