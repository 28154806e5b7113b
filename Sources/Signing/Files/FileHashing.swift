import AspicCore
import Hashing
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Digests of files, a piece at a time on several threads: a model may be larger than memory.
enum FileHashing {
    private static let pieceSize = 1 << 20

    /// - Throws: `FormatError` with code `inputOutput`, of the first file in order that cannot be read.
    static func entries(_ names: [EntryName], below root: String) throws(FormatError) -> [Manifest.Entry] {
        let results = Mutex<[Int: Result<ContentDigest, FormatError>]>([:])
        Threads.forEach(names.count) { place in
            let result = Result { () throws(FormatError) in
                try digest(of: root + "/" + names[place].description)
            }
            results.withLock { $0[place] = result }
        }
        let digests = results.withLock { $0 }
        var entries: [Manifest.Entry] = []
        for (place, name) in names.enumerated() {
            guard let digest = try digests[place]?.get() else { continue }
            entries.append(Manifest.Entry(name: name, digest: digest))
        }
        return entries
    }

    /// Refuses links once more, because one may have taken the file's place since it was listed.
    static func digest(of path: String) throws(FormatError) -> ContentDigest {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { throw PrivateFile.failure("open", path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw PrivateFile.failure("examine", path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw FormatError(.inputOutput, "is no regular file", file: path)
        }
        var hash = ContentDigest.Stream()
        var piece = [UInt8](repeating: 0, count: pieceSize)
        while true {
            let got = SystemCall.read(descriptor, &piece)
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw PrivateFile.failure("read", path) }
            if got == 0 { return hash.finish() }
            piece.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[..<got])) }
        }
    }
}
