import JsonFormat

/// One file of a comparison: how large, how fast, how good, and where it differs.
struct ComparisonRow {
    struct Difference {
        /// The row, counted from 0; in `demo` through the rows for fitting and then those for testing.
        let row: Int
        let expected: JsonValue
        let got: JsonValue
        let why: String?
    }

    let format: String
    let file: String
    let bytes: Int
    let saveMilliseconds: Double?
    let loadMilliseconds: Double
    let testScore: Double?
    let trainScore: Double?
    let agree: Int
    let of: Int
    let differences: [Difference]

    var json: JsonValue {
        [
            "format": .string(format), "file": .string(file), "bytes": .integer(bytes),
            "save_ms": .optional(saveMilliseconds.map(Numbers.rounded)),
            "load_ms": .number(Numbers.rounded(loadMilliseconds)),
            "test_score": .optional(testScore), "train_score": .optional(trainScore),
            "agree": .integer(agree), "of": .integer(of),
            "differs": .array(
                differences.map { difference in
                    [
                        "row": .integer(difference.row), "expected": difference.expected,
                        "got": difference.got, "why": .optional(difference.why),
                    ]
                }),
        ]
    }
}

/// The rows as a table, and below it every difference with its reason.
struct ComparisonTable {
    /// Differences that are printed for one file.
    private static let shown = 10

    let rows: [ComparisonRow]
    let hasSaving: Bool
    let hasTest: Bool
    let hasTrain: Bool

    init(_ rows: [ComparisonRow]) {
        self.rows = rows
        hasSaving = rows.contains { $0.saveMilliseconds != nil }
        hasTest = rows.contains { $0.testScore != nil }
        hasTrain = rows.contains { $0.trainScore != nil }
    }

    func text(_ style: Style) -> String {
        var headings: [(String, TextTable.Alignment)] = [("format", .left), ("bytes", .right)]
        if hasSaving { headings.append(("save ms", .right)) }
        headings.append(("load ms", .right))
        if hasTest { headings.append(("test", .right)) }
        if hasTrain { headings.append(("train", .right)) }
        headings += [("agree", .right), ("file", .left)]
        var table = TextTable(headings)
        for row in rows { table.add(cells(row)) }
        return table.text(style) + rows.map { differences(of: $0, style) }.joined()
    }

    private func cells(_ row: ComparisonRow) -> [TextTable.Cell] {
        var cells: [TextTable.Cell] = [.init(row.format), .init(Numbers.grouped(row.bytes))]
        if hasSaving { cells.append(.init(row.saveMilliseconds.map(Numbers.milliseconds) ?? "")) }
        cells.append(.init(Numbers.milliseconds(row.loadMilliseconds)))
        if hasTest { cells.append(.init(row.testScore.map(Self.score) ?? "")) }
        if hasTrain { cells.append(.init(row.trainScore.map(Self.score) ?? "")) }
        cells.append(.init("\(row.agree)/\(row.of)", row.agree == row.of ? .good : .bad))
        cells.append(.init(row.file.onOneLine, .faint))
        return cells
    }

    /// Four digits are enough to compare; `--json` has them all.
    private static func score(_ value: Double) -> String {
        var text = Numbers.fixed(value, 4)
        while text.last == "0" && !text.hasSuffix(".0") { text.removeLast() }
        return text
    }

    private func differences(of row: ComparisonRow, _ style: Style) -> String {
        guard row.agree < row.of else { return "" }
        var text = "\n" + style(row.file.onOneLine, .bold) + " differs\n"
        for difference in row.differences.prefix(Self.shown) {
            text +=
                "  row \(difference.row): \(Self.plain(difference.expected)) expected, "
                + "\(Self.plain(difference.got)) predicted\n"
            if let why = difference.why { text += "    \(why.onOneLine)\n" }
        }
        let more = row.of - row.agree - min(Self.shown, row.differences.count)
        if more > 0 { text += "  and \(Numbers.grouped(more)) more\n" }
        return text
    }

    private static func plain(_ value: JsonValue) -> String {
        if case .string(let text) = value { text.onOneLine } else { value.encoded() }
    }
}
