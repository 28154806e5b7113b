import AspicCore
import ObjectGraph

/// Encoders of categories. `OneHotEncoder` makes a sparse matrix whose columns follow from `_n_features_outs` and whose
/// entries follow from categories, from how rare ones are grouped, and from which are dropped; compiled code
/// (`csr_todense`) writes where the entries say.
enum EncoderProof {
    static let encoders = ["OneHotEncoder", "OrdinalEncoder"]

    static func prove(_ encoder: ProvenObject) throws(Flaw) {
        guard let lists = encoder.node("categories_").flatMap({ encoder.elements(at: $0) }) else { return }
        var sizes: [Int] = []
        for list in lists {
            guard let shape = encoder.shape(at: list) ?? encoder.elements(at: list).map({ [$0.count] }),
                shape.count == 1
            else { throw .unread("the categories_ of a \(encoder.name.name)") }
            sizes.append(shape[0])
        }
        if let columns = try encoder.integer("n_features_in_") {
            try Audit.prove(
                sizes.count == columns,
                "a \(encoder.name.name) of \(columns) columns with categories of \(sizes.count)")
        }
        guard encoder.name.name == "OneHotEncoder" else { return }
        let groups = try groups(of: encoder, sizes)
        let isGrouped = encoder.has("_drop_idx_after_grouping")
        let dropped = try dropped(
            isGrouped ? "_drop_idx_after_grouping" : "drop_idx_", of: encoder, sizes: groups)
        if isGrouped { _ = try self.dropped("drop_idx_", of: encoder, sizes: sizes) }
        guard let widths = encoder.node("_n_features_outs") else { return }
        let expected = groups.indices.map { groups[$0] - (dropped[$0] ? 1 : 0) }
        let given = try encoder.numbers(at: widths, "_n_features_outs")
        try Audit.prove(
            given == expected, "a \(encoder.name.name) whose columns have other widths than their categories")
    }

    /// How many categories each column has once rare ones are one.
    private static func groups(of encoder: ProvenObject, _ sizes: [Int]) throws(Flaw) -> [Int] {
        guard let flag = encoder.node("_infrequent_enabled") else { return sizes }
        guard let isEnabled = encoder.objects.bool(at: flag) else {
            throw .unread("a \(encoder.name.name) that may group categories")
        }
        guard isEnabled else { return sizes }
        guard let rare = encoder.node("_infrequent_indices").flatMap({ encoder.elements(at: $0) }),
            let mappings = encoder.node("_default_to_infrequent_mappings").flatMap({
                encoder.elements(at: $0)
            })
        else { return sizes }
        try Audit.prove(
            rare.count == sizes.count && mappings.count == sizes.count,
            "a \(encoder.name.name) that groups the categories of other columns than it has")
        var groups = sizes
        for column in sizes.indices {
            let isGrouped = !encoder.objects.isNone(rare[column])
            try Audit.prove(
                isGrouped != encoder.objects.isNone(mappings[column]),
                "a \(encoder.name.name) that groups categories of column \(column) only in part")
            guard isGrouped else { continue }
            let members = try encoder.integers(at: rare[column], "_infrequent_indices")
            let mapping = try encoder.integers(at: mappings[column], "_default_to_infrequent_mappings")
            groups[column] = sizes[column] - members.count + 1
            let isSound =
                !members.isEmpty && members.count <= sizes[column] && mapping.count == sizes[column]
                && members.allSatisfy { $0 >= 0 && $0 < sizes[column] }
                && mapping.allSatisfy { $0 >= 0 && $0 < groups[column] }
            try Audit.prove(
                isSound, "a \(encoder.name.name) that groups categories of column \(column) out of range")
        }
        return groups
    }

    /// Which columns lose a category.
    private static func dropped(
        _ attribute: StaticString, of encoder: ProvenObject, sizes: [Int]
    ) throws(Flaw) -> [Bool] {
        var dropped = [Bool](repeating: false, count: sizes.count)
        guard let node = encoder.node(attribute) else { return dropped }
        var places: [Int?] = []
        if let elements = encoder.elements(at: node) {
            for element in elements {
                let place = encoder.objects.integer(at: element)
                guard place != nil || encoder.objects.isNone(element) else {
                    throw .unread("the \(attribute) of a \(encoder.name.name)")
                }
                places.append(place)
            }
        } else {
            places = try encoder.integers(at: node, attribute)
        }
        try Audit.prove(
            places.count == sizes.count,
            "a \(encoder.name.name) of \(sizes.count) columns that drops categories of \(places.count)")
        for (column, place) in places.enumerated() {
            guard let place else { continue }
            try Audit.prove(
                place >= 0 && place < sizes[column],
                "a \(encoder.name.name) that drops category \(place) of \(sizes[column])")
            dropped[column] = true
        }
        return dropped
    }
}
