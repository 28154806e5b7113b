/// Why a call cannot be carried out, in one line that says what to do.
struct ToolError: Error, Equatable, CustomStringConvertible {
    let message: String

    init(_ message: String) { self.message = message }

    var description: String { message }
}
