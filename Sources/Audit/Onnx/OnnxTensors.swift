import AspicCore
import OnnxFormat

/// Tensors hold as much as their dims say; data of other files lie beside the model and nowhere else.
struct OnnxTensors {
    let beside: SideFolder?

    private static let externalKeys: Set<String> = ["location", "offset", "length", "checksum"]

    func audit(_ value: ValueInfoProto, _ path: String, _ findings: inout Findings) {
        for dimension in value.type?.tensorType?.shape?.dim ?? [] {
            if let extent = dimension.dimValue, extent < 0 {
                findings.add(
                    .structure, .hostile, "“\(value.name ?? "")” has a dimension of \(extent)", path: path)
            }
        }
    }

    func audit(_ tensor: TensorProto, _ path: String, _ findings: inout Findings) {
        let title = "the tensor “\(tensor.name ?? "")”"
        let count: Int
        do throws(FormatError) { count = try tensor.shape().reduce(1, *) } catch {
            findings.add(.structure, .hostile, "\(title) has the dims \(tensor.dims)", path: path)
            return
        }
        let isExternal = tensor.dataLocation == 1 || !tensor.externalData.isEmpty
        let size = TensorProto.elementBits(tensor.dataType ?? 0)
        if isExternal {
            external(
                tensor, title, size.map { (count * $0 + 7) / 8 }, path,
                &findings)
            return
        }
        let lists = [
            tensor.floatData.count, tensor.int32Data.count, tensor.int64Data.count, tensor.doubleData.count,
            tensor.uint64Data.count, tensor.stringData.count, tensor.rawData?.count ?? 0,
        ]
        if lists.filter({ $0 > 0 }).count > 1 {
            findings.add(
                .ambiguous, .hostile, "\(title) has its elements in two lists, of which readers take one",
                path: path)
        }
        guard let size = size ?? (tensor.dataType == Self.text ? 0 : nil) else {
            findings.add(
                .structure, .broken,
                "\(title) has elements of type \(tensor.dataType ?? 0), which ONNX does not have",
                path: path)
            return
        }
        let present: Int
        let needed: Int
        if let raw = tensor.rawData, tensor.dataType != Self.text {
            present = raw.count
            needed = (count * size + 7) / 8
        } else {
            (present, needed) = Self.listed(tensor, count)
        }
        if present != needed {
            findings.add(
                .structure, .hostile, "\(title) of dims \(tensor.dims) needs \(needed), but has \(present)",
                path: path)
        }
    }

    /// Sparse tensors: an index, or one for each dimension, beside each value, and within the dims.
    func audit(_ tensor: SparseTensorProto, _ path: String, _ findings: inout Findings) {
        guard let values = tensor.values, let indices = tensor.indices else {
            findings.add(.structure, .hostile, "a sparse tensor without values or indices", path: path)
            return
        }
        audit(values, path, &findings)
        audit(indices, path, &findings)
        let title = "the sparse tensor “\(values.name ?? "")”"
        let count = values.dims.first ?? 0
        let rank = Int64(tensor.dims.count)
        guard values.dims.count == 1, indices.dims == [count] || indices.dims == [count, rank] else {
            findings.add(
                .structure, .hostile,
                "\(title) has values of dims \(values.dims) and indices of \(indices.dims)",
                path: path)
            return
        }
        guard let places = try? indices.int64s() else { return }
        let extents =
            indices.dims.count == 1
            ? [tensor.dims.reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue }] : tensor.dims
        let isWithin = places.indices.allSatisfy { place in
            let extent = extents.isEmpty ? 1 : extents[place % extents.count]
            return places[place] >= 0 && places[place] < extent
        }
        if !isWithin {
            findings.add(
                .structure, .hostile, "\(title) of dims \(tensor.dims) has indices beyond them", path: path)
        }
    }

    private static let text: Int32 = 8

    /// Elements in the list of the type, and how many there should be.
    private static func listed(_ tensor: TensorProto, _ count: Int) -> (present: Int, needed: Int) {
        switch tensor.dataType ?? 0 {
        case 1: (tensor.floatData.count, count)
        case 14: (tensor.floatData.count, 2 * count)
        case 7: (tensor.int64Data.count, count)
        case 11: (tensor.doubleData.count, count)
        case 15: (tensor.doubleData.count, 2 * count)
        case 12, 13: (tensor.uint64Data.count, count)
        case text: (tensor.stringData.count, count)
        case 21, 22, 23: (tensor.int32Data.count, (count + 1) / 2)
        case 25, 26: (tensor.int32Data.count, (count + 3) / 4)
        default: (tensor.int32Data.count, count)
        }
    }

    // MARK: - Data in other files

    private func external(
        _ tensor: TensorProto, _ title: String, _ needed: Int?, _ path: String, _ findings: inout Findings
    ) {
        var entries: [String: String] = [:]
        for entry in tensor.externalData {
            let key = entry.key ?? ""
            if !Self.externalKeys.contains(key) {
                findings.add(
                    .structure, .hostile, "\(title) describes its file by “\(key)”, which some readers obey",
                    path: path)
            }
            if entries.updateValue(entry.value ?? "", forKey: key) != nil {
                findings.add(.ambiguous, .hostile, "\(title) says “\(key)” of its file twice", path: path)
            }
        }
        guard let location = entries["location"] else {
            findings.add(.structure, .hostile, "\(title) lies in a file without a name", path: path)
            return
        }
        if location.hasPrefix("*/") {
            // onnxruntime's own mark for data that are in memory already.
            findings.add(
                .traversal, .hostile,
                "\(title) lies in “\(location)”, which some readers take for an address in memory", path: path
            )
            return
        }
        if FilePath.withinFolder(location) == nil {
            findings.add(
                .traversal, .hostile, "\(title) lies in “\(location)”, which is not in the model's folder",
                path: path)
            return
        }
        let size: Int
        do throws(FormatError) {
            guard let beside else { throw FormatError(.inputOutput, "is not beside the model") }
            size = try beside.file(location).count
        } catch  where error.code == .inputOutput {
            findings.add(
                .missingFile, .broken, "\(title) lies in “\(location)”, which \(error.message)", path: path)
            return
        } catch {
            findings.add(error)
            return
        }
        let offset = entries["offset"].map { Int($0) } ?? 0
        let length = entries["length"].map { Int($0) } ?? needed ?? 0
        guard let offset, let length, offset >= 0, length >= 0, offset <= size, length <= size - offset,
            needed == nil || needed == length
        else {
            findings.add(
                .structure, .hostile, "\(title) is not where it says in the \(size) bytes of “\(location)”",
                path: path)
            return
        }
    }
}
