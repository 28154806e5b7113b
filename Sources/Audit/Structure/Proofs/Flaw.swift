import AspicCore

/// Why an object is not proven.
struct Flaw: Error, Equatable {
    enum Kind {
        /// What it says of itself cannot be: whoever follows it leaves its arrays.
        case lie
        /// It has a form that is not read here, so nothing is known.
        case unread
    }

    let kind: Kind
    let text: String

    static func lie(_ text: String) -> Flaw { Flaw(kind: .lie, text: text) }
    static func unread(_ text: String) -> Flaw { Flaw(kind: .unread, text: text) }
}

/// - Throws: a lie with that text unless `condition` holds.
func prove(_ condition: Bool, _ text: @autoclosure () -> String) throws(Flaw) {
    if !condition { throw .lie(text()) }
}
