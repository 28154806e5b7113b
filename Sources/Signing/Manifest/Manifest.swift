import Hashing

/// What a signature vouches for: every file of a model with its digest.
struct Manifest: Equatable, Sendable {
    struct Entry: Equatable, Sendable {
        let name: EntryName
        let digest: ContentDigest
    }

    /// The model's own name, which nothing is compared with: a signed model may be renamed.
    let name: String
    /// In the order of the statement, which the root digest depends on.
    let entries: [Entry]
    /// What was left out on purpose: paths below the model's root.
    let ignored: [EntryName]

    /// What belongs to git and not to a model; model-signing leaves out the same.
    static let ignoredByDefault = [".git", ".gitattributes", ".github", ".gitignore"].compactMap {
        EntryName($0.utf8)
    }

    /// A SHA-256 over the entries' digests in their order. Identifies the statement rather than the model: tools
    /// differ in the order.
    var root: ContentDigest {
        var hash = ContentDigest.Stream()
        for entry in entries { hash.update(entry.digest.bytes) }
        return hash.finish()
    }
}
