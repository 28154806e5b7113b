/// What signing or verifying a model found.
package struct Signed: Sendable {
    /// `ecdsa-p256-sha256`, `hmac-sha256` and so on.
    package let method: String
    /// The SHA-256 of the public key's PEM text; `nil` for secret keys.
    package let signer: String?
    /// The files that are vouched for.
    package let files: [String]
    /// The signature file.
    package let signature: String
    /// What the model was called when it was signed; HMAC of one file does not say.
    package let signedAs: String?
}
