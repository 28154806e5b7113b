import JsonFormat
import Ledger

/// Records of the ledger as JSON; the keys are a contract.
extension JsonValue {
    static func version(_ version: Version) -> JsonValue {
        let description = version.description
        var members: JsonValue.Members = [
            "name": .string(version.name), "version": .integer(version.number),
            "reference": .string(version.reference), "fingerprint": .optional(description.fingerprint),
            "behaviour": .optional(description.behaviour), "sha256": .string(version.object.digest),
            "bytes": .integer(version.object.size), "format": .string(description.format),
            "class": .string(description.className), "model": .string(description.expression),
            "written_by": .texts(description.writers), "origin": .string(version.origin),
            "kept": .string(LedgerTime.text(version.kept)), "tags": .strings(version.tags),
            "aliases": .strings(version.aliases),
        ]
        if !version.sideFiles.isEmpty {
            members["side_files"] = .strings(version.sideFiles.map(\.name))
            members["all_bytes"] = .integer(version.size)
        }
        return .object(members)
    }

    static func parameters(_ parameters: [ModelDescription.Parameter]) -> JsonValue {
        .object(Members(parameters.map { (key: $0.name, value: .string($0.value)) }))
    }

    static func texts(_ values: [String: String]) -> JsonValue {
        .object(Members(values.sorted { $0.key < $1.key }.map { (key: $0.key, value: .string($0.value)) }))
    }

    static func code(_ code: Code?, _ repository: Run.Repository?) -> JsonValue {
        guard let code else { return .null }
        return [
            "file": .string(code.file), "line": .optional(code.line), "first_line": .optional(code.firstLine),
            "end_line": .optional(code.lastLine), "function": .optional(code.function),
            "cell": .optional(code.cell), "call": .optional(code.call), "sha256": .optional(code.source),
            "commit": .optional(repository?.commit), "dirty": repository.map { .bool($0.isDirty) } ?? .null,
        ]
    }

    static func parents(_ parents: [HistoryEntry.Parent]) -> JsonValue {
        .array(
            parents.map {
                ["reference": .string($0.reference), "relation": .string($0.relation.rawValue)]
            })
    }

    /// - Parameter seeds: those that are told; all of them unless something else is said.
    static func run(_ record: RunRecord, seeds: SeedSelection? = nil) -> JsonValue {
        let run = record.run
        var members: JsonValue.Members = [
            "run": .string(run.key), "kind": .string(run.kind.rawValue), "command": .strings(run.command),
            "folder": .string(run.folder), "started": .string(LedgerTime.text(run.started)),
            "ended": .optional(run.ended.map { LedgerTime.text($0) }),
            "seconds": .optional(run.ended.map { $0 - run.started }),
            "interpreter": .optional(run.interpreter),
            "machine": .texts(run.machine), "environment": .texts(run.environment),
            "packages": .texts(run.packages),
        ]
        switch run.ending {
        case .exit(let code): members["exit_code"] = .integer(code)
        case .signal(let signal): members["signal"] = .integer(signal)
        case .lost: members["interrupted"] = true
        case nil: break
        }
        if let repository = run.repository {
            members["git"] = [
                "commit": .optional(repository.commit), "branch": .optional(repository.branch),
                "dirty": .bool(repository.isDirty), "diff_sha256": .optional(repository.diff),
            ]
        }
        members["data"] = .array(record.inputs.map { input($0, run) })
        members["seeds"] = .array(
            (seeds?.shown ?? record.seeds).map { seed in
                [
                    "generator": .string(seed.generator), "value": .optional(seed.value),
                    "code": .code(seed.code, nil),
                ]
            })
        if let seeds { members["seeds_left_out"] = .integer(seeds.drawn) }
        members["metrics"] = .array(
            record.metrics.map { metric in
                [
                    "name": .string(metric.name), "value": .number(metric.value),
                    "step": .optional(metric.step),
                ]
            })
        members["versions"] = .strings(record.versions.map(\.reference))
        return .object(members)
    }

    private static func input(_ input: Input, _ run: Run) -> JsonValue {
        [
            "role": .string(input.role.rawValue), "path": .string(input.path),
            "sha256": .optional(input.digest), "bytes": .optional(input.size), "rows": .optional(input.rows),
            "columns": .optional(input.columns), "code": .code(input.code, nil),
        ]
    }
}
