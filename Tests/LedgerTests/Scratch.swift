import AspicCore
import Foundation
import Ledger

/// The folder of the fixtures.
let fixtureFolder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(2).joined(separator: "/") + "/Fixtures/"
}()

/// A folder that goes with its owner.
final class Scratch: Sendable {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "aspic-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws -> String {
        try text.write(toFile: path + "/" + name, atomically: false, encoding: .utf8)
        return path + "/" + name
    }

    func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
    }

    func holds(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}

extension NewVersion {
    /// A file that is no model.
    init(_ name: String, _ object: StoredObject) {
        self.init(
            name: name, description: ModelDescription(fingerprint: nil, format: "file"), object: object,
            origin: "/project/file", kept: 1)
    }
}

extension Ledger {
    /// Keeps a text as a file.
    @discardableResult
    func keep(_ text: String, as name: String) throws(LedgerError) -> Version {
        let addition = try adding()
        let object = try addition.store(try addition.receive(Bytes(text.utf8)))
        return try addition.record(NewVersion(name, object))
    }
}
