extension Tensor {
    /// The elements as another type, the way ONNX's Cast converts them: towards zero from a float to a whole
    /// number, `true` for anything but zero.
    package func cast(to target: ElementType) throws(OnnxError) -> Tensor {
        if target == type { return self }
        switch elements {
        case .float(let values):
            return Tensor.convert(values.map { Double($0) }, shape, target, float: values)
        case .double(let values): return Tensor.convert(values, shape, target)
        case .float16(let values): return try Tensor(values.map(\.float), shape: shape).cast(to: target)
        case .bfloat16(let values): return try Tensor(values.map(\.float), shape: shape).cast(to: target)
        case .int64(let values): return Tensor.convert(integers: values, shape, target)
        case .int32(let values): return Tensor.convert(integers: values, shape, target)
        case .int16(let values): return Tensor.convert(integers: values, shape, target)
        case .int8(let values): return Tensor.convert(integers: values, shape, target)
        case .uint64(let values): return Tensor.convert(integers: values, shape, target)
        case .uint32(let values): return Tensor.convert(integers: values, shape, target)
        case .uint16(let values): return Tensor.convert(integers: values, shape, target)
        case .uint8(let values): return Tensor.convert(integers: values, shape, target)
        case .bool(let values):
            return Tensor.convert(integers: values.map { $0 ? 1 as Int64 : 0 }, shape, target)
        case .string(let values): return try Tensor.parse(values, shape, target)
        }
    }

    private static func convert(
        _ values: [Double], _ shape: [Int], _ target: ElementType, float: [Float]? = nil
    ) -> Tensor {
        /// Beyond the type's bounds x86 gives its smallest value, of 64 bits, and takes the lower bits of it.
        func whole<Element: FixedWidthInteger & TensorElement>(_: Element.Type) -> Tensor {
            Tensor(
                values.map { value in
                    let rounded = value.rounded(.towardZero)
                    return Element(exactly: rounded)
                        ?? (Int64(exactly: rounded).map { Element(truncatingIfNeeded: $0) } ?? .min)
                }, shape: shape)
        }
        switch target {
        case .float: return Tensor(values.map { Float($0) }, shape: shape)
        case .double: return Tensor(values, shape: shape)
        case .float16: return Tensor(values.map { HalfFloat(Float($0)) }, shape: shape)
        case .bfloat16: return Tensor(values.map { BrainFloat(Float($0)) }, shape: shape)
        case .int64: return whole(Int64.self)
        case .int32:
            return Tensor(values.map { Int32(exactly: $0.rounded(.towardZero)) ?? .min }, shape: shape)
        case .int16: return whole(Int16.self)
        case .int8: return whole(Int8.self)
        case .uint64: return whole(UInt64.self)
        case .uint32: return whole(UInt32.self)
        case .uint16: return whole(UInt16.self)
        case .uint8: return whole(UInt8.self)
        case .bool: return Tensor(values.map { $0 != 0 }, shape: shape)
        case .string:
            return Tensor(float?.map { text($0, Double($0)) } ?? values.map { text($0, $0) }, shape: shape)
        }
    }

    private static func convert<Integer: FixedWidthInteger>(
        integers: [Integer], _ shape: [Int], _ target: ElementType
    ) -> Tensor {
        switch target {
        case .float: Tensor(integers.map { Float($0) }, shape: shape)
        case .double: Tensor(integers.map { Double($0) }, shape: shape)
        case .float16: Tensor(integers.map { HalfFloat(Float($0)) }, shape: shape)
        case .bfloat16: Tensor(integers.map { BrainFloat(Float($0)) }, shape: shape)
        case .int64: Tensor(integers.map { Int64(truncatingIfNeeded: $0) }, shape: shape)
        case .int32: Tensor(integers.map { Int32(truncatingIfNeeded: $0) }, shape: shape)
        case .int16: Tensor(integers.map { Int16(truncatingIfNeeded: $0) }, shape: shape)
        case .int8: Tensor(integers.map { Int8(truncatingIfNeeded: $0) }, shape: shape)
        case .uint64: Tensor(integers.map { UInt64(truncatingIfNeeded: $0) }, shape: shape)
        case .uint32: Tensor(integers.map { UInt32(truncatingIfNeeded: $0) }, shape: shape)
        case .uint16: Tensor(integers.map { UInt16(truncatingIfNeeded: $0) }, shape: shape)
        case .uint8: Tensor(integers.map { UInt8(truncatingIfNeeded: $0) }, shape: shape)
        case .bool: Tensor(integers.map { $0 != 0 }, shape: shape)
        case .string: Tensor(integers.map { String($0) }, shape: shape)
        }
    }

    private static func parse(
        _ texts: [String], _ shape: [Int], _ target: ElementType
    ) throws(OnnxError) -> Tensor {
        func failure(_ text: String) -> OnnxError {
            OnnxError(.failed, "'\(text)' is not a number of type \(target.name)")
        }
        let numbers = try texts.map { text throws(OnnxError) in
            guard let number = Double(text) else { throw failure(text) }
            return number
        }
        guard target == .int64 || target == .int32 else { return convert(numbers, shape, target) }
        let integers = try texts.map { text throws(OnnxError) in
            guard let number = Int64(text) else { throw failure(text) }
            return number
        }
        return convert(integers: integers, shape, target)
    }

    /// Whole numbers without a fraction, everything else with as many digits as it takes to read it back.
    private static func text(_ value: some CustomStringConvertible, _ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-INF" : "INF" }
        guard let whole = Int64(exactly: number), abs(whole) < 1 << 53 else { return value.description }
        return number == 0 && number.sign == .minus ? "-0" : String(whole)
    }
}
