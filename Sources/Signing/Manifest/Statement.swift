import AspicCore
import Hashing
import JsonFormat

/// The manifest as an in-toto statement (in-toto Attestation v1; OpenSSF Model Signing v1.0).
enum Statement {
    static let type = "https://in-toto.io/Statement/v1"
    static let predicateType = "https://model_signing/signature/v1.0"
    private static let oldPredicateType = "https://model_signing/Digests/v0.1"

    /// Keys and entries in a fixed order, so that the same model gives the same bytes. model-signing's own differ
    /// from run to run, which does no harm: what is signed is the bytes.
    static func encoded(_ manifest: Manifest) -> [UInt8] {
        let statement: JsonValue = [
            "_type": .string(type),
            "predicate": [
                "resources": .array(
                    manifest.entries.map { entry in
                        [
                            "algorithm": "sha256", "digest": .string(entry.digest.hexadecimal),
                            "name": .string(entry.name.description),
                        ]
                    }),
                "serialization": [
                    "allow_symlinks": false, "hash_type": "sha256",
                    "ignore_paths": .array(manifest.ignored.map { .string($0.description) }),
                    "method": "files",
                ],
            ],
            "predicateType": .string(predicateType),
            "subject": [
                ["digest": ["sha256": .string(manifest.root.hexadecimal)], "name": .string(manifest.name)]
            ],
        ]
        return Array(statement.encoded().utf8)
    }

    /// - Throws: `FormatError` with code `signature`: unlike what model-signing and its specification write, or at
    ///   odds with itself.
    static func decode(_ payload: Bytes) throws(FormatError) -> Manifest {
        let json = try StrictJson(payload, what: "statement", nodes: 20_000_000)
        guard json.text("_type", in: 0) == type else { throw .refused("the statement is not in-toto's v1") }
        switch json.text("predicateType", in: 0) {
        case predicateType: break
        case oldPredicateType:
            throw .refused("the statement is one of model-signing 0.2, which is no longer read; sign again")
        default: throw .refused("the statement is not about a model's files")
        }
        guard let subjects = json.array("subject", in: 0), subjects.count == 1,
            let name = json.text("name", in: subjects[0]),
            let digests = json.object("digest", in: subjects[0]),
            let root = json.digest("sha256", in: digests)
        else { throw .refused("the statement names no subject with a SHA-256") }
        guard let predicate = json.object("predicate", in: 0),
            let serialization = json.object("serialization", in: predicate),
            let resources = json.array("resources", in: predicate)
        else { throw .refused("the statement lists no files") }
        try checkMethod(serialization, json)
        let manifest = Manifest(
            name: name, entries: try entries(resources, json),
            // What cannot be a path within the model ignores nothing.
            ignored: (json.array("ignore_paths", in: serialization) ?? []).compactMap {
                json.bytes($0).flatMap { EntryName(withoutEndingSlash($0)) }
            })
        guard manifest.root == root else {
            throw .refused("the statement's own digest does not match the files it lists")
        }
        return manifest
    }

    private static func withoutEndingSlash(_ utf8: [UInt8]) -> ArraySlice<UInt8> {
        utf8.last == UInt8(ascii: "/") ? utf8.dropLast() : utf8[...]
    }

    private static func checkMethod(_ serialization: Int, _ json: StrictJson) throws(FormatError) {
        guard json.text("method", in: serialization) == "files" else {
            throw .refused("the files were signed in shards, which is not read; sign them whole")
        }
        guard json.text("hash_type", in: serialization) == "sha256" else {
            throw .refused("the files' digests are not SHA-256; sign again with SHA-256")
        }
    }

    private static func entries(
        _ resources: [Int], _ json: StrictJson
    ) throws(FormatError) -> [Manifest.Entry] {
        var entries: [Manifest.Entry] = []
        var seen: Set<EntryName> = []
        for resource in resources {
            guard let utf8 = json.value("name", in: resource).flatMap(json.bytes) else {
                throw .refused("the statement lists a file without a name")
            }
            let named = utf8 == EntryName.whole.utf8 ? EntryName.whole : EntryName(utf8)
            guard let name = named else {
                let shown = String(decoding: utf8, as: UTF8.self)
                throw .refused("the statement lists \(shown), which is no path within a model")
            }
            guard json.text("algorithm", in: resource) == "sha256",
                let digest = json.digest("digest", in: resource)
            else { throw .refused("the statement has no SHA-256 for \(name)") }
            guard seen.insert(name).inserted else { throw .refused("the statement lists \(name) twice") }
            entries.append(Manifest.Entry(name: name, digest: digest))
        }
        guard !entries.isEmpty else { throw .refused("the statement lists no files") }
        return entries
    }
}
