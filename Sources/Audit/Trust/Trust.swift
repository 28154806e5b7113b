import ObjectGraph

/// What somebody vouches for beyond what is known here. It reaches what would need trust, and nothing that is hostile
/// or broken.
///
/// The values say who decided, for example `aspic-policy.toml:4`.
public struct Trust: Sendable {
    /// Classes and functions by their full names.
    public var names: [String: String]
    /// Modules, each with everything below it.
    public var modules: [String: String]
    /// Classes and functions that travel as code, by the names they have in the file.
    public var code: [String: [CodeDecision]]
    /// Who vouches for all of a file, if somebody does.
    public var everything: String?

    /// Trust in code that a file carries.
    public struct CodeDecision: Sendable {
        /// What ``CodeIdentity/digest`` has to be; `nil` for whatever calls itself by the name.
        public var digest: String?
        public var voucher: String

        public init(digest: String?, voucher: String) {
            self.digest = digest
            self.voucher = voucher
        }
    }

    public init(
        names: [String: String] = [:], modules: [String: String] = [:], code: [String: [CodeDecision]] = [:],
        everything: String? = nil
    ) {
        self.names = names
        self.modules = modules
        self.code = code
        self.everything = everything
    }

    /// Who vouches for what `reason` is about.
    func voucher(for reason: Reason) -> String? {
        // A name in the file is no name of something installed: it says what the file wants it to say.
        if let carried = reason.carried {
            let decision = code[carried.name]?.first { $0.digest == nil || $0.digest == carried.digest }
            return decision?.voucher ?? everything
        }
        return voucher(for: reason.subject)
    }

    /// Who vouches for `subject`, a class's or function's full name; `nil` stands for what has no name.
    private func voucher(for subject: String?) -> String? {
        guard let subject else { return everything }
        if let decision = names[subject] { return decision }
        var module = subject[...]
        while let dot = module.lastIndex(of: ".") {
            module = module[..<dot]
            if let decision = modules[String(module)] { return decision }
        }
        return everything
    }
}

/// What would have kept a file from being clean, had nobody vouched for it.
public struct Grant: Sendable, Hashable {
    public let reason: Reason
    /// Who vouched, as ``Trust`` names it.
    public let voucher: String
}

extension Auditor {
    /// Why nobody can vouch for `name`, a class, function or module; `nil` if somebody can.
    public static func objection(to name: String) -> String? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty }), let last = parts.last else {
            return "is no name of a class, function or module"
        }
        let module = parts.dropLast().joined(separator: ".")
        // Nothing says whether it names a module or something in one.
        let readings = [QualifiedName(module, String(last)), QualifiedName(name, "Any")]
        for reading in readings where !reading.module.isEmpty {
            if case .acting(let why) = Judgement.of(reading) { return "cannot be trusted: \(why)" }
        }
        return nil
    }
}
