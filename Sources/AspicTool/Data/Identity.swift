import Aspic
import Estimators
import Fingerprints
import JsonFormat
import OnnxConversion

/// Which model a file holds, and how it answers.
struct Identity {
    let fingerprint: Fingerprint
    let behaviour: Behaviour?
    /// Why there is no behaviour.
    let reason: String?
    /// What an ONNX file says about the model it was made of. Anybody can write that: it is a claim.
    let claims: Claims?

    struct Claims {
        let fingerprint: Fingerprint?
        let behaviour: Behaviour?
    }

    /// - Throws: if the file has no fingerprint, because parts of it are missing.
    init(_ file: ModelFile) throws {
        fingerprint = try Fingerprint.of(file)
        guard file.format != .onnx else {
            behaviour = nil
            reason = "a graph of operators is no estimator that Aspic knows"
            claims = Claims(file)
            return
        }
        claims = nil
        do {
            guard let estimator = try Model(file).estimator else { throw EstimatorError(.notFitted, "") }
            behaviour = try Behaviour(of: estimator)
            reason = nil
        } catch let error as EstimatorError {
            behaviour = nil
            reason = "\(error)"
        }
    }

    /// What goes into ONNX files that are made of the model.
    var metadata: [String: String] {
        var metadata = [ModelMetadata.fingerprintKey: fingerprint.description]
        metadata[ModelMetadata.behaviourKey] = behaviour?.description
        return metadata
    }

    /// The same of a model that was fitted here.
    static func metadata(of model: Model) throws -> [String: String] {
        guard let estimator = model.estimator, let fingerprint = try Fingerprint.of(model) else { return [:] }
        return [
            ModelMetadata.fingerprintKey: fingerprint.description,
            ModelMetadata.behaviourKey: try Behaviour(of: estimator).description,
        ]
    }

    /// The claims of an ONNX file, for answers that list them beside other keys.
    var claimMembers: JsonValue.Members {
        guard let claims else { return [:] }
        return [
            "source_fingerprint": .optional(claims.fingerprint?.description),
            "source_behaviour": .optional(claims.behaviour?.description),
        ]
    }
}

extension Identity.Claims {
    /// Only what has the form of one; `nil` if nothing is claimed.
    init?(_ file: ModelFile) {
        fingerprint = file.onnxMetadata(ModelMetadata.fingerprintKey).flatMap(Fingerprint.init)
        behaviour = file.onnxMetadata(ModelMetadata.behaviourKey).flatMap(Behaviour.init)
        if fingerprint == nil && behaviour == nil { return nil }
    }
}
