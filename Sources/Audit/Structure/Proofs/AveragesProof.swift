import ObjectGraph

/// Linear models that learn row by row and keep averages: `partial_fit` compares the columns of rows with `coef_` and
/// goes on with arrays beside it, whose lengths `WeightVector` does not ask for.
enum AveragesProof {
    static let models = [
        "SGDClassifier", "SGDRegressor", "SGDOneClassSVM", "Perceptron", "PassiveAggressiveClassifier",
        "PassiveAggressiveRegressor",
    ]

    static func prove(_ model: ProvenObject) throws(Flaw) {
        // Without averages, what an earlier fit left there is not used.
        guard let average = try model.integer("average"), average > 0,
            let shape = try model.shape("coef_")
        else { return }
        let attributes: [StaticString] = [
            "_standard_coef", "standard_coef_", "_average_coef", "average_coef_",
        ]
        for attribute in attributes {
            guard let other = try model.shape(attribute) else { continue }
            // One row may be a row or an array of one dimension.
            try Audit.prove(
                other.last == shape.last && other.reduce(1, *) == shape.reduce(1, *),
                "a \(model.name.name) with coefficients of the shape \(shape) and averages of \(other)")
        }
    }
}
