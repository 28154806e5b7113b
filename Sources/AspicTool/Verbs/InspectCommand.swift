import ArgumentParser
import Aspic
import Estimators
import Fingerprints
import JsonFormat

struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Everything about a model file, without running anything from it.",
        discussion: """
            Examples:
              aspic inspect model.pkl
              aspic inspect models.joblib#svm/0
              aspic inspect release.tar.gz!models/svm.pkl
              aspic inspect unknown.bin --json
            """)

    @Argument(
        help: ArgumentHelp(
            "A model file; FILE!MEMBER for one in an archive, FILE#key/0 for a part of a container in it.",
            valueName: "file"),
        completion: .file())
    var reference: String

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var spread: ThreadOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let result = try Progress.during("reading \(reference)") {
            let file = try reading.file(reference)
            if !file.reference.selectors.isEmpty { _ = try file.select() }
            return InspectAnswer(inspection: Inspection(file), identity: try? Identity(file))
        }
        try answer.print(result)
    }
}

struct InspectAnswer: Answer {
    let inspection: Inspection
    /// `nil` if the file has no canonical form, because parts of it are missing.
    let identity: Identity?

    var json: JsonValue {
        var members: JsonValue.Members = [
            "format": .string(inspection.format.rawValue), "dialect": .string(inspection.dialect),
            "bytes": .integer(inspection.bytes),
            "written_by": [
                "sklearn": .optional(inspection.writtenBy.scikitLearn),
                "numpy": .optional(inspection.writtenBy.numpy),
                "python": .optional(inspection.writtenBy.python),
                "joblib": .optional(inspection.writtenBy.joblib),
            ],
            "model": .string(inspection.model), "class": .string(inspection.className),
            "n_features_in": .optional(inspection.nFeaturesIn),
            "feature_names_in": inspection.featureNamesIn.map { .strings($0) } ?? .null,
            "classes": inspection.classes.map { Prediction(.predict, .labels($0)).values } ?? .null,
            "methods": .strings(inspection.methods),
            "globals": .array(
                inspection.globals.map { global in
                    [
                        "name": .string(global.name), "count": .integer(global.count),
                        "paths": .strings(global.paths),
                    ]
                }),
            "opaque": .strings(inspection.opaque),
            "fingerprint": .optional(identity?.fingerprint.description),
            "behaviour": .optional(identity?.behaviour?.description),
        ]
        for (key, value) in identity?.claimMembers.pairs ?? [] { members[key] = value }
        if let refusal = inspection.refusal { members["refusal"] = .string(refusal) }
        if !inspection.notes.isEmpty { members["notes"] = .strings(inspection.notes) }
        return .object(members)
    }

    func text(_ style: Style) -> String {
        let writers = inspection.writtenBy
        let versions = [
            ("scikit-learn", writers.scikitLearn), ("numpy", writers.numpy), ("Python", writers.python),
            ("joblib", writers.joblib),
        ].compactMap { name, version in version.map { "\(name) \($0)" } }
        var fields = FieldList()
        fields.add(
            "format",
            inspection.format.rawValue + (inspection.dialect.isEmpty ? "" : ", " + inspection.dialect))
        fields.add("bytes", Numbers.grouped(inspection.bytes))
        fields.add("written by", versions.isEmpty ? nil : versions.joined(separator: ", "))
        fields.add("class", inspection.className)
        fields.add("model", PythonLayout.lines(inspection.model, width: Self.width))
        fields.add("features", inspection.nFeaturesIn.map(Numbers.grouped))
        fields.add("feature names", inspection.featureNamesIn.map { Self.listed($0) })
        fields.add("classes", inspection.classes.map { Self.listed($0.texts) })
        fields.add("methods", inspection.methods.isEmpty ? nil : inspection.methods.joined(separator: ", "))
        fields.add("not usable", inspection.refusal)
        fields.add("opaque", inspection.opaque)
        fields.add("note", inspection.notes)
        fields.add("fingerprint", identity?.fingerprint.description)
        fields.add("behaviour", identity?.behaviour?.description)
        fields.add("claims to be made of", identity?.claims?.fingerprint?.description)
        fields.add("claims to answer as", identity?.claims?.behaviour?.description)
        var text = fields.text(style)
        guard !inspection.globals.isEmpty else { return text }
        var table = TextTable([("times", .right), ("names", .left), ("first at", .left)])
        for global in inspection.globals {
            table.add([
                .init(Numbers.grouped(global.count)), .init(global.name.onOneLine),
                .init((global.paths.first ?? "").onOneLine.shortened(to: 60), .faint),
            ])
        }
        text += "\n" + table.text(style)
        return text
    }

    /// Of the model's lines; names of fields stand before them.
    private static let width = 84

    private static func listed(_ names: [String]) -> String {
        names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", ... (\(names.count))" : "")
    }
}
