import AspicCore
import Compression
import JoblibFormat
import ObjectGraph
import PickleFormat

extension JoblibFile {
    /// Whether functions or classes travel by value.
    var isCloudpickle: Bool {
        let graph = pickles.graph
        return (0..<graph.count).contains { index in
            let node = NodeID(index)
            guard graph.kind(of: node) == .global else { return false }
            let module = graph.child(0, of: node)
            return graph.holds(module, "cloudpickle.cloudpickle") || graph.holds(module, "cloudpickle")
                || graph.holds(module, "cloudpickle.cloudpickle_fast")
        }
    }

    /// How the file was written, in a few words: `protocol 4, zlib`.
    var dialectDescription: String {
        var parts = ["protocol \(pickles.streams[0].protocolVersion)"]
        if pickles.streams.count > 1 { parts.append("\(pickles.streams.count) pickles") }
        switch envelope {
        case .none: break
        case .compressed(let codec): parts.append(codec.rawValue)
        case .zfile: parts.append("joblib below 0.10 (ZF)")
        }
        if pickles.streams[0].traits.hasLegacyStrings { parts.append("Python 2") }
        if !pickles.trailing.isEmpty { parts.append("\(pickles.trailing.count) bytes behind the pickle") }
        return parts.joined(separator: ", ")
    }
}
