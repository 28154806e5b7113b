import AspicCore
import JsonFormat
import Testing

private func bytes(_ text: String) -> Bytes { Bytes(Array(text.utf8)) }

private func failure(_ text: String) -> FormatError? {
    do throws(FormatError) { _ = try JsonTape(parsing: bytes(text)) } catch { return error }
    return nil
}

@Suite struct JsonReadingTests {
    @Test func values() throws {
        let tape = try JsonTape(
            parsing: bytes(
                #" {"a": [1, -2.5e3, true, false, null], "b": {"c": "x"}, "n": NaN, "i": [Infinity, -Infinity]} "#
            ))
        let a = try #require(tape.value("a", in: 0))
        let items = tape.children(of: a)
        #expect(items.map { tape.kind($0) } == [.integer, .float, .true, .false, .null])
        #expect(tape.integer(items[0]) == 1)
        #expect(tape.double(items[1]) == -2500)
        let c = try #require(tape.value("b", in: 0).flatMap { tape.value("c", in: $0) })
        #expect(tape.text(c) == "x")
        #expect(tape.double(try #require(tape.value("n", in: 0)))?.isNaN == true)
        let infinities = tape.children(of: try #require(tape.value("i", in: 0)))
        #expect(infinities.map { tape.double($0) } == [.infinity, -.infinity])
        #expect(tape.value("z", in: 0) == nil)
    }

    @Test("escapes, checked with Python's json.loads")
    func escapes() throws {
        let tape = try JsonTape(
            parsing: bytes(#"["\"\\\/\b\f\n\r\t\u0041\u00e9\u20ac\ud83d\udc0d", "\ud800x", "é€🐍", ""]"#))
        let items = tape.children(of: 0)
        #expect(tape.text(items[0]) == "\"\\/\u{8}\u{C}\n\r\tAé€🐍")
        #expect(tape.utf8(items[1]).array == [0xED, 0xA0, 0x80, UInt8(ascii: "x")])
        #expect(tape.text(items[2]) == "é€🐍")
        #expect(tape.text(items[3]) == "")
        let keys = try JsonTape(parsing: bytes(#"{"\u0061": 1}"#))
        #expect(keys.value("a", in: 0) != nil)
    }

    @Test("integers of every length, eight digits at a time and one by one")
    func integersOfEveryLength() throws {
        var generator = SystemRandomNumberGenerator()
        for length in 1...18 {
            for _ in 0..<50 {
                let digits = (0..<length).map { place in
                    String(Int.random(in: place == 0 && length > 1 ? 1...9 : 0...9, using: &generator))
                }.joined()
                for text in [digits, "-" + digits] {
                    let tape = try JsonTape(parsing: bytes("[\(text), 7]"))
                    #expect(tape.integer(1) == Int(text), "\(text)")
                    #expect(tape.integer(2) == 7)
                }
            }
        }
        #expect(try JsonTape(parsing: bytes("9223372036854775807")).integer(0) == .max)
        #expect(try JsonTape(parsing: bytes("-9223372036854775808")).integer(0) == .min)
        #expect(try JsonTape(parsing: bytes("9223372036854775808")).integer(0) == nil)
    }

    @Test("keys given twice are found among few and many, alike at their start or not")
    func duplicatesAmongMany() throws {
        for count in [2, 5, 12, 24, 25, 200] {
            let keys = (0..<count).map { "a common start \($0)" }
            func text(_ keys: [String]) -> String {
                "{" + keys.map { "\"\($0)\": 0" }.joined(separator: ",") + "}"
            }
            #expect(try JsonTape(parsing: bytes(text(keys))).duplicateKeys().isEmpty)
            for repeated in [0, count / 2, count - 1] {
                let found = try JsonTape(parsing: bytes(text(keys + [keys[repeated]]))).duplicateKeys()
                #expect(found == [2 * count + 1], "\(count) keys, the one at \(repeated) twice")
            }
        }
        #expect(try JsonTape(parsing: bytes(#"{"":0,"":1}"#)).duplicateKeys() == [3])
        #expect(try JsonTape(parsing: bytes(#"{"a":0,"a" :1}"#)).duplicateKeys() == [3])
    }

    @Test func integers() throws {
        let tape = try JsonTape(
            parsing: bytes("[9223372036854775807, -9223372036854775808, 9223372036854775808, -0, 0]"))
        #expect(tape.children(of: 0).map { tape.integer($0) } == [Int.max, Int.min, nil, 0, 0])
    }

    @Test(
        "keys given twice",
        arguments: [
            (#"{"a": 1, "a": 2}"#, 1), (#"{"a": 1, "\u0061": 2}"#, 1),
            (#"{"a": {"a": 1}, "b": [{"a": 1}]}"#, 0),
            (#"{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"k":1,"l":1,"m":1,"a":1}"#, 1),
        ])
    func duplicates(text: String, count: Int) throws {
        let tape = try JsonTape(parsing: bytes(text))
        #expect(tape.duplicateKeys().count == count)
        if count == 1 { #expect(tape.integer(try #require(tape.value("a", in: 0))) != nil) }
    }

    @Test(
        "what Python's json refuses",
        arguments: [
            ("[1,]", 3), ("{\"a\":1,}", 7), ("[01]", 2), ("[1.]", 3), ("[.5]", 1), ("[+1]", 1), ("[1e]", 3),
            ("{a:1}", 1), ("['a']", 1), ("[\"\\x41\"]", 2), ("[\"\\u12g4\"]", 6), ("[\"a\nb\"]", 3),
            ("[1] 2", 4),
            ("[nul]", 1), ("[nan]", 1), ("{\"a\" 1}", 5), ("[1}", 2), ("{\"a\":1]", 6), ("]", 0),
            ("[\u{A0}1]", 1),
        ])
    func malformed(text: String, offset: Int) {
        let error = failure(text)
        #expect(error?.code == .malformed, "\(text)")
        #expect(error?.offset == offset, "\(text)")
    }

    @Test func encodings() {
        #expect(failure("") != nil)
        for text in [[0xFF, 0xFE, 0x5B, 0, 0x5D, 0], [0, 0x5B, 0, 0x5D], [0x5B, 0, 0x5D, 0]] as [[UInt8]] {
            do {
                _ = try JsonTape(parsing: Bytes(text))
                Issue.record("UTF-16 was read")
            } catch { #expect(error.code == .unsupported) }
        }
        for text in [
            [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xFF, 0x22], [0x22, 0xE2, 0x82, 0x22],
            [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22],
        ] as [[UInt8]] {
            do {
                _ = try JsonTape(parsing: Bytes(text))
                Issue.record("ill-formed UTF-8 was read")
            } catch { #expect(error.code == .malformed) }
        }
    }

    @Test func truncatedEverywhere() {
        let text = bytes(#"{"key": [1.5e+10, true, "a\u00e9é", {"x": null, "y": NaN}], "z": {}}"#)
        for count in 0..<text.count {
            do throws(FormatError) {
                _ = try JsonTape(parsing: text[0..<count])
                Issue.record("\(count) bytes were read")
            } catch { #expect(error.code == .truncated || error.code == .malformed) }
        }
    }

    @Test func depth() throws {
        let depth = 200_000
        let text = [UInt8](repeating: 0x5B, count: depth) + [UInt8](repeating: 0x5D, count: depth)
        let tape = try JsonTape(parsing: Bytes(text))
        #expect(tape.count == depth)
        #expect(throws: FormatError.self) { try JsonValue(parsing: Bytes(text)) }
    }
}

@Suite struct JsonWritingTests {
    /// Python's `repr` of each.
    @Test(
        "floats",
        arguments: [
            (0.1, "0.1"), (1, "1.0"), (-0.0, "-0.0"), (1e16, "1e+16"),
            (9_999_999_999_999_998, "9999999999999998.0"),
            (1.0000000000000002e16, "1.0000000000000002e+16"), (123456789.5, "123456789.5"), (1e-4, "0.0001"),
            (1e-5, "1e-05"), (1.5e-5, "1.5e-05"), (1e22, "1e+22"), (1e100, "1e+100"),
            (-1.25e-100, "-1.25e-100"),
            (.leastNonzeroMagnitude, "5e-324"), (.greatestFiniteMagnitude, "1.7976931348623157e+308"),
            (1.0 / 3, "0.3333333333333333"), (100, "100.0"), (123e18, "1.23e+20"), (.nan, "NaN"),
            (-.infinity, "-Infinity"),
        ])
    func floats(value: Double, text: String) { #expect(pythonRepr(value) == text) }

    @Test func floatsComeBack() {
        var state: UInt64 = 1
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let value = Double(bitPattern: state)
            if value.isFinite { #expect(Double(pythonRepr(value))?.bitPattern == value.bitPattern) }
        }
    }

    static let value: JsonValue = [
        "a": [1, 2.5, true, nil], "empty": [], "none": [:], "text": "é\n\"🐍", "nested": ["b": ["c": "d"]],
    ]

    @Test("layouts, as json.dumps writes them")
    func layouts() {
        var compact = JsonWriter()
        Self.value.write(to: &compact)
        #expect(
            String(decoding: compact.bytes, as: UTF8.self)
                == #"{"a":[1,2.5,true,null],"empty":[],"none":{},"text":"\u00e9\n\"\ud83d\udc0d","nested":{"b":{"c":"d"}}}"#
        )
        #expect(
            Self.value.encoded()
                == #"{"a":[1,2.5,true,null],"empty":[],"none":{},"text":"é\n\"🐍","nested":{"b":{"c":"d"}}}"#)
        #expect(
            Self.value.encoded(pretty: true) == """
                {
                  "a": [
                    1,
                    2.5,
                    true,
                    null
                  ],
                  "empty": [],
                  "none": {},
                  "text": "é\\n\\"🐍",
                  "nested": {
                    "b": {
                      "c": "d"
                    }
                  }
                }
                """)
        var spaced = JsonWriter(.spaced)
        (["a": [1, 2]] as JsonValue).write(to: &spaced)
        #expect(String(decoding: spaced.bytes, as: UTF8.self) == #"{"a": [1, 2]}"#)
    }

    @Test func comesBack() throws {
        #expect(try JsonValue(parsing: bytes(Self.value.encoded())) == Self.value)
        #expect(try JsonValue(parsing: bytes(Self.value.encoded(pretty: true))) == Self.value)
    }

    @Test func surrogates() {
        var writer = JsonWriter(.compact, escapesUnicode: false)
        writer.string(Bytes([0xED, 0xA0, 0x80, 0x7F, 0x01]))
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"\\ud800\u{7F}\\u0001\"")
    }

    @Test func members() {
        var members: JsonValue.Members = ["a": 1]
        members["b"] = 2
        members["a"] = 3
        #expect(members == ["a": 3, "b": 2])
        members["a"] = nil
        #expect(members == ["b": 2])
    }
}
