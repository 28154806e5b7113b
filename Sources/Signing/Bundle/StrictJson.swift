import AspicCore
import Hashing
import JsonFormat

/// JSON in which nothing can be read in two ways: a key given twice means one thing to one reader and another to the
/// next, so that what was checked need not be what is used.
struct StrictJson {
    private let tape: JsonTape

    /// - Parameters:
    ///   - what: named in the error.
    ///   - nodes: values it may have at most.
    /// - Throws: `FormatError` with code `signature` unless it is an object with each key once.
    init(_ bytes: Bytes, what: String, nodes: Int) throws(FormatError) {
        do throws(FormatError) {
            tape = try JsonTape(parsing: bytes, limits: Limits(nodes: nodes))
        } catch {
            throw .refused("the \(what) is no JSON: \(error)")
        }
        guard tape.kind(0) == .object else { throw .refused("the \(what) is no JSON object") }
        if let key = tape.duplicateKeys().first {
            throw .refused("the \(what) gives the key \(tape.text(key) ?? "") twice")
        }
    }

    func value(_ key: StaticString, in object: Int) -> Int? { tape.value(key, in: object) }

    /// A string's UTF-8; lone surrogates make it ill-formed.
    func bytes(_ index: Int) -> [UInt8]? { tape.kind(index) == .string ? tape.utf8(index).array : nil }

    func text(_ key: StaticString, in object: Int) -> String? {
        value(key, in: object).flatMap(bytes).flatMap { String(validating: $0, as: UTF8.self) }
    }

    func object(_ key: StaticString, in object: Int) -> Int? {
        value(key, in: object).flatMap { tape.kind($0) == .object ? $0 : nil }
    }

    func array(_ key: StaticString, in object: Int) -> [Int]? {
        value(key, in: object).flatMap { tape.kind($0) == .array ? tape.children(of: $0) : nil }
    }

    func digest(_ key: StaticString, in object: Int) -> ContentDigest? {
        value(key, in: object).flatMap(bytes).flatMap { ContentDigest(hexadecimal: $0) }
    }

    /// Whether the value is missing, `null` or an empty string.
    func isEmpty(_ key: StaticString, in object: Int) -> Bool {
        guard let value = value(key, in: object) else { return true }
        return tape.kind(value) == .null || tape.holds(value, "")
    }
}
