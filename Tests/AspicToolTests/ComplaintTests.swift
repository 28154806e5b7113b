import Foundation
import Testing

@Suite("Bad calls and unreadable files")
struct ComplaintTests {
    struct Call: CustomTestStringConvertible {
        let arguments: [String]
        let complaint: String
        var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(
        "exit with 2 and one line that says what to do",
        arguments: [
            Call(
                arguments: ["nonsense"],
                complaint:
                    "aspic: there is no verb nonsense; there are demo, train, inspect, fingerprint, convert, "
                    + "predict, score, compare, audit, clean, keygen, sign, verify, keep, list, "
                    + "show, whence, diff, tag, checkout, forget, log, run, reproduce, attest, ledger, data"),
            Call(
                arguments: ["inspect"],
                complaint: "aspic: Missing expected argument '<file>' (see aspic inspect --help)"),
            Call(
                arguments: ["predict", "m.pkl"],
                complaint: "aspic: Missing expected argument '--data <file>' (see aspic predict --help)"),
            Call(
                arguments: ["inspect", "--jsom", "m.pkl"],
                complaint: "aspic: Unknown option '--jsom'. Did you mean '--json'? (see aspic inspect --help)"
            ),
            Call(
                arguments: ["inspect", "none.pkl"],
                complaint: "aspic: none.pkl: cannot open: No such file or directory"),
            Call(
                arguments: ["compare", "one.pkl"],
                complaint: "aspic: comparing takes two models or more (see aspic compare --help)"),
            Call(
                arguments: ["convert", "a.pkl", "a.model"],
                complaint: "aspic: a.model: the ending names no format; say which one: pickle, joblib, "
                    + "cloudpickle, skops, onnx"),
            Call(
                arguments: ["convert", "a.pkl", "a.skops", "--compress", "zlib:3"],
                complaint: "aspic: --compress is for pickle, joblib and cloudpickle, not skops"),
            Call(
                arguments: ["convert", "a.pkl", "b.pkl", "--protocol", "6"],
                complaint: "aspic: pickle has the protocols 0 to 5, not 6 (see aspic convert --help)"),
            Call(
                arguments: ["clean", "Package.swift", "Package.swift"],
                complaint:
                    "aspic: Package.swift: is the input, which is not overwritten; name another file"),
            Call(
                arguments: ["train", "PCA(n_componets=3)", "--data", "x.npy", "-o", "m.pkl"],
                complaint: "aspic: the expression: unknown parameter n_componets of PCA at 1:5; did you mean "
                    + "n_components?"),
            Call(
                arguments: ["train", "PCA()", "--data", "Data/none.csv", "-o", "m.pkl"],
                complaint: "aspic: Data/none.csv: cannot open: No such file or directory"),
            Call(
                arguments: [
                    "train", "SVC()", "--data", "Data/digits.csv", "--target", "digit", "-o", "m.pkl",
                ],
                complaint:
                    "aspic: Data/digits.csv: no column is called digit; there are pixel_0_0, pixel_0_1, "
                    + "pixel_0_2, pixel_0_3, pixel_0_4, pixel_0_5, pixel_0_6, pixel_0_7, pixel_1_0, pixel_1_1, "
                    + "..., and no file either"),
            Call(
                arguments: ["train", "SVC()", "--data", "Data/digits.csv", "-o", "m.pkl"],
                complaint: "aspic: a classifier needs labels; say where they are with --target"),
            Call(
                arguments: [
                    "predict", "Tests/Fixtures/example/digits.protocol4.pkl", "--data", "Data/digits.csv",
                ],
                complaint:
                    "aspic: Data/digits.csv: has 65 columns, but the model takes 64; leave columns out "
                    + "with --without NAME"),
            Call(
                arguments: [
                    "predict", "Tests/Fixtures/example/digits.protocol4.pkl", "--data", "Data/digits.csv",
                    "-o",
                    "labels.xlsx",
                ],
                complaint: "aspic: labels.xlsx: predictions are written as .npy, .npz or .csv"),
        ])
    func complaint(call: Call) throws {
        let result = try Program.run(call.arguments)
        #expect(result.code == 2)
        #expect(result.output.isEmpty)
        #expect(result.error == call.complaint + "\n")
    }

    @Test("a bad value names the option and the values there are")
    func badValue() throws {
        let result = try Program.run(["demo", "--data", "cows"])
        #expect(result.code == 2)
        #expect(result.error.split(separator: "\n").count == 1)
        #expect(result.error.contains("cows") && result.error.contains("cats-dogs"))
    }

    @Test("a file's name cannot write to the terminal")
    func controlCharacters() throws {
        let result = try Program.run(["inspect", "\u{1B}[31mred\nsecond.pkl"])
        #expect(result.code == 2)
        #expect(result.error == "aspic: \\x1b[31mred\\nsecond.pkl: cannot open: No such file or directory\n")
    }

    @Test("what cannot be read leaves nothing behind")
    func nothingLeftBehind() throws {
        let folder = try TemporaryFolder()
        try folder.write("hello, world\n", "text.pkl")
        for arguments in [
            ["inspect", "text.pkl"], ["convert", "text.pkl", "out.skops"],
            ["compare", "text.pkl", "text.pkl"],
        ] {
            let result = try Program.run(arguments, in: folder.path)
            #expect(result.code == 2)
            #expect(result.error.hasPrefix("aspic: text.pkl: "))
            #expect(result.error.split(separator: "\n").count == 1)
        }
        #expect(folder.contents == ["text.pkl"])
    }

    @Test("data sets that are nowhere: the three places")
    func missingData() throws {
        let folder = try TemporaryFolder()
        // Beside the temporary folder itself there may be anything, the data too.
        let inner = folder.file("inner")
        try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: false)
        let result = try Program.run(
            ["demo", "--data", "cats-dogs"], in: inner,
            environment: [
                "ASPIC_DATA": folder.file("mine"), "XDG_CACHE_HOME": folder.file("cache"), "PATH": "/nowhere",
            ])
        #expect(result.code == 2)
        #expect(result.output.isEmpty)
        #expect(
            result.error == "aspic: catData_w.mat of cats-dogs cannot be downloaded (there is no curl to "
                + "download with); put it into $ASPIC_DATA (\(folder.file("mine"))), ../shared/data or "
                + "\(folder.file("cache"))/aspic\n")
    }

    @Test("another file under the right name is refused")
    func wrongDigest() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("not a cat", "catData_w.mat")
        let result = try Program.run(
            ["data", "fetch", "cats-dogs"], in: folder.path, environment: ["ASPIC_DATA": folder.path])
        #expect(result.code == 2)
        #expect(result.error.hasPrefix("aspic: \(path): is not the file it should be: SHA-256 "))
    }
}
