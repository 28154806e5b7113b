import AspicCore
import Compression
import JsonFormat
import NumpyFormat
import ObjectGraph
import SkopsFormat
import TabularFormat
import ZipFormat

/// Everything that is no pickle.
enum Containers {
    static func zip(_ bytes: Bytes) {
        for isStrict in [true, false] {
            guard let archive = try? ZipArchive(bytes, limits: limits, isStrict: isStrict) else { continue }
            precondition(archive.entries.count <= limits.members)
            for entry in archive.entries {
                guard let contents = try? archive.contents(of: entry, limits: limits) else { continue }
                precondition(contents.count <= limits.decompressedBytes + bytes.count)
            }
        }
    }

    static func skops(_ bytes: Bytes) {
        guard let file = try? SkopsFile(bytes, limits: limits) else { return }
        precondition(file.graph.count <= limits.nodes + 64)
        _ = try? file.unusedMembers()
        _ = try? file.encoded()
    }

    static func numpy(_ bytes: Bytes) {
        if let file = try? NpyFile(reading: bytes), let array = try? file.array() {
            precondition(array.data.count <= bytes.count)
            if let again = try? NpyFile.encode(array) {
                precondition((try? NpyFile(reading: again).array()) != nil)
            }
        }
        guard let file = try? NpzFile(bytes, limits: limits) else { return }
        for name in file.names {
            guard let array = try? file.array(named: name) else { continue }
            precondition(array.data.count <= limits.decompressedBytes + bytes.count)
        }
    }

    static func json(_ bytes: Bytes) {
        guard let tape = try? JsonTape(parsing: bytes, limits: limits) else { return }
        precondition(tape.count <= limits.nodes)
        _ = tape.duplicateKeys()
        for index in 0..<tape.count {
            switch tape.kind(index) {
            case .string: _ = tape.text(index)
            case .integer: _ = (tape.integer(index), tape.double(index))
            case .float: _ = tape.double(index)
            default: break
            }
        }
        guard let value = try? JsonValue(parsing: bytes) else { return }
        var writer = JsonWriter()
        value.write(to: &writer)
        precondition((try? JsonValue(parsing: Bytes(writer.bytes))) != nil)
    }

    static func compression(_ bytes: Bytes) {
        let codec = Codec(detecting: bytes)
        guard codec != .none, let content = try? codec.decompress(bytes, limits: limits) else { return }
        precondition(content.bytes.count <= limits.decompressedBytes)
        precondition((0...bytes.count).contains(content.consumed))
        guard content.bytes.count < 4096, let again = try? codec.compress(content.bytes),
            let same = try? codec.decompress(again)
        else { return }
        precondition(same.bytes.elementsEqual(content.bytes))
    }

    static func tabular(_ bytes: Bytes) {
        for name in ["data", "data.txt"] {
            _ = try? Table(reading: bytes, name: name, limits: limits)
        }
    }
}
