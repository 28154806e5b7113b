/// Neighbours in a ``Column``, sharing its storage.
@usableFromInline
package struct ColumnSlice<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, Sendable {
    @usableFromInline let column: Column<Element>
    @usableFromInline package let startIndex: Int
    @usableFromInline package let endIndex: Int

    @inlinable @inline(__always)
    init(_ column: Column<Element>, _ bounds: Range<Int>) {
        self.column = column
        startIndex = bounds.lowerBound
        endIndex = bounds.upperBound
    }

    /// A copy of `elements`, for what does not stand in a column yet.
    @inlinable
    package init(_ elements: some Collection<Element>) {
        var column = Column<Element>(capacity: elements.count)
        for element in elements { column.append(element) }
        self.init(column, 0..<elements.count)
    }

    @inlinable
    package subscript(position: Int) -> Element {
        @inline(__always) get {
            precondition(position >= startIndex && position < endIndex)
            return column[position]
        }
    }

    @inlinable
    package subscript(bounds: Range<Int>) -> ColumnSlice {
        @inline(__always) get {
            precondition(bounds.lowerBound >= startIndex && bounds.upperBound <= endIndex)
            return ColumnSlice(column, bounds)
        }
    }

    @inlinable @inline(__always)
    package func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<Element>) throws -> Result
    ) rethrows -> Result? {
        try column.withUnsafeBuffer(startIndex..<endIndex, body)
    }
}

extension ColumnSlice: ExpressibleByArrayLiteral {
    @inlinable package init(arrayLiteral elements: Element...) { self.init(elements) }
}
