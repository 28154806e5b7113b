package import AspicCore
package import ObjectGraph

/// One pickle: where it stands in its file, what it holds, and what its writer's habits were.
package struct PickleStream: Sendable {
    /// What `pickle.load` would return.
    package var root: NodeID
    /// Bytes of the stream that the pickle takes, from its first opcode to behind STOP.
    package var range: Range<Int>
    /// The PROTO opcode's argument; 0 or 1 for streams without one, told apart by their opcodes.
    package var protocolVersion: Int
    package var traits: PickleTraits
    /// Calls whose results were dropped, state setters among them; they would have run all the same.
    package var discarded: [NodeID]
    /// Values left on the stack below the root.
    package var leftOver: Int
}

/// What a reader notices about the way a stream was written, beyond what it says.
package struct PickleTraits: Sendable {
    /// Every value that a pickler memoizes is in the memo, used or not.
    package var memoizesAll = true
    /// The memo index of the first PUT: 0, or 1 as Python 2's cPickle has it.
    package var firstMemoIndex = 0
    /// Memo indices where they do not just count up.
    package var memoIndices: [NodeID: UInt32] = [:]
    /// The text of values of protocols 0 and 1 whose spelling does not follow from the value.
    package var spellings: [NodeID: Bytes] = [:]
    /// FRAME opcodes.
    package var frames = 0
    /// Opcodes that only protocol 1 and later have.
    package var hasBinaryOpcodes = false
    /// Python 2's `str` occurs.
    package var hasLegacyStrings = false
    /// joblib arrays occur.
    package var hasInlineArrays = false
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
        let original = bytes[stream.range]
        let nested = nestedDialects(in: bytes)
        return PickleDialect.candidates(for: stream).first { candidate in
            guard let written = try? write(stream, candidate, nested) else { return false }
            return written.count == original.count && original.starts(with: written)
        }
    }

    /// The whole file again, each pickle in its own dialect; `nil` if one of them is in no known dialect.
    package func rewritten(as bytes: Bytes) -> Bytes? {
        var output: [UInt8] = []
        let nested = nestedDialects(in: bytes)
        for stream in streams {
            guard let dialect = dialect(of: stream, in: bytes),
                let written = try? write(stream, dialect, nested)
            else { return nil }
            output += written
        }
        trailing.withUnsafeBytes { output += $0 }
        return Bytes(output)
    }

    private func write(
        _ stream: PickleStream, _ dialect: PickleDialect, _ nested: [NodeID: PickleWriter.Nested]
    ) throws(FormatError) -> [UInt8] {
        try PickleWriter.write(
            graph, root: stream.root, dialect: dialect, traits: stream.traits, nested: nested,
            baseOffset: stream.range.lowerBound)
    }

    /// Nested pickles nest once in practice: the inner ones are plain.
    private func nestedDialects(in bytes: Bytes) -> [NodeID: PickleWriter.Nested] {
        nested.mapValues { stream in
            let original = bytes[stream.range]
            let dialect = PickleDialect.candidates(for: stream).first { candidate in
                let written = try? PickleWriter.write(
                    graph, root: stream.root, dialect: candidate, traits: stream.traits)
                return written.map { $0.count == original.count && original.starts(with: $0) } ?? false
            }
            return PickleWriter.Nested(
                dialect: dialect ?? .current(protocolVersion: stream.protocolVersion), traits: stream.traits)
        }
    }
}
