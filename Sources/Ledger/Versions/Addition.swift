package import AspicCore

extension Ledger {
    /// Begins to add files: nobody clears the store until the addition is over.
    package func adding() throws(LedgerError) -> Addition {
        Addition(ledger: self, lock: try StoreLock(.shared, in: folder))
    }
}

/// Files and records on their way into the ledger.
///
/// Files are stored first; then one transaction records all that belongs together. What was stored and not recorded,
/// because the process ended in between, is litter that ``Ledger/collect()`` clears away.
package struct Addition: ~Copyable {
    private let ledger: Ledger
    private let lock: StoreLock

    init(ledger: Ledger, lock: consuming StoreLock) {
        self.ledger = ledger
        self.lock = lock
    }

    /// A file that was copied, and is not an object yet.
    package struct ReceivedFile: Sendable {
        let incoming: ObjectStore.Incoming
        package var bytes: Bytes { incoming.bytes }
    }

    /// Copies a file; its bytes are those that will be kept, whatever happens to the file.
    package func receive(fileAt path: String) throws(LedgerError) -> ReceivedFile {
        ReceivedFile(incoming: try ledger.store.receive(fileAt: path))
    }

    package func receive(_ contents: Bytes) throws(LedgerError) -> ReceivedFile {
        ReceivedFile(incoming: try ledger.store.receive(contents))
    }

    /// Makes an object of a received file; it is on the disk when this returns.
    package func store(_ file: ReceivedFile) throws(LedgerError) -> StoredObject {
        try ledger.store.finish(file.incoming)
    }

    /// Makes an object of a received file while its bytes are looked at on another core.
    package func store<Answer: Sendable>(
        _ file: ReceivedFile, meanwhile work: @Sendable (Bytes) -> Answer
    ) throws(LedgerError) -> (StoredObject, Answer) {
        let store = ledger.store
        let (stored, answer) = concurrently(
            if: file.bytes.count > 1 << 20,
            { () throws(FormatError) in
                Result { () throws(LedgerError) in try store.finish(file.incoming) }
            },
            { () throws(FormatError) in work(file.bytes) })
        switch (stored, answer) {
        case (.success(let object), .success(let answer)): return (try object.get(), answer)
        case (.failure(let error), _), (_, .failure(let error)): throw LedgerError("\(error)")
        }
    }

    package func discard(_ file: ReceivedFile) { ledger.store.discard(file.incoming) }

    /// Records a version by itself.
    package func record(_ version: NewVersion) throws(LedgerError) -> Version {
        let made = try ledger.database.write { database in
            let id = try VersionRows.insert(version, run: nil, database)
            return try VersionRows.version(id, database)
        }
        return made
    }

    /// Records how a run ended and what it left.
    ///
    /// - Returns: the versions, in the order of `outcome`.
    package func record(_ outcome: RunOutcome) throws(LedgerError) -> [Version] {
        try ledger.database.write { database in
            let run = try RunRows.finish(outcome, database)
            let rows = try outcome.versions.map { try VersionRows.insert($0, run: run, database) }
            for (row, version) in zip(rows, outcome.versions) {
                for parent in version.siblingParents where parent.place < rows.count {
                    try VersionRows.add(parent: rows[parent.place], parent.relation, to: row, database)
                }
            }
            return try rows.map { try VersionRows.version($0, database) }
        }
    }
}

/// A version to be recorded.
package struct NewVersion: Sendable {
    package var name: String
    package var description: ModelDescription
    package var object: StoredObject
    package var sideFiles: [(name: String, object: StoredObject)]
    package var origin: String
    package var kept: Double
    package var tags: [String]
    package var code: Code?
    package var parents: [(reference: Int64, relation: Relation)]
    /// Parents among the versions that are recorded with it, by their place.
    package var siblingParents: [(place: Int, relation: Relation)]

    package init(
        name: String, description: ModelDescription, object: StoredObject,
        sideFiles: [(name: String, object: StoredObject)] = [], origin: String, kept: Double,
        tags: [String] = [],
        code: Code? = nil, parents: [(reference: Int64, relation: Relation)] = [],
        siblingParents: [(place: Int, relation: Relation)] = []
    ) {
        self.name = name
        self.description = description
        self.object = object
        self.sideFiles = sideFiles
        self.origin = origin
        self.kept = kept
        self.tags = tags
        self.code = code
        self.parents = parents
        self.siblingParents = siblingParents
    }
}

/// All that is known of a run when it has ended.
package struct RunOutcome: Sendable {
    package var run: Run
    package var inputs: [Input] = []
    package var seeds: [Seed] = []
    package var metrics: [Metric] = []
    package var versions: [NewVersion] = []
    /// Source texts and differences that the records name.
    package var objects: [StoredObject] = []

    package init(_ run: Run) { self.run = run }
}
