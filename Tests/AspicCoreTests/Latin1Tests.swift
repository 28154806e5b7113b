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

    @Test("mixed, of every length, against Swift's own decoding; and cut or changed anywhere")
    func mixed() {
        var random = SystemRandomNumberGenerator()
        for count in 0..<120 {
            let share = count % 3 == 0 ? 0x7F : 0xFF
            let values = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) & UInt8(share) }
            let text = Array(String(String.UnicodeScalarView(values.map { Unicode.Scalar($0) })).utf8)
            #expect(decoded(text) == values)
            for place in text.indices {
                #expect(decoded(Array(text[..<place])) == reference(Array(text[..<place])))
                var changed = text
                changed[place] = UInt8.random(in: 0...255, using: &random)
                #expect(decoded(changed) == reference(changed), "\(changed)")
            }
        }
    }

    @Test(
        "texts of many blocks, of which one byte is wrong or none",
        arguments: [[0x41], [0xC3, 0xBF], [0xC2, 0x80, 0x7F]])
    func long(pattern: [UInt8]) {
        let text = (0..<60_000).map { pattern[$0 % pattern.count] }
        #expect(decoded(text) == reference(text))
        for place in stride(from: 0, to: text.count, by: 977) {
            for byte in [0x41, 0x80, 0xC1, 0xC3, 0xC4] as [UInt8] {
                var changed = text
                changed[place] = byte
                #expect(decoded(changed) == reference(changed), "\(byte) at \(place)")
            }
        }
    }

    /// By the standard library.
    private func reference(_ text: [UInt8]) -> [UInt8]? {
        guard let text = String(validating: text, as: UTF8.self) else { return nil }
        let values = text.unicodeScalars.map { UInt8(exactly: $0.value) }
        return values.contains(nil) ? nil : values.compactMap { $0 }
    }
}
