#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The system's natural logarithm, which scikit-learn's compiled code calls too.
func logarithm(_ value: Double) -> Double { log(value) }

func logarithm2(_ value: Double) -> Double { log2(value) }
