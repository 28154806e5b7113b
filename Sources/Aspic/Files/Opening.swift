import AspicCore
import Compression
import JoblibFormat
import NumpyFormat
import ObjectGraph
import OnnxFormat
import PickleFormat
import SkopsFormat
import TarFormat

/// Takes what stands around a model off, from the outside inwards: compression, zip and tar files, `.npy`.
struct Opening {
    /// A model as it was found.
    struct Opened {
        var contents: ModelFile.Contents
        /// The model's own bytes, within the layers.
        var content: Bytes
        /// What is beside the model: the file's own folder, or the archive it is in.
        var folder: SideFolder
        var layers: [Layer] = []
        /// The object that is meant, where it is not the outermost one.
        var root: NodeID?
        /// What was done to read it.
        var notes: [String] = []
    }

    private let limits: Limits
    /// What all layers may still decompress to.
    private var budget: Int

    private init(limits: Limits) {
        self.limits = limits.started()
        budget = limits.decompressedBytes
    }

    /// Of the next container.
    private var remaining: Limits {
        var limits = limits
        limits.decompressedBytes = max(budget, 0)
        return limits
    }

    // MARK: - Opening

    /// Opens a file from its first byte on.
    ///
    /// - Parameter members: which members of archives to take, from the outside inwards; for archives beyond those, the
    ///   one that is a model.
    static func open(
        _ bytes: Bytes, members: [String], limits: Limits, beside folder: SideFolder
    ) throws(FormatError) -> Opened {
        do throws(FormatError) {
            var opening = Opening(limits: limits)
            return try opening.open(bytes, members: members[...], depth: 0, folder)
        } catch {
            // By chance no stream of bytes has so many line ends and none without a carriage return.
            let isDamaged = error.code == .malformed || error.code == .truncated || error.code == .checksum
            guard isDamaged, error.message != LineEnds.textMode, LineEnds.areConverted(bytes, atLeast: 4)
            else {
                throw error
            }
            throw FormatError(.malformed, LineEnds.textMode, offset: error.offset)
        }
    }

    private mutating func open(
        _ bytes: Bytes, members: ArraySlice<String>, depth: Int, _ folder: SideFolder
    ) throws(FormatError) -> Opened {
        guard depth <= limits.nesting else {
            throw limits.exceeded(.nesting, "files within files, more than \(limits.nesting) deep")
        }
        if bytes.isEmpty || bytes[0] != 0x80, let foreign = ForeignFormat(bytes) {
            throw FormatError(.unknownFormat, foreign.sentence, offset: 0)
        }
        if let archive = try ArchiveMembers(bytes, limits: remaining) {
            return try open(archive, members: members, depth)
        }
        let codec = Codec(detecting: bytes)
        if codec != .none {
            let unwrapped = try JoblibFile.unwrap(bytes, limits: remaining)
            budget -= unwrapped.content.count
            guard Self.isContainer(unwrapped.content) else {
                try refuse(members)
                return try pickles(bytes, unwrapped, folder)
            }
            var inner = try open(unwrapped.content, members: members, depth: depth + 1, folder)
            inner.layers.insert(.compressed(codec), at: 0)
            return inner
        }
        try refuse(members)
        if ArchiveMembers.isZip(bytes) {
            return Opened(
                contents: .skops(try SkopsFile(bytes, limits: remaining)), content: bytes, folder: folder)
        }
        if Self.isNpy(bytes) { return try npy(bytes) }
        if OnnxModel.recognizes(bytes) {
            return Opened(contents: .onnx(try onnx(bytes, folder)), content: bytes, folder: folder)
        }
        return try pickles(bytes, JoblibFile.unwrap(bytes, limits: remaining), folder)
    }

    private func refuse(_ members: ArraySlice<String>) throws(FormatError) {
        guard let member = members.first else { return }
        throw FormatError(.malformed, "is no archive, so that there is no member \(member)")
    }

    /// Whether what was compressed is no pickle, and has to be looked at again.
    private static func isContainer(_ bytes: Bytes) -> Bool {
        guard !bytes.isEmpty, bytes[0] != 0x80 else { return false }
        return ArchiveMembers.isZip(bytes) || isNpy(bytes) || OnnxModel.recognizes(bytes)
            || Codec(detecting: bytes) != .none || ForeignFormat(bytes) != nil || TarArchive.isOne(bytes)
    }

