import AspicCore
import ObjectGraph

extension PickleReader {
    /// Executes opcodes until STOP; the root is then on top of the stack.
    mutating func run() throws(FormatError) {
        let bytes = self.bytes
        try bytes.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) throws(FormatError) in
            try run(buffer)
        }
    }

    /// `buffer` holds ``bytes``: the loop reads through it, because going through their owner would cost more
    /// than most opcodes do.
    private mutating func run(_ buffer: UnsafeRawBufferPointer) throws(FormatError) {
        let binaryWatch = Self.isBinaryOnly
        var checkpoint = nextCheckpoint
        let start = position
        while true {
            runPlain(buffer)
            let at = position
            guard at < buffer.count else {
                throw failure(.truncated, "expected an opcode, but the pickle has no STOP", at: at)
            }
            if graph.count >= checkpoint {
                try checkBudgets(at: at)
                checkpoint = nextCheckpoint
            }
            let opcode = buffer[at]
            position = at + 1
            if protocolVersion == 0 {
                if binaryWatch[Int(opcode)] { traits.hasBinaryOpcodes = true }
                // Protocols from 2 on begin with PROTO, and all their new opcodes are beyond ASCII.
                if opcode > Opcode.proto { note(.misplacedProtocol, at: at) }
            }
            switch opcode {
            // Most frequent first.
            case Opcode.memoize:
                try memoize(at: UInt64(memo.count), from: at)
            case Opcode.binPut:
                try memoize(at: UInt64(try take(UInt8.self, "a memo index", at, in: buffer)), from: at)
            case Opcode.longBinPut:
                try memoize(at: UInt64(try take(UInt32.self, "a memo index", at, in: buffer)), from: at)
            case Opcode.binGet:
                try recall(UInt64(try take(UInt8.self, "a memo index", at, in: buffer)), from: at)
            case Opcode.longBinGet:
                try recall(UInt64(try take(UInt32.self, "a memo index", at, in: buffer)), from: at)
            case Opcode.binInt1:
                pushSmallInteger(Int(try take(UInt8.self, "an integer", at, in: buffer)))
            case Opcode.binInt2:
                push(graph.add(integer: Int(try take(UInt16.self, "an integer", at, in: buffer))))
            case Opcode.binInt:
                push(
                    graph.add(
                        integer: Int(Int32(bitPattern: try take(UInt32.self, "an integer", at, in: buffer)))))
            case Opcode.shortBinUnicode:
                let length = Int(try take(UInt8.self, "a length", at, in: buffer))
                try pushText(length, at, in: buffer)
            case Opcode.shortBinBytes:
                let length = Int(try take(UInt8.self, "a length", at, in: buffer))
                try pushSlice(.bytes, length, "bytes", at)
            case Opcode.binUnicode:
                let length = Int(try take(UInt32.self, "a length", at, in: buffer))
                try pushText(length, at, in: buffer)
            case Opcode.binFloat:
                push(graph.add(float: try take(UInt64.self, "a float", at, in: buffer).byteSwapped))
            case Opcode.mark: marks.push(stack.count)
            case Opcode.none: push(ObjectGraph.none)
            case Opcode.newTrue: push(ObjectGraph.bool(true))
            case Opcode.newFalse: push(ObjectGraph.bool(false))
            case Opcode.emptyDict: push(graph.addPlaceholder(.dictionary))
            case Opcode.emptyList: push(graph.addPlaceholder(.list))
            case Opcode.emptyTuple: push(graph.addPlaceholder(.tuple))
            case Opcode.emptySet: push(graph.addPlaceholder(.set))
            case Opcode.tuple1: try pushTuple(1, "TUPLE1", at)
            case Opcode.tuple2: try pushTuple(2, "TUPLE2", at)
            case Opcode.tuple3: try pushTuple(3, "TUPLE3", at)
            case Opcode.tuple: try pushMarked(.tuple, "TUPLE", at)
            case Opcode.list: try pushMarked(.list, "LIST", at)
            case Opcode.frozenSet: try pushMarked(.frozenSet, "FROZENSET", at)
            case Opcode.dict:
                try requirePairs("DICT", at)
                try pushMarked(.dictionary, "DICT", at)
            case Opcode.setItems: try setItems(at)
            case Opcode.setItem: try setItem(at)
            case Opcode.appends: try appends(at)
            case Opcode.append: try append(at)
            case Opcode.addItems: try addItems(at)
            case Opcode.reduce: try construct(.reduce, 2, "REDUCE", at)
            case Opcode.newObj: try construct(.newObject, 2, "NEWOBJ", at)
            case Opcode.newObjEx: try construct(.newObjectExtended, 3, "NEWOBJ_EX", at)
            case Opcode.build: try build(at)
            case Opcode.stackGlobal: try stackGlobal(at)
            case Opcode.global: try textGlobal(at)
            case Opcode.stop:
                guard available > 0 else {
                    throw failure(.malformed, "STOP finds no value on the stack", at: at)
                }
                return
            case Opcode.proto:
                let version = Int(try take(UInt8.self, "a protocol number", at, in: buffer))
                guard version <= 5 else {
                    throw failure(
                        .unsupported, "pickle protocol \(version) is not known; 0 to 5 are", at: at)
                }
                if at != start { note(.misplacedProtocol, at: at) }
                protocolVersion = max(protocolVersion, version)
            case Opcode.frame:
                let length = try take(UInt64.self, "a frame length", at, in: buffer)
                guard length <= UInt64(buffer.count - position) else {
                    throw failure(
                        .truncated,
                        "the frame needs \(length) bytes, but only \(buffer.count - position) remain", at: at)
                }
                traits.frames += 1
                noteFrame(at: at, length: length)
            case Opcode.pop: try pop(at)
            case Opcode.popMark:
                let dropped = try popToMark("POP_MARK", at)
                for node in dropped.reversed() { noteDiscarded(node) }
            case Opcode.dup:
                let top = try peek("DUP", at)
                note(.duplicate, at: at)
                // It may be elsewhere when it is dropped, like what is in the memo.
                graph.set(.memoized, on: top)
                push(top)
            default: try runRare(opcode, at)
            }
        }
    }

    /// Opcodes that only occur in text protocols, old Pythons or unusual files.
    private mutating func runRare(_ opcode: UInt8, _ at: Int) throws(FormatError) {
        switch opcode {
        case Opcode.binUnicode8:
            let bytes = self.bytes
            let length = try takeLength(at)
            try bytes.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) throws(FormatError) in
                try pushText(length, at, in: buffer)
            }
        case Opcode.binBytes: try pushSlice(.bytes, Int(try take(UInt32.self, "a length", at)), "bytes", at)
        case Opcode.binBytes8: try pushSlice(.bytes, try takeLength(at), "bytes", at)
        case Opcode.byteArray8: try pushSlice(.byteArray, try takeLength(at), "bytes", at)
        case Opcode.shortBinString:
            traits.hasLegacyStrings = true
            try pushSlice(.legacyString, Int(try take(UInt8.self, "a length", at)), "text", at)
        case Opcode.binString:
            traits.hasLegacyStrings = true
            let length = Int(Int32(bitPattern: try take(UInt32.self, "a length", at)))
            try pushSlice(.legacyString, length, "text", at)
        case Opcode.long1: try pushLong(Int(try take(UInt8.self, "a length", at)), at)
        case Opcode.long4: try pushLong(Int(Int32(bitPattern: try take(UInt32.self, "a length", at))), at)
        case Opcode.int: try textInteger(at)
        case Opcode.long: try textLong(at)
        case Opcode.float: try textFloat(at)
        case Opcode.string: try textString(at)
        case Opcode.unicode: try textUnicode(at)
        case Opcode.put: try memoize(at: try takeDecimal("PUT", at), from: at)
        case Opcode.get: try recall(try takeDecimal("GET", at), from: at)
        case Opcode.inst:
            noteInstance(at: at)
            try inst(at)
        case Opcode.obj:
            noteInstance(at: at)
            try obj(at)
        case Opcode.persID:
            note(.persistentID, at: at)
            let line = try takeLine("PERSID", at)
            let text = graph.add(.legacyString, source: source, offset: line.lowerBound, count: line.count)
            push(graph.add(.persistent, children: CollectionOfOne(text)))
        case Opcode.binPersID:
            note(.persistentID, at: at)
            let id = try popValue("BINPERSID", at)
            push(graph.add(.persistent, children: CollectionOfOne(id), flags: .marked))
        case Opcode.ext1, Opcode.ext2, Opcode.ext4:
            note(.extensionCode, at: at)
            try pushExtension(opcode, at)
        case Opcode.nextBuffer:
            if nextBuffer < outOfBand.count {
                push(graph.add(.buffer, content: outOfBand[nextBuffer]))
            } else {
                push(graph.add(.buffer, source: source, offset: position, count: 0, flags: .verbatim))
            }
            nextBuffer += 1
        case Opcode.readOnlyBuffer:
            let node = try peek("READONLY_BUFFER", at)
            guard graph.kind(of: node) == .buffer else {
                throw failure(.malformed, "READONLY_BUFFER finds no buffer on the stack", at: at)
            }
            graph.set(.readOnly, on: node)
        default:
            let byte = String(opcode, radix: 16)
            throw failure(
                .malformed, "expected an opcode, found the byte 0x\(byte.count < 2 ? "0" : "")\(byte)", at: at
            )
        }
    }

    /// How large the graph gets before budgets are looked at again.
    private var nextCheckpoint: Int { min(limits.nodes, graph.count + 1 << 18) }

    private func checkBudgets(at offset: Int) throws(FormatError) {
        guard graph.count < limits.nodes else {
            throw limits.exceeded(.nodes, "more than \(limits.nodes) values", offset: offset)
        }
        try limits.checkTime(offset: offset)
    }

    private mutating func pushExtension(_ opcode: UInt8, _ at: Int) throws(FormatError) {
        let code =
            switch opcode {
            case Opcode.ext1: Int(try take(UInt8.self, "a code", at))
            case Opcode.ext2: Int(try take(UInt16.self, "a code", at))
            default: Int(Int32(bitPattern: try take(UInt32.self, "a code", at)))
            }
        push(graph.add(extensionCode: code))
    }

    /// Opcodes that tell protocol 1 from 0 in streams without PROTO.
    static var isBinaryOnly: [Bool] {
        var table = [Bool](repeating: false, count: 256)
        for opcode in "JKMQTUXe}]hjqr)uGo1".utf8 { table[Int(opcode)] = true }
        return table
    }
}
