/// How a pickler of its own calls a name: the family of opcodes and what stands at each place of the arguments.
///
/// Written in the language of the table of names (`Scripts/names/README.md`): `call(c,d)`, `new(i|N,s;freq=N)`.
struct CallShape: Sendable, Equatable {
    enum Family: Sendable, Equatable {
        /// NEWOBJ, NEWOBJ_EX and what stands for them in older protocols: makes an instance of a class.
        case new
        /// `copyreg._reconstructor` with another base than `object`.
        case base
        /// REDUCE, INST and OBJ: calls whatever it finds.
        case call
    }

    typealias Alternatives = [ArgumentToken]

    let family: Family
    private(set) var positional: [Alternatives] = []
    /// Whether the last argument may be there any number of times, also never.
    private(set) var repeatsLast = false
    private(set) var keywords: [(name: Substring, tokens: Alternatives)] = []

    static func == (first: CallShape, second: CallShape) -> Bool {
        first.family == second.family && first.positional == second.positional
            && first.repeatsLast == second.repeatsLast
            && first.keywords.elementsEqual(second.keywords) { $0.name == $1.name && $0.tokens == $1.tokens }
    }

    /// - Returns: `nil` where `text` is not of the language, which a test rules out for the whole table.
    init?(_ text: Substring) {
        guard let open = text.utf8.firstIndex(of: UInt8(ascii: "(")), text.utf8.last == UInt8(ascii: ")")
        else { return nil }
        switch text[..<open] {
        case "new": family = .new
        case "base": family = .base
        case "call": family = .call
        default: return nil
        }
        let inner = text[text.utf8.index(after: open)...].dropLast()
        let parts = ShapeText.split(inner, at: UInt8(ascii: ";"))
        guard parts.count <= 2 else { return nil }
        if let first = parts.first, !first.isEmpty {
            var arguments = ShapeText.split(first, at: UInt8(ascii: ","))
            if let last = arguments.last, last.utf8.last == UInt8(ascii: "*") {
                repeatsLast = true
                arguments[arguments.count - 1] = last.dropLast()
            }
            for argument in arguments {
                guard let tokens = ArgumentToken.alternatives(argument) else { return nil }
                positional.append(tokens)
            }
        }
        guard parts.count == 2 else { return }
        for pair in ShapeText.split(parts[1], at: UInt8(ascii: ",")) {
            guard let (name, tokens) = ArgumentToken.pair(pair) else { return nil }
            keywords.append((name, tokens))
        }
    }

    /// What stands at `place` of the arguments; `nil` where nothing may.
    func tokens(at place: Int) -> Alternatives? {
        if place < positional.count { return positional[place] }
        return repeatsLast ? positional.last : nil
    }

    /// Whether so many arguments may be given.
    func takes(_ count: Int) -> Bool {
        repeatsLast ? count >= positional.count - 1 : count == positional.count
    }
}

