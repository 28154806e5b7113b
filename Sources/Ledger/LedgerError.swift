/// Why the ledger could not answer or take something, in one line a user can act on.
package struct LedgerError: Error, Equatable, Sendable, CustomStringConvertible {
    package let message: String

    package init(_ message: String) { self.message = message }

    package var description: String { message }
}
