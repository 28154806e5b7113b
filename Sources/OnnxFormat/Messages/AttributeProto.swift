/// A named constant of a node. Which of the values counts is said by ``type``.
package struct AttributeProto: WireMessage {
    /// Values of ``type``.
    package enum Kind: Int32, Sendable {
        case undefined = 0
        case float = 1
        case int = 2
        case string = 3
        case tensor = 4
        case graph = 5
        case floats = 6
        case ints = 7
        case strings = 8
        case tensors = 9
        case graphs = 10
        case sparseTensor = 11
        case sparseTensors = 12
        case typeProto = 13
        case typeProtos = 14
    }

    package var name: String?
    package var f: Float?
    package var i: Int64?
    package var s: WireBytes?
    package var floats: [Float] = []
    package var ints: [Int64] = []
    package var strings: [WireBytes] = []
    package var tensors: [TensorProto] = []
    package var graphs: [GraphProto] = []
    package var docString: String?
    package var typeProtos: [TypeProto] = []
    package var type: Int32?
    package var refAttrName: String?
    package var sparseTensors: [SparseTensorProto] = []
    package var layout = WireLayout()
    // Of at most one element each: large values that most attributes lack stay out of line.
    private var tensorBox: [TensorProto] = []
    private var graphBox: [GraphProto] = []
    private var typeBox: [TypeProto] = []
    private var sparseTensorBox: [SparseTensorProto] = []

    package init() {}

    package var kind: Kind? { type.flatMap { Kind(rawValue: $0) } }

    package var t: TensorProto? {
        get { tensorBox.first }
        set { tensorBox = newValue.map { [$0] } ?? [] }
    }

    package var g: GraphProto? {
        get { graphBox.first }
        set { graphBox = newValue.map { [$0] } ?? [] }
    }

    package var tp: TypeProto? {
        get { typeBox.first }
        set { typeBox = newValue.map { [$0] } ?? [] }
    }

    package var sparseTensor: SparseTensorProto? {
        get { sparseTensorBox.first }
        set { sparseTensorBox = newValue.map { [$0] } ?? [] }
    }

    package static let fields = WireFields<AttributeProto>(
        "AttributeProto",
        [
            .one(1, "name", \.name),
            .one(2, "f", \.f),
            .one(3, "i", \.i),
            .one(4, "s", \.s),
            .one(5, "t", \.t),
            .one(6, "g", \.g),
            .many(7, "floats", \.floats),
            .many(8, "ints", \.ints),
            .many(9, "strings", \.strings),
            .many(10, "tensors", \.tensors),
            .many(11, "graphs", \.graphs),
            .one(13, "doc_string", \.docString),
            .one(14, "tp", \.tp),
            .many(15, "type_protos", \.typeProtos),
            .one(20, "type", \.type),
            .one(21, "ref_attr_name", \.refAttrName),
            .one(22, "sparse_tensor", \.sparseTensor),
            .many(23, "sparse_tensors", \.sparseTensors),
        ])
}

extension AttributeProto {
    private init(_ name: String, _ kind: Kind) {
        self.init()
        self.name = name
        type = kind.rawValue
    }

    package init(_ name: String, _ value: Int) {
        self.init(name, .int)
        i = Int64(value)
    }

    package init(_ name: String, _ value: Float) {
        self.init(name, .float)
        f = value
    }

    package init(_ name: String, _ value: String) {
        self.init(name, .string)
        s = WireBytes(value)
    }

    package init(_ name: String, _ values: [Int]) {
        self.init(name, .ints)
        ints = values.map(Int64.init)
    }

    package init(_ name: String, _ value: TensorProto) {
        self.init(name, .tensor)
        t = value
    }

    package init(_ name: String, _ value: GraphProto) {
        self.init(name, .graph)
        g = value
    }
}
