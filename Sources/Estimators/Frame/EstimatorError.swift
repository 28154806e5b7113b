import AspicCore

/// Why a model could not be made, read, fitted or asked, in one line a user can act on.
public struct EstimatorError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Which promise was broken. New codes may be added.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A class that is no estimator known here.
        public static let unsupportedClass = Code(rawValue: "unsupported-class")
        /// A known class in a form that cannot be used here.
        public static let unsupported = Code(rawValue: "unsupported")
        /// A parameter outside what scikit-learn accepts.
        public static let invalidParameter = Code(rawValue: "invalid-parameter")
        /// A parameter the class does not have.
        public static let unknownParameter = Code(rawValue: "unknown-parameter")
        /// A fitted state that contradicts itself: shapes, indices, missing attributes.
        public static let invalidState = Code(rawValue: "invalid-state")
        public static let notFitted = Code(rawValue: "not-fitted")
        /// Rows or targets that do not fit the model.
        public static let invalidInput = Code(rawValue: "invalid-input")
        /// The method exists, but not with these parameters.
        public static let unavailable = Code(rawValue: "unavailable")
        /// The value cannot be written as scikit-learn 1.9.1 would.
        public static let notRepresentable = Code(rawValue: "not-representable")
    }

    public var code: Code
    /// What was expected and what was found.
    public var message: String
    /// Where in the model, written as Python would reach it: `steps[1][1].estimators_[0].tree_`.
    public var path: String

    public init(_ code: Code, _ message: String, path: String = "") {
        self.code = code
        self.message = message
        self.path = path
    }

    init(_ error: FormatError) {
        self.init(.invalidState, error.message)
    }

    public var description: String { path.isEmpty ? message : path + ": " + message }

    /// The same error, said of the part at `prefix`.
    public func inside(_ prefix: String) -> EstimatorError {
        var copy = self
        if copy.path.isEmpty {
            copy.path = prefix
        } else {
            copy.path = prefix + (copy.path.hasPrefix("[") ? "" : ".") + copy.path
        }
        return copy
    }
}
