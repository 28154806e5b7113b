import AspicCore
import Audit
import PickleFormat
import Testing

/// Code that travels in a file: one finding, granted by name or by name and digest, and no excuse for calls.
@Suite struct CarriedCodeTests {
    private static let pickle = "cloudpickle.cloudpickle"

    /// `_make_function(code, globals, name, defaults, closure)` with one name among its globals.
    private static func function(_ referred: [UInt8]) -> [UInt8] {
        let codeType =
            Assembler.name(pickle, "_builtin_type") + Assembler.text("CodeType") + [
                Opcode.tuple1, Opcode.reduce,
            ]
        let code = codeType + [Opcode.mark, Opcode.binInt1, 0, Opcode.tuple, Opcode.reduce]
        let globals = [Opcode.emptyDict] + Assembler.text("g") + referred + [Opcode.setItem]
        return Assembler.name(pickle, "_make_function") + [Opcode.mark] + code + globals + Assembler.text("f")
            + [Opcode.none, Opcode.none, Opcode.tuple, Opcode.reduce]
    }

    /// `_make_skeleton_class(metaclass, name, (object,), {'__module__': '__main__'}, tracker, None)`
    private static func type(
        metaclass: [UInt8] = Assembler.name("builtins", "type"), tracker: String = "0a",
        name: String = "Clipper"
    ) -> [UInt8] {
        Assembler.name(pickle, "_make_skeleton_class") + [Opcode.mark] + metaclass + Assembler.text(name)
            + Assembler.name("builtins", "object") + [Opcode.tuple1, Opcode.emptyDict]
            + Assembler.text("__module__")
            + Assembler.text("__main__") + [Opcode.setItem] + Assembler.text(tracker) + [
                Opcode.none, Opcode.tuple, Opcode.reduce,
            ]
    }

    private func audit(_ body: [UInt8], _ trust: Trust = Trust()) -> AuditReport {
        Auditor(trust: trust).audit((Assembler() + body).stopped)
    }

    @Test func aFunctionIsOneFindingThatListsWhatItNames() throws {
        let report = audit(Self.function(Assembler.name("os", "system")))
        #expect(report.verdict == .needsTrust)
        let reason = try #require(report.reasons.first)
        #expect(report.reasons.count == 1 && reason.code == .codeByValue)
        #expect(reason.carried?.name == "__main__.f" && reason.carried?.names == ["os.system"])
    }

    @Test func aCallWithinCodeIsACall() {
        let report = audit(Self.function(Assembler.call("os", "system")))
        #expect(report.verdict == .hostile && report.reasons[0].code == .actingCall)
    }

    @Test func aCarriedFunctionThatIsCalledIsHostile() {
        let report = audit(Self.function([Opcode.none]) + [Opcode.emptyTuple, Opcode.reduce])
        #expect(report.verdict == .hostile && report.reasons.contains { $0.code == .computedCall })
    }

    @Test func whatIsCalledToMakeAClassHasToBeAClass() {
        #expect(audit(Self.type()).verdict == .needsTrust)
        for (module, name) in [("os", "system"), ("builtins", "exec"), ("builtins", "print")] {
            #expect(audit(Self.type(metaclass: Assembler.name(module, name))).verdict == .hostile, "\(name)")
        }
    }

    @Test func objectsOfACarriedClassNeedNoTrustOfTheirOwn() {
        let object =
            Self.type() + [Opcode.emptyTuple, Opcode.newObj, Opcode.emptyDict] + Assembler.text("a") + [
                Opcode.none
            ]
            + [Opcode.setItem, Opcode.build]
        #expect(audit(object).reasons.count == 1)
    }

    @Test func aPolicyGrantsByNameAndByDigest() throws {
        let carried = try #require(audit(Self.type()).reasons.first?.carried)
        let digest = try #require(carried.digest)
        func verdict(_ body: [UInt8], _ digest: String?) -> Verdict {
            audit(body, Trust(code: [carried.name: [Trust.CodeDecision(digest: digest, voucher: "line 1")]]))
                .verdict
        }
        #expect(verdict(Self.type(), nil) == .clean && verdict(Self.type(), digest) == .clean)
        // Another run numbers the class differently, and it is the same code.
        #expect(verdict(Self.type(tracker: "1b"), digest) == .clean)
        let other = Self.type(metaclass: Assembler.name("abc", "ABCMeta"))
        #expect(verdict(other, nil) == .clean && verdict(other, digest) == .needsTrust)
        #expect(verdict(Self.type(name: "Other"), nil) == .needsTrust)
    }

    /// Who trusts what is installed under a name does not trust what a file calls so.
    @Test func trustInNamesIsNoTrustInCode() {
        let trust = Trust(names: ["__main__.Clipper": "line 1"], modules: ["__main__": "line 2"])
        #expect(audit(Self.type(), trust).verdict == .needsTrust)
    }
}
