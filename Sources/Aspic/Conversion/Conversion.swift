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
    /// What is written beside the output.
    private var sideFiles: [SideFile] = []

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
    @discardableResult
    public static func convert(
        _ input: String, to output: String, _ options: SaveOptions, limits: Limits = .standard
    ) throws -> Conversion {
        try convert(ModelFile(ModelReference(input), limits: limits), to: output, options)
    }

    /// Converts a file that was read already.
    @discardableResult
    public static func convert(
        _ file: ModelFile, to output: String, _ options: SaveOptions
    ) throws -> Conversion {
        var result = Conversion(
            file, named: file.reference.description, output: output, to: options.format)
        let bytes = try result.encode(file, options)
        try SideFileWriting.write(result.sideFiles, beside: output) { () throws(FormatError) in
            try AtomicFile.write(bytes, to: output)
        }
        result.bytesOut = bytes.count
        return result
    }

    private mutating func encode(_ file: ModelFile, _ options: SaveOptions) throws -> Bytes {
        let completed = options.completed(for: output)
        notes += file.notes
        if file.reference.selectors.isEmpty, options.isDefault, file.format == options.format,
            let again = try sameDialect(file, completed)
        {
            return again
        }
        if options.format == .onnx {
            isLossless = false
            notes.append(
                "ONNX keeps what predicts; parameters are in its metadata, training remnants are not")
            return try Model(file).encoded(completed)
        }
        if case .pickles(let pickles) = file.contents, pickles.pickles.streams.count > 1 {
            isLossless = false
            notes.append(
                "the file holds \(pickles.pickles.streams.count) pickles; only the first was converted")
        }
        return try file.naming { (graph, root) throws(FormatError) in
            try GraphWriting.write(CanonicalForm.of(graph, root: root), completed)
        }
    }

    /// The model in the words it came in, and around it what the output's name says; `nil` if its dialect is not known.
    private mutating func sameDialect(_ file: ModelFile, _ completed: SaveOptions) throws -> Bytes? {
        guard !file.layers.contains(.npy) else { return nil }
        try file.requireWhole()
        guard let model = try file.modelAgain() else {
            notes.append("the dialect is not known; written as CPython and the libraries write today")
            return nil
        }
        var enclosure = completed
        // A name that says nothing of compression leaves it as it is, unless the input's said something.
        let keepsCompression =
            completed.archive == nil && completed.compression == nil
            && FileEnding(of: file.innermostName).compression == nil
        if keepsCompression { enclosure.compression = file.codec }
        let written: Bytes
        if model.isExact, file.notes.isEmpty, file.isEnclosed(as: enclosure) {
            written = file.bytes
            notes.append("same format and dialect: every byte as before")
        } else if model.isExact, file.notes.isEmpty, keepsCompression {
            written = file.content
            notes.append("same format and dialect: every byte of the model as before")
        } else {
            written = try enclosure.enclose(model.bytes)
            notes.append(
                model.isExact
                    ? "same format and dialect: every byte of the model as before"
                    : "same format and dialect; not every byte is as before, since its writer had habits that are not known"
            )
        }
        guard !file.parts.isEmpty else { return written }
        if model.isExact, file.isEnclosed(as: enclosure) {
            sideFiles = file.sideFiles
        } else if enclosure.archive == nil {
            sideFiles = file.parts
        } else {
            throw FormatError(
                .unsupported,
                "keeps parts in other files, which the archive would not hold; name a file that is "
                    + "none", file: file.reference.description)
        }
        if !sideFiles.isEmpty {
            notes.append("with what belongs beside it: " + sideFiles.map(\.name).joined(separator: ", "))
        }
        return written
    }
}

extension ModelFile {
    /// What the model's own file is called, within archives.
    fileprivate var innermostName: String {
        for case .zip(let member) in layers.reversed() { return member }
        for case .tar(let member) in layers.reversed() { return member }
        return reference.path
    }

    /// Whether the whole file is a model with nothing else around it than `options` ask for.
    fileprivate func isEnclosed(as options: SaveOptions) -> Bool {
        guard reference.members.isEmpty else { return false }
        let asked = options.compression ?? .none
        switch layers.first {
        case nil: return options.archive == nil && codec == asked
        case .compressed(let outer)?:
            if layers.count == 1 { return options.archive == nil && outer == asked }
            guard case .tar = layers[1] else { return false }
            return layers.count == 2 && options.archive?.kind == .tar && options.archive?.compression == outer
        case .zip?: return layers.count == 1 && options.archive?.kind == .zip
        case .tar?:
            return layers.count == 1 && options.archive?.kind == .tar
                && options.archive?.compression == Codec.none
        case .npy?: return false
        }
    }
}

extension ModelFile {
    /// The model's own bytes written again from what was read; `nil` if its dialect is not known.
    public func rewritten() throws(FormatError) -> Bytes? {
        switch contents {
        case .pickles(let file): file.rewritten()
        case .skops(let file): try file.rewritten()
        case .onnx(let model): model.write()
        }
    }

    /// The same without any compression, and whether every byte is as it was.
    fileprivate func modelAgain() throws(FormatError) -> (bytes: Bytes, isExact: Bool)? {
        switch contents {
        case .pickles(let file): return file.pickles.rewritten(as: file.content).map { ($0, true) }
        case .skops, .onnx: return try rewritten().map { ($0, $0.elementsEqual(content)) }
        }
    }
}
