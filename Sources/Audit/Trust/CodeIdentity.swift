/// A class or function that travels in a file as code.
public struct CodeIdentity: Sendable, Hashable {
    /// Module and qualified name, as the file says them: `__main__.Clipper`.
    public let name: String
    /// The fingerprint (`docs/fingerprint.md`) of everything that the code consists of; the same in every file that carries
    /// the same code, also of another run and another protocol. `nil` if it could not be computed.
    public let digest: String?
    /// What the code names: classes, functions and modules.
    public let names: [String]

    public init(name: String, digest: String?, names: [String]) {
        self.name = name
        self.digest = digest
        self.names = names
    }

    /// How a policy grants it: `__main__.Clipper aspic1:9f86…`.
    public var grant: String { digest.map { name + " " + $0 } ?? name }
}
