import Estimators

/// Reads tokens as values and calls. Only what is nested costs stack, and nesting is limited.
struct ExpressionParser {
    /// Deeper than any model a person writes.
    static let deepestNesting = 64

    private let text: String
    private var tokens: [Token] = []
    private var next = 0
    private var depth = 0
    /// Values that the text has given names to.
    private var names: [String: ParameterValue] = [:]

    init(_ text: String) { self.text = text }

    private var token: Token { tokens[min(next, tokens.count - 1)] }

    private mutating func advance() { next += 1 }

    func failure(_ message: String, at place: Place, suggestion: String? = nil) -> ExpressionError {
        ExpressionError(message, line: place.line, column: place.column, suggestion: suggestion)
    }

    private func unexpected(_ expected: String) -> ExpressionError {
        failure("expected \(expected), found \(token.text)", at: token.place)
    }

    private func isAt(_ mark: Character) -> Bool { token.kind == .punctuation(mark) }

    private mutating func take(_ mark: Character) -> Bool {
        guard isAt(mark) else { return false }
        advance()
        return true
    }

    private mutating func expect(_ mark: Character) throws(ExpressionError) {
        guard take(mark) else { throw unexpected("'\(mark)'") }
    }

    // MARK: Statements

    mutating func parseModel() throws(ExpressionError) -> any Estimator {
        tokens = try Tokenizer.tokens(of: text)
        var model: (any Estimator)?
        var last: Place?
        while token.kind != .end {
            if token.kind == .newline {
                advance()
                continue
            }
            last = token.place
            if case .name(let name) = token.kind, name == "import" || name == "from" {
                skipLine()
                continue
            }
            var assigned: String?
            if case .name(let name) = token.kind,
                tokens[min(next + 1, tokens.count - 1)].kind == .punctuation("=")
            {
                assigned = name
                advance()
                advance()
            }
            let value = try parseValue()
            guard token.kind == .newline || token.kind == .end else {
                throw unexpected("the end of the line")
            }
            if let assigned { names[assigned] = value }
            if case .estimator(let estimator) = value { model = estimator }
        }
        guard let model else {
            throw failure("expected a model such as PCA(n_components=2)", at: last ?? token.place)
        }
        return model
    }

    private mutating func skipLine() {
        while token.kind != .newline && token.kind != .end { advance() }
    }

    // MARK: Values

    private mutating func parseValue() throws(ExpressionError) -> ParameterValue {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepestNesting else {
            throw failure("nested more than \(Self.deepestNesting) levels deep", at: token.place)
        }
        let start = token
        switch start.kind {
        case .integer(let value):
            advance()
            return .int(value)
        case .float(let value):
            advance()
            return .float(value)
        case .string: return .string(parseString())
        case .punctuation("-"), .punctuation("+"): return try parseSigned()
        case .punctuation("["):
            advance()
            return .list(try parseElements(until: "]").values)
        case .punctuation("("):
            advance()
            let (values, hasComma) = try parseElements(until: ")")
            return values.count == 1 && !hasComma ? values[0] : .tuple(values)
        case .punctuation("{"): return try parseDictionary()
        case .name: return try parseNamed()
        default: throw unexpected("a value")
        }
    }

    /// Neighbouring strings are one, as in Python.
    private mutating func parseString() -> String {
        var result = ""
        while case .string(let part) = token.kind {
            result += part
            advance()
        }
        return result
    }

    private mutating func parseSigned() throws(ExpressionError) -> ParameterValue {
        let isNegative = isAt("-")
        advance()
        let place = token.place
        switch try parseValue() {
        case .int(let value): return .int(isNegative ? -value : value)
        case .float(let value): return .float(isNegative ? -value : value)
        default: throw failure("a sign belongs to a number", at: place)
        }
    }

    private mutating func parseElements(
        until end: Character
    ) throws(ExpressionError) -> (values: [ParameterValue], hasComma: Bool) {
        var values: [ParameterValue] = []
        var hasComma = false
        while !take(end) {
            values.append(try parseValue())
            if take(",") {
                hasComma = true
            } else if !isAt(end) {
                throw unexpected("',' or '\(end)'")
            }
        }
        return (values, hasComma)
    }

