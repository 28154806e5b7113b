/// Nodes in an order in which they can be run, and what flows between them.
package struct GraphProto: WireMessage {
    package var node: [NodeProto] = []
    package var name: String?
    package var initializer: [TensorProto] = []
    package var docString: String?
    package var input: [ValueInfoProto] = []
    package var output: [ValueInfoProto] = []
    package var valueInfo: [ValueInfoProto] = []
    package var quantizationAnnotation: [TensorAnnotation] = []
    package var sparseInitializer: [SparseTensorProto] = []
    package var metadataProps: [StringStringEntryProto] = []
    package var layout = WireLayout()

    package init() {}

    package static let fields = WireFields<GraphProto>(
        "GraphProto",
        [
            .many(1, "node", \.node),
            .one(2, "name", \.name),
            .many(5, "initializer", \.initializer),
            .one(10, "doc_string", \.docString),
            .many(11, "input", \.input),
            .many(12, "output", \.output),
            .many(13, "value_info", \.valueInfo),
            .many(14, "quantization_annotation", \.quantizationAnnotation),
            .many(15, "sparse_initializer", \.sparseInitializer),
            .many(16, "metadata_props", \.metadataProps),
        ])
}

/// One call of an operator.
package struct NodeProto: WireMessage {
    /// Names of values; an empty name is an optional input left out.
    package var input: [String] = []
    package var output: [String] = []
    package var name: String?
    package var opType: String?
    package var attribute: [AttributeProto] = []
    package var docString: String?
    package var domain: String?
    package var overload: String?
    package var metadataProps: [StringStringEntryProto] = []
    package var layout = WireLayout()

    package init() {}

    package static let fields = WireFields<NodeProto>(
        "NodeProto",
        [
            .many(1, "input", \.input),
            .many(2, "output", \.output),
            .one(3, "name", \.name),
            .one(4, "op_type", \.opType),
            .many(5, "attribute", \.attribute),
            .one(6, "doc_string", \.docString),
            .one(7, "domain", \.domain),
            .one(8, "overload", \.overload),
            .many(9, "metadata_props", \.metadataProps),
        ])
}

/// A function of the model's own, made of nodes.
package struct FunctionProto: WireMessage {
    package var name: String?
    package var input: [String] = []
    package var output: [String] = []
    package var attribute: [String] = []
    package var node: [NodeProto] = []
    package var docString: String?
    package var opsetImport: [OperatorSetIdProto] = []
    package var domain: String?
    package var attributeProto: [AttributeProto] = []
    package var valueInfo: [ValueInfoProto] = []
    package var overload: String?
    package var metadataProps: [StringStringEntryProto] = []
    package var layout = WireLayout()

    package init() {}

    package static let fields = WireFields<FunctionProto>(
        "FunctionProto",
        [
            .one(1, "name", \.name),
            .many(4, "input", \.input),
            .many(5, "output", \.output),
            .many(6, "attribute", \.attribute),
            .many(7, "node", \.node),
            .one(8, "doc_string", \.docString),
            .many(9, "opset_import", \.opsetImport),
            .one(10, "domain", \.domain),
            .many(11, "attribute_proto", \.attributeProto),
            .many(12, "value_info", \.valueInfo),
            .one(13, "overload", \.overload),
            .many(14, "metadata_props", \.metadataProps),
        ])
}

package struct TensorAnnotation: WireMessage {
    package var tensorName: String?
    package var quantParameterTensorNames: [StringStringEntryProto] = []
    package var layout = WireLayout()

    package init() {}

    package static let fields = WireFields<TensorAnnotation>(
        "TensorAnnotation",
        [
            .one(1, "tensor_name", \.tensorName),
            .many(2, "quant_parameter_tensor_names", \.quantParameterTensorNames),
        ])
}
