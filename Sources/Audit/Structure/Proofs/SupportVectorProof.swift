import AspicCore
import ObjectGraph

/// Support vector machines, whose arrays LIBSVM gets as pointers without lengths.
enum SupportVectorProof {
    /// What LIBSVM calls each of them.
    static let machines = [
        "SVC": "c_svc", "NuSVC": "nu_svc", "OneClassSVM": "one_class", "SVR": "epsilon_svr",
        "NuSVR": "nu_svr",
    ]

    /// Sizes that one machine has.
    struct Sizes: Equatable {
        /// Support vectors.
        var vectors: Int
        /// Classes; two for regression and one class.
        var classes: Int

        var pairs: Int { classes * (classes - 1) / 2 }
    }

    static func prove(_ model: ProvenObject) throws(Flaw) {
        let name = model.name.name
        guard let support = try model.integers("support_") else { return }
        if let kind = model.node("_impl") {
            try Audit.prove(
                machines[name].map { model.objects.text(at: kind) == $0 } ?? false,
                "a \(name) that is another machine")
        }
        let rows = try model.shape(ofTuple: "shape_fit_")
        let extent = rows?.first ?? .max
        if let wrong = support.first(where: { $0 < 0 || $0 >= extent }) {
            throw .lie("a \(name) with row \(wrong) of \(extent) as a support vector")
        }
        let isClassifier = name.hasSuffix("SVC")
        let classes = isClassifier ? model.node("classes_").flatMap { model.shape(at: $0)?.first } : 2
        guard let classes else { return }
        let sizes = Sizes(vectors: support.count, classes: classes)
        try Audit.prove(classes >= 2 && classes < 1 << 20, "a \(name) of \(classes) classes")
        for attribute: StaticString in ["_n_support", "n_support_"] {
            guard let counts = try model.integers(attribute) else { continue }
            // Before 0.22, numbers of regressors were whatever the memory held.
            try prove(counts: counts, sizes, isCounted: isClassifier)
        }
        for attribute: StaticString in ["_intercept_", "intercept_"] {
            guard let shape = try model.shape(attribute) else { continue }
            try Audit.prove(
                shape == [sizes.pairs], "a \(name) of \(sizes.pairs) pairs with intercepts \(shape)")
        }
        for attribute: StaticString in ["_dual_coef_", "dual_coef_"] {
            try proveCoefficients(attribute, of: model, sizes)
        }
        if isClassifier { try proveProbabilities(of: model, sizes) }
        try proveVectors(of: model, sizes, rows: rows)
    }

    static func prove(counts: [Int], _ sizes: Sizes, isCounted: Bool) throws(Flaw) {
        try Audit.prove(
            counts.count == sizes.classes,
            "\(counts.count) counts of support vectors for \(sizes.classes) classes")
        guard isCounted else { return }
        var total = 0
        for count in counts {
            let (sum, overflow) = total.addingReportingOverflow(count)
            try Audit.prove(count >= 0 && !overflow, "a class with \(count) support vectors")
            total = sum
        }
        try Audit.prove(
            total == sizes.vectors, "\(sizes.vectors) support vectors, but classes with \(total)")
    }

    /// A row for each class but one and a column for each support vector; sparse ones have them all.
    private static func proveCoefficients(
        _ attribute: StaticString, of model: ProvenObject, _ sizes: Sizes
    ) throws(Flaw) {
        guard let node = model.node(attribute), let shape = try model.shape(attribute) else { return }
        let expected = [sizes.classes - 1, sizes.vectors]
        let sparse = model.objects.arrayShape(at: node) == nil ? ProvenObject(node, of: model) : nil
        let entries = try sparse?.array("data")?.count ?? sizes.vectors * (sizes.classes - 1)
        guard entries == sizes.vectors * (sizes.classes - 1), shape == expected || sizes.vectors == 0 else {
            throw .lie(
                "\(sizes.vectors) support vectors of \(sizes.classes) classes with \(entries) coefficients of the shape \(shape)"
            )
        }
    }

    /// Platt's scaling has numbers for each pair or none.
    private static func proveProbabilities(of model: ProvenObject, _ sizes: Sizes) throws(Flaw) {
        var counts: [Int] = []
        for attribute: StaticString in ["_probA", "_probB", "probA_", "probB_"] {
            if let shape = try model.shape(attribute) { counts.append(shape.reduce(1, *)) }
        }
        let isNeeded =
            model.node("_sparse").flatMap { model.objects.bool(at: $0) } == true
            && model.node("_effective_probability").flatMap { model.objects.bool(at: $0) } == true
        let isSound =
            counts.allSatisfy { $0 == sizes.pairs } || !isNeeded && counts.allSatisfy { $0 == 0 }
        try Audit.prove(isSound, "\(sizes.pairs) pairs of classes with probabilities for \(counts)")
    }

    /// A row for each support vector with the columns that rows have. Given kernels have none.
    private static func proveVectors(of model: ProvenObject, _ sizes: Sizes, rows: [Int]?) throws(Flaw) {
        guard let vectors = try model.shape("support_vectors_") else { return }
        let kernel = model.node("kernel").flatMap { model.objects.text(at: $0) }
        if kernel == nil || kernel == "precomputed" { return }
        try Audit.prove(
            vectors.count == 2 && vectors[0] == sizes.vectors,
            "\(sizes.vectors) support vectors of the shape \(vectors)")
        if let columns = try model.integer("n_features_in_") ?? rows?.dropFirst().first {
            try Audit.prove(
                vectors[1] == columns || sizes.vectors == 0,
                "support vectors of \(vectors[1]) columns for rows of \(columns)")
        }
    }
}

extension ProvenObject {
    /// A tuple of sizes.
    fileprivate func shape(ofTuple attribute: StaticString) throws(Flaw) -> [Int]? {
        guard let node = node(attribute) else { return nil }
        guard let shape = objects.shape(at: node) else {
            throw .lie("the \(attribute) of a \(name.name) is no shape")
        }
        return shape
    }
}
