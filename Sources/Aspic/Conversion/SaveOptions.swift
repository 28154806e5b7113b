public import Compression

/// How a model file is written. Every choice has a default that the real libraries load.
public struct SaveOptions: Sendable {
    public var format: FileFormat
    /// pickle's protocol, 0 to 5; the default is 5 for cloudpickle and 4, CPython's, for the rest.
    public var protocolVersion: Int?
    /// For pickle and joblib; skops and ONNX have their own. `nil` for what the name of a joblib file asks for:
    /// `model.joblib.gz` is compressed as `joblib.dump` would.
    public var compression: Codec?
    /// `nil` for joblib's default of the codec.
    public var compressionLevel: Int?
    /// skops: the layout of skops itself instead of the small one.
    public var isPlain: Bool
    /// ONNX: probabilities beside the label.
    public var includesProbabilities: Bool
    /// ONNX: what is to stand in `metadata_props` beside what describes the model.
    public var metadata: [String: String] = [:]

    public init(
        _ format: FileFormat, protocolVersion: Int? = nil, compression: Codec? = nil,
        compressionLevel: Int? = nil, isPlain: Bool = false, includesProbabilities: Bool = false
    ) {
        self.format = format
        self.protocolVersion = protocolVersion
        self.compression = compression
        self.compressionLevel = compressionLevel
        self.isPlain = isPlain
        self.includesProbabilities = includesProbabilities
    }
}

extension SaveOptions {
    /// Whether nothing but the format was asked for.
    var isDefault: Bool {
        protocolVersion == nil && compression == nil && compressionLevel == nil && !isPlain
            && !includesProbabilities
    }

    /// The options with the compression that the name of the file to be written asks for, if no other was.
    package func completed(for path: String) -> SaveOptions {
        guard format == .joblib, compression == nil, let codec = Codec(endingOf: path) else { return self }
        var completed = self
        completed.compression = codec
        completed.compressionLevel = compressionLevel ?? 3
        return completed
    }
}

extension Codec {
    /// What `joblib.dump` takes from a file's name; it compresses at level 3 then.
    fileprivate init?(endingOf path: String) {
        let codecs: [(ending: String, codec: Codec)] = [
            (".z", .zlib), (".gz", .gzip), (".bz2", .bzip2), (".lzma", .lzma), (".xz", .xz), (".lz4", .lz4),
        ]
        guard let found = codecs.first(where: { path.lowercased().hasSuffix($0.ending) }) else { return nil }
        self = found.codec
    }
}
