import AspicCore
import Testing

/// Files that `Tests/Fixtures/containers/make_compression.py` wrote.
func fixture(_ name: String) throws -> Bytes {
    try Bytes(contentsOf: fixtureFolder + "containers/compression/" + name)
}

/// `Tests/Fixtures/` beside this target's folder.
let fixtureFolder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(2).joined(separator: "/") + "/Fixtures/"
}()

/// The generator of `make_compression.py`, again.
func content(_ size: Int, seed: UInt64 = 1) -> Bytes {
    var state = seed
    var out: [UInt8] = []
    while out.count < size {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        out += [UInt8](repeating: UInt8(state >> 60), count: 1 + Int((state >> 40) % 7))
        if state >> 32 & 3 == 0 {
            for shift in 0..<8 { out.append(UInt8(truncatingIfNeeded: state >> (8 * UInt64(shift)))) }
        }
    }
    return Bytes(out[..<size])
}

/// Whether `body` throws a ``FormatError`` (and nothing else happens).
func failure(_ body: () throws(FormatError) -> Void) -> FormatError? {
    do { try body() } catch { return error }
    return nil
}
