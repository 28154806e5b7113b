import ArgumentParser
import AspicCore
import Ledger

/// `--all-seeds`.
struct SeedOptions: ParsableArguments {
    @Flag(name: .customLong("all-seeds"), help: "Also the seeds that libraries drew for themselves.")
    var showsAll = false
}

/// The seeds of a run that somebody chose, without those that a library drew: a forest seeds each of its trees, and
/// the recorder sees these as well.
///
/// scikit-learn draws from the numbers below 2^31. So a seed is somebody's own if it is no such number or a small one,
/// if a seeding function was called for it by name, if it stands in the code, the command or the parameters of a model
/// of the run, and, where a line has no other, if it is the first of the line: what is drawn is drawn from that one.
struct SeedSelection {
    let shown: [Seed]
    /// How many were left out.
    let drawn: Int

    /// One of a hundred drawn seeds is below this once in two thousand runs.
    private static let small = 10_000
    /// What passes on the seeds of others.
    private static let passing: Set<String> = ["sklearn.utils.check_random_state"]

    init(
        _ record: RunRecord, parameters: [ModelDescription.Parameter] = [], _ ledger: Ledger,
        _ options: SeedOptions
    ) {
        let written =
            options.showsAll ? [] : Self.numbers(of: record, parameters, ledger)
        let isChosen = record.seeds.map { seed in
            options.showsAll || Self.isChosen(seed, among: written)
        }
        struct Line: Hashable {
            let generator: String
            let code: Code
        }
        func line(_ seed: Seed) -> Line? {
            seed.code.map { code in
                var code = code
                // Of the line it does not matter by which function it was left.
                code.call = nil
                return Line(generator: seed.generator, code: code)
            }
        }
        var answered: Set<Line> = []
        for (seed, isChosen) in zip(record.seeds, isChosen) where isChosen {
            if let line = line(seed) { answered.insert(line) }
        }
        var shown: [Seed] = []
        for (seed, isChosen) in zip(record.seeds, isChosen) {
            let isFirst =
                !Self.isGenerator(seed) && (line(seed).map { answered.insert($0).inserted } ?? false)
            if isChosen || isFirst { shown.append(seed) }
        }
        self.shown = shown
        drawn = record.seeds.count - shown.count
    }

    private static func isChosen(_ seed: Seed, among written: Set<String>) -> Bool {
        guard passing.contains(seed.generator), let value = seed.value else { return true }
        if let call = seed.code?.call, call.hasSuffix("check_random_state") { return true }
        guard !isGenerator(seed) else { return false }
        guard let number = Int(value), (0..<1 << 31).contains(number) else { return true }
        return number < small || written.contains(value)
    }

    /// Whether a generator was passed on, of which only the type is known.
    private static func isGenerator(_ seed: Seed) -> Bool {
        guard passing.contains(seed.generator), let value = seed.value else { return false }
        return !value.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: "-") }
    }

    /// The whole numbers that stand in the sources, in the command and in the parameters.
    private static func numbers(
        of record: RunRecord, _ parameters: [ModelDescription.Parameter], _ ledger: Ledger
    ) -> Set<String> {
        var texts = record.run.command + parameters.map(\.value)
        let codes = record.seeds.compactMap(\.code?.source) + record.inputs.compactMap(\.code?.source)
        let scripts = record.inputs.filter { $0.role == .script }.compactMap(\.digest)
        for digest in Set(codes + scripts) {
            if let source = try? ledger.contents(digest) { texts.append(source.text) }
        }
        return texts.reduce(into: []) { $0.formUnion(numbers(in: $1)) }
    }

    /// Decimal numbers as Python spells them, without underscores and leading zeros.
    static func numbers(in text: String) -> Set<String> {
        var numbers: Set<String> = []
        for word in text.utf8.split(whereSeparator: { !isPartOfName($0) }) {
            guard let first = word.first, isDigit(first) else { continue }
            let digits = word.filter { $0 != UInt8(ascii: "_") }
            if digits.allSatisfy(isDigit), let number = Int(String(decoding: digits, as: UTF8.self)) {
                numbers.insert(String(number))
            }
        }
        return numbers
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isPartOfName(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
    }
}

extension SeedSelection {
    /// What a table of fields shows of them, the same call once.
    func lines(most: Int = .max) -> [String] {
        var calls: [String] = []
        var known: Set<String> = []
        for seed in shown {
            let call = "\(seed.generator)(\(seed.value ?? "none"))"
            if known.insert(call).inserted { calls.append(call) }
        }
        var lines = Array(calls.prefix(most))
        if calls.count > most { lines.append("and \(Numbers.grouped(calls.count - most)) more") }
        if drawn > 0 { lines.append("and \(Numbers.grouped(drawn)) that libraries drew: --all-seeds") }
        return lines
    }
}
