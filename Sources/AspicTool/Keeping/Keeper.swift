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
        /// Parts of it that are not to be had.
        var missing: [MissingFile]
        /// Why it is no model, if it is none.
        var refusal: String?

        /// What it consists of besides its own file: digests by name.
        var sideDigests: [String: String] {
            Dictionary(sideFiles.map { ($0.name, $0.object.digest) }, uniquingKeysWith: { $1 })
        }
    }

    /// Stores a file, and those beside it that are a part of the model in it.
    static func store(_ path: String, _ addition: borrowing Addition, limits: Limits) throws -> Stored {
        let received = try addition.receive(fileAt: path)
        let folder = SideFolder(of: path, limits: limits, spent: received.bytes.count, isPrivate: true)
        let (object, about) = try addition.store(received) { bytes in
            FileDescription.of(path, bytes: bytes, beside: folder, limits: limits)
        }
        return try stored(object, about, addition)
    }

    private static func stored(
        _ object: StoredObject, _ about: FileDescription.Answer, _ addition: borrowing Addition
    ) throws -> Stored {
        // The bytes that were read and described, whatever is in the files now.
        let sideFiles = try about.sideFiles.map { file in
            (name: file.name, object: try addition.store(try addition.receive(file.bytes)))
        }
        return Stored(
            object: object, description: about.description, sideFiles: sideFiles, missing: about.missing,
            refusal: about.refusal)
    }

    /// The same of a file that is kept only if it is a model, which is looked for first.
    ///
    /// - Parameter folder: where the files beside it come from.
    /// - Returns: `nil` if it is none, or cannot be read; nothing of it is stored then.
    static func storeModel(
        _ path: String, _ addition: borrowing Addition, limits: Limits, beside folder: (Int) -> SideFolder
    ) throws -> Stored? {
        guard let received = try? addition.receive(fileAt: path) else { return nil }
        let about = FileDescription.of(
            path, bytes: received.bytes, beside: folder(received.bytes.count), limits: limits)
        guard about.isModel else {
            addition.discard(received)
            return nil
        }
        return try stored(addition.store(received), about, addition)
    }

    /// What a model is called when nobody says: as its file, without the ending.
    static func name(for path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
        return ModelName.from(String(stem.isEmpty ? name[...] : stem))
    }
}
