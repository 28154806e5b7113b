/// The matrix of the dual problem, `sign(i) * sign(j) * kernel(i, j)`, whose columns are computed when they are
/// asked for and kept while there is room.
///
/// Columns hold `Float`, as LIBSVM's do: the solver's path depends on that rounding. What is kept and what is
/// computed again has no influence on any value. Rows may be swapped, which also reorders the columns kept.
///
/// All pointers are allocated here for `count` rows; indices below `count` are the caller's promise.
struct SignedKernelMatrix: ~Copyable {
    let count: Int
    /// `kernel(i, i)`, not rounded to `Float`.
    let diagonal: UnsafeMutablePointer<Double>
    /// 1 or -1.
    let signs: UnsafeMutablePointer<Double>

    private let kernel: KernelFunction
    private let rows: UnsafeMutablePointer<KernelFunction.Row>
    private let squares: UnsafeMutablePointer<Double>

    /// Room for `slots` columns of `count` values each; pages are used only once they are written.
    private let slots: Int
    private let storage: UnsafeMutablePointer<Float>
    /// Slots written at any time: `0..<used`.
    private var used = 0
    /// The slot that holds a row's column, or -1; and how many of its values.
    private let slotOfRow: UnsafeMutablePointer<Int32>
    private let lengthOfRow: UnsafeMutablePointer<Int32>
    private let rowOfSlot: UnsafeMutablePointer<Int32>
    /// When a slot was last asked for.
    private let lastUse: UnsafeMutablePointer<Int>
    private var clock = 0

    /// - Parameters:
    ///   - rows: The rows, which must stay where they are; fewer than `Int32.max`.
    ///   - cacheCapacity: How many values may be kept; two columns always are.
    init(_ kernel: KernelFunction, rows source: [KernelFunction.Row], signs: [Double], cacheCapacity: Int) {
        let count = source.count
        precondition(signs.count == count && count < Int(Int32.max))
        self.count = count
        self.kernel = kernel
        slots = max(2, min(count, cacheCapacity / max(count, 1)))
        rows = .allocate(capacity: count)
        self.signs = .allocate(capacity: count)
        squares = .allocate(capacity: count)
        diagonal = .allocate(capacity: count)
        slotOfRow = .allocate(capacity: count)
        lengthOfRow = .allocate(capacity: count)
        rowOfSlot = .allocate(capacity: slots)
        lastUse = .allocate(capacity: slots)
        storage = .allocate(capacity: slots * count)
        for row in 0..<count {
            rows[row] = source[row]
            self.signs[row] = signs[row]
            squares[row] = kernel.kind == .radial ? kernel.dot(source[row], source[row]) : 0
            diagonal[row] = kernel.value(source[row], source[row], squares: squares[row] + squares[row])
            slotOfRow[row] = -1
            lengthOfRow[row] = 0
        }
    }

    deinit {
        rows.deallocate()
        signs.deallocate()
        squares.deallocate()
        diagonal.deallocate()
        slotOfRow.deallocate()
        lengthOfRow.deallocate()
        rowOfSlot.deallocate()
        lastUse.deallocate()
        storage.deallocate()
    }

    /// The first `length` values of a row's column. They stay valid until another two columns are asked for.
    mutating func column(_ row: Int, length: Int) -> UnsafePointer<Float> {
        var slot = Int(slotOfRow[row])
        if slot < 0 {
            slot = freeSlot()
            slotOfRow[row] = Int32(slot)
            rowOfSlot[slot] = Int32(row)
            lengthOfRow[row] = 0
        }
        clock += 1
        lastUse[slot] = clock
        let column = storage + slot * count
        let known = Int(lengthOfRow[row])
        if known < length {
            fill(column, row, known..<length)
            lengthOfRow[row] = Int32(length)
        }
        return UnsafePointer(column)
    }

    /// A slot never used, or else the one that was not asked for the longest time.
    private mutating func freeSlot() -> Int {
        if used < slots {
            used += 1
            return used - 1
        }
        var oldest = 0
        for slot in 1..<slots where lastUse[slot] < lastUse[oldest] { oldest = slot }
        slotOfRow[Int(rowOfSlot[oldest])] = -1
        return oldest
    }

    private func fill(_ column: UnsafeMutablePointer<Float>, _ row: Int, _ others: Range<Int>) {
        let mine = rows[row]
        let sign = signs[row]
        let square = squares[row]
        for other in others {
            let value = kernel.value(mine, rows[other], squares: square + squares[other])
            column[other] = Float(sign * signs[other] * value)
        }
    }

    /// Exchanges rows `first` and `second`, which must differ, and with them the values of every column kept.
    mutating func swap(_ first: Int, _ second: Int) {
        exchange(rows, first, second)
        exchange(signs, first, second)
        exchange(squares, first, second)
        exchange(diagonal, first, second)
        exchange(slotOfRow, first, second)
        exchange(lengthOfRow, first, second)
        if slotOfRow[first] >= 0 { rowOfSlot[Int(slotOfRow[first])] = Int32(first) }
        if slotOfRow[second] >= 0 { rowOfSlot[Int(slotOfRow[second])] = Int32(second) }
        let low = min(first, second)
        let high = max(first, second)
        for slot in 0..<used {
            let owner = Int(rowOfSlot[slot])
            let length = Int(lengthOfRow[owner])
            if length > high {
                exchange(storage + slot * count, low, high)
            } else if length > low {
                // The value that would move in is not known.
                lengthOfRow[owner] = Int32(low)
            }
        }
    }
}

/// Exchanges two elements.
func exchange<Element>(_ base: UnsafeMutablePointer<Element>, _ first: Int, _ second: Int) {
    let element = base[first]
    base[first] = base[second]
    base[second] = element
}
