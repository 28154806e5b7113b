#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a run ran on.
package enum Machine {
    package static var description: [String: String] {
        var names = utsname()
        guard uname(&names) == 0 else { return [:] }
        return [
            "system": text(&names.sysname) + " " + text(&names.release), "processor": text(&names.machine),
            "cores": String(sysconf(Int32(_SC_NPROCESSORS_ONLN))),
        ]
    }

    private static func text<Characters>(_ field: inout Characters) -> String {
        withUnsafeBytes(of: &field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}

/// The variables of the environment that are recorded, and no others: they decide how numbers come out.
package enum RecordedEnvironment {
    private static let names: Set<String> = [
        "PYTHONHASHSEED", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS",
        "CUDA_VISIBLE_DEVICES", "LANG", "LC_ALL", "TZ", "CONDA_DEFAULT_ENV", "VIRTUAL_ENV",
    ]

    package static func among(_ environment: [String: String]) -> [String: String] {
        environment.filter { names.contains($0.key) || $0.key.hasPrefix("SKLEARN_") }
    }

    /// All variables of this process.
    package static var all: [String: String] {
        var result: [String: String] = [:]
        var place = environ
        while let entry = place.pointee {
            let text = String(cString: entry)
            if let equals = text.firstIndex(of: "=") {
                result[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            place += 1
        }
        return result
    }
}
