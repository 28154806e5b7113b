package import AspicCore
package import Compression
import ObjectGraph
package import PickleFormat

/// A pickle or joblib file with what is wrapped around it.
///
/// joblib writes a pickle with arrays between its opcodes, compressed as a whole or not; a plain pickle is the
/// case without either, so both are read here.
package struct JoblibFile: Sendable {
    /// What stands around the pickle.
    package enum Envelope: Sendable {
        case none
        case compressed(Codec)
        /// joblib before 0.10; the header as it was written.
        case zfile(header: [UInt8])
    }

    package var pickles: PickleFile
    package var envelope: Envelope
    /// The file as it is.
    package let bytes: Bytes
    /// The stream inside the envelope.
    package let content: Bytes

    /// Whether joblib wrote it, or would have to be asked to read it. A compressed pickle without joblib's arrays
    /// is a plain one where Python's own modules write that container (gzip, bz2, xz).
    package var isJoblib: Bool {
        switch envelope {
        case .zfile, .compressed(.zlib), .compressed(.lz4), .compressed(.lzma): true
        default: pickles.streams.contains { $0.traits.hasInlineArrays || $0.traits.hasSideFiles }
        }
    }

    /// The compression around the pickle.
    package var codec: Codec {
        switch envelope {
        case .none: .none
        case .compressed(let codec): codec
        case .zfile: .zlib
        }
    }

    /// - Parameter sideFiles: finds the arrays that joblib before 0.10 keeps in files of their own.
    package init(
        _ bytes: Bytes, limits: Limits = .standard, outOfBand: [Bytes] = [],
        sideFiles: @escaping ArrayReading.SideFiles
    ) throws(FormatError) {
        try self.init(
            bytes, Self.unwrap(bytes, limits: limits), limits: limits, outOfBand: outOfBand,
            sideFiles: sideFiles)
    }

    /// - Parameter unwrapped: what ``unwrap(_:limits:)`` found in `bytes`.
    package init(
        _ bytes: Bytes, _ unwrapped: (content: Bytes, envelope: Envelope, end: Int),
        limits: Limits = .standard,
        outOfBand: [Bytes] = [], sideFiles: @escaping ArrayReading.SideFiles
    ) throws(FormatError) {
        self.bytes = bytes
        (content, envelope, _) = unwrapped
        do {
            pickles = try PickleReader.read(
                content, limits: limits, outOfBand: outOfBand,
                afterBuild: ArrayReading.hook(sideFiles: sideFiles))
        } catch {
            if case .none = envelope { throw error }
            throw error.inMember("decompressed content")
        }
    }

    /// What stands in the envelope, the envelope, and where it ends.
    package static func unwrap(
        _ bytes: Bytes, limits: Limits
    ) throws(FormatError) -> (content: Bytes, envelope: Envelope, end: Int) {
        if ZFile.isOne(bytes) {
            let (content, header, _) = try ZFile.decompress(bytes, limits: limits)
            return (content, .zfile(header: header), bytes.count)
        }
        let codec = Codec(detecting: bytes)
        let decompressed = try codec.decompress(bytes, limits: limits)
        return (
            decompressed.bytes, codec == .none ? .none : .compressed(codec), decompressed.consumed
        )
    }

    /// The same bytes again, written from the graph; `nil` if the dialect is not known.
    ///
    /// The stream in an envelope is kept as it is once its content was written again: what is the same needs no other
    /// encoding, and this one may have been made by an encoder that is not at hand.
    package func rewritten() -> Bytes? {
        guard let content = pickles.rewritten(as: content), content.elementsEqual(self.content) else {
            return nil
        }
        return bytes
    }
}
