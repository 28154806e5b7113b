import AspicCore
import ObjectGraph

// The stack, the memo, and what the opcodes do with them.
extension PickleReader {
    @inline(__always)
    mutating func push(_ node: NodeID) { stack.append(node) }

    /// Values above the topmost mark; opcodes may not reach below it.
    @inline(__always)
    var available: Int { stack.count - marks.floor }

    @inline(__always)
    private func require(_ count: Int, _ opcode: StaticString, _ at: Int) throws(FormatError) {
        guard available >= count else { throw missing(count, opcode, at) }
    }

    @inline(never)
    private func missing(_ count: Int, _ opcode: StaticString, _ at: Int) -> FormatError {
        failure(.malformed, "\(opcode) needs \(count) values on the stack, found \(available)", at: at)
    }

    mutating func popValue(_ opcode: StaticString, _ at: Int) throws(FormatError) -> NodeID {
        try require(1, opcode, at)
        return stack.removeLast()
    }

    func peek(_ opcode: StaticString, _ at: Int) throws(FormatError) -> NodeID {
        try require(1, opcode, at)
        return stack[stack.count - 1]
    }

    mutating func popToMark(_ opcode: StaticString, _ at: Int) throws(FormatError) -> [NodeID] {
        guard let mark = marks.pop() else {
            throw failure(.malformed, "\(opcode) finds no MARK on the stack", at: at)
        }
        let values = Array(stack.entries(from: mark))
        stack.removeLast(stack.count - mark)
        return values
    }

    // MARK: - Memo

    @inline(__always)
    mutating func memoize(at index: UInt64, from at: Int) throws(FormatError) {
        guard available > 0, let node = stack.last else {
            throw failure(.malformed, "nothing on the stack to put into the memo", at: at)
        }
        if index > 4096, index > UInt64(bytes.count) { note(.hugeMemoIndex, at: at) }
        // What is there already may be elsewhere, even if nobody finds it here any more.
        if memo.get(index) != nil { markMemoized() }
        if memo.put(node, at: index) { note(.memoReuse, at: at) }
        graph.set(.memoized, on: node)
    }

    @inline(__always)
    mutating func recall(_ index: UInt64, from at: Int) throws(FormatError) {
        guard let node = memo.get(index) else {
            throw failure(.malformed, "the memo holds nothing at index \(index)", at: at)
        }
        stack.append(node)
    }

    // MARK: - Values

    /// Equal integers are one node: CPython keeps one object for each of these, too.
    @inline(__always)
    mutating func pushSmallInteger(_ value: Int) {
        if smallIntegers[value] == ObjectGraph.none { smallIntegers[value] = graph.add(integer: value) }
        push(smallIntegers[value])
    }

    @inline(__always)
    mutating func pushSlice(
        _ kind: NodeKind, _ length: Int, _ what: StaticString, _ at: Int
    ) throws(FormatError) {
        guard length >= 0 && length <= bytes.count - position else { throw shortage(of: length, what, at) }
        push(graph.add(kind, source: source, offset: position, count: length))
        position += length
    }

    /// Text of a given length, which CPython decodes with `surrogatepass`; what it cannot decode is no `str`.
    @inline(__always)
    mutating func pushText(
        _ length: Int, _ at: Int, in buffer: UnsafeRawBufferPointer
    ) throws(FormatError) {
        guard length >= 0 && length <= buffer.count - position else { throw shortage(of: length, "text", at) }
        try requireText(position..<position + length, .passed, in: buffer)
        push(graph.add(.string, source: source, offset: position, count: length))
        position += length
    }

    @inline(__always)
    func requireText(
        _ range: Range<Int>, _ surrogates: Utf8.Surrogates, in buffer: UnsafeRawBufferPointer
    ) throws(FormatError) {
        let text = UnsafeRawBufferPointer(rebasing: buffer[range])
        guard let fault = Utf8.firstFault(in: text, surrogates: surrogates) else { return }
        throw failure(.malformed, "expected text in UTF-8", at: range.lowerBound + fault)
    }

