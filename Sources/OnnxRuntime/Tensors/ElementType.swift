package import OnnxFormat

/// What the elements of a tensor are; the types for which operators are written here.
package enum ElementType: Sendable, Hashable {
    case float, double, int64, int32, bool, uint8, string

    package init?(_ type: TensorProto.DataType) {
        switch type {
        case .float: self = .float
        case .double: self = .double
        case .int64: self = .int64
        case .int32: self = .int32
        case .bool: self = .bool
        case .uint8: self = .uint8
        case .string: self = .string
        default: return nil
        }
    }

    /// ONNX's name for it.
    package var name: String {
        switch self {
        case .float: "float"
        case .double: "double"
        case .int64: "int64"
        case .int32: "int32"
        case .bool: "bool"
        case .uint8: "uint8"
        case .string: "string"
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
