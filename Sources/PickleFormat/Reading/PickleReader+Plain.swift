import AspicCore
import ObjectGraph

// Three of four opcodes in a model's pickle only move values between the stack and the memo, or push one of a few
// constants. They run here, with everything they need at hand; anything unusual is left to the other loop.
extension PickleReader {
    /// Executes opcodes from ``position`` on as long as they are plain: GET, PUT, MEMOIZE, small integers that were
    /// met before, `None`, `True`, `False`.
    @inline(__always)
    mutating func runPlain(_ buffer: UnsafeRawBufferPointer) {
        guard protocolVersion >= 2, memo.isRegular else { return }
        let end = buffer.count
        let floor = marks.floor
        let values = stack.base
        let room = stack.capacity
        let entries = memo.dense.base
        let memoRoom = memo.dense.capacity
        let integers = smallIntegers.base
        var place = position
        var top = stack.count
        var memoized = memo.dense.count
        loop: while place < end {
            let opcode = buffer[place]
            if opcode == Opcode.memoize {
                guard top > floor, memoized < memoRoom else { break }
                entries[memoized] = values[top - 1]
                memoized += 1
                place += 1
                continue
            }
            guard top < room, place + 5 <= end else { break }
            switch opcode {
            case Opcode.binGet:
                let index = Int(buffer[place + 1])
                guard index < memoized else { break loop }
                values[top] = entries[index]
                top += 1
                place += 2
            case Opcode.longBinGet:
                let index = Int(
                    UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: place + 1, as: UInt32.self)))
                guard index < memoized else { break loop }
                values[top] = entries[index]
                top += 1
                place += 5
            case Opcode.binInt1:
                let known = integers[Int(buffer[place + 1])]
                guard known != ObjectGraph.none else { break loop }
                values[top] = known
                top += 1
                place += 2
            case Opcode.none:
                values[top] = ObjectGraph.none
                top += 1
                place += 1
            case Opcode.newTrue, Opcode.newFalse:
                values[top] = ObjectGraph.bool(opcode == Opcode.newTrue)
                top += 1
                place += 1
            case Opcode.binPut:
                guard top > floor, memoized < memoRoom, Int(buffer[place + 1]) == memoized else { break loop }
                entries[memoized] = values[top - 1]
                memoized += 1
                place += 2
            case Opcode.longBinPut:
                let index = UInt32(
                    littleEndian: buffer.loadUnaligned(fromByteOffset: place + 1, as: UInt32.self))
                guard top > floor, memoized < memoRoom, Int(index) == memoized else { break loop }
                entries[memoized] = values[top - 1]
                memoized += 1
                place += 5
            default: break loop
            }
        }
        position = place
        stack.count = top
        memo.extend(to: memoized)
    }

    /// Marks the nodes that went into the memo since the last time.
    mutating func markMemoized() {
        graph.set(.memoized, on: memo.dense.entries(from: memo.marked))
        memo.marked = memo.dense.count
    }
}
