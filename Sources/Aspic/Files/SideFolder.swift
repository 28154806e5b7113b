import AspicCore
import Synchronization

/// The folder of a model file, where old joblib kept arrays; remembers which of them were asked for.
final class SideFolder: Sendable {
    private let path: String
    private let files = Mutex<[ModelFile.SideFile]>([])

    init(of file: String) { path = FilePath.folder(of: file) }

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
