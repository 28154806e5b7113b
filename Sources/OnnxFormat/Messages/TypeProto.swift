/// A value's name and type, as inputs and outputs declare them.
package struct ValueInfoProto: WireMessage {
    package var name: String?
    package var type: TypeProto?
    package var docString: String?
    package var metadataProps: [StringStringEntryProto] = []
    package var layout = WireLayout()

    package init() {}

    package static let fields = WireFields<ValueInfoProto>(
        "ValueInfoProto",
        [
            .one(1, "name", \.name),
            .one(2, "type", \.type),
            .one(3, "doc_string", \.docString),
            .many(4, "metadata_props", \.metadataProps),
        ])

    /// A tensor; an extent of `nil` is only known at run time, for instance the number of rows.
    package init(_ name: String, _ element: TensorProto.DataType, shape: [Int?]) {
        self.name = name
        var tensor = TypeProto.Tensor()
        tensor.elemType = element.rawValue
        var extents = TensorShapeProto()
        extents.dim = shape.map { extent in
            var dimension = TensorShapeProto.Dimension()
            dimension.dimValue = extent.map(Int64.init)
            return dimension
        }
        tensor.shape = extents
        var type = TypeProto()
        type.tensorType = tensor
        self.type = type
    }
}

/// What a value is; exactly one of the kinds is set in a valid file.
package struct TypeProto: WireMessage {
    package var tensorType: Tensor?
    package var denotation: String?
    package var opaqueType: Opaque?
    package var sparseTensorType: Tensor?
    package var layout = WireLayout()
    // Of at most one element each, because types contain types.
    private var sequenceBox: [Element] = []
    private var mapBox: [Map] = []
    private var optionalBox: [Element] = []

    package init() {}

    package var sequenceType: Element? {
        get { sequenceBox.first }
        set { sequenceBox = newValue.map { [$0] } ?? [] }
    }

    package var mapType: Map? {
        get { mapBox.first }
        set { mapBox = newValue.map { [$0] } ?? [] }
    }

    package var optionalType: Element? {
        get { optionalBox.first }
        set { optionalBox = newValue.map { [$0] } ?? [] }
    }

    package static let fields = WireFields<TypeProto>(
        "TypeProto",
        [
            .one(1, "tensor_type", \.tensorType),
            .one(4, "sequence_type", \.sequenceType),
            .one(5, "map_type", \.mapType),
            .one(6, "denotation", \.denotation),
            .one(7, "opaque_type", \.opaqueType),
            .one(8, "sparse_tensor_type", \.sparseTensorType),
            .one(9, "optional_type", \.optionalType),
        ])

    /// A tensor, dense or sparse.
    package struct Tensor: WireMessage {
        package var elemType: Int32?
        package var shape: TensorShapeProto?
        package var layout = WireLayout()

        package init() {}

        package static let fields = WireFields<Tensor>(
            "TypeProto.Tensor", [.one(1, "elem_type", \.elemType), .one(2, "shape", \.shape)])
    }

    /// A sequence of values of one type, or a value that may be missing.
    package struct Element: WireMessage {
        package var elemType: TypeProto?
        package var layout = WireLayout()

        package init() {}

        package static let fields = WireFields<Element>(
            "TypeProto.Sequence", [.one(1, "elem_type", \.elemType)])
    }

    package struct Map: WireMessage {
        package var keyType: Int32?
        package var valueType: TypeProto?
        package var layout = WireLayout()

        package init() {}

        package static let fields = WireFields<Map>(
            "TypeProto.Map", [.one(1, "key_type", \.keyType), .one(2, "value_type", \.valueType)])
    }

    package struct Opaque: WireMessage {
        package var domain: String?
        package var name: String?
        package var layout = WireLayout()

        package init() {}

        package static let fields = WireFields<Opaque>(
            "TypeProto.Opaque", [.one(1, "domain", \.domain), .one(2, "name", \.name)])
    }
}

package struct TensorShapeProto: WireMessage {
    package var dim: [Dimension] = []
    package var layout = WireLayout()

    package init() {}

    package static let fields = WireFields<TensorShapeProto>("TensorShapeProto", [.many(1, "dim", \.dim)])

    /// An extent, or a name for one, or nothing.
    package struct Dimension: WireMessage {
        package var dimValue: Int64?
        package var dimParam: String?
        package var denotation: String?
        package var layout = WireLayout()

        package init() {}

        package static let fields = WireFields<Dimension>(
            "TensorShapeProto.Dimension",
            [
                .one(1, "dim_value", \.dimValue),
                .one(2, "dim_param", \.dimParam),
                .one(3, "denotation", \.denotation),
            ])
    }
}
