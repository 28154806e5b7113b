package import AspicCore

extension TensorProto {
    /// Where in a file beside the model a tensor's data lie.
    package struct ExternalPlace: Sendable {
        /// The file, as the model says it.
        package let location: String
        package let offset: Int
        /// `nil` if the model leaves it to the tensor's dims.
        package let length: Int?
    }

    /// Whether the data are in a file beside the model.
    package var isExternal: Bool { dataLocation == 1 }

    /// - Throws: ``FormatError`` for a place without a file, and for offsets and lengths that are no numbers.
    package func externalPlace() throws(FormatError) -> ExternalPlace {
        func value(_ key: String) -> String? { externalData.last { $0.key == key }?.value }
        func number(_ key: String) throws(FormatError) -> Int? {
            guard let text = value(key) else { return nil }
            guard let number = Int(text), number >= 0 else {
                throw FormatError(
                    .misplacedPart,
                    "\(externalTitle): its \(key) in another file is “\(text)”, which is no number")
            }
            return number
        }
        guard let location = value("location"), !location.isEmpty else {
            throw FormatError(
                .misplacedPart,
                "\(externalTitle): its data are said to lie in another file, and in none by name")
        }
        return ExternalPlace(
            location: location, offset: try number("offset") ?? 0, length: try number("length"))
    }

    /// The bytes that the data of a tensor with these dims take; `nil` for text and unknown types.
    package func byteCount() throws(FormatError) -> Int? {
        guard let bits = Self.elementBits(dataType ?? 0) else { return nil }
        let (total, overflow) = try shape().reduce(1, *).multipliedReportingOverflow(by: bits)
        guard !overflow else { throw FormatError(.malformed, "\(externalTitle): its dims are too large") }
        return total / 8 + (total % 8 == 0 ? 0 : 1)
    }

    /// Bits of an element of a type; `nil` for text and unknown types.
    package static func elementBits(_ type: Int32) -> Int? {
        switch type {
        case 2, 3, 9, 17, 18, 19, 20, 24: 8
        case 4, 5, 10, 16: 16
        case 1, 6, 12: 32
        case 7, 11, 13, 14: 64
        case 15: 128
        case 21, 22, 23: 4
        case 25, 26: 2
        default: nil
        }
    }

    /// The same tensor with its data in itself, taken from the file that holds them.
    ///
    /// - Throws: ``FormatError`` if the data are not where they should be, or are not as many as the dims say.
    fileprivate func internalized(_ file: Bytes, _ place: ExternalPlace) throws(FormatError) -> TensorProto {
        guard let needed = try byteCount() else {
            throw FormatError(
                .unsupported,
                "\(externalTitle): elements of type \(DataType(rawValue: dataType ?? 0).name) in another file"
            )
        }
        let length = place.length ?? needed
        guard length == needed else {
            throw FormatError(
                .malformed,
                "\(externalTitle): dims \(dims) ask for \(needed) bytes, and \(length) lie in "
                    + "“\(place.location)”")
        }
        guard place.offset <= file.count, length <= file.count - place.offset else {
            throw FormatError(
                .truncated,
                "\(externalTitle): is said to be the \(length) bytes from \(place.offset) of "
                    + "“\(place.location)”, which has \(file.count)")
        }
        var tensor = self
        tensor.rawData = WireBytes(file[place.offset..<place.offset + length])
        tensor.dataLocation = nil
        tensor.externalData = []
        return tensor
    }

    private var externalTitle: String { "tensor '\(name ?? "")'" }
}

extension ModelProto {
    /// The files beside the model that its tensors lie in, in the order of the model, each once and as the model says it.
    ///
    /// - Throws: ``FormatError`` as ``TensorProto/externalPlace()``.
    package func externalLocations() throws(FormatError) -> [String] {
        var locations: [String] = []
        var seen: Set<String> = []
        var walk = self
        try walk.forEachExternalTensor { (tensor: inout TensorProto) throws(FormatError) in
            let location = try tensor.externalPlace().location
            if seen.insert(location).inserted { locations.append(location) }
        }
        return locations
    }

    /// The same model with all tensors' data in itself; to be run, not to be written.
    ///
    /// - Parameter file: the contents of the file of this name beside the model.
    package func internalized(
        _ file: (String) throws(FormatError) -> Bytes
    ) throws(FormatError) -> ModelProto {
        var model = self
        try model.forEachExternalTensor { (tensor: inout TensorProto) throws(FormatError) in
            let place = try tensor.externalPlace()
            tensor = try tensor.internalized(try file(place.location), place)
        }
        return model
    }

    private typealias Visit = (inout TensorProto) throws(FormatError) -> Void

    /// Graphs nest no deeper than messages, which the reader limits.
    private mutating func forEachExternalTensor(_ visit: Visit) throws(FormatError) {
        try Self.each(&graph, visit)
        for place in trainingInfo.indices {
            try Self.each(&trainingInfo[place].initialization, visit)
            try Self.each(&trainingInfo[place].algorithm, visit)
        }
        for place in functions.indices {
            try Self.each(&functions[place].node, visit)
            try Self.each(&functions[place].attributeProto, visit)
        }
    }

    private static func each(_ graph: inout GraphProto?, _ visit: Visit) throws(FormatError) {
        guard var inner = graph else { return }
        try each(&inner.initializer, visit)
        try each(&inner.sparseInitializer, visit)
        try each(&inner.node, visit)
        graph = inner
    }

    private static func each(_ nodes: inout [NodeProto], _ visit: Visit) throws(FormatError) {
        for place in nodes.indices where nodes[place].attribute.contains(where: \.holdsTensors) {
            try each(&nodes[place].attribute, visit)
        }
    }

    private static func each(_ attributes: inout [AttributeProto], _ visit: Visit) throws(FormatError) {
        for place in attributes.indices where attributes[place].holdsTensors {
            try visitIfExternal(&attributes[place].t, visit)
            try each(&attributes[place].tensors, visit)
            if var sparse = attributes[place].sparseTensor {
                try visitIfExternal(&sparse.values, visit)
                try visitIfExternal(&sparse.indices, visit)
                attributes[place].sparseTensor = sparse
            }
            try each(&attributes[place].sparseTensors, visit)
            try each(&attributes[place].g, visit)
            for inner in attributes[place].graphs.indices {
                var graph: GraphProto? = attributes[place].graphs[inner]
                try each(&graph, visit)
                if let graph { attributes[place].graphs[inner] = graph }
            }
        }
    }

    private static func each(_ tensors: inout [TensorProto], _ visit: Visit) throws(FormatError) {
        for place in tensors.indices where tensors[place].isExternal { try visit(&tensors[place]) }
    }

    private static func each(_ tensors: inout [SparseTensorProto], _ visit: Visit) throws(FormatError) {
        for place in tensors.indices {
            try visitIfExternal(&tensors[place].values, visit)
            try visitIfExternal(&tensors[place].indices, visit)
        }
    }

    private static func visitIfExternal(_ tensor: inout TensorProto?, _ visit: Visit) throws(FormatError) {
        guard var inner = tensor, inner.isExternal else { return }
        try visit(&inner)
        tensor = inner
    }
}

extension AttributeProto {
    /// Whether tensors may stand in it, by itself or in a graph.
    fileprivate var holdsTensors: Bool {
        t != nil || g != nil || sparseTensor != nil || !tensors.isEmpty || !graphs.isEmpty
            || !sparseTensors.isEmpty
    }
}
