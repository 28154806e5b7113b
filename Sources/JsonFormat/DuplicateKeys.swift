import AspicCore

extension JsonTape {
    /// Keys that their object already has, of all objects; O(n).
    ///
    /// Readers differ on which of two counts, so a format that is read here refuses them. It is a pass of its own
    /// because a large text can have it on another core.
    package func duplicateKeys() -> [Int] {
        var search = DuplicateKeys(tape: self)
        search.run()
        return search.places
    }
}

private struct DuplicateKeys {
    let tape: JsonTape
    var places: [Int] = []

    mutating func run() {
        tape.bytes.withUnsafeBytes { buffer in
            for index in 0..<tape.count where tape.kind(index) == .object { search(index, buffer) }
        }
    }

    private mutating func search(_ container: Int, _ buffer: UnsafeRawBufferPointer) {
        let entries = tape.entries
        let end = tape.next(container)
        var keys = 0
        var hasEscapes = false
        // Keys that differ mostly fall on bits of their own, and then there is nothing to compare.
        var bits: UInt64 = 0
        var isUnique = true
        var place = container + 1
        while place < end {
            let key = entries[place]
            keys += 1
            if key.hasEscapes { hasEscapes = true }
            let bit = Self.bit(of: key, buffer)
            if bits & bit != 0 { isUnique = false }
            bits |= bit
            place += 1 + entries[place + 1].step
        }
        if isUnique && !hasEscapes { return }
        if keys <= 24 && !hasEscapes {
            compareAll(from: container + 1, to: end, buffer)
            return
        }
        var seen = Set<Key>(minimumCapacity: keys)
        place = container + 1
        while place < end {
            let entry = entries[place]
            let content = UnsafeRawBufferPointer(rebasing: buffer[entry.range])
            // Rarely needed, hence made only for keys that have escapes.
            let key = entry.hasEscapes ? Key(decoded: JsonEscapes.decoded(Bytes(content))) : Key(raw: content)
            if !seen.insert(key).inserted { places.append(place) }
            place += 1 + entries[place + 1].step
        }
    }

    /// One of 64 bits, the same for equal keys: from the key's length and its first eight bytes.
    @inline(__always)
    private static func bit(of key: JsonTape.Entry, _ buffer: UnsafeRawBufferPointer) -> UInt64 {
        let start = Int(key.start)
        let length = key.reach
        var word: UInt64 = 0
        if start + 8 <= buffer.count {
            word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: start, as: UInt64.self))
            if length < 8 { word &= (1 &<< UInt64(8 &* length)) &- 1 }
        } else {
            for place in start..<min(start + min(length, 8), buffer.count) {
                word |= UInt64(buffer[place]) &<< UInt64(8 &* (place - start))
            }
        }
        let mixed = (word ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15
        return 1 &<< (mixed &>> 58)
    }

    /// A key by its content, escapes resolved.
    private struct Key: Hashable {
        private let raw: UnsafeRawBufferPointer?
        private let decoded: [UInt8]

        init(raw: UnsafeRawBufferPointer) {
            self.raw = raw
            decoded = []
        }

        init(decoded: [UInt8]) {
            raw = nil
            self.decoded = decoded
        }

        private func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
            if let raw { return body(raw) }
            return decoded.withUnsafeBytes(body)
        }

        static func == (first: Key, second: Key) -> Bool {
            first.withBytes { a in second.withBytes { b in a.elementsEqual(b) } }
        }

        func hash(into hasher: inout Hasher) { withBytes { hasher.combine(bytes: $0) } }
    }

    /// Whether the same `count` bytes stand at both places. Keys of one length mostly differ early.
    @inline(__always)
    private static func isEqual(_ buffer: UnsafeRawBufferPointer, _ a: Int, _ b: Int, _ count: Int) -> Bool {
        for place in 0..<count where buffer[a + place] != buffer[b + place] { return false }
        return true
    }

    /// For the few keys most objects have, comparing each with each is faster than hashing.
    private mutating func compareAll(from start: Int, to end: Int, _ buffer: UnsafeRawBufferPointer) {
        let entries = tape.entries
        var later = start
        while later < end {
            let entry = entries[later]
            var earlier = start
            while earlier < later {
                let other = entries[earlier]
                if other.reach == entry.reach,
                    Self.isEqual(buffer, Int(other.start), Int(entry.start), entry.reach)
                {
                    places.append(later)
                    break
                }
                earlier += 1 + entries[earlier + 1].step
            }
            later += 1 + entries[later + 1].step
        }
    }
}
