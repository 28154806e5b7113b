import ArgumentParser
import Aspic
import AspicCore
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
    ///
    /// - Parameter limits: budgets for so many bytes of file.
    func file(
        _ reference: String, limits: (Int) -> Limits = { _ in .standard }
    ) throws -> ModelFile {
        let reference = ModelReference(reference)
        guard let key else {
            let size = try Bytes(contentsOf: reference.path).count
            return try ModelFile(reference, limits: limits(size))
        }
        let verified = try Verifier.verifyFile(
            reference.path, with: KeyFile.read(key), signature: signature)
        return try ModelFile(
            reference, contents: verified.bytes, limits: limits(verified.bytes.count))
    }
}
