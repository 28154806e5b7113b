import AspicCore

/// The bytes of an element that belong to no field: numpy leaves in them whatever was there.
struct Padding {
    private let itemSize: Int
    private var ranges: [Range<Int>] = []

    private init(of dtype: DType) {
        itemSize = dtype.itemSize
        guard !dtype.fields.isEmpty else { return }
        var isUsed = [Bool](repeating: false, count: itemSize)
        Self.mark(dtype, at: 0, in: &isUsed)
        var place = 0
        while place < itemSize {
            let start = place
            while place < itemSize, !isUsed[place] { place += 1 }
            if place > start { ranges.append(start..<place) }
            place += 1
        }
    }

    /// Gives `body` the elements of an array as they lie in memory, some at a time, with zeros for padding.
    static func zeroed(
        _ elements: UnsafeRawBufferPointer, _ dtype: DType, _ body: (UnsafeRawBufferPointer) -> Void
    ) {
        guard !dtype.fields.isEmpty, !elements.isEmpty else { return body(elements) }
        let padding = Padding(of: dtype)
        if padding.ranges.isEmpty { body(elements) } else { padding.zero(elements, body) }
    }

    private static func mark(_ dtype: DType, at start: Int, in isUsed: inout [Bool]) {
        guard !dtype.fields.isEmpty else {
            for place in start..<min(start + dtype.itemSize, isUsed.count) { isUsed[place] = true }
            return
        }
        for field in dtype.fields {
            var place = start + field.offset
            for _ in 0..<min(field.shape.reduce(1, *), isUsed.count) {
                mark(field.dtype, at: place, in: &isUsed)
                place += field.dtype.itemSize
            }
        }
    }

    private func zero(_ elements: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void) {
        let pieceSize = max(1, (1 << 16) / itemSize) * itemSize
        withUnsafeTemporaryAllocation(byteCount: pieceSize, alignment: 16) { piece in
            var start = 0
            while start < elements.count {
                let count = min(pieceSize, elements.count - start)
                piece.copyMemory(from: UnsafeRawBufferPointer(rebasing: elements[start..<start + count]))
                for element in stride(from: 0, to: count, by: itemSize) {
                    for range in ranges { for place in range { piece[element + place] = 0 } }
                }
                body(UnsafeRawBufferPointer(rebasing: piece[..<count]))
                start += count
            }
        }
    }
}
