import AspicCore
import Testing

@Suite("Columns: what graphs and tapes are made of")
struct ColumnTests {
    @Test("what is appended singly and together comes back, whatever the count")
    func appending() {
        for count in 0...20 {
            var column = Column<Int>(capacity: 0)
            var expected: [Int] = []
            for round in 0..<5 {
                let added = Array(round * 100..<round * 100 + count)
                column.append(contentsOf: added)
                column.append(-round)
                expected += added + [-round]
            }
            #expect(Array(column[0..<column.count]) == expected)
        }
    }

    @Test("a copy and a slice keep what they had when the original changes")
    func values() {
        var column = Column<Int>(capacity: 4)
        column.append(contentsOf: [1, 2, 3])
        let slice = column[1..<3]
        let copy = column
        column[2] = 9
        column.append(contentsOf: [4, 5, 6, 7])
        #expect(Array(slice) == [2, 3])
        #expect(Array(copy[0..<copy.count]) == [1, 2, 3])
        #expect(Array(column[0..<column.count]) == [1, 2, 9, 4, 5, 6, 7])
    }

    @Test("slices cut and count as arrays' slices do")
    func slices() {
        let slice = ColumnSlice(Array(0..<10))
        #expect(Array(slice.dropFirst(3).prefix(4)) == [3, 4, 5, 6])
        #expect(slice.dropFirst(10).isEmpty)
        #expect(slice.reversed().first == 9)
        #expect(Array([5, 6] as ColumnSlice<Int>) == [5, 6])
    }
}
