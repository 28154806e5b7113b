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
    package let bytes: Bytes
    package let contents: Contents
    /// The files beside it that joblib before 0.10 kept its arrays in, as far as they are there.
    package let sideFiles: [SideFile]

    package struct SideFile: Sendable {
        package let name: String
        package let bytes: Bytes
    }

    /// Reads the file that `reference` names, whatever its name ends in.
    ///
    /// - Throws: `FormatError` with the file's path, and the byte offset at which it stopped making sense.
    public init(_ reference: ModelReference, limits: Limits = .standard) throws(FormatError) {
        try self.init(reference, beside: SideFolder(of: reference.path), limits: limits)
    }

    /// - Parameter sideFiles: where the files are that are usually beside it, by name.
    package init(
        _ reference: ModelReference, sideFiles: [String: String], limits: Limits
    ) throws(FormatError) {
        try self.init(reference, beside: SideFolder(paths: sideFiles), limits: limits)
    }

    private init(_ reference: ModelReference, beside folder: SideFolder, limits: Limits) throws(FormatError) {
        let path = reference.path
        self.reference = reference
        bytes = try Bytes(contentsOf: path, limits: limits)
        do throws(FormatError) {
            contents = try Self.read(bytes, folder, limits: limits)
        } catch {
            throw error.inFile(path)
        }
        sideFiles = folder.found
    }

    /// Takes the file's contents from memory, for example because they were verified there. Nothing else is read.
    ///
    /// - Throws: `FormatError` as ``init(_:limits:)``, and for files of old joblib that keep arrays in other files.
    public init(
        _ reference: ModelReference, contents bytes: Bytes, limits: Limits = .standard
    ) throws(FormatError) {
        self.reference = reference
        self.bytes = bytes
        do throws(FormatError) {
            contents = try Self.read(bytes, nil, limits: limits)
            if case .pickles(let file) = contents, let missing = file.pickles.missingFiles.first {
                throw FormatError(
                    .unsupported,
                    "keeps arrays in other files (\(missing)), which its signature does not "
                        + "cover; convert it to one file and sign that")
            }
        } catch {
            throw error.inFile(reference.path)
        }
        sideFiles = []
    }

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
        case .pickles(let file): (file.pickles.graph, file.pickles.streams[0].root)
        case .skops(let file): file.graph.roots.first.map { (file.graph, $0) }
        case .onnx: nil
        }
    }

    // MARK: - Recognising

    private static func read(
        _ bytes: Bytes, _ folder: SideFolder?, limits: Limits
    ) throws(FormatError) -> Contents {
        let limits = limits.started()
        if let foreign = foreignFormat(bytes) { throw FormatError(.unknownFormat, foreign, offset: 0) }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            return .skops(try SkopsFile(bytes, limits: limits))
        }
        if OnnxModel.recognizes(bytes) { return .onnx(try OnnxModel.read(bytes, limits: limits)) }
        return .pickles(
            try JoblibFile(bytes, limits: limits) { (name: String) throws(FormatError) in
                guard let folder else { throw FormatError(.inputOutput, "is not to be read", file: name) }
                return try folder.file(name)
            })
    }

    /// Files that are often met where a model should be, and what to do about them.
    private static func foreignFormat(_ bytes: Bytes) -> String? {
        func begins(_ text: String) -> Bool { bytes.starts(with: Array(text.utf8)) }
        if bytes.isEmpty { return "the file is empty; expected a pickle, joblib, skops or ONNX file" }
        if begins("version https://git-lfs") {
            return "is a Git LFS pointer, not the model itself; fetch it with: git lfs pull"
        }
        if begins("<!DOCTYPE") || begins("<html") || begins("<!doctype") {
            return "is a web page, not a model; the download went wrong"
        }
        if bytes.starts(with: [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]) {
            return "is a numpy array (.npy), not a model; use it with --data"
        }
        if bytes.starts(with: [0x89, 0x48, 0x44, 0x46]) {
            return "is an HDF5 file, which holds no scikit-learn model"
        }
        return nil
    }
}
