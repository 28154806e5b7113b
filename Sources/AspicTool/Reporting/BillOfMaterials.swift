import Aspic
import AspicCore
import Audit
import Hashing
import JsonFormat

/// What models are made of, as supply-chain tools take it: CycloneDX 1.6 (ECMA-424), with models as
/// `machine-learning-model` and the libraries that wrote them as `library`.
///
/// Neither time nor serial number is written, so the same files give the same bytes.
enum BillOfMaterials {
    static func document(
        _ audits: [GatedAudit], version: String
    ) throws(FormatError) -> JsonValue {
        var models: [JsonValue] = []
        var libraries: [String: JsonValue] = [:]
        var dependencies: [JsonValue] = []
        for (index, audit) in audits.enumerated() {
            let name = "model-\(index + 1)"
            let bytes = try Bytes(contentsOf: audit.path)
            // What cannot be opened is listed by name, digest and verdict.
            let reference = ModelReference(path: audit.path)
            let file = try? ModelFile(
                reference, contents: bytes, beside: audit.sideFolder(spent: bytes.count))
            let inspection = file.map { Inspection($0) }
            models.append(
                model(audit.report, name, ContentDigest(of: bytes), file?.sideFiles ?? [], inspection))
            var needed: [JsonValue] = []
            for (library, version) in written(by: inspection) {
                let url = "pkg:pypi/\(library)@\(SarifReport.uri(of: version))"
                libraries[url] = [
                    "type": "library", "bom-ref": .string(url), "name": .string(library),
                    "version": .string(version), "purl": .string(url),
                ]
                needed.append(.string(url))
            }
            dependencies.append(["ref": .string(name), "dependsOn": .array(needed)])
        }
        let sorted = libraries.sorted { $0.key < $1.key }.map(\.value)
        return [
            "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
            "metadata": [
                "tools": [
                    "components": [
                        ["type": "application", "name": "aspic", "version": .string(version)]
                    ]
                ]
            ],
            "components": .array(models + sorted),
            "dependencies": .array(dependencies),
        ]
    }

    private static func written(by inspection: Inspection?) -> [(name: String, version: String)] {
        guard let writers = inspection?.writtenBy else { return [] }
        return [
            ("scikit-learn", writers.scikitLearn), ("numpy", writers.numpy), ("joblib", writers.joblib),
        ].compactMap { name, version in version.map { (name, $0) } }
    }

    private static func model(
        _ report: AuditReport, _ reference: String, _ digest: ContentDigest, _ sideFiles: [SideFile],
        _ inspection: Inspection?
    ) -> JsonValue {
        var properties: [JsonValue] = [property("verdict", report.verdict.rawValue)]
        for code in Set(report.reasons.map(\.code.rawValue)).sorted() {
            properties.append(property("reason", code))
        }
        var component: JsonValue.Members = [
            "type": "machine-learning-model", "bom-ref": .string(reference), "name": .string(report.file),
            "hashes": [["alg": "SHA-256", "content": .string(digest.hexadecimal)]],
        ]
        if !sideFiles.isEmpty {
            component["components"] = .array(
                sideFiles.map { file in
                    [
                        "type": "file", "name": .string(file.name),
                        "hashes": [
                            [
                                "alg": "SHA-256",
                                "content": .string(ContentDigest(of: file.bytes).hexadecimal),
                            ]
                        ],
                    ]
                })
        }
        if let inspection {
            properties.append(property("format", inspection.format.rawValue))
            for global in inspection.globals { properties.append(property("global", global.name)) }
            component["description"] = .string(inspection.model)
            if !inspection.className.isEmpty {
                component["modelCard"] = [
                    "modelParameters": ["modelArchitecture": .string(inspection.className)]
                ]
            }
        }
        component["properties"] = .array(properties)
        return .object(component)
    }

    private static func property(_ name: String, _ value: String) -> JsonValue {
        ["name": .string("aspic:" + name), "value": .string(value)]
    }
}
