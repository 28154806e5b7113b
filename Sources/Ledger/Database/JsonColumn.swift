import AspicCore
import JsonFormat

/// Small collections of texts within one column.
enum JsonColumn {
    static func text(of values: [String: String]) -> String {
        let pairs = values.sorted { $0.key < $1.key }.map { (key: $0.key, value: JsonValue.string($0.value)) }
        return JsonValue.object(JsonValue.Members(pairs)).encoded()
    }

    static func text(of values: [String]) -> String {
        JsonValue.array(values.map { .string($0) }).encoded()
    }

    static func dictionary(_ text: String) -> [String: String] {
        guard case .object(let members)? = try? JsonValue(parsing: Bytes(text.utf8)) else { return [:] }
        var result: [String: String] = [:]
        for (key, value) in members.pairs {
            if case .string(let value) = value { result[key] = value }
        }
        return result
    }

    static func array(_ text: String) -> [String] {
        guard case .array(let values)? = try? JsonValue(parsing: Bytes(text.utf8)) else { return [] }
        return values.compactMap { if case .string(let value) = $0 { value } else { nil } }
    }
}
