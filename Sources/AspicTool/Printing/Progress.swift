import Synchronization

/// A line on the terminal that says what takes so long. It appears after a second and goes away again.
enum Progress {
    /// Runs `work`; while it runs, and if standard error is a terminal, shows `what` and the seconds gone by.
    static func during<Result>(_ what: String, _ work: () throws -> Result) rethrows -> Result {
        try during(what) { (_: Meter) in try work() }
    }

    /// The same for work that can say how much of it is done.
    static func during<Result>(_ what: String, _ work: (Meter) throws -> Result) rethrows -> Result {
        let meter = Meter(what)
        guard StandardStream.error.isTerminal else { return try work(meter) }
        let ticker = Task.detached(priority: .high) {
            let start = ContinuousClock.now
            try await Task.sleep(for: .seconds(1))
            while !Task.isCancelled {
                meter.show((ContinuousClock.now - start).seconds)
                try await Task.sleep(for: .milliseconds(250))
            }
        }
        defer {
            ticker.cancel()
            meter.clear()
        }
        return try work(meter)
    }

    /// What is on the terminal; locked, because the ticker may just be writing when the work ends.
    final class Meter: Sendable {
        private struct State {
            var isShown = false
            var isOver = false
            /// From 0 to 1; `nil` if nobody says.
            var done: Double?
        }

        private let what: String
        private let state = Mutex(State())

        init(_ what: String) { self.what = what.onOneLine }

        /// Notes how much of the work is done, from 0 to 1.
        func report(_ done: Double) { state.withLock { $0.done = done } }

        func show(_ seconds: Double) {
            state.withLock { state in
                guard !state.isOver else { return }
                state.isShown = true
                let share = state.done.map { ", \(Numbers.fixed($0 * 100, 0)) %" } ?? ""
                let text = "\(what) … \(Numbers.fixed(seconds, 0)) s\(share)"
                    .shortened(to: StandardStream.error.width - 1)
                try? StandardStream.error.write("\r\u{1B}[K" + text)
            }
        }

        func clear() {
            state.withLock { state in
                if state.isShown { try? StandardStream.error.write("\r\u{1B}[K") }
                state.isOver = true
            }
        }
    }
}
