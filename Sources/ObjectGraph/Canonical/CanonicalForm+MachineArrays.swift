import AspicCore

// `array.array`, which protocols 0 to 2 write as a list of its values and the others as bytes in the format of the machine
// that wrote it. The canonical form has bytes in the format of the machines there are most of.
extension CanonicalForm {
    /// What an element is in memory: a number in `array`'s list of machine formats, its size, whether it is a number with
    /// a sign, and whether its bytes are in the other order.
    private struct MachineFormat {
        let code: Int
        let size: Int
        var isSigned = false
        var isBigEndian = false

        /// Whole numbers by their code in `array`'s list.
        static func ofIntegers(_ code: Int) -> MachineFormat? {
            switch code {
            case 0, 1: MachineFormat(code: code, size: 1, isSigned: code == 1)
            case 2...5:
                MachineFormat(code: code, size: 2, isSigned: code >= 4, isBigEndian: !code.isMultiple(of: 2))
            case 6...9:
                MachineFormat(code: code, size: 4, isSigned: code >= 8, isBigEndian: !code.isMultiple(of: 2))
            case 10...13:
                MachineFormat(code: code, size: 8, isSigned: code >= 12, isBigEndian: !code.isMultiple(of: 2))
            default: nil
            }
        }

        /// The formats of other elements, by the lower of the two codes.
        static func ofOthers(_ code: Int) -> MachineFormat? {
            switch code {
            case 14...17:
                MachineFormat(code: code, size: code < 16 ? 4 : 8, isBigEndian: !code.isMultiple(of: 2))
            case 20, 21: MachineFormat(code: code, size: 4, isBigEndian: code == 21)
            default: nil
            }
        }
    }

    /// The format in which an array of this type code is written here.
    private static func format(of typeCode: String) -> MachineFormat? {
        let integers = [
            "b": 1, "B": 0, "h": 4, "H": 2, "i": 8, "I": 6, "l": 12, "L": 10, "q": 12, "Q": 10,
        ]
        let others = ["f": 14, "d": 16, "u": 20, "w": 20]
        return integers[typeCode].flatMap { MachineFormat.ofIntegers($0) }
            ?? others[typeCode].flatMap { MachineFormat.ofOthers($0) }
    }

    /// `array.array(code, [...])` and `array._array_reconstructor(array, code, format, bytes)`; `nil` for subclasses and
    /// for formats that no such array has.
    mutating func machineArray(_ name: NodeID, _ arguments: NodeList) -> NodeID? {
        let parts = Array(arguments)
        var content: [UInt8]?
        var code: String?
        if source.holds(name, "array"), parts.count == 2, source.kind(of: parts[1]) == .list,
            source.operations(of: parts[1]).isEmpty
        {
            code = source.text(of: parts[0])
            content = code.flatMap { Self.format(of: $0) }.flatMap { bytes(of: parts[1], as: $0) }
        } else if source.holds(name, "_array_reconstructor"), parts.count == 4,
            objects.isGlobal(parts[0], "array", "array"), let given = source.integer(of: parts[2]),
            let data = objects.payload(at: parts[3])
        {
            code = source.text(of: parts[1])
            content = code.flatMap { Self.format(of: $0) }.flatMap { Self.bytes(data, from: given, to: $0) }
        }
        guard let code, let content, let format = Self.format(of: code) else { return nil }
        let made = [
            names.global(QualifiedName("array", "array"), in: &target), names.string(code, in: &target),
            target.add(integer: format.code), target.add(.bytes, content: Bytes(content)),
        ]
        let call = [
            names.global(QualifiedName("array", "_array_reconstructor"), in: &target),
            target.add(.tuple, children: made),
        ]
        return target.add(.reduce, children: call)
    }

    private func bytes(of list: NodeID, as format: MachineFormat) -> [UInt8]? {
        var result: [UInt8] = []
        for item in source.children(of: list) {
            let word: UInt64
            switch (source.kind(of: item), format.code) {
            case (.integer, 0...13):
                guard let value = source.integer(of: item), Self.fits(value, format) else { return nil }
                word = UInt64(bitPattern: Int64(value))
            case (.bigInteger, 10):
                // Beyond the positive numbers of 64 bits with a sign.
                let content = source.content(of: item).array
                guard content.count <= 9, content.count < 9 || content[8] == 0 else { return nil }
                guard content.last.map({ $0 < 0x80 }) ?? false else { return nil }
                word = content.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
            case (.float, 14):
                word = UInt64(Float(source.float(of: item) ?? .nan).bitPattern)
            case (.float, 16): word = (source.float(of: item) ?? .nan).bitPattern
            case (.string, 20), (.legacyString, 20):
                guard let scalars = source.text(of: item)?.unicodeScalars, scalars.count == 1,
                    let scalar = scalars.first
                else { return nil }
                word = UInt64(scalar.value)
            default: return nil
            }
            for place in 0..<format.size {
                result.append(UInt8(truncatingIfNeeded: word >> UInt64(8 * place)))
            }
        }
        return result
    }

    private static func fits(_ value: Int, _ format: MachineFormat) -> Bool {
        guard format.size < 8 else { return format.isSigned || value >= 0 }
        let bits = 8 * format.size - (format.isSigned ? 1 : 0)
        return value < 1 << bits && value >= (format.isSigned ? -(1 << bits) : 0)
    }

    /// Elements in one format as those of another of the same kind, which other machines have wider or narrower.
    private static func bytes(_ data: Bytes, from code: Int, to format: MachineFormat) -> [UInt8]? {
        let isInteger = format.code < 14
        guard let given = isInteger ? MachineFormat.ofIntegers(code) : MachineFormat.ofOthers(code),
            data.count.isMultiple(of: given.size), isInteger || given.size == format.size
        else { return nil }
        if given.size == format.size, !given.isBigEndian { return data.array }
        return data.withUnsafeBytes { source in
            var result: [UInt8] = []
            for start in stride(from: 0, to: source.count, by: given.size) {
                var word: UInt64 = 0
                for place in 0..<given.size {
                    let byte = source[start + (given.isBigEndian ? given.size - 1 - place : place)]
                    word |= UInt64(byte) << UInt64(8 * place)
                }
                if given.isSigned, given.size < 8, word >> UInt64(8 * given.size - 1) == 1 {
                    word |= UInt64.max << UInt64(8 * given.size)
                }
                if given.size > format.size {
                    guard format.isSigned || word >> UInt64(8 * format.size) == 0,
                        !format.isSigned || fits(Int(Int64(bitPattern: word)), format)
                    else { return nil }
                }
                for place in 0..<format.size {
                    result.append(UInt8(truncatingIfNeeded: word >> UInt64(8 * place)))
                }
            }
            return result
        }
    }
}
