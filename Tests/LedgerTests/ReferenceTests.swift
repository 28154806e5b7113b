import Testing

@testable import Ledger

struct ReferenceTests {
    @Test(arguments: [
        ("digits", Reference.Form.latest(name: "digits")), ("digits@3", .number(name: "digits", 3)),
        ("digits@champion", .label(name: "digits", "champion")), ("a/b@12", .number(name: "a/b", 12)),
        ("a@b@3", .number(name: "a@b", 3)), ("digits@", .label(name: "digits", "")),
        ("digits@3x", .label(name: "digits", "3x")), ("@3", .number(name: "", 3)), ("", .latest(name: "")),
        ("digits@99999999999999999999", .label(name: "digits", "99999999999999999999")),
    ])
    func forms(_ text: String, _ form: Reference.Form) {
        #expect(Reference(text).form == form)
        #expect(Reference(text).description == text)
    }

    @Test(arguments: ["3f9a2c", "000000", String(repeating: "f", count: 64)])
    func canBeginAFingerprint(_ text: String) { #expect(Reference(text).digits == text) }

    @Test(arguments: ["3f9a2", "3F9A2C", "3f9a2g", "3f9a2c@1", "", String(repeating: "f", count: 65)])
    func cannotBeginAFingerprint(_ text: String) { #expect(Reference(text).digits == nil) }
}

struct ModelNameTests {
    @Test(arguments: ["a", "Z9", "a.b_c-d", "team/digits", "größe", "数字", String(repeating: "x", count: 200)])
    func names(_ name: String) throws {
        try ModelName.check(name)
        #expect(Reference(name).form == .latest(name: name))
    }

    @Test(arguments: [
        "", " ", "a b", "a@b", "a#b", "a:b", "a\\b", "a\nb", "a\u{0}b", "-a", ".a", "/a", "a/",
        String(repeating: "x", count: 201), String(repeating: "ü", count: 101),
    ])
    func refused(_ name: String) {
        #expect(throws: LedgerError.self) { try ModelName.check(name) }
    }

    @Test(arguments: [
        ("model", "model"), ("my model (2)", "my_model__2_"), (".hidden", "hidden"), ("--as", "as"),
        ("größe", "größe"), ("a@b#c", "a_b_c"), ("...", "model"), ("", "model"), ("__init__", "init__"),
    ])
    func fromFiles(_ file: String, _ name: String) throws {
        #expect(ModelName.from(file) == name)
        try ModelName.check(name)
    }

    @Test func fromAnyFile() throws {
        for scalar in (0..<0x3000).compactMap(Unicode.Scalar.init) {
            try ModelName.check(ModelName.from("a\(scalar)b"))
            try ModelName.check(ModelName.from("\(scalar)"))
        }
        for length in [49, 50, 51, 300] {
            try ModelName.check(ModelName.from(String(repeating: "字", count: length)))
        }
    }

    @Test(arguments: ["trial", "v1", "1a", "a.b-c_d"]) func labels(_ label: String) throws {
        try Label.check(label)
    }

    @Test(arguments: ["", "7", "007", "a/b", "a b", "-a", "a@b"]) func refusedLabels(_ label: String) {
        #expect(throws: LedgerError.self) { try Label.check(label) }
    }
}
