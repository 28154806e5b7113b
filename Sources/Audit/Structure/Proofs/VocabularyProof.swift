import AspicCore
import ObjectGraph

/// Names that stand for columns. What counts words or values makes a sparse matrix of as many columns as there are
/// names, and puts entries where the dictionary says. Nobody compares the two, and compiled code (`csr_todense`,
/// `csr_matvec`) writes and reads there.
enum VocabularyProof {
    static let vectorizers = ["CountVectorizer", "TfidfVectorizer", "DictVectorizer"]

    static func prove(vectorizer model: ProvenObject) throws(Flaw) {
        guard let columns = try columns("vocabulary_", of: model) else { return }
        if let names = model.node("feature_names_").flatMap({ model.elements(at: $0) }) {
            try Audit.prove(
                names.count == columns,
                "a \(model.name.name) of \(columns) columns with names for \(names.count)")
        }
        guard let weighing = model.node("_tfidf").flatMap({ ProvenObject($0, of: model) }) else { return }
        for attribute: StaticString in ["idf_", "_idf_diag"] {
            guard let weights = try weighing.shape(attribute) else { continue }
            try Audit.prove(
                weights.first == columns,
                "a \(model.name.name) of \(columns) columns with weights of the shape \(weights)")
        }
    }

    /// `MultiLabelBinarizer` keeps the places of its classes once they were asked for.
    static func prove(binarizer model: ProvenObject) throws(Flaw) {
        guard let columns = try columns("_cached_dict", of: model),
            let classes = try model.shape("classes_")
        else { return }
        try Audit.prove(
            classes == [columns],
            "a \(model.name.name) of \(columns) columns with classes of the shape \(classes)")
    }

    /// How many columns the names have: one each.
    private static func columns(_ attribute: StaticString, of model: ProvenObject) throws(Flaw) -> Int? {
        guard let node = model.node(attribute) else { return nil }
        let title = "the \(attribute) of a \(model.name.name)"
        guard let (keys, values) = model.entries(at: node) else {
            throw .unread(title)
        }
        try model.work.spend(values.count)
        var seen = [Bool](repeating: false, count: values.count)
        for value in values {
            guard let column = model.objects.integer(at: value) else {
                throw .unread("\(title) with columns that are no numbers")
            }
            guard column >= 0, column < seen.count, !seen[column] else {
                throw .lie("\(title) of \(seen.count) names has column \(column) twice or out of range")
            }
            seen[column] = true
        }
        try DistinctKeys(objects: model.objects, work: model.work).prove(keys, title)
        return seen.count
    }
}

/// Hashing takes the remainder of a division by the number of columns.
enum HashingProof {
    static let vectorizers = ["HashingVectorizer", "FeatureHasher"]

    static func prove(_ model: ProvenObject) throws(Flaw) {
        guard let columns = try model.integer("n_features") else { return }
        try Audit.prove(
            columns > 0 && columns <= Int(Int32.max), "a \(model.name.name) of \(columns) columns")
    }
}
