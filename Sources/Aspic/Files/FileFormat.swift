public import Compression

/// The formats a model is kept in.
public enum FileFormat: String, Sendable, CaseIterable {
    case pickle
    case joblib
    case cloudpickle
    case skops
    case onnx

    /// The format that a file of this name is usually in; `nil` for unknown endings. Used for files that are
    /// about to be written; what is read is recognised by its contents.
    ///
    /// A name that ends in a compression alone (`model.gz`) is `joblib.dump`'s.
    public init?(path: String) {
        let ending = FileEnding(of: path)
        if let format = ending.format {
            self = format
        } else if ending.compression != nil, ending.archive == nil {
            self = .joblib
        } else {
            return nil
        }
    }

    /// Whether it is a pickle of some kind.
    public var isPickle: Bool {
        switch self {
        case .pickle, .joblib, .cloudpickle: true
        case .skops, .onnx: false
        }
    }
}

/// What a file's name says is in it: `model.pkl.tar.gz` is a pickle in a gzipped tar file.
public struct FileEnding: Sendable {
    /// `nil` if the name says nothing of it.
    public private(set) var format: FileFormat?
    /// Around the model, or around the tar file that it is in; `nil` if the name says nothing of it.
    public private(set) var compression: Codec?
    public private(set) var archive: Archive.Kind?
    /// What the model is called within the archive: the name without the archive's endings and folder.
    public private(set) var member: String

    public init(of path: String) {
        var name = path.split(separator: "/").last.map(String.init) ?? path
        func take(_ endings: [(String, Codec?)]) -> Codec?? {
            let lower = name.lowercased()
            guard
                let found = endings.first(where: {
                    lower.hasSuffix($0.0) && lower.utf8.count > $0.0.utf8.count
                })
            else { return nil }
            name = String(name.dropLast(found.0.count))
            return .some(found.1)
        }
        if let around = take(Self.tars) {
            archive = .tar
            compression = around
        } else if take([(".zip", nil)]) != nil {
            archive = .zip
        } else if let codec = take(Self.codecs) {
            compression = codec
        }
        member = name
        guard let dot = name.lastIndex(of: ".") else { return }
        switch name[name.index(after: dot)...].lowercased() {
        case "pkl", "pickle", "pck", "p", "sav": format = .pickle
        case "joblib", "jbl": format = .joblib
        case "cloudpickle", "cpkl": format = .cloudpickle
        case "skops": format = .skops
        case "onnx": format = .onnx
        default: break
        }
        // Only joblib reads pickles that are compressed like this.
        if archive == nil, format == .pickle || format == .cloudpickle, let compression,
            [.zlib, .lzma, .lz4].contains(compression)
        {
            format = .joblib
        }
    }

    private static let tars: [(String, Codec?)] = [
        (".tar", nil), (".tar.gz", .gzip), (".tgz", .gzip), (".tar.bz2", .bzip2), (".tbz2", .bzip2),
        (".tbz", .bzip2),
        (".tar.xz", .xz), (".txz", .xz), (".tar.lzma", .lzma), (".tar.lz4", .lz4),
    ]

    /// What `joblib.dump` takes from a file's name.
    private static let codecs: [(String, Codec?)] = [
        (".z", .zlib), (".gz", .gzip), (".bz2", .bzip2), (".lzma", .lzma), (".xz", .xz), (".lz4", .lz4),
    ]
}

/// A zip or tar file to be written with one model in it.
public struct Archive: Sendable, Equatable {
    public enum Kind: String, Sendable {
        case zip, tar
    }

    public var kind: Kind
    /// The model's name in it.
    public var member: String
    /// Around a tar file.
    public var compression: Codec

    public init(_ kind: Kind, member: String, compression: Codec = .none) {
        self.kind = kind
        self.member = member
        self.compression = compression
    }
}
