/// Files that are met where a model should be: what each is, in one sentence with the next step.
///
/// This is the one table of them; who opens files and who audits them say the same.
package struct ForeignFormat: Sendable, Equatable {
    /// Follows the file's name and a colon.
    package let sentence: String

    private init(_ sentence: String) { self.sentence = sentence }

    /// Whether it is code for a machine, which nobody puts beside a model without a reason.
    package var isProgram: Bool { sentence == Self.program }

    /// Whether systems keep a file of this name beside others in archives (`__MACOSX/._model.pkl`).
    package static func isKeptAside(_ name: String) -> Bool {
        name.hasPrefix("__MACOSX/") || FilePath.name(of: name).hasPrefix("._")
    }

    // MARK: - By their first bytes

    /// What `bytes` are if their beginning says so and no model begins like that.
    package init?(_ bytes: Bytes) {
        if bytes.isEmpty {
            self.init("the file is empty; expected a pickle, joblib, skops or ONNX file")
            return
        }
        if let known = Self.signatures.first(where: { $0.begins(bytes) }) {
            self.init(known.sentence)
            return
        }
        if let sentence = Self.spoiled(bytes) ?? Self.tensors(bytes) ?? Self.markup(bytes) ?? Self.json(bytes)
        {
            self.init(sentence)
            return
        }
        return nil
    }

    private struct Signature {
        let start: [UInt8]
        let place: Int
        let sentence: String

        init(_ start: [UInt8], at place: Int = 0, _ sentence: String) {
            self.start = start
            self.place = place
            self.sentence = sentence
        }

        init(_ start: String, at place: Int = 0, _ sentence: String) {
            self.init(Array(start.utf8), at: place, sentence)
        }

        func begins(_ bytes: Bytes) -> Bool {
            bytes.count >= place + start.count && bytes[place..<bytes.count].starts(with: start)
        }
    }

    private static let program = "is a compiled program or library, not a model; check which file was meant"
    private static let picture = "is a picture, not a model; check which file was meant"

    private static let signatures = [
        Signature(
            "version https://git-lfs",
            "is a Git LFS pointer, not the model itself; fetch it with: git lfs pull"),
        Signature(
            [0x28, 0xB5, 0x2F, 0xFD],
            "is compressed with Zstandard, which is not read here; decompress it first: zstd -d FILE"),
        Signature(
            [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
            "is a 7-Zip archive, which is not read here; unpack it first: 7z x FILE"),
        Signature(
            "Rar!\u{1A}\u{07}", "is a RAR archive, which is not read here; unpack it first: unrar x FILE"),
        Signature(
            [0x1F, 0x9D], "is compressed with compress (.Z), which is not read here; run: uncompress FILE"),
        Signature(
            "LZIP", "is compressed with lzip, which is not read here; decompress it first: lzip -d FILE"),
        Signature(
            [0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A],
            "is an HDF5 file (Keras, pandas, MATLAB 7.3), which holds no scikit-learn model; "
                + "open it with the library that wrote it"),
        Signature(
            "PAR1", "is a Parquet table, not a model; save it as CSV or .npy to use it with --data"),
        Signature(
            "ARROW1", "is an Arrow (Feather) table, not a model; save it as CSV or .npy to use it with --data"
        ),
        Signature("FEA1", "is a Feather table, not a model; save it as CSV or .npy to use it with --data"),
        Signature(
            "SQLite format 3\0",
            "is an SQLite database, not a model; take the model out of its table first"),
        Signature("%PDF-", "is a PDF document, not a model; check which file was meant"),
        Signature([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], picture),
        Signature([0xFF, 0xD8, 0xFF], picture),
        Signature("GIF8", picture),
        Signature([0x7F, 0x45, 0x4C, 0x46], program),
        Signature([0xCF, 0xFA, 0xED, 0xFE], program),
        Signature([0xCE, 0xFA, 0xED, 0xFE], program),
        Signature([0xCA, 0xFE, 0xBA, 0xBE], program),
        Signature([0x4D, 0x5A, 0x90, 0x00], program),
        Signature(
            [0xAC, 0xED, 0x00, 0x05],
            "is a serialized Java object, which holds no scikit-learn model; open it with what wrote it"),
        Signature(
            "Bud1", at: 4, "is what macOS keeps of a folder's look (.DS_Store), not a model; leave it out"),
        Signature(
            [0x00, 0x05, 0x16, 0x07], "is what macOS keeps beside a file (._NAME); the model is NAME itself"),
        Signature("MATLAB 5.0 MAT-file", "is a MATLAB file of arrays, not a model; use it with --data"),
        Signature(
            [0x58, 0x0A, 0x00, 0x00, 0x00],
            "is an R object (.rds), which holds no scikit-learn model; open it with R's readRDS"),
        Signature(
            "RDX", "is an R workspace (.RData), which holds no scikit-learn model; open it with R's load"),
        Signature(
            "RDA", "is an R workspace (.RData), which holds no scikit-learn model; open it with R's load"),
        Signature(
            "TFL3", at: 4,
            "is a TensorFlow Lite model, which holds no scikit-learn model; run it with TensorFlow"),
        Signature(
            "CBM1",
            "is a CatBoost model in its own format; save it as ONNX from CatBoost to have it read here"),
        Signature(
            "tree\nversion=",
            "is a LightGBM model as text; pickle its LGBMClassifier or Booster, or export it to ONNX"
        ),
        Signature(
            [0x7B, 0x4C, 0, 0, 0, 0, 0, 0],
            "is an XGBoost model in UBJSON; pickle its XGBClassifier or Booster, or export it to ONNX"),
    ]

    // MARK: - Models that something happened to

    private static func spoiled(_ bytes: Bytes) -> String? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return "is text in UTF-16, as PowerShell's > writes it, not a model; "
                + "write the file again as bytes"
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            let rest = bytes[3..<bytes.count]
            if let inner = ForeignFormat(rest) { return inner.sentence }
            return "begins with a byte order mark (UTF-8), which an editor or a shell put in front of it; "
                + "take the first three bytes off: tail -c +4 FILE > model.pkl"
        }
        // The first bytes of a pickle, a .npy file and a gzip stream are no text: as characters of their own, and as
        // ones that could not be decoded.
        let isSpelled =
            bytes.count > 2 && bytes.starts(with: [0xC2, 0x80]) && (2...5).contains(bytes[2])
            || bytes.starts(with: [0xC2, 0x93, 0x4E, 0x55]) || bytes.starts(with: [0x1F, 0xC2, 0x8B])
        if isSpelled {
            return "was written as text, each byte above 127 as two; "
                + "undo it with: iconv -f UTF-8 -t LATIN1 FILE > model.pkl"
        }
        let isLost =
            bytes.count > 3 && bytes.starts(with: [0xEF, 0xBF, 0xBD]) && (bytes[3] < 0x20 || bytes[3] == 0x4E)
            || bytes.starts(with: [0x1F, 0xEF, 0xBF, 0xBD])
        return isLost ? undecoded : nil
    }

    private static let undecoded =
        "was decoded as text, which destroyed every byte above 127; fetch it again as bytes "
        + "(requests: response.content, not response.text)"

    /// safetensors: eight bytes of length, then JSON. GGUF: its version behind its name.
    private static func tensors(_ bytes: Bytes) -> String? {
        if bytes.count >= 8, bytes.matches("GGUF", at: 0), bytes[5] == 0, bytes[6] == 0, bytes[7] == 0 {
            return
                "is a GGUF file of a language model, which holds no scikit-learn model; run it with llama.cpp"
        }
        guard bytes.count > 10, bytes[8] == UInt8(ascii: "{"), bytes[9] == UInt8(ascii: "\"") else {
            return nil
        }
        var length: UInt64 = 0
        for place in 0..<8 { length |= UInt64(bytes[place]) << UInt64(8 * place) }
        guard length >= 2, length <= UInt64(bytes.count - 8) else { return nil }
        return "is a safetensors file, tensors without a scikit-learn model; "
            + "open it with the library that wrote it"
    }

    // MARK: - Markup and JSON

    private static let mostLooked = 1 << 16

    /// The beginning without the white space in front of it.
    private static func beginning(_ bytes: Bytes) -> String {
        let text = bytes[0..<min(bytes.count, mostLooked)].text
        return String(text.drop { $0.isWhitespace || $0 == "\u{FEFF}" })
    }

    private static func markup(_ bytes: Bytes) -> String? {
        guard firstPrintable(bytes) == UInt8(ascii: "<") else { return nil }
        let text = beginning(bytes)
        let lower = text.prefix(1000).lowercased()
        if lower.hasPrefix("<!doctype html") || lower.hasPrefix("<html") || lower.hasPrefix("<head")
            || lower.hasPrefix("<!doctype")
        {
            return "is a web page, not a model; the download went wrong"
        }
        guard lower.hasPrefix("<?xml") || lower.hasPrefix("<error") || lower.hasPrefix("<pmml") else {
            return nil
        }
        if lower.contains("<error>") {
            let said = [element("Code", in: text), element("Message", in: text)].compactMap { $0 }
            return "is an XML error page, not a model"
                + (said.isEmpty ? "" : " (\(said.joined(separator: ": ")))")
                + "; the download went wrong: check the address and the permission to read it"
        }
        if lower.contains("<pmml") {
            return "is a PMML document, which is not read here; convert the model that it was made of"
        }
        if lower.contains("<html") { return "is a web page, not a model; the download went wrong" }
        return "is an XML document, not a model; check which file was meant"
    }

    private static func element(_ name: String, in text: String) -> String? {
        guard let start = text.firstRange(of: "<\(name)>") else { return nil }
        let rest = text[start.upperBound...]
        guard let end = rest.firstRange(of: "</\(name)>") else { return nil }
        return String(rest[..<end.lowerBound].prefix(80))
    }

    private static func json(_ bytes: Bytes) -> String? {
        let first = firstPrintable(bytes)
        guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
        let text = beginning(bytes)
        // Only text that could be JSON: a quote, a brace or a value follows.
        guard let next = text.dropFirst().first(where: { !$0.isWhitespace }),
            "\"{[]}-tfn0123456789".contains(next)
        else { return nil }
        if text.contains("\"nbformat\"") || text.contains("\"cells\"") && text.contains("\"cell_type\"") {
            return "is a notebook, not a model; run it, and have it save the model"
        }
        if text.contains("\"learner\"") {
            return "is an XGBoost model in JSON; pickle its XGBClassifier or Booster, or export it to ONNX"
        }
        for key in ["message", "error", "detail", "errors", "title"] where bytes.count < 1 << 13 {
            guard text.contains("\"\(key)\"") else { continue }
            let said = value(of: key, in: text).map { " (\($0))" } ?? ""
            return "is a server's answer in JSON, not a model\(said); "
                + "the download went wrong: check the address and the permission to read it"
        }
        return "is JSON text, not a model; check which file was meant"
    }

    /// The text under a key, if it is one.
    private static func value(of key: String, in text: String) -> String? {
        guard let found = text.firstRange(of: "\"\(key)\"") else { return nil }
        let rest = text[found.upperBound...].drop { $0.isWhitespace || $0 == ":" }
        guard rest.first == "\"" else { return nil }
        return String(rest.dropFirst().prefix { $0 != "\"" && $0 != "\\" }.prefix(80))
    }

    private static func firstPrintable(_ bytes: Bytes) -> UInt8? {
        bytes.withUnsafeBytes { $0.prefix(64).first { $0 > 0x20 } }
    }
}

