public import AspicCore

/// A JSON value whose objects keep the order of their keys: what the command line's `--json` prints.
public enum JsonValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JsonValue])
    case object(Members)

    /// Keys and values in order.
    public struct Members: Sendable, Equatable, ExpressibleByDictionaryLiteral {
        public private(set) var pairs: [(key: String, value: JsonValue)]

        public init(_ pairs: [(key: String, value: JsonValue)] = []) { self.pairs = pairs }

        public init(dictionaryLiteral elements: (String, JsonValue)...) {
            pairs = elements.map { (key: $0.0, value: $0.1) }
        }

        /// The value of the first pair with this key. Setting one that is not there appends it; setting `nil`
        /// removes it.
        public subscript(key: String) -> JsonValue? {
            get { pairs.first { $0.key == key }?.value }
            set {
                let place = pairs.firstIndex { $0.key == key }
                switch (place, newValue) {
                case (let place?, let value?): pairs[place].value = value
                case (let place?, nil): pairs.remove(at: place)
                case (nil, let value?): pairs.append((key, value))
                case (nil, nil): break
                }
            }
        }

        public static func == (first: Members, second: Members) -> Bool {
            first.pairs.count == second.pairs.count
                && zip(first.pairs, second.pairs).allSatisfy { $0.key == $1.key && $0.value == $1.value }
        }
    }

    /// One line without spaces, or indented by two; text beyond ASCII stays as it is.
    public func encoded(pretty: Bool = false) -> String {
        var writer = JsonWriter(pretty ? .indented(2) : .compact, escapesUnicode: false)
        write(to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    package func write(to writer: inout JsonWriter) {
        switch self {
        case .null: writer.null()
        case .bool(let value): writer.bool(value)
        case .integer(let value): writer.integer(value)
        case .number(let value): writer.number(value)
        case .string(let value): writer.string(value)
        case .array(let values):
            writer.beginArray()
            for value in values { value.write(to: &writer) }
            writer.endArray()
        case .object(let members):
            writer.beginObject()
            for (key, value) in members.pairs {
                writer.key(key)
                value.write(to: &writer)
            }
            writer.endObject()
        }
    }

    /// Deeper texts are refused, because a value, unlike a tape, is built and freed level by level.
    private static let depthLimit = 200

    /// Parses a JSON text; integers beyond 64 bits become numbers.
    public init(parsing bytes: Bytes) throws(FormatError) {
        self = try Self.value(JsonTape(parsing: bytes), 0, depth: 0)
    }

    private static func value(_ tape: JsonTape, _ index: Int, depth: Int) throws(FormatError) -> JsonValue {
        guard depth < depthLimit else {
            throw FormatError(
                .limitExceeded, "a JSON text nested more than \(depthLimit) deep", offset: tape.offset(index))
        }
        switch tape.kind(index) {
        case .null: return .null
        case .true: return .bool(true)
        case .false: return .bool(false)
        case .integer: return tape.integer(index).map { .integer($0) } ?? .number(tape.double(index) ?? .nan)
        case .float: return .number(tape.double(index) ?? .nan)
        case .string: return .string(tape.text(index) ?? "")
        case .array:
            var values: [JsonValue] = []
            for child in tape.children(of: index) { values.append(try value(tape, child, depth: depth + 1)) }
            return .array(values)
        case .object:
            var pairs: [(key: String, value: JsonValue)] = []
            let children = tape.children(of: index)
            for place in stride(from: 0, to: children.count, by: 2) {
                let key = tape.text(children[place]) ?? ""
                pairs.append((key, try value(tape, children[place + 1], depth: depth + 1)))
            }
            return .object(Members(pairs))
        }
    }
}

extension JsonValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
    ExpressibleByNilLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: JsonValue...) { self = .array(elements) }
    public init(nilLiteral: ()) { self = .null }
    public init(dictionaryLiteral elements: (String, JsonValue)...) {
        self = .object(Members(elements.map { (key: $0.0, value: $0.1) }))
    }
}