    private static func isNpy(_ bytes: Bytes) -> Bool {
        bytes.starts(with: [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59])
    }

    /// A graph, once the files that its tensors lie in were looked for.
    private func onnx(_ bytes: Bytes, _ folder: SideFolder) throws(FormatError) -> OnnxModel {
        let model = try OnnxModel.read(bytes, limits: limits)
        for location in try model.externalLocations() {
            do throws(FormatError) {
                _ = try folder.file(location)
            } catch  where error.code == .inputOutput {
                // The rest of the model can still be described.
            }
        }
        return model
    }

    // MARK: - Pickles

    private func pickles(
        _ bytes: Bytes, _ unwrapped: (content: Bytes, envelope: JoblibFile.Envelope, end: Int),
        _ folder: SideFolder
    ) throws(FormatError) -> Opened {
        if let restored = LineEnds.restored(unwrapped.content) {
            var file = unwrapped
            file.content = restored
            if let file = try? JoblibFile(bytes, file, limits: limits, sideFiles: folder.file),
                file.pickles.isProtocolZero
            {
                return Opened(
                    contents: .pickles(file), content: bytes, folder: folder, notes: [LineEnds.note])
            }
        }
        do throws(FormatError) {
            let file = try JoblibFile(bytes, unwrapped, limits: limits, sideFiles: folder.file)
            return Opened(contents: .pickles(file), content: bytes, folder: folder)
        } catch {
            guard error.budget == nil else { throw error }
            if LineEnds.areConverted(unwrapped.content, atLeast: 2), unwrapped.content[0] == 0x80 {
                throw FormatError(.malformed, LineEnds.textMode, offset: error.offset, member: error.member)
            }
            guard unwrapped.content.isEmpty || unwrapped.content[0] != 0x80,
                let text = ForeignFormat(text: unwrapped.content)
            else { throw error }
            throw FormatError(.unknownFormat, text.sentence, offset: 0, member: error.member)
        }
    }

    /// A model that `numpy.save` or `numpy.savez` pickled, as the only element of an array or one of several.
    private func npy(_ bytes: Bytes) throws(FormatError) -> Opened {
        guard case .pickle(let pickle) = try NpyFile(reading: bytes).payload else {
            throw FormatError(
                .unknownFormat, "is a numpy array (.npy), not a model; use it with --data", offset: 0)
        }
        let start = bytes.count - pickle.count
        do throws(FormatError) {
            var opened = try pickles(pickle, (pickle, .none, pickle.count), SideFolder([]))
            guard case .pickles(let file) = opened.contents else { return opened }
            let root = file.pickles.streams[0].root
            if let array = ObjectReader(file.pickles.graph).objectArray(at: root), array.elements.count == 1 {
                opened.root = array.elements[0]
            }
            opened.layers = [.npy]
            return opened
        } catch {
            var placed = error
            placed.offset = error.offset.map { $0 + start }
            throw placed
        }
    }

    // MARK: - Archives

    private mutating func open(
        _ archive: ArchiveMembers, members: ArraySlice<String>, _ depth: Int
    ) throws(FormatError) -> Opened {
        if let name = members.first {
            guard archive.names.contains(name) else {
                throw FormatError(
                    .malformed,
                    "no member is called \(name); there are: " + Self.listed(archive.names))
            }
            let contents = try read(name, in: archive)
            return try open(contents, name, in: archive, members.dropFirst(), depth)
        }
        if let foreign = ForeignFormat(members: archive.names) {
            throw FormatError(.unknownFormat, foreign.sentence, offset: 0)
        }
        var found: [Candidate] = []
        for name in archive.names { found += try candidates(name, in: archive, depth) }
        guard found.count < 2 else {
            throw FormatError(
                .malformed,
                "holds several models; name one of them as FILE!MEMBER: "
                    + Self.listed(found.map { $0.path.joined(separator: "!") }))
        }
        guard let only = found.first else {
            let what = "a \(archive.word) file"
            throw FormatError(
                .unknownFormat,
                archive.names.isEmpty
                    ? "is \(what) without members; expected a model in it"
                    : "is \(what) in which no member is a model; there are: " + Self.listed(archive.names),
                offset: 0)
        }
        return try open(only.contents, only.path[0], in: archive, only.path.dropFirst(), depth)
    }

