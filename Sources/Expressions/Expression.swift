public import Estimators

/// Models as scikit-learn prints them: literal constructor calls, read without evaluating anything.
///
/// ```swift
/// let model = try Expression.parse("make_pipeline(PCA(n_components=41), SVC(kernel='linear'))")
/// model.expression  // make_pipeline(PCA(n_components=41), SVC(kernel="linear"))
/// ```
///
/// A text may also be a small script: `import` lines are skipped, names may be given to values and used further
/// down, and the last model is the one that counts. Nothing else of Python is understood.
public enum Expression {
    /// The model that `text` describes, its parameters checked as scikit-learn checks them.
    ///
    /// - Throws: ``ExpressionError`` with the place and, for misspelled names, the nearest known one.
    public static func parse(_ text: String) throws(ExpressionError) -> any Estimator {
        var parser = ExpressionParser(text)
        return try parser.parseModel()
    }
}

/// Why a text is no model, and where.
public struct ExpressionError: Error, Sendable, Equatable, CustomStringConvertible {
    public var message: String
    /// Both count from 1; columns count characters.
    public var line: Int
    public var column: Int
    /// A known name close to an unknown one.
    public var suggestion: String?

    public init(_ message: String, line: Int, column: Int, suggestion: String? = nil) {
        self.message = message
        self.line = line
        self.column = column
        self.suggestion = suggestion
    }

    public var description: String {
        "\(message) at \(line):\(column)" + (suggestion.map { "; did you mean \($0)?" } ?? "")
    }
}