// MARK: - Zip files and text

extension ForeignFormat {
    /// What a zip file is if its members say that another library wrote it.
    package init?(members: [String]) {
        let names = Set(members)
        func ends(_ ending: String) -> Bool {
            members.contains { $0 == ending || $0.hasSuffix("/" + ending) }
        }
        if ends("data.pkl"), ends("version") {
            self.init(
                "is a PyTorch file, which holds no scikit-learn model; load it with torch.load(weights_only=True)"
            )
        } else if names.contains("config.json"), names.contains("model.weights.h5") {
            self.init("is a Keras model (.keras), which holds no scikit-learn model; open it with Keras")
        } else if names.contains("[Content_Types].xml") {
            self.init(
                "is an Office document (Excel, Word), not a model; save a table as CSV to use it with --data")
        } else if members.contains(where: { $0.hasSuffix(".dist-info/WHEEL") }) {
            self.init("is a Python package (wheel), not a model; install it with pip")
        } else if names.contains("META-INF/MANIFEST.MF") {
            self.init("is a Java archive, not a model; check which file was meant")
        } else {
            return nil
        }
    }

    /// What bytes are that turned out to be no model, if they read as text.
    package init?(text bytes: Bytes) {
        let start = bytes[0..<min(bytes.count, Self.mostLooked)]
        let isText = start.withUnsafeBytes { start in
            !start.contains { ($0 < 0x20 && !(9...13).contains($0)) || $0 == 0x7F }
        }
        guard isText else { return nil }
        let text = start.text
        let lines = text.split(separator: "\n", maxSplits: 100, omittingEmptySubsequences: true).prefix(100)
            .map {
                $0.last == "\r" ? $0.dropLast() : $0
            }
        if let sentence = Self.encoded(text, lines.first ?? "") {
            self.init(sentence)
        } else if Self.isPython(lines) {
            self.init("is Python source, not a model; run it, and have it save the model")
        } else if Self.isTable(lines) {
            self.init("is a table as text (CSV), not a model; use it with --data")
        } else {
            self.init("is text, not a model; check which file was meant")
        }
    }

