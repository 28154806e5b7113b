import AspicCore
import Audit
import Compression
import JoblibFormat
import ObjectGraph
import OnnxFormat
import PickleFormat

/// Verdicts over any bytes.
enum Audits {
    static func run(_ bytes: Bytes) {
        let budgets = Budget.allCases.map { ($0, limits[$0]) }
        let report = Auditor(budgets: Dictionary(uniqueKeysWithValues: budgets)).audit(bytes)
        precondition(report.verdict == report.reasons.map(\.verdict).max() ?? .clean)
        precondition(report.verdict != .clean || report.omitted == 0)
        let order = report.reasons.map(\.verdict)
        precondition(zip(order, order.dropFirst()).allSatisfy { $0 >= $1 })
        if report.verdict == .clean { checkClean(bytes) }
    }

    /// What is clean opens to its last byte, and names nothing that can act.
    private static func checkClean(_ bytes: Bytes) {
        if OnnxModel.recognizes(bytes) {
            precondition((try? OnnxModel.read(bytes)) != nil)
            return
        }
        let isContainer = bytes.starts(with: Array("PK".utf8)) || bytes.matches("ustar", at: 257)
        let isArray = bytes.starts(with: [0x93] + Array("NUMPY".utf8))
        guard !isContainer, !isArray else { return }
        let file = try? JoblibFile(bytes, limits: limits) { (name: String) throws(FormatError) in
            throw FormatError(.malformed, "\(name) does not stand beside this file")
        }
        // Bytes that were compressed may be any of these again.
        guard let file else {
            precondition(Codec(detecting: bytes) != .none)
            return
        }
        precondition(file.pickles.trailing.isEmpty)
        let objects = ObjectReader(file.pickles.graph)
        for index in 0..<file.pickles.graph.count {
            guard let name = objects.name(of: NodeID(index)) else { continue }
            precondition(!acting.contains(name.module.prefix { $0 != "." }))
            precondition(!(builtins.contains(name.module) && actingBuiltins.contains(name.name)))
        }
    }

    /// A few of many, so that a mistake in the long list shows.
    private static let acting: Set<Substring> = [
        "os", "posix", "nt", "subprocess", "sys", "shutil", "socket", "importlib", "runpy", "pty", "pickle",
        "_pickle",
        "ctypes", "webbrowser", "code", "pip", "timeit", "pdb", "bdb", "asyncio", "multiprocessing",
        "commands",
    ]
    private static let builtins: Set<String> = ["builtins", "__builtin__", "__builtins__"]
    private static let actingBuiltins: Set<String> = [
        "eval", "exec", "execfile", "compile", "open", "__import__", "apply", "input", "breakpoint",
        "globals",
    ]
}
