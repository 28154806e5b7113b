import AspicCore
import Testing

@Suite struct Utf8Tests {
    private func fault(_ bytes: [UInt8], _ surrogates: Utf8.Surrogates) -> Int? {
        bytes.withUnsafeBytes { Utf8.firstFault(in: $0, surrogates: surrogates) }
    }

    /// Swift's own decoder says what is text.
    @Test func agreesWithTheStandardLibrary() {
        var random = SystemRandomNumberGenerator()
        let edges: [UInt8] = [
            0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF,
            0xF0, 0xF4, 0xF5, 0xFF,
        ]
        for _ in 0..<50_000 {
            let prefix = [UInt8](repeating: 0x61, count: Int.random(in: 0...10, using: &random))
            let bytes = prefix + (0..<5).map { _ in edges.randomElement(using: &random) ?? 0 }
            #expect((fault(bytes, .refused) == nil) == (String(validating: bytes, as: UTF8.self) != nil))
        }
    }

    /// The `start` of CPython's UnicodeDecodeError; with `surrogatepass` and without.
    @Test(
        arguments: [
            ([0x61, 0xED, 0xA0, 0x80], nil, 1), ([0xED, 0xBF, 0xBF, 0x61], nil, 0), ([0x61, 0xFF], 1, 1),
            ([0x61, 0x61, 0xC0, 0x80], 2, 2), ([0xF4, 0x90, 0x80, 0x80], 0, 0), ([0x61, 0xE2, 0x82], 1, 1),
            ([0xED, 0x9F, 0xBF, 0xEE, 0x80, 0x80], nil, nil), ([], nil, nil),
        ] as [([UInt8], Int?, Int?)])
    func faults(_ bytes: [UInt8], _ passed: Int?, _ refused: Int?) {
        #expect(fault(bytes, .passed) == passed)
        #expect(fault(bytes, .refused) == refused)
    }
}
