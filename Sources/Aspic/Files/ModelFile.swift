public import AspicCore
package import Compression
package import JoblibFormat
package import ObjectGraph
package import OnnxFormat
import PickleFormat
package import SkopsFormat

/// A model file that was read, and of which nothing was run or interpreted yet.
public struct ModelFile: Sendable {
    /// What the file holds, by how it is built.
    package enum Contents: Sendable {
        case pickles(JoblibFile)
        case skops(SkopsFile)
        case onnx(OnnxModel)
    }

    public let reference: ModelReference
    /// The whole file.
    package let bytes: Bytes
    package let contents: Contents
    /// The model's own bytes: the whole file, or what stands in it within the layers.
    package let content: Bytes
    /// What stands around the model, from the outside inwards. Compression around nothing but a pickle belongs to
    /// ``contents``.
    package let layers: [Layer]
    /// What was done to read it, for people.
    public let notes: [String]
    private let root: NodeID?
    /// The files beside it that are a part of the model, by name: ONNX's external data, arrays of joblib before 0.10.
    package let sideFiles: [SideFile]
    /// The same files, or those beside it in its archive, which are no files of their own.
    package let parts: [SideFile]
    /// Those that are not to be had.
    package let missingFiles: [MissingFile]

    /// Reads the file that `reference` names, whatever its name ends in, and the files beside it that belong to it; of a
    /// folder that MLflow made the model's file.
    ///
    /// - Throws: `FormatError` with the file's path, and the byte offset at which it stopped making sense.
    public init(_ reference: ModelReference, limits: Limits = .standard) throws(FormatError) {
        var reference = reference
        reference.path = try ModelFolder.file(at: reference.path)
        let bytes = try Bytes(contentsOf: reference.path, limits: limits)
        let folder = SideFolder(of: reference.path, limits: limits, spent: bytes.count)
        try self.init(reference, contents: bytes, beside: folder, limits: limits)
    }

    /// Takes the file's contents from memory, for example because they were verified there. Nothing else is read.
    ///
    /// - Throws: `FormatError` as ``init(_:limits:)``, and for models that are kept in several files.
    public init(
        _ reference: ModelReference, contents bytes: Bytes, limits: Limits = .standard
    ) throws(FormatError) {
        let folder = SideFolder(paths: [:], limits: limits, spent: bytes.count)
        try self.init(reference, contents: bytes, beside: folder, limits: limits)
        guard let missing = missingFiles.first else { return }
        throw FormatError(
            .unsupported,
            "keeps a part in another file (\(missing.name)), which was not given with it",
            file: reference.path)
    }

    /// Takes the file's contents from memory.
    ///
    /// - Parameter folder: where the files beside it come from.
    /// - Throws: `FormatError` as ``init(_:limits:)``.
    package init(
        _ reference: ModelReference, contents bytes: Bytes, beside folder: SideFolder,
        limits: Limits = .standard
    ) throws(FormatError) {
        self.reference = reference
        self.bytes = bytes
        do throws(FormatError) {
            let opened = try Opening.open(bytes, members: reference.members, limits: limits, beside: folder)
            (contents, content, layers) = (opened.contents, opened.content, opened.layers)
            (root, notes) = (opened.root, opened.notes)
            (parts, missingFiles) = (opened.folder.found, opened.folder.missing)
        } catch {
            throw error.inFile(reference.path)
        }
        sideFiles = folder.found
    }

    /// Proves that no part of the model is missing.
    package func requireWhole() throws(FormatError) {
        guard let missing = missingFiles.first else { return }
        let others = missingFiles.count > 1 ? ", and \(missingFiles.count - 1) more" : ""
        throw FormatError(
            .malformed,
            "a part of the model is not to be had: \(missing.name) \(missing.reason)\(others); put the model's "
                + "files into its folder", file: reference.path)
    }

    /// The files beside the file at `path` that are a part of the model in it; none if it holds no model.
    ///
    /// - Parameter contents: what the file holds.
    /// - Throws: `FormatError` if it cannot be told which files there are, or not all are to be had.
    package static func sideFiles(
        of path: String, contents: Bytes, beside folder: SideFolder, limits: Limits = .standard
    ) throws(FormatError) -> [SideFile] {
        let file: ModelFile
        do throws(FormatError) {
            file = try ModelFile(
                ModelReference(path: path), contents: contents, beside: folder, limits: limits)
        } catch {
            switch error.code {
            case .limitExceeded, .misplacedPart, .inputOutput: throw error
            default: break
            }
            // What broke off behind the name of a file may have named more of them.
            guard folder.found.isEmpty, folder.missing.isEmpty else { throw error }
            return []
        }
        try file.requireWhole()
        return file.sideFiles
    }

    /// Whether a file of these contents is recognised as ONNX.
    package static func isOnnx(_ contents: Bytes) -> Bool { OnnxModel.recognizes(contents) }

    /// Bytes of the model's own file.
    public var byteCount: Int { bytes.count }

    public var format: FileFormat {
        switch contents {
        case .pickles(let file): file.isJoblib ? .joblib : file.isCloudpickle ? .cloudpickle : .pickle
        case .skops: .skops
        case .onnx: .onnx
        }
    }

    /// The compression around a pickle.
    package var codec: Codec {
        if case .pickles(let file) = contents { file.codec } else { .none }
    }

    /// The graph with its outermost object; `nil` for ONNX.
    package var graph: (graph: ObjectGraph, root: NodeID)? {
        switch contents {
        case .pickles(let file): (file.pickles.graph, root ?? file.pickles.streams[0].root)
        case .skops(let file): file.graph.roots.first.map { (file.graph, $0) }
        case .onnx: nil
        }
    }
}
