package import AspicCore
package import OnnxFormat

/// An array that flows between operators: elements in C order and a shape.
package struct Tensor: Sendable, Equatable {
    package enum Elements: Sendable, Equatable {
        case float([Float])
        case double([Double])
        case int64([Int64])
        case int32([Int32])
        case bool([Bool])
        case uint8([UInt8])
        case string([String])
        case int8([Int8])
        case int16([Int16])
        case uint16([UInt16])
        case uint32([UInt32])
        case uint64([UInt64])
        case float16([HalfFloat])
        case bfloat16([BrainFloat])
    }

    package let elements: Elements
    /// Elements per dimension; empty for a scalar.
    package let shape: [Int]

    /// The number of elements has to be the shape's product.
    package init<Element: TensorElement>(_ values: [Element], shape: [Int]) {
        precondition(values.count == shape.reduce(1, *))
        elements = Element.wrap(values)
        self.shape = shape
    }

    package init<Element: TensorElement>(_ value: Element) {
        self.init([value], shape: [])
    }

    package init<Element: TensorElement>(_ values: [Element]) {
        self.init(values, shape: [values.count])
    }

    private init(elements: Elements, shape: [Int]) {
        self.elements = elements
        self.shape = shape
    }

    package var count: Int { shape.reduce(1, *) }
    package var rank: Int { shape.count }

    package var type: ElementType {
        switch elements {
        case .float: .float
        case .double: .double
        case .int64: .int64
        case .int32: .int32
        case .bool: .bool
        case .uint8: .uint8
        case .string: .string
        case .int8: .int8
        case .int16: .int16
        case .uint16: .uint16
        case .uint32: .uint32
        case .uint64: .uint64
        case .float16: .float16
        case .bfloat16: .bfloat16
        }
    }

    /// The same elements in another shape of as many elements.
    package func reshaped(_ shape: [Int]) throws(OnnxError) -> Tensor {
        let wanted = try Shape.count(shape)
        guard wanted == count else {
            throw OnnxError(.failed, "\(count) elements of shape \(self.shape) do not fit the shape \(shape)")
        }
        return Tensor(elements: elements, shape: shape)
    }

    /// The elements as `Element`, which they have to be.
    package func values<Element: TensorElement>(
        as element: Element.Type = Element.self
    ) throws(OnnxError) -> [Element] {
        guard let values = Element.unwrap(elements) else {
            throw OnnxError(.failed, "expected elements of type \(Element.type.name), found \(type.name)")
        }
        return values
    }

    /// One element, whatever the shape.
    package func scalar<Element: TensorElement>(
        as element: Element.Type = Element.self
    ) throws(OnnxError) -> Element {
        let all = try values(as: Element.self)
        guard let first = all.first, all.count == 1 else {
            throw OnnxError(.failed, "expected one element, found the shape \(shape)")
        }
        return first
    }

    /// Indices, axes or extents: `int64` or `int32`.
    package func integers() throws(OnnxError) -> [Int] {
        switch elements {
        case .int64(let values): return values.map { Int($0) }
        case .int32(let values): return values.map { Int($0) }
        default: throw OnnxError(.failed, "expected whole numbers, found elements of type \(type.name)")
        }
    }

    /// Equal shapes, types and bits; unlike `==`, NaN equals itself.
    package func isIdentical(to other: Tensor) -> Bool {
        guard shape == other.shape else { return false }
        switch (elements, other.elements) {
        case (.float(let a), .float(let b)): return zip(a, b).allSatisfy { $0.bitPattern == $1.bitPattern }
        case (.double(let a), .double(let b)): return zip(a, b).allSatisfy { $0.bitPattern == $1.bitPattern }
        default: return elements == other.elements
        }
    }
}

extension Tensor {
    /// The tensor written in a file.
    package init(_ proto: TensorProto) throws(OnnxError) {
        do throws(FormatError) {
            let shape = try proto.shape()
            let type = try proto.elementType()
            switch ElementType(type) {
            case .float: self.init(try proto.floats(), shape: shape)
            case .double: self.init(try proto.doubles(), shape: shape)
            case .int64: self.init(try proto.int64s(), shape: shape)
            case .int32: self.init(try proto.int32s(), shape: shape)
            case .bool: self.init(try proto.bools(), shape: shape)
            case .uint8: self.init(try proto.uint8s(), shape: shape)
            case .string: self.init(try proto.strings(), shape: shape)
            case .int8: self.init(try proto.int8s(), shape: shape)
            case .int16: self.init(try proto.int16s(), shape: shape)
            case .uint16: self.init(try proto.uint16s(), shape: shape)
            case .uint32: self.init(try proto.uint32s(), shape: shape)
            case .uint64: self.init(try proto.uint64s(), shape: shape)
            case .float16: self.init(try proto.halves().map(HalfFloat.init(bits:)), shape: shape)
            case .bfloat16: self.init(try proto.halves().map(BrainFloat.init(bits:)), shape: shape)
            case nil:
                throw FormatError(
                    .unsupported,
                    "tensor '\(proto.name ?? "")': elements of type \(type.name) are not supported")
            }
        } catch {
            throw OnnxError(error)
        }
    }

    /// Rows of numbers as a tensor of `type`, which has to be numeric. Whole numbers are truncated.
    package init(_ rows: Matrix, as type: ElementType) throws(OnnxError) {
        let doubles = Tensor(rows.elements, shape: [rows.rows, rows.columns])
        self = try doubles.cast(to: type)
    }
}

/// What an operator takes and gives.
package enum Value: Sendable, Equatable {
    case tensor(Tensor)
    /// A sequence of maps, one per row, all with the same keys: what ZipMap makes of probabilities. `keys` are
    /// `int64` or `string`, `values` has a row per map.
    case maps(keys: Tensor, values: Tensor)
    case sequence([Tensor])

    package var tensor: Tensor? {
        if case .tensor(let tensor) = self { tensor } else { nil }
    }

    var elementCount: Int {
        switch self {
        case .tensor(let tensor): tensor.count
        case .maps(_, let values): values.count
        case .sequence(let tensors): tensors.reduce(0) { $0 + $1.count }
        }
    }
}
