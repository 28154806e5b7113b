package import OnnxFormat

/// What the elements of a tensor are. Operators compute with the first six; the others are read, moved and cast.
package enum ElementType: Sendable, Hashable {
    case float, double, int64, int32, bool, uint8, string
    case int8, int16, uint16, uint32, uint64, float16, bfloat16

    package init?(_ type: TensorProto.DataType) {
        guard let found = Self.codes.first(where: { $0.value == type }) else { return nil }
        self = found.key
    }

    private static let codes: [ElementType: TensorProto.DataType] = [
        .float: .float, .double: .double, .int64: .int64, .int32: .int32, .bool: .bool, .uint8: .uint8,
        .string: .string, .int8: .int8, .int16: .int16, .uint16: .uint16, .uint32: .uint32, .uint64: .uint64,
        .float16: .float16, .bfloat16: .bfloat16,
    ]

    /// ONNX's name for it.
    package var name: String { Self.codes[self]?.name ?? "" }

    /// The Swift type of the elements, for what is the same for all of them.
    var swiftType: any TensorElement.Type {
        switch self {
        case .float: Float.self
        case .double: Double.self
        case .int64: Int64.self
        case .int32: Int32.self
        case .bool: Bool.self
        case .uint8: UInt8.self
        case .string: String.self
        case .int8: Int8.self
        case .int16: Int16.self
        case .uint16: UInt16.self
        case .uint32: UInt32.self
        case .uint64: UInt64.self
        case .float16: HalfFloat.self
        case .bfloat16: BrainFloat.self
        }
    }
}

/// A Swift type that tensors hold.
package protocol TensorElement: Sendable, Equatable {
    static var type: ElementType { get }
    static func wrap(_ values: [Self]) -> Tensor.Elements
    static func unwrap(_ elements: Tensor.Elements) -> [Self]?
}

extension Float: TensorElement {
    package static var type: ElementType { .float }
    package static func wrap(_ values: [Float]) -> Tensor.Elements { .float(values) }
    package static func unwrap(_ elements: Tensor.Elements) -> [Float]? {
        if case .float(let values) = elements { values } else { nil }
    }
}

extension Double: TensorElement {
    package static var type: ElementType { .double }
    package static func wrap(_ values: [Double]) -> Tensor.Elements { .double(values) }
    package static func unwrap(_ elements: Tensor.Elements) -> [Double]? {
        if case .double(let values) = elements { values } else { nil }
    }
}

extension Int64: TensorElement {
    package static var type: ElementType { .int64 }
    package static func wrap(_ values: [Int64]) -> Tensor.Elements { .int64(values) }
    package static func unwrap(_ elements: Tensor.Elements) -> [Int64]? {
        if case .int64(let values) = elements { values } else { nil }
    }
}

extension Int32: TensorElement {
    package static var type: ElementType { .int32 }
    package static func wrap(_ values: [Int32]) -> Tensor.Elements { .int32(values) }
    package static func unwrap(_ elements: Tensor.Elements) -> [Int32]? {
        if case .int32(let values) = elements { values } else { nil }
    }
}

extension Bool: TensorElement {
    package static var type: ElementType { .bool }
    package static func wrap(_ values: [Bool]) -> Tensor.Elements { .bool(values) }
    package static func unwrap(_ elements: Tensor.Elements) -> [Bool]? {
        if case .bool(let values) = elements { values } else { nil }
    }
}

extension UInt8: TensorElement {
    package static var type: ElementType { .uint8 }
    package static func wrap(_ values: [UInt8]) -> Tensor.Elements { .uint8(values) }
    package static func unwrap(_ elements: Tensor.Elements) -> [UInt8]? {
        if case .uint8(let values) = elements { values } else { nil }
    }
}

extension String: TensorElement {
    package static var type: ElementType { .string }
    package static func wrap(_ values: [String]) -> Tensor.Elements { .string(values) }
    package static func unwrap(_ elements: Tensor.Elements) -> [String]? {
        if case .string(let values) = elements { values } else { nil }
    }
}

extension Int8: TensorElement {
    package static var type: ElementType { .int8 }
    package static func wrap(_ values: [Int8]) -> Tensor.Elements { .int8(values) }
    package static func unwrap(_ elements: Tensor.Elements) -> [Int8]? {
        if case .int8(let values) = elements { values } else { nil }
    }
}

extension Int16: TensorElement {
    package static var type: ElementType { .int16 }
    package static func wrap(_ values: [Int16]) -> Tensor.Elements { .int16(values) }
    package static func unwrap(_ elements: Tensor.Elements) -> [Int16]? {
        if case .int16(let values) = elements { values } else { nil }
    }
}

extension UInt16: TensorElement {
    package static var type: ElementType { .uint16 }
    package static func wrap(_ values: [UInt16]) -> Tensor.Elements { .uint16(values) }
    package static func unwrap(_ elements: Tensor.Elements) -> [UInt16]? {
        if case .uint16(let values) = elements { values } else { nil }
    }
}

extension UInt32: TensorElement {
    package static var type: ElementType { .uint32 }
    package static func wrap(_ values: [UInt32]) -> Tensor.Elements { .uint32(values) }
    package static func unwrap(_ elements: Tensor.Elements) -> [UInt32]? {
        if case .uint32(let values) = elements { values } else { nil }
    }
}

extension UInt64: TensorElement {
    package static var type: ElementType { .uint64 }
    package static func wrap(_ values: [UInt64]) -> Tensor.Elements { .uint64(values) }
    package static func unwrap(_ elements: Tensor.Elements) -> [UInt64]? {
        if case .uint64(let values) = elements { values } else { nil }
    }
}

extension HalfFloat: TensorElement {
    package static var type: ElementType { .float16 }
    package static func wrap(_ values: [HalfFloat]) -> Tensor.Elements { .float16(values) }
    package static func unwrap(_ elements: Tensor.Elements) -> [HalfFloat]? {
        if case .float16(let values) = elements { values } else { nil }
    }
}

extension BrainFloat: TensorElement {
    package static var type: ElementType { .bfloat16 }
    package static func wrap(_ values: [BrainFloat]) -> Tensor.Elements { .bfloat16(values) }
    package static func unwrap(_ elements: Tensor.Elements) -> [BrainFloat]? {
        if case .bfloat16(let values) = elements { values } else { nil }
    }
}
