package import AspicCore
package import ObjectGraph

/// Writes canonical graphs as CPython 3 and joblib would.
package enum CanonicalPickle {
    /// A plain pickle.
    ///
    /// - Throws: ``FormatError`` with ``FormatError/Code/notRepresentable`` for what the protocol cannot hold.
    package static func pickle(
        _ canonical: ObjectGraph, protocolVersion: Int
    ) throws(FormatError) -> Bytes {
        let lowered = try PickleLowering.lower(
            canonical, protocolVersion: protocolVersion, arrays: .inside)
        let dialect = PickleDialect.current(protocolVersion: protocolVersion)
        return Bytes(
            try PickleWriter.write(lowered.graph, root: lowered.graph.roots[0], dialect: dialect))
    }

    /// joblib's stream, not compressed: the pure-Python pickler with arrays between its opcodes.
    ///
    /// - Throws: ``FormatError`` as ``pickle(_:protocolVersion:)``; also ``FormatError/Code/limitExceeded``, because
    ///   joblib writes a shared array again for each reference to it.
    package static func joblib(
        _ canonical: ObjectGraph, protocolVersion: Int
    ) throws(FormatError) -> Bytes {
        let lowered = try PickleLowering.lower(
            canonical, protocolVersion: protocolVersion, arrays: .joblib)
        var dialect = PickleDialect.current(protocolVersion: protocolVersion)
        // Arrays of objects are plain pickles of the same protocol.
        let nested = lowered.nested.mapValues { PickleWriter.Nested(dialect: dialect, nodes: $0) }
        dialect.batching = .pure
        return Bytes(
            try PickleWriter.write(
                lowered.graph, root: lowered.graph.roots[0], dialect: dialect, nodes: lowered.nodes,
                nested: nested))
    }
}
