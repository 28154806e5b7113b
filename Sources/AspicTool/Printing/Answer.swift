import ArgumentParser
import JsonFormat

/// What a verb has found out, for programs and for people.
protocol Answer {
    /// One object; its keys are a contract with other people's scripts.
    var json: JsonValue { get }

    /// Whole lines.
    func text(_ style: Style) -> String
}

/// How an answer is wanted; every verb takes it.
struct AnswerOptions: ParsableArguments {
    @Flag(name: .customLong("json"), help: "Print one JSON object instead of text.")
    var isJson = false

    /// Puts the answer on standard output.
    func print(_ answer: some Answer) throws(ToolError) {
        let output = StandardStream.output
        try output.write(isJson ? answer.json.encoded() + "\n" : answer.text(Style(for: output)))
    }

    /// Puts a document of another standard on standard output.
    func print(document: JsonValue) throws(ToolError) {
        try StandardStream.output.write(document.encoded(pretty: true) + "\n")
    }
}

extension JsonValue {
    static func strings(_ values: [String]) -> JsonValue { .array(values.map { .string($0) }) }

    static func optional(_ value: String?) -> JsonValue { value.map { .string($0) } ?? .null }
    static func optional(_ value: Int?) -> JsonValue { value.map { .integer($0) } ?? .null }
    static func optional(_ value: Double?) -> JsonValue { value.map { .number($0) } ?? .null }
}
