import ArgumentParser
import Ledger

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Which ledger a verb is about.
struct LedgerOptions: ParsableArguments {
    @Option(
        name: .customLong("ledger"),
        help: ArgumentHelp(
            "The ledger's folder, instead of the .aspic here or above, or else the user's own.",
            valueName: "folder"),
        completion: .directory)
    var folder: String?

    /// The ledger that counts here; made if there is none.
    func opened(creates: Bool = false) throws(LedgerError) -> Ledger {
        if creates { return try Ledger(creating: try place()) }
        guard let ledger = try LedgerFinding.existing(folder) else {
            throw LedgerError(
                "there is no ledger here; aspic keep FILE makes one, or aspic ledger init one for this project"
            )
        }
        return ledger
    }

    /// `nil` if there is none.
    func existing() throws(LedgerError) -> Ledger? { try LedgerFinding.existing(folder) }

    private func place() throws(LedgerError) -> String {
        guard let place = LedgerFinding.place(folder) else {
            throw LedgerError("there is no home folder for a ledger; name one with --ledger")
        }
        return place
    }
}

/// Looks for the ledger that counts in the current folder.
enum LedgerFinding {
    /// What names a ledger for every call.
    static let variable = "ASPIC_LEDGER"

    /// Where the ledger is, or would be.
    static func place(_ named: String?) -> String? {
        if let named { return named }
        if let named = Environment[variable], !named.isEmpty { return named }
        return LedgerLocation.above(".") ?? LedgerLocation.ofUser { Environment[$0] }
    }

    static func existing(_ named: String?) throws(LedgerError) -> Ledger? {
        guard let place = place(named) else { return nil }
        let isThere = access(place + "/" + LedgerFiles.database, F_OK) == 0
        // Who names one means it.
        guard isThere || named != nil else { return nil }
        return try Ledger(opening: place)
    }
}
