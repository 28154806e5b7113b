import Synchronization
import Testing

@testable import AspicCore

@Suite struct ThreadsTests {
    @Test("each number comes once, whatever the limit", arguments: [1, 2, 3, 64])
    func everyNumber(limit: Int) {
        for count in [0, 1, 2, 7, 1000] {
            let seen = Mutex([Int](repeating: 0, count: count))
            Threads.limited(to: limit) {
                Threads.forEach(count) { place in seen.withLock { $0[place] += 1 } }
            }
            #expect(seen.withLock { $0 } == [Int](repeating: 1, count: count))
        }
    }

    @Test func limits() {
        #expect(Threads.count >= 1)
        Threads.limited(to: 1) {
            #expect(Threads.count == 1)
            // A limit within a limit, and one that makes no sense.
            Threads.limited(to: 0) { #expect(Threads.count == 1) }
        }
        #expect(Threads.limited(to: 1 << 20) { Threads.count } == Threads.count)
    }

    @Test("work within work does not take the processors a second time")
    func nested() {
        let counts = Mutex<[Int]>([])
        Threads.forEach(max(2, Threads.count)) { _ in counts.withLock { $0.append(Threads.count) } }
        #expect(counts.withLock { $0 }.allSatisfy { $0 == 1 })
    }

    @Test func failuresComeInOrder() {
        let error = #expect(throws: FormatError.self) {
            _ = try concurrently(100) { place throws(FormatError) in
                if place % 10 == 7 { throw FormatError(.malformed, "\(place)") }
                return place
            }
        }
        #expect(error?.message == "7")
    }
}
