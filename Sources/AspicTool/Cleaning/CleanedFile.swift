import Aspic
import AspicCore
import Audit
import ObjectGraph

/// A model file without what is not data: as it would be written, and what was taken out; or why it cannot be.
struct CleanedFile {
    let input: String
    let output: String
    let format: FileFormat
    let before: AuditReport
    var removals: [Removal] = []
    /// How many more there were than are listed.
    var omitted = 0
    /// What is written; `nil` if nothing is.
    var bytes: Bytes?
    /// What belongs beside it: external data of ONNX stay where they are.
    var sideFiles: [SideFile] = []
    /// Why nothing is written.
    var refusal: String?
    var after: AuditReport?

    /// - Parameter name: what the user calls the file.
    init(
        _ file: ModelFile, _ name: String, to output: String, _ options: SaveOptions, budgets: [Budget: Int]
    ) throws {
        let path = file.reference.path
        let cleaner = Cleaner(
            file.bytes, name: path, beside: SideFolder(file.sideFiles), budgets: budgets)
        input = name
        self.output = output
        format = options.format
        before = cleaner.before
        do {
            let written: Bytes
            if case .onnx(let model) = file.contents {
                written = try options.enclose(take(cleaner.clean(model)))
                sideFiles = file.parts
            } else {
                let canonical = try file.naming { (graph, root) throws(FormatError) in
                    try CanonicalForm.of(graph, root: root)
                }
                written = try GraphWriting.write(take(cleaner.clean(canonical)), options)
            }
            after = try cleaner.approve(written, name: output, beside: SideFolder(sideFiles))
            bytes = written
        } catch let error as Cleaner.Refusal {
            refusal = error.reason
        } catch let error as FormatError where error.code == .notRepresentable || error.code == .limitExceeded
        {
            refusal = error.message
        } catch let error as FormatError {
            throw error.inFile(path)
        }
    }

    private mutating func take<Content>(_ cleaned: Cleaner.Cleaned<Content>) -> Content {
        removals = cleaned.removals
        omitted = cleaned.omitted
        return cleaned.content
    }
}
