import Aspic
import AspicCore
import Fingerprints
import Ledger

/// What a file says of itself, for the ledger.
enum FileDescription {
    struct Answer {
        let description: ModelDescription
        /// The files beside it that are a part of the model.
        var sideFiles: [SideFile] = []
        /// Those of them that are not to be had.
        var missing: [MissingFile] = []
        /// Whether it holds a model, and not only data that happen to be pickled.
        var isModel = false
        /// Why it cannot be read as a model, if it cannot.
        var refusal: String?
    }

    /// - Parameters:
    ///   - path: what the file is called.
    ///   - bytes: what it holds.
    ///   - folder: where the files beside it come from.
    static func of(
        _ path: String, bytes: Bytes, beside folder: SideFolder, limits: Limits = .standard
    ) -> Answer {
        do throws(FormatError) {
            let file = try ModelFile(
                ModelReference(path: path), contents: bytes, beside: folder, limits: limits)
            return answer(file, file.sideFiles)
        } catch {
            // What it names beside it may belong to it all the same.
            return Answer(
                description: ModelDescription(fingerprint: nil, format: "file"), sideFiles: folder.found,
                missing: folder.missing, refusal: error.message)
        }
    }

    /// - Parameter sideFiles: the files that are a part of it and not in it.
    static func answer(_ file: ModelFile, _ sideFiles: [SideFile]) -> Answer {
        Answer(
            description: of(file), sideFiles: sideFiles, missing: file.missingFiles,
            isModel: holdsModel(file))
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
        let folder = SideFolder(of: path, limits: .standard, spent: bytes.count)
        let file = try? ModelFile(ModelReference(path: path), contents: bytes, beside: folder)
        return file.map { holdsModel($0) } ?? false
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