    /// Bytes spelled as text.
    private static func encoded(_ text: String, _ line: Substring) -> String? {
        if line.hasPrefix("b'\\x80") || line.hasPrefix("b\"\\x80") {
            return
                "is the printed form of bytes (b'\\x80...'), not the bytes; write them with open(path, \"wb\")"
        }
        if line.count >= 8,
            line.hasPrefix("8002") || line.hasPrefix("8003") || line.hasPrefix("8004")
                || line.hasPrefix("8005"), line.allSatisfy(\.isHexDigit)
        {
            return "is a pickle in hexadecimal digits; decode it first: xxd -r -p FILE > model.pkl"
        }
        // What base64 makes of the first bytes of pickles of protocols 2 to 5, of zip files and of gzip.
        let isPickle =
            line.hasPrefix("gA") && line.dropFirst(2).first.map { ("I"..."X").contains($0) } ?? false
        if line.hasPrefix("data:"), line.contains(";base64,") {
            return "is a data: address, not its contents; decode what follows the comma: base64 -d"
        }
        guard line.count >= 16, isPickle || line.hasPrefix("UEsDB") || line.hasPrefix("H4sI"),
            text.allSatisfy({
                $0.isASCII && ($0.isLetter || $0.isNumber || "+/=-_".contains($0) || $0.isWhitespace)
            })
        else { return nil }
        return "is a file in base64; decode it first: base64 -d FILE > model.pkl"
    }

    private static func isPython(_ lines: [Substring]) -> Bool {
        lines.contains { line in
            line.hasPrefix("import ") || line.hasPrefix("from ") && line.contains(" import ")
                || line.hasPrefix("def ") || line.hasPrefix("#!") && line.contains("python")
        }
    }

    private static func isTable(_ lines: [Substring]) -> Bool {
        guard lines.count >= 2 else { return false }
        return [Character(","), ";", "\t"].contains { mark in
            let counts = lines.dropLast().map { line in line.count { $0 == mark } }
            return counts[0] > 0 && counts.allSatisfy { $0 == counts[0] }
        }
    }
}
