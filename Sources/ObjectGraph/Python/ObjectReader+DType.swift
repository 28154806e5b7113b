package import AspicCore

// As numpy writes them: `numpy.dtype('f8', False, True)` + BUILD `(3, '<', subdtype, names, fields, itemsize, alignment, flags)`.
extension ObjectReader {
    /// The element type that `id` describes.
    package func dtype(at id: NodeID) -> DType? {
        if let known = dtypes.find(id) { return known }
        guard let dtype = readDType(at: id, depth: 0) else { return nil }
        dtypes.insert(dtype, for: id)
        return dtype
    }

    /// Whether `id` is numpy's type of texts of any length, `_convert_to_stringdtype_kwargs(coerce[, na_object])`.
    package func isStringDType(_ id: NodeID) -> Bool {
        graph.kind(of: id) == .reduce
            && isGlobal(
                graph.child(0, of: id), "numpy._core._internal", or: "numpy.core._internal",
                "_convert_to_stringdtype_kwargs")
    }

    /// Structured types nest; eight levels are more than numpy's own tests have.
    private static var maximumDepth: Int { 8 }

    private func readDType(at id: NodeID, depth: Int) -> DType? {
        guard depth < Self.maximumDepth, graph.kind(of: id) == .reduce,
            isGlobal(graph.child(0, of: id), "numpy", or: "numpy.dtypes", "dtype")
        else { return nil }
        let arguments = graph.child(1, of: id)
        guard graph.kind(of: arguments) == .tuple, graph.childCount(of: arguments) >= 1 else { return nil }
        let code = graph.child(0, of: arguments)
        if graph.kind(of: code) == .dictionary {
            return graph.operations(of: id).isEmpty ? describedStructure(code, depth: depth) : nil
        }
        guard let code = graph.text(of: code), var dtype = DType(typeString: code) else { return nil }
        guard let operation = graph.operations(of: id).first else { return dtype }
        // Only BUILD is known to have something with it: opcodes that fill may fill with nothing.
        guard graph.kind(of: operation) == .build, graph.operations(of: id).count == 1 else { return nil }
        let state = graph.child(0, of: operation)
        guard graph.kind(of: state) == .tuple, graph.childCount(of: state) >= 5 else { return nil }
        let parts = Array(graph.children(of: state))
        // A subarray on its own is no element type.
        guard isNone(parts[2]) else { return nil }
        switch dtype.kind {
        case .bytes, .text, .void:
            // Here the state has the last word, as in numpy.
            if let size = parts.dropFirst(5).first.flatMap({ graph.integer(of: $0) }), size >= 0 {
                guard size < 1 << 40, dtype.kind != .text || size.isMultiple(of: 4) else { return nil }
                dtype.itemSize = size
            }
        default: break
        }
        dtype.isBigEndian = graph.holds(parts[1], ">") && dtype.hasByteOrder
        if let flags = parts.dropFirst(7).first.flatMap({ graph.integer(of: $0) }) {
            dtype.isAligned = flags & 0x80 != 0
        }
        switch dtype.kind {
        case .datetime, .timedelta:
            if let metadata = parts.dropFirst(8).first, let text = unit(atMetadata: metadata) {
                guard let unit = DType.unit(text) else { return nil }
                dtype.unit = unit.isEmpty ? nil : unit
            }
        case .void where !isNone(parts[3]):
            guard let fields = fields(names: parts[3], table: parts[4], size: dtype.itemSize, depth: depth)
            else { return nil }
            dtype.fields = fields
        default: break
        }
        return dtype
    }

    /// `numpy.dtype({"names": ..., "formats": ..., "offsets": ..., "itemsize": ...})`: the canonical form, see
    /// ``NameTable/dtype(_:in:)``.
    private func describedStructure(_ id: NodeID, depth: Int) -> DType? {
        guard let nameNode = value("names", in: id), let names = items(at: nameNode),
            let formatNode = value("formats", in: id), let formats = items(at: formatNode),
            let offsetNode = value("offsets", in: id), let offsets = shape(at: offsetNode),
            let sizeNode = value("itemsize", in: id), let size = graph.integer(of: sizeNode),
            names.count == formats.count, names.count == offsets.count, size >= 0, size < 1 << 40
        else { return nil }
        let titles = value("titles", in: id).flatMap { items(at: $0) } ?? []
        var fields: [DType.Field] = []
        for (place, (name, format)) in zip(names, formats).enumerated() {
            guard let name = graph.text(of: name) else { return nil }
            var type = format
            var dimensions: [Int] = []
            if graph.kind(of: format) == .tuple {
                guard graph.childCount(of: format) == 2, let shape = shape(at: graph.child(1, of: format))
                else { return nil }
                type = graph.child(0, of: format)
                dimensions = shape
            }
            guard let dtype = readDType(at: type, depth: depth + 1) else { return nil }
            let title = titles.dropFirst(place).first.flatMap { graph.text(of: $0) }
            fields.append(
                DType.Field(
                    name: name, dtype: dtype, offset: offsets[place], shape: dimensions, title: title))
        }
        guard fields.allSatisfy({ Self.fits($0, in: size) }), Self.areNamedApart(fields) else { return nil }
        let isAligned = value("aligned", in: id).map { graph.kind(of: $0) == .true } ?? false
        return DType(.void, itemSize: size, fields: fields, isAligned: isAligned)
    }

