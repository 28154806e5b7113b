#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Immutable bytes: a mapped file, a decompressed buffer, or a part of either.
///
/// A slice shares its storage with what it was cut from, so arrays inside a model file stay where they are
/// until somebody needs them in another type or order.
public struct Bytes: Sendable {
    /// Owns the memory. Never written to after it was made, hence safe to share.
    @usableFromInline
    final class Storage: @unchecked Sendable {
        @usableFromInline let memory: UnsafeMutableRawBufferPointer
        @usableFromInline let isMapped: Bool

        @usableFromInline init(memory: UnsafeMutableRawBufferPointer, isMapped: Bool) {
            self.memory = memory
            self.isMapped = isMapped
        }

        deinit {
            if isMapped {
                munmap(memory.baseAddress, memory.count)
            } else {
                memory.deallocate()
            }
        }
    }

    @usableFromInline let storage: Storage
    @usableFromInline let start: Int
    public let count: Int

    @inlinable
    init(storage: Storage, start: Int, count: Int) {
        self.storage = storage
        self.start = start
        self.count = count
    }

    /// A copy of `bytes`.
    @inlinable public init(_ bytes: some Collection<UInt8>) {
        self.init(count: bytes.count) { $0.copyBytes(from: bytes) }
    }

    /// `count` bytes, written by `fill`. What `fill` leaves alone is zero.
    @inlinable public init<Failure>(
        count: Int, fill: (UnsafeMutableRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
        memory.initializeMemory(as: UInt8.self, repeating: 0)
        let storage = Storage(memory: memory, isMapped: false)
        try fill(memory)
        self.init(storage: storage, start: 0, count: count)
    }

    public static let empty = Bytes([])

    @inlinable public var isEmpty: Bool { count == 0 }

    @inlinable public subscript(index: Int) -> UInt8 {
        precondition(index >= 0 && index < count)
        return storage.memory[start + index]
    }

    /// The part `range`, sharing storage.
    @inlinable public subscript(range: Range<Int>) -> Bytes {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return Bytes(storage: storage, start: start + range.lowerBound, count: range.count)
    }

    @inlinable @inline(__always)
    public func withUnsafeBytes<Result, Failure>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let part = UnsafeRawBufferPointer(rebasing: storage.memory[start..<start + count])
        return try body(part)
    }

    public var array: [UInt8] { withUnsafeBytes { Array($0) } }

    /// Whether both hold the same bytes.
    public func elementsEqual(_ other: Bytes) -> Bool {
        guard count == other.count else { return false }
        if count == 0 { return true }
        return withUnsafeBytes { mine in
            other.withUnsafeBytes { theirs in
                guard let a = mine.baseAddress, let b = theirs.baseAddress else { return true }
                return memcmp(a, b, mine.count) == 0
            }
        }
    }

    @inlinable public func starts(with prefix: some Collection<UInt8>) -> Bool {
        count >= prefix.count && withUnsafeBytes { $0.prefix(prefix.count).elementsEqual(prefix) }
    }

    /// The bytes as text; ill-formed UTF-8 is replaced, so use it for messages and names only.
    public var text: String { withUnsafeBytes { String(decoding: $0, as: UTF8.self) } }
}

// MARK: - Files

extension Bytes {
    /// Files below this size are read, larger ones mapped: a mapping costs a page fault per 4 KiB and can be
    /// torn down by whoever truncates the file, so it has to pay for itself.
    private static let mappingThreshold = 1 << 20

    /// The contents of the file at `path`.
    ///
    /// - Throws: ``FormatError`` with code ``FormatError/Code/inputOutput``, or if it is larger than ``Limits/bytes``.
    public init(contentsOf path: String, limits: Limits = .standard) throws(FormatError) {
        try self.init(contentsOf: path, limits, mapping: true)
    }

    /// The contents of the file at `path` in memory that nobody else can reach, whatever its size: a mapped file
    /// changes with the file.
    ///
    /// - Throws: as ``init(contentsOf:limits:)``.
    public init(readingAllOf path: String, limits: Limits = .standard) throws(FormatError) {
        try self.init(contentsOf: path, limits, mapping: false)
    }

