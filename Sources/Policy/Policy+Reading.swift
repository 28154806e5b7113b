package import AspicCore

extension Policy {
    /// Reads the policy at `path`. Keys that mean nothing are errors: a misspelled rule must not go unnoticed.
    ///
    /// - Throws: ``FormatError`` with the line.
    package init(contentsOf path: String) throws(FormatError) {
        var limits = Limits.standard
        limits.bytes = Self.sizeLimit
        let bytes = try Bytes(contentsOf: path, limits: limits)
        try self.init(bytes, path: path)
    }

    /// Nobody writes a policy of a megabyte.
    private static let sizeLimit = 1 << 20

    init(_ bytes: Bytes, path: String) throws(FormatError) {
        self.init(path: path)
        guard let text = String(validating: bytes.array, as: UTF8.self) else {
            throw FormatError(.malformed, "the policy is not UTF-8", file: path)
        }
        do throws(TomlError) {
            for entry in try TomlReader.entries(of: text) { try take(entry) }
            try checkPublishers()
        } catch {
            throw FormatError(.malformed, "line \(error.line): \(error.message)", file: path)
        }
    }

    private mutating func take(_ entry: TomlEntry) throws(TomlError) {
        switch (entry.key.first, entry.key.count) {
        case ("trust", 2): try takeTrust(entry)
        case ("publishers", 2):
            guard case .text(let key) = entry.value.content else {
                throw Self.expected("a key's file", entry)
            }
            publishers.append(Publisher(name: entry.key[1], key: beside(key), line: entry.line))
        case ("signature", 2) where entry.key[1] == "required":
            guard case .boolean(let isRequired) = entry.value.content else {
                throw Self.expected("true or false", entry)
            }
            requiresSignature = Decision(value: isRequired, line: entry.line)
        case ("budgets", 2):
            guard let budget = Budget(rawValue: entry.key[1]) else { throw Self.unknown(entry) }
            budgets[budget] = Decision(value: try Self.amount(of: budget, entry), line: entry.line)
        default: throw Self.unknown(entry)
        }
    }

    private mutating func takeTrust(_ entry: TomlEntry) throws(TomlError) {
        switch entry.key[1] {
        case "names": trustedNames += try Self.texts(entry)
        case "modules": trustedModules += try Self.texts(entry)
        case "code": trustedCode += try Self.texts(entry)
        case "publishers": trustedPublishers += try Self.texts(entry)
        default: throw Self.unknown(entry)
        }
    }

    private func checkPublishers() throws(TomlError) {
        for trusted in trustedPublishers where !publishers.contains(where: { $0.name == trusted.value }) {
            throw TomlError(
                line: trusted.line, message: "there is no publisher \(trusted.value) in [publishers]")
        }
        if let required = requiresSignature, required.value, publishers.isEmpty {
            throw TomlError(
                line: required.line,
                message: "a signature is required, but [publishers] names no key that could have made it")
        }
    }

    // MARK: - Values

    private static func texts(_ entry: TomlEntry) throws(TomlError) -> [Decision<String>] {
        guard case .array(let values) = entry.value.content else {
            throw expected("an array of names", entry)
        }
        var texts: [Decision<String>] = []
        for value in values {
            guard case .text(let text) = value.content, !text.isEmpty else {
                throw TomlError(line: value.line, message: "expected a name in quotes, found \(value.kind)")
            }
            texts.append(Decision(value: text, line: value.line))
        }
        return texts
    }

    private static func amount(of budget: Budget, _ entry: TomlEntry) throws(TomlError) -> Int {
        let amount: Int? =
            switch entry.value.content {
            case .integer(let number): number
            case .text(let text): budget.amount(text)
            default: nil
            }
        guard let amount, amount > 0 else {
            throw expected("a number above 0, or a size like \"2 GB\"", entry)
        }
        return amount
    }

    private static func expected(_ what: String, _ entry: TomlEntry) -> TomlError {
        TomlError(
            line: entry.value.line,
            message: "expected \(what) for \(entry.key.joined(separator: ".")), found \(entry.value.kind)")
    }

    private static let keys =
        [
            "trust.names", "trust.modules", "trust.code", "trust.publishers", "publishers.NAME",
            "signature.required",
        ]
        + Budget.allCases.map { "budgets." + $0.rawValue }

    private static func unknown(_ entry: TomlEntry) -> TomlError {
        TomlError(
            line: entry.line,
            message: "unknown key \(entry.key.joined(separator: ".")); there are "
                + keys.joined(separator: ", "))
    }

    /// Files are named as they are reached from the policy's folder.
    private func beside(_ name: String) -> String {
        guard !name.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return name }
        return path[...slash] + name
    }
}
