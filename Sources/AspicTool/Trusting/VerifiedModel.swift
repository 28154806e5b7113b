import Aspic
import AspicCore
import Signing

/// A signature vouches for bytes; whether they are all of a model only the model can say.
extension VerifiedFile {
    /// What is beside the file, as far as the signature vouches for it.
    var folder: SideFolder { SideFolder(sideFiles, absence: "is not covered by its signature") }

    /// Reads the model.
    ///
    /// - Throws: `FormatError` with code `signature` if it needs files that the signature does not cover.
    func model(_ reference: ModelReference, limits: Limits) throws(FormatError) -> ModelFile {
        let file = try ModelFile(reference, contents: bytes, beside: folder, limits: limits)
        guard file.missingFiles.isEmpty else {
            throw Self.uncovered(file.missingFiles).inFile(reference.path)
        }
        return file
    }

    /// Proves that the signature covers the model that the file holds, if it holds one.
    ///
    /// - Throws: `FormatError` with code `signature` if it needs other files, too.
    func requireAllFiles(of path: String) throws(FormatError) {
        let folder = folder
        do throws(FormatError) {
            _ = try ModelFile.sideFiles(of: path, contents: bytes, beside: folder)
        } catch {
            throw folder.missing.isEmpty ? error : Self.uncovered(folder.missing)
        }
    }

    static func uncovered(_ files: [MissingFile]) -> FormatError {
        let names = files.prefix(3).map(\.name).joined(separator: ", ")
        let others = files.count > 3 ? " and \(files.count - 3) more" : ""
        return FormatError(
            .signature,
            "the signature does not cover \(names)\(others), where a part of the model is; sign it again with "
                + "all its files in place")
    }
}
