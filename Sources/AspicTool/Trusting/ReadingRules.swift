import AspicCore
import Policy
import Signing

/// What has to hold before a file is read: the policy's decisions, and what the call says over them.
struct ReadingRules: Sendable {
    /// Somebody whose signature counts.
    struct Publisher: Sendable {
        let name: String
        let key: Key
        /// Who vouches for everything in what they signed; `nil` if only the signature counts.
        let voucher: String?
    }

    /// An amount, and who set it.
    struct Setting: Sendable {
        let amount: Int
        let place: String
    }

    let policy: Policy?
    private(set) var budgets: [Budget: Setting] = [:]
    private(set) var signers: [Publisher] = []
    /// Who demands a signature; `nil` if nobody does.
    private(set) var demand: String?
    /// The signature's file, if it is not beside the model.
    private let signature: String?

    /// - Parameters:
    ///   - key: the only one whose signature counts, whatever the policy says.
    ///   - budgets: what the call sets.
    /// - Throws: ``FormatError`` if a key cannot be used.
    init(
        policy: Policy?, key: String?, signature: String?, budgets: [Budget: Int]
    ) throws(FormatError) {
        self.policy = policy
        self.signature = signature
        if let policy {
            self.budgets = policy.budgets.mapValues {
                Setting(amount: $0.value, place: policy.place($0.line))
            }
        }
        for (budget, amount) in budgets { self.budgets[budget] = Setting(amount: amount, place: "--limit") }
        if let key {
            signers = [Publisher(name: key, key: try KeyFile.read(key), voucher: nil)]
            demand = "--require-signature"
        } else if let policy {
            for publisher in policy.publishers { signers.append(try Self.signer(publisher, policy)) }
            if let required = policy.requiresSignature, required.value {
                demand = policy.place(required.line)
            }
        }
    }

    private static func signer(
        _ publisher: Policy.Publisher, _ policy: Policy
    ) throws(FormatError) -> Publisher {
        let key: Key
        do throws(FormatError) { key = try KeyFile.read(publisher.key) } catch {
            throw FormatError(error.code, "\(error) (key of \(policy.place(publisher.line)))")
        }
        let trusted = policy.trustedPublishers.first { $0.value == publisher.name }
        return Publisher(
            name: publisher.name, key: key,
            voucher: trusted.map { "\(policy.place($0.line)) (trust.publishers: \(publisher.name))" })
    }

    /// The budgets that somebody set.
    var changedBudgets: [Budget: Int] { budgets.mapValues(\.amount) }

    var limits: Limits { Limits.standard.setting(changedBudgets) }

    /// What the signature beside a file is worth.
    enum Vouching: Sendable {
        case signed(VerifiedFile, by: Publisher)
        case unsigned
        /// There is one, and it does not count.
        case refused(FormatError)
    }

    func vouching(for path: String) -> Vouching {
        var refusals: [FormatError] = []
        for signer in signers where signature != nil || Signer.isSigned(path, signer.key) {
            do throws(FormatError) {
                let file = try Verifier.verifyFile(
                    path, with: signer.key, signature: signature, limits: limits)
                return .signed(file, by: signer)
            } catch {
                refusals.append(error)
            }
        }
        guard let refusal = refusals.first else { return .unsigned }
        return .refused(
            refusals.count == 1
                ? refusal
                : FormatError(.signature, "no publisher's key fits the signature beside it", file: path))
    }

    /// The file as a signature vouches for it; `nil` if nobody demands one.
    ///
    /// - Throws: ``FormatError`` if a demanded signature is not there or does not count.
    func verified(_ path: String) throws(FormatError) -> VerifiedFile? {
        guard let demand else { return nil }
        switch vouching(for: path) {
        case .signed(let file, _): return file
        case .refused(let error): throw error
        case .unsigned:
            throw FormatError(.signature, "is not signed, and \(demand) requires it", file: path)
        }
    }
}
