import AspicCore
import Testing

@Suite struct Latin1Tests {
    private func decoded(_ text: [UInt8]) -> [UInt8]? {
        text.withUnsafeBytes { Latin1.bytes(of: $0) }?.array
    }

    @Test("every byte, as Unicode spells it")
    func all() {
        let text = String(String.UnicodeScalarView((0...255).map { Unicode.Scalar(UInt8($0)) }))
        #expect(decoded(Array(text.utf8)) == (0...255).map { UInt8($0) })
        #expect(decoded([]) == [])
    }

    @Test(
        "what is beyond, or no text",
        arguments: [[0xC4, 0x80], [0xC3], [0x80], [0x41, 0xBF], [0xC3, 0x41], [0xE2, 0x82, 0xAC]])
    func refused(text: [UInt8]) { #expect(decoded(text) == nil) }
}
