package import AspicCore

extension FormatError.Code {
    /// A signature does not vouch for what it should: the answer to "is this signed?" is no. Everything else
    /// that is thrown here means that the question could not be asked.
    package static let signature = FormatError.Code(rawValue: "signature")
    /// A key cannot be used.
    package static let key = FormatError.Code(rawValue: "key")
}

extension FormatError {
    static func refused(_ reason: String) -> FormatError { FormatError(.signature, reason) }
}