    /// LONG1 and LONG4: little-endian two's complement.
    mutating func pushLong(_ length: Int, _ at: Int) throws(FormatError) {
        guard length >= 0 && length <= bytes.count - position else {
            throw failure(
                length < 0 ? .malformed : .truncated,
                "expected an integer of \(length) bytes, but only \(bytes.count - position) remain", at: at)
        }
        let digits = bytes[position..<position + length]
        if length <= 8 {
            let value = BigInteger.small(littleEndian: digits)
            let node = graph.add(integer: value, flags: .long)
            push(node)
            noteSpelling(digits, of: node, unless: BigInteger.bytes(of: value))
        } else {
            let minimal = BigInteger.minimalLength(digits)
            if minimal <= 8 {
                let node = graph.add(integer: BigInteger.small(littleEndian: digits[0..<8]), flags: .long)
                push(node)
                noteSpelling(digits, of: node, unless: [])
            } else {
                let node = graph.add(
                    .bigInteger, source: source, offset: position, count: minimal, flags: .long)
                push(node)
                if minimal != length { noteSpelling(digits, of: node, unless: []) }
            }
        }
        position += length
    }

    /// Keeps how a value was spelled when that does not follow from the value.
    mutating func noteSpelling(_ spelled: Bytes, of node: NodeID, unless usual: [UInt8]) {
        if spelled.count == usual.count && spelled.starts(with: usual) { return }
        traits.spellings[node] = spelled
        graph.set(.verbatim, on: node)
    }

    // MARK: - Containers

    @inline(__always)
    mutating func pushTuple(_ count: Int, _ opcode: StaticString, _ at: Int) throws(FormatError) {
        try require(count, opcode, at)
        let node = graph.add(.tuple, entries: stack.entries(from: stack.count - count))
        stack.removeLast(count)
        stack.append(node)
    }

    mutating func pushMarked(_ kind: NodeKind, _ opcode: StaticString, _ at: Int) throws(FormatError) {
        guard let mark = marks.pop() else {
            throw failure(.malformed, "\(opcode) finds no MARK on the stack", at: at)
        }
        let node = graph.add(kind, entries: stack.entries(from: mark))
        stack.removeLast(stack.count - mark)
        stack.append(node)
    }

    func requirePairs(_ opcode: StaticString, _ at: Int) throws(FormatError) {
        guard available.isMultiple(of: 2) else {
            throw failure(.malformed, "\(opcode) needs pairs, found \(available) values", at: at)
        }
    }

    /// Adds what lies above the topmost mark to the value below it: to `container` as its children, to
    /// anything else as an operation.
    private mutating func extend(
        _ container: NodeKind, _ operation: NodeKind, _ opcode: StaticString, _ at: Int
    ) throws(FormatError) {
        guard let mark = marks.pop() else {
            throw failure(.malformed, "\(opcode) finds no MARK on the stack", at: at)
        }
        guard mark > marks.floor else {
            throw failure(.malformed, "\(opcode) finds nothing below its MARK", at: at)
        }
        extend(stack[mark - 1], container, operation, from: mark)
        stack.removeLast(stack.count - mark)
    }

    private mutating func extend(
        _ target: NodeID, _ container: NodeKind, _ operation: NodeKind, from start: Int
    ) {
        let added = stack.entries(from: start)
        if graph.kind(of: target) == container {
            let count = graph.childCount(of: target)
            graph.appendChildren(added, to: target)
            if container == .dictionary {
                lastExtension = (target, count..<count + added.count, position)
            }
        } else if let last = graph.operations(of: target).last, graph.kind(of: last) == operation {
            graph.appendChildren(added, to: last)
        } else {
            graph.append(operation: graph.add(operation, children: added), to: target)
        }
    }

    mutating func setItems(_ at: Int) throws(FormatError) {
        try requirePairs("SETITEMS", at)
        try extend(.dictionary, .setItems, "SETITEMS", at)
    }

    mutating func appends(_ at: Int) throws(FormatError) { try extend(.list, .appendItems, "APPENDS", at) }

    mutating func addItems(_ at: Int) throws(FormatError) { try extend(.set, .addItems, "ADDITEMS", at) }

    mutating func setItem(_ at: Int) throws(FormatError) {
        try require(3, "SETITEM", at)
        let end = stack.count
        extend(stack[end - 3], .dictionary, .setItems, from: end - 2)
        stack.removeLast(2)
    }

    mutating func append(_ at: Int) throws(FormatError) {
        try require(2, "APPEND", at)
        let end = stack.count
        extend(stack[end - 2], .list, .appendItems, from: end - 1)
        stack.removeLast(1)
    }

