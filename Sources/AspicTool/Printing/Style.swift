/// Colours, where somebody sees them.
struct Style: Sendable {
    let isColoured: Bool

    static let plain = Style(isColoured: false)

    init(isColoured: Bool) { self.isColoured = isColoured }

    /// Colours on a terminal, unless `NO_COLOR` is set (<https://no-color.org>) or the terminal has none.
    init(for stream: StandardStream) {
        let refuses = Environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        isColoured = stream.isTerminal && !refuses && Environment["TERM"] != "dumb"
    }

    enum Tone: String {
        case bold = "1"
        case faint = "2"
        case good = "32"
        case bad = "31"
    }

    func callAsFunction(_ text: String, _ tone: Tone) -> String {
        isColoured && !text.isEmpty ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
    }
}
