import AspicCore
import Dispatch
import Foundation
import Hashing
import Synchronization
import Testing

@testable import Ledger

struct ObjectStoreTests {
    /// SHA-256 of "abc" (FIPS 180-2, appendix B).
    private static let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

    private func store(_ scratch: Scratch) throws -> ObjectStore {
        try ObjectStore.makeFolders(in: scratch.path)
        return ObjectStore(in: scratch.path)
    }

    @Test func nameOfAnObject() throws {
        let scratch = try Scratch()
        let store = try store(scratch)
        let object = try store.finish(try store.receive(Bytes("abc".utf8)))
        #expect(object == StoredObject(digest: Self.abc, size: 3))
        #expect(store.path(of: Self.abc) == scratch.path + "/objects/ba/" + Self.abc.dropFirst(2))
        #expect(try String(contentsOfFile: store.path(of: Self.abc), encoding: .utf8) == "abc")
        #expect(store.holds(Self.abc))
        #expect(try store.list().digests == [Self.abc])
        try store.remove(Self.abc)
        #expect(!store.holds(Self.abc))
        // Somebody else was quicker.
        try store.remove(Self.abc)
    }

    @Test func sameBytesOnce() throws {
        let scratch = try Scratch()
        let store = try store(scratch)
        let path = try scratch.write("file", "abc")
        let first = try store.finish(try store.receive(fileAt: path))
        let second = try store.finish(try store.receive(Bytes("abc".utf8)))
        #expect(first == second)
        #expect(try store.list().digests == [Self.abc])
        #expect(try store.leftovers() == [])
        // The file is a copy of its own.
        _ = try scratch.write("file", "changed")
        #expect(try String(contentsOfFile: store.path(of: Self.abc), encoding: .utf8) == "abc")
    }

    @Test func sameBytesFromManyThreads() throws {
        let scratch = try Scratch()
        let store = try store(scratch)
        let texts = (0..<20).map { String(repeating: "\($0)", count: 5000) }
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            for text in thread % 2 == 0 ? texts : texts.reversed() {
                do {
                    try store.finish(try store.receive(Bytes(text.utf8)))
                } catch {
                    failures.withLock { $0.append("\(error)") }
                }
            }
        }
        #expect(failures.withLock { $0 } == [])
        let (digests, strange) = try store.list()
        #expect(digests == texts.map { ContentDigest(of: $0.utf8).hexadecimal }.sorted())
        #expect(strange == [])
        #expect(try store.leftovers() == [])
        for digest in digests {
            let bytes = try Bytes(contentsOf: store.path(of: digest))
            #expect(ContentDigest(of: bytes).hexadecimal == digest)
        }
    }

    @Test func leftovers() throws {
        let scratch = try Scratch()
        let store = try store(scratch)
        let incoming = try store.receive(Bytes("abc".utf8))
        #expect(try store.leftovers() == [incoming.path])
        #expect(!store.holds(Self.abc))
        store.discard(incoming)
        #expect(try store.leftovers() == [])
    }

    @Test func whatIsNoFile() throws {
        let scratch = try Scratch()
        let store = try store(scratch)
        #expect(throws: LedgerError("\(scratch.path): is no regular file")) {
            try store.receive(fileAt: scratch.path)
        }
        #expect(throws: LedgerError.self) { try store.receive(fileAt: scratch.path + "/missing") }
        #expect(try store.leftovers() == [])
    }

    @Test func strangers() throws {
        let scratch = try Scratch()
        let store = try store(scratch)
        _ = try scratch.write("objects/note", "")
        try FileManager.default.createDirectory(
            atPath: scratch.path + "/objects/ba", withIntermediateDirectories: true)
        _ = try scratch.write("objects/ba/short", "")
        let (digests, strange) = try store.list()
        #expect(digests == [])
        #expect(strange == [scratch.path + "/objects/ba/short", scratch.path + "/objects/note"])
    }
}