/// What may stand at one place of a call's arguments.
indirect enum ArgumentToken: Sendable, Equatable {
    case none, bool, integer, bigInteger, float
    case text(TextPattern?)
    case bytes
    /// A class by its name, or any; the same for functions and for other objects of modules. `module.*` is any of a module.
    case type(String?)
    case function(String?)
    case object(String?)
    case tuple, list, dictionary, set
    /// A tuple of just these integers.
    case integers([Int])
    /// A tuple of so many items.
    case items([[ArgumentToken]])
    /// A dictionary with these keys or fewer.
    case pairs([Pair])
    /// What a call of this name in the same file made.
    case made(String)
    /// What any call made that has no more elements than the file has bytes.
    case anyMade
    /// What a call of something computed made.
    case computed
    case literalText(String)
    case literalBytes(String)
    case literalInteger(Int)

    struct Pair: Sendable, Equatable {
        let key: Substring
        let tokens: [ArgumentToken]
    }

    static func alternatives(_ text: Substring) -> [ArgumentToken]? {
        var tokens: [ArgumentToken] = []
        for part in ShapeText.split(text, at: UInt8(ascii: "|")) {
            guard let token = ArgumentToken(part) else { return nil }
            tokens.append(token)
        }
        return tokens.isEmpty ? nil : tokens
    }

    /// `name=token|token`
    static func pair(_ text: Substring) -> (Substring, [ArgumentToken])? {
        guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")),
            let tokens = alternatives(text[text.utf8.index(after: equals)...])
        else { return nil }
        return (text[..<equals], tokens)
    }

    init?(_ text: Substring) {
        switch text {
        case "N": self = .none
        case "?": self = .bool
        case "i": self = .integer
        case "I": self = .bigInteger
        case "f": self = .float
        case "s": self = .text(nil)
        case "b": self = .bytes
        case "c": self = .type(nil)
        case "F": self = .function(nil)
        case "m": self = .object(nil)
        case "t": self = .tuple
        case "l": self = .list
        case "d": self = .dictionary
        case "S": self = .set
        case "o": self = .anyMade
        default:
            guard let token = Self.compound(text) else { return nil }
            self = token
        }
    }

    private static func compound(_ text: Substring) -> ArgumentToken? {
        if text.hasPrefix("s:") { return TextPattern(rawValue: String(text.dropFirst(2))).map { .text($0) } }
        if text.hasPrefix("b'"), text.hasSuffix("'") {
            return .literalBytes(String(text.dropFirst(2).dropLast()))
        }
        if text.hasPrefix("'"), text.hasSuffix("'"), text.utf8.count > 1 {
            return .literalText(String(text.dropFirst().dropLast()))
        }
        if text.hasPrefix("("), text.hasSuffix(")") {
            let parts = ShapeText.split(text.dropFirst().dropLast(), at: UInt8(ascii: ","))
            let integers = parts.filter { !$0.isEmpty }.map { Int($0) }
            let known = integers.compactMap { $0 }
            return known.count == integers.count ? .integers(known) : nil
        }
        if text.hasPrefix("t{"), text.hasSuffix("}") {
            let parts = ShapeText.split(text.dropFirst(2).dropLast(), at: UInt8(ascii: ","))
            let items = parts.compactMap { alternatives($0) }
            return items.count == parts.count ? .items(items) : nil
        }
        if text.hasPrefix("d{"), text.hasSuffix("}") {
            var pairs: [Pair] = []
            for part in ShapeText.split(text.dropFirst(2).dropLast(), at: UInt8(ascii: ",")) {
                guard let (key, tokens) = pair(part) else { return nil }
                pairs.append(Pair(key: key, tokens: tokens))
            }
            return .pairs(pairs)
        }
        if text.hasSuffix(">"), let open = text.utf8.firstIndex(of: UInt8(ascii: "<")) {
            let name = String(text[text.utf8.index(after: open)...].dropLast())
            switch text[..<open] {
            case "c": return .type(name)
            case "F": return .function(name)
            case "m": return .object(name)
            case "o": return name.isEmpty ? .computed : .made(name)
            default: return nil
            }
        }
        return Int(text).map { .literalInteger($0) }
    }
}

/// Taking the language of shapes apart.
enum ShapeText {
    /// Splits at a separator that stands outside of brackets and quotes.
    static func split(_ text: Substring, at separator: UInt8) -> [Substring] {
        var parts: [Substring] = []
        var depth = 0
        var isQuoted = false
        var start = text.startIndex
        for place in text.utf8.indices {
            switch text.utf8[place] {
            case UInt8(ascii: "'"): isQuoted.toggle()
            case _ where isQuoted: continue
            case UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: ">"), UInt8(ascii: "]"): depth -= 1
            case separator where depth == 0:
                parts.append(text[start..<place])
                start = text.utf8.index(after: place)
            default: continue
            }
        }
        parts.append(text[start...])
        return parts
    }
}
