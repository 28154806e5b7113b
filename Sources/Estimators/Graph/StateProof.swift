import AspicCore
package import ObjectGraph

/// Proves that what a file says of a fitted model is sound, without keeping the model.
///
/// The proofs are those of decoding: whatever is decoded for prediction has passed them.
package final class StateProof {
    private let context: DecodingContext

    package init(_ reader: ObjectReader) { context = DecodingContext(reader) }

    /// Whether ``check(estimator:)`` knows a class.
    package static func knows(_ name: QualifiedName) -> Bool {
        EstimatorList.at(path: name.description) != nil
    }

    /// What contradicts itself in the model at `node`; `nil` if nothing does, or if it is of a class or release
    /// that is not decoded here.
    package func check(estimator node: NodeID) -> EstimatorError? {
        do throws(EstimatorError) { _ = try context.estimator(at: node) } catch {
            return error.code == .invalidState ? error : nil
        }
        return nil
    }

    /// Why the `sklearn.tree._tree.Tree` at `node` cannot be walked, whatever it is part of; `nil` if it can.
    package func check(tree node: NodeID) -> EstimatorError? {
        do throws(EstimatorError) { _ = try Tree(at: node, meaning: .shares, in: context) } catch {
            return error
        }
        return nil
    }
}
