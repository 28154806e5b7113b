public import Compression

/// How a model file is written. Every choice has a default that the real libraries load.
public struct SaveOptions: Sendable {
    public var format: FileFormat
    /// pickle's protocol, 0 to 5; the default is 5 for cloudpickle and 4, CPython's, for the rest.
    public var protocolVersion: Int?
    /// For pickle and joblib; skops and ONNX have their own.
    public var compression: Codec
    /// `nil` for joblib's default of the codec.
    public var compressionLevel: Int?
    /// skops: the layout of skops itself instead of the small one.
    public var isPlain: Bool
    /// ONNX: probabilities beside the label.
    public var includesProbabilities: Bool

    public init(
        _ format: FileFormat, protocolVersion: Int? = nil, compression: Codec = .none,
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
