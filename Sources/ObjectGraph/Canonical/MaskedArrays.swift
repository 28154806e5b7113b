import AspicCore

extension ObjectGraph {
    /// Has `None` stand for the fill value of each masked array that has numpy's default: numpy writes `None` for an array
    /// that was made, and the default for one that was loaded or asked for it.
    mutating func dropDefaultFillValues() {
        var defaults: [NodeID] = []
        let objects = ObjectReader(self)
        for index in 0..<count {
            let node = NodeID(index)
            guard kind(of: node) == .reduce,
                objects.isGlobal(child(0, of: node), "numpy.ma.core", "_mareconstruct"),
                let operation = soleOperation(of: node), kind(of: operation) == .build,
                case let state = child(0, of: operation), kind(of: state) == .tuple,
                childCount(of: state) == 7, let dtype = objects.dtype(at: child(2, of: state))
            else { continue }
            if isDefaultFillValue(child(6, of: state), of: dtype) { defaults.append(state) }
        }
        for state in defaults { setChild(6, of: state, to: Self.none) }
    }

    /// `numpy.ma.default_fill_value`, as an array without dimensions.
    private func isDefaultFillValue(_ id: NodeID, of dtype: DType) -> Bool {
        if let (shape, _) = objectArrayShape(of: id) {
            return dtype.kind == .object && shape.isEmpty && childCount(of: id) == 1
                && holds(child(0, of: id), "?")
        }
        guard let array = array(of: id), array.shape.isEmpty else { return false }
        return FillValue(type: array.dtype, bytes: array.data.array).isDefault(of: dtype)
    }
}

/// One element that stands for what is masked.
private struct FillValue {
    let type: DType
    let bytes: [UInt8]

    /// Whether it is what numpy fills masked elements of `dtype` with. numpy notes it in a type of its own choice, and
    /// in the array's once the array was loaded.
    func isDefault(of dtype: DType) -> Bool {
        switch dtype.kind {
        case .boolean: bytes == [1]
        case .integer, .unsigned: isDefaultInteger
        case .float: isDefaultFloat(bytes[...], size: type.itemSize)
        case .complex:
            isDefaultFloat(bytes.prefix(type.itemSize / 2), size: type.itemSize / 2)
                && bytes.suffix(type.itemSize / 2).allSatisfy { $0 == 0 }
        case .text, .bytes: spells("N/A")
        case .void where !dtype.fields.isEmpty: isDefaultStructure(of: dtype)
        case .void: spells("???")
        case .object: spells("?")
        // NaT; for a type without a unit, which numpy has no default for, that of objects.
        case .datetime, .timedelta:
            dtype.unit == nil
                ? spells("?") : type.kind == dtype.kind && (try? time?.integers()) == [Int.min]
        }
    }

    /// Of small types what is left of it.
    private var isDefaultInteger: Bool {
        guard type.kind == .integer || type.kind == .unsigned, let number = (try? scalar?.integers())?.first
        else { return false }
        let unused = 64 - 8 * min(type.itemSize, 8)
        return (number ^ 999_999) << unused == 0
    }

    private var scalar: NDArray? { try? NDArray(dtype: type, shape: [], data: Bytes(bytes)) }

    private var time: NDArray? {
        let integer = DType(.integer, itemSize: 8, isBigEndian: type.isBigEndian)
        return try? NDArray(dtype: integer, shape: [], data: Bytes(bytes))
    }

    private func isDefaultFloat(_ bytes: ArraySlice<UInt8>, size: Int) -> Bool {
        let part = DType(.float, itemSize: size, isBigEndian: type.isBigEndian)
        guard
            let number = (try? NDArray(dtype: part, shape: [], data: Bytes(bytes)))
                .flatMap({ try? $0.doubles() })?.first
        else { return false }
        switch size {
        case 2: return number == .infinity
        case 4: return number == Double(Float(1e20))
        default: return number == 1e20
        }
    }

    /// Whether it is a text or bytes, cut off where the type ends.
    private func spells(_ word: String) -> Bool {
        let width = type.kind == .text ? 4 : 1
        guard type.kind == .text || type.kind == .bytes || type.kind == .void, type.fields.isEmpty else {
            return false
        }
        var expected = [UInt8](repeating: 0, count: bytes.count)
        for (place, letter) in word.utf8.enumerated() where (place + 1) * width <= bytes.count {
            expected[place * width + (type.isBigEndian ? width - 1 : 0)] = letter
        }
        return bytes == expected
    }

    private func isDefaultStructure(of dtype: DType) -> Bool {
        guard type.fields.map(\.name) == dtype.fields.map(\.name) else { return false }
        for (mine, theirs) in zip(type.fields, dtype.fields) {
            let size = mine.dtype.itemSize
            var place = mine.offset
            for _ in 0..<mine.shape.reduce(1, *) {
                guard place + size <= bytes.count,
                    FillValue(type: mine.dtype, bytes: Array(bytes[place..<place + size]))
                        .isDefault(of: theirs.dtype)
                else { return false }
                place += size
            }
        }
        return true
    }
}
