package import AspicCore
package import ObjectGraph
import PickleFormat
import SkopsFormat

/// Writes a canonical graph in any of the formats that hold graphs.
package enum GraphWriting {
    /// What CPython 3.8 to 3.13 and joblib write when they are not asked for a protocol.
    private static let defaultProtocol = 4

    package static func write(
        _ canonical: ObjectGraph, _ options: SaveOptions
    ) throws(FormatError) -> Bytes {
        if let version = options.protocolVersion, !(0...5).contains(version) {
            throw FormatError(.unsupported, "pickle has protocols 0 to 5, not \(version)")
        }
        switch options.format {
        case .pickle:
            let version = options.protocolVersion ?? defaultProtocol
            return try options.enclose(CanonicalPickle.pickle(canonical, protocolVersion: version))
        case .cloudpickle:
            // Without functions by value, which are kept as they came, cloudpickle writes what pickle does.
            let version = options.protocolVersion ?? 5
            return try options.enclose(CanonicalPickle.pickle(canonical, protocolVersion: version))
        case .joblib:
            let version = options.protocolVersion ?? defaultProtocol
            return try options.enclose(CanonicalPickle.joblib(canonical, protocolVersion: version))
        case .skops:
            return try options.enclose(
                SkopsFile.encode(canonical, dialect: SkopsDialect(options.isPlain ? .plain : .compact)))
        case .onnx:
            throw FormatError(
                .notRepresentable, "an object graph is no ONNX graph; a model has to be lowered")
        }
    }
}
