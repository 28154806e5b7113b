import AspicCore
import Recording

/// What a run wrote, some of it several times: which writings of files beside each other belong together.
struct RunWritings {
    let outputs: [RunSummary.Output]
    /// Where the copies of what was overwritten are.
    let folder: String

    /// What was beside an output when the run wrote it.
    ///
    /// A file that the run did not write is as it is now. Of files that it wrote as often as the output, the writings are
    /// paired in their order; otherwise nobody can say which belong together.
    ///
    /// - Parameter spent: the size of the output itself.
    func sideFolder(ofOutput place: Int, spent: Int) -> SideFolder {
        let outputs = outputs
        let path = outputs[place].path
        let own = outputs.indices.filter { outputs[$0].path == path }
        let number = own.firstIndex(of: place) ?? 0
        let copies = folder
        let beside = FilePath.folder(of: path)
        return SideFolder(limits: .standard, spent: spent) {
            (name: String, limits: Limits) throws(FormatError) in
            let written = outputs.filter { $0.path == beside + name }
            if written.isEmpty || (outputs[place].copy == nil && written.last?.copy == nil) {
                return try SafeFile.contents(of: name, in: beside, limits: limits, isPrivate: true)
            }
            guard written.count == own.count else {
                throw FormatError(
                    .inputOutput,
                    "was not written as often as the model, so that nobody can say what was in it")
            }
            guard let copy = written[number].copy else {
                return try SafeFile.contents(of: name, in: beside, limits: limits, isPrivate: true)
            }
            return try SafeFile.contents(of: copy, in: copies + "/", limits: limits, isPrivate: true)
        }
    }
}
