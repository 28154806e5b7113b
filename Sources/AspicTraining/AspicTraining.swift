public import Aspic
public import AspicCore
public import Estimators
import Expressions
import Training

extension Model {
    /// Fits the model that `expression` describes, the same as scikit-learn 1.9.1 fits it.
    ///
    /// ```swift
    /// let model = try Model.fit("make_pipeline(StandardScaler(), SVC(C=2.0))", x, y)
    /// try model.save(to: "model.skops", as: SaveOptions(.skops))
    /// ```
    ///
    /// - Parameters:
    ///   - expression: constructor calls as scikit-learn prints them; nothing is evaluated.
    ///   - x: one row per sample.
    ///   - y: one label per row; `nil` for transformers.
    ///   - featureNames: one name per column, kept as `feature_names_in_`.
    ///   - progress: told how much of the work is done, from 0 to 1, by whatever thread did it.
    /// - Throws: `ExpressionError` with the place in the text, or `EstimatorError` if the data do not fit.
    public static func fit(
        _ expression: String, _ x: Matrix, _ y: ClassLabels? = nil, featureNames: [String]? = nil,
        progress: (@Sendable (Double) -> Void)? = nil
    ) throws -> Model {
        try fit(Expression.parse(expression), x, y, featureNames: featureNames, progress: progress)
    }

    /// Fits `estimator`; what it was fitted on before does not matter.
    public static func fit(
        _ estimator: any Estimator, _ x: Matrix, _ y: ClassLabels? = nil, featureNames: [String]? = nil,
        progress: (@Sendable (Double) -> Void)? = nil
    ) throws -> Model {
        Model(
            try estimator.fitted(
                on: TrainingData(x, y, featureNames: featureNames, progress: progress)))
    }
}
