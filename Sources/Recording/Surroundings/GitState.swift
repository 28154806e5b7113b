/// The repository that a run ran in, as `git` tells.
package struct GitState: Sendable {
    package var commit: String?
    package var branch: String?
    package var isDirty: Bool
    /// The uncommitted difference; `nil` if there is none, or if it is too large to keep.
    package var difference: [UInt8]?

    /// Larger differences are data that nobody meant to commit.
    private static let largestDifference = 4 << 20

    /// `nil` outside repositories, and without git.
    package static func of(_ folder: String, environment: [String: String]) -> GitState? {
        // Nothing that the repository's own settings name is to be run, and nothing locked or written.
        let git = [
            "git", "--no-optional-locks", "-C", folder, "-c", "core.fsmonitor=false", "-c",
            "core.hooksPath=/dev/null",
        ]
        let status = git + ["status", "--porcelain=v2", "--branch", "--untracked-files=no"]
        guard let output = ChildProcess.output(of: status, environment: environment) else { return nil }
        var state = GitState(isDirty: false)
        for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
            if line.hasPrefix("# branch.oid ") {
                let commit = String(line.dropFirst("# branch.oid ".count))
                state.commit = commit == "(initial)" ? nil : commit
            } else if line.hasPrefix("# branch.head ") {
                let branch = String(line.dropFirst("# branch.head ".count))
                state.branch = branch == "(detached)" ? nil : branch
            } else if !line.hasPrefix("#") {
                state.isDirty = true
            }
        }
        if state.isDirty, state.commit != nil {
            state.difference = ChildProcess.output(
                of: git + ["diff", "--no-ext-diff", "--no-textconv", "--binary", "HEAD"],
                environment: environment,
                limit: largestDifference)
        }
        return state
    }
}
