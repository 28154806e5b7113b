import ArgumentParser
import Aspic
import AspicCore
import Policy
import Signing

/// `nodes=1000000`, `decompressed-bytes=2GB`.
struct BudgetSetting: ExpressibleByArgument {
    let budget: Budget
    let amount: Int

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let budget = Budget(rawValue: String(parts[0])),
            let amount = budget.amount(String(parts[1])), amount > 0
        else { return nil }
        self.budget = budget
        self.amount = amount
    }

    static let explanation =
        "A budget: " + Budget.allCases.map(\.rawValue).joined(separator: ", ")
        + "; for bytes also as 512MB or 4GiB. May be given several times."
}

/// What has to hold before a model is read; every verb that reads one takes it.
struct ReadingOptions: ParsableArguments {
    @Option(
        name: .customLong("require-signature"),
        help: ArgumentHelp("Read a model only if this key has signed it.", valueName: "key"),
        completion: .file())
    var key: String?

    @Option(
        help: ArgumentHelp("The signature, if it is not beside the model.", valueName: "file"),
        completion: .file())
    var signature: String?

    @Option(
        name: .customLong("limit"),
        help: ArgumentHelp(stringLiteral: BudgetSetting.explanation, valueName: "budget=amount"))
    var limits: [BudgetSetting] = []

    @Option(
        help: ArgumentHelp(
            "The policy, instead of the \(Policy.fileName) in the model's folder or above it.",
            valueName: "file"),
        completion: .file(extensions: ["toml"]))
    var policy: String?

    @Flag(name: .customLong("no-policy"), help: "Follow no policy.")
    var followsNoPolicy = false

    func validate() throws {
        if signature != nil && key == nil {
            throw ValidationError("--signature goes with --require-signature")
        }
        if policy != nil && followsNoPolicy {
            throw ValidationError("--policy and --no-policy contradict each other")
        }
    }

    /// Reads the file or the kept version that `reference` names; if a signature is required, exactly the bytes that
    /// it vouches for, the files beside it included.
    ///
    /// - Parameter base: the budgets that nobody set, for so many bytes of file.
    func file(_ reference: String, base: ((Int) -> Limits)? = nil) throws -> ModelFile {
        var reference = ModelReference(reference)
        if StandardInput.isMeant(by: reference.path) { return try standardInput(reference, base) }
        if let kept = try KeptModel(reference.path) {
            let rules = try rules(forFolder: FilePath.folder(of: kept.path))
            if let demand = rules.demand {
                throw FormatError(
                    .signature,
                    "is a version in the ledger, and \(demand) requires a signature beside a file",
                    file: reference.path)
            }
            return try kept.file(reference, limits: rules.limits)
        }
        reference.path = try ModelFolder.file(at: reference.path)
        let rules = try rules(forFolder: FilePath.folder(of: reference.path))
        guard let verified = try rules.verified(reference.path) else {
            guard let base else { return try ModelFile(reference, limits: rules.limits) }
            let bytes = try Bytes(contentsOf: reference.path, limits: rules.limits)
            let limits = base(bytes.count).setting(rules.changedBudgets)
            let folder = SideFolder(of: reference.path, limits: limits, spent: bytes.count)
            return try ModelFile(reference, contents: bytes, beside: folder, limits: limits)
        }
        let limits = base?(verified.bytes.count).setting(rules.changedBudgets) ?? rules.limits
        return try verified.model(reference, limits: limits)
    }

    /// The model that is written to the process: nothing stands beside it, and the rules are those of the folder that
    /// the process is in.
    private func standardInput(_ reference: ModelReference, _ base: ((Int) -> Limits)?) throws -> ModelFile {
        let rules = try rules(forFolder: "")
        if let demand = rules.demand {
            throw FormatError(
                .signature, "has no file with a signature beside it, which \(demand) requires",
                file: StandardInput.name)
        }
        let bytes = try StandardInput.bytes(rules.limits)
        var named = reference
        named.path = StandardInput.name
        return try ModelFile(
            named, contents: bytes, limits: base?(bytes.count).setting(rules.changedBudgets) ?? rules.limits)
    }

    /// What the call itself sets.
    var budgets: [Budget: Int] {
        Dictionary(limits.map { ($0.budget, $0.amount) }, uniquingKeysWith: { $1 })
    }

    /// What holds for the files in `folder`.
    func rules(forFolder folder: String) throws(FormatError) -> ReadingRules {
        var found: Policy?
        if let policy {
            found = try Policy(contentsOf: policy)
        } else if !followsNoPolicy {
            found = try Policy.governing(folder: folder)
        }
        return try ReadingRules(
            policy: found, key: key, signature: signature, budgets: budgets)
    }
}
