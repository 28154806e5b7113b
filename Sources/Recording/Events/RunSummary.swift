import JsonFormat

/// What the events of a run amount to.
package struct RunSummary: Sendable {
    /// A file that a run wrote.
    package struct Output: Sendable {
        /// What it was called.
        package var path: String
        /// Where its bytes are, if it was overwritten later: a copy in the run's folder.
        package var copy: String?
        package var place: RecordedPlace?
        /// What the process that wrote it had read before.
        package var readBefore: [String]
    }

    package struct Reading: Sendable {
        package var path: String
        /// Seconds since 1970.
        package var time: Double
        package var place: RecordedPlace?
    }

    package struct Seeding: Sendable {
        package var generator: String
        package var value: String?
        package var place: RecordedPlace?
    }

    package struct Measurement: Sendable {
        package var name: String
        package var value: Double
        package var step: Int?
        package var time: Double
    }

    /// In the order they were written for the last time; what was overwritten comes before.
    package private(set) var outputs: [Output] = []
    package private(set) var readings: [Reading] = []
    package private(set) var seeds: [Seeding] = []
    package private(set) var metrics: [Measurement] = []
    package private(set) var packages: [String: String] = [:]
    package private(set) var environment: [String: String] = [:]
    /// `CPython 3.11.7 (/usr/bin/python3)`.
    package private(set) var interpreter: String?
    /// Whether any process recorded itself.
    package private(set) var isRecorded = false

    /// By the path now, the writing that it is of; `nil` once the file was moved away.
    private var latest: [String: Output] = [:]
    private var order: [String] = []
    private var readByProcess: [String: [String]] = [:]

    package init(_ events: [RecordedEvent]) {
        for event in events { add(event) }
        outputs += order.compactMap { latest[$0] }
    }

    private mutating func add(_ event: RecordedEvent) {
        switch event.kind {
        case "process":
            isRecorded = true
            if interpreter == nil, let version = event.text("python") {
                let name = [event.text("implementation"), version].compactMap { $0 }.joined(separator: " ")
                interpreter = name + (event.text("executable").map { " (\($0))" } ?? "")
            }
        case "write": write(event)
        case "overwritten":
            guard let path = event.text("path"), let copy = event.text("copy") else { return }
            let readBefore = latest[path]?.readBefore ?? []
            outputs.append(Output(path: path, copy: copy, place: event.place, readBefore: readBefore))
        case "rename": rename(event)
        case "read":
            guard let path = event.text("path"), latest[path] == nil else { return }
            readByProcess[event.process, default: []].append(path)
            guard !readings.contains(where: { $0.path == path }) else { return }
            readings.append(Reading(path: path, time: event.time, place: event.place))
        case "seed":
            guard let generator = event.text("generator") else { return }
            seeds.append(Seeding(generator: generator, value: event.value("value"), place: event.place))
        case "metric":
            for (name, value) in event.pairs("values") {
                let number: Double
                switch value {
                case .number(let value): number = value
                case .integer(let value): number = Double(value)
                default: continue
                }
                metrics.append(
                    Measurement(name: name, value: number, step: event.integer("step"), time: event.time))
            }
        case "packages": packages.merge(Self.texts(event.pairs("packages"))) { $1 }
        case "environment": environment.merge(Self.texts(event.pairs("variables"))) { $1 }
        default: break
        }
    }

    private mutating func write(_ event: RecordedEvent) {
        guard let path = event.text("path") else { return }
        place(
            Output(
                path: path, copy: nil, place: event.place, readBefore: readByProcess[event.process] ?? []),
            at: path)
    }

    /// Libraries write a temporary file and rename it: the place that wrote is the place that wrote.
    private mutating func rename(_ event: RecordedEvent) {
        guard let from = event.text("from"), let to = event.text("to"), var output = latest[from] else {
            return
        }
        latest[from] = nil
        order.removeAll { $0 == from }
        output.path = to
        if output.place == nil { output.place = event.place }
        place(output, at: to)
    }

    private mutating func place(_ output: Output, at path: String) {
        latest[path] = output
        order.removeAll { $0 == path }
        order.append(path)
    }

    private static func texts(_ pairs: [(key: String, value: JsonValue)]) -> [String: String] {
        Dictionary(
            pairs.compactMap { key, value in
                if case .string(let text) = value { (key, text) } else { nil }
            }, uniquingKeysWith: { $1 })
    }
}
