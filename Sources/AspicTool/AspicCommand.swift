import ArgumentParser

/// `aspic`: parses, calls the library, prints. Nothing is computed here that a program could not have from
/// `import Aspic`.
@main
struct AspicCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aspic",
        abstract: "Preserved in aspic: scikit-learn models, kept exactly as they were.",
        discussion: """
            Opens models saved as pickle, joblib, cloudpickle, skops or ONNX without Python \
            and without running anything from the file, predicts as the scikit-learn that \
            saved them, fits, and writes every format.

            Examples:
              aspic demo
              aspic inspect model.pkl
              aspic audit downloads/
              aspic predict model.joblib --data rows.csv
              aspic convert model.pkl model.skops
              aspic train "SVC(C=2.0)" --data rows.csv --target species -o model.pkl
              aspic sign model.pkl --key release.key
              aspic run -- python train.py
              aspic whence mystery.pkl

            Exit codes: 0 done; 1 the answer is no; 2 the call or a file is wrong.
            """,
        version: "0.1.0",
        subcommands: [
            DemoCommand.self, TrainCommand.self, InspectCommand.self, FingerprintCommand.self,
            ConvertCommand.self, PredictCommand.self, ScoreCommand.self, CompareCommand.self,
            AuditCommand.self, CleanCommand.self, KeygenCommand.self, SignCommand.self, VerifyCommand.self,
            KeepCommand.self, ListCommand.self, ShowCommand.self, WhenceCommand.self, DiffCommand.self,
            TagCommand.self, CheckoutCommand.self, ForgetCommand.self, LogCommand.self, RunCommand.self,
            ReproduceCommand.self, AttestCommand.self, LedgerCommand.self, DataCommand.self,
        ])

    static func main() {
        do {
            var command = try parseAsRoot()
            if var spreading = command as? any Spreading {
                try spreading.runLimited()
            } else {
                try command.run()
            }
        } catch {
            Ending.finish(with: error)
        }
    }
}
