/// A growable column of plain values; copies share their storage until one of them changes, as with `Array`.
///
/// An array's `append` copies each value through a call; a graph appends a node, and a tape an entry, for every few
/// bytes of a file, and here that is a store.
@usableFromInline
package struct Column<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    // Written to by an owner that is alone, only, hence safe to share.
    @usableFromInline final class Storage {
        @usableFromInline let base: UnsafeMutablePointer<Element>

        @usableFromInline init(capacity: Int) { base = .allocate(capacity: capacity) }

        deinit { base.deallocate() }
    }

    @usableFromInline var storage: Storage
    @usableFromInline var capacity: Int
    @usableFromInline package private(set) var count: Int

    @usableFromInline package init(capacity: Int) {
        storage = Storage(capacity: max(capacity, 4))
        self.capacity = max(capacity, 4)
        count = 0
    }

    package mutating func reserveCapacity(_ needed: Int) {
        if needed > capacity { move(toCapacity: needed) }
    }

    @inlinable @inline(__always)
    package mutating func append(_ element: Element) {
        if count == capacity || !isKnownUniquelyReferenced(&storage) { makeRoom() }
        storage.base[count] = element
        count &+= 1
    }

    @inlinable @inline(__always)
    package mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
        let needed = count &+ elements.count
        if needed > capacity || !isKnownUniquelyReferenced(&storage) { makeRoom(for: elements.count) }
        // One to eight elements are usual; a call that copies would cost more than they do.
        let target = storage.base + count
        switch elements.count {
        case 0: break
        case 1: target[0] = elements[0]
        case 2:
            target[0] = elements[0]
            target[1] = elements[1]
        case 3:
            target[0] = elements[0]
            target[1] = elements[1]
            target[2] = elements[2]
        default: Self.copy(elements, to: target)
        }
        count = needed
    }

    /// Sixteen to thirty-two bytes by two moves that may overlap, more by a call.
    @inlinable @inline(__always)
    static func copy(_ elements: UnsafeBufferPointer<Element>, to target: UnsafeMutablePointer<Element>) {
        let size = elements.count &* MemoryLayout<Element>.stride
        let source = UnsafeRawBufferPointer(elements)
        let room = UnsafeMutableRawBufferPointer(start: target, count: size)
        guard size >= 16, size <= 32 else {
            room.copyMemory(from: source)
            return
        }
        typealias Word = SIMD2<UInt64>
        let first = source.loadUnaligned(fromByteOffset: 0, as: Word.self)
        let last = source.loadUnaligned(fromByteOffset: size &- 16, as: Word.self)
        room.storeBytes(of: first, toByteOffset: 0, as: Word.self)
        room.storeBytes(of: last, toByteOffset: size &- 16, as: Word.self)
    }

    @inlinable @inline(__always)
    package mutating func append(contentsOf elements: some Collection<Element>) {
        let isDone: Void? = elements.withContiguousStorageIfAvailable { append(contentsOf: $0) }
        if isDone == nil { for element in elements { append(element) } }
    }

    /// The elements at `bounds`, sharing storage.
    @inlinable
    package subscript(bounds: Range<Int>) -> ColumnSlice<Element> {
        @inline(__always) get {
            precondition(bounds.lowerBound >= 0 && bounds.upperBound <= count)
            return ColumnSlice(self, bounds)
        }
    }

    @inlinable @inline(__always)
    func withUnsafeBuffer<Result>(
        _ bounds: Range<Int>, _ body: (UnsafeBufferPointer<Element>) throws -> Result
    ) rethrows -> Result {
        try withExtendedLifetime(storage) {
            try body(UnsafeBufferPointer(start: storage.base + bounds.lowerBound, count: bounds.count))
        }
    }

    @inlinable
    package subscript(index: Int) -> Element {
        @inline(__always) get {
            precondition(index >= 0 && index < count)
            return storage.base[index]
        }
        @inline(__always) _modify {
            precondition(index >= 0 && index < count)
            if !isKnownUniquelyReferenced(&storage) { makeRoom() }
            yield &storage.base[index]
        }
    }

    /// Changes the elements at `indices` in turn.
    @inlinable @inline(__always)
    package mutating func modify(
        at indices: some Sequence<Int>, _ change: (inout Element) -> Void
    ) {
        if !isKnownUniquelyReferenced(&storage) { makeRoom() }
        for index in indices {
            precondition(index >= 0 && index < count)
            change(&storage.base[index])
        }
    }

    /// Storage of its own, with room for `added` more elements at least.
    @usableFromInline @inline(never)
    mutating func makeRoom(for added: Int = 1) {
        move(toCapacity: count + added > capacity ? max(2 * capacity, count + added) : capacity)
    }

    private mutating func move(toCapacity needed: Int) {
        let larger = Storage(capacity: needed)
        larger.base.update(from: storage.base, count: count)
        storage = larger
        capacity = needed
    }
}
