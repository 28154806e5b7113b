import Audit
import JsonFormat

/// What an audit found, as code scanning takes it: SARIF 2.1.0 (OASIS, 27 March 2020).
///
/// Model files are binary, so a result's place is a byte where it is one of the file itself, and otherwise the way to
/// the object within (a logical location).
enum SarifReport {
    static func document(_ reports: [AuditReport], version: String) -> JsonValue {
        var codes: [Reason.Code] = []
        for reason in reports.flatMap(\.reasons) where !codes.contains(reason.code) {
            codes.append(reason.code)
        }
        codes.sort { $0.rawValue < $1.rawValue }
        let results = reports.flatMap { report in
            report.reasons.map { result($0, of: report.file, codes) }
        }
        return [
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [
                [
                    "tool": [
                        "driver": [
                            "name": "aspic", "semanticVersion": .string(version),
                            "rules": .array(codes.map(rule)),
                        ]
                    ],
                    "artifacts": .array(reports.map { ["location": location(of: $0.file)] }),
                    "results": .array(results),
                ]
            ],
        ]
    }

    private static func rule(_ code: Reason.Code) -> JsonValue {
        ["id": .string(code.rawValue), "shortDescription": ["text": .string(code.meaning)]]
    }

    private static func result(_ reason: Reason, of file: String, _ codes: [Reason.Code]) -> JsonValue {
        var physical: JsonValue.Members = ["artifactLocation": location(of: file)]
        // Within a member, the byte is one of the member.
        if let offset = reason.offset, reason.path.isEmpty {
            physical["region"] = ["byteOffset": .integer(offset), "byteLength": 0]
        }
        var place: JsonValue.Members = ["physicalLocation": .object(physical)]
        if !reason.path.isEmpty {
            place["logicalLocations"] = [["fullyQualifiedName": .string(reason.path), "kind": "object"]]
        }
        var result: JsonValue.Members = [
            "ruleId": .string(reason.code.rawValue),
            "level": reason.verdict == .needsTrust ? "warning" : "error",
            "message": ["text": .string(reason.text)],
            "locations": [.object(place)],
            "properties": ["verdict": .string(reason.verdict.rawValue), "offset": .optional(reason.offset)],
        ]
        if let index = codes.firstIndex(of: reason.code) { result["ruleIndex"] = .integer(index) }
        return .object(result)
    }

    private static func location(of file: String) -> JsonValue { ["uri": .string(uri(of: file))] }

    /// RFC 3986: a relative reference, or `file://` for an absolute path.
    static func uri(of path: String) -> String {
        var uri = path.hasPrefix("/") ? "file://" : ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                uri += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
            }
        }
        return uri
    }
}
