import AspicCore

/// What all containers of one file may hold together. Each keeps to its own budget, but containers within containers
/// multiply, and members may share bytes.
final class Allowance {
    private(set) var bytes: Int

    init(_ bytes: Int) { self.bytes = bytes }

    /// Takes `count` bytes before they are decompressed or looked at.
    func spend(_ count: Int) throws(FormatError) {
        guard count <= bytes else {
            bytes = 0
            throw FormatError(
                .limitExceeded, "containers within containers hold more than the budget of decompressed bytes"
            )
        }
        bytes -= count
    }

    /// Takes a part for a stream that broke off, however far that was: the sum of all such parts is bounded.
    func spendOnFailure() { bytes -= bytes / 8 }
}
