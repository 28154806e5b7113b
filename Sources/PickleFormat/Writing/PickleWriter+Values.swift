import AspicCore
import ObjectGraph

// Numbers, text and bytes.
extension PickleWriter {
    private func spelling(of node: NodeID) -> Bytes? {
        graph[node].flags.contains(.verbatim) ? traits.spellings[node] : nil
    }

    private mutating func emitLine(_ opcode: UInt8, _ text: some Collection<UInt8>) {
        emit(opcode)
        emit(text)
        emit(0x0A)
    }

    mutating func saveInteger(_ node: NodeID, _ value: Int) {
        let isLong = graph[node].flags.contains(.long)
        let fits = Int(Int32.min)...Int(Int32.max) ~= value
        if version == 0 {
            // CPython 3 writes `I` for what fits 32 bits (3.6 and older: `L` always), Python 2 by type.
            let usesLong = dialect.spelling == .python2 || isLong ? isLong : !fits
            let text = spelling(of: node)?.array ?? Array((String(value) + (usesLong ? "L" : "")).utf8)
            emitLine(usesLong ? Opcode.long : Opcode.int, text)
        } else if isLong && dialect.spelling == .python2 || !fits {
            saveLong(node, value, isLong: isLong)
        } else if isLong && version >= 2 && dialect.memoizing == .marked {
            saveLong(node, value, isLong: true)
        } else if 0...255 ~= value {
            emit(Opcode.binInt1, UInt8(value))
        } else if 0...65_535 ~= value {
            emit(Opcode.binInt2, little: UInt16(value))
        } else {
            emit(Opcode.binInt, little: Int32(value))
        }
    }

    /// An integer that the four-byte opcodes cannot or shall not hold.
    private mutating func saveLong(_ node: NodeID, _ value: Int, isLong: Bool) {
        if dialect.spelling == .python2 && !isLong {
            emitLine(Opcode.int, spelling(of: node)?.array ?? Array(String(value).utf8))
        } else if version >= 2 {
            emitLong(spelling(of: node) ?? Bytes(BigInteger.bytes(of: value)))
        } else {
            emitLine(Opcode.long, spelling(of: node)?.array ?? Array((String(value) + "L").utf8))
        }
    }

    private mutating func emitLong(_ digits: Bytes) {
        if digits.count < 256 {
            emit(Opcode.long1, UInt8(digits.count))
        } else {
            emit(Opcode.long4, little: Int32(truncatingIfNeeded: digits.count))
        }
        emit(content: digits)
    }

    mutating func saveBigInteger(_ node: NodeID) throws(FormatError) {
        let content = graph.content(of: node)
        if version >= 2 {
            emitLong(spelling(of: node) ?? content)
        } else if let spelling = spelling(of: node) {
            emitLine(Opcode.long, spelling.array)
        } else {
            let digits =
                content.count <= BigInteger.maximumDecimalBytes
                ? BigInteger.decimal(littleEndian: content) : nil
            guard let digits, digits.drop(while: { $0 == "-" }).utf8.count <= BigInteger.maximumDigits else {
                throw notRepresentable("an integer of more than \(BigInteger.maximumDigits) decimal digits")
            }
            emitLine(Opcode.long, (digits + "L").utf8)
        }
    }

    mutating func saveFloat(_ node: NodeID, bits: UInt64) {
        if version >= 1 {
            emit(Opcode.binFloat, little: bits.byteSwapped)
        } else {
            let text = spelling(of: node)?.array ?? Array(PythonRepr.float(Double(bitPattern: bits)).utf8)
            emitLine(Opcode.float, text)
        }
    }

    mutating func saveText(_ node: NodeID) {
        let content = graph.content(of: node)
        if version == 0 {
            emitLine(Opcode.unicode, spelling(of: node)?.array ?? RawUnicodeEscape.encode(content.array))
        } else if content.count < 256 && version >= 4 {
            emit(Opcode.shortBinUnicode, UInt8(content.count))
            emit(content: content)
        } else if content.count <= Int(UInt32.max) {
            emit(Opcode.binUnicode, length: UInt32(content.count), content)
        } else {
            emit(Opcode.binUnicode8, length: UInt64(content.count), content)
        }
    }

    mutating func saveLegacyString(_ node: NodeID) {
        let content = graph.content(of: node)
        if version == 0 {
            emitLine(Opcode.string, spelling(of: node)?.array ?? LegacyRepr.encode(content.array))
        } else if content.count < 256 {
            emit(Opcode.shortBinString, UInt8(content.count))
            emit(content: content)
        } else {
            emit(Opcode.binString, little: UInt32(truncatingIfNeeded: content.count))
            emit(content: content)
        }
    }

    mutating func saveBytes(_ node: NodeID) {
        let content = graph.content(of: node)
        if content.count < 256 {
            emit(Opcode.shortBinBytes, UInt8(content.count))
            emit(content: content)
        } else if content.count <= Int(UInt32.max) {
            emit(Opcode.binBytes, length: UInt32(content.count), content)
        } else {
            emit(Opcode.binBytes8, length: UInt64(content.count), content)
        }
    }

    // MARK: - joblib

    /// The bytes of an array behind its wrapper, padded as joblib 1.2 and later pads; or the pickle of an
    /// object array.
    mutating func saveInlineArray(_ node: NodeID, wrapper: NodeID) throws(FormatError) {
        closeFrame()
        defer { openFrame() }
        let entry = graph[node]
        if entry.kind == .nestedPickle {
            guard let inner = nested[node] else {
                throw FormatError(.notRepresentable, "an object array without its stream's dialect")
            }
            output += try PickleWriter.write(
                graph, root: graph.child(0, of: node), dialect: inner.dialect, traits: inner.traits,
                nodes: inner.nodes)
            return
        }
        if entry.flags.contains(.marked) {
            // One byte says how many bytes of padding follow: 1 to 16, so that the array is aligned.
            let alignment = 16
            let padding = alignment - (baseOffset + output.count + 1) % alignment
            output.append(UInt8(padding))
            for _ in 0..<padding { output.append(0xFF) }
        }
        emit(content: graph.content(of: node))
    }
}
