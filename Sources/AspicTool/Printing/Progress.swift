import Synchronization

/// A line on the terminal that says what takes so long. It appears after a second and goes away again.
enum Progress {
    /// Runs `work`; while it runs, and if standard error is a terminal, shows `what` and the seconds gone by.
    static func during<Result>(_ what: String, _ work: () throws -> Result) rethrows -> Result {
        guard StandardStream.error.isTerminal else { return try work() }
        let line = Line()
        let ticker = Task.detached(priority: .high) {
            let start = ContinuousClock.now
            try await Task.sleep(for: .seconds(1))
            while !Task.isCancelled {
                line.show(what, (ContinuousClock.now - start).seconds)
                try await Task.sleep(for: .milliseconds(250))
            }
        }
        defer {
            ticker.cancel()
            line.clear()
        }
        return try work()
    }

    /// What is on the terminal; locked, because the ticker may just be writing when the work ends.
    private final class Line: Sendable {
        private enum State {
            case hidden, shown, done
        }

        private let state = Mutex(State.hidden)

        func show(_ what: String, _ seconds: Double) {
            state.withLock { state in
                guard state != .done else { return }
                state = .shown
                let text = "\(what.onOneLine) … \(Numbers.fixed(seconds, 0)) s"
                    .shortened(to: StandardStream.error.width - 1)
                try? StandardStream.error.write("\r\u{1B}[K" + text)
            }
        }

        func clear() {
            state.withLock { state in
                if state == .shown { try? StandardStream.error.write("\r\u{1B}[K") }
                state = .done
            }
        }
    }
}
