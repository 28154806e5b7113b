/// A value of a policy, and the line it stands in.
struct TomlValue: Sendable {
    enum Content: Sendable {
        case text(String)
        case integer(Int)
        case boolean(Bool)
        case array([TomlValue])
    }

    let content: Content
    /// Counted from 1.
    let line: Int

    /// What the value is, for messages.
    var kind: String {
        switch content {
        case .text: "text"
        case .integer: "a number"
        case .boolean: "true or false"
        case .array: "an array"
        }
    }
}

/// `key = value`, the key with the tables around it.
struct TomlEntry: Sendable {
    let key: [String]
    /// Where the key stands, counted from 1.
    let line: Int
    let value: TomlValue
}

/// Why a text is no policy.
struct TomlError: Error {
    let line: Int
    let message: String
}
