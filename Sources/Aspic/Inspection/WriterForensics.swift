import JoblibFormat
import ObjectGraph
import PickleFormat
import SkopsFormat

/// Which software wrote a file, from what it names and how: nothing in a pickle says so outright but
/// scikit-learn's own `_sklearn_version`.
enum WriterForensics {
    static func writers(of file: ModelFile, _ graph: ObjectGraph, _ walk: GraphWalk) -> Inspection.Writers {
        var writers = Inspection.Writers()
        let objects = ObjectReader(graph)
        var hasOldNumpy = false
        var hasNewNumpy = false
        for node in walk.order {
            switch graph.kind(of: node) {
            case .dictionary where writers.scikitLearn == nil:
                if let version = objects.value("_sklearn_version", in: node) {
                    writers.scikitLearn = graph.text(of: version)
                }
            case .global:
                let module = graph.text(of: graph.child(0, of: node)) ?? ""
                if module.hasPrefix("numpy.core") { hasOldNumpy = true }
                if module.hasPrefix("numpy._core") { hasNewNumpy = true }
            default: continue
            }
        }
        // numpy 2.0 moved numpy.core; 1.26 already reads the new name but writes the old one.
        writers.numpy = hasNewNumpy ? "2" : hasOldNumpy ? "1" : nil
        if case .pickles(let pickles) = file.contents {
            let stream = pickles.pickles.streams[0]
            if stream.traits.hasLegacyStrings {
                writers.python = "2"
            } else {
                // Protocol 4 came with 3.4, 5 with 3.8; below, only strings tell.
                switch stream.protocolVersion {
                case 5: writers.python = ">=3.8"
                case 4: writers.python = ">=3.4"
                case 3: writers.python = "3"
                default: writers.python = nil
                }
            }
            writers.joblib = joblibVersion(pickles, graph, walk)
        }
        return writers
    }

    /// joblib 1.2 began to align arrays, 0.10 to keep them in the file.
    private static func joblibVersion(
        _ file: JoblibFile, _ graph: ObjectGraph, _ walk: GraphWalk
    ) -> String? {
        if case .zfile = file.envelope { return "<0.10" }
        let objects = ObjectReader(graph)
        for node in walk.order where graph.kind(of: node) == .global {
            guard objects.isArrayWrapper(node), let name = graph.text(of: graph.child(1, of: node)) else {
                continue
            }
            if name != "NumpyArrayWrapper" { return "<0.10" }
            let isAligned = walk.order.contains { node in
                graph.kind(of: node) == .dictionary
                    && objects.value("numpy_array_alignment_bytes", in: node) != nil
            }
            return isAligned ? ">=1.2" : ">=0.10"
        }
        return nil
    }
}
