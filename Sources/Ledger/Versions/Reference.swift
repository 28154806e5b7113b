/// How people name versions: `name` for the latest, `name@3`, `name@champion` for an alias or the latest with a tag,
/// or the beginning of a fingerprint or of a file's digest.
package struct Reference: Sendable, Hashable, CustomStringConvertible {
    package enum Form: Sendable, Hashable {
        case latest(name: String)
        case number(name: String, Int)
        case label(name: String, String)
    }

    package let text: String
    package let form: Form

    /// The fewest digits that are taken for the beginning of a fingerprint.
    static let fewestDigits = 6

    package init(_ text: String) {
        self.text = text
        guard let at = text.lastIndex(of: "@") else {
            form = .latest(name: text)
            return
        }
        let name = String(text[..<at])
        let selector = String(text[text.index(after: at)...])
        form = Int(selector).map { .number(name: name, $0) } ?? .label(name: name, selector)
    }

    package var description: String { text }

    /// What fingerprints begin with, if this can be the beginning of one.
    var digits: String? {
        guard case .latest(let name) = form, name.utf8.count >= Self.fewestDigits, name.utf8.count <= 64,
            name.utf8.allSatisfy({ byte in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
            })
        else { return nil }
        return name
    }
}

extension Ledger {
    /// The version that `reference` names.
    ///
    /// - Throws: ``LedgerError`` if there is none, or more than one model fits.
    package func version(_ reference: Reference) throws(LedgerError) -> Version {
        try database.read { database in
            if let found = try Self.named(reference.form, database) { return found }
            if let digits = reference.digits, let found = try Self.beginning(with: digits, database) {
                return found
            }
            throw LedgerError(try Self.complaint(about: reference, database))
        }
    }

    private static func named(_ form: Reference.Form, _ database: Database) throws -> Version? {
        let found: [Version]
        switch form {
        case .latest(let name):
            found = try VersionRows.versions(
                "WHERE model.name = ? ORDER BY number DESC LIMIT 1", [name], database)
        case .number(let name, let number):
            found = try VersionRows.versions("WHERE model.name = ? AND number = ?", [name, number], database)
        case .label(let name, let label):
            let aliased = try VersionRows.versions(
                """
                WHERE version.id = (
                    SELECT alias.version FROM alias JOIN model AS owner ON owner.id = alias.model
                    WHERE owner.name = ? AND alias.name = ?)
                """, [name, label], database)
            found =
                aliased.isEmpty
                ? try VersionRows.versions(
                    """
                    WHERE model.name = ? AND version.id IN (SELECT version FROM tag WHERE name = ?)
                    ORDER BY number DESC LIMIT 1
                    """, [name, label], database) : aliased
        }
        return found.first
    }

    /// The latest of the versions whose fingerprint or file's digest begins so.
    private static func beginning(with digits: String, _ database: Database) throws -> Version? {
        for (column, scheme) in [("fingerprint", "aspic1:"), ("fingerprint", "files1:"), ("digest", "")] {
            // "g" comes after all digits.
            let bounds: StatementArguments = [scheme + digits, scheme + digits + "g"]
            let different = try String.fetchAll(
                database,
                sql: "SELECT DISTINCT \(column) FROM version WHERE \(column) >= ? AND \(column) < ? LIMIT 2",
                arguments: bounds)
            if different.count > 1 {
                throw LedgerError("more than one model's \(column) begins with \(digits); give more digits")
            }
            let found = try VersionRows.versions(
                "WHERE version.\(column) >= ? AND version.\(column) < ? ORDER BY version.id DESC LIMIT 1",
                bounds, database)
            if let version = found.first { return version }
        }
        return nil
    }

    private static func complaint(about reference: Reference, _ database: Database) throws -> String {
        let name: String
        switch reference.form {
        case .latest(let text): name = text
        case .number(let text, let number):
            name = text
            let last = try Int.fetchOne(
                database, sql: "SELECT last_number FROM model WHERE name = ?", arguments: [text])
            if let last {
                return number >= 1 && number <= last
                    ? "\(reference) was forgotten" : "there is no \(reference); the latest is \(text)@\(last)"
            }
        case .label(let text, let label):
            name = text
            let isModel = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM model WHERE name = ?)", arguments: [text])
            if isModel == true { return "no version of \(text) is called or tagged \(label)" }
        }
        return "there is no file and no model called \(name); aspic list shows the models"
    }
}
