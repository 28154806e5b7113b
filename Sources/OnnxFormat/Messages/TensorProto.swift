/// An array written into the file, in `raw_data` or in a list for its type.
package struct TensorProto: WireMessage {
    /// Values of ``dataType``.
    package struct DataType: RawRepresentable, Hashable, Sendable {
        package let rawValue: Int32

        package init(rawValue: Int32) { self.rawValue = rawValue }

        package static let float = DataType(rawValue: 1)
        package static let uint8 = DataType(rawValue: 2)
        package static let int8 = DataType(rawValue: 3)
        package static let uint16 = DataType(rawValue: 4)
        package static let int16 = DataType(rawValue: 5)
        package static let int32 = DataType(rawValue: 6)
        package static let int64 = DataType(rawValue: 7)
        package static let string = DataType(rawValue: 8)
        package static let bool = DataType(rawValue: 9)
        package static let float16 = DataType(rawValue: 10)
        package static let double = DataType(rawValue: 11)
        package static let uint32 = DataType(rawValue: 12)
        package static let uint64 = DataType(rawValue: 13)
        package static let bfloat16 = DataType(rawValue: 16)

        private static let names = [
            "undefined", "float", "uint8", "int8", "uint16", "int16", "int32", "int64", "string", "bool",
            "float16", "double", "uint32", "uint64", "complex64", "complex128", "bfloat16", "float8e4m3fn",
            "float8e4m3fnuz", "float8e5m2", "float8e5m2fnuz", "uint4", "int4", "float4e2m1", "float8e8m0",
            "uint2",
            "int2",
        ]

        /// ONNX's name for it, as in `tensor(double)`.
        package var name: String {
            Self.names.indices.contains(Int(rawValue)) ? Self.names[Int(rawValue)] : "number \(rawValue)"
        }
    }

    package var dims: [Int64] = []
    package var dataType: Int32?
    package var segment: Segment?
    package var floatData: [Float] = []
    package var int32Data: [Int32] = []
    package var stringData: [WireBytes] = []
    package var int64Data: [Int64] = []
    package var name: String?
    package var rawData: WireBytes?
    package var doubleData: [Double] = []
    package var uint64Data: [UInt64] = []
    package var docString: String?
    package var externalData: [StringStringEntryProto] = []
    package var dataLocation: Int32?
    package var metadataProps: [StringStringEntryProto] = []
    package var layout = WireLayout()

    package init() {}

    package static let fields = WireFields<TensorProto>(
        "TensorProto",
        [
            .many(1, "dims", \.dims),
            .one(2, "data_type", \.dataType),
            .one(3, "segment", \.segment),
            .many(4, "float_data", \.floatData, packed: true),
            .many(5, "int32_data", \.int32Data, packed: true),
            .many(6, "string_data", \.stringData),
            .many(7, "int64_data", \.int64Data, packed: true),
            .one(8, "name", \.name),
            .one(9, "raw_data", \.rawData),
            .many(10, "double_data", \.doubleData, packed: true),
            .many(11, "uint64_data", \.uint64Data, packed: true),
            .one(12, "doc_string", \.docString),
            .many(13, "external_data", \.externalData),
            .one(14, "data_location", \.dataLocation),
            .many(16, "metadata_props", \.metadataProps),
        ])

    package struct Segment: WireMessage {
        package var begin: Int64?
        package var end: Int64?
        package var layout = WireLayout()

        package init() {}

        package static let fields = WireFields<Segment>(
            "TensorProto.Segment", [.one(1, "begin", \.begin), .one(2, "end", \.end)])
    }
}

package struct SparseTensorProto: WireMessage {
    package var values: TensorProto?
    package var indices: TensorProto?
    package var dims: [Int64] = []
    package var layout = WireLayout()

    package init() {}

    package static let fields = WireFields<SparseTensorProto>(
        "SparseTensorProto",
        [.one(1, "values", \.values), .one(2, "indices", \.indices), .many(3, "dims", \.dims)])
}
