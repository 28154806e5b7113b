import AspicCore

/// Why an object is not proven.
struct Flaw: Error, Equatable {
    enum Kind {
        /// What it says of itself cannot be: whoever follows it leaves its arrays.
        case lie
        /// It has a form that is not read here, so nothing is known.
        case unread
        /// It makes whoever uses it read and write where the file says.
        case place
    }

    let kind: Kind
    let text: String
    /// The full name of the class that it is about, where trusting that class settles it.
    var subject: String?

    static func lie(_ text: String) -> Flaw { Flaw(kind: .lie, text: text) }
    static func unread(_ text: String) -> Flaw { Flaw(kind: .unread, text: text) }
    static func place(_ text: String, _ subject: String) -> Flaw {
        Flaw(kind: .place, text: text, subject: subject)
    }
}

/// - Throws: a lie with that text unless `condition` holds.
func prove(_ condition: Bool, _ text: @autoclosure () -> String) throws(Flaw) {
    if !condition { throw .lie(text()) }
}
