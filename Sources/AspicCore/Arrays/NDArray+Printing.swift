extension Matrix: CustomStringConvertible {
    /// As numpy prints it.
    public var description: String {
        NumpyArrayText.text(shape: [rows, columns]) { places in
            NumpyArrayText.floats(places.map { elements[$0] }, digits: \.description)
        }
    }
}

extension NDArray: CustomStringConvertible {
    /// Numbers and truth values as numpy prints them; of other elements type and shape.
    public var description: String {
        switch dtype.kind {
        case .float:
            guard let values = try? doubles() else { break }
            return NumpyArrayText.text(shape: shape) { places in
                NumpyArrayText.floats(
                    places.map { values[$0] },
                    digits: { dtype.itemSize == 4 ? Float($0).description : $0.description })
            }
        case .integer, .unsigned:
            if dtype.kind == .unsigned, dtype.itemSize == 8 {
                let values = elements(UInt64.self) { $0 }
                return NumpyArrayText.text(shape: shape) { places in
                    NumpyArrayText.integers(places.map { values[$0] })
                }
            }
            guard let values = try? integers() else { break }
            return NumpyArrayText.text(shape: shape) { places in
                NumpyArrayText.integers(places.map { values[$0] })
            }
        case .boolean:
            guard let values = try? integers() else { break }
            return NumpyArrayText.text(shape: shape) { places in
                NumpyArrayText.bools(places.map { values[$0] != 0 })
            }
        default: break
        }
        return "array of shape (\(shape.map(String.init).joined(separator: ", "))) and type \(dtype.name)"
    }
}

/// A list of values as numpy prints an array of one dimension.
package enum NumpyList {
    package static func text(_ values: [Int]) -> String {
        NumpyArrayText.text(shape: [values.count]) { places in
            NumpyArrayText.integers(places.map { values[$0] })
        }
    }

    package static func text(_ values: [Double]) -> String {
        NumpyArrayText.text(shape: [values.count]) { places in
            NumpyArrayText.floats(places.map { values[$0] }, digits: \.description)
        }
    }

    package static func text(_ values: [String]) -> String {
        NumpyArrayText.text(shape: [values.count]) { places in
            NumpyArrayText.strings(places.map { values[$0] })
        }
    }

    package static func text(_ values: [Bool]) -> String {
        NumpyArrayText.text(shape: [values.count]) { places in NumpyArrayText.bools(places.map { values[$0] })
        }
    }
}
