import AspicCore
import ObjectGraph

/// Networks of layers: the weights of each have as many rows as those before it columns, the first as many as rows of
/// data, and there is an offset for each column.
enum NetworkProof {
    static let models = ["MLPClassifier", "MLPRegressor"]

    static func prove(_ model: ProvenObject) throws(Flaw) {
        guard let node = model.node("coefs_"), let layers = model.elements(at: node) else { return }
        let offsets = model.node("intercepts_").flatMap { model.elements(at: $0) }
        try Audit.prove(
            offsets.map { $0.count == layers.count } ?? true,
            "a \(model.name.name) of \(layers.count) layers with \(offsets?.count ?? 0) intercepts")
        var inputs = try model.columns()
        for (place, layer) in layers.enumerated() {
            try model.work.spend(1)
            // Layers in another form than an array say nothing of the next.
            guard let shape = model.shape(at: layer), shape.count == 2 else {
                inputs = nil
                continue
            }
            try Audit.prove(
                inputs == nil || inputs == shape[0],
                "a \(model.name.name) whose layer \(place) of the shape \(shape) gets \(inputs ?? 0) values")
            if let offset = offsets.flatMap({ model.shape(at: $0[place]) }) {
                try Audit.prove(
                    offset == [shape[1]],
                    "a \(model.name.name) whose layer \(place) of the shape \(shape) has intercepts \(offset)"
                )
            }
            inputs = shape[1]
        }
        if let outputs = try model.integer("n_outputs_"), let inputs {
            try Audit.prove(
                outputs == inputs, "a \(model.name.name) of \(outputs) outputs whose last layer has \(inputs)"
            )
        }
    }
}
