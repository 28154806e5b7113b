import AspicCore

/// Collects what a decoder produces, in pieces that grow with it, and stops at a budget.
final class OutputBuffer {
    private var pieces: [UnsafeMutableRawBufferPointer] = []
    /// Bytes used of the last piece; all others are full.
    private var used = 0
    private(set) var count = 0
    private let limits: Limits
    private var limit: Int { limits.decompressedBytes }

    /// - Parameter expecting: a guess at the size. It is not trusted beyond 16 MiB.
    init(limits: Limits, expecting: Int = 0) {
        var limits = limits
        limits.decompressedBytes = max(limits.decompressedBytes, 0)
        self.limits = limits
        addPiece(max(expecting, 1 << 15))
    }

    deinit {
        for piece in pieces { piece.deallocate() }
    }

    private func addPiece(_ size: Int) {
        // One byte more than the budget, so that going over it shows.
        let room = limit - count == Int.max ? Int.max : limit - count + 1
        let size = max(1, min(size, 16 << 20, room))
        pieces.append(UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16))
        used = 0
    }

    /// Room for at least one more byte.
    func space() -> UnsafeMutableRawBufferPointer {
        if let last = pieces.last, used < last.count {
            return UnsafeMutableRawBufferPointer(rebasing: last[used...])
        }
        addPiece(count)
        return pieces[pieces.count - 1]
    }

    /// Counts `produced` bytes that were written to ``space()``.
    func advance(by produced: Int) throws(FormatError) {
        used += produced
        count += produced
        guard count <= limit else {
            throw limits.exceeded(.decompressedBytes, "decompresses to more than \(limit) bytes")
        }
        // A piece is full once in a megabyte or so.
        if used == pieces.last?.count { try limits.checkTime() }
    }

    /// Everything collected, as one.
    func joined() -> Bytes {
        Bytes(count: count) { target in
            var position = 0
            for (index, piece) in pieces.enumerated() {
                let size = index == pieces.count - 1 ? used : piece.count
                target[position..<position + size].copyBytes(from: piece[..<size])
                position += size
            }
        }
    }
}
