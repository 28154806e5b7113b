import AspicCore
import Testing

@testable import Hashing

/// Digests of FIPS 180-2's examples (appendix B) and of nothing.
@Suite struct ContentDigestTests {
    private static let known: [(text: String, digest: String)] = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ]

    @Test(arguments: known) func isTheStandards(_ text: String, _ digest: String) {
        #expect(ContentDigest(of: text.utf8).hexadecimal == digest)
        #expect(ContentDigest(of: Bytes(text.utf8)).hexadecimal == digest)
        var stream = ContentDigest.Stream()
        for byte in text.utf8 { stream.update([byte]) }
        #expect(stream.finish().hexadecimal == digest)
    }

    @Test func hasOneSpelling() {
        let digits = String(repeating: "0a", count: 32)
        #expect(ContentDigest(hexadecimal: digits.utf8)?.hexadecimal == digits)
        for wrong in [
            digits.uppercased(), String(digits.dropLast(2)), digits + "00", "g" + digits.dropFirst(),
        ] {
            #expect(ContentDigest(hexadecimal: wrong.utf8) == nil)
        }
    }
}
