import AspicCore
import Foundation
import Hashing
import Testing

@testable import Signing

@Suite("Keys")
struct KeyTests {
    @Test("private and public keys survive PEM", arguments: Curve.allCases)
    func pemRoundTrip(curve: Curve) throws {
        let key = PrivateKey.generate(curve)
        let again = try #require(PrivateKey(pem: key.pem))
        #expect(again.pem == key.pem)
        #expect(again.publicKey.curve == curve)
        let publicKey = try #require(PublicKey(pem: key.publicKey.pem))
        #expect(publicKey.pem == key.publicKey.pem)
        #expect(publicKey.hint == key.publicKey.hint)
        let message = Array("message".utf8)
        let signature = try #require(again.signature(for: message))
        #expect(signature.first == 0x30)
        #expect(publicKey.isValid(signature, for: message))
        #expect(!publicKey.isValid(signature, for: message + [0]))
        #expect(!publicKey.isValid(Array(signature.dropLast()), for: message))
        #expect(!PrivateKey.generate(curve).publicKey.isValid(signature, for: message))
    }

    /// From a bundle that model-signing 1.1.1 made with this key.
    static let publicPem = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAExqw6dbvpNnavZLYxf8L7+1QkjjnG
        FzivRUquOYXcI68Lxxu49HDUpnaz7Ta+vG8ZeBOIOLhaVh37J6iUeTK2rw==
        -----END PUBLIC KEY-----

        """

    @Test("the hint is the one model-signing gives")
    func hint() throws {
        let key = try KeyFile.parse(Bytes(Self.publicPem.utf8))
        #expect(key.signer == "c8b8d8529838d82a27bc6d6d494350062dffd8b3b62596d33f7fad1082ebaf0c")
        #expect(key.method == "ecdsa-p256-sha256")
        let latin = Bytes([0xE9, 0x0A] + Array(Self.publicPem.utf8))
        #expect(try KeyFile.parse(latin).signer == key.signer)
        let windows = Bytes(("made by hand\r\n" + Self.publicPem.replacing("\n", with: "\r\n")).utf8)
        #expect(try KeyFile.parse(windows).signer == key.signer)
    }

    @Test(
        "RFC 4231",
        arguments: [
            (
                [UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8),
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
            ),
            (
                Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
            ),
            (
                [UInt8](repeating: 0xAA, count: 20), [UInt8](repeating: 0xDD, count: 50),
                "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
            ),
            (
                Array(1...25), [UInt8](repeating: 0xCD, count: 50),
                "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
            ),
            (
                [UInt8](repeating: 0xAA, count: 131),
                Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
            ),
        ])
    func hmac(key: [UInt8], data: [UInt8], code: String) {
        let key = SecretKey(key)
        #expect(Hexadecimal.encoded(key.code(for: Bytes(data))) == code)
        #expect(key.isValid(Hexadecimal.decoded(code.utf8) ?? [], for: Bytes(data)))
        #expect(!key.isValid(Hexadecimal.decoded(code.utf8) ?? [], for: Bytes(data + [0])))
        #expect(!key.isValid([], for: Bytes(data)))
    }

    @Test(
        "what is no key",
        arguments: [
            "short", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
            "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n",
            "-----BEGIN PUBLIC KEY-----\nAAAA\n",
            "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n",
            "  -----BEGIN PUBLIC KEY-----\n  AAAA\n  -----END PUBLIC KEY-----\n",
            "---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----\n",
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIE somebody", "\u{30}\u{10}0123456789abcdef",
        ])
    func noKey(text: String) {
        #expect { try KeyFile.parse(Bytes(text.utf8)) } throws: { ($0 as? FormatError)?.code == .key }
    }

    @Test("files: who may read them, what they replace")
    func files() throws {
        let model = try TemporaryModel()
        let path = model.base + "/key"
        try KeyFile.write(model.key, to: path, replacing: false)
        let mode = { try FileManager.default.attributesOfItem(atPath: $0)[.posixPermissions] as? Int }
        #expect(try mode(path) == 0o600)
        #expect(try KeyFile.read(path).signer == model.key.publicKey.hint)
        #expect(try KeyFile.read(path + ".pub").signer == model.key.publicKey.hint)
        #expect(throws: FormatError.self) { try KeyFile.write(model.key, to: path, replacing: false) }
        try FileManager.default.removeItem(atPath: path)
        // The public key alone is reason enough.
        #expect(throws: FormatError.self) { try KeyFile.write(model.key, to: path, replacing: false) }
        #expect(!FileManager.default.fileExists(atPath: path))
        try KeyFile.write(model.key, to: path, replacing: true)
        for open in [0o640, 0o604, 0o620] {
            try FileManager.default.setAttributes([.posixPermissions: open], ofItemAtPath: path)
            #expect { try KeyFile.read(path) } throws: {
                ($0 as? FormatError)?.message.contains("chmod 600 \(path)") == true
            }
        }
    }

    @Test("base64 has one spelling")
    func base64() {
        for (plain, text) in [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
        ] {
            #expect(Base64.encoded(Array(plain.utf8)) == text)
            #expect(Base64.decoded(text.utf8) == Array(plain.utf8))
        }
        for wrong in ["Zg", "Zg=", "Zh==", "Zm9=", "Z===", "====", "Zm9v\n", "Zm-_", "Zg==Zg=="] {
            #expect(Base64.decoded(wrong.utf8) == nil, "\(wrong)")
        }
    }
}
