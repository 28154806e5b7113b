import AspicCore
import Foundation
import JsonFormat
import Testing

@Suite("Verbs on models that scikit-learn saved")
struct VerbTests {
    static let example = "Tests/Fixtures/example/digits.protocol4.pkl"

    /// The two digits the example knows, as a table with their labels.
    private func rows(_ folder: TemporaryFolder) throws -> String {
        let table = try String(contentsOfFile: Program.repository + "/Data/digits.csv", encoding: .utf8)
        let lines = table.split(separator: "\n")
        let kept = [lines[0]] + lines.dropFirst().filter { $0.hasSuffix(",0") || $0.hasSuffix(",1") }
        return try folder.write(kept.joined(separator: "\n") + "\n", "rows.csv")
    }

    private func object(_ text: String) throws -> JsonValue.Members {
        let value = try JsonValue(parsing: Bytes(text.utf8))
        guard case .object(let members) = value else { throw Failure.noObject }
        return members
    }

    private enum Failure: Error { case noObject }

    /// What the script that made the fixture wrote down.
    private func expectedLabels() throws -> [Int] {
        let path = Program.repository + "/Tests/Fixtures/example/expected.json"
        let members = try object(String(contentsOfFile: path, encoding: .utf8))
        guard case .array(let values) = members["predict"] else { throw Failure.noObject }
        return values.compactMap { if case .integer(let label) = $0 { label } else { nil } }
    }

