/// The formats a model is kept in.
public enum FileFormat: String, Sendable, CaseIterable {
    case pickle
    case joblib
    case cloudpickle
    case skops
    case onnx

    /// The format that a file of this name is usually in; `nil` for unknown endings. Used for files that are
    /// about to be written; what is read is recognised by its contents.
    public init?(path: String) {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return nil }
        switch name[name.index(after: dot)...].lowercased() {
        case "pkl", "pickle", "pck", "p", "sav": self = .pickle
        case "joblib", "jbl", "z", "gz", "bz2", "xz", "lzma", "lz4": self = .joblib
        case "cloudpickle", "cpkl": self = .cloudpickle
        case "skops": self = .skops
        case "onnx": self = .onnx
        default: return nil
        }
    }
}
