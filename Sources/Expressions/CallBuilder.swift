import Estimators

/// Turns the arguments of a call into an estimator, through its parameter table.
enum CallBuilder {
    struct Argument {
        /// `nil` for a positional one.
        let name: String?
        let value: ParameterValue
        /// Where the argument starts: its name, or the value of a positional one.
        let place: Place
    }

    static func make(
        _ type: any Estimator.Type, _ arguments: [Argument], at place: Place
    ) throws(ExpressionError) -> any Estimator {
        func build<Model: Estimator>(_: Model.Type) throws(ExpressionError) -> any Estimator {
            try construct(Model.self, arguments, at: place)
        }
        return try build(type)
    }

    private static func construct<Model: Estimator>(
        _: Model.Type, _ arguments: [Argument], at place: Place
    ) throws(ExpressionError) -> Model {
        let className = Model.scikitLearn.name
        var model = Model()
        var given: Set<String> = []
        for (position, argument) in arguments.enumerated() {
            let parameter: Parameter<Model>
            if let name = argument.name {
                guard let found = Model.parameters.first(where: { $0.name == name }) else {
                    throw failure(
                        "unknown parameter \(name) of \(className)", at: argument.place,
                        suggestion: ExpressionParser.nearest(to: name, among: Model.parameters.map(\.name)))
                }
                parameter = found
            } else {
                guard position < Model.positionalParameters else {
                    let most = Model.positionalParameters
                    throw failure(
                        "\(className) takes \(most == 0 ? "no" : "at most \(most)") positional "
                            + "argument\(most == 1 ? "" : "s"); name the parameter", at: argument.place)
                }
                parameter = Model.parameters[position]
            }
            guard given.insert(parameter.name).inserted else {
                throw failure(
                    "parameter \(parameter.name) of \(className) is given twice", at: argument.place)
            }
            do throws(EstimatorError) { try parameter.set(argument.value, in: &model) } catch {
                throw failure(error.message, at: argument.place)
            }
        }
        for parameter in Model.parameters where parameter.isRequired && !given.contains(parameter.name) {
            throw failure("\(className) needs the parameter \(parameter.name)", at: place)
        }
        try checkCombination(model, at: place)
        return model
    }

    /// `make_pipeline(*steps, memory=None, transform_input=None, verbose=False)`.
    static func makePipeline(
        _ arguments: [Argument], at place: Place
    ) throws(ExpressionError) -> any Estimator {
        var members: [NamedEstimator.Member] = []
        var rest: [Argument] = []
        for argument in arguments {
            guard argument.name == nil else {
                guard argument.name != "steps" else {
                    throw failure("make_pipeline takes its steps by position", at: argument.place)
                }
                rest.append(argument)
                continue
            }
            switch argument.value {
            case .estimator(let estimator): members.append(.estimator(estimator))
            case .string("passthrough"): members.append(.passthrough)
            default:
                throw failure(
                    "a step of make_pipeline is an estimator or \"passthrough\"", at: argument.place)
            }
        }
        let steps = Pipeline(unnamed: members).steps.map(\.parameterValue)
        rest.append(Argument(name: "steps", value: .list(steps), place: place))
        return try construct(Pipeline.self, rest, at: place)
    }

    private static func checkCombination(_ model: some Estimator, at place: Place) throws(ExpressionError) {
        do throws(EstimatorError) { try model.checkParameterCombination() } catch {
            throw failure(error.description, at: place)
        }
    }

    private static func failure(
        _ message: String, at place: Place, suggestion: String? = nil
    ) -> ExpressionError {
        ExpressionError(message, line: place.line, column: place.column, suggestion: suggestion)
    }
}
