import Dispatch
import Synchronization

/// Does two things, on two cores if `isWorthwhile`: below a million bytes or so a second thread costs more than it
/// saves. The first is done on the thread that asks.
///
/// - Returns: how each of them ended, so that the caller says which failure counts.
package func concurrently<First: Sendable, Second: Sendable>(
    if isWorthwhile: Bool,
    _ first: @Sendable () throws(FormatError) -> First,
    _ second: @Sendable () throws(FormatError) -> Second
) -> (Result<First, FormatError>, Result<Second, FormatError>) {
    guard isWorthwhile else { return (outcome(of: first), outcome(of: second)) }
    let firstOutcome = Mutex<Result<First, FormatError>?>(nil)
    let secondOutcome = Mutex<Result<Second, FormatError>?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { part in
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

private func outcome<Value>(of work: () throws(FormatError) -> Value) -> Result<Value, FormatError> {
    do throws(FormatError) { return .success(try work()) } catch { return .failure(error) }
}
