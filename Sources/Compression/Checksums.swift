package import AspicCore
import CZlib

/// The CRC-32 of zip, gzip and PNG, continued from `start`.
package func crc32(_ bytes: Bytes, startingFrom start: UInt32 = 0) -> UInt32 {
    bytes.withUnsafeBytes { buffer in
        UInt32(
            truncatingIfNeeded: crc32_z(
                UInt(start), buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), buffer.count))
    }
}

/// The Adler-32 at the end of zlib streams.
package func adler32(_ bytes: Bytes) -> UInt32 {
    bytes.withUnsafeBytes { buffer in
        UInt32(
            truncatingIfNeeded: adler32_z(
                1, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), buffer.count))
    }
}
