import AspicCore
import Audit
import PickleFormat
import Testing

/// What readers understand differently is said, and is never clean.
@Suite struct AmbiguityTests {
    private func isAmbiguous(_ bytes: Bytes, _ words: String) -> Bool {
        let report = Auditor().audit(bytes)
        return report.verdict >= .broken
            && report.reasons.contains { $0.code == .ambiguous && $0.text.contains(words) }
    }

    @Test(arguments: ["0x10", "0o17", "010", "1_0", "0b11"])
    func numbersOfOtherBases(text: String) {
        #expect(isAmbiguous((Assembler() + Assembler.line(Opcode.int, text)).stopped, "number"))
    }

    @Test(arguments: ["0xffL", "0o17L", "1_000L"])
    func longsOfOtherBases(text: String) {
        #expect(isAmbiguous((Assembler() + Assembler.line(Opcode.long, text)).stopped, "number"))
    }

    @Test(arguments: ["0", "-1", "10", "00", "01", "9223372036854775807"])
    func usualNumbersAreClean(text: String) {
        #expect(
            Auditor().audit((Assembler(proto: nil) + Assembler.line(Opcode.int, text)).stopped).verdict
                == .clean)
    }

    /// `Tests/Fixtures/faults/audit/skops__id_reuse.skops` (hostile): one `__id__` for a text and for `subprocess.Popen`.
    @Test func oneIdForTwoNodesOfSkops() throws {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast(2).joined(separator: "/") + "/Fixtures/faults/audit/"
        let bytes = try Bytes(contentsOf: folder + "skops__id_reuse.skops")
        #expect(isAmbiguous(bytes, "subprocess.Popen"))
        #expect(Auditor().audit(bytes).verdict == .hostile)
    }

    @Test func oddities() {
        #expect(isAmbiguous((Assembler(proto: nil) + Assembler.name("builtins", "object")).stopped, "PROTO"))
        #expect(isAmbiguous((Assembler() + [Opcode.proto, 2, Opcode.none]).stopped, "PROTO"))
        #expect(isAmbiguous((Assembler() + [Opcode.ext1, 1]).stopped, "by number"))
        #expect(isAmbiguous((Assembler() + Assembler.line(Opcode.persID, "x")).stopped, "persistent"))
        #expect(isAmbiguous((Assembler() + [Opcode.none, Opcode.dup, Opcode.pop]).stopped, "DUP"))
        #expect(isAmbiguous((Assembler() + [Opcode.none, Opcode.none]).stopped, "left on the stack"))
        #expect(
            isAmbiguous((Assembler() + Assembler.name("builtins\0x", "object")).stopped, "NUL"))
        let put = [Opcode.emptyList, Opcode.binPut, 0, Opcode.pop, Opcode.emptyDict, Opcode.binPut, 0]
        #expect(isAmbiguous((Assembler() + put).stopped, "memo entry"))
        #expect(
            isAmbiguous(
                (Assembler() + [Opcode.none] + Assembler.line(Opcode.put, "99999999999")).stopped, "allocates"
            ))
        let frame = [Opcode.frame] + [9, 0, 0, 0, 0, 0, 0, 0]
        let inner = [Opcode.frame] + [0, 0, 0, 0, 0, 0, 0, 0]
        #expect(isAmbiguous((Assembler() + frame + inner + [Opcode.none]).stopped, "frame"))
    }

    /// What Python 2 wrote is no oddity.
    @Test func oldClassesAreHonestInOldProtocols() {
        let body = [Opcode.mark] + Assembler.line(Opcode.inst, "some.package", "Old")
        let old = Auditor().audit((Assembler(proto: nil) + body).stopped)
        #expect(old.verdict == .needsTrust && old.reasons.map(\.code) == [.unknownClass])
        #expect(isAmbiguous((Assembler() + body).stopped, "old classes"))
    }

    @Test func bytesBehindTheEnd() {
        let report = Auditor().audit(Bytes((Assembler() + [Opcode.none]).stopped.array + [0, 1, 2]))
        #expect(report.verdict == .broken && report.reasons.map(\.code) == [.trailingBytes])
        let two = (Assembler() + [Opcode.none]).stopped.array
        #expect(Auditor().audit(Bytes(two + two)).verdict == .needsTrust)
        let acting = (Assembler() + Assembler.call("os", "system")).stopped.array
        #expect(Auditor().audit(Bytes(two + acting)).verdict == .hostile)
    }

    @Test func containersThatContainThemselves() {
        let list = [Opcode.emptyList, Opcode.memoize, Opcode.binGet, 0, Opcode.append]
        let report = Auditor().audit((Assembler() + list).stopped)
        #expect(report.verdict == .broken && report.reasons.map(\.code) == [.selfReference])
        let shared = [
            Opcode.emptyList, Opcode.emptyList, Opcode.memoize, Opcode.append, Opcode.binGet, 0,
            Opcode.append,
        ]
        #expect(Auditor().audit((Assembler() + shared).stopped).verdict == .clean)
    }

    @Test func deepNestingIsLimited() {
        func nested(_ depth: Int) -> Verdict {
            let open = [UInt8](repeating: Opcode.emptyList, count: depth)
            let close = [UInt8](repeating: Opcode.append, count: depth - 1)
            return Auditor().audit((Assembler() + open + close).stopped).verdict
        }
        #expect(nested(900) == .clean)
        #expect(nested(1100) == .broken)
    }
}
