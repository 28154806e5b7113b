public import ArgumentParser
public import Aspic
import Compression

extension FileFormat: ExpressibleByArgument {}

/// `zlib`, `zlib:6`, `none`.
struct CompressionChoice: ExpressibleByArgument {
    var codec: Codec
    var level: Int?

    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, let codec = Codec(rawValue: String(parts[0])) else { return nil }
        if parts.count == 2 {
            guard let level = Int(parts[1]), codec.levels.contains(level) else { return nil }
            self.level = level
        }
        self.codec = codec
    }

    static var allValueStrings: [String] { Codec.allCases.map(\.rawValue) }
}

/// How a model is written.
struct FormatOptions: ParsableArguments {
    @Option(
        name: .customLong("protocol"),
        help: ArgumentHelp("Pickle's protocol, 0 to 5, for pickle, joblib and cloudpickle.", valueName: "n"))
    var protocolVersion: Int?

    @Option(
        name: .customLong("compress"),
        help: ArgumentHelp(
            "Compression of pickle and joblib: none, zlib, gzip, bz2, lzma, xz or lz4, and a level.",
            valueName: "codec[:level]"))
    var compression: CompressionChoice?

    @Flag(name: .customLong("plain"), help: "skops: the layout of skops itself, instead of the small one.")
    var isPlain = false

    func validate() throws {
        if let version = protocolVersion, !(0...5).contains(version) {
            throw ValidationError("pickle has the protocols 0 to 5, not \(version)")
        }
    }

    /// - Throws: ``ToolError`` for what can be said before anything is read.
    func check(_ format: FileFormat?, path: String) throws {
        let ending = FileEnding(of: path)
        let isOpen =
            format == nil && ending.format == nil && (ending.compression != nil || ending.archive != nil)
        if !isOpen { _ = try saveOptions(format, path: path) }
    }

    /// - Parameters:
    ///   - format: as asked for; otherwise the path's ending decides.
    ///   - file: what is written anew, for names that only say what stands around the model, or say the same as the
    ///     input's: that `model.pkl.gz` is joblib's, say, no name tells.
    func saveOptions(_ format: FileFormat?, path: String, like file: ModelFile? = nil) throws -> SaveOptions {
        if path.lowercased().hasSuffix(".zst") {
            throw ToolError(
                "\(path): Zstandard is not written here; write the model without .zst, and compress that: zstd FILE"
            )
        }
        guard let format = format ?? file.flatMap({ Self.kept($0, path) }) ?? FileFormat(path: path) else {
            throw ToolError(
                "\(path): the ending names no format; say which one: "
                    + FileFormat.allCases.map(\.rawValue).joined(separator: ", "))
        }
        if format == .skops || format == .onnx {
            let unused = compression != nil ? "--compress" : protocolVersion != nil ? "--protocol" : nil
            if let unused {
                throw ToolError("\(unused) is for pickle, joblib and cloudpickle, not \(format)")
            }
        }
        return SaveOptions(
            format, protocolVersion: protocolVersion, compression: compression?.codec,
            compressionLevel: compression?.level, isPlain: isPlain)
    }

    /// The format of `file`, if the name of what is written asks for no other.
    private static func kept(_ file: ModelFile, _ path: String) -> FileFormat? {
        let ending = FileEnding(of: path)
        guard ending.compression != nil || ending.archive != nil else { return nil }
        guard let named = ending.format else { return file.format }
        let source = FileEnding(of: file.reference.members.last ?? file.reference.path)
        return named.isPickle && file.format.isPickle && source.format == named ? file.format : nil
    }
}

/// What a graph that is made of a model gives.
struct GraphOptions: ParsableArguments {
    @Flag(name: .customLong("probabilities"), help: "ONNX: probabilities beside the label.")
    var includesProbabilities = false
}
