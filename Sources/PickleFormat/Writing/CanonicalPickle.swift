package import AspicCore
package import ObjectGraph

/// Writes canonical graphs as CPython 3 and joblib would.
package enum CanonicalPickle {
    /// A plain pickle.
    package static func pickle(
        _ canonical: ObjectGraph, protocolVersion: Int
    ) throws(FormatError) -> Bytes {
        let (graph, _) = try PickleLowering.lower(
            canonical, protocolVersion: protocolVersion, arrays: .inside)
        let dialect = PickleDialect.current(protocolVersion: protocolVersion)
        return Bytes(try PickleWriter.write(graph, root: graph.roots[0], dialect: dialect))
    }

    /// joblib's stream, not compressed: the pure-Python pickler with arrays between its opcodes.
    package static func joblib(
        _ canonical: ObjectGraph, protocolVersion: Int
    ) throws(FormatError) -> Bytes {
        let (graph, nestedNodes) = try PickleLowering.lower(
            canonical, protocolVersion: protocolVersion, arrays: .joblib)
        var dialect = PickleDialect.current(protocolVersion: protocolVersion)
        let inner = PickleWriter.Nested(dialect: dialect, traits: PickleTraits())
        dialect.batching = .pure
        var nested: [NodeID: PickleWriter.Nested] = [:]
        for node in nestedNodes { nested[node] = inner }
        return Bytes(
            try PickleWriter.write(graph, root: graph.roots[0], dialect: dialect, nested: nested))
    }
}
