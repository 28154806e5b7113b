package import AspicCore

/// An ONNX file. Source of names and numbers here and beside: onnx.proto of ONNX 1.23.
package struct ModelProto: WireMessage {
    package var irVersion: Int64?
    package var producerName: String?
    package var producerVersion: String?
    package var domain: String?
    package var modelVersion: Int64?
    package var docString: String?
    package var graph: GraphProto?
    package var opsetImport: [OperatorSetIdProto] = []
    package var metadataProps: [StringStringEntryProto] = []
    package var trainingInfo: [TrainingInfoProto] = []
    package var functions: [FunctionProto] = []
    package var layout = WireLayout()

    package init() {}

    package static let fields = WireFields<ModelProto>(
        "ModelProto",
        [
            .one(1, "ir_version", \.irVersion),
            .one(2, "producer_name", \.producerName),
            .one(3, "producer_version", \.producerVersion),
            .one(4, "domain", \.domain),
            .one(5, "model_version", \.modelVersion),
            .one(6, "doc_string", \.docString),
            .one(7, "graph", \.graph),
            .many(8, "opset_import", \.opsetImport),
            .many(14, "metadata_props", \.metadataProps),
            .many(20, "training_info", \.trainingInfo),
            .many(25, "functions", \.functions),
        ])
}

/// An ONNX file as the rest of Aspic calls it.
package typealias OnnxModel = ModelProto

extension ModelProto {
    /// Reads a file. Tensors stay slices of `bytes`.
    ///
    /// - Throws: ``FormatError`` with the byte where the file breaks the format. A file of no bytes, or without
    ///   a graph, is not a model.
    package static func read(_ bytes: Bytes, limits: Limits = .standard) throws(FormatError) -> ModelProto {
        guard !bytes.isEmpty else { throw FormatError(.truncated, "an ONNX file of no bytes", offset: 0) }
        let model = try bytes.withUnsafeBytes { buffer throws(FormatError) in
            var reader = WireReader(buffer, of: bytes, limits: limits)
            var model = ModelProto()
            try model.readFields(from: &reader)
            return model
        }
        guard model.graph != nil else {
            throw FormatError(
                .malformed, "an ONNX file without a graph (field 7 of ModelProto)", offset: bytes.count)
        }
        return model
    }

    /// The file, byte for byte what was read if nothing was changed.
    package func write() -> Bytes {
        var writer = WireWriter()
        prependFields(to: &writer)
        return writer.finish()
    }

    /// The file without fields that ONNX does not have, at any depth, and how many there were.
    package func writeKnown() -> (bytes: Bytes, leftOut: Int) {
        var writer = WireWriter()
        writer.leavesUnknownOut = true
        prependFields(to: &writer)
        return (writer.finish(), writer.leftOut)
    }

    /// Whether `bytes` begin as every ONNX file does in practice: with `ir_version` of one byte, and behind it
    /// another field of `ModelProto` with its wire type.
    package static func recognizes(_ bytes: Bytes) -> Bool {
        guard bytes.count >= 3, bytes[0] == 0x08, (1...127).contains(bytes[1]) else { return false }
        switch bytes[2] {
        case 0x12, 0x1A, 0x22, 0x28, 0x32, 0x3A, 0x42, 0x72: return true
        default: return false
        }
    }

    /// The entry `key` of `metadata_props`.
    package func metadata(_ key: String) -> String? {
        metadataProps.first { $0.key == key }?.value
    }
}

/// A set of operators, named by domain, and its version.
package struct OperatorSetIdProto: WireMessage {
    package var domain: String?
    package var version: Int64?
    package var layout = WireLayout()

    package init() {}

    package init(domain: String, version: Int64) {
        self.domain = domain
        self.version = version
    }

    package static let fields = WireFields<OperatorSetIdProto>(
        "OperatorSetIdProto", [.one(1, "domain", \.domain), .one(2, "version", \.version)])
}

package struct StringStringEntryProto: WireMessage {
    package var key: String?
    package var value: String?
    package var layout = WireLayout()

    package init() {}

    package init(key: String, value: String) {
        self.key = key
        self.value = value
    }

    package static let fields = WireFields<StringStringEntryProto>(
        "StringStringEntryProto", [.one(1, "key", \.key), .one(2, "value", \.value)])
}

package struct TrainingInfoProto: WireMessage {
    package var initialization: GraphProto?
    package var algorithm: GraphProto?
    package var initializationBinding: [StringStringEntryProto] = []
    package var updateBinding: [StringStringEntryProto] = []
    package var layout = WireLayout()

    package init() {}

    package static let fields = WireFields<TrainingInfoProto>(
        "TrainingInfoProto",
        [
            .one(1, "initialization", \.initialization),
            .one(2, "algorithm", \.algorithm),
            .many(3, "initialization_binding", \.initializationBinding),
            .many(4, "update_binding", \.updateBinding),
        ])
}
