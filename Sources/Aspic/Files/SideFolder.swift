import AspicCore
import Synchronization

/// The folder of a model file, where old joblib kept arrays; remembers which of them were asked for.
final class SideFolder: Sendable {
    private let path: String
    private let files = Mutex<[ModelFile.SideFile]>([])

    init(of file: String) { path = Self.folder(of: file) }

    /// The path up to and with the last slash; empty for a bare name.
    static func folder(of file: String) -> String {
        file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    }

    func file(_ name: String) throws(FormatError) -> Bytes {
        let bytes = try Bytes(contentsOf: path + name)
        files.withLock { files in
            guard !files.contains(where: { $0.name == name }) else { return }
            files.append(ModelFile.SideFile(name: name, bytes: bytes))
        }
        return bytes
    }

    var found: [ModelFile.SideFile] { files.withLock { $0 } }
}
