import ArgumentParser
import Aspic
import Signing

/// Who has to have signed a model before it is read; every verb that reads one takes it.
struct SignatureOptions: ParsableArguments {
    @Option(
        name: .customLong("require-signature"),
        help: ArgumentHelp("Read a model only if this key has signed it.", valueName: "key"),
        completion: .file())
    var key: String?

    @Option(
        help: ArgumentHelp("The signature, if it is not beside the model.", valueName: "file"),
        completion: .file())
    var signature: String?

    func validate() throws {
        if signature != nil && key == nil {
            throw ValidationError("--signature goes with --require-signature")
        }
    }

    /// Reads the file that `reference` names; if a signature is required, exactly the bytes that it vouches for.
    func file(_ reference: String) throws -> ModelFile {
        let reference = ModelReference(reference)
        guard let key else { return try ModelFile(reference) }
        let verified = try Verifier.verifyFile(
            reference.path, with: KeyFile.read(key), signature: signature)
        return try ModelFile(reference, contents: verified.bytes)
    }
}