    private mutating func open(
        _ contents: Bytes, _ name: String, in archive: ArchiveMembers, _ members: ArraySlice<String>,
        _ depth: Int
    ) throws(FormatError) -> Opened {
        let folder = FilePath.folder(of: name)
        let limits = remaining
        do throws(FormatError) {
            let beside = SideFolder(limits: limits, spent: 0) { (file, limits) throws(FormatError) in
                try archive.contents(of: folder + file, limits: limits)
            }
            var inner = try open(contents, members: members, depth: depth + 1, beside)
            inner.layers.insert(archive.layer(name), at: 0)
            return inner
        } catch {
            throw error.inMember(name)
        }
    }

    private mutating func read(_ name: String, in archive: ArchiveMembers) throws(FormatError) -> Bytes {
        try limits.checkTime()
        let contents = try archive.contents(of: name, limits: remaining)
        budget -= archive.cost(of: name) ?? 0
        return contents
    }

    private static func listed(_ names: [String]) -> String {
        names.prefix(20).joined(separator: ", ") + (names.count > 20 ? ", ... (\(names.count))" : "")
    }

    // MARK: - Which members are models

    /// A member that is a model, or an archive with models in it.
    private struct Candidate {
        /// Names of members from the outside inwards.
        var path: [String]
        /// Of the outermost of them.
        var contents: Bytes
    }

    /// The models in a member; none if it is something else. What cannot be read is passed over like a file in a
    /// folder that is no model, unless it begins as one: then it is one that is broken.
    private mutating func candidates(
        _ name: String, in archive: ArchiveMembers, _ depth: Int
    ) throws(FormatError) -> [Candidate] {
        guard !ForeignFormat.isKeptAside(name) else { return [] }
        let contents = try read(name, in: archive)
        return try paths(to: contents, depth + 1).map { Candidate(path: [name] + $0, contents: contents) }
    }

    /// The ways to models in bytes: an empty one if they are a model themselves.
    private mutating func paths(to bytes: Bytes, _ depth: Int) throws(FormatError) -> [[String]] {
        guard bytes.count > 1, depth <= limits.nesting else { return [] }
        if bytes[0] == 0x80 { return (2...5).contains(bytes[1]) ? [[]] : [] }
        if ForeignFormat(bytes) != nil { return [] }
        let archive: ArchiveMembers?
        do throws(FormatError) {
            archive = try ArchiveMembers(bytes, limits: remaining)
        } catch {
            if error.budget != nil { throw error }
            return []
        }
        if let archive {
            guard ForeignFormat(members: archive.names) == nil else { return [] }
            var found: [[String]] = []
            for name in archive.names {
                found += try candidates(name, in: archive, depth).map(\.path)
            }
            return found
        }
        if ArchiveMembers.isZip(bytes) || OnnxModel.recognizes(bytes) { return [[]] }
        if Self.isNpy(bytes) { return Self.holdsOneObject(bytes) ? [[]] : [] }
        guard Codec(detecting: bytes) == .none else {
            guard let content = try? JoblibFile.unwrap(bytes, limits: remaining).content else { return [] }
            budget -= content.count
            return try paths(to: content, depth + 1)
        }
        // Protocols 0 and 1 begin with nothing of their own. Text breaks off within its first characters.
        let stream = LineEnds.restored(bytes) ?? bytes
        let arrays = ArrayReading.hook { (name) throws(FormatError) in
            throw FormatError(.inputOutput, "is not to be read", file: name)
        }
        return (try? PickleReader.read(stream, limits: limits, afterBuild: arrays)) != nil ? [[]] : []
    }

    private static func holdsOneObject(_ bytes: Bytes) -> Bool {
        guard let file = try? NpyFile(reading: bytes), case .pickle = file.payload else { return false }
        return file.header.shape.allSatisfy { $0 == 1 }
    }
}
