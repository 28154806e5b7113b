/// The curves of OpenSSF model signatures, each with the hash that sigstore pairs it with.
package enum Curve: String, CaseIterable, Sendable {
    case p256
    case p384
    case p521

    /// `ecdsa-p256-sha256`.
    package var method: String {
        switch self {
        case .p256: "ecdsa-p256-sha256"
        case .p384: "ecdsa-p384-sha384"
        case .p521: "ecdsa-p521-sha512"
        }
    }
}
