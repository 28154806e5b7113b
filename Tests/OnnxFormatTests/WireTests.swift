import AspicCore
import OnnxFormat
import Testing

@Suite("Protobuf's wire format")
struct WireTests {
    /// A small generator with a fixed seed (SplitMix64), so that failures repeat.
    private struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
            return z ^ z >> 31
        }
    }

    private func varint(_ value: UInt64) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        return bytes + [UInt8(rest)]
    }

    private func chunk(_ number: UInt64, _ payload: [UInt8]) -> [UInt8] {
        varint(number << 3 | 2) + varint(UInt64(payload.count)) + payload
    }

    private func number(_ number: UInt64, _ value: UInt64) -> [UInt8] { varint(number << 3) + varint(value) }

    /// Fields of a TensorProto in any order, lists packed and not, unknown fields among them.
    private func tensorFields(_ random: inout Random) -> [UInt8] {
        var fields: [[UInt8]] = []
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            let value = random.next() >> UInt64.random(in: 0...63, using: &random)
            switch Int.random(in: 0...6, using: &random) {
            case 0: fields.append(number(1, value))
            case 1: fields.append(chunk(1, (0..<3).flatMap { varint(value >> $0) }))
            case 2:
                fields.append(
                    chunk(10, [UInt8](repeating: 7, count: 8 * Int.random(in: 0...3, using: &random))))
            case 3: fields.append(varint(10 << 3 | 1) + [1, 2, 3, 4, 5, 6, 7, 8])
            case 4: fields.append(number(100, value))
            case 5: fields.append(varint(200 << 3 | 5) + [9, 8, 7, 6])
            default: fields.append(chunk(6, Array("text".utf8)))
            }
        }
        if Bool.random(using: &random) { fields.append(number(2, 11)) }
        if Bool.random(using: &random) { fields.append(chunk(8, Array("näme".utf8))) }
        return fields.shuffled(using: &random).flatMap(\.self)
    }

    @Test("Any order of fields, packing and unknown fields come back as they were")
    func roundTrips() throws {
        var random = Random(state: 2026)
        for _ in 0..<2000 {
            let tensors = (0..<3).flatMap { _ in chunk(5, tensorFields(&random)) }
            let graph = chunk(7, tensors + chunk(77, [1, 2, 3]) + chunk(2, Array("g".utf8)))
            let bytes = Bytes(chunk(14, []) + graph + number(1, 10) + chunk(14, []))
            #expect(try OnnxModel.read(bytes).write().elementsEqual(bytes))
        }
    }

    @Test("Numbers of every length")
    func varints() throws {
        for shift in 0..<64 {
            for value in [UInt64(1) << shift, (UInt64(1) << shift) &- 1, UInt64.max >> shift] {
                let bytes = Bytes(number(1, value) + chunk(7, []))
                let model = try OnnxModel.read(bytes)
                #expect(model.irVersion == Int64(bitPattern: value))
                #expect(model.write().elementsEqual(bytes))
            }
        }
    }

    @Test("Messages nested deeper than protobuf allows are refused")
    func depth() {
        func nested(_ levels: Int) -> Bytes {
            var graph: [UInt8] = []
            // A graph in an attribute of a node in a graph: three messages a level.
            for _ in 0..<levels { graph = chunk(1, chunk(5, chunk(6, graph))) }
            return Bytes(chunk(7, graph))
        }
        #expect(throws: Never.self) { try OnnxModel.read(nested(33)) }
        #expect { try OnnxModel.read(nested(34)) } throws: {
            ($0 as? FormatError)?.code == .limitExceeded
        }
        #expect(throws: FormatError.self) { try OnnxModel.read(nested(2000)) }
        // A field that ONNX does not have (7 of GraphProto), nested in itself.
        func unknown(_ levels: Int) -> Bytes {
            var bytes: [UInt8] = []
            for _ in 0..<levels { bytes = chunk(7, bytes) }
            return Bytes(number(1, 8) + chunk(7, bytes))
        }
        #expect(throws: Never.self) { try OnnxModel.read(unknown(99)) }
        #expect(throws: FormatError.self) { try OnnxModel.read(unknown(102)) }
        #expect(throws: FormatError.self) { try OnnxModel.read(unknown(5000)) }
    }

    @Test("More messages than the file's size can mean are refused")
    func messages() {
        // Empty nodes: two bytes each.
        let graph = [UInt8](repeating: 0, count: 2_000_000).enumerated().map {
            $0.offset % 2 == 0 ? 0x0A : $0.element
        }
        #expect { try OnnxModel.read(Bytes(chunk(7, graph))) } throws: {
            ($0 as? FormatError)?.code == .limitExceeded
        }
    }

    @Test(
        "What contradicts the format is refused with its place",
        arguments: [
            ([], FormatError.Code.truncated, 0),
            ([0x08], .truncated, 1),
            ([0x08, 0x80], .truncated, 1),
            ([0x08] + [UInt8](repeating: 0xFF, count: 10), .malformed, 1),
            ([0x00], .malformed, 0),
            ([0x0B], .malformed, 0),
            ([0x3A, 0x05, 0x0A], .truncated, 1),
            ([0x3A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], .truncated, 1),
            ([0x38, 0x01], .malformed, 1),
            ([0x3A, 0x00, 0x3A, 0x00], .malformed, 2),
            ([0x12, 0x01, 0xFF], .malformed, 2),
            ([0x08, 0x01], .malformed, 2),
        ] as [([UInt8], FormatError.Code, Int)])
    func refuses(bytes: [UInt8], code: FormatError.Code, offset: Int) {
        #expect { try OnnxModel.read(Bytes(bytes)) } throws: { error in
            let error = error as? FormatError
            return error?.code == code && error?.offset == offset
        }
    }

    @Test("A tensor's data has to fit its shape")
    func tensorShapes() throws {
        var tensor = TensorProto("x", [1.5, 2.5], shape: [2])
        #expect(try tensor.doubles() == [1.5, 2.5])
        tensor.dims = [3]
        #expect(throws: FormatError.self) { try tensor.doubles() }
        tensor.dims = [-1]
        #expect(throws: FormatError.self) { try tensor.doubles() }
        tensor.dims = [1 << 40, 1 << 40]
        #expect(throws: FormatError.self) { try tensor.doubles() }
        tensor.dims = [2]
        #expect(throws: FormatError.self) { try tensor.floats() }
        tensor.externalData = [StringStringEntryProto(key: "location", value: "elsewhere")]
        #expect(throws: FormatError.self) { try tensor.doubles() }
    }
}
