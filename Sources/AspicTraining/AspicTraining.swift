public import Aspic
public import AspicCore
public import Estimators
import Expressions
import Training

extension Model {
    public static func fit(_ estimator: any Estimator, _ data: Matrix, _ target: ClassLabels) throws -> Model {
        throw EstimatorError(.unsupported, "x")
    }
    public static func fit(_ expression: String, _ data: Matrix, _ target: ClassLabels) throws -> Model {
        try fit(Expression.parse(expression), data, target)
    }
}
