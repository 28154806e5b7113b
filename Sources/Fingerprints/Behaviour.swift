package import Estimators
package import Hashing

/// Says how a model answers: models with equal behaviours give every row the same answers, bit for bit.
///
/// It covers what predictions follow from and nothing else, so that it outlasts what a fingerprint does not: other
/// settings of `fit`, scores, sample counts, the release that saved the model. `docs/fingerprint.md` specifies it.
package struct Behaviour: Hashable, Sendable, CustomStringConvertible {
    /// What stands in front of the digits, and of what is hashed: version 1 of the specification.
    package static let scheme = "aspic-behaviour1"

    package let digest: ContentDigest

    /// - Throws: ``EstimatorError`` if it is not fitted.
    package init(of estimator: any Estimator) throws(EstimatorError) {
        let hashing = Hashing()
        hashing.hash.update(Array((Self.scheme + ":").utf8))
        var record = BehaviourRecord { hashing.hash.update($0) }
        try record.add("model", estimator)
        record.finish()
        digest = hashing.hash.finish()
    }

    /// The text form: scheme, colon, 64 lower-case hexadecimal digits. Anything else is none.
    package init?(_ text: String) {
        guard text.hasPrefix(Self.scheme + ":"),
            let digest = ContentDigest(hexadecimal: text.utf8.dropFirst(Self.scheme.utf8.count + 1))
        else { return nil }
        self.digest = digest
    }

    package var description: String { Self.scheme + ":" + digest.hexadecimal }

    /// Where the pieces of a record go.
    private final class Hashing {
        var hash = ContentDigest.Stream()
    }
}
