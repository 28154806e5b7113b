/// Sorts values and carries their row numbers along, in exactly the order scikit-learn leaves equal values in.
///
/// Introsort with three-way partitions; the order of ties decides the order in which weights are added later,
/// and so the last bits of a tree. Source: D. Musser, "Introspective Sorting and Selection Algorithms" (1997);
/// scikit-learn 1.9.1 `utils/_sorting.pyx`.
struct SimultaneousSort {
    private let values: UnsafeMutablePointer<Float>
    private let rows: UnsafeMutablePointer<Int>

    static func sort(_ values: UnsafeMutablePointer<Float>, _ rows: UnsafeMutablePointer<Int>, count: Int) {
        guard count > 0 else { return }
        let logarithm = Int.bitWidth - 1 - count.leadingZeroBitCount
        SimultaneousSort(values: values, rows: rows).introsort(count, depth: 2 * logarithm)
    }

    private init(values: UnsafeMutablePointer<Float>, rows: UnsafeMutablePointer<Int>) {
        self.values = values
        self.rows = rows
    }

    @inline(__always)
    private func swap(_ first: Int, _ second: Int) {
        let value = values[first]
        values[first] = values[second]
        values[second] = value
        let row = rows[first]
        rows[first] = rows[second]
        rows[second] = row
    }

    /// Recursion is bounded by `depth`, twice the logarithm of the count.
    private func introsort(_ total: Int, depth: Int) {
        var count = total
        var depth = depth
        var part = self
        while count > 15 {
            if depth <= 0 {
                part.heapsort(count)
                return
            }
            depth -= 1
            let pivot = part.median(count)
            var place = 0
            var less = 0
            var greater = count
            while place < greater {
                if part.values[place] < pivot {
                    part.swap(place, less)
                    place += 1
                    less += 1
                } else if part.values[place] > pivot {
                    greater -= 1
                    part.swap(place, greater)
                } else {
                    place += 1
                }
            }
            part.introsort(less, depth: depth)
            part = SimultaneousSort(values: part.values + greater, rows: part.rows + greater)
            count -= greater
        }
        part.insertionSort(count)
    }

    private func median(_ count: Int) -> Float {
        let a = values[0]
        let b = values[count / 2]
        let c = values[count - 1]
        if a < b { return b < c ? b : a < c ? c : a }
        if b < c { return a < c ? a : c }
        return b
    }

    private func insertionSort(_ count: Int) {
        guard count > 1 else { return }
        for place in 1..<count {
            let value = values[place]
            let row = rows[place]
            var hole = place
            while hole > 0 && values[hole - 1] > value {
                values[hole] = values[hole - 1]
                rows[hole] = rows[hole - 1]
                hole -= 1
            }
            values[hole] = value
            rows[hole] = row
        }
    }

    private func heapsort(_ count: Int) {
        for start in stride(from: (count - 2) / 2, through: 0, by: -1) { siftDown(start, count) }
        for end in stride(from: count - 1, to: 0, by: -1) {
            swap(0, end)
            siftDown(0, end)
        }
    }

    private func siftDown(_ start: Int, _ end: Int) {
        var root = start
        while true {
            let child = 2 * root + 1
            var largest = root
            if child < end && values[largest] < values[child] { largest = child }
            if child + 1 < end && values[largest] < values[child + 1] { largest = child + 1 }
            if largest == root { return }
            swap(root, largest)
            root = largest
        }
    }
}
