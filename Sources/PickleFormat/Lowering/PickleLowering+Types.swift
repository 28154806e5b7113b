import AspicCore
import ObjectGraph

// Element types as numpy pickles them.
extension PickleLowering {
    /// `dtype('f8', False, True)` + BUILD `(3, '<', None, names, fields, itemsize, alignment, flags)`.
    mutating func dtype(_ type: DType) -> NodeID {
        if let known = loweredTypes[type] { return known }
        let code: String
        switch type.kind {
        case .object: code = "O8"
        case .text: code = "U\(type.itemSize / 4)"
        case .datetime, .timedelta: code = "\(type.kind.rawValue)8"
        default: code = "\(type.kind.rawValue)\(type.itemSize)"
        }
        let node = call(
            "numpy", "dtype",
            [names.string(code, in: &target), ObjectGraph.bool(false), ObjectGraph.bool(true)])
        loweredTypes[type] = node
        let state = typeState(type)
        target.append(operation: target.add(.build, children: CollectionOfOne(state)), to: node)
        return node
    }

    private mutating func typeState(_ type: DType) -> NodeID {
        let order = names.string(type.hasByteOrder ? (type.isBigEndian ? ">" : "<") : "|", in: &target)
        let none = ObjectGraph.none
        switch type.kind {
        case .object:
            return tuple([integer(3), order, none, none, none, integer(-1), integer(-1), integer(63)])
        case .text:
            return tuple([
                integer(3), order, none, none, none, integer(type.itemSize), integer(4), integer(8),
            ])
        case .bytes:
            return tuple([
                integer(3), order, none, none, none, integer(type.itemSize), integer(1), integer(0),
            ])
        case .datetime, .timedelta:
            let (step, unit) = Self.split(type.unit ?? "generic")
            let parts = [bytes(Bytes(unit.utf8)), integer(step), integer(1), integer(1)]
            let metadata = tuple([none, tuple(parts)])
            return tuple([
                integer(4), order, none, none, none, integer(-1), integer(-1), integer(0), metadata,
            ])
        case .void:
            return structureState(type, order: order)
        default:
            return tuple([integer(3), order, none, none, none, integer(-1), integer(-1), integer(0)])
        }
    }

    private mutating func structureState(_ type: DType, order: NodeID) -> NodeID {
        let none = ObjectGraph.none
        guard !type.fields.isEmpty else {
            return tuple([
                integer(3), order, none, none, none, integer(type.itemSize), integer(1), integer(0),
            ])
        }
        let keys = type.fields.map { names.string($0.name, in: &target) }
        var pairs: [NodeID] = []
        for (key, field) in zip(keys, type.fields) {
            let inner = field.shape.isEmpty ? dtype(field.dtype) : subarray(field)
            let title = field.title.map { names.string($0, in: &target) }
            let entry = tuple([inner, integer(field.offset)] + (title.map { [$0] } ?? []))
            pairs += [key, entry]
            if let title { pairs += [title, entry] }
        }
        let flags = 16 | (type.isAligned ? 128 : 0)
        return tuple([
            integer(3), order, none, tuple(keys), target.add(.dictionary, children: pairs),
            integer(type.itemSize), integer(1), integer(flags),
        ])
    }

    private mutating func subarray(_ field: DType.Field) -> NodeID {
        let size = field.dtype.itemSize * field.shape.reduce(1, *)
        let node = call(
            "numpy", "dtype",
            [names.string("V\(size)", in: &target), ObjectGraph.bool(false), ObjectGraph.bool(true)])
        let pair = tuple([dtype(field.dtype), integers(field.shape)])
        let state = tuple([
            target.add(integer: 3), names.string("|", in: &target), pair, ObjectGraph.none, ObjectGraph.none,
            target.add(integer: size), target.add(integer: 1), target.add(integer: 0),
        ])
        target.append(operation: target.add(.build, children: CollectionOfOne(state)), to: node)
        return node
    }

    /// `25s` into 25 and `s`.
    private static func split(_ unit: String) -> (Int, String) {
        let digits = unit.prefix { $0.isNumber }
        return (Int(digits) ?? 1, String(unit.dropFirst(digits.count)))
    }
}
