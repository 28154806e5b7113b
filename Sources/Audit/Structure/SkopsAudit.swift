import AspicCore
import ObjectGraph
import SkopsFormat

/// A .skops file: its graph, and members that nothing in it refers to.
struct SkopsAudit {
    let bytes: Bytes
    let limits: Limits
    let unwrap: (Bytes, inout Findings) -> Void

    /// - Returns: the members that nothing in the schema refers to; `nil` if it cannot be read.
    func run(_ findings: inout Findings) -> Set<String>? {
        do throws(FormatError) {
            let file = try SkopsFile(bytes, limits: limits)
            var calls = GraphAudit(file.graph, limits: limits, memory: findings.names)
            calls.makesBareInstances = true
            calls.run(&findings)
            NestedAudit(graph: file.graph, limits: limits, unwrap: unwrap).run(&calls, &findings)
            var structure = StructureAudit(calls.objects, calls.names, limits: limits)
            structure.run(&calls, &findings)
            let unused = try file.unusedMembers()
            for name in unused {
                findings.add(.unusedMember, .broken, "nothing in the schema refers to the member “\(name)”")
            }
            return Set(unused)
        } catch {
            if error.code == .contradiction {
                findings.add(
                    .ambiguous, .hostile, error.member.map { $0 + ": " + error.message } ?? error.message,
                    offset: error.offset)
            } else {
                findings.add(error)
            }
            return nil
        }
    }
}
