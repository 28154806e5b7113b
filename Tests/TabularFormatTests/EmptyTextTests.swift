import AspicCore
import TabularFormat
import Testing

@Suite struct EmptyTextTests {
    /// numpy fills texts up with zeros, so that an empty one is nothing else.
    @Test func emptyByteTexts() throws {
        let header = "{'descr': '|S2', 'fortran_order': False, 'shape': (3,), }"
        let padded = header + String(repeating: " ", count: 117 - header.utf8.count) + "\n"
        let start: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0, 118, 0]
        let texts: [UInt8] = [0x61, 0x62, 0, 0, 0x63, 0]
        let table = try Table(reading: Bytes(start + Array(padded.utf8) + texts))
        #expect(table.column(0) == .texts(["ab", "", "c"]))
    }
}
