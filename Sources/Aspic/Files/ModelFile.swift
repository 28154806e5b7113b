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
        let opened: Opening.Opened
        do throws(FormatError) {
            opened = try Opening.open(
                bytes, members: reference.members, limits: limits, sideFiles: folder.file)
        } catch {
            throw error.inFile(path)
        }
        (contents, content, layers) = (opened.contents, opened.content, opened.layers)
        (root, notes) = (opened.root, opened.notes)
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
            let opened = try Opening.open(bytes, members: reference.members, limits: limits) {
                (name) throws(FormatError) in
                throw FormatError(.inputOutput, "is not to be read", file: name)
            }
            (contents, content, layers) = (opened.contents, opened.content, opened.layers)
            (root, notes) = (opened.root, opened.notes)
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
        case .pickles(let file): (file.pickles.graph, root ?? file.pickles.streams[0].root)
        case .skops(let file): file.graph.roots.first.map { (file.graph, $0) }
        case .onnx: nil
        }
    }
}
