import AspicCore
import Testing

@Suite struct BytesTests {
    @Test func slicesShareTheirStorage() {
        let bytes = Bytes(Array(0..<100))
        let part = bytes[10..<20][2..<5]
        #expect(part.array == [12, 13, 14])
        #expect(part.elementsEqual(Bytes([12, 13, 14])))
        #expect(!part.elementsEqual(bytes))
        #expect(bytes[100..<100].isEmpty)
    }

    @Test func matches() {
        let bytes = Bytes("sklearn.svm".utf8)
        #expect(bytes.matches("svm", at: 8))
        #expect(!bytes.matches("svms", at: 8))
        #expect(!bytes.matches("s", at: -1))
        #expect(bytes.matches("", at: 11))
    }

    @Test func filesAreWrittenWholeOrNotAtAll() throws {
        let error = #expect(throws: FormatError.self) {
            try AtomicFile.write(Bytes([1]), to: "/nonexistent-folder/file")
        }
        #expect(error?.code == .inputOutput)
        #expect(throws: FormatError.self) { try Bytes(contentsOf: "/nonexistent-folder/file") }
        #expect(throws: FormatError.self) { try Bytes(contentsOf: "/") }
    }
}
