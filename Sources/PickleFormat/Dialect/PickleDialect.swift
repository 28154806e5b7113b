/// The habits of a pickler that its output shows: same graph, other bytes.
package struct PickleDialect: Sendable, Hashable {
    /// How lists and dictionaries are cut into batches of 1,000.
    package enum Batching: Sendable, Hashable {
        /// CPython 3's C pickler: exact lists and dictionaries by length, iterators with look-ahead.
        case compiled
        /// The pure-Python pickler, which joblib and dill derive from.
        case pure
        /// Python 2's cPickle: lists by look-ahead, dictionaries by length.
        case compiled2
    }

    /// How protocols 4 and 5 are framed.
    package enum Framing: Sendable, Hashable {
        /// CPython 3.7 and later: large text and bytes stand outside of frames.
        case largeOutside
        /// CPython 3.4 to 3.6.
        case largeInside
        /// No FRAME at all (`pickletools.optimize` keeps frames; hand-made streams have none).
        case none
    }

    /// Which values get an entry in the memo.
    package enum Memoizing: Sendable, Hashable {
        /// All that can have one.
        case all
        /// Those that the graph marks.
        case marked
    }

    /// How strings are quoted, floats printed and integers written in text.
    package enum Spelling: Sendable, Hashable {
        case python3
        case python2
    }

    package var protocolVersion: Int
    package var batching: Batching = .compiled
    package var framing: Framing = .largeOutside
    package var memoizing: Memoizing = .all
    package var spelling: Spelling = .python3

    package init(protocolVersion: Int) { self.protocolVersion = protocolVersion }

    /// What CPython 3's `pickle.dump` writes today.
    package static func current(protocolVersion: Int) -> PickleDialect {
        PickleDialect(protocolVersion: protocolVersion)
    }

    /// The dialects that could have written a stream, most likely first.
    package static func candidates(for stream: PickleStream) -> [PickleDialect] {
        var candidates: [PickleDialect] = []
        let framings: [Framing] =
            stream.protocolVersion < 4
            ? [.largeOutside] : stream.traits.frames == 0 ? [.none] : [.largeOutside, .largeInside]
        let batchings: [Batching] =
            stream.traits.hasInlineArrays ? [.pure, .compiled, .compiled2] : [.compiled, .pure, .compiled2]
        for memoizing in [Memoizing.all, .marked] {
            for framing in framings {
                for batching in batchings {
                    var dialect = PickleDialect(protocolVersion: stream.protocolVersion)
                    dialect.batching = batching
                    dialect.framing = framing
                    dialect.memoizing = memoizing
                    if batching == .compiled2 || stream.traits.hasLegacyStrings {
                        dialect.spelling = .python2
                    }
                    candidates.append(dialect)
                }
            }
        }
        return candidates
    }
}
