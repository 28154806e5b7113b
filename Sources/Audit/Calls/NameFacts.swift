import Estimators
import ObjectGraph

/// What is known of a name, in whatever file it stands.
struct NameFacts: Sendable {
    let name: QualifiedName
    let judgement: Judgement
    /// What has to be proven of objects of this class.
    let proofs: [Proofs.Proof]
    /// Whether it is a class that is decoded here.
    let isDecoded: Bool

    init(_ name: QualifiedName) {
        self.name = name
        judgement = Judgement.of(name)
        proofs = Proofs.of(name)
        isDecoded = StateProof.knows(name)
    }
}
