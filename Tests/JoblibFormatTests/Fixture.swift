import AspicCore
import JoblibFormat
import ObjectGraph
import PickleFormat
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The repository's folder.
let repository: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/") + "/"
}()

let fixtureFolder = repository + "Tests/Fixtures/"

/// Models and attacks of strangers, which may not be published again: beside the repository, or missing.
let sharedFolder = repository + "../shared/"
let hasShared = access(sharedFolder + "wild/index.json", R_OK) == 0

/// Names of the files in a folder, sorted.
func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) {
            String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
}

/// Opens a file with those beside it.
func open(_ path: String, limits: Limits = .standard) throws -> JoblibFile {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
        separator: "/")
    return try JoblibFile(try Bytes(contentsOf: path), limits: limits) { (name: String) throws(FormatError) in
        try Bytes(contentsOf: folder + "/" + name)
    }
}

func open(_ bytes: Bytes) throws -> JoblibFile {
    try JoblibFile(bytes) { (name: String) throws(FormatError) in
        throw FormatError(.inputOutput, "no file \(name)")
    }
}

func canonical(_ file: JoblibFile) throws -> ObjectGraph {
    try CanonicalForm.of(file.pickles.graph, root: file.pickles.streams[0].root)
}
