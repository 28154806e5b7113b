package import AspicCore

/// What the owner of models decided about them: whom and what to trust, and what files may ask for.
///
/// A policy can let a file pass that would need trust. It cannot make a hostile or broken file clean.
package struct Policy: Sendable {
    /// A decision and the line it stands in.
    package struct Decision<Value: Sendable>: Sendable {
        package let value: Value
        package let line: Int
    }

    /// Somebody whose signatures are accepted.
    package struct Publisher: Sendable {
        package let name: String
        /// The key's file, as it is reached from here.
        package let key: String
        package let line: Int
    }

    /// The file it was read from.
    package let path: String
    /// Classes and functions by their full names.
    package internal(set) var trustedNames: [Decision<String>] = []
    /// Modules, each with everything below it.
    package internal(set) var trustedModules: [Decision<String>] = []
    /// Classes and functions that travel as code: a name, and behind a blank the fingerprint that the code has to have.
    package internal(set) var trustedCode: [Decision<String>] = []
    /// Publishers whose signed files may name anything that is not known to act.
    package internal(set) var trustedPublishers: [Decision<String>] = []
    package internal(set) var publishers: [Publisher] = []
    /// Whether a file that no publisher signed is refused.
    package internal(set) var requiresSignature: Decision<Bool>?
    package internal(set) var budgets: [Budget: Decision<Int>] = [:]

    init(path: String) { self.path = path }

    /// How a line of the policy is called in messages.
    package func place(_ line: Int) -> String { "\(path):\(line)" }
}
