import OnnxFormat

/// What the graph made of a model takes and gives.
package struct LoweringOptions: Sendable {
    /// Outputs beside the prediction, as far as the model has them.
    package struct Outputs: OptionSet, Sendable {
        package let rawValue: Int

        package init(rawValue: Int) { self.rawValue = rawValue }

        /// `probabilities`, `[N, n_classes]`: what `predict_proba` returns.
        package static let probabilities = Outputs(rawValue: 1)
        /// `decision_function`, `[N, 1]` for two classes.
        package static let decisions = Outputs(rawValue: 2)
        /// `votes`, `[N, n_members]`: the encoded labels that the members of a vote predict.
        package static let votes = Outputs(rawValue: 4)
        /// `NAME_probabilities` and `NAME_decision_function` of each member of a vote.
        package static let members = Outputs(rawValue: 8)
    }

    /// The type of the input `X`, `[N, n_features]`. Computation is in double whatever it is.
    package enum InputType: Sendable {
        case double, float, int64

        var dataType: TensorProto.DataType {
            switch self {
            case .double: .double
            case .float: .float
            case .int64: .int64
            }
        }
    }

    package var outputs: Outputs
    package var input: InputType
    /// Written into the metadata: the release whose predictions the graph gives.
    package var scikitLearnVersion: String
    /// More entries for the metadata; written in the order of their keys.
    package var metadata: [String: String]

    package init(
        outputs: Outputs = [], input: InputType = .double, scikitLearnVersion: String = "1.9.1",
        metadata: [String: String] = [:]
    ) {
        self.outputs = outputs
        self.input = input
        self.scikitLearnVersion = scikitLearnVersion
        self.metadata = metadata
    }
}
