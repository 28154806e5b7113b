import AspicCore
import Synchronization

/// Where the files are that old joblib kept arrays in, mostly the model's folder; remembers which were asked for.
final class SideFolder: Sendable {
    private let place: @Sendable (String) -> String
    private let files = Mutex<[ModelFile.SideFile]>([])

    init(of file: String) {
        let folder = FilePath.folder(of: file)
        place = { folder + $0 }
    }

    /// - Parameter paths: where each file is.
    init(paths: [String: String]) { place = { paths[$0] ?? $0 } }

    func file(_ name: String) throws(FormatError) -> Bytes {
        let bytes = try Bytes(contentsOf: place(name))
        files.withLock { files in
            guard !files.contains(where: { $0.name == name }) else { return }
            files.append(ModelFile.SideFile(name: name, bytes: bytes))
        }
        return bytes
    }

    var found: [ModelFile.SideFile] { files.withLock { $0 } }
}
