import AspicCore
import Testing

@Suite struct NumpyArrayTextTests {
    /// The arrays of `Tests/Fixtures/printing/make_arrays.py`, with what numpy printed.
    static let cases: [(array: NDArray, text: String)] = {
        let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
        let path = folder.joined(separator: "/") + "/Fixtures/printing/arrays.txt"
        guard let bytes = try? Bytes(contentsOf: path) else { return [] }
        var lines = bytes.text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        var cases: [(NDArray, String)] = []
        while let head = lines.popFirst(), let count = lines.popFirst().flatMap({ Int($0) }) {
            let text = lines.prefix(count).joined(separator: "\n")
            lines = lines.dropFirst(count)
            let fields = head.split(separator: " ", omittingEmptySubsequences: false)
            let digits = Array(fields[2])
            let data = stride(from: 0, to: digits.count, by: 2).map {
                UInt8(String(digits[$0...$0 + 1]), radix: 16) ?? 0
            }
            let shape = fields[1].split(separator: ",").compactMap { Int($0) }
            let types: [Substring: DType] = [
                "<f8": .float64, "<f4": DType(.float, itemSize: 4), "<i8": .int64, "|b1": .bool,
                "<u8": DType(.unsigned, itemSize: 8), "|u1": DType(.unsigned, itemSize: 1),
            ]
            guard let type = types[fields[0]],
                let array = try? NDArray(dtype: type, shape: shape, data: Bytes(data))
            else { continue }
            cases.append((array, text))
        }
        return cases
    }()

    @Test func asNumpyPrints() {
        #expect(Self.cases.count == 56)
        for (array, text) in Self.cases { #expect(array.description == text) }
    }

    @Test func matrices() throws {
        let matrix = Matrix(rows: 2, columns: 2, elements: [0.5, 1, 2.25, -3])
        #expect("\(matrix)" == "[[ 0.5   1.  ]\n [ 2.25 -3.  ]]")
    }

    @Test("text is quoted as Python quotes it")
    func texts() {
        #expect(
            NumpyList.text(["a", "it's", "\"", "both ' and \"", "ä\n"]) == #"""
                ['a' "it's" '"' 'both \' and "' 'ä\n']
                """#)
    }
}
