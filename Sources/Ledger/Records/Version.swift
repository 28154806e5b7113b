/// A model that was kept.
package struct Version: Sendable {
    /// The row; not shown to anybody.
    package var id: Int64
    package var name: String
    /// Counts from 1 under each name and is never given twice.
    package var number: Int
    package var description: ModelDescription
    package var object: StoredObject
    package var sideFiles: [SideFile]
    /// Where the file was.
    package var origin: String
    /// Seconds since 1970.
    package var kept: Double
    package var tags: [String]
    package var aliases: [String]
    package var runID: Int64?
    package var codeID: Int64?

    /// `name@3`.
    package var reference: String { "\(name)@\(number)" }

    /// A file beside the model that is a part of it: external data of ONNX, joblib's arrays before 0.10.
    package struct SideFile: Sendable, Hashable {
        package var name: String
        package var digest: String
        package var size: Int

        package init(name: String, digest: String, size: Int) {
            self.name = name
            self.digest = digest
            self.size = size
        }
    }

    /// Bytes of all files.
    package var size: Int { sideFiles.reduce(object.size) { $0 + $1.size } }
}

/// What a model file says of itself, as far as it is looked for later.
package struct ModelDescription: Sendable, Hashable {
    package struct Parameter: Sendable, Hashable {
        /// `svc__C`, as `get_params` names it.
        package var name: String
        /// As Python prints it.
        package var value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Equal for the same fitted model in every format; `nil` if the file is no model.
    package var fingerprint: String?
    /// Equal for models that predict alike.
    package var behaviour: String?
    /// The fingerprint of the model that an ONNX file says it was made from.
    package var claimedFingerprint: String?
    package var format: String
    /// `sklearn.svm._classes.SVC`.
    package var className: String
    package var expression: String
    /// Versions of what wrote it: `sklearn`, `numpy`, `python`, `joblib`.
    package var writers: [String: String]
    package var parameters: [Parameter]

    package init(
        fingerprint: String?, behaviour: String? = nil, claimedFingerprint: String? = nil, format: String,
        className: String = "", expression: String = "", writers: [String: String] = [:],
        parameters: [Parameter] = []
    ) {
        self.fingerprint = fingerprint
        self.behaviour = behaviour
        self.claimedFingerprint = claimedFingerprint
        self.format = format
        self.className = className
        self.expression = expression
        self.writers = writers
        self.parameters = parameters
    }
}

/// How one version came from another.
package enum Relation: String, Sendable, CaseIterable {
    /// The same model in another format.
    case convertedFrom = "converted from"
    /// The same expression fitted again.
    case refittedFrom = "refitted from"
    /// Made by a run that had read it.
    case madeFrom = "made from"
    /// Trained on its predictions.
    case distilledFrom = "distilled from"
}
