import Dispatch
import Synchronization

/// How many threads work is spread over.
///
/// The result of no work depends on it. Left alone, work takes the processors that the system grants to this process:
/// those that its affinity names, and no more than its container may use.
public enum Threads {
    /// Set for a piece of work, and for what that starts.
    @TaskLocal private static var limit: Int?

    /// What work that begins here is spread over, at least 1.
    public static var count: Int { max(1, min(limit ?? .max, Processors.granted)) }

    /// Does `work`, and what it starts, on no more than `most` threads.
    public static func limited<Result>(to most: Int, _ work: () throws -> Result) rethrows -> Result {
        try $limit.withValue(max(1, most), operation: work)
    }

    /// Calls `body` with each of `0..<count`, on several threads that take the next number each, because pieces of work
    /// differ in size. Work within `body` shares what is left.
    package static func forEach(_ count: Int, _ body: @Sendable (Int) -> Void) {
        let granted = Self.count
        let threads = min(granted, count)
        guard threads > 1 else {
            for place in 0..<max(count, 0) { body(place) }
            return
        }
        let next = Atomic(0)
        let share = max(1, granted / threads)
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            $limit.withValue(share) {
                while true {
                    let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard place < count else { return }
                    body(place)
                }
            }
        }
    }
}
