/// A class or function as pickle names it: module and name within the module.
public struct QualifiedName: Hashable, Sendable, CustomStringConvertible {
    public var module: String
    public var name: String

    public init(_ module: String, _ name: String) {
        self.module = module
        self.name = name
    }

    public var description: String { module + "." + name }
}