    @Test func inspect() throws {
        try Snapshot.expect(Program.run(["inspect", Self.example]).output, "inspect")
        let keys = try object(Program.run(["inspect", Self.example, "--json"]).output).pairs.map(\.key)
        #expect(
            keys == [
                "format", "dialect", "bytes", "written_by", "model", "class", "n_features_in",
                "feature_names_in", "classes", "methods", "globals", "opaque", "fingerprint", "behaviour",
            ])
    }

    @Test("predictions are scikit-learn's, a line each, and in JSON")
    func predict() throws {
        let folder = try TemporaryFolder()
        let data = try rows(folder)
        let call = ["predict", Self.example, "--data", data, "--without", "target"]
        let labels = try expectedLabels()
        let result = try Program.run(call)
        #expect(result.error.isEmpty)
        #expect(result.output == labels.map { "\($0)\n" }.joined())
        let json = try object(Program.run(call + ["--json"]).output)
        #expect(json["method"] == "predict")
        #expect(json["rows"] == .integer(labels.count))
        #expect(json["columns"] == 1)
        #expect(json["dtype"] == "int64")
        #expect(json["values"] == .array(labels.map { .integer($0) }))
    }

    @Test("predictions in files")
    func predictToFile() throws {
        let folder = try TemporaryFolder()
        let data = try rows(folder)
        let labels = try expectedLabels()
        for name in ["out.npy", "out.npz", "out.csv"] {
            let result = try Program.run([
                "predict", Self.example, "--data", data, "--without", "target", "-o", folder.file(name),
                "--json",
            ])
            #expect(result.code == 0)
            #expect(try object(result.output)["output"] == .string(folder.file(name)))
        }
        #expect(
            try String(contentsOfFile: folder.file("out.csv"), encoding: .utf8)
                == labels.map { "\($0)\n" }.joined())
        let array = try Data(contentsOf: URL(fileURLWithPath: folder.file("out.npy")))
        #expect(array.count == 128 + 8 * labels.count)
        #expect(folder.contents == ["out.csv", "out.npy", "out.npz", "rows.csv"])
    }

    @Test("score against a column")
    func score() throws {
        let folder = try TemporaryFolder()
        let data = try rows(folder)
        let truth = try String(contentsOfFile: data, encoding: .utf8).split(separator: "\n").dropFirst()
            .compactMap { Int($0.suffix(1)) }
        let right = try zip(expectedLabels(), truth).count { $0 == $1 }
        let result = try Program.run(["score", Self.example, "--data", data, "--target", "target", "--json"])
        let json = try object(result.output)
        #expect(json["score"] == .number(Double(right) / Double(truth.count)))
        #expect(json["metric"] == "accuracy")
        #expect(json["rows"] == .integer(truth.count))
    }

    @Test("converting there and back, and comparing")
    func convert() throws {
        let folder = try TemporaryFolder()
        let call = ["convert", Self.example, folder.file("m.joblib.z")]
        let result = try Program.run(call)
        #expect(result.code == 0)
        #expect(result.output.contains("(joblib, "))
        let json = try object(Program.run(call + ["--json"]).output)
        #expect(
            json.pairs.map(\.key) == [
                "input", "output", "from", "to", "bytes_in", "bytes_out", "lossless", "notes",
            ])
        #expect(json["lossless"] == true)
        let back = try Program.run([
            "convert", folder.file("m.joblib.z"), folder.file("m.pkl"), "--protocol", "2",
        ])
        #expect(back.code == 0)
        let compared = try Program.run([
            "compare", Self.example, folder.file("m.joblib.z"), folder.file("m.pkl"), "--json",
        ])
        #expect(compared.code == 0)
        guard case .array(let table) = try object(compared.output)["rows"] else { throw Failure.noObject }
        #expect(table.count == 3)
        for case .object(let row) in table {
            #expect(row["agree"] == 1000 && row["of"] == 1000 && row["differs"] == [])
        }
    }

    @Test("models that differ: exit code 1")
    func differing() throws {
        let folder = try TemporaryFolder()
        let data = try rows(folder)
        for (name, seed) in [("a.pkl", 1), ("b.pkl", 2)] {
            let result = try Program.run([
                "train", "DecisionTreeClassifier(max_depth=1, max_features=1, random_state=\(seed))",
                "--data",
                data, "--target", "target", "-o", folder.file(name),
            ])
            #expect(result.code == 0)
        }
        let compared = try Program.run([
            "compare", folder.file("a.pkl"), folder.file("b.pkl"), "--data", data, "--target", "target",
        ])
        #expect(compared.code == 1)
        #expect(compared.output.contains("b.pkl differs"))
    }

    @Test("training from a script and from a table with names")
    func train() throws {
        let folder = try TemporaryFolder()
        let data = try rows(folder)
        let script = try folder.write(
            """
            # A scaled machine.
            from sklearn.pipeline import make_pipeline
            model = make_pipeline(StandardScaler(), SVC(kernel="linear"))

            """, "model.py")
        let result = try Program.run([
            "train", script, "--data", data, "--target", "target", "--test", data, "-o",
            folder.file("m.skops"),
            "--json",
        ])
        let json = try object(result.output)
        #expect(json["model"] == "make_pipeline(StandardScaler(), SVC(kernel=\"linear\"))")
        #expect(json["train_score"] == 1.0)
        #expect(json["test_score"] == 1.0)
        let inspected = try object(Program.run(["inspect", folder.file("m.skops"), "--json"]).output)
        #expect(inspected["fingerprint"] == json["fingerprint"])
        guard case .array(let names) = inspected["feature_names_in"] else { throw Failure.noObject }
        #expect(names.count == 64 && names.first == "pixel_0_0")
        // The column that is no feature is left out by its name.
        let predicted = try Program.run(["predict", folder.file("m.skops"), "--data", data])
        #expect(predicted.code == 0)
    }

    @Test("the whole chapter on the digits")
    func demo() throws {
        let folder = try TemporaryFolder()
        let result = try Program.run(["demo", "--out", folder.file("files"), "--json"])
        #expect(result.code == 0)
        let json = try object(result.output)
        #expect(json["data"] == "digits")
        guard case .array(let table) = json["rows"] else { throw Failure.noObject }
        #expect(table.count == 6)
        for case .object(let row) in table {
            #expect(row["agree"] == 1797 && row["of"] == 1797)
        }
    }

    @Test("a model in a container")
    func container() throws {
        let folder = try TemporaryFolder()
        let missing = try Program.run(["inspect", Self.example + "#no/0"])
        #expect(missing.code == 2)
        #expect(missing.error.contains("digits.protocol4.pkl"))
        #expect(folder.contents.isEmpty)
    }
}
