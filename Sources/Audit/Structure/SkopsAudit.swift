import AspicCore
import ObjectGraph
import SkopsFormat

/// A .skops file: its graph, and members that nothing in it refers to.
struct SkopsAudit {
    let bytes: Bytes
    let limits: Limits

    func run(_ findings: inout Findings) {
        do throws(FormatError) {
            let file = try SkopsFile(bytes, limits: limits)
            var calls = GraphAudit(file.graph)
            calls.run(&findings)
            var structure = StructureAudit(file.graph)
            structure.run(&calls, &findings)
            for name in try file.unusedMembers() {
                findings.add(.unusedMember, .broken, "nothing in the schema refers to the member “\(name)”")
            }
        } catch {
            findings.add(error)
        }
    }
}
