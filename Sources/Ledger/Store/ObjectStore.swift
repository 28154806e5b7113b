import AspicCore
import Hashing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Files under the names of their own contents: `objects/ab/cdef...` for the SHA-256 `abcdef...`.
///
/// An object is there whole or not at all, never changes, and is there once however often it is kept.
struct ObjectStore: Sendable {
    private let folder: String

    init(in ledger: String) { folder = ledger }

    func path(of digest: String) -> String {
        "\(folder)/\(LedgerFiles.objects)/\(digest.prefix(2))/\(digest.dropFirst(2))"
    }

    func holds(_ digest: String) -> Bool { access(path(of: digest), F_OK) == 0 }

    static func makeFolders(in ledger: String) throws(LedgerError) {
        for name in [LedgerFiles.objects, LedgerFiles.incoming, LedgerFiles.runs] {
            let path = ledger + "/" + name
            guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
                throw SystemFailure.error("create", path)
            }
        }
    }

    // MARK: - Adding

    /// A file on its way into the store: its bytes are a copy of their own, which nobody changes any more.
    struct Incoming {
        let path: String
        let bytes: Bytes
    }

    /// Copies a file next to the store. It becomes an object by ``finish(_:)``.
    func receive(fileAt source: String) throws(LedgerError) -> Incoming {
        // Without waiting for somebody to write into a pipe, which is refused below.
        let input = open(source, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard input >= 0 else { throw SystemFailure.error("open", source) }
        defer { close(input) }
        var status = stat()
        guard fstat(input, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw LedgerError("\(source): is no regular file")
        }
        let (path, output) = try temporary()
        do throws(LedgerError) {
            defer { close(output) }
            guard FileCopy.copy(from: input, to: output) else { throw SystemFailure.error("copy", source) }
        } catch {
            unlink(path)
            throw error
        }
        return try opened(path)
    }

    func receive(_ contents: Bytes) throws(LedgerError) -> Incoming {
        let (path, output) = try temporary()
        let isWritten = SystemCall.writeAll(contents, to: output)
        let error = SystemFailure.error("write", path)
        guard close(output) == 0, isWritten else {
            unlink(path)
            throw error
        }
        return Incoming(path: path, bytes: contents)
    }

    private func opened(_ path: String) throws(LedgerError) -> Incoming {
        do throws(FormatError) {
            return Incoming(path: path, bytes: try Bytes(contentsOf: path))
        } catch {
            unlink(path)
            throw LedgerError("\(error)")
        }
    }

    private func temporary() throws(LedgerError) -> (path: String, descriptor: Int32) {
        var template = Array("\(folder)/\(LedgerFiles.incoming)/XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else {
            throw SystemFailure.error("create a file in", "\(folder)/\(LedgerFiles.incoming)")
        }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return (path, descriptor)
    }

    /// Makes what was received an object, on the disk before this returns.
    @discardableResult
    func finish(_ incoming: Incoming) throws(LedgerError) -> StoredObject {
        let digest = ContentDigest(of: incoming.bytes).hexadecimal
        let object = StoredObject(digest: digest, size: incoming.bytes.count)
        let target = path(of: digest)
        if access(target, F_OK) == 0 {
            unlink(incoming.path)
            return object
        }
        do throws(LedgerError) {
            let parent = "\(folder)/\(LedgerFiles.objects)/\(digest.prefix(2))"
            guard mkdir(parent, 0o777) == 0 || errno == EEXIST else {
                throw SystemFailure.error("create", parent)
            }
            try Self.synchronize(incoming.path)
            chmod(incoming.path, 0o444)
            guard rename(incoming.path, target) == 0 else { throw SystemFailure.error("create", target) }
            try Self.synchronize(parent)
        } catch {
            unlink(incoming.path)
            throw error
        }
        return object
    }

    /// Waits until the disk has it.
    static func synchronize(_ path: String) throws(LedgerError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemFailure.error("open", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw SystemFailure.error("save", path) }
    }

    /// Forgets what was received.
    func discard(_ incoming: Incoming) { unlink(incoming.path) }

    func discard(_ leftover: String) { unlink(leftover) }

    // MARK: - Looking through it

    /// The digests of all objects, in order; what is no object is named in `strange`.
    func list() throws(LedgerError) -> (digests: [String], strange: [String]) {
        var digests: [String] = []
        var strange: [String] = []
        let root = folder + "/" + LedgerFiles.objects
        for prefix in try FolderList.names(in: root) {
            guard prefix.utf8.count == 2, let names = try? FolderList.names(in: root + "/" + prefix) else {
                strange.append(root + "/" + prefix)
                continue
            }
            for name in names {
                let digest = prefix + name
                if ContentDigest(hexadecimal: digest.utf8) != nil {
                    digests.append(digest)
                } else {
                    strange.append("\(root)/\(prefix)/\(name)")
                }
            }
        }
        return (digests, strange)
    }

    /// Files that nobody will finish: whoever holds the exclusive lock knows that nobody is adding.
    func leftovers() throws(LedgerError) -> [String] {
        let root = folder + "/" + LedgerFiles.incoming
        return try FolderList.names(in: root).map { root + "/" + $0 }
    }

    func remove(_ digest: String) throws(LedgerError) {
        let path = path(of: digest)
        guard unlink(path) == 0 || errno == ENOENT else { throw SystemFailure.error("remove", path) }
    }
}

/// An object in the store.
package struct StoredObject: Sendable, Hashable {
    /// The SHA-256 of its contents, 64 lower-case digits.
    package let digest: String
    /// In bytes.
    package let size: Int
}
