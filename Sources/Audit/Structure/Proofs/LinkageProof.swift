import AspicCore
import ObjectGraph

/// HDBSCAN's tree of merged clusters, along which `labelling_at_cut` joins sets without looking at bounds.
enum LinkageProof {
    static func prove(_ model: ProvenObject) throws(Flaw) {
        guard let array = try model.array("_single_linkage_tree_") else { return }
        let records = try RecordColumns(array, "merges of a \(model.name.name)")
        try model.work.spend(2 * records.count)
        try prove(left: records.integers("left_node"), right: records.integers("right_node"))
    }

    /// Each merge takes two of the rows and of the merges before it, each of which is taken once.
    static func prove(left: [Int], right: [Int]) throws(Flaw) {
        let rows = left.count + 1
        var isTaken = [Bool](repeating: false, count: 2 * rows)
        for merge in left.indices {
            for part in [left[merge], right[merge]] {
                guard part >= 0, part < rows + merge, !isTaken[part] else {
                    throw .lie("merge \(merge) of \(rows) rows takes \(part), which is taken or not there")
                }
                isTaken[part] = true
            }
        }
    }
}
