package import AspicCore
package import ZipFormat

/// An .npz file: a zip of .npy files, each read when asked for.
package struct NpzFile: Sendable {
    package let archive: ZipArchive
    /// The arrays' names, without `.npy`, in the order of the file.
    package let names: [String]

    package init(_ bytes: Bytes, limits: Limits = .standard) throws(FormatError) {
        archive = try ZipArchive(bytes, limits: limits)
        names = archive.entries.map { $0.name.hasSuffix(".npy") ? String($0.name.dropLast(4)) : $0.name }
    }

    /// The .npy file called `name`.
    ///
    /// - Throws: ``FormatError`` that names the arrays there are if there is none such.
    package func file(named name: String) throws(FormatError) -> NpyFile {
        guard let entry = archive.entry(named: name + ".npy") ?? archive.entry(named: name) else {
            let known = names.map { "“\($0)”" }.joined(separator: ", ")
            throw FormatError(.malformed, "no array is called “\(name)”; there are \(known)")
        }
        let contents = try archive.contents(of: entry)
        do throws(FormatError) { return try NpyFile(reading: contents) } catch {
            throw error.inMember(entry.name)
        }
    }

    package func array(named name: String) throws(FormatError) -> NDArray {
        do throws(FormatError) { return try file(named: name).array() } catch {
            throw error.member == nil ? error.inMember(name + ".npy") : error
        }
    }

    /// The file that numpy's `savez` or, compressed, `savez_compressed` writes.
    package static func encode(
        _ arrays: [(name: String, array: NDArray)], compressed: Bool = false,
        style: NpyHeader.Style = .numpy
    ) throws(FormatError) -> Bytes {
        var writer = ZipWriter()
        for (name, array) in arrays {
            try writer.add(
                name + ".npy", try NpyFile.encode(array, style: style),
                method: compressed ? .deflate(level: 6) : .stored,
                hasWideSizes: true)
        }
        return writer.finish()
    }
}
