import ObjectGraph
import Synchronization

/// The names that machines found in honest files of every release, and how picklers call them
/// (`Scripts/names/README.md`).
final class NameTable: Sendable {
    static let shared = NameTable(NameTables.all)

    enum Kind: Sendable {
        case type
        case function
        case object
        case maker
        case codeMaker
        /// Reaches others by names that the file chooses; judged by hand (``KnownNames``).
        case reaching
    }

    struct Entry: Sendable {
        let kind: Kind
        let shapes: CallShapes
    }

    private let modules: [Substring: Module]

    init(_ texts: [String]) {
        var lines: [Substring: [Substring.UTF8View]] = [:]
        for text in texts {
            for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
                guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
                lines[Substring(line[..<colon]), default: []].append(line[line.index(after: colon)...])
            }
        }
        modules = lines.mapValues { Module($0) }
    }

    func entry(_ name: QualifiedName) -> Entry? {
        guard let text = modules[name.module[...]]?.text(of: name.name) else { return nil }
        return Self.entry(text)
    }

    /// Every name with its text, for tests.
    var all: [(name: QualifiedName, text: Substring)] {
        modules.flatMap { module, names in
            names.texts.map { (QualifiedName(String(module), String($0.key)), $0.value) }
        }
    }

    /// - Parameter text: what stands behind a name: a mark, shapes in brackets.
    static func entry(_ text: Substring) -> Entry? {
        let mark = text.prefix { $0 != "[" }
        let kind: Kind
        switch mark {
        case "": kind = .type
        case "()": kind = .function
        case "=": kind = .object
        case "*": kind = .maker
        case "!": kind = .codeMaker
        case "~": kind = .reaching
        default: return nil
        }
        let bracketed = text[mark.endIndex...]
        guard !bracketed.isEmpty else { return Entry(kind: kind, shapes: CallShapes(all: [])) }
        let parts = ShapeText.split(bracketed.dropFirst().dropLast(), at: UInt8(ascii: ";"))
        let shapes = parts.compactMap { CallShape($0) }
        return shapes.count == parts.count ? Entry(kind: kind, shapes: CallShapes(all: shapes)) : nil
    }

    /// The names of one module. They are not taken apart before somebody asks, because a file names a handful of
    /// modules, and the first files wait for this.
    private final class Module: Sendable {
        private let lines: [Substring.UTF8View]
        private let known = Mutex<[Substring: Substring]?>(nil)

        init(_ lines: [Substring.UTF8View]) { self.lines = lines }

        func text(of name: String) -> Substring? { withTexts { $0[name[...]] } }

        var texts: [Substring: Substring] { withTexts { $0 } }

        private func withTexts<Result>(_ body: ([Substring: Substring]) -> Result) -> Result {
            known.withLock { known in
                let texts = known ?? takeApart()
                known = texts
                return body(texts)
            }
        }

        private func takeApart() -> [Substring: Substring] {
            var texts: [Substring: Substring] = [:]
            let marks = Array("(*=!~[".utf8)
            for line in lines {
                for entry in line.split(separator: UInt8(ascii: " ")) {
                    let end = entry.firstIndex { marks.contains($0) } ?? entry.endIndex
                    texts[Substring(entry[..<end])] = Substring(entry[end...])
                }
            }
            return texts
        }
    }
}
