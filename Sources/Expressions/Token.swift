/// Where something stands in a text; both count from 1.
struct Place: Sendable, Equatable {
    var line = 1
    var column = 1
}

/// A piece of an expression.
struct Token: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case name(String)
        case integer(Int)
        case float(Double)
        case string(String)
        /// `(`, `)`, `[`, `]`, `{`, `}`, `,`, `:`, `=`, `.`, `+`, `-`, `*`
        case punctuation(Character)
        /// The end of a line outside all brackets.
        case newline
        case end
    }

    let kind: Kind
    let place: Place

    /// For messages.
    var text: String {
        switch kind {
        case .name(let name): name
        case .integer(let value): String(value)
        case .float(let value): "\(value)"
        case .string: "a string"
        case .punctuation(let mark): "'\(mark)'"
        case .newline: "the end of the line"
        case .end: "the end of the text"
        }
    }
}
