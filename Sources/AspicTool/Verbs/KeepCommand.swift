import ArgumentParser
import Aspic
import AspicCore
import JsonFormat
import Ledger

struct KeepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keep",
        abstract: "Put a file into the ledger as a new version.",
        discussion: """
            The file is copied, its fingerprint taken, and both are found again by `aspic \
            whence`, also when the file has been renamed, recompressed or converted since. \
            Files beside it that are a part of the model (external data of ONNX, arrays of old \
            joblib) are kept with it; exit code 1 if some are missing. Every call makes a new version; the same bytes are stored once. Anything can be \
            kept, also what is no model.

            Examples:
              aspic keep model.pkl --as digits
              aspic keep model.skops --as digits --tag trial --alias champion
              aspic keep small.pkl --as digits --from digits@3 --relation distilled
            """)

    @Argument(help: ArgumentHelp("The file to keep.", valueName: "file"), completion: .file())
    var path: String

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "The model's name; the file's, without its ending, if not given.", valueName: "name"))
    var name: String?

    @Option(
        name: .customLong("tag"),
        help: ArgumentHelp("A tag for the version. May be given several times.", valueName: "tag"))
    var tags: [String] = []

    @Option(
        name: .customLong("alias"),
        help: ArgumentHelp("Let NAME@ALIAS mean this version from now on.", valueName: "alias"))
    var alias: String?

    @Option(
        name: .customLong("from"),
        help: ArgumentHelp(
            "A version that this one came from. May be given several times.", valueName: "model"))
    var sources: [String] = []

    @Option(help: ArgumentHelp("How it came from those.", valueName: "relation"))
    var relation: Descent = .made

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var spread: ThreadOptions
    @OptionGroup var answer: AnswerOptions

    /// Before anything is stored.
    func validate() throws {
        do throws(LedgerError) {
            if let name { try ModelName.check(name) }
            for label in tags + (alias.map { [$0] } ?? []) { try Label.check(label) }
        } catch {
            throw ValidationError("\(error)")
        }
    }

    func run() throws {
        let result = try Progress.during("keeping \(path)") {
            let path = try ModelFolder.file(at: path)
            let ledger = try ledger.opened(creates: true)
            let named = try sources.map { source in
                (reference: try ledger.version(Reference(source)).id, relation: relation.relation)
            }
            let addition = try ledger.adding()
            let stored = try Keeper.store(path, addition, limits: .standard)
            let parents = try named + parents(of: stored, ledger)
            var version = try addition.record(
                NewVersion(
                    name: name ?? Keeper.name(for: path), description: stored.description,
                    object: stored.object,
                    sideFiles: stored.sideFiles, origin: AbsolutePath.of(path), kept: LedgerTime.now,
                    tags: tags,
                    parents: parents))
            if let alias {
                try ledger.set(alias: alias, to: version)
                version.aliases = [alias]
            }
            let matches = try ledger.matches(
                digest: stored.object.digest, sideFiles: stored.sideDigests, stored.description, limit: 5)
            return KeepAnswer(
                version: version, same: matches.filter { $0.version.id != version.id },
                refusal: stored.refusal, missing: stored.missing,
                ledger: ledger.folder)
        }
        try answer.print(result)
        if !result.missing.isEmpty { throw Ending.no }
    }

    /// An ONNX file that says what it was made from, if that is known here.
    private func parents(of stored: Keeper.Stored, _ ledger: Ledger) throws -> [(
        reference: Int64, relation: Relation
    )] {
        guard stored.description.claimedFingerprint != nil else { return [] }
        let matches = try ledger.matches(
            digest: stored.object.digest, sideFiles: stored.sideDigests, stored.description, limit: 1)
        return matches.filter { $0.sameness == .claim }.map { ($0.version.id, .convertedFrom) }
    }
}

/// How a version came from another, as it is said on the command line.
enum Descent: String, ExpressibleByArgument, CaseIterable {
    case made, converted, refitted, distilled

    var relation: Relation {
        switch self {
        case .made: .madeFrom
        case .converted: .convertedFrom
        case .refitted: .refittedFrom
        case .distilled: .distilledFrom
        }
    }
}

struct KeepAnswer: Answer {
    let version: Version
    let same: [Match]
    let refusal: String?
    /// Parts of the model that were not kept.
    let missing: [MissingFile]
    let ledger: String

    var json: JsonValue {
        guard case .object(var members) = JsonValue.version(version) else { return .null }
        members["same"] = .array(
            same.map { ["reference": .string($0.version.reference), "as": .string($0.sameness.rawValue)] })
        members["ledger"] = .string(ledger)
        if let refusal { members["refusal"] = .string(refusal) }
        if !missing.isEmpty { members["missing"] = .strings(missing.map(\.name)) }
        return .object(members)
    }

    func text(_ style: Style) -> String {
        var text =
            style(version.reference, .bold) + "  \(version.description.format), "
            + version.shownSize
        if let fingerprint = version.description.fingerprint {
            text += style("  \(ShortDigest.of(fingerprint))", .faint)
        }
        text += "\n"
        if let refusal {
            text += "  kept as a file: it is no model that is read here (\(refusal.onOneLine))\n"
        }
        for file in missing.prefix(3) {
            text +=
                style("  not whole: \(file.name.onOneLine), a part of the model, \(file.reason)", .bad) + "\n"
        }
        for match in same.prefix(3) {
            text += "  \(match.sameness.words) as \(match.version.reference)\n"
        }
        return text
    }
}

extension Sameness {
    /// `the same model`, to be followed by `as`.
    var words: String {
        switch self {
        case .file: "the same bytes"
        case .model: "the same model"
        case .behaviour: "the same predictions"
        case .claim: "by its own word the same model"
        }
    }
}
