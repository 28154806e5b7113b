import Aspic
import AspicCore
import Estimators
import Ledger

/// Which model of a run an ONNX file of the same run was made of: the one whose numbers it gives.
///
/// The file does not tell. Converters round to single precision, so that numbers are close and not equal; a model that
/// was fitted with another seed is far from that.
enum OnnxOrigins {
    /// The largest mean difference that rounding explains.
    private static let closest = 1e-3
    /// How much further away the next model has to be.
    private static let margin = 10.0

    /// - Parameter writings: what the run wrote.
    /// - Returns: for the place of an ONNX file the place of its model, where it is beyond doubt.
    static func find(_ outputs: [KeptOutput], beside writings: RunWritings) -> [Int: Int] {
        let graphs = outputs.indices.filter { outputs[$0].stored.description.format == "onnx" }
        guard !graphs.isEmpty else { return [:] }
        var found: [Int: Int] = [:]
        var candidates: [(place: Int, model: Model)] = []
        var seen: Set<String> = []
        for (place, output) in outputs.enumerated() {
            guard output.stored.description.format != "onnx",
                let fingerprint = output.stored.description.fingerprint, !seen.contains(fingerprint),
                let model = model(output, writings), model.estimator?.nFeaturesIn != nil
            else { continue }
            seen.insert(fingerprint)
            candidates.append((place, model))
        }
        for graph in graphs {
            guard let model = model(outputs[graph], writings) else { continue }
            let distances = candidates.compactMap { candidate in
                distance(candidate.model, model).map { (place: candidate.place, distance: $0) }
            }.sorted { $0.distance < $1.distance }
            guard let nearest = distances.first, nearest.distance <= closest else { continue }
            if distances.count > 1, distances[1].distance < margin * max(nearest.distance, 1e-12) { continue }
            found[graph] = nearest.place
        }
        return found
    }

    private static func model(_ output: KeptOutput, _ writings: RunWritings) -> Model? {
        guard let bytes = try? Bytes(contentsOf: output.bytesPath) else { return nil }
        let folder = writings.sideFolder(ofOutput: output.place, spent: bytes.count)
        let reference = ModelReference(path: output.bytesPath)
        return (try? ModelFile(reference, contents: bytes, beside: folder)).flatMap { try? Model($0) }
    }

    /// The mean difference of what both say about generated rows; `nil` if they cannot be compared.
    private static func distance(_ model: Model, _ graph: Model) -> Double? {
        guard let estimator = model.estimator, let width = estimator.nFeaturesIn else { return nil }
        let rows = GeneratedRows.rows(for: estimator, columns: width)
        for method in [PredictionMethod.predictProbabilities, .transform, .predict] {
            guard let mine = try? model.output(of: method, rows),
                let theirs = try? graph.output(of: method, rows)
            else { continue }
            switch (mine, theirs) {
            case (.values(let a), .values(let b)):
                guard a.shape == b.shape, let a = try? a.doubles(), let b = try? b.doubles(), !a.isEmpty
                else {
                    continue
                }
                return zip(a, b).reduce(0) { $0 + ($1.0 - $1.1).magnitude } / Double(a.count)
            case (.labels(let a), .labels(let b)):
                return 1 - Double(a.agreement(with: b)) / Double(rows.rows)
            default: continue
            }
        }
        return nil
    }
}
