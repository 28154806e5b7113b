import Aspic

/// Times one thing inside a process, as `bench.py` does on Python's side: prints the seconds of each round.
///
///     AspicTimings load PATH ROUNDS
///     AspicTimings predict PATH ROWS COLUMNS ROUNDS
@main
struct AspicTimings {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let numbers = arguments.dropFirst(2).compactMap { Int($0) }
        guard let verb = arguments.first, let path = arguments.dropFirst().first else { throw Misuse() }
        switch (verb, numbers.count) {
        case ("load", 1):
            report(try rounds(numbers[0]) { _ = try Model.open(path) })
        case ("predict", 3):
            let model = try Model.open(path)
            let rows = randomRows(numbers[0], columns: numbers[1])
            report(try rounds(numbers[2]) { _ = try model.predict(rows) })
        default:
            throw Misuse()
        }
    }

    struct Misuse: Error, CustomStringConvertible {
        var description: String {
            "usage: AspicTimings load PATH ROUNDS | predict PATH ROWS COLUMNS ROUNDS"
        }
    }

    /// Seconds of each round, after one that warms the caches.
    static func rounds(_ count: Int, _ body: () throws -> Void) throws -> [Double] {
        try body()
        let clock = ContinuousClock()
        return try (0..<count).map { _ in
            let elapsed = try clock.measure(body)
            return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        }
    }

    /// Numbers between -20 and 20, always the same.
    static func randomRows(_ count: Int, columns: Int) -> Matrix {
        var state: UInt64 = 6020
        let elements = (0..<count * columns).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) * 0x1p-53 * 40 - 20
        }
        return Matrix(rows: count, columns: columns, elements: elements)
    }

    static func report(_ seconds: [Double]) {
        print("[" + seconds.map(String.init(describing:)).joined(separator: ", ") + "]")
    }
}
