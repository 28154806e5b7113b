package import AspicCore
import Crypto

/// A SHA-256.
package struct ContentDigest: Hashable, Sendable {
    package let bytes: [UInt8]

    private init(unchecked bytes: [UInt8]) { self.bytes = bytes }

    package init(of content: some Sequence<UInt8>) { bytes = Array(SHA256.hash(data: Array(content))) }

    package init(of content: Bytes) {
        bytes = content.withUnsafeBytes { Array(SHA256.hash(data: $0)) }
    }

    package init(of content: UnsafeRawBufferPointer) { bytes = Array(SHA256.hash(data: content)) }

    /// Lower-case hexadecimal, as tools print it.
    package var hexadecimal: String { Hexadecimal.encoded(bytes) }

    /// - Parameter hexadecimal: 64 lower-case digits; anything else is none.
    package init?(hexadecimal: some Collection<UInt8>) {
        guard let bytes = Hexadecimal.decoded(hexadecimal), bytes.count == SHA256.byteCount else {
            return nil
        }
        self.bytes = bytes
    }

    /// A digest over content that comes piece by piece.
    package struct Stream {
        private var hash = SHA256()

        package init() {}

        package mutating func update(_ piece: UnsafeRawBufferPointer) { hash.update(bufferPointer: piece) }
        package mutating func update(_ piece: [UInt8]) { hash.update(data: piece) }
        package func finish() -> ContentDigest { ContentDigest(unchecked: Array(hash.finalize())) }
    }
}
