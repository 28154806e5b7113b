#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

package enum FilePath {
    /// The path of the folder that `file` stands in, up to and with its last slash; empty for the current one.
    package static func folder(of file: String) -> String {
        file.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file[...$0]) } ?? ""
    }

    /// The name of a file without the folder it stands in.
    package static func name(of file: String) -> Substring {
        file.utf8.lastIndex(of: UInt8(ascii: "/")).map { file[file.utf8.index(after: $0)...] } ?? file[...]
    }

    /// Whether a file's name promises a model, so that it has to be one. Other files that are none are passed over.
    package static func promisesModel(_ file: String) -> Bool {
        let name = name(of: file)
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
        return modelEndings.contains(name[name.utf8.index(after: dot)...].lowercased())
    }

    private static let modelEndings: Set<String> = [
        "pkl", "pickle", "pck", "p", "joblib", "jl", "cloudpickle", "dill", "skops", "onnx", "ort", "npy",
        "npz",
        "model", "sav", "mdl", "bin", "dat", "zip", "tar", "tgz", "gz", "z", "bz2", "xz", "lzma", "lz4",
    ]

    /// `folder` and the folders above it, the nearest first, to be followed by a slash; empty if it does not exist.
    ///
    /// Without links, so that `..` is what it looks like.
    package static func upwards(from folder: String) -> [String] {
        guard let resolved = realpath(folder.isEmpty ? "." : folder, nil) else { return [] }
        defer { free(resolved) }
        var above = Substring(String(cString: resolved))
        var folders = [String(above)]
        while let slash = above.lastIndex(of: "/") {
            above = above[..<slash]
            folders.append(String(above))
        }
        return folders
    }

    /// Whether a member's or neighbour's name leads out of the folder it is in, on any system.
    package static func leavesFolder(_ name: Bytes) -> Bool {
        var leaves = name.isEmpty || name[0] == UInt8(ascii: "/")
        var partStart = 0
        for place in 0...name.count {
            let byte = place < name.count ? name[place] : UInt8(ascii: "/")
            switch byte {
            case 0, UInt8(ascii: "\\"): leaves = true
            case UInt8(ascii: ":") where place == 1: leaves = true
            case UInt8(ascii: "/"):
                if place - partStart == 2 && name.matches("..", at: partStart) { leaves = true }
                partStart = place + 1
            default: break
            }
        }
        return leaves
    }

    /// A name within a folder, its parts separated by single slashes, so that each file has one spelling.
    ///
    /// - Returns: `nil` if it leads out of the folder, or to the folder itself.
    package static func withinFolder(_ name: String) -> String? {
        guard !leavesFolder(Bytes(name.utf8)) else { return nil }
        let parts = name.split(separator: "/").filter { $0 != "." }
        return parts.isEmpty ? nil : parts.joined(separator: "/")
    }
}
