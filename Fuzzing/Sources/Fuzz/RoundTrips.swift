import AspicCore
import ObjectGraph
import PickleFormat
import SkopsFormat

/// What opens is written again: the same bytes or an honest `nil`, and the same meaning in every format.
enum RoundTrips {
    static func run(_ bytes: Bytes) {
        guard let file = try? PickleReader.read(bytes, limits: limits) else { return }
        if let again = file.rewritten(as: bytes) { precondition(again.elementsEqual(bytes)) }
        // What is done to values that are no objects, CPython refuses and no writer keeps.
        guard !file.graph.hasExtraOperations else { return }
        guard let canonical = try? CanonicalForm.of(file.graph, root: file.streams[0].root) else { return }
        // The last byte of a file is nothing that its first pickle depends on, if there is one at all.
        let version = Int(bytes[bytes.count - 1]) % 6
        pickle(canonical, protocolVersion: version)
        joblib(canonical, protocolVersion: version)
        skops(canonical)
    }

    private static func pickle(_ canonical: ObjectGraph, protocolVersion: Int) {
        guard let written = try? CanonicalPickle.pickle(canonical, protocolVersion: protocolVersion) else {
            return
        }
        demand(canonical, "pickle, protocol \(protocolVersion)") {
            let file = try PickleReader.read(written)
            precondition(file.streams.count == 1 && file.trailing.isEmpty)
            return try CanonicalForm.of(file.graph, root: file.streams[0].root)
        }
    }

    private static func joblib(_ canonical: ObjectGraph, protocolVersion: Int) {
        guard let written = try? CanonicalPickle.joblib(canonical, protocolVersion: protocolVersion) else {
            return
        }
        // joblib pickles an array of objects by itself, which parts it from what it shares with the rest.
        demand(canonical, "joblib, protocol \(protocolVersion)", sharing: .ignored) {
            let file = try JoblibReading.read(written)
            return try CanonicalForm.of(file.graph, root: file.streams[0].root)
        }
    }

    /// skops keeps less of some objects (sparse matrices, random states), so that it opens is all that is asked.
    private static func skops(_ canonical: ObjectGraph) {
        guard let written = try? SkopsFile.encode(canonical) else { return }
        do { _ = try SkopsFile(written) } catch {
            fatalError("skops: what was written does not open: \(error)")
        }
    }

    /// What was written has to open, and to say what was meant.
    private static func demand(
        _ canonical: ObjectGraph, _ format: String, sharing: GraphComparison.Sharing = .counts,
        _ read: () throws -> ObjectGraph
    ) {
        do {
            let again = try read()
            let difference = GraphComparison.firstDifference(canonical, again, sharing: sharing)
            // Texts hold no more of a NaN than that it is one.
            if let difference, difference.reason != "nan here, nan there" {
                fatalError("\(format): \(difference)")
            }
        } catch {
            fatalError("\(format): what was written does not open: \(error)")
        }
    }
}
