package import AspicCore
package import ObjectGraph

/// Something in a stream that no pickler writes, or that two unpicklers read differently.
package struct PickleOddity: Sendable, Equatable {
    package enum Kind: String, Sendable {
        /// A number that C reads by another rule than Python: octal, hexadecimal, with underscores.
        case numberSpelling = "number-spelling"
        /// A module or name that ends at a NUL byte for some readers.
        case nulInName = "nul-in-name"
        /// EXT1, EXT2, EXT4: a name that only the reading process knows.
        case extensionCode = "extension-code"
        /// PERSID, BINPERSID: a value that only the reading process knows.
        case persistentID = "persistent-id"
        /// INST or OBJ in a protocol whose pickler never writes them.
        case oldInstance = "old-instance"
        /// PROTO that is not the first opcode, or is missing where it is needed.
        case misplacedProtocol = "misplaced-protocol"
        /// A FRAME that begins within another one.
        case nestedFrame = "nested-frame"
        /// A memo entry that is replaced by another value.
        case memoReuse = "memo-reuse"
        /// A memo index beyond the bytes of the stream; C's unpickler makes room for all below it.
        case hugeMemoIndex = "huge-memo-index"
        case duplicate = "duplicate"
        /// STACK_GLOBAL with Python 2's strings.
        case legacyName = "legacy-name"
        /// Values are left below the result.
        case leftOver = "left-over"
    }

    package let kind: Kind
    package let offset: Int
}

extension PickleReader {
    /// More than these are not listed; the first ones decide.
    private static var mostOddities: Int { 64 }

    @inline(never)
    mutating func note(_ kind: PickleOddity.Kind, at offset: Int) {
        if oddities.count < Self.mostOddities { oddities.append(PickleOddity(kind: kind, offset: offset)) }
    }

    /// INST and OBJ are what Python 2 writes for classes of its old kind.
    mutating func noteInstance(at offset: Int) {
        if protocolVersion > 2 { note(.oldInstance, at: offset) }
    }

    mutating func noteFrame(at offset: Int, length: UInt64) {
        if offset < frameEnd { note(.nestedFrame, at: offset) }
        frameEnd = position + Int(length)
    }

    mutating func noteName(_ node: NodeID, at offset: Int) {
        if graph.withContent(of: node, { $0.contains(0) }) { note(.nulInName, at: offset) }
    }
}

/// What can be said of bytes that may not be a sound pickle: everything up to the place where reading ended.
package struct PickleSurvey: Sendable {
    /// Also what pickles did that broke off later.
    package var graph: ObjectGraph
    package var streams: [PickleStream]
    package var oddities: [PickleOddity]
    /// Files beside this one that hold its arrays and were not there.
    package var missingFiles: [String]
    /// Where the last sound pickle ends.
    package var end: Int
    /// Why the first pickle, or what follows the last sound one, could not be read.
    package var error: FormatError?
}

extension PickleReader {
    /// Reads as far as possible, because what stands before an error has been done when a loader finds the error.
    package static func survey(
        _ bytes: Bytes, limits: Limits = .standard, afterBuild: BuildHook? = nil
    ) -> PickleSurvey {
        var reader = PickleReader(bytes, limits: limits)
        reader.afterBuild = afterBuild
        var streams: [PickleStream] = []
        var end = 0
        var failure: FormatError?
        repeat {
            do throws(FormatError) {
                streams.append(try reader.readPickle())
                end = reader.position
            } catch {
                failure = error
            }
        } while failure == nil && end < bytes.count
        reader.graph.roots = streams.map(\.root)
        return PickleSurvey(
            graph: reader.graph, streams: streams, oddities: reader.oddities,
            missingFiles: reader.missingFiles, end: end, error: failure)
    }
}
