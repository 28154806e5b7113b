/// Where MARK was met: the heights of the stack.
struct Marks {
    private var heights: [Int] = []
    /// Opcodes may not reach below this height of the stack.
    private(set) var floor = 0

    mutating func push(_ height: Int) {
        heights.append(height)
        floor = height
    }

    mutating func pop() -> Int? {
        guard let height = heights.popLast() else { return nil }
        floor = heights.last ?? 0
        return height
    }

    /// The topmost mark; `nil` if there is none.
    var top: Int? { heights.isEmpty ? nil : floor }
}
