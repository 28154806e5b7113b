public import AspicCore
import Compression
import JsonFormat
import NumpyFormat

extension Table {
    /// Reads tabular data from a file, by what it contains: .npy, .npz, MATLAB 5 .mat, CSV, TSV, JSON lines, or
    /// plain text with a document a line; compressed as a whole or not.
    ///
    /// - Parameters:
    ///   - path: the file; `FILE:KEY` names an array in it.
    ///   - key: which array of an .npz or .mat file; needed if there are several.
    /// - Throws: ``FormatError`` with the file's name.
    public init(contentsOf path: String, key: String? = nil, limits: Limits = .standard) throws(FormatError) {
        var file = path
        var key = key
        var contents: Bytes
        do throws(FormatError) {
            contents = try Bytes(contentsOf: path, limits: limits)
        } catch {
            guard key == nil, let colon = path.lastIndex(of: ":"),
                let bytes = try? Bytes(contentsOf: String(path[..<colon]), limits: limits)
            else { throw error }
            contents = bytes
            file = String(path[..<colon])
            key = String(path[path.index(after: colon)...])
        }
        do throws(FormatError) {
            try self.init(reading: contents, name: file, key: key, limits: limits.started())
        } catch {
            throw error.inFile(file)
        }
    }

    /// - Parameter name: the file's name. Only its ending `.txt` matters: no content tells a text with a
    ///   document a line from a table with one column.
    public init(
        reading bytes: Bytes, name: String? = nil, key: String? = nil, limits: Limits = .standard
    ) throws(FormatError) {
        let codec = Codec(detecting: bytes)
        if codec != .none {
            let contents = try codec.decompress(bytes, limits: limits).bytes
            guard Codec(detecting: contents) == .none else {
                throw FormatError(.unsupported, "tabular data compressed twice")
            }
            try self.init(uncompressed: contents, name: name, key: key, limits: limits)
        } else {
            try self.init(uncompressed: bytes, name: name, key: key, limits: limits)
        }
    }

    private init(
        uncompressed bytes: Bytes, name: String?, key: String?, limits: Limits
    ) throws(FormatError) {
        let lower = name?.lowercased() ?? ""
        if bytes.starts(with: [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]) {
            self = try Table(NpyFile(reading: bytes).array())
        } else if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
            self = try Self.readArchive(bytes, key: key, limits: limits)
        } else if MatFile.isMatFile(bytes) {
            self = try Table(MatFile(bytes, limits: limits).array(named: key))
        } else if bytes.starts(with: [0x89, 0x48, 0x44, 0x46]) {
            throw FormatError(
                .unsupported, "an HDF5 file (MATLAB 7.3); save it as version 7 (save -v7) to have it read",
                offset: 0)
        } else if lower.hasSuffix(".txt") || lower.hasSuffix(".txt.gz") {
            self = Table(columns: [.texts(DelimitedText.lines(bytes))])
        } else if let first = bytes.firstPrintable, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            self = try JsonLines.read(bytes, limits: limits)
        } else {
            self = try DelimitedText.read(bytes)
        }
    }

    // MARK: - .npz

    private static func readArchive(_ bytes: Bytes, key: String?, limits: Limits) throws(FormatError) -> Table
    {
        let file = try NpzFile(bytes, limits: limits)
        if key == nil, file.names.contains("format"), file.names.contains("data"),
            file.names.contains("shape")
        {
            return Table(try sparse(file))
        }
        guard let name = key ?? (file.names.count == 1 ? file.names[0] : nil) else {
            let known = file.names.map { "“\($0)”" }.joined(separator: ", ")
            throw FormatError(.malformed, "there are several arrays; say which one: \(known)")
        }
        return try Table(file.array(named: name))
    }

    /// What `scipy.sparse.save_npz` wrote.
    private static func sparse(_ file: NpzFile) throws(FormatError) -> CsrMatrix {
        let format = try file.array(named: "format").texts().first ?? ""
        let shape = try file.array(named: "shape").integers()
        let values = try file.array(named: "data").doubles()
        guard shape.count == 2 else { throw FormatError(.unsupported, "a sparse array of shape \(shape)") }
        switch format {
        case "csr":
            return try CsrMatrix(
                rows: shape[0], columns: shape[1], starts: file.array(named: "indptr").integers(),
                indices: file.array(named: "indices").integers(), values: values)
        case "csc":
            // The transpose by rows, turned.
            let turned = try CsrMatrix(
                rows: shape[1], columns: shape[0], starts: file.array(named: "indptr").integers(),
                indices: file.array(named: "indices").integers(), values: values)
            var entries: [(row: Int, column: Int, value: Double)] = []
            for column in 0..<turned.rows {
                for place in turned.starts[column]..<turned.starts[column + 1] {
                    entries.append((turned.indices[place], column, turned.values[place]))
                }
            }
            return try CsrMatrix(rows: shape[0], columns: shape[1], entries: entries)
        case "coo":
            let rows = try file.array(named: "row").integers()
            let columns = try file.array(named: "col").integers()
            guard rows.count == values.count, columns.count == values.count else {
                throw FormatError(.malformed, "a sparse matrix whose parts differ in length")
            }
            let entries = (0..<values.count).map { (row: rows[$0], column: columns[$0], value: values[$0]) }
            return try CsrMatrix(rows: shape[0], columns: shape[1], entries: entries)
        default:
            throw FormatError(
                .unsupported, "a sparse matrix in the format “\(format)”; csr, csc and coo are read")
        }
    }
}

extension Bytes {
    /// The first byte that is neither space nor a byte order mark.
    fileprivate var firstPrintable: UInt8? {
        withUnsafeBytes { buffer in buffer.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) } }
    }
}