    // MARK: - Constructions

    @inline(__always)
    mutating func construct(
        _ kind: NodeKind, _ count: Int, _ opcode: StaticString, _ at: Int
    ) throws(FormatError) {
        try require(count, opcode, at)
        // One more link, since most constructions are completed by BUILD.
        let node = graph.add(kind, entries: stack.entries(from: stack.count - count), spare: 1)
        stack.removeLast(count)
        stack.append(node)
    }

    mutating func build(_ at: Int) throws(FormatError) {
        try require(2, "BUILD", at)
        let state = stack.removeLast()
        let target = stack[stack.count - 1]
        graph.append(operation: graph.add(.build, children: CollectionOfOne(state)), to: target)
        if isHookAwake, let afterBuild, graph.isConstruction(target) { try afterBuild.run(&self, target) }
    }

    mutating func pop(_ at: Int) throws(FormatError) {
        if let mark = marks.top, mark == stack.count {
            _ = marks.pop()
            return
        }
        noteDiscarded(try popValue("POP", at))
    }

    // MARK: - Names

    mutating func stackGlobal(_ at: Int) throws(FormatError) {
        try require(2, "STACK_GLOBAL", at)
        let name = stack.removeLast()
        let module = stack.removeLast()
        for part in [module, name] {
            switch graph.kind(of: part) {
            case .string: break
            // C's unpickler has decoded it to a `str` by now.
            case .legacyString: note(.legacyName, at: at)
            default: throw failure(.malformed, "STACK_GLOBAL needs two strings", at: at)
            }
            noteName(part, at: at)
        }
        let node = graph.add(.global, children: module, name)
        graph.set(.stackGlobal, on: node)
        noteClass(name)
        push(node)
    }

    /// `module NEWLINE name NEWLINE`.
    private mutating func namedGlobal(
        _ opcode: StaticString, isAscii: Bool, _ at: Int
    ) throws(FormatError) -> NodeID {
        let module = try takeName(opcode, isAscii: isAscii, at)
        let name = try takeName(opcode, isAscii: isAscii, at)
        noteClass(name)
        noteName(module, at: at)
        noteName(name, at: at)
        return graph.add(.global, children: module, name)
    }

    private mutating func takeName(
        _ opcode: StaticString, isAscii: Bool, _ at: Int
    ) throws(FormatError) -> NodeID {
        let line = try takeLine(opcode, at)
        guard !line.isEmpty else { throw failure(.malformed, "\(opcode) needs a module and a name", at: at) }
        let fault = bytes[line].withUnsafeBytes {
            let end = Utf8.endOfAscii(in: $0)
            return isAscii ? (end < $0.count ? end : nil) : Utf8.firstFault(in: $0, surrogates: .refused)
        }
        if let fault {
            throw failure(
                .malformed, "\(opcode) needs names in \(isAscii ? "ASCII" : "UTF-8")",
                at: line.lowerBound + fault)
        }
        return graph.add(.string, source: source, offset: line.lowerBound, count: line.count)
    }

    /// Wakes the hook if the class is one of its own.
    private mutating func noteClass(_ name: NodeID) {
        guard !isHookAwake, let suffix = afterBuild?.classSuffix.utf8 else { return }
        let content = graph.content(of: name)
        isHookAwake =
            content.count >= suffix.count
            && content[content.count - suffix.count..<content.count].starts(with: Array(suffix))
    }

    mutating func textGlobal(_ at: Int) throws(FormatError) {
        push(try namedGlobal("GLOBAL", isAscii: false, at))
    }

    mutating func inst(_ at: Int) throws(FormatError) {
        let type = try namedGlobal("INST", isAscii: true, at)
        let arguments = graph.add(.tuple, children: try popToMark("INST", at))
        push(graph.add(.instance, children: type, arguments))
    }

    mutating func obj(_ at: Int) throws(FormatError) {
        let values = try popToMark("OBJ", at)
        guard let type = values.first else {
            throw failure(.malformed, "OBJ finds no class above its MARK", at: at)
        }
        let arguments = graph.add(.tuple, children: values.dropFirst())
        let node = graph.add(.instance, children: type, arguments)
        graph.set(.marked, on: node)
        push(node)
    }
}
