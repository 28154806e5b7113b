import Aspic
import AspicCore
import Fingerprints
import Ledger

/// What a file says of itself, for the ledger.
enum FileDescription {
    typealias Answer = (
        description: ModelDescription, sideFiles: [String], isModel: Bool, refusal: String?
    )

    /// - Parameters:
    ///   - path: what the file is called; old joblib's arrays are looked for beside it.
    ///   - bytes: what it holds, if not what is at `path` now.
    /// - Returns: the description, the files beside it that belong to it, whether it holds a model and not only data
    ///   that happen to be pickled, and why it cannot be read as one, if it cannot.
    static func of(
        _ path: String, bytes: Bytes? = nil, limits: Limits = .standard
    ) -> Answer {
        do throws(FormatError) {
            let reference = ModelReference(path: path)
            var file: ModelFile
            if let bytes, !bytes.isEmpty {
                file = try ModelFile(reference, contents: bytes, limits: limits)
            } else {
                file = try ModelFile(reference, limits: limits)
            }
            return (of(file), file.sideFiles.map(\.name), holdsModel(file), nil)
        } catch {
            // Arrays beside the file are read from where it is.
            if bytes != nil, error.code == .unsupported, let file = try? ModelFile(ModelReference(path: path))
            {
                return (of(file), file.sideFiles.map(\.name), holdsModel(file), nil)
            }
            let nothing = ModelDescription(fingerprint: nil, format: "file")
            return (nothing, [], false, error.message)
        }
    }

    static func of(_ file: ModelFile) -> ModelDescription {
        let inspection = Inspection(file)
        let writers = [
            ("sklearn", inspection.writtenBy.scikitLearn), ("numpy", inspection.writtenBy.numpy),
            ("python", inspection.writtenBy.python), ("joblib", inspection.writtenBy.joblib),
        ]
        let identity = try? Identity(file)
        return ModelDescription(
            fingerprint: identity?.fingerprint.description, behaviour: identity?.behaviour?.description,
            claimedFingerprint: identity?.claims?.fingerprint?.description, format: file.format.rawValue,
            className: inspection.className, expression: inspection.model,
            writers: Dictionary(
                writers.compactMap { name, version in version.map { (name, $0) } }, uniquingKeysWith: { $1 }),
            parameters: ModelParameters.of(file).map { .init(name: $0.name, value: $0.value) })
    }

    /// Whether bytes hold a model, and not only data that happen to be pickled.
    static func holdsModel(_ bytes: Bytes, _ path: String) -> Bool {
        guard !bytes.isEmpty,
            let file = (try? ModelFile(ModelReference(path: path), contents: bytes))
                ?? (try? ModelFile(ModelReference(path: path)))
        else { return false }
        return holdsModel(file)
    }

    private static func holdsModel(_ file: ModelFile) -> Bool {
        if file.format == .onnx { return true }
        return Inspection(file).globals.contains { global in
            !dataModules.contains { global.name == $0 || global.name.hasPrefix($0 + ".") }
        }
    }

    /// Packages whose classes are data.
    private static let dataModules = [
        "builtins", "__builtin__", "numpy", "scipy.sparse", "pandas", "collections", "copyreg", "copy_reg",
        "_codecs", "datetime", "decimal", "fractions", "uuid", "pathlib", "joblib.numpy_pickle",
    ]
}