    private mutating func parseDictionary() throws(ExpressionError) -> ParameterValue {
        try expect("{")
        var entries: [(key: ParameterValue, value: ParameterValue)] = []
        while !take("}") {
            let key = try parseValue()
            try expect(":")
            let value = try parseValue()
            // The last value of a key counts, at the place of the first.
            if let place = entries.firstIndex(where: { $0.key == key }) {
                entries[place].value = value
            } else {
                entries.append((key, value))
            }
            if !take(",") && !isAt("}") { throw unexpected("',' or '}'") }
        }
        return .dict(entries)
    }

    /// A constant, a name given earlier, or a call.
    private mutating func parseNamed() throws(ExpressionError) -> ParameterValue {
        let place = token.place
        var path: [String] = []
        repeat {
            guard case .name(let part) = token.kind else { throw unexpected("a name") }
            path.append(part)
            advance()
        } while take(".")
        guard let name = path.last else { throw unexpected("a name") }
        if isAt("(") { return try parseCall(name, path: path.joined(separator: "."), at: place) }
        if path.count == 1, let value = names[name] { return value }
        switch name {
        case "None" where path.count == 1: return .none
        case "True" where path.count == 1: return .bool(true)
        case "False" where path.count == 1: return .bool(false)
        case "inf", "nan":
            let isKnown = path.count == 1 || ["np", "numpy", "math"].contains(path[0]) && path.count == 2
            if isKnown { return .float(name == "inf" ? .infinity : .nan) }
        default: break
        }
        if EstimatorList.named(name) != nil {
            throw failure("\(name) needs parentheses: \(name)()", at: place)
        }
        throw failure(
            "unknown name \(path.joined(separator: "."))", at: place,
            suggestion: Self.nearest(to: name, among: ["None", "True", "False"] + Self.callables))
    }

    // MARK: Calls

    static let callables = ["make_pipeline"] + EstimatorList.all.map { $0.scikitLearn.name }.sorted()

    private mutating func parseCall(
        _ name: String, path: String, at place: Place
    ) throws(ExpressionError) -> ParameterValue {
        if name == "float", path == name { return try parseFloatCall(at: place) }
        if name == "make_pipeline" {
            return .estimator(try CallBuilder.makePipeline(parseArguments(), at: place))
        }
        guard let type = EstimatorList.named(name) else {
            throw failure(
                "unknown name \(path)", at: place,
                suggestion: Self.nearest(to: name, among: Self.callables))
        }
        return .estimator(try CallBuilder.make(type, parseArguments(), at: place))
    }

    /// `float("inf")`, which is how some write it.
    private mutating func parseFloatCall(at place: Place) throws(ExpressionError) -> ParameterValue {
        let arguments = try parseArguments()
        guard arguments.count == 1, arguments[0].name == nil else {
            throw failure("float() takes one value", at: place)
        }
        switch arguments[0].value {
        case .string(let text):
            switch text.lowercased() {
            case "inf", "+inf", "infinity": return .float(.infinity)
            case "-inf", "-infinity": return .float(-.infinity)
            case "nan": return .float(.nan)
            default: break
            }
        case .int(let value): return .float(Double(value))
        case .float(let value): return .float(value)
        default: break
        }
        throw failure("float() takes a number, 'inf' or 'nan'", at: place)
    }

    private mutating func parseArguments() throws(ExpressionError) -> [CallBuilder.Argument] {
        try expect("(")
        var arguments: [CallBuilder.Argument] = []
        while !take(")") {
            let place = token.place
            var name: String?
            if case .name(let keyword) = token.kind,
                tokens[min(next + 1, tokens.count - 1)].kind == .punctuation("=")
            {
                name = keyword
                advance()
                advance()
            } else if isAt("*") {
                throw failure("expected a value; '*' and '**' are not literal", at: place)
            } else if arguments.last?.name != nil {
                throw failure("a positional argument cannot follow a named one", at: place)
            }
            arguments.append(CallBuilder.Argument(name: name, value: try parseValue(), place: place))
            if !take(",") && !isAt(")") { throw unexpected("',' or ')'") }
        }
        return arguments
    }
}
