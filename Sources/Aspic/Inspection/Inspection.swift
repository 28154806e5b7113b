import AspicCore
public import Estimators
import Expressions
import JoblibFormat
import ObjectGraph
import PickleFormat

/// Everything that can be said about a model file without running anything from it.
public struct Inspection: Sendable {
    /// The versions of the software that wrote the file; `nil` where the file does not tell.
    public struct Writers: Sendable {
        public var scikitLearn: String?
        public var numpy: String?
        public var python: String?
        public var joblib: String?
    }

    /// A class or function that the file names, and where.
    public struct Global: Sendable {
        public var name: String
        /// How many places refer to it.
        public var count: Int
        /// The first of those places, as Python would reach them.
        public var paths: [String]
    }

    public var format: FileFormat
    /// Protocol, compression, layout.
    public var dialect: String
    public var bytes: Int
    public var writtenBy: Writers
    /// The model as scikit-learn prints it, or a description of what the file holds.
    public var model: String
    /// The class of the outermost object.
    public var className: String
    public var nFeaturesIn: Int?
    public var featureNamesIn: [String]?
    public var classes: ClassLabels?
    /// What can be asked of it here, in scikit-learn's spelling.
    public var methods: [String]
    public var globals: [Global]
    /// What is kept but cannot be looked into: code by value, persistent identifiers, missing files.
    public var opaque: [String]
    /// Why nothing can be predicted with it here; `nil` if it can.
    public var refusal: String?
    /// What was done to read it that its writer did not do.
    public var notes: [String] = []
}

extension Inspection {
    public init(_ file: ModelFile) {
        switch file.contents {
        case .onnx(let model): self.init(onnx: model, file)
        case .pickles, .skops: self.init(graphOf: file)
        }
        notes = file.notes
    }

    private init(graphOf file: ModelFile) {
        format = file.format
        dialect = file.dialect
        bytes = file.byteCount
        methods = []
        globals = []
        opaque = []
        writtenBy = Writers()
        model = ""
        className = ""
        guard let (graph, root) = file.selected ?? file.graph else { return }
        let walk = GraphWalk(graph, from: root)
        globals = GlobalCensus.take(graph, walk)
        opaque = Self.opaqueParts(graph, walk) + Self.missingParts(of: file)
        writtenBy = WriterForensics.writers(of: file, graph, walk)
        className = Self.className(of: root, in: graph)
        do {
            let estimator = try Model.decode(graph, root)
            model = estimator.expression
            nFeaturesIn = estimator.nFeaturesIn
            featureNamesIn = estimator.featureNamesIn
            classes = (estimator as? any Classifier)?.classes
            methods = estimator.isFitted ? estimator.methods.map(\.rawValue) : []
        } catch {
            model = GraphDescription.describe(root, in: graph)
            refusal = error.description
        }
    }

    private static func className(of root: NodeID, in graph: ObjectGraph) -> String {
        let objects = ObjectReader(graph)
        if objects.array(at: root) != nil || objects.objectArray(at: root) != nil { return "numpy.ndarray" }
        if let name = objects.className(of: root) { return CanonicalNames.python3(name).description }
        switch graph.kind(of: root) {
        case .none: return "builtins.NoneType"
        case .true, .false: return "builtins.bool"
        case .integer, .bigInteger: return "builtins.int"
        case .float: return "builtins.float"
        case .string, .legacyString: return "builtins.str"
        case .bytes: return "builtins.bytes"
        case .byteArray: return "builtins.bytearray"
        case .tuple: return "builtins.tuple"
        case .list: return "builtins.list"
        case .dictionary: return "builtins.dict"
        case .set: return "builtins.set"
        case .frozenSet: return "builtins.frozenset"
        case .global: return objects.name(of: root)?.description ?? "?"
        // A class by value is made by a call, and so is its instance: the innermost name is all there is.
        case .reduce, .newObject, .newObjectExtended, .instance:
            var maker = root
            for _ in 0..<graph.count {
                guard let object = objects.object(at: maker), object.callable != maker else { break }
                maker = object.callable
                if let name = objects.name(of: maker) { return CanonicalNames.python3(name).description }
            }
            return "?"
        default: return "?"
        }
    }

    /// Files that should be beside the model.
    static func missingParts(of file: ModelFile) -> [String] {
        file.missingFiles.map {
            "missing file \($0.name)" + ($0.reason == SafeFile.missing ? "" : ": \($0.reason)")
        }
    }

    private static func opaqueParts(_ graph: ObjectGraph, _ walk: GraphWalk) -> [String] {
        var parts: [String] = []
        let objects = ObjectReader(graph)
        func place(_ node: NodeID) -> String {
            let path = walk.path(to: node)
            return path.isEmpty ? "" : " at " + path
        }
        for node in walk.order {
            switch graph.kind(of: node) {
            case .persistent: parts.append("persistent identifier" + place(node))
            case .extension: parts.append("extension code" + place(node))
            case .buffer where graph.content(of: node).isEmpty:
                parts.append("out-of-band buffer that is not in the file" + place(node))
            case .reduce:
                guard let name = objects.name(of: graph.child(0, of: node)) else { continue }
                if Self.codeBuilders.contains(name.name),
                    name.module.hasPrefix("cloudpickle") || name.module.hasPrefix("dill")
                {
                    parts.append("code by value (\(name.description))" + place(node))
                }
            default: continue
            }
        }
        return parts
    }

    /// Functions of cloudpickle and dill that make functions and classes from byte code.
    private static let codeBuilders: Set<String> = [
        "_make_function", "_make_skel_func", "_make_skeleton_class", "_fill_function", "_builtin_type",
        "_create_function", "_create_type", "_create_code", "_rehydrate_skeleton_class",
    ]
}
