import AspicCore
import Foundation
import Testing

@testable import Ledger

/// Ledgers of every schema there was, as the aspic of then made them, are read by the aspic of now.
struct MigrationTests {
    private func fixture(_ schema: String) throws -> String {
        try String(contentsOfFile: fixtureFolder + "ledger/schema-\(schema).sql", encoding: .utf8)
    }

    private func open(_ path: String) throws -> Database {
        try Database(at: path, isWritable: true, patience: 1000)
    }

    /// The text is in alphabetical order, which is why nothing asks here whether what a row refers to is there.
    private func database(at path: String, _ text: String) throws -> Database {
        let database = try open(path)
        try database.execute(sql: text)
        return database
    }

    private func ledger(_ scratch: Scratch, _ schema: String) throws -> Ledger {
        _ = try database(at: scratch.path + "/ledger.sqlite", try fixture(schema))
        for folder in ["objects", "incoming", "runs"] {
            try FileManager.default.createDirectory(
                atPath: scratch.path + "/" + folder, withIntermediateDirectories: true)
        }
        return try Ledger(opening: scratch.path)
    }

    private func schema(_ database: Database) throws -> [String] {
        try String.fetchAll(
            database, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name")
    }

    /// A ledger that was made yesterday has to have the tables that today's migration starts from.
    @Test func whatWasReleasedIsNotChanged() throws {
        let scratch = try Scratch()
        let then = try database(at: scratch.path + "/then", try fixture("1"))
        let now = try open(scratch.path + "/now")
        try Schema.migrations.migrate(now, upTo: "1")
        #expect(try then.reading(schema) == now.reading(schema))
    }

    @Test func theFixtureIsBroughtUpToDate() throws {
        let scratch = try Scratch()
        let ledger = try ledger(scratch, "1")
        let path = scratch.path + "/new"
        _ = try Ledger(creating: path)
        let old = try open(ledger.folder + "/ledger.sqlite").reading(schema)
        #expect(try old == open(path + "/ledger.sqlite").reading(schema))
    }

    @Test func versionsOfTheFirstSchema() throws {
        let scratch = try Scratch()
        let ledger = try ledger(scratch, "1")
        let champion = try ledger.version(Reference("digits@champion"))
        #expect(champion.reference == "digits@1")
        #expect(champion.description.format == "pickle")
        #expect(champion.description.className == "sklearn.svm._classes.SVC")
        #expect(champion.description.expression == "SVC(C=2.5)")
        #expect(champion.description.parameters.first { $0.name == "C" }?.value == "2.5")
        #expect(champion.description.writers["sklearn"] == "1.9.1")
        #expect(champion.origin == "/project/model.pkl")
        #expect(champion.aliases == ["champion"])
        let latest = try ledger.version(Reference("digits"))
        #expect(latest.number == 2)
        #expect(latest.tags == ["reviewed"])
        #expect(latest.description.format == "joblib")
        #expect(latest.description.fingerprint == champion.description.fingerprint)
        #expect(latest.description.behaviour == champion.description.behaviour)
        #expect(try ledger.relatives(of: latest, limit: 10).map(\.reference) == ["digits@1"])
        let old = try ledger.version(Reference("old@trial"))
        #expect(old.sideFiles.map(\.name) == (1...3).map { "shared.joblib_0\($0).npy" })
        #expect(throws: LedgerError("gone@1 was forgotten")) { try ledger.version(Reference("gone@1")) }
        #expect(try ledger.models(after: nil, limit: 10).elements.map(\.name) == ["digits", "old"])
        #expect(try ledger.keep("more", as: "gone").number == 2)
    }

    @Test func runOfTheFirstSchema() throws {
        let scratch = try Scratch()
        let ledger = try ledger(scratch, "1")
        let version = try ledger.version(Reference("digits@2"))
        let record = try #require(try ledger.run(of: version))
        #expect(record.run.key == "r0123456789a")
        #expect(record.run.kind == .command)
        #expect(record.run.command == ["python", "train.py"])
        #expect(record.run.folder == "/project")
        #expect(record.run.started == 1.8e9)
        #expect(record.run.ending == .exit(0))
        #expect(record.run.process == 4711)
        #expect(record.run.machine["system"] == "Linux 6.1")
        #expect(record.run.environment == ["OMP_NUM_THREADS": "1"])
        #expect(record.run.packages["scikit-learn"] == "1.9.1")
        let repository = try #require(record.run.repository)
        #expect(repository.commit?.count == 40)
        #expect(repository.branch == "main")
        #expect(repository.isDirty)
        #expect(repository.diff != nil)
        #expect(record.inputs.map(\.role) == [.script, .data])
        #expect(record.inputs[1].path == "/project/rows.csv")
        #expect(record.inputs[1].rows == 9)
        #expect(record.inputs[1].columns == 3)
        #expect(record.seeds.first?.generator == "numpy.random.seed")
        #expect(record.seeds.first?.value == "17")
        #expect(record.seeds.first?.code?.line == 5)
        #expect(record.metrics.map(\.name) == ["accuracy"])
        #expect(record.metrics.first?.value == 0.75)
        #expect(record.metrics.first?.step == 1)
        #expect(record.versions.map(\.reference) == ["digits@1", "digits@2"])
        let code = try #require(try ledger.code(of: version))
        #expect(code.file == "/project/train.py")
        #expect([code.firstLine, code.line, code.lastLine] == [12, 13, 13])
        #expect(code.call == "joblib.dump")
        #expect(code.source == record.inputs[0].digest)
    }
}
