import AspicCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// One target for each codec; `ASPIC_FUZZ_TARGET` names the one that this process is about.
let targets: [String: @Sendable (Bytes) -> Void] = [
    "pickle": Pickles.read,
    "roundtrip": RoundTrips.run,
    "estimators": Pickles.decode,
    "joblib": Pickles.readJoblib,
    "skops": Containers.skops,
    "zip": Containers.zip,
    "numpy": Containers.numpy,
    "json": Containers.json,
    "compression": Containers.compression,
    "tabular": Containers.tabular,
    "onnx": Onnx.read,
    "audit": Audits.run,
]

/// libFuzzer's driver, a part of the compiler's runtime that `-sanitize=fuzzer` links.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

private let target = getenv("ASPIC_FUZZ_TARGET").flatMap { targets[String(cString: $0)] }

/// The driver's own `main`, which is linked and not used, asks for this name.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    target?(Bytes(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

@main
struct Fuzz {
    static func main() {
        guard target != nil else {
            print("ASPIC_FUZZ_TARGET must be one of \(targets.keys.sorted().joined(separator: ", "))")
            exit(2)
        }
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        exit(runDriver(&count, &arguments) { start, count in testOneInput(start, count) })
    }
}

/// Small, so that whatever ignores them shows.
let limits = Limits(decompressedBytes: 1 << 20, nodes: 5_000, members: 64, nesting: 8)
