import ArgumentParser
import Aspic
import Estimators

/// The model that a verb is about.
struct ModelArgument: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "A model file; FILE!MEMBER for one in an archive, FILE#key/0 for a part of a container in it, - for standard input.",
            valueName: "model"),
        completion: .file())
    var reference: String

    /// - Parameter reading: what has to hold before it is read.
    func open(_ reading: ReadingOptions) throws -> Model {
        try Progress.during("opening \(reference)") {
            try ModelFiles.named(reference) { try Model(reading.file(reference)) }
        }
    }
}

enum ModelFiles {
    /// Runs `work`; what goes wrong with the model is said of `reference`.
    static func named<Result>(_ reference: String, _ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let error as EstimatorError {
            throw ToolError("\(reference): \(error)")
        } catch let error as FormatError {
            throw error.inFile(reference)
        }
    }
}
