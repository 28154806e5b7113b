import AspicCore
import PickleFormat

/// Pickles put together by hand.
struct Assembler {
    var bytes: [UInt8]

    init(proto: UInt8? = 4) { bytes = proto.map { [Opcode.proto, $0] } ?? [] }

    static func + (left: Assembler, right: [UInt8]) -> Assembler {
        var result = left
        result.bytes += right
        return result
    }

    static func text(_ text: String) -> [UInt8] {
        [Opcode.shortBinUnicode, UInt8(text.utf8.count)] + Array(text.utf8)
    }

    static func line(_ opcode: UInt8, _ lines: String...) -> [UInt8] {
        [opcode] + lines.flatMap { Array($0.utf8) + [0x0A] }
    }

    static func name(_ module: String, _ name: String) -> [UInt8] {
        text(module) + text(name) + [Opcode.stackGlobal]
    }

    /// A call with one text as its argument.
    static func call(_ module: String, _ function: String, _ argument: String = "echo") -> [UInt8] {
        name(module, function) + text(argument) + [Opcode.tuple1, Opcode.reduce]
    }

    /// An object of a class with one attribute.
    static func object(_ module: String, _ type: String, _ attribute: String, _ value: [UInt8]) -> [UInt8] {
        name(module, type) + [Opcode.emptyTuple, Opcode.newObj, Opcode.emptyDict] + text(attribute) + value
            + [Opcode.setItem, Opcode.build]
    }

    var stopped: Bytes { Bytes(bytes + [Opcode.stop]) }
}
