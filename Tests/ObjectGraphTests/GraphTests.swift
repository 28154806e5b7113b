import AspicCore
import ObjectGraph
import Testing

/// Graphs are values, and grow wherever their containers stand.
@Suite struct GraphTests {
    @Test func copiesAreIndependent() {
        var graph = ObjectGraph()
        let list = graph.addPlaceholder(.list)
        let copy = graph
        let one = graph.add(integer: 1)
        graph.appendChildren([one], to: list)
        graph.set(.memoized, on: list)
        #expect(copy.count + 1 == graph.count)
        #expect(copy.childCount(of: list) == 0 && graph.childCount(of: list) == 1)
        #expect(!copy[list].flags.contains(.memoized) && graph[list].flags.contains(.memoized))
        var other = copy
        let two = other.add(integer: 2)
        #expect(other.integer(of: two) == 2 && graph.integer(of: one) == 1)
    }

    /// Containers that grow in turns keep their children in order.
    @Test(arguments: [1, 2, 3, 7])
    func containersGrowInTurns(count: Int) {
        var graph = ObjectGraph()
        let lists = (0..<count).map { _ in graph.addPlaceholder(.list) }
        for round in 0..<100 {
            for (place, list) in lists.enumerated() where round % (place + 1) == 0 {
                let node = graph.add(integer: round)
                graph.appendChildren([node], to: list)
            }
        }
        for (place, list) in lists.enumerated() {
            let found = graph.children(of: list).map { graph.integer(of: $0) }
            #expect(found == (0..<100).filter { $0 % (place + 1) == 0 })
        }
    }

    @Test func contentStaysWhereItIs() {
        var graph = ObjectGraph()
        let source = graph.add(source: Bytes("spam and eggs".utf8))
        let spam = graph.add(.string, source: source, offset: 0, count: 4)
        let eggs = graph.add(.string, source: source, offset: 9, count: 4)
        let again = graph.add(string: "eggs")
        #expect(graph.text(of: spam) == "spam" && graph.holds(eggs, "eggs") && !graph.holds(eggs, "egg"))
        #expect(graph.sameContent(eggs, again) && !graph.sameContent(spam, eggs))
        #expect(graph.contentCount(of: eggs) == 4)
        #expect(graph.withContent(of: eggs) { Array($0) } == Array("eggs".utf8))
    }

    @Test func sameMeansBuiltAlike() {
        var graph = ObjectGraph()
        func pair(_ first: Int, _ text: String) -> NodeID {
            let number = graph.add(integer: first)
            return graph.add(.tuple, children: number, graph.add(string: text))
        }
        let one = pair(1, "a")
        let same = pair(1, "a")
        let larger = pair(2, "a")
        let later = pair(1, "b")
        #expect(graph.isSame(one, one) && graph.isSame(one, same))
        #expect(!graph.isSame(one, larger) && !graph.isSame(one, later))
        // A cycle has no end; the answer comes all the same.
        let cycle = graph.addPlaceholder(.list)
        graph.appendChildren([cycle], to: cycle)
        let other = graph.addPlaceholder(.list)
        graph.appendChildren([other], to: other)
        #expect(!graph.isSame(cycle, other))
    }

    @Test func oneOperationIsNoneOfMany() {
        var graph = ObjectGraph()
        let name = graph.add(string: "C")
        let type = graph.add(.global, children: name, name)
        let object = graph.add(.newObject, children: type, graph.addPlaceholder(.tuple))
        #expect(graph.soleOperation(of: object) == nil)
        let build = graph.add(.build, children: [name])
        graph.append(operation: build, to: object)
        #expect(graph.soleOperation(of: object) == build)
        graph.append(operation: build, to: object)
        #expect(graph.soleOperation(of: object) == nil && graph.operations(of: object).count == 2)
    }
}
