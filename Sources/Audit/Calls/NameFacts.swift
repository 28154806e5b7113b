import Estimators
import ObjectGraph

/// What is known of a name, in whatever file it stands.
struct NameFacts: Sendable {
    let name: QualifiedName
    /// The name in Python 3 and numpy 2.
    let canonical: QualifiedName
    /// The same as one text, for it is compared often.
    let canonicalText: String
    let judgement: Judgement
    /// What has to be proven of objects of this class.
    let proofs: [Proofs.Proof]
    /// Whether it is a class that is decoded here.
    let isDecoded: Bool

    init(_ name: QualifiedName) {
        self.name = name
        canonical = Self.canonical(name)
        canonicalText = canonical.description
        judgement = Judgement.of(name)
        proofs = Proofs.of(name)
        isDecoded = StateProof.knows(name)
    }

    /// Today's name, up to a NUL, at which some readers stop.
    static func canonical(_ written: QualifiedName) -> QualifiedName {
        CanonicalNames.python3(QualifiedName(untilNul(written.module), untilNul(written.name)))
    }

    private static func untilNul(_ text: String) -> String {
        // Byte by byte, because looking for characters finds their boundaries first.
        text.utf8.firstIndex(of: 0).map { String(text[..<$0]) } ?? text
    }
}
