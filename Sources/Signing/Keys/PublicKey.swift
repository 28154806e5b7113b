package import Crypto
import Hashing

/// A public key on one of the curves.
package enum PublicKey: Sendable {
    case p256(P256.Signing.PublicKey)
    case p384(P384.Signing.PublicKey)
    case p521(P521.Signing.PublicKey)

    /// - Parameter pem: one block, SubjectPublicKeyInfo (RFC 5480).
    init?(pem: String) {
        if let key = try? P256.Signing.PublicKey(pemRepresentation: pem) {
            self = .p256(key)
        } else if let key = try? P384.Signing.PublicKey(pemRepresentation: pem) {
            self = .p384(key)
        } else if let key = try? P521.Signing.PublicKey(pemRepresentation: pem) {
            self = .p521(key)
        } else {
            return nil
        }
    }

    package var pem: String {
        switch self {
        case .p256(let key): key.pemRepresentation + "\n"
        case .p384(let key): key.pemRepresentation + "\n"
        case .p521(let key): key.pemRepresentation + "\n"
        }
    }

    package var curve: Curve {
        switch self {
        case .p256: .p256
        case .p384: .p384
        case .p521: .p521
        }
    }

    /// The name a bundle knows the key by: the SHA-256 of its PEM text (OpenSSF Model Signing v1.0).
    package var hint: String { ContentDigest(of: pem.utf8).hexadecimal }

    /// - Parameter der: ECDSA in DER.
    func isValid(_ der: [UInt8], for message: [UInt8]) -> Bool {
        switch self {
        case .p256(let key):
            (try? P256.Signing.ECDSASignature(derRepresentation: der))
                .map { key.isValidSignature($0, for: message) } ?? false
        case .p384(let key):
            (try? P384.Signing.ECDSASignature(derRepresentation: der))
                .map { key.isValidSignature($0, for: message) } ?? false
        case .p521(let key):
            (try? P521.Signing.ECDSASignature(derRepresentation: der))
                .map { key.isValidSignature($0, for: message) } ?? false
        }
    }
}
