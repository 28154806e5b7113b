import Aspic
import AspicCore
import Compression
import Estimators
import Testing

@testable import AspicTool

@Suite("What is printed")
struct PrintingTests {
    @Test(arguments: [
        (8.881784197001252e-16, "8.9e-16"), (0.0, "0.0"), (-12.34, "-1.2e1"), (9.99, "1.0e1"),
        (1e300, "1.0e300"),
    ])
    func scientific(value: Double, text: String) { #expect(Numbers.scientific(value) == text) }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1000, "1,000"), (310_413, "310,413"), (-1_234_567, "-1,234,567"),
    ])
    func grouped(value: Int, text: String) {
        #expect(Numbers.grouped(value) == text)
    }

    @Test(arguments: [
        (0.0, 2, "0.00"), (1.005, 1, "1.0"), (12.345, 1, "12.3"), (-0.04, 1, "0.0"), (0.996, 2, "1.00"),
        (7.0, 0, "7"),
    ])
    func fixed(value: Double, places: Int, text: String) {
        #expect(Numbers.fixed(value, places) == text)
    }

    @Test(arguments: [
        (0.0309123, "+0.0309"), (-1.5, "-1.5"), (123.456, "+123.46"), (0.0, "0.0"),
        (-0.00012345, "-0.000123"),
    ])
    func signed(value: Double, text: String) {
        #expect(Numbers.signed(value) == text)
    }

    @Test func oneLine() {
        #expect("a\tb\u{9B}31m\u{202E}c".onOneLine == "a\\tb\\x9b31m\\u{202e}c")
        #expect("größe, 犬".onOneLine == "größe, 犬")
        #expect("abcdef".shortened(to: 4) == "abc…")
    }

    @Test("columns are aligned, with and without colours")
    func table() {
        var table = TextTable([("format", .left), ("bytes", .right), ("file", .left)])
        table.add([.init("pickle"), .init("310,413"), .init("a.pkl", .faint)])
        table.add([.init("onnx"), .init("9", .bad), .init("b")])
        #expect(
            table.text(.plain) == """
                format    bytes  file
                pickle  310,413  a.pkl
                onnx          9  b

                """)
        #expect(table.text(Style(isColoured: true)).contains("      \u{1B}[31m9\u{1B}[0m  b\n"))
    }

    @Test(arguments: [
        ("zlib", "zlib"), ("zlib:6", "zlib:6"), ("none", "none"), ("zlib:10", nil), ("zip", nil),
        ("lz4:", nil),
        ("bz2:0", nil), ("xz:9", "xz:9"),
    ])
    func compression(argument: String, understood: String?) {
        let choice = CompressionChoice(argument: argument)
        #expect(choice.map { $0.codec.rawValue + ($0.level.map { ":\($0)" } ?? "") } == understood)
    }

    @Test("labels of every kind keep their type in a file")
    func labels() throws {
        let cases: [(ClassLabels, String, Int)] = [
            (ClassLabels([1, -1]), "<i8", 16), (ClassLabels([1, 2], dtype: .uint8), "|u1", 2),
            (ClassLabels([true, false]), "|b1", 2), (ClassLabels([1.5, 2]), "<f8", 16),
            (ClassLabels(["ab", "c"]), "<U2", 16),
        ]
        for (labels, type, size) in cases {
            let array = try labels.array()
            #expect(array.dtype.typeString == type)
            #expect(array.data.count == size)
        }
    }
}
