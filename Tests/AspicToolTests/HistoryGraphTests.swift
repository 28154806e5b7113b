import Testing

@testable import AspicTool

/// Graphs that were drawn by hand, as git draws them.
struct HistoryGraphTests {
    private func drawing(_ history: [(Int64, [Int64])]) -> String {
        var graph = HistoryGraph()
        var lines: [String] = []
        for (id, parents) in history {
            let drawn = graph.lines(for: id, parents: parents)
            lines += [drawn.node + " \(id)"] + drawn.below
        }
        return lines.joined(separator: "\n")
    }

    @Test func nothingInCommon() {
        #expect(
            drawing([(3, []), (2, []), (1, [])]) == """
                * 3
                * 2
                * 1
                """)
    }

    @Test func oneLine() {
        #expect(
            drawing([(3, [2]), (2, [1]), (1, [])]) == """
                * 3
                * 2
                * 1
                """)
    }

    @Test func twoFromOne() {
        #expect(
            drawing([(3, [1]), (2, [1]), (1, [])]) == """
                * 3
                | * 2
                |/
                * 1
                """)
    }

    @Test func threeFromOne() {
        #expect(
            drawing([(4, [1]), (3, [1]), (2, [1]), (1, [])]) == """
                * 4
                | * 3
                |/
                | * 2
                |/
                * 1
                """)
    }

    @Test func oneFromTwo() {
        #expect(
            drawing([(4, [3, 2]), (3, [1]), (2, [1]), (1, [])]) == #"""
                * 4
                |\
                * | 3
                | * 2
                |/
                * 1
                """#)
    }

    @Test func oneFromThree() {
        #expect(
            drawing([(4, [1, 2, 3]), (3, []), (2, []), (1, [])]) == #"""
                * 4
                |\
                |\ \
                | * | 3
                |  /
                | * 2
                * 1
                """#)
    }

    @Test func endBetweenOthers() {
        #expect(
            drawing([(6, [1]), (5, [4]), (3, [2]), (4, []), (2, []), (1, [])]) == """
                * 6
                | * 5
                | | * 3
                | * | 4
                |  /
                | * 2
                * 1
                """)
    }

    @Test func acrossAnother() {
        #expect(
            drawing([(6, [1]), (5, [2]), (4, [1]), (3, [2]), (1, []), (2, [])]) == """
                * 6
                | * 5
                | | * 4
                | |/
                |/|
                | | * 3
                | |/
                * | 1
                 /
                * 2
                """)
    }

    @Test func sameParentTwice() {
        #expect(
            drawing([(2, [1, 1]), (1, [])]) == """
                * 2
                * 1
                """)
    }

    @Test func parentThatCameBefore() {
        #expect(
            drawing([(3, []), (2, [3, 1]), (1, [])]) == """
                * 3
                * 2
                * 1
                """)
    }

    @Test func parentOfAnotherColumn() {
        #expect(
            drawing([(4, [1]), (3, [2, 1]), (2, []), (1, [])]) == #"""
                * 4
                | * 3
                | |\
                | |/
                |/|
                | * 2
                * 1
                """#)
    }
}
