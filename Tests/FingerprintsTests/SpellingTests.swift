import Estimators
import Hashing
import Testing

@testable import Fingerprints

/// The text forms that other programs store.
@Suite struct SpellingTests {
    private let digits = String(repeating: "0a", count: 32)

    @Test func fingerprintsReadWhatTheyPrint() {
        for scheme in Fingerprint.Scheme.allCases {
            let text = scheme.rawValue + ":" + digits
            #expect(Fingerprint(text)?.description == text)
            #expect(Fingerprint(text)?.scheme == scheme)
        }
    }

    @Test func behavioursReadWhatTheyPrint() {
        #expect(Behaviour("aspic-behaviour1:" + digits)?.description == "aspic-behaviour1:" + digits)
    }

    @Test func nothingElseIsOne() {
        for text in [
            "", digits, "aspic2:" + digits, "aspic1:" + digits.uppercased(), "aspic1:" + digits + "00",
            "aspic1:" + digits.dropLast(), "aspic1:" + digits + ":", " aspic1:" + digits,
            "aspic1:" + digits + "\n",
        ] {
            #expect(Fingerprint(text) == nil, "\(text)")
            #expect(Behaviour(text) == nil, "\(text)")
        }
    }
}
