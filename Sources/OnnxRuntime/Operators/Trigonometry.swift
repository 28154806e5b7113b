#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension KernelFactories {
    static let trigonometry: [String: KernelFactory] = [
        "Sin": { _ in unary { (x) throws(OnnxError) in try real(x, { sin($0) }, { sin($0) }) } },
        "Cos": { _ in unary { (x) throws(OnnxError) in try real(x, { cos($0) }, { cos($0) }) } },
        "Tan": { _ in unary { (x) throws(OnnxError) in try real(x, { tan($0) }, { tan($0) }) } },
        "Asin": { _ in unary { (x) throws(OnnxError) in try real(x, { asin($0) }, { asin($0) }) } },
        "Acos": { _ in unary { (x) throws(OnnxError) in try real(x, { acos($0) }, { acos($0) }) } },
        "Atan": { _ in unary { (x) throws(OnnxError) in try real(x, { atan($0) }, { atan($0) }) } },
        "Sinh": { _ in unary { (x) throws(OnnxError) in try real(x, { sinh($0) }, { sinh($0) }) } },
        "Cosh": { _ in unary { (x) throws(OnnxError) in try real(x, { cosh($0) }, { cosh($0) }) } },
        "Asinh": { _ in unary { (x) throws(OnnxError) in try real(x, { asinh($0) }, { asinh($0) }) } },
        "Acosh": { _ in unary { (x) throws(OnnxError) in try real(x, { acosh($0) }, { acosh($0) }) } },
        "Atanh": { _ in unary { (x) throws(OnnxError) in try real(x, { atanh($0) }, { atanh($0) }) } },
        // To even in the middle.
        "Round": { _ in
            unary { (x) throws(OnnxError) in
                try real(x, { $0.rounded(.toNearestOrEven) }, { $0.rounded(.toNearestOrEven) })
            }
        },
    ]
}
