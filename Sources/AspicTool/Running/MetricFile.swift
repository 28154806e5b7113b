import AspicCore
import JsonFormat

/// Numbers in a JSON file, those in objects and arrays under their paths: `test.accuracy`, `folds.0`.
enum MetricFile {
    static func numbers(in path: String) throws -> [(name: String, value: Double)] {
        let value: JsonValue
        do throws(FormatError) {
            value = try JsonValue(parsing: try Bytes(contentsOf: path))
        } catch {
            throw error.inFile(path)
        }
        var found: [(name: String, value: Double)] = []
        add(value, "", &found)
        return found
    }

    private static func add(
        _ value: JsonValue, _ name: String, _ found: inout [(name: String, value: Double)]
    ) {
        func below(_ part: String) -> String { name.isEmpty ? part : name + "." + part }
        switch value {
        case .integer(let number): found.append((name, Double(number)))
        case .number(let number): found.append((name, number))
        case .object(let members): for (key, value) in members.pairs { add(value, below(key), &found) }
        case .array(let values):
            for (place, value) in values.enumerated() { add(value, below(String(place)), &found) }
        case .null, .bool, .string: break
        }
    }
}
