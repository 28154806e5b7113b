import Synchronization

/// Does two things, on two threads if `isWorthwhile` and there are two: below a million bytes or so a second thread
/// costs more than it saves.
///
/// - Returns: how each of them ended, so that the caller says which failure counts.
package func concurrently<First: Sendable, Second: Sendable>(
    if isWorthwhile: Bool,
    _ first: @Sendable () throws(FormatError) -> First,
    _ second: @Sendable () throws(FormatError) -> Second
) -> (Result<First, FormatError>, Result<Second, FormatError>) {
    guard isWorthwhile, Threads.count > 1 else { return (outcome(of: first), outcome(of: second)) }
    let firstOutcome = Mutex<Result<First, FormatError>?>(nil)
    let secondOutcome = Mutex<Result<Second, FormatError>?>(nil)
    Threads.forEach(2) { part in
        if part == 0 {
            let result = outcome(of: first)
            firstOutcome.withLock { $0 = result }
        } else {
            let result = outcome(of: second)
            secondOutcome.withLock { $0 = result }
        }
    }
    return (
        firstOutcome.withLock { $0 } ?? outcome(of: first),
        secondOutcome.withLock { $0 } ?? outcome(of: second)
    )
}

/// What `work` makes of each of `0..<count`, in that order, on several threads.
///
/// - Throws: the first failure in that order.
package func concurrently<Value: Sendable>(
    _ count: Int, _ work: @Sendable (Int) throws(FormatError) -> Value
) throws(FormatError) -> [Value] {
    let outcomes = Mutex([Result<Value, FormatError>?](repeating: nil, count: count))
    Threads.forEach(count) { place in
        let result = outcome(of: { () throws(FormatError) in try work(place) })
        outcomes.withLock { $0[place] = result }
    }
    var values: [Value] = []
    values.reserveCapacity(count)
    for outcome in outcomes.withLock({ $0 }) {
        if let outcome { values.append(try outcome.get()) }
    }
    return values
}

private func outcome<Value>(of work: () throws(FormatError) -> Value) -> Result<Value, FormatError> {
    do throws(FormatError) { return .success(try work()) } catch { return .failure(error) }
}
