import AspicCore
import Testing

@Suite struct NDArrayTests {
    @Test func fortranOrder() throws {
        let data = [1.0, 4, 2, 5, 3, 6].withUnsafeBytes { Bytes($0) }
        let array = try NDArray(dtype: .float64, shape: [2, 3], isFortran: true, data: data)
        #expect(try array.doubles() == [1, 2, 3, 4, 5, 6])
        #expect(array.storageIndices() == [0, 2, 4, 1, 3, 5])
    }

    @Test func halves() throws {
        let bits: [UInt16] = [0x3C00, 0xC000, 0x0001, 0x7BFF, 0x7C00, 0x8000]
        let array = try NDArray(
            dtype: DType(.float, itemSize: 2), shape: [6], data: bits.withUnsafeBytes { Bytes($0) })
        #expect(try array.doubles() == [1, -2, 0x1p-24, 65504, .infinity, 0])
    }

    @Test func bigEndian() throws {
        let array = try NDArray(
            dtype: DType(.integer, itemSize: 4, isBigEndian: true), shape: [2],
            data: Bytes([0, 0, 1, 2, 0xFF, 0xFF, 0xFF, 0xFE]))
        #expect(try array.integers() == [258, -2])
    }

    /// Shapes that say more than their bytes can hold.
    @Test(arguments: [
        ("|V0", [1 << 40, 1 << 40]), ("|S0", [1 << 40]), ("<f8", [-1]), ("<f8", [1 << 62, 4]),
        ("<f8", [Int](repeating: 1, count: 65)), ("<f8", [3]),
    ])
    func refusesShapes(_ type: String, _ shape: [Int]) throws {
        let dtype = try #require(DType(typeString: type))
        #expect(throws: FormatError.self) { try NDArray(dtype: dtype, shape: shape, data: .empty) }
    }

    /// Nothing in it, but a great many rows of nothing.
    @Test func emptyOnes() throws {
        for isFortran in [false, true] {
            let array = try NDArray(dtype: .float64, shape: [1 << 40, 0], isFortran: isFortran, data: .empty)
            #expect(try array.doubles().isEmpty)
            let vast = try NDArray(
                dtype: .float64, shape: [0, 1 << 62, 4], isFortran: isFortran, data: .empty)
            #expect(try vast.doubles().isEmpty)
        }
    }

    @Test(arguments: [
        "<f8", ">i2", "|b1", "|S5", "<U3", ">U3", ">U1", "<U0", "<M8[25s]", "<m8", "|V7", "<c16", "|u1", "|O",
    ])
    func typeStrings(_ text: String) throws {
        #expect(try #require(DType(typeString: text)).typeString == text)
    }

    /// As `numpy.dtype(...).str` has it.
    @Test(arguments: [
        ("M8[1s]", "<M8[s]"), ("m8[025s]", "<m8[25s]"), ("M8[generic]", "<M8"), ("m8[2generic]", "<m8"),
        ("M8[0s]", "<M8[0s]"),
        ("m8[2147483647as]", "<m8[2147483647as]"),
    ])
    func units(_ text: String, _ usual: String) throws {
        #expect(try #require(DType(typeString: text)).typeString == usual)
    }

    @Test(arguments: [
        "", "f", "<q8", "<f3", "b2", "<f8x", "M8[s", "<i99999999999999999999", "S½", "M8[x]",
        "M8[-5s]", "M8[25]",
        "M8[99999999999s]", "M8[²s]", "M8[]",
    ])
    func notTypeStrings(_ text: String) { #expect(DType(typeString: text) == nil) }
}
