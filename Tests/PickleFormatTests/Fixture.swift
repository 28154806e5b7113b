import AspicCore
import PickleFormat
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// `Tests/Fixtures/pickle/` beside this target's folder.
let fixtureFolder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(2).joined(separator: "/") + "/Fixtures/pickle/"
}()

/// Paths of the pickles below a folder of the fixtures, sorted.
func pickles(in folder: String) -> [String] {
    guard let handle = opendir(fixtureFolder + folder) else { return [] }
    defer { closedir(handle) }
    var found: [String] = []
    while let entry = readdir(handle) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) {
            String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name.hasSuffix(".pkl") {
            found.append(folder + "/" + name)
        } else if !name.contains(".") {
            found += pickles(in: folder + "/" + name)
        }
    }
    return found.sorted()
}

func fixture(_ name: String) throws -> Bytes { try Bytes(contentsOf: fixtureFolder + name) }
