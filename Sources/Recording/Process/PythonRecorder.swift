package import AspicCore

/// The Python files that record from within, and what makes a Python load them.
package enum PythonRecorder {
    /// The environment variable that names the run's folder.
    static let folderVariable = "ASPIC_RUN"
    /// The one that keeps a run from writing anywhere else.
    package static let confinementVariable = "ASPIC_RUN_CONFINED"

    private static var files: [(name: String, contents: [UInt8])] {
        [
            ("sitecustomize.py", PackageResources.sitecustomize_py),
            ("aspic.py", PackageResources.aspic_py),
            ("aspic_recorder.py", PackageResources.aspic_recorder_py),
            ("aspic_code.py", PackageResources.aspic_code_py),
            ("aspic_events.py", PackageResources.aspic_events_py),
            ("aspic_files.py", PackageResources.aspic_files_py),
            ("aspic_imports.py", PackageResources.aspic_imports_py),
            ("aspic_notebooks.py", PackageResources.aspic_notebooks_py),
        ]
    }

    /// Writes the files into `folder` and says so in a copy of the environment.
    ///
    /// Files that are there are left as they are, because Python keeps them compiled as long as they do not change.
    ///
    /// - Parameters:
    ///   - folder: for the Python files; it exists.
    ///   - run: where events go; it exists.
    package static func install(
        in folder: String, run: String, environment: [String: String]
    ) throws(FormatError) -> [String: String] {
        for file in files {
            let path = folder + "/" + file.name
            let contents = Bytes(file.contents)
            if let there = try? Bytes(readingAllOf: path), there.elementsEqual(contents) { continue }
            try AtomicFile.write(contents, to: path)
        }
        var changed = environment
        changed[folderVariable] = run
        let before = environment["PYTHONPATH"].flatMap { $0.isEmpty ? nil : ":" + $0 } ?? ""
        changed["PYTHONPATH"] = folder + before
        return changed
    }
}
