import AspicCore
import ObjectGraph

/// Random generators of numpy, whose positions in their buffers are followed without looking at bounds.
enum RandomProof {
    /// Classes and what makes objects of them.
    static let names: Set<String> = [
        "RandomState", "Generator", "MT19937", "PCG64", "PCG64DXSM", "Philox", "SFC64",
        "__RandomState_ctor", "__randomstate_ctor", "__generator_ctor", "__bit_generator_ctor",
    ]

    private static let words = 624
    private static let title = "the state of a random generator"

    static func prove(_ generator: ProvenObject) throws(Flaw) {
        guard let state = generator.state, !generator.objects.isNone(state) else { return }
        // A bit generator has its seed sequence beside the state.
        if let dictionary = generator.attributes { return try prove(state: dictionary, of: generator) }
        guard let parts = generator.objects.items(at: state), parts.count == 3 || parts.count == 5,
            let name = parts.first, generator.objects.text(at: name) == "MT19937"
        else { throw .unread(title) }
        try prove(twister: parts[parts.startIndex + 1], position: parts[parts.startIndex + 2], generator)
        if parts.count == 5 { try prove(flag: parts[parts.startIndex + 3], of: generator) }
    }

    private static func prove(state: NodeID, of generator: ProvenObject) throws(Flaw) {
        try proveKeys(state, generator)
        let objects = generator.objects
        func value(_ key: StaticString) -> NodeID? { objects.value(key, in: state) }
        for key: StaticString in ["has_gauss", "has_uint32"] {
            if let flag = value(key) { try prove(flag: flag, of: generator) }
        }
        guard let inner = value("state"), let name = value("bit_generator").flatMap({ objects.text(at: $0) })
        else { throw .unread(title) }
        if objects.graph.kind(of: inner) == .dictionary { try proveKeys(inner, generator) }
        switch name {
        case "MT19937":
            guard let key = objects.value("key", in: inner), let position = objects.value("pos", in: inner)
            else { throw .unread(title) }
            try prove(twister: key, position: position, generator)
        case "Philox":
            guard let position = value("buffer_pos").flatMap({ objects.integer(at: $0) }) else {
                throw .unread(title)
            }
            try Audit.prove(
                (0...4).contains(position), "a random generator at position \(position) of 4 words")
            try prove(value("buffer"), has: 4, generator)
            try prove(objects.value("counter", in: inner), has: 4, generator)
            try prove(objects.value("key", in: inner), has: 2, generator)
        case "SFC64": try prove(objects.value("state", in: inner), has: 4, generator)
        case "PCG64", "PCG64DXSM":
            // Two numbers, of which numpy asks for the lower bits.
            guard objects.graph.kind(of: inner) == .dictionary else { throw .unread(title) }
        default: throw .unread(title)
        }
    }

    private static func prove(
        twister key: NodeID, position: NodeID, _ generator: ProvenObject
    ) throws(Flaw) {
        try prove(key, has: words, generator)
        guard let place = generator.objects.integer(at: position) else { throw .unread(title) }
        try Audit.prove(
            (0...words).contains(place), "a random generator at position \(place) of \(words) words")
    }

    private static func prove(_ node: NodeID?, has count: Int, _ generator: ProvenObject) throws(Flaw) {
        guard let node,
            let shape = generator.shape(at: node) ?? generator.elements(at: node).map({ [$0.count] })
        else { throw .unread(title) }
        try Audit.prove(shape == [count], "a random generator with \(shape) words instead of \(count)")
    }

    private static func prove(flag: NodeID, of generator: ProvenObject) throws(Flaw) {
        guard let value = generator.objects.integer(at: flag) else { throw .unread(title) }
        try Audit.prove(value == 0 || value == 1, "a random generator whose flag is \(value)")
    }

    /// Python takes the last of equal keys, and who looks for one the first.
    private static func proveKeys(_ dictionary: NodeID, _ generator: ProvenObject) throws(Flaw) {
        guard let (keys, _) = generator.entries(at: dictionary), keys.count < 16 else { throw .unread(title) }
        try DistinctKeys(objects: generator.objects, work: generator.work).prove(keys, title)
    }
}
