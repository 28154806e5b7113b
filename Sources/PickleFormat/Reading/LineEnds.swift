package import AspicCore

/// What happens to pickles that somebody's tool took for text: each line feed became a carriage return and a line feed.
package enum LineEnds {
    /// Whether every line feed stands behind a carriage return, and there are at least `least`.
    package static func areConverted(_ bytes: Bytes, atLeast least: Int = 1) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var count = 0
            var last: UInt8 = 0
            for byte in buffer {
                if byte == 0x0A {
                    guard last == 0x0D else { return false }
                    count += 1
                }
                last = byte
            }
            return count >= least
        }
    }

    /// The stream with the line ends it was written with, if they may have been changed and it has no PROTO.
    ///
    /// In protocol 0 no value holds a raw line feed, so this is exact; whoever reads the result has to make sure that it
    /// is of protocol 0 (``PickleFile/isProtocolZero``).
    package static func restored(_ bytes: Bytes) -> Bytes? {
        guard bytes.count > 3, bytes[0] != 0x80, areConverted(bytes) else { return nil }
        var content: [UInt8] = []
        content.reserveCapacity(bytes.count)
        bytes.withUnsafeBytes { buffer in
            for place in buffer.indices {
                let endsLine = buffer[place] == 0x0D && place + 1 < buffer.count && buffer[place + 1] == 0x0A
                if !endsLine { content.append(buffer[place]) }
            }
        }
        return Bytes(content)
    }

    /// What is said of a stream whose line ends were restored.
    package static let note =
        "its line ends were changed from LF to CR LF, as a checkout or a transfer in text mode does; "
        + "they were read as LF, which is exact in protocol 0"

    /// What is said of a stream that cannot be restored.
    package static let textMode =
        "was written or transferred in text mode: a carriage return stands before every line feed; "
        + "fetch it again as bytes, or write it with open(path, \"wb\")"
}

extension PickleFile {
    /// Whether all of its streams have only the opcodes of protocol 0, which are text.
    package var isProtocolZero: Bool {
        streams.allSatisfy { $0.protocolVersion == 0 && !$0.traits.hasBinaryOpcodes }
    }
}
