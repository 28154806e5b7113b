import AspicCore
import Estimators
import Expressions

/// A model expression, given on the command line or in a file.
struct ExpressionSource {
    private let text: String
    private let file: String?

    /// - Parameter argument: an expression, or the path of a `.py` file.
    init(_ argument: String) throws {
        guard argument.hasSuffix(".py") else {
            text = argument
            file = nil
            return
        }
        text = try Bytes(contentsOf: argument).text
        file = argument
    }

    func parse() throws -> any Estimator {
        do {
            return try Expression.parse(text)
        } catch {
            throw ToolError((file.map { $0 + ": " } ?? "the expression: ") + error.description)
        }
    }
}
