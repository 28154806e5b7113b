import AspicCore
import JsonFormat
import ObjectGraph

// Keys of dictionaries: texts, each with a type that is called with it.
extension SkopsReader {
    /// The key that `type(text)` makes.
    mutating func key(at place: Int, type: NodeID) throws(FormatError) -> NodeID {
        if graph.kind(of: type) == .global {
            let module = graph.child(0, of: type)
            let name = graph.child(1, of: type)
            if graph.holds(module, "builtins") {
                if graph.holds(name, "str") { return names.string(tape.utf8(place), in: &graph) }
                if let key = try builtinKey(name, tape.text(place) ?? "", at: place) { return key }
            } else if graph.holds(module, "numpy"), let text = graph.text(of: name),
                let key = try numpyKey(text, tape.text(place) ?? "", at: place)
            {
                return key
            }
        } else if let key = lookedUpKey(at: place, type: type) {
            return key
        }
        let text = names.string(tape.utf8(place), in: &graph)
        return graph.add(.reduce, children: type, graph.add(.tuple, children: CollectionOfOne(text)))
    }

    private mutating func builtinKey(
        _ type: NodeID, _ text: String, at place: Int
    ) throws(FormatError) -> NodeID? {
        if graph.holds(type, "int") {
            let digits = text.utf8.filter { $0 != 0x20 && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "+") }
            let number = String(decoding: digits, as: UTF8.self)
            let isNumber =
                !number.isEmpty
                && number.utf8.drop { $0 == UInt8(ascii: "-") }.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
            guard isNumber else { throw failure("“\(text.prefix(40))” is not a whole number", at: place) }
            return try integer(number)
        }
        if graph.holds(type, "float") {
            guard let value = Self.float(text) else {
                throw failure("“\(text.prefix(40))” is not a number", at: place)
            }
            return graph.add(float: value)
        }
        // skops writes False as "false" and reads it as True; an empty text is what Python calls false.
        if graph.holds(type, "bool") { return ObjectGraph.bool(!(text.isEmpty || text == "false")) }
        if graph.holds(type, "NoneType") { return ObjectGraph.none }
        return nil
    }

    private static func float(_ text: String) -> Double? {
        switch text {
        case "NaN", "nan": .nan
        case "Infinity", "inf": .infinity
        case "-Infinity", "-inf": -.infinity
        default: Double(text)
        }
    }

    private mutating func numpyKey(
        _ type: String, _ text: String, at place: Int
    ) throws(FormatError) -> NodeID? {
        if type == "str_" {
            let scalars = Array(text.unicodeScalars)
            let data = Bytes(count: 4 * scalars.count) { memory in
                for (index, scalar) in scalars.enumerated() {
                    memory.storeBytes(of: scalar.value.littleEndian, toByteOffset: 4 * index, as: UInt32.self)
                }
            }
            let array = try NDArray(dtype: DType(.text, itemSize: 4 * scalars.count), shape: [], data: data)
            return graph.add(array: array, isScalar: true)
        }
        guard let dtype = NumpyScalar.dtype(named: type) else { return nil }
        let bits: UInt64
        switch (dtype.kind, dtype.itemSize) {
        case (.boolean, _): bits = text.isEmpty || text == "false" ? 0 : 1
        case (.float, 2):
            guard let value = Self.float(text) else {
                throw failure("“\(text.prefix(40))” is not a number", at: place)
            }
            bits = UInt64(Half.bits(of: value))
        case (.float, 4):
            guard let value = Self.float(text) else {
                throw failure("“\(text.prefix(40))” is not a number", at: place)
            }
            bits = UInt64(Float(value).bitPattern)
        case (.float, _):
            guard let value = Self.float(text) else {
                throw failure("“\(text.prefix(40))” is not a number", at: place)
            }
            bits = value.bitPattern
        case (.unsigned, _):
            guard let value = UInt64(text) else {
                throw failure("“\(text.prefix(40))” is not a whole number", at: place)
            }
            bits = value
        default:
            guard let value = Int64(text) else {
                throw failure("“\(text.prefix(40))” is not a whole number", at: place)
            }
            bits = UInt64(bitPattern: value)
        }
        let data = withUnsafeBytes(of: bits.littleEndian) { Bytes($0.prefix(dtype.itemSize)) }
        return graph.add(array: try NDArray(dtype: dtype, shape: [], data: data), isScalar: true)
    }

    /// `{"0": key, ...}.get`: how keys are written for which skops has no type.
    private func lookedUpKey(at place: Int, type: NodeID) -> NodeID? {
        guard graph.kind(of: type) == .reduce else { return nil }
        let arguments = graph.child(1, of: type)
        guard graph.kind(of: arguments) == .tuple, graph.childCount(of: arguments) == 2,
            graph.holds(graph.child(1, of: arguments), "get"),
            graph.kind(of: graph.child(0, of: type)) == .global,
            graph.holds(graph.child(1, of: graph.child(0, of: type)), "getattr")
        else { return nil }
        let table = graph.child(0, of: arguments)
        guard graph.kind(of: table) == .dictionary else { return nil }
        let text = tape.utf8(place)
        let pairs = Array(graph.children(of: table))
        for position in stride(from: 0, to: pairs.count, by: 2)
        where graph.kind(of: pairs[position]) == .string
            && graph.content(of: pairs[position]).elementsEqual(text)
        {
            return pairs[position + 1]
        }
        return ObjectGraph.none
    }
}