    private init(contentsOf path: String, _ limits: Limits, mapping: Bool) throws(FormatError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw FormatError(.inputOutput, "cannot open: " + String(cString: strerror(errno)), file: path)
        }
        defer { close(descriptor) }
        try self.init(reading: descriptor, of: path, limits, mapping: mapping)
    }

    /// What is behind an open `descriptor`, which stays open; errors are said of `path`.
    ///
    /// - Parameter mapping: whether a large file may be mapped.
    init(
        reading descriptor: Int32, of path: String, _ limits: Limits, mapping: Bool
    ) throws(FormatError) {
        func failure(_ doing: String) -> FormatError {
            FormatError(.inputOutput, "cannot \(doing): " + String(cString: strerror(errno)), file: path)
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure("examine") }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw FormatError(.inputOutput, "is a folder, not a file", file: path)
        }
        guard Int(status.st_size) <= limits.bytes else { throw Self.tooLarge(limits, path) }
        if mapping && status.st_mode & S_IFMT == S_IFREG && Int(status.st_size) >= Self.mappingThreshold {
            let size = Int(status.st_size)
            guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED
            else { throw failure("map") }
            let memory = UnsafeMutableRawBufferPointer(start: address, count: size)
            self.init(storage: Storage(memory: memory, isMapped: true), start: 0, count: size)
            return
        }
        try self.init(reading: descriptor, expecting: Int(status.st_size), limits, file: path)
    }

    /// What standard input still holds.
    ///
    /// - Throws: ``FormatError`` as ``init(contentsOf:limits:)``, about `standard input`.
    public init(standardInput limits: Limits = .standard) throws(FormatError) {
        try self.init(reading: STDIN_FILENO, expecting: 0, limits, file: "standard input")
    }

    private init(
        reading descriptor: Int32, expecting size: Int, _ limits: Limits, file: String
    ) throws(FormatError) {
        // One byte more than there should be, so that the end is seen without growing. What read() did not fill
        // is not part of the result, and so need not be zero.
        var contents = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(size, 1 << 12) + 1, alignment: 16)
        var filled = 0
        while true {
            let got = read(descriptor, contents.baseAddress.map { $0 + filled }, contents.count - filled)
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else {
                let reason = String(cString: strerror(errno))
                contents.deallocate()
                throw FormatError(.inputOutput, "cannot read: " + reason, file: file)
            }
            if got == 0 { break }
            filled += got
            // Pipes do not say how long they are.
            guard filled <= limits.bytes else {
                contents.deallocate()
                throw Self.tooLarge(limits, file)
            }
            if filled == contents.count {
                let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * filled, alignment: 16)
                larger.copyMemory(from: UnsafeRawBufferPointer(contents))
                contents.deallocate()
                contents = larger
            }
        }
        self.init(storage: Storage(memory: contents, isMapped: false), start: 0, count: filled)
    }

    private static func tooLarge(_ limits: Limits, _ file: String) -> FormatError {
        limits.exceeded(.bytes, "has more than \(limits.bytes) bytes").inFile(file)
    }
}

extension Bytes {
    /// Word by word: with a `count` that is known where this is inlined, two loads and a comparison.
    @inlinable @inline(__always)
    static func isEqual(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ count: Int) -> Bool {
        if count >= 8 {
            var place = 0
            while place + 8 <= count {
                if a.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                    != b.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                {
                    return false
                }
                place += 8
            }
            return a.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
                == b.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        }
        for place in 0..<count
        where a.load(fromByteOffset: place, as: UInt8.self) != b.load(fromByteOffset: place, as: UInt8.self) {
            return false
        }
        return true
    }

    /// Whether `text` stands at `offset`.
    @inlinable @inline(__always)
    package func matches(_ text: StaticString, at offset: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard offset >= 0 && offset + length <= count else { return false }
        return withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return length == 0 }
            return Self.isEqual(base + offset, UnsafeRawPointer(text.utf8Start), length)
        }
    }
}
