import AspicCore
import JoblibFormat
import NumpyFormat
import ObjectGraph
import PickleFormat

/// One or more pickles in a row, with joblib's arrays between their opcodes.
struct PickleAudit {
    let bytes: Bytes
    let limits: Limits
    /// Where arrays in files of their own are; `nil` if nothing is beside the pickle.
    let beside: SideFolder?
    /// Audits bytes within the pickle that are something by themselves.
    let unwrap: (Bytes, inout Findings) -> Void

    /// - Returns: where the last sound pickle ends, or `nil` if the first is none.
    func run(_ findings: inout Findings) -> Int? {
        let survey = PickleReader.survey(
            bytes, limits: limits,
            afterBuild: ArrayReading.hook { [beside] (name: String) throws(FormatError) in
                guard let beside else { throw FormatError(.inputOutput, "is not beside it") }
                return try beside.file(name)
            })
        if let foreign = foreign(survey) {
            findings.add(
                foreign.isProgram ? .malformed : .unknownFormat, .broken, foreign.sentence,
                offset: survey.error?.offset)
            return nil
        }
        for oddity in survey.oddities { Self.report(oddity, &findings) }
        for name in survey.missingFiles {
            let reason = beside?.missing.first { $0.name == name }?.reason ?? "is not beside it"
            findings.add(.missingFile, .broken, "an array lies in “\(name)”, which \(reason)")
        }
        if survey.streams.count > 1 {
            findings.add(
                .ambiguous, .needsTrust,
                "\(survey.streams.count) pickles follow each other; most loaders read the first one only",
                offset: survey.streams[1].range.lowerBound)
        }
        var calls = GraphAudit(survey.graph, limits: limits, memory: findings.names)
        calls.run(&findings)
        NestedAudit(graph: survey.graph, limits: limits, unwrap: unwrap).run(&calls, &findings)
        auditWithoutArrays(survey, &findings)
        if let error = survey.error, survey.streams.isEmpty {
            if error.budget == nil, !bytes.isEmpty, bytes[0] == 0x80, LineEnds.areConverted(bytes, atLeast: 2)
            {
                findings.add(.malformed, .broken, LineEnds.textMode, offset: error.offset)
            } else {
                findings.add(error)
            }
            return nil
        }
        if survey.error == nil || !survey.streams.isEmpty {
            var structure = StructureAudit(
                calls.objects, calls.names, limits: limits, isComplete: survey.missingFiles.isEmpty)
            structure.run(&calls, &findings)
        }
        return survey.end
    }

    /// What bytes are that break off as a pickle before anything was named or called.
    private func foreign(_ survey: PickleSurvey) -> ForeignFormat? {
        guard let error = survey.error, error.budget == nil, survey.streams.isEmpty,
            !Self.names(survey.graph)
        else { return nil }
        return ForeignFormat(bytes) ?? ForeignFormat(text: bytes)
    }

    /// Whether what was read before it broke off named or called anything. Persistent identifiers, which are what a
    /// picture's first bytes happen to be, mean nothing without a reader's own table.
    private static func names(_ graph: ObjectGraph) -> Bool {
        (0..<graph.count).contains { index in
            let node = NodeID(index)
            switch graph.kind(of: node) {
            // The first lines of a script are read as INST, and of a list in YAML as GLOBAL: no module is called so.
            case .global: return graph.text(of: graph.child(0, of: node)).map(Self.isModule) ?? true
            case .extension: return true
            default: return graph.isConstruction(node)
            }
        }
    }

    private static func isModule(_ name: String) -> Bool {
        name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "-"), 0x80...:
                true
            default: false
            }
        }
    }

    /// What is an array between opcodes for joblib is opcodes for pickle. Mostly they make no sense; what they call
    /// until then would have been called.
    private func auditWithoutArrays(_ survey: PickleSurvey, _ findings: inout Findings) {
        guard survey.streams.isEmpty || survey.streams.contains(where: { $0.traits.hasInlineArrays }) else {
            return
        }
        let graph = PickleReader.survey(bytes, limits: limits).graph
        let names = GraphNames(ObjectReader(graph), findings.names)
        for index in 0..<graph.count {
            let node = NodeID(index)
            guard graph.isConstruction(node), let facts = names[graph.child(0, of: node)],
                StandardLibrary.contains(facts.name.module) || ActingPackages.contains(facts.name.module),
                case .acting(let why) = facts.judgement
            else { continue }
            findings.add(
                .actingCall, .hostile,
                "where joblib reads an array, pickle reads opcodes that call \(facts.name): \(why)")
        }
    }

    private static func report(_ oddity: PickleOddity, _ findings: inout Findings) {
        let (verdict, text): (Verdict, String) =
            switch oddity.kind {
            case .numberSpelling: (.broken, "a number that C's and Python's unpicklers read differently")
            case .nulInName: (.hostile, "a name with a NUL byte, which some readers take for its end")
            case .extensionCode: (.hostile, "a name by number, which only the reading process can resolve")
            case .persistentID: (.broken, "a persistent id, which only the reading process can resolve")
            case .oldInstance: (.broken, "an opcode of Python 2's old classes in a protocol that has none")
            case .misplacedProtocol: (.broken, "PROTO is not where the pickle begins, or is missing")
            case .nestedFrame: (.broken, "a frame begins within a frame")
            case .memoReuse: (.broken, "a memo entry is replaced by another value")
            case .hugeMemoIndex:
                (.hostile, "a memo index for which C's unpickler allocates more than the file has")
            case .duplicate: (.broken, "an opcode that no pickler writes (DUP)")
            case .legacyName: (.broken, "a name given as bytes, which readers treat differently")
            case .leftOver: (.broken, "values are left on the stack below the result")
            }
        findings.add(.ambiguous, verdict, text + "; no pickler writes this", offset: oddity.offset)
    }
}
