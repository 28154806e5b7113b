/// A binary heap that treats ties as the C++ standard library's `push_heap` and `pop_heap` (libstdc++) do,
/// because scikit-learn's order of expansion follows from it.
struct BinaryHeap<Element> {
    private var elements: [Element] = []
    private let precedes: (Element, Element) -> Bool

    /// - Parameter precedes: whether the first element comes out after the second.
    init(_ precedes: @escaping (Element, Element) -> Bool) { self.precedes = precedes }

    mutating func push(_ element: Element) {
        elements.append(element)
        siftUp(from: elements.count - 1, to: 0, element)
    }

    mutating func pop() -> Element? {
        guard let first = elements.first else { return nil }
        let value = elements.removeLast()
        if !elements.isEmpty { adjust(value) }
        return first
    }

    private mutating func siftUp(from start: Int, to top: Int, _ value: Element) {
        var hole = start
        while hole > top {
            let parent = (hole - 1) / 2
            guard precedes(elements[parent], value) else { break }
            elements[hole] = elements[parent]
            hole = parent
        }
        elements[hole] = value
    }

    /// Lets the hole at the top sink to a leaf, then `value` rise from there.
    private mutating func adjust(_ value: Element) {
        let count = elements.count
        var hole = 0
        var child = 0
        while child < (count - 1) / 2 {
            child = 2 * (child + 1)
            if precedes(elements[child], elements[child - 1]) { child -= 1 }
            elements[hole] = elements[child]
            hole = child
        }
        if count.isMultiple(of: 2) && child == (count - 2) / 2 {
            child = 2 * (child + 1)
            elements[hole] = elements[child - 1]
            hole = child - 1
        }
        siftUp(from: hole, to: 0, value)
    }
}
