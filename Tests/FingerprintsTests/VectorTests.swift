import Foundation
import Testing

@testable import Fingerprints

/// The table in docs/fingerprint.md, which the reference implementation in Python computed.
@Suite struct VectorTests {
    struct Vector: Sendable, CustomTestStringConvertible {
        let value: String
        let pickle: String
        let fingerprint: String
        var testDescription: String { value }
    }

    static let vectors: [Vector] = {
        let text =
            (try? String(contentsOfFile: Sample.repository + "/docs/fingerprint.md", encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { line in
            let cells = line.components(separatedBy: " | ").map { cell in
                cell.trimmingCharacters(in: CharacterSet(charactersIn: "|` "))
            }
            guard cells.count == 3, cells[2].hasPrefix("aspic1:") else { return nil }
            return Vector(value: cells[0], pickle: cells[1], fingerprint: cells[2])
        }
    }()

    @Test func theDocumentHasVectors() { #expect(Self.vectors.count >= 20) }

    @Test(arguments: vectors) func isTheReferences(_ vector: Vector) throws {
        let graph = try Sample.graph(hexadecimal: vector.pickle)
        #expect(Fingerprint.of(canonical: graph).description == vector.fingerprint)
    }

    @Test func allDiffer() { #expect(Set(Self.vectors.map(\.fingerprint)).count == Self.vectors.count) }
}
