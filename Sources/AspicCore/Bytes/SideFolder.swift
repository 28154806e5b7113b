import Synchronization

/// A file beside a model that is a part of it.
package struct SideFile: Sendable {
    /// Relative to the model's folder.
    package let name: String
    package let bytes: Bytes

    package init(name: String, bytes: Bytes) {
        self.name = name
        self.bytes = bytes
    }
}

/// A part of a model that is not to be had.
package struct MissingFile: Sendable {
    package let name: String
    /// `is missing`, to be said of the file.
    package let reason: String
}

/// The files beside a model, of which the model says which belong to it: a codec asks for them by name.
///
/// Each is read once, and what was asked for is remembered, so that everything that is said of the model is said of the
/// same bytes. All files together keep to the budget of ``Limits/bytes``, and their number to ``Limits/members``.
package final class SideFolder: Sendable {
    /// Reads a file whose name was found to stay in the folder.
    package typealias Source = @Sendable (_ name: String, _ limits: Limits) throws(FormatError) -> Bytes

    private struct State {
        let limits: Limits
        /// What was asked for: the contents, or why there are none.
        var known: [String: Result<Bytes, FormatError>] = [:]
        /// Bytes of the model itself and of the files so far.
        var spent: Int
    }

    private let source: Source
    private let state: Mutex<State>

    /// - Parameter spent: the size of the model's own file.
    package init(limits: Limits, spent: Int, source: @escaping Source) {
        self.source = source
        state = Mutex(State(limits: limits, spent: spent))
    }

    /// The folder that `file` stands in. Links in it are not followed.
    ///
    /// - Parameter isPrivate: whether contents have to be in memory that nobody else can reach.
    package convenience init(of file: String, limits: Limits, spent: Int, isPrivate: Bool = false) {
        let folder = FilePath.folder(of: file)
        self.init(limits: limits, spent: spent) { (name: String, limits: Limits) throws(FormatError) in
            try SafeFile.contents(of: name, in: folder, limits: limits, isPrivate: isPrivate)
        }
    }

    /// - Parameter paths: where each file is, by its name; there are no others.
    package convenience init(paths: [String: String], limits: Limits, spent: Int) {
        self.init(limits: limits, spent: spent) { (name: String, limits: Limits) throws(FormatError) in
            guard let path = paths[name] else { throw FormatError(.inputOutput, SafeFile.missing) }
            return try Bytes(contentsOf: path, limits: limits)
        }
    }

    /// Files that are at hand already; there are no others.
    ///
    /// - Parameter absence: why there are none, to be said of a file.
    package convenience init(_ files: [SideFile], absence: String = SafeFile.missing) {
        let contents = Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { $1 })
        self.init(limits: .unbounded, spent: 0) { (name: String, _: Limits) throws(FormatError) in
            guard let bytes = contents[name] else { throw FormatError(.inputOutput, absence) }
            return bytes
        }
    }

    /// - Throws: ``FormatError`` with code ``FormatError/Code/inputOutput`` if it is not there or is no file to be
    ///   read, which is remembered; with code ``FormatError/Code/misplacedPart`` if its name leads out of the
    ///   folder.
    package func file(_ name: String) throws(FormatError) -> Bytes {
        guard let name = FilePath.withinFolder(name) else {
            throw FormatError(
                .misplacedPart, "a part of the model is said to lie in “\(name)”, which is not in its folder")
        }
        return try state.withLock { state throws(FormatError) in
            if let known = state.known[name] { return try known.get() }
            var limits = state.limits
            guard state.known.count < limits.members else {
                throw limits.exceeded(.members, "is kept in more than \(limits.members) files")
            }
            limits.bytes = max(limits.bytes - state.spent, 0)
            do throws(FormatError) {
                let bytes = try source(name, limits)
                state.known[name] = .success(bytes)
                state.spent += bytes.count
                return bytes
            } catch {
                let named = FormatError(
                    error.code, error.message, offset: error.offset, member: name, budget: error.budget)
                if named.code == .inputOutput { state.known[name] = .failure(named) }
                throw named
            }
        }
    }

    /// The files that were read, by name.
    package var found: [SideFile] {
        let known = state.withLock { $0.known }
        return Self.sorted(known) { name, result in
            guard case .success(let bytes) = result else { return nil }
            return SideFile(name: name, bytes: bytes)
        }
    }

    /// The files that were asked for and are not to be had, each with the reason, by name.
    package var missing: [MissingFile] {
        let known = state.withLock { $0.known }
        return Self.sorted(known) { name, result in
            guard case .failure(let error) = result else { return nil }
            return MissingFile(name: name, reason: error.message)
        }
    }

    private static func sorted<Value, Item>(
        _ known: [String: Value], _ item: (String, Value) -> Item?
    ) -> [Item] {
        known.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.compactMap {
            item($0.key, $0.value)
        }
    }
}
