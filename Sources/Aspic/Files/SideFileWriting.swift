package import AspicCore

/// Puts a model of several files into a folder.
package enum SideFileWriting {
    /// Writes `files` beside `output`, and then the model there with `writeModel`.
    ///
    /// The names are the model's and not the user's choice, so a file of another model is never replaced: what is there
    /// already has to be the same, or a part of the model at `output`, which is replaced as well.
    ///
    /// - Throws: `FormatError` with code `inputOutput`; nothing is written if a file is in the way.
    package static func write(
        _ files: [SideFile], beside output: String, _ writeModel: () throws(FormatError) -> Void
    ) throws(FormatError) {
        let folder = FilePath.folder(of: output)
        var isReplaceable: ((String) -> Bool)?
        var wanted: [SideFile] = []
        for file in files {
            guard folder + file.name != output else {
                throw FormatError(
                    .inputOutput, "is what a file beside the model has to be called; choose another name",
                    file: output)
            }
            do throws(FormatError) {
                let there = try SafeFile.contents(of: file.name, in: folder)
                if there.elementsEqual(file.bytes) { continue }
            } catch  where error.message == SafeFile.missing {
                wanted.append(file)
                continue
            }
            if isReplaceable == nil { isReplaceable = partsOfModel(at: output) }
            guard isReplaceable?(file.name) == true else {
                throw FormatError(
                    .inputOutput,
                    "is another file than the one that belongs beside the model; write to another "
                        + "folder", file: folder + file.name)
            }
            wanted.append(file)
        }
        for file in wanted {
            let path = folder + file.name
            guard FolderMaking.failure(making: FilePath.folder(of: path)) == nil else {
                throw FormatError(.inputOutput, "cannot create its folder", file: path)
            }
            try AtomicFile.write(file.bytes, to: path)
        }
        try writeModel()
    }

    private static func partsOfModel(at path: String) -> (String) -> Bool {
        guard let model = try? ModelFile(ModelReference(path: path)) else { return { _ in false } }
        let names = Set(model.sideFiles.map(\.name))
        return { names.contains($0) }
    }
}
