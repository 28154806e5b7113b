import AspicCore
import ObjectGraph
import PickleFormat
import Testing

/// Random streams of opcodes that only move values, against a few lines that say what each of them does.
@Suite struct PlainOpcodesTests {
    /// What a stack machine with a memo makes of a stream: the values between MARK and TUPLE.
    struct Machine {
        enum Value: Equatable { case none, yes, no, number(Int) }

        var stack: [Value] = []
        var memo: [Int: Value] = [:]
        var stream: [UInt8] = []

        mutating func push(_ value: Value) {
            stack.append(value)
            switch value {
            case .none: stream.append(Opcode.none)
            case .yes: stream.append(Opcode.newTrue)
            case .no: stream.append(Opcode.newFalse)
            case .number(let number): stream += [Opcode.binInt1, UInt8(number)]
            }
        }

        mutating func put(_ index: Int, _ random: inout SplitMix) {
            // MEMOIZE puts where the memo's size says.
            let isNext = index == memo.count
            memo[index] = stack[stack.count - 1]
            switch random.below(3) {
            case 0 where isNext: stream.append(Opcode.memoize)
            case 1 where index < 256: stream += [Opcode.binPut, UInt8(index)]
            default: stream += [Opcode.longBinPut] + Self.little(index)
            }
        }

        mutating func get(_ index: Int, long: Bool) {
            guard let value = memo[index] else { return }
            stack.append(value)
            stream +=
                long || index > 255
                ? [Opcode.longBinGet] + Self.little(index) : [Opcode.binGet, UInt8(index)]
        }

        static func little(_ value: Int) -> [UInt8] {
            (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
    }

    struct SplitMix {
        var state: UInt64

        mutating func below(_ bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((word ^ (word >> 31)) % UInt64(bound))
        }
    }

    @Test(arguments: 0..<200)
    func movesValues(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed))
        var machine = Machine()
        for _ in 0..<random.below(900) + 1 {
            switch random.below(7) {
            case 0: machine.push(.none)
            case 1: machine.push(random.below(2) == 0 ? .yes : .no)
            case 2, 3: machine.push(.number(random.below(256)))
            case 4 where !machine.stack.isEmpty:
                // Mostly in order, sometimes over an old entry or far ahead.
                let unusual = seed % 3 == 0 && random.below(20) == 0
                machine.put(unusual ? random.below(400) : machine.memo.count, &random)
            default:
                if !machine.memo.isEmpty {
                    machine.get(random.below(machine.memo.count), long: random.below(2) == 0)
                }
            }
        }
        for header in [[0x80, 2], [0x80, 4], []] as [[UInt8]] {
            let stream = header + [Opcode.mark] + machine.stream + [Opcode.tuple, Opcode.stop]
            let file = try PickleReader.read(Bytes(stream))
            let graph = file.graph
            let found = graph.children(of: file.streams[0].root).map { node -> Machine.Value? in
                switch graph.kind(of: node) {
                case .none: Machine.Value.none
                case .true: .yes
                case .false: .no
                case .integer: graph.integer(of: node).map(Machine.Value.number)
                default: nil
                }
            }
            #expect(found == machine.stack.map(Optional.some))
        }
    }

    @Test(
        arguments: [
            [Opcode.memoize], [Opcode.binGet, 0], [Opcode.longBinGet, 9, 0, 0, 0], [Opcode.binPut, 0],
        ] as [[UInt8]])
    func refusesWhatIsNotThere(opcode: [UInt8]) {
        for header in [[0x80, 2], [0x80, 4]] as [[UInt8]] {
            let stream = header + opcode + [Opcode.none, Opcode.stop]
            let error = #expect(throws: FormatError.self) { try PickleReader.read(Bytes(stream)) }
            #expect(error?.offset == 2)
        }
        // Below a MARK is out of reach, too.
        let marked: [UInt8] = [0x80, 4, Opcode.none, Opcode.mark, Opcode.memoize, Opcode.stop]
        #expect(throws: FormatError.self) { try PickleReader.read(Bytes(marked)) }
    }
}
