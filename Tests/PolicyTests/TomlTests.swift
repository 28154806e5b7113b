import AspicCore
import JsonFormat
import Testing

@testable import Policy

@Suite("TOML")
struct TomlTests {
    /// Numbers beyond Swift's, floats, dates and arrays of tables are left out: no policy has them.
    @Test("is read and refused as Python's tomllib does")
    func agreesWithTomllib() throws {
        let folder = #filePath.split(separator: "/PolicyTests/")[0] + "/Fixtures/toml/"
        let cases = try JsonValue(parsing: Bytes(contentsOf: folder + "cases.json"))
        guard case .array(let cases) = cases else { throw Missing() }
        #expect(cases.count > 100)
        for item in cases {
            guard case .object(let members) = item, case .string(let text)? = members["text"],
                let expected = members["entries"]
            else { throw Missing() }
            let entries = try? TomlReader.entries(of: text)
            let found = entries.map { entries in
                JsonValue.array(
                    entries.sorted(by: Self.order).map {
                        [.array($0.key.map { .string($0) }), Self.json($0.value)]
                    })
            }
            #expect(Self.sorted(expected) == found ?? .null, "\(text.debugDescription)")
        }
    }

    @Test("says in which line it stops being one")
    func lines() {
        for (text, line) in [
            ("a = 1\nb", 2), ("a = [\n1,\n2.5]", 3), ("a = '''\n\n", 1), ("[a]\n\nb = 1\nb = 2", 4),
            ("[[a]]", 1), ("a = 2020-01-01", 1), ("a = 1e3", 1), ("a = 0x8000000000000000", 1),
        ] {
            #expect(throws: TomlError.self, "\(text)") { try TomlReader.entries(of: text) }
            do throws(TomlError) { _ = try TomlReader.entries(of: text) } catch {
                #expect(error.line == line, "\(text)")
            }
        }
    }

    @Test("every beginning of a text is read or refused")
    func truncation() throws {
        let text = "# c\n[a.\"b\"]\nc = [1, '''x\n''', \"\"\"\\u0041\\\n y\"\"\", { d = 1 }]\n"
        for end in text.indices { _ = try? TomlReader.entries(of: String(text[..<end])) }
    }

    @Test("values keep their lines")
    func valueLines() throws {
        let entries = try TomlReader.entries(of: "a = [\n 'x',\n\n 'y',\n]\nb.c = '''\n\n'''\nd = 1")
        guard case .array(let values) = entries[0].value.content else { throw Missing() }
        #expect(values.map(\.line) == [2, 4])
        #expect(entries.map(\.line) == [1, 6, 9])
    }

    private struct Missing: Error {}

    private static func order(_ a: TomlEntry, _ b: TomlEntry) -> Bool {
        a.key.lexicographicallyPrecedes(b.key)
    }

    /// tomllib groups by table, the reader keeps the order of the text.
    private static func sorted(_ entries: JsonValue) -> JsonValue {
        guard case .array(let entries) = entries else { return entries }
        func key(_ entry: JsonValue) -> [String] {
            guard case .array(let parts) = entry, case .array(let names)? = parts.first else { return [] }
            return names.map { if case .string(let name) = $0 { name } else { "" } }
        }
        return .array(entries.sorted { key($0).lexicographicallyPrecedes(key($1)) })
    }

    private static func json(_ value: TomlValue) -> JsonValue {
        switch value.content {
        case .text(let text): .string(text)
        case .integer(let number): .integer(number)
        case .boolean(let bool): .bool(bool)
        case .array(let values): .array(values.map(json))
        }
    }
}
