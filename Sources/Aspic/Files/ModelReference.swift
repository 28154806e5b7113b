/// Names a model: a file, or a part of a container in it.
///
/// `models.pkl#svm/0` is element 0 of what the dictionary in `models.pkl` holds under `svm`.
public struct ModelReference: Sendable, CustomStringConvertible {
    public var path: String
    /// Dictionary keys and list indices from the outermost object inwards.
    public var selectors: [String]

    public init(_ text: String) {
        if let hash = text.lastIndex(of: "#") {
            path = String(text[..<hash])
            selectors = text[text.index(after: hash)...].split(separator: "/").map(String.init)
        } else {
            path = text
            selectors = []
        }
    }

    /// The file at `path`, whatever characters that has.
    public init(path: String) {
        self.path = path
        selectors = []
    }

    public var description: String {
        selectors.isEmpty ? path : path + "#" + selectors.joined(separator: "/")
    }
}
