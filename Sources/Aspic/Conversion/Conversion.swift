public import AspicCore
import Compression
import Estimators
import JoblibFormat
import ObjectGraph
import OnnxFormat
import PickleFormat
import SkopsFormat

/// Turns a file of one format into another. No class has to be known for it: codec, graph, codec.
public struct Conversion: Sendable {
    public var input: String
    public var output: String
    public var from: FileFormat
    public var to: FileFormat
    public var bytesIn: Int
    public var bytesOut: Int
    /// Whether the output holds all that the input held, so that converting back gives an equal model.
    public var isLossless: Bool
    public var notes: [String]
    /// Whether the output says what the input says in the same words.
    private var isSameDialect = false

    private init(_ input: ModelFile, named path: String, output: String, to format: FileFormat) {
        self.input = path
        self.output = output
        from = input.format
        to = format
        bytesIn = input.byteCount
        bytesOut = 0
        isLossless = true
        notes = []
    }

    /// Converts the file `input` and writes `output`, whole or not at all.
    ///
    /// Asked for the format the file is in, with no other option, it writes the same bytes again from what it
    /// understood of them, in the same dialect.
    public static func convert(
        _ input: String, to output: String, _ options: SaveOptions, limits: Limits = .standard
    ) throws -> Conversion {
        try convert(ModelFile(ModelReference(input), limits: limits), to: output, options)
    }

    /// Converts a file that was read already.
    public static func convert(
        _ file: ModelFile, to output: String, _ options: SaveOptions
    ) throws -> Conversion {
        var result = Conversion(
            file, named: file.reference.description, output: output, to: options.format)
        let bytes = try result.encode(file, options)
        if result.isSameDialect { try writeSideFiles(of: file, beside: output) }
        try AtomicFile.write(bytes, to: output)
        result.bytesOut = bytes.count
        return result
    }

    /// The arrays that belong to a file of old joblib, under the names it knows them by.
    private static func writeSideFiles(of file: ModelFile, beside output: String) throws(FormatError) {
        let folder = FilePath.folder(of: output)
        guard folder != FilePath.folder(of: file.reference.path) else { return }
        for side in file.sideFiles { try AtomicFile.write(side.bytes, to: folder + side.name) }
    }

    private mutating func encode(_ file: ModelFile, _ options: SaveOptions) throws -> Bytes {
        let completed = options.completed(for: output)
        if file.reference.selectors.isEmpty, options.isDefault, file.format == options.format,
            completed.compression == nil || completed.compression == file.codec
        {
            if let again = try file.rewritten() {
                isSameDialect = true
                notes.append("same format and dialect: every byte as before")
                if !file.sideFiles.isEmpty {
                    notes.append("with the \(file.sideFiles.count) files of arrays that belong to it")
                }
                return again
            }
            notes.append("the dialect is not known; written as CPython and the libraries write today")
        }
        if options.format == .onnx {
            isLossless = false
            notes.append(
                "ONNX keeps what predicts; parameters are in its metadata, training remnants are not")
            return try Model(file).encoded(options)
        }
        let (graph, root) = try file.selectWhole()
        let canonical = try CanonicalForm.of(graph, root: root)
        if case .pickles(let pickles) = file.contents, pickles.pickles.streams.count > 1 {
            isLossless = false
            notes.append(
                "the file holds \(pickles.pickles.streams.count) pickles; only the first was converted")
        }
        do throws(FormatError) {
            return try GraphWriting.write(canonical, completed)
        } catch { throw error.inFile(file.reference.path) }
    }
}

extension ModelFile {
    /// The file's bytes written again from what was read; `nil` if its dialect is not known.
    public func rewritten() throws(FormatError) -> Bytes? {
        switch contents {
        case .pickles(let file): file.rewritten()
        case .skops(let file): try file.encoded()
        case .onnx(let model): model.write()
        }
    }
}
