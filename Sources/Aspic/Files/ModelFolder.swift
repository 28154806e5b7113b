package import AspicCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder that MLflow made of a model: `MLmodel` says which file in it the model is.
package enum ModelFolder {
    /// Larger files are no `MLmodel`.
    private static let largest = 1 << 20

    /// The model's file, if `path` is such a folder; otherwise `path` itself.
    ///
    /// - Throws: `FormatError` if there is an `MLmodel`, and it names no file in the folder.
    package static func file(at path: String) throws(FormatError) -> String {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return path }
        let folder = path.hasSuffix("/") ? path : path + "/"
        guard let text = try? SafeFile.contents(of: "MLmodel", in: folder, limits: Limits(bytes: largest))
        else { return path }
        guard let name = sklearnFile(text.text) else {
            throw FormatError(
                .unsupported, "names no scikit-learn model; name the model's file", file: folder + "MLmodel")
        }
        guard let name = FilePath.withinFolder(name) else {
            throw FormatError(
                .misplacedPart, "names “\(name)”, which is not in its folder", file: folder + "MLmodel")
        }
        return folder + name
    }

    /// `pickled_model` of the flavor `sklearn`. MLflow writes plain YAML: a key a line, two spaces for each level.
    private static func sklearnFile(_ yaml: String) -> String? {
        var isWithin = false
        for line in yaml.split(whereSeparator: \.isNewline) {
            let indent = line.prefix { $0 == " " }.count
            let entry = line.dropFirst(indent).split(separator: ":", maxSplits: 1)
            guard entry.count == 2 || line.hasSuffix(":"), let key = entry.first else { continue }
            if indent <= 2 { isWithin = indent == 2 && key == "sklearn" }
            guard isWithin, key == "pickled_model", entry.count == 2 else { continue }
            let value = entry[1].drop { $0 == " " }
            let quotes: Set<Character> = ["'", "\""]
            guard let first = value.first, quotes.contains(first) else { return String(value) }
            return value.count >= 2 && value.last == first ? String(value.dropFirst().dropLast()) : nil
        }
        return nil
    }
}
