package import AspicCore
package import ObjectGraph

/// One pickle: where it stands in its file, what it holds, and what its writer's habits were.
package struct PickleStream: Sendable {
    /// What `pickle.load` would return.
    package var root: NodeID
    /// Bytes of the stream that the pickle takes, from its first opcode to behind STOP.
    package var range: Range<Int>
    /// The places of its nodes in the graph; beyond them it only has the constants.
    package var nodes: Range<Int>
    /// The PROTO opcode's argument; 0 or 1 for streams without one, told apart by their opcodes.
    package var protocolVersion: Int
    package var traits: PickleTraits
    /// Values that were dropped and are more than values: calls (state setters among them), names, and what
    /// may contain either. They would have run all the same.
    package var discarded: [NodeID]
    /// Values left on the stack below the root.
    package var leftOver: Int
}

/// What a reader notices about the way a stream was written, beyond what it says.
package struct PickleTraits: Sendable {
    /// The memo index of the first PUT: 0, or 1 as Python 2's cPickle has it.
    package var firstMemoIndex = 0
    /// Memo indices where they do not just count up.
    package var memoIndices: [NodeID: UInt32] = [:]
    /// The text of values of protocols 0 and 1 whose spelling does not follow from the value.
    package var spellings: [NodeID: Bytes] = [:]
    /// How many pairs a dictionary has before it is recalled and given more.
    package var initialPairs: [NodeID: Int] = [:]
    /// Which of a dictionary's links each `extended` operation added.
    package var latePairs: [NodeID: Range<Int>] = [:]
    /// FRAME opcodes.
    package var frames = 0
    /// Opcodes that only protocol 1 and later have.
    package var hasBinaryOpcodes = false
    /// Python 2's `str` occurs.
    package var hasLegacyStrings = false
    /// joblib arrays occur in the stream.
    package var hasInlineArrays = false
    /// The stream names arrays in files beside it, as joblib before 0.10 did.
    package var hasSideFiles = false
}

/// A file of one or more pickles as an inert graph.
package struct PickleFile: Sendable {
    package var graph: ObjectGraph
    package var streams: [PickleStream]
    /// Pickles inside others (joblib's object arrays), by the operation that holds each.
    package var nested: [NodeID: PickleStream]
    /// Files beside this one that hold its arrays and were not there.
    package var missingFiles: [String]
    /// Bytes behind the last pickle that are none.
    package var trailing: Bytes
}

extension PickleFile {
    /// The dialect in which writing a stream again gives the same bytes; `nil` if none does.
    ///
    /// - Parameter bytes: the stream's file, decompressed.
    package func dialect(of stream: PickleStream, in bytes: Bytes) -> PickleDialect? {
        encoded(stream, like: bytes[stream.range], nested: nestedDialects(in: bytes))?.dialect
    }

    /// The whole file again, each pickle in its own dialect; `nil` if one of them is in no known dialect.
    package func rewritten(as bytes: Bytes) -> Bytes? {
        let nested = nestedDialects(in: bytes)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        for stream in streams {
            guard let encoded = encoded(stream, like: bytes[stream.range], nested: nested) else { return nil }
            output += encoded.bytes
        }
        trailing.withUnsafeBytes { output += $0 }
        return Bytes(output)
    }

    /// The first dialect in which a stream comes out as it was, and what comes out.
    private func encoded(
        _ stream: PickleStream, like original: Bytes, nested: [NodeID: PickleWriter.Nested] = [:]
    ) -> (dialect: PickleDialect, bytes: [UInt8])? {
        for candidate in PickleDialect.candidates(for: stream) {
            let written = try? PickleWriter.write(
                graph, root: stream.root, dialect: candidate, traits: stream.traits, nodes: stream.nodes,
                nested: nested, baseOffset: stream.range.lowerBound)
            if let written, written.count == original.count, original.starts(with: written) {
                return (candidate, written)
            }
        }
        return nil
    }

    /// Pickles inside others are plain: nothing nests in them.
    private func nestedDialects(in bytes: Bytes) -> [NodeID: PickleWriter.Nested] {
        nested.mapValues { stream in
            let found = encoded(stream, like: bytes[stream.range])
            return PickleWriter.Nested(
                dialect: found?.dialect ?? .current(protocolVersion: stream.protocolVersion),
                traits: stream.traits, nodes: stream.nodes)
        }
    }
}
