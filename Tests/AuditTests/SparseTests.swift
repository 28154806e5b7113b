import AspicCore
import ObjectGraph
import Testing

@testable import Audit

/// Sparse matrices whose indices leave their shape.
@Suite struct SparseTests {
    @Test(arguments: ["0.18.2", "0.20.4", "1.0.2", "1.9.1"])
    func allReleases(version: String) throws {
        for name in try Specimen.models(version).keys where name.hasPrefix("sparse-") {
            #expect(try Specimen(name, version).reasons == [], "\(name)")
        }
    }

    @Test(arguments: ["sparse-csr", "sparse-csc", "sparse-bsr"])
    func compressed(name: String) throws {
        try expectLie(name, saying: "boundaries") { try $0.integers("indptr") { $0.removeLast() } }
        try expectLie(name, saying: "count up") { try $0.integers("indptr") { $0[1] = 99 } }
        try expectLie(name, saying: "count up") { try $0.integers("indptr") { $0[$0.count - 1] += 1 } }
        try expectLie(name, saying: "count up") { try $0.integers("indptr") { $0[0] = 1 } }
        try expectLie(name, saying: "an entry in column -1") { try $0.integers("indices") { $0[0] = -1 } }
        try expectLie(name, saying: "an entry in column 9") { try $0.integers("indices") { $0[0] = 9 } }
        try expectLie(name, saying: "count up") { try $0.integers("indices") { $0.removeLast() } }
    }

    @Test func entriesOfCompressed() throws {
        try expectLie("sparse-csr", saying: "count up") { try $0.reshape("data", to: [2]) }
        try expectLie("sparse-csr-row", saying: "column 3 of 3") { try $0.integers("indices") { $0[0] = 3 } }
        try expectLie("sparse-bsr", saying: "with blocks of") { try $0.reshape("data", to: [4, 3, 3]) }
        try expectLie("sparse-bsr", saying: "count up") { try $0.reshape("data", to: [3, 2, 3]) }
    }

    @Test func coordinates() throws {
        try expectLie("sparse-coo", "0.18.2", saying: "an entry at 4 of 4") {
            try $0.integers("row") { $0[0] = 4 }
        }
        try expectLie("sparse-coo", "0.18.2", saying: "an entry at -1") {
            try $0.integers("col") { $0[0] = -1 }
        }
        try expectLie("sparse-coo", saying: "an entry at 6 of 6") {
            try $0.integers("coords", 1) { $0[0] = 6 }
        }
        try expectLie("sparse-coo", saying: "coordinates") {
            try $0.integers("coords", 0) { $0.removeLast() }
        }
        try expectLie("sparse-coo-cube", saying: "an entry at 4 of 4") {
            try $0.integers("coords", 2) { $0[0] = 4 }
        }
    }

    @Test func diagonalsAndLists() throws {
        try expectLie("sparse-dia", saying: "diagonals") { try $0.integers("offsets") { $0.append(2) } }
        try expectLie("sparse-lil", saying: "outside of its 6 columns") { try $0.set("rows", 0, 0, to: 6) }
        try expectLie("sparse-lil", saying: "a row of") { specimen in
            try specimen.set("rows", 0) { graph in graph.add(.list, children: [graph.add(integer: 1)]) }
        }
        try expectLie("sparse-lil", saying: "lists") { try $0.set("_shape", 0, to: 5) }
    }
}
