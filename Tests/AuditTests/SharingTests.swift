import AspicCore
import Testing

@testable import Audit
@testable import PickleFormat

/// Many objects that share one large part: proving each would take as long as the file says.
@Suite struct SharingTests {
    /// A list of `count` objects of a class that all have the same state or attribute, which stands in the memo.
    private func report(_ type: (String, String), count: Int, shared: [UInt8], attribute: String?)
        -> AuditReport
    {
        let put: UInt8 = 0x71, get: UInt8 = 0x68
        var body = shared + [put, 0, Opcode.pop] + Assembler.name(type.0, type.1) + [put, 1, Opcode.pop]
        body += [Opcode.emptyList, Opcode.mark]
        var object: [UInt8] = [get, 1, Opcode.emptyTuple, Opcode.newObj]
        if let attribute {
            object += [Opcode.emptyDict] + Assembler.text(attribute) + [get, 0, Opcode.setItem]
        } else {
            object += [get, 0]
        }
        object.append(Opcode.build)
        for _ in 0..<count { body += object }
        return Auditor().audit((Assembler() + body + [Opcode.appends]).stopped)
    }

    private func dictionary(_ count: Int, _ value: (Int) -> [UInt8]) -> [UInt8] {
        var bytes = [Opcode.emptyDict, Opcode.mark]
        for index in 0..<count { bytes += Assembler.text("w\(index)") + value(index) }
        return bytes + [Opcode.setItems]
    }

    @Test func vocabularies() {
        let words = dictionary(30_000) { index in
            [0x4A] + (0..<4).map { UInt8(truncatingIfNeeded: index >> (8 * $0)) }
        }
        let type = ("sklearn.feature_extraction.text", "CountVectorizer")
        #expect(report(type, count: 2, shared: words, attribute: "vocabulary_").verdict == .clean)
        // Seconds for each thousand, if each were proven.
        let many = report(type, count: 20_000, shared: words, attribute: "vocabulary_")
        #expect(many.verdict == .needsTrust && many.reasons.allSatisfy { $0.code == .unproven })
    }

    @Test(arguments: [
        ("sklearn.cluster._kmeans", "KMeans"), ("sklearn.svm._classes", "SVC"),
        ("sklearn.decomposition._pca", "PCA"), ("sklearn.pipeline", "Pipeline"),
        ("sklearn.ensemble._forest", "RandomForestClassifier"),
    ])
    func states(module: String, name: String) {
        let state = dictionary(30_000) { _ in [Opcode.none] }
        let many = report((module, name), count: 30_000, shared: state, attribute: nil)
        #expect(many.verdict == .needsTrust && many.reasons.allSatisfy { $0.code == .unproven })
    }
}
