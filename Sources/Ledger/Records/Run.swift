import JsonFormat

/// Something that ran and left models: a command, or a fit of `aspic train`.
package struct Run: Sendable {
    package enum Kind: String, Sendable {
        case command, train
    }

    /// How it ended; `nil` while nobody knows.
    package enum Ending: Sendable, Hashable {
        case exit(Int)
        case signal(Int)
        /// Nobody saw the end.
        case lost
    }

    /// The state of the repository it ran in.
    package struct Repository: Sendable, Hashable {
        package var commit: String?
        package var branch: String?
        package var isDirty: Bool
        /// The digest of the difference to the commit, which is an object.
        package var diff: String?

        package init(commit: String?, branch: String?, isDirty: Bool, diff: String?) {
            self.commit = commit
            self.branch = branch
            self.isDirty = isDirty
            self.diff = diff
        }
    }

    /// Twelve digits that name it.
    package var key: String
    package var kind: Kind
    package var command: [String]
    package var folder: String
    /// Seconds since 1970.
    package var started: Double
    package var ended: Double?
    package var ending: Ending?
    /// The process that records it.
    package var process: Int?
    /// What is known of the machine: `system`, `processor`, `cores`.
    package var machine: [String: String]
    package var environment: [String: String]
    /// Versions by distribution.
    package var packages: [String: String]
    package var interpreter: String?
    package var repository: Repository?

    package init(
        key: String, kind: Kind, command: [String], folder: String, started: Double, process: Int? = nil,
        machine: [String: String] = [:]
    ) {
        self.key = key
        self.kind = kind
        self.command = command
        self.folder = folder
        self.started = started
        self.process = process
        self.machine = machine
        environment = [:]
        packages = [:]
    }
}

/// A file that a run read.
package struct Input: Sendable, Hashable {
    package enum Role: String, Sendable {
        case data, model, script
    }

    package var role: Role
    package var path: String
    /// `nil` if it was gone or changed before it could be read.
    package var digest: String?
    package var size: Int?
    package var rows: Int?
    package var columns: Int?
    package var code: Code?

    package init(
        role: Role, path: String, digest: String? = nil, size: Int? = nil, rows: Int? = nil,
        columns: Int? = nil,
        code: Code? = nil
    ) {
        self.role = role
        self.path = path
        self.digest = digest
        self.size = size
        self.rows = rows
        self.columns = columns
        self.code = code
    }
}

/// What a random generator was seeded with.
package struct Seed: Sendable, Hashable {
    /// `numpy.random.seed`, `random_state`.
    package var generator: String
    /// `nil` if it was seeded from the system.
    package var value: String?
    package var code: Code?

    package init(generator: String, value: String?, code: Code? = nil) {
        self.generator = generator
        self.value = value
        self.code = code
    }
}

package struct Metric: Sendable, Hashable {
    package var name: String
    package var value: Double
    package var step: Int?
    /// Seconds since 1970.
    package var time: Double

    package init(name: String, value: Double, step: Int? = nil, time: Double) {
        self.name = name
        self.value = value
        self.step = step
        self.time = time
    }
}
