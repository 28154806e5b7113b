import AspicCore
import JsonFormat

/// The members of one node of the schema, as places on the tape; -1 where there is none.
struct SchemaFields {
    var type = -1
    var module = -1
    var loader = -1
    var id = -1
    var content = -1
    var keyTypes = -1
    var file = -1
    var storage = -1
    var shape = -1
    var reduce = -1
    var attributes = -1

    init(_ tape: JsonTape, _ index: Int) {
        var place = index + 1
        let end = tape.next(index)
        while place < end {
            let value = place + 1
            // A schema has a million keys: their length alone tells most of them apart.
            switch tape.length(place) {
            case 4:
                if tape.holds(place, "file") {
                    file = value
                } else if tape.holds(place, "type") {
                    storage = value
                }
            case 5:
                if tape.holds(place, "shape") {
                    shape = value
                } else if tape.holds(place, "attrs") {
                    attributes = value
                }
            case 6: if tape.holds(place, "__id__") { id = value }
            case 7: if tape.holds(place, "content") { content = value }
            case 9:
                if tape.holds(place, "__class__") {
                    type = value
                } else if tape.holds(place, "key_types") {
                    keyTypes = value
                }
            case 10:
                if tape.holds(place, "__module__") {
                    module = value
                } else if tape.holds(place, "__loader__") {
                    loader = value
                } else if tape.holds(place, "__reduce__") {
                    reduce = value
                }
            default: readEscaped(tape, place, value)
            }
            place = tape.next(value)
        }
    }

    /// A key whose length says nothing, because it is spelled with escapes.
    private mutating func readEscaped(_ tape: JsonTape, _ key: Int, _ value: Int) {
        guard tape.plainRange(key) == nil else { return }
        switch tape.text(key) {
        case "file": file = value
        case "type": storage = value
        case "shape": shape = value
        case "attrs": attributes = value
        case "__id__": id = value
        case "content": content = value
        case "__class__": type = value
        case "key_types": keyTypes = value
        case "__module__": module = value
        case "__loader__": loader = value
        case "__reduce__": reduce = value
        default: return
        }
    }
}

/// skops' kinds of nodes.
enum SkopsLoader: String {
    case dictionary = "DictNode"
    case defaultDictionary = "DefaultDictNode"
    case list = "ListNode"
    case set = "SetNode"
    case tuple = "TupleNode"
    case bytes = "BytesNode"
    case byteArray = "BytearrayNode"
    case slice = "SliceNode"
    case function = "FunctionNode"
    case method = "MethodNode"
    case partial = "PartialNode"
    case type = "TypeNode"
    case constructor = "ConstructorFromReduceNode"
    case object = "ObjectNode"
    case json = "JsonNode"
    case operatorFunction = "OperatorFuncNode"
    case array = "NdArrayNode"
    case maskedArray = "MaskedArrayNode"
    case dtype = "DTypeNode"
    case randomState = "RandomStateNode"
    case randomGenerator = "RandomGeneratorNode"
    case sparseMatrix = "SparseMatrixNode"
    case tree = "TreeNode"
    case loss = "LossNode"
    case quantileForest = "QuantileForestNode"
    case deprecatedKeys = "_DictWithDeprecatedKeysNode"
    case cached = "CachedNode"

    /// The commonest first; nothing is copied.
    init?(_ tape: JsonTape, _ index: Int) {
        if tape.holds(index, "JsonNode") {
            self = .json
        } else if tape.holds(index, "NdArrayNode") {
            self = .array
        } else if tape.holds(index, "TypeNode") {
            self = .type
        } else if tape.holds(index, "DictNode") {
            self = .dictionary
        } else if tape.holds(index, "ListNode") {
            self = .list
        } else if tape.holds(index, "TupleNode") {
            self = .tuple
        } else if tape.holds(index, "ObjectNode") {
            self = .object
        } else if let name = tape.text(index), let loader = SkopsLoader(rawValue: name) {
            self = loader
        } else {
            return nil
        }
    }
}
