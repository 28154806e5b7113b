import AspicCore

/// Names a model: a file, a member of an archive, or a part of a container in either.
///
/// `models.pkl#svm/0` is element 0 of what the dictionary in `models.pkl` holds under `svm`, and `all.zip!b/model.pkl`
/// the model of that name in a zip or tar file; `all.zip!inner.tar!model.pkl#svm` goes further in.
public struct ModelReference: Sendable, CustomStringConvertible {
    public var path: String
    /// Names of members of zip and tar files from the outside inwards. If there are none, an archive is taken for the
    /// only model in it.
    public var members: [String]
    /// Dictionary keys and list indices from the outermost object inwards.
    public var selectors: [String]

    /// A file that exists wins, whatever characters its name has.
    public init(_ text: String) {
        selectors = []
        members = []
        path = text
        guard FileStatus(text) == nil else { return }
        if let hash = text.lastIndex(of: "#") {
            path = String(text[..<hash])
            selectors = text[text.index(after: hash)...].split(separator: "/").map(String.init)
        }
        let parts = path.split(separator: "!", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1, FileStatus(path) == nil else { return }
        let file = (1..<parts.count).last { FileStatus(parts.prefix($0).joined(separator: "!")) != nil } ?? 1
        path = parts.prefix(file).joined(separator: "!")
        members = Array(parts.dropFirst(file))
    }

    /// The file at `path`, whatever characters that has.
    public init(path: String) {
        self.path = path
        members = []
        selectors = []
    }

    /// Whether the whole file is meant.
    public var isWholeFile: Bool { members.isEmpty && selectors.isEmpty }

    public var description: String {
        let file = ([path] + members).joined(separator: "!")
        return selectors.isEmpty ? file : file + "#" + selectors.joined(separator: "/")
    }
}
