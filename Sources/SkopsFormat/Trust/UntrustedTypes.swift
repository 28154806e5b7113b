package import AspicCore
import JsonFormat
import ZipFormat

/// What `skops.io.get_untrusted_types` says of a .skops file: the names that `skops.io.load` wants to have in
/// `trusted`. Source: the behaviour of skops 0.16.
package enum UntrustedTypes {
    /// - Returns: full names, in the order of their code points.
    /// - Throws: ``FormatError`` if the bytes are no .skops file.
    package static func names(of bytes: Bytes, limits: Limits = .standard) throws(FormatError) -> [String] {
        let schema = try SkopsFile.schema(of: ZipArchive(bytes, limits: limits), limits: limits)
        var walk = Walk(schema)
        for index in 0..<schema.count where schema.kind(index) == .object { walk.visit(index) }
        return walk.names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// What is found of nodes, one at a time: whether a node is trusted does not depend on where it stands.
    private struct Walk {
        private(set) var names: Set<String> = []
        private let schema: JsonTape
        private let isFirstProtocol: Bool
        private let trusted: [String: Set<Substring>]

        init(_ schema: JsonTape) {
            self.schema = schema
            isFirstProtocol = schema.value("protocol", in: 0).flatMap { schema.integer($0) } == 0
            trusted = TrustedByDefault.names.mapValues { Set($0.split(whereSeparator: \.isWhitespace)) }
        }

        mutating func visit(_ index: Int) {
            let fields = SchemaFields(schema, index)
            guard let loader = text(fields.loader), let name = name(fields) else { return }
            switch loader {
            // It trusts whatever it holds; a repeat was seen where it stands first.
            case "JsonNode", "CachedNode": return
            case "FunctionNode" where isFirstProtocol:
                guard fields.content >= 0,
                    let module = schema.value("module_path", in: fields.content).flatMap(schema.text),
                    let function = schema.value("function", in: fields.content).flatMap(schema.text)
                else { return }
                add(module + "." + function, unlessTrustedBy: loader)
                return
            case "MethodNode":
                add(name, unlessTrustedBy: loader)
                if let method = method(fields) { names.insert(method) }
                return
            // The constructor's own name, which the file does not say.
            case "TreeNode": add("sklearn.tree._tree.Tree", unlessTrustedBy: "TypeNode")
            case "QuantileForestNode":
                add("quantile_forest._quantile_forest_fast.QuantileForest", unlessTrustedBy: "TypeNode")
            case "RandomGeneratorNode":
                if let generator = bitGenerator(fields) { add(generator, unlessTrustedBy: "BitGenerator") }
            default: break
            }
            add(name, unlessTrustedBy: loader)
        }

        private mutating func add(_ name: String, unlessTrustedBy loader: String) {
            if trusted[loader]?.contains(Substring(name)) != true { names.insert(name) }
        }

        private func text(_ place: Int) -> String? { place < 0 ? nil : schema.text(place) }

        private func name(_ fields: SchemaFields) -> String? {
            guard let type = text(fields.type), let module = text(fields.module) else { return nil }
            return module + "." + type
        }

        /// `sklearn.svm._classes.SVC.predict` of a bound method.
        private func method(_ fields: SchemaFields) -> String? {
            guard fields.content >= 0, let owner = schema.value("obj", in: fields.content),
                schema.kind(owner) == .object,
                let name = name(SchemaFields(schema, owner)),
                let function = schema.value("func", in: fields.content).flatMap(schema.text)
            else { return nil }
            return name + "." + function
        }

        /// `numpy.random.PCG64`, which stands as JSON within the state of a generator.
        private func bitGenerator(_ fields: SchemaFields) -> String? {
            guard fields.content >= 0, let state = schema.value("bit_generator", in: fields.content),
                let content = schema.value("content", in: state),
                let node = schema.value("bit_generator", in: content),
                let literal = schema.value("content", in: node).flatMap(schema.text),
                case .string(let name)? = try? JsonValue(parsing: Bytes(literal.utf8))
            else { return nil }
            return "numpy.random." + name
        }
    }
}
