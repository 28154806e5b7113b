package import Crypto

/// A private key on one of the curves.
package enum PrivateKey: Sendable {
    case p256(P256.Signing.PrivateKey)
    case p384(P384.Signing.PrivateKey)
    case p521(P521.Signing.PrivateKey)

    /// A new key from the system's random numbers.
    package static func generate(_ curve: Curve) -> PrivateKey {
        switch curve {
        case .p256: .p256(P256.Signing.PrivateKey(compactRepresentable: false))
        case .p384: .p384(P384.Signing.PrivateKey(compactRepresentable: false))
        case .p521: .p521(P521.Signing.PrivateKey(compactRepresentable: false))
        }
    }

    /// - Parameter pem: one block, PKCS#8 (RFC 5958) or SEC1 (RFC 5915).
    init?(pem: String) {
        if let key = try? P256.Signing.PrivateKey(pemRepresentation: pem) {
            self = .p256(key)
        } else if let key = try? P384.Signing.PrivateKey(pemRepresentation: pem) {
            self = .p384(key)
        } else if let key = try? P521.Signing.PrivateKey(pemRepresentation: pem) {
            self = .p521(key)
        } else {
            return nil
        }
    }

    /// PKCS#8, which every tool reads.
    package var pem: String {
        switch self {
        case .p256(let key): key.pemRepresentation + "\n"
        case .p384(let key): key.pemRepresentation + "\n"
        case .p521(let key): key.pemRepresentation + "\n"
        }
    }

    package var publicKey: PublicKey {
        switch self {
        case .p256(let key): .p256(key.publicKey)
        case .p384(let key): .p384(key.publicKey)
        case .p521(let key): .p521(key.publicKey)
        }
    }

    /// ECDSA in DER over the curve's hash of `message`; `nil` if the library refuses.
    func signature(for message: [UInt8]) -> [UInt8]? {
        switch self {
        case .p256(let key): (try? key.signature(for: message)).map { Array($0.derRepresentation) }
        case .p384(let key): (try? key.signature(for: message)).map { Array($0.derRepresentation) }
        case .p521(let key): (try? key.signature(for: message)).map { Array($0.derRepresentation) }
        }
    }
}
