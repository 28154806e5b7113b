package import AspicCore
public import Compression
import TarFormat
import ZipFormat

/// How a model file is written. Every choice has a default that the real libraries load.
public struct SaveOptions: Sendable {
    public var format: FileFormat
    /// pickle's protocol, 0 to 5; the default is 5 for cloudpickle and 4, CPython's, for the rest.
    public var protocolVersion: Int?
    /// Around the whole model. `nil` for what the file's name asks for: `model.joblib.gz` is compressed as `joblib.dump`
    /// would, `model.pkl.xz` is a pickle in an xz stream.
    public var compression: Codec?
    /// A zip or tar file around the model; `nil` for what the file's name asks for, `model.pkl.zip` or `model.tar.gz`.
    public var archive: Archive?
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
        protocolVersion == nil && compression == nil && compressionLevel == nil && archive == nil && !isPlain
            && !includesProbabilities
    }

    /// The options with the compression and the archive that the name of the file to be written asks for, if no others
    /// were.
    package func completed(for path: String) -> SaveOptions {
        let ending = FileEnding(of: path)
        var completed = self
        if archive == nil, let kind = ending.archive {
            completed.archive = Archive(kind, member: ending.member, compression: ending.compression ?? .none)
        }
        guard ending.archive == nil, compression == nil, let codec = ending.compression else {
            return completed
        }
        completed.compression = codec
        // What `joblib.dump` takes for a name that asks for compression.
        completed.compressionLevel = compressionLevel ?? 3
        return completed
    }

    /// What is to stand around `model`.
    package func enclose(_ model: Bytes) throws(FormatError) -> Bytes {
        let compressed = try (compression ?? .none).compress(model, level: compressionLevel)
        guard let archive else { return compressed }
        switch archive.kind {
        case .zip:
            var writer = ZipWriter()
            try writer.add(archive.member, compressed)
            return writer.finish()
        case .tar:
            return try archive.compression.compress(TarWriter.archive([(archive.member, compressed)]))
        }
    }
}
