import AspicCore
import Testing

/// Files that `Tests/Fixtures/containers/make_numpy.py` wrote.
func fixture(_ name: String) throws -> Bytes {
    try Bytes(contentsOf: fixtureFolder + "containers/numpy/" + name)
}

/// `Tests/Fixtures/` beside this target's folder.
let fixtureFolder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(2).joined(separator: "/") + "/Fixtures/"
}()

/// The FormatError that `body` throws, if it does.
func failure(_ body: () throws(FormatError) -> Void) -> FormatError? {
    do { try body() } catch { return error }
    return nil
}
