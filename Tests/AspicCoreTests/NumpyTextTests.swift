import Testing

@testable import AspicCore

/// What `str` of numpy 2.4's elements is.
@Suite struct NumpyTextTests {
    private func text(_ value: Int64, _ type: String) throws -> String? {
        let dtype = try #require(DType(typeString: type))
        return withUnsafeBytes(of: dtype.isBigEndian ? value.bigEndian : value.littleEndian) {
            NumpyText.text($0, dtype)
        }
    }

    @Test(arguments: [
        (19782, "<M8[D]", "2024-02-29"), (-1, "<M8[D]", "1969-12-31"), (-719_528, "<M8[D]", "0000-01-01"),
        (-719_529, "<M8[D]", "-001-12-31"), (2_932_897, "<M8[D]", "10000-01-01"), (54, "<M8[Y]", "2024"),
        (-1, "<M8[M]", "1969-12"), (1, "<M8[W]", "1970-01-08"), (-1, "<M8[h]", "1969-12-31T23"),
        (61, "<M8[m]", "1970-01-01T01:01"), (-1, "<M8[s]", "1969-12-31T23:59:59"),
        (2, "<M8[25s]", "1970-01-01T00:00:50"), (-1, ">M8[ms]", "1969-12-31T23:59:59.999"),
        (1, "<M8[ns]", "1970-01-01T00:00:00.000000001"),
        (1, "<M8[as]", "1970-01-01T00:00:00.000000000000000001"),
        (.min, "<M8[D]", "NaT"), (5, "<m8[D]", "5 days"), (-3, "<m8[25s]", "-75 seconds"),
        (.min, "<m8[s]", "NaT"), (7, "<m8", "7 generic time units"), (-2, "<i8", "-2"),
        (-1, "<u8", "18446744073709551615"),
    ])
    func eightBytes(value: Int64, type: String, expected: String) throws {
        #expect(try text(value, type) == expected)
    }

    @Test func otherElements() {
        func text(_ bytes: [UInt8], _ type: DType) -> String? {
            bytes.withUnsafeBytes { NumpyText.text($0, type) }
        }
        #expect(text([0x66, 0x2E], DType(.float, itemSize: 2)) == "0.1")
        #expect(text([0xFF, 0x7B], DType(.float, itemSize: 2)) == "6.55e+04")
        #expect(text([0xCD, 0xCC, 0xCC, 0x3D], .float32) == "0.1")
        #expect(text([0x61, 0x27, 0], DType(.bytes, itemSize: 3)) == "b\"a'\"")
        #expect(text([1], .bool) == "True")
        #expect(text([0, 0, 0, 0x61], DType(.text, itemSize: 4, isBigEndian: true)) == "a")
        #expect(text([1, 2], DType(.void, itemSize: 2)) == nil)
        // 1/3 in 80 bits, which no Double is; 1.5, which one is.
        let third: [UInt8] = [0xAB, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xFD, 0x3F, 0, 0, 0, 0, 0, 0]
        let half: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0xC0, 0xFF, 0x3F, 0, 0, 0, 0, 0, 0]
        #expect(text(third, DType(.float, itemSize: 16)) == nil)
        #expect(text(half, DType(.float, itemSize: 16)) == "1.5")
    }
}
