import JsonFormat
import Ledger

/// What an attestation says about where a model came from. `docs/ledger.md` lists the keys.
enum Provenance {
    static let predicateType = "urn:aspic:model-provenance:1"

    /// Only what can be told elsewhere: no folders and user names of the machine, files by name and digest.
    static func predicate(_ record: VersionRecord) -> JsonValue {
        let version = record.version
        let description = version.description
        var members: JsonValue.Members = [
            "model": [
                "reference": .string(version.reference), "fingerprint": .optional(description.fingerprint),
                "behaviour": .optional(description.behaviour), "format": .string(description.format),
                "class": .string(description.className), "expression": .string(description.expression),
                "written_by": .texts(description.writers),
                "parameters": .parameters(description.parameters),
            ],
            "kept": .string(LedgerTime.text(version.kept)),
        ]
        members["code"] = code(record)
        if let run = record.run { members["run"] = self.run(run) }
        members["parents"] = .parents(record.parents)
        return .object(members)
    }

    private static func code(_ record: VersionRecord) -> JsonValue {
        guard let code = record.code else { return .null }
        return [
            "file": .string(name(code.file)), "sha256": .optional(code.source), "line": .optional(code.line),
            "first_line": .optional(code.firstLine), "end_line": .optional(code.lastLine),
            "function": .optional(code.function), "cell": .optional(code.cell),
            "commit": .optional(record.run?.run.repository?.commit),
            "dirty": record.run?.run.repository.map { .bool($0.isDirty) } ?? .null,
        ]
    }

    private static func run(_ record: RunRecord) -> JsonValue {
        let run = record.run
        return [
            "run": .string(run.key), "started": .string(LedgerTime.text(run.started)),
            "ended": .optional(run.ended.map { LedgerTime.text($0) }),
            "interpreter": .optional(run.interpreter.map { String($0.prefix { $0 != "(" }) }),
            "machine": .texts(run.machine), "packages": .texts(run.packages),
            "environment": .texts(run.environment.filter { !$0.value.contains("/") }),
            "data": .array(
                record.inputs.map { input in
                    [
                        "name": .string(name(input.path)), "role": .string(input.role.rawValue),
                        "sha256": .optional(input.digest), "rows": .optional(input.rows),
                        "columns": .optional(input.columns),
                    ]
                }),
            "seeds": .array(
                record.seeds.map {
                    ["generator": .string($0.generator), "value": .optional($0.value)]
                }),
            "metrics": .object(
                JsonValue.Members(record.metrics.map { (key: $0.name, value: .number($0.value)) })),
        ]
    }

    private static func name(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
