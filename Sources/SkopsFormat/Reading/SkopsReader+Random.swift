import AspicCore
import JsonFormat
import ObjectGraph

// numpy.random.Generator, as numpy 2 pickles it.
extension SkopsReader {
    /// `__generator_ctor(__bit_generator_ctor(class))`, the bit generator's state and its seed sequence.
    mutating func randomGenerator(_ frame: Frame) throws(FormatError) -> NodeID {
        let state = values[frame.valueStart]
        let pairs = Array(graph.children(of: state))
        let place = stride(from: 0, to: pairs.count - 1, by: 2).first {
            graph.holds(pairs[$0], "bit_generator")
        }
        guard graph.kind(of: state) == .dictionary, let place, let name = graph.text(of: pairs[place + 1])
        else {
            throw failure("a random generator that does not name its bit generator", at: frame.index)
        }
        let module =
            name.hasPrefix("PCG64") ? "numpy.random._pcg64" : "numpy.random._" + name.lowercased()
        var parts = [state]
        if values.count > frame.valueStart + 1 {
            let seed = values[frame.valueStart + 1]
            parts.append(seedSequence(seed) ?? seed)
        }
        let type = global(module, name)
        let bits = graph.add(
            .reduce,
            children: [
                global("numpy.random._pickle", "__bit_generator_ctor"), graph.add(.tuple, children: [type]),
                graph.add(.build, children: [graph.add(.tuple, children: parts)]),
            ])
        return graph.add(
            .reduce, children: global("numpy.random._pickle", "__generator_ctor"),
            graph.add(.tuple, children: CollectionOfOne(bits)))
    }

    /// Cython's `__pyx_unpickle_SeedSequence` and its state, in which the pool has to stand as well.
    private mutating func seedSequence(_ dictionary: NodeID) -> NodeID? {
        guard graph.kind(of: dictionary) == .dictionary else { return nil }
        var parts: [String: NodeID] = [:]
        let pairs = Array(graph.children(of: dictionary))
        for place in stride(from: 0, to: pairs.count, by: 2) {
            if let key = graph.text(of: pairs[place]) { parts[key] = pairs[place + 1] }
        }
        guard let entropy = parts["entropy"], let words = SeedSequence.words(of: entropy, in: graph),
            let spawnKey = parts["spawn_key"], graph.kind(of: spawnKey) == .tuple,
            let sizeNode = parts["pool_size"], let size = graph.integer(of: sizeNode),
            (4...1024).contains(size),
            let spawned = parts["n_children_spawned"]
        else { return nil }
        var spawnWords: [UInt32] = []
        for part in graph.children(of: spawnKey) {
            guard let words = SeedSequence.words(of: part, in: graph) else { return nil }
            spawnWords += words
        }
        let pool = SeedSequence.pool(entropy: words, spawnKey: spawnWords, size: size)
        guard
            let array = try? NDArray(
                dtype: DType(.unsigned, itemSize: 4), shape: [size], data: pool.withUnsafeBytes { Bytes($0) })
        else { return nil }
        let state = graph.add(
            .tuple, children: [entropy, spawned, graph.add(array: array), sizeNode, spawnKey])
        let arguments = graph.add(
            .tuple,
            children: [
                global("numpy.random.bit_generator", "SeedSequence"), graph.add(integer: 65_708_578),
                ObjectGraph.none,
            ])
        let build = graph.add(.build, children: CollectionOfOne(state))
        return graph.add(
            .reduce,
            children: [global("numpy.random.bit_generator", "__pyx_unpickle_SeedSequence"), arguments, build])
    }
}

/// How numpy.random.SeedSequence mixes its entropy into a pool.
///
/// Source: M. O'Neill's randutils `seed_seq_fe`, as numpy's `bit_generator.pyx` describes it.
enum SeedSequence {
    /// A whole number as 32-bit words, least significant first.
    static func words(of id: NodeID, in graph: ObjectGraph) -> [UInt32]? {
        switch graph.kind(of: id) {
        case .integer, .scalar:
            let number = graph.integer(of: id) ?? graph.array(of: id).flatMap { (try? $0.integers())?.first }
            guard let value = number, value >= 0 else { return nil }
            let high = UInt32(truncatingIfNeeded: value >> 32)
            return [UInt32(truncatingIfNeeded: value)] + (high == 0 ? [] : [high])
        case .bigInteger:
            var bytes = graph.content(of: id).array
            guard let last = bytes.last, last < 0x80 else { return nil }
            while bytes.last == 0 { bytes.removeLast() }
            while bytes.count % 4 != 0 { bytes.append(0) }
            return stride(from: 0, to: bytes.count, by: 4).map { place in
                let low = UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8
                return low | UInt32(bytes[place + 2]) << 16 | UInt32(bytes[place + 3]) << 24
            }
        case .list, .tuple:
            // numpy takes lists within lists, too, which nobody writes.
            var words: [UInt32] = []
            for part in graph.children(of: id) {
                switch graph.kind(of: part) {
                case .list, .tuple: return nil
                default: break
                }
                guard let more = self.words(of: part, in: graph), words.count < 1 << 16 else { return nil }
                words += more
            }
            return words
        default: return nil
        }
    }

    static func pool(entropy: [UInt32], spawnKey: [UInt32], size: Int) -> [UInt32] {
        var entropy = entropy
        if !spawnKey.isEmpty {
            while entropy.count < size { entropy.append(0) }
            entropy += spawnKey
        }
        var factor: UInt32 = 0x43B0_D7E5
        func hash(_ value: UInt32) -> UInt32 {
            var value = value ^ factor
            factor = factor &* 0x931E_8875
            value = value &* factor
            return value ^ value >> 16
        }
        func mix(_ x: UInt32, _ y: UInt32) -> UInt32 {
            let result = 0xCA01_F9DD &* x &- 0x4973_F715 &* y
            return result ^ result >> 16
        }
        var pool = (0..<size).map { hash($0 < entropy.count ? entropy[$0] : 0) }
        for source in 0..<size {
            for target in 0..<size where target != source {
                pool[target] = mix(pool[target], hash(pool[source]))
            }
        }
        for word in entropy.dropFirst(size) {
            for target in 0..<size { pool[target] = mix(pool[target], hash(word)) }
        }
        return pool
    }
}
