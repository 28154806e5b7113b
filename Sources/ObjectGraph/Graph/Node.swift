public import AspicCore

/// Names one node of an ``ObjectGraph``: its place in the arena.
public struct NodeID: Hashable, Sendable, BitwiseCopyable {
    @usableFromInline package let index: UInt32
    @inlinable package init(index: UInt32) { self.index = index }
    @inlinable package init(_ index: Int) { self.index = UInt32(index) }
}

/// Nodes that are another's children or operations.
@usableFromInline package typealias NodeList = ColumnSlice<NodeID>

/// What a node is. Values first, then names, then constructions, then what is done to them afterwards.
@usableFromInline package enum NodeKind: UInt8, Sendable, BitwiseCopyable {
    // Values.
    case none, `false`, `true`
    case integer
    /// An integer beyond 64 bits: little-endian two's complement bytes, as in LONG1.
    case bigInteger
    case float
    /// UTF-8 with lone surrogates passed through, as pickle writes it.
    case string
    case bytes, byteArray
    /// Python 2's `str`: text or bytes, only its reader knows.
    case legacyString
    case tuple, list, dictionary, set, frozenSet

    // Names.
    /// A class or function by name; children: module, qualified name.
    case global
    /// EXT1, EXT2, EXT4: a name by number.
    case `extension`
    /// PERSID, BINPERSID; child: the identifier.
    case persistent

    // Constructions. Children: callable or class, argument tuple, then (newObjectExtended) keyword
    // dictionary, then what is done afterwards, in order.
    case reduce, newObject, newObjectExtended, instance

    // Arrays.
    /// Bytes with type and shape (``ObjectGraph/array(of:)``).
    case array
    /// A numpy scalar: an array of shape `()` that Python sees as a number.
    case scalar
    /// Children: the elements in C order; shape in ``ObjectGraph/objectArray(of:)``.
    case objectArray
    /// An out-of-band buffer of protocol 5.
    case buffer

    // What is done to a construction afterwards.
    case appendItems, setItems, addItems
    /// BUILD; child: the state.
    case build
    /// A reduce whose result is dropped (cloudpickle's state setters); children: callable, argument.
    case setter
    /// Any other call whose result is dropped while its target is on the stack (dill's late assignments);
    /// child: the call. Marked if the call is the outer of two that make a value that contains itself, and
    /// this is the operation of the inner one.
    case discarded
    /// A dictionary that was recalled and given more pairs while this construction was on the stack (dill's
    /// globals of functions); child: the dictionary, which has all of them. Tells when, not what.
    case extended
    /// joblib: the array's bytes that follow its wrapper in the stream.
    case inlineArray
    /// joblib: the pickle of an object array; child: its root. Marked if it follows its wrapper in the
    /// stream, not if it stands in a file of its own.
    case nestedPickle
}

/// One node, 24 bytes. What the fields mean depends on the kind:
///
/// | kind | `a` | `b` | `c` |
/// |---|---|---|---|
/// | integer, float | | bits | |
/// | string, bytes, … | source | offset | length |
/// | containers, constructions | children | first link | links reserved |
/// | array, scalar | index of its header | | |
@usableFromInline package struct Node: Sendable, BitwiseCopyable {
    @usableFromInline package struct Flags: OptionSet, Sendable, BitwiseCopyable {
        @usableFromInline package let rawValue: UInt8
        @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// The pickle stored it in its memo.
        @inlinable package static var memoized: Flags { Flags(rawValue: 1) }
        /// An integer written as Python 2's `long` (LONG, LONG1, LONG4).
        @inlinable package static var long: Flags { Flags(rawValue: 2) }
        /// A global named by two strings on the stack, not by a line of text.
        @inlinable package static var stackGlobal: Flags { Flags(rawValue: 4) }
        /// A construction whose class came first on a marked stack (OBJ) instead of by name (INST).
        @inlinable package static var marked: Flags { Flags(rawValue: 8) }
        /// A buffer that must not be written to.
        @inlinable package static var readOnly: Flags { Flags(rawValue: 16) }
        /// The stream says it in a way that does not follow from the value: the spelling of a number or a text
        /// (see the codec's side table), a construction made twice (see `discarded`), a buffer that was not given.
        @inlinable package static var verbatim: Flags { Flags(rawValue: 32) }
    }

    @usableFromInline package var kind: NodeKind
    @usableFromInline package var flags: Flags
    @usableFromInline package var a: UInt32
    @usableFromInline package var b: UInt64
    @usableFromInline package var c: UInt64

    @inlinable package init(_ kind: NodeKind, flags: Flags = [], a: UInt32 = 0, b: UInt64 = 0, c: UInt64 = 0)
    {
        self.kind = kind
        self.flags = flags
        self.a = a
        self.b = b
        self.c = c
    }
}
