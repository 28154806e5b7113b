package import AspicCore

/// One member of a zip file, as the central directory describes it.
package struct ZipEntry: Sendable {
    package var name: String
    /// The name as stored.
    package var nameBytes: Bytes
    package var versionMadeBy: UInt16
    package var versionNeeded: UInt16
    package var flags: UInt16
    package var method: ZipMethod
    /// MS-DOS time and date of the last change.
    package var time: UInt16
    package var date: UInt16
    package var checksum: UInt32
    package var compressedSize: Int
    package var size: Int
    package var internalAttributes: UInt16
    package var externalAttributes: UInt32
    /// Extra fields of the central directory.
    package var extra: Bytes
    package var comment: Bytes
    /// Where the local header starts, from the start of the file.
    package var headerOffset: Int
    /// Where the member's data start.
    package var dataOffset: Int
    /// Extra fields of the local header.
    package var localExtra: Bytes
    /// Where the next record starts: data descriptor and gap included.
    package var recordEnd: Int

    package var isFolder: Bool { name.hasSuffix("/") }
    var hasDataDescriptor: Bool { flags & 8 != 0 }
}

/// How a member is compressed. Only these are read.
package struct ZipMethod: RawRepresentable, Hashable, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let stored = ZipMethod(rawValue: 0)
    package static let deflate = ZipMethod(rawValue: 8)
    package static let bzip2 = ZipMethod(rawValue: 12)
    package static let lzma = ZipMethod(rawValue: 14)
}

/// Something about a zip file that two readers could understand differently, or that hides something.
package struct ZipFinding: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case duplicateName = "duplicate-name"
        /// A name that leads out of the folder the file is unpacked into.
        case traversal
        case encrypted
        case overlap
        /// Local header and central directory disagree.
        case headerMismatch = "header-mismatch"
        case unknownMethod = "unknown-method"
        /// Bytes before the first member.
        case leadingBytes = "leading-bytes"
        /// Bytes after the end record.
        case trailingBytes = "trailing-bytes"
        /// Bytes between members that belong to none.
        case gap
    }

    package let kind: Kind
    package let text: String
    package let offset: Int

    /// Whether no honest writer does this.
    package var isFatal: Bool {
        switch kind {
        case .duplicateName, .traversal, .encrypted, .overlap, .headerMismatch, .unknownMethod: true
        case .leadingBytes, .trailingBytes, .gap: false
        }
    }

    var error: FormatError {
        let isUnsupported = kind == .encrypted || kind == .unknownMethod
        return FormatError(isUnsupported ? .unsupported : .malformed, text, offset: offset)
    }
}
