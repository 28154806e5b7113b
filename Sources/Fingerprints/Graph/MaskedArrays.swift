import AspicCore
import ObjectGraph

extension ObjectGraph {
    /// The graph with `None` for the fill value of masked arrays where it is numpy's default: numpy writes `None` for an
    /// array that was made, and the default for one that was loaded.
    var withoutDefaultFillValues: ObjectGraph {
        let objects = ObjectReader(self)
        var result = self
        for index in 0..<count {
            let node = NodeID(index)
            guard kind(of: node) == .reduce,
                objects.isGlobal(child(0, of: node), "numpy.ma.core", "_mareconstruct"),
                let operation = soleOperation(of: node), kind(of: operation) == .build,
                case let state = child(0, of: operation), kind(of: state) == .tuple,
                childCount(of: state) == 7
            else { continue }
            if isDefaultFillValue(child(6, of: state)) { result.setChild(6, of: state, to: Self.none) }
        }
        return result
    }

    /// `numpy.ma.default_fill_value`, as an array without dimensions.
    private func isDefaultFillValue(_ id: NodeID) -> Bool {
        if let (shape, _) = objectArrayShape(of: id) {
            return shape.isEmpty && childCount(of: id) == 1 && holds(child(0, of: id), "?")
        }
        guard let array = array(of: id), array.shape.isEmpty else { return false }
        switch array.dtype.kind {
        case .float: return (try? array.doubles()) == [array.dtype.itemSize == 4 ? Double(Float(1e20)) : 1e20]
        case .integer, .unsigned: return (try? array.integers()) == [999_999]
        case .boolean: return array.data.array == [1]
        case .text, .bytes:
            let width = array.dtype.kind == .text ? 4 : 1
            let expected = "N/A".utf8.prefix(array.dtype.itemSize / width)
            let places = Array("N/A".utf8).indices.prefix(expected.count).map { place in
                place * width + (array.dtype.isBigEndian ? width - 1 : 0)
            }
            var bytes = [UInt8](repeating: 0, count: array.data.count)
            for (place, letter) in zip(places, expected) { bytes[place] = letter }
            return array.data.array == bytes
        default: return false
        }
    }
}
