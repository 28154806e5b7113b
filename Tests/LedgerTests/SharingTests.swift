import AspicCore
import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Ledger

/// Several at once, and one who clears away.
struct SharingTests {
    /// Whether the lock can be had now, as another process would try.
    private func isFree(_ ledger: Ledger, _ kind: Int32) -> Bool {
        let descriptor = open(ledger.folder + "/lock", O_RDWR | O_CREAT, 0o666)
        defer { close(descriptor) }
        return flock(descriptor, kind | LOCK_NB) == 0
    }

    @Test func manyMayAddAtOnceAndNobodyClearsMeanwhile() throws {
        let scratch = try Scratch()
        let ledger = try Ledger(creating: scratch.path)
        do {
            let addition = try ledger.adding()
            #expect(isFree(ledger, LOCK_SH))
            #expect(!isFree(ledger, LOCK_EX))
            _ = try addition.store(try addition.receive(Bytes("unrecorded".utf8)))
            #expect(!isFree(ledger, LOCK_EX))
        }
        #expect(isFree(ledger, LOCK_EX))
        // Whose record never came is litter now.
        #expect(try ledger.collect().objects == 1)
        #expect(isFree(ledger, LOCK_EX))
    }

    @Test func nobodyAddsDuringACheck() throws {
        let scratch = try Scratch()
        let ledger = try Ledger(creating: scratch.path)
        try ledger.keep("text", as: "a")
        var looks = 0
        let check = try ledger.check { _ in
            looks += 1
            #expect(!isFree(ledger, LOCK_SH))
        }
        #expect(looks == 1)
        #expect(check.problems.isEmpty)
        #expect(isFree(ledger, LOCK_SH))
    }

    /// What is stored and not recorded yet must not be taken for litter.
    @Test func clearingWaitsForAdditions() throws {
        let scratch = try Scratch()
        let ledger = try Ledger(creating: scratch.path)
        let isCleared = Mutex(false)
        let (begun, done) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        do {
            let addition = try ledger.adding()
            let first = try addition.store(try addition.receive(Bytes("first".utf8)))
            DispatchQueue.global().async {
                begun.signal()
                _ = try? ledger.collect()
                isCleared.withLock { $0 = true }
                done.signal()
            }
            begun.wait()
            for number in 0..<50 {
                let object = try addition.store(try addition.receive(Bytes("\(number)".utf8)))
                _ = try addition.record(NewVersion("many", object))
            }
            _ = try addition.record(NewVersion("first", first))
            #expect(!isCleared.withLock { $0 })
        }
        done.wait()
        #expect(try ledger.check().problems.isEmpty)
        #expect(try ledger.check().versions == 51)
    }

    @Test func numbersFromManyThreads() throws {
        let scratch = try Scratch()
        let failures = Mutex<[String]>([])
        // Each opens it for itself, and whoever comes first makes it.
        DispatchQueue.concurrentPerform(iterations: 6) { thread in
            do {
                let ledger = try Ledger(creating: scratch.path + "/.aspic")
                for number in 0..<20 { try ledger.keep("\(thread) \(number)", as: "all") }
            } catch {
                failures.withLock { $0.append("\(error)") }
            }
        }
        #expect(failures.withLock { $0 } == [])
        let ledger = try Ledger(opening: scratch.path + "/.aspic")
        let page = try ledger.versions(of: "all", before: nil, limit: 1000)
        #expect(page.elements.map(\.number) == Array((1...120).reversed()))
        #expect(try ledger.check().problems.isEmpty)
    }

    @Test func forgettingIsAllOrNothing() throws {
        let scratch = try Scratch()
        let ledger = try Ledger(creating: scratch.path)
        let versions = try ["a", "b", "a"].map { try ledger.keep($0, as: "m") }
        try ledger.forget([versions[0], versions[1]])
        // The bytes of the first are those of the third as well.
        #expect(try ledger.collect().objects == 1)
        #expect(try ledger.versions(of: "m", before: nil, limit: 9).elements.map(\.number) == [3])
        #expect(try ledger.keep("c", as: "m").number == 4)
    }
}

struct RunFolderTests {
    private let run = Run(key: "r00000000001", kind: .command, command: ["true"], folder: "/", started: 1)

    private func canBeTaken(_ ledger: Ledger) -> Bool {
        if let _ = ledger.abandonedFolder(of: run) { true } else { false }
    }

    @Test func isHeldByOne() throws {
        let scratch = try Scratch()
        let ledger = try Ledger(creating: scratch.path)
        do {
            let held = try ledger.beginInFolder(run)
            #expect(held.path == scratch.path + "/runs/" + run.key)
            #expect(!canBeTaken(ledger))
            #expect(try ledger.unfinishedRuns().map(\.key) == [run.key])
            #expect(try ledger.needlessRunFolders() == [])
        }
        #expect(canBeTaken(ledger))
    }

    @Test func isNeedlessWhenTheRunIsTakenBack() throws {
        let scratch = try Scratch()
        let ledger = try Ledger(creating: scratch.path)
        let held = try ledger.beginInFolder(run)
        try ledger.takeBack(run)
        #expect(try ledger.unfinishedRuns().isEmpty)
        #expect(try ledger.needlessRunFolders() == [held.path])
    }

    @Test func whatHasNoFolder() throws {
        let scratch = try Scratch()
        let ledger = try Ledger(creating: scratch.path)
        try ledger.begin(run)
        #expect(!canBeTaken(ledger))
    }
}
