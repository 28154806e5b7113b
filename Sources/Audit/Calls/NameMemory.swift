import ObjectGraph
import Synchronization

/// Remembers from file to file what is known of names: models name the same hundred.
final class NameMemory: Sendable {
    private let known = Mutex<[QualifiedName: NameFacts]>([:])

    /// Files can hold any number of names that no other has.
    private static let most = 10_000

    var all: [QualifiedName: NameFacts] { known.withLock { $0 } }

    func add(_ facts: [NameFacts]) {
        guard !facts.isEmpty else { return }
        known.withLock { known in
            for fact in facts where known.count < Self.most { known[fact.name] = fact }
        }
    }
}
