import Aspic
import AspicCore
import Ledger

/// Puts files into a ledger, with what they say of themselves.
enum Keeper {
    /// A file in the store that is not recorded yet.
    struct Stored {
        var object: StoredObject
        var description: ModelDescription
        var sideFiles: [(name: String, object: StoredObject)]
        /// Why it is no model, if it is none.
        var refusal: String?
    }

    static func store(_ path: String, _ addition: borrowing Addition, limits: Limits) throws -> Stored {
        let received = try addition.receive(fileAt: path)
        let (object, about) = try addition.store(received) { bytes in
            FileDescription.of(path, bytes: bytes, limits: limits)
        }
        return try stored(object, about, path, addition)
    }

    /// With the files beside it that belong to it.
    private static func stored(
        _ object: StoredObject, _ about: FileDescription.Answer, _ path: String,
        _ addition: borrowing Addition
    ) throws -> Stored {
        let folder = FilePath.folder(of: path)
        let sideFiles = try about.sideFiles.map { name in
            (name: name, object: try addition.store(try addition.receive(fileAt: folder + name)))
        }
        return Stored(
            object: object, description: about.description, sideFiles: sideFiles, refusal: about.refusal)
    }

    /// The same of a file that is kept only if it is a model, which is looked for first.
    ///
    /// - Returns: `nil` if it is none, or cannot be read; nothing of it is stored then.
    static func storeModel(
        _ path: String, _ addition: borrowing Addition, limits: Limits
    ) throws -> Stored? {
        guard let received = try? addition.receive(fileAt: path) else { return nil }
        let about = FileDescription.of(path, bytes: received.bytes, limits: limits)
        guard about.isModel else {
            addition.discard(received)
            return nil
        }
        return try stored(addition.store(received), about, path, addition)
    }

    /// What a model is called when nobody says: as its file, without the ending.
    static func name(for path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
        return ModelName.from(String(stem.isEmpty ? name[...] : stem))
    }
}
