import AspicCore

/// Why a model cannot be run, in one line a user can act on.
package struct OnnxError: Error, Sendable, Equatable, CustomStringConvertible {
    /// New codes may be added; switch with a default.
    package struct Code: RawRepresentable, Hashable, Sendable {
        package let rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }

        /// The graph contradicts itself or the operators' rules.
        package static let invalidModel = Code(rawValue: "invalid-model")
        /// Legal ONNX that is not implemented here.
        package static let unsupported = Code(rawValue: "unsupported")
        /// An input is missing or has another type or shape than the graph asks for.
        package static let invalidInput = Code(rawValue: "invalid-input")
        /// An operator cannot be applied to what reached it.
        package static let failed = Code(rawValue: "failed")
        /// A budget was reached.
        package static let limitExceeded = Code(rawValue: "limit-exceeded")
    }

    package var code: Code
    package var message: String
    /// The node that was concerned: its operator and name.
    package var node: String?

    package init(_ code: Code, _ message: String, node: String? = nil) {
        self.code = code
        self.message = message
        self.node = node
    }

    init(_ error: FormatError) {
        let code: Code =
            switch error.code {
            case .unsupported: .unsupported
            case .limitExceeded: .limitExceeded
            default: .invalidModel
            }
        self.init(code, error.message)
    }

    package var description: String { node.map { "\($0): \(message)" } ?? message }

    func inNode(_ title: String) -> OnnxError {
        var copy = self
        if copy.node == nil { copy.node = title }
        return copy
    }
}