    /// Whether each name and title is that of one field alone, as numpy demands: they are keys of one table.
    private static func areNamedApart(_ fields: [DType.Field]) -> Bool {
        var known: Set<String> = []
        for field in fields {
            guard known.insert(field.name).inserted else { return false }
            if let title = field.title, !known.insert(title).inserted { return false }
        }
        return true
    }

    private static func fits(_ field: DType.Field, in size: Int) -> Bool {
        guard let length = try? NDArray.byteCount(dtype: field.dtype, shape: field.shape) else {
            return false
        }
        return length <= size && field.offset <= size - length
    }

    /// `(metadata, (unit, step, 1, 1))`.
    private func unit(atMetadata id: NodeID) -> String? {
        guard graph.kind(of: id) == .tuple, graph.childCount(of: id) == 2 else { return nil }
        let pair = graph.child(1, of: id)
        guard graph.kind(of: pair) == .tuple, graph.childCount(of: pair) >= 2 else { return nil }
        let name = graph.child(0, of: pair)
        guard let step = graph.integer(of: graph.child(1, of: pair)) else { return nil }
        guard let unit = graph.text(of: name) ?? payload(at: name)?.text else { return nil }
        return unit == "generic" || step == 1 ? unit : "\(step)\(unit)"
    }

    private func fields(
        names: NodeID, table: NodeID, size: Int, depth: Int
    ) -> [DType.Field]? {
        guard let keys = items(at: names), graph.kind(of: table) == .dictionary else { return nil }
        var fields: [DType.Field] = []
        for key in keys {
            guard let name = graph.text(of: key), let entry = entry(named: key, in: table),
                graph.kind(of: entry) == .tuple, graph.childCount(of: entry) >= 2,
                let offset = graph.integer(of: graph.child(1, of: entry)), offset >= 0
            else { return nil }
            let node = graph.child(0, of: entry)
            guard let (dtype, shape) = subarray(at: node, depth: depth) else { return nil }
            let title = graph.children(of: entry).dropFirst(2).first.flatMap { graph.text(of: $0) }
            let field = DType.Field(name: name, dtype: dtype, offset: offset, shape: shape, title: title)
            guard Self.fits(field, in: size) else { return nil }
            fields.append(field)
        }
        return Self.areNamedApart(fields) ? fields : nil
    }

    /// A field's type, with the shape of its subarray: `('V12', ...)` whose state names `(dtype, shape)`.
    private func subarray(at id: NodeID, depth: Int) -> (DType, [Int])? {
        if graph.kind(of: id) == .reduce, let operation = graph.operations(of: id).first,
            graph.kind(of: operation) == .build
        {
            let state = graph.child(0, of: operation)
            if graph.kind(of: state) == .tuple, graph.childCount(of: state) >= 3 {
                let pair = graph.child(2, of: state)
                if graph.kind(of: pair) == .tuple, graph.childCount(of: pair) == 2 {
                    guard let inner = readDType(at: graph.child(0, of: pair), depth: depth + 1),
                        let shape = shape(at: graph.child(1, of: pair))
                    else { return nil }
                    return (inner, shape)
                }
            }
        }
        return readDType(at: id, depth: depth + 1).map { ($0, []) }
    }

    private func entry(named key: NodeID, in table: NodeID) -> NodeID? {
        for pair in 0..<graph.childCount(of: table) / 2 {
            let candidate = graph.child(2 * pair, of: table)
            if candidate == key { return graph.child(2 * pair + 1, of: table) }
            switch graph.kind(of: candidate) {
            case .string, .legacyString:
                if graph.sameContent(candidate, key) { return graph.child(2 * pair + 1, of: table) }
            default: continue
            }
        }
        return nil
    }
}
