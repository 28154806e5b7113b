import AspicCore
import ObjectGraph

/// numpy's scalar classes.
enum NumpyScalar {
    private static let names: Set<String> = [
        "bool", "bool_", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "intc",
        "uintc",
        "longlong", "ulonglong", "float16", "float32", "float64", "longdouble", "float96", "float128",
        "complex64",
        "complex128", "clongdouble", "complex192", "complex256", "str_", "bytes_", "datetime64",
        "timedelta64",
        "void",
    ]

    static func isScalar(_ name: QualifiedName) -> Bool {
        name.module == "numpy" && names.contains(name.name)
    }

    /// The class of an element of a type, in numpy 2.
    static func name(of dtype: DType) -> String {
        switch dtype.kind {
        case .boolean: "bool"
        case .bytes: "bytes_"
        case .text: "str_"
        case .void: "void"
        case .datetime: "datetime64"
        case .timedelta: "timedelta64"
        case .float where dtype.itemSize > 8: "longdouble"
        case .complex where dtype.itemSize > 16: "clongdouble"
        default: dtype.name
        }
    }

    /// The type whose elements have this class.
    static func dtype(named name: String) -> DType? {
        switch name {
        case "bool", "bool_": .bool
        case "int8": DType(.integer, itemSize: 1)
        case "int16": DType(.integer, itemSize: 2)
        case "int32", "intc": .int32
        case "int64", "longlong": .int64
        case "uint8": .uint8
        case "uint16": DType(.unsigned, itemSize: 2)
        case "uint32", "uintc": DType(.unsigned, itemSize: 4)
        case "uint64", "ulonglong": DType(.unsigned, itemSize: 8)
        case "float16": DType(.float, itemSize: 2)
        case "float32": .float32
        case "float64": .float64
        default: nil
        }
    }
}

/// IEEE 754 binary16; `Float16` does not exist on every platform.
enum Half {
    /// The bits of the nearest number, even in ties.
    static func bits(of value: Double) -> UInt16 {
        let sign: UInt16 = value.sign == .minus ? 0x8000 : 0
        let magnitude = value.magnitude
        if magnitude.isNaN { return sign | 0x7E00 }
        // Halfway to what would be the next number.
        if magnitude >= 65520 { return sign | 0x7C00 }
        if magnitude < 0x1p-14 { return sign | UInt16((magnitude * 0x1p24).rounded(.toNearestOrEven)) }
        let exponent = Int(magnitude.exponent)
        let fraction = (magnitude.significand - 1) * 1024
        // A fraction that rounds up to 1024 carries into the exponent, as it should.
        return sign | UInt16((exponent + 15) << 10) + UInt16(fraction.rounded(.toNearestOrEven))
    }
}
