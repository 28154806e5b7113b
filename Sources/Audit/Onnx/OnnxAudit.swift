import AspicCore
import OnnxFormat

struct OnnxAudit {
    let bytes: Bytes
    let folder: String?

    func run(_ findings: inout Findings) {
        do throws(FormatError) { _ = try OnnxModel.read(bytes) } catch { findings.add(error) }
    }
}
