extension Tensor {
    /// The elements as another type, the way ONNX's Cast converts them: towards zero from a float to a whole
    /// number, `true` for anything but zero.
    package func cast(to target: ElementType) throws(OnnxError) -> Tensor {
        if target == type { return self }
        switch elements {
        case .float(let values):
            return Tensor.convert(values.map { Double($0) }, shape, target, float: values)
        case .double(let values): return Tensor.convert(values, shape, target)
        case .int64(let values): return Tensor.convert(integers: values, shape, target)
        case .int32(let values): return Tensor.convert(integers: values.map { Int64($0) }, shape, target)
        case .bool(let values): return Tensor.convert(integers: values.map { $0 ? 1 : 0 }, shape, target)
        case .uint8(let values): return Tensor.convert(integers: values.map { Int64($0) }, shape, target)
        case .string(let values): return try Tensor.parse(values, shape, target)
        }
    }

    private static func convert(
        _ values: [Double], _ shape: [Int], _ target: ElementType, float: [Float]? = nil
    ) -> Tensor {
        switch target {
        case .float: Tensor(values.map { Float($0) }, shape: shape)
        case .double: Tensor(values, shape: shape)
        case .int64: Tensor(values.map { Int64(exactly: $0.rounded(.towardZero)) ?? .min }, shape: shape)
        case .int32: Tensor(values.map { Int32(exactly: $0.rounded(.towardZero)) ?? .min }, shape: shape)
        case .bool: Tensor(values.map { $0 != 0 }, shape: shape)
        case .uint8: Tensor(values.map { UInt8(exactly: $0.rounded(.towardZero)) ?? 0 }, shape: shape)
        case .string:
            Tensor(float?.map { text($0, Double($0)) } ?? values.map { text($0, $0) }, shape: shape)
        }
    }

    private static func convert(integers: [Int64], _ shape: [Int], _ target: ElementType) -> Tensor {
        switch target {
        case .float: Tensor(integers.map { Float($0) }, shape: shape)
        case .double: Tensor(integers.map { Double($0) }, shape: shape)
        case .int64: Tensor(integers, shape: shape)
        case .int32: Tensor(integers.map { Int32(truncatingIfNeeded: $0) }, shape: shape)
        case .bool: Tensor(integers.map { $0 != 0 }, shape: shape)
        case .uint8: Tensor(integers.map { UInt8(truncatingIfNeeded: $0) }, shape: shape)
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
