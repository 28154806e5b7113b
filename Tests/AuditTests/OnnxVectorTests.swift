import OnnxFormat
import Testing

@testable import Audit

/// Lists of numbers in operators of `ai.onnx.ml` whose lengths contradict each other.
@Suite struct OnnxVectorTests {
    private func lie(
        _ type: String, columns: Int? = 2, ints: [String: [Int]] = [:], floats: [String: Int] = [:],
        integers: [String: Int] = [:]
    ) -> String? {
        var node = NodeProto()
        node.opType = type
        node.attribute = ints.map { AttributeProto($0.key, $0.value) }
        for (name, count) in floats {
            var attribute = AttributeProto()
            attribute.name = name
            attribute.floats = Array(repeating: 1, count: count)
            node.attribute.append(attribute)
        }
        for (name, value) in integers {
            var attribute = AttributeProto()
            attribute.name = name
            attribute.i = Int64(value)
            node.attribute.append(attribute)
        }
        return OnnxVectors.lie(in: node, columns: columns)
    }

    @Test(arguments: [nil, 2])
    func linearClassifier(columns: Int?) {
        func lie(_ coefficients: Int, _ intercepts: Int, labels: Int) -> String? {
            self.lie(
                "LinearClassifier", columns: columns, ints: ["classlabels_ints": Array(0..<labels)],
                floats: ["coefficients": coefficients, "intercepts": intercepts])
        }
        #expect(lie(6, 3, labels: 3) == nil)
        #expect(lie(2, 1, labels: 2) == nil)
        #expect(lie(5, 3, labels: 3)?.contains("5 coefficients for 3 results") == true)
        #expect((lie(9, 3, labels: 3) == nil) == (columns == nil))
        #expect(lie(6, 3, labels: 4) == "4 labels for 3 results")
    }

    @Test func linearRegressor() {
        func lie(_ coefficients: Int, _ intercepts: Int, targets: Int) -> String? {
            self.lie(
                "LinearRegressor", floats: ["coefficients": coefficients, "intercepts": intercepts],
                integers: ["targets": targets])
        }
        #expect(lie(4, 2, targets: 2) == nil)
        #expect(lie(4, 0, targets: 2) == nil)
        #expect(self.lie("LinearRegressor", floats: ["coefficients": 2, "intercepts": 1]) == nil)
        #expect(lie(5, 2, targets: 2) == "5 coefficients for 2 results of 2 columns")
        #expect(lie(4, 1, targets: 2) == "1 intercepts for 2 results")
        #expect(lie(4, 0, targets: -1) == "-1 results")
        #expect(lie(4, 0, targets: .max) == "9223372036854775807 results")
    }

    @Test func supportVectorClassifier() {
        func lie(
            _ counts: [Int], vectors: Int, coefficients: Int, rho: Int, probabilities: Int = 0
        ) -> String? {
            self.lie(
                "SVMClassifier", ints: ["vectors_per_class": counts],
                floats: [
                    "support_vectors": vectors, "coefficients": coefficients, "rho": rho,
                    "prob_a": probabilities, "prob_b": probabilities,
                ])
        }
        #expect(lie([1, 2, 1], vectors: 8, coefficients: 8, rho: 3) == nil)
        #expect(lie([1, 2, 1], vectors: 8, coefficients: 8, rho: 3, probabilities: 3) == nil)
        #expect(lie([1, 2, 1], vectors: 12, coefficients: 8, rho: 3)?.hasPrefix("4 support vectors") == true)
        #expect(lie([1, 2, 1], vectors: 8, coefficients: 4, rho: 3)?.hasPrefix("4 support vectors") == true)
        #expect(lie([1, 2, 1], vectors: 8, coefficients: 8, rho: 1)?.hasPrefix("rho, prob_a") == true)
        #expect(
            lie([1, 2, 1], vectors: 8, coefficients: 8, rho: 3, probabilities: 1)?.hasPrefix("rho, prob_a")
                == true)
        #expect(lie([1, -1], vectors: 0, coefficients: 0, rho: 1) == "a class with -1 support vectors")
        let many = Array(repeating: (1 << 31) - 1, count: 70_000)
        #expect(lie(many, vectors: 8, coefficients: 8, rho: 3) != nil)
    }

    @Test func supportVectorRegressor() {
        func lie(_ total: Int, vectors: Int, coefficients: Int, rho: Int) -> String? {
            self.lie(
                "SVMRegressor",
                floats: ["support_vectors": vectors, "coefficients": coefficients, "rho": rho],
                integers: ["n_supports": total])
        }
        #expect(lie(3, vectors: 6, coefficients: 3, rho: 1) == nil)
        #expect(lie(0, vectors: 0, coefficients: 2, rho: 1) == nil)
        #expect(lie(3, vectors: 9, coefficients: 3, rho: 1)?.hasPrefix("3 support vectors") == true)
        #expect(lie(3, vectors: 6, coefficients: 2, rho: 1)?.hasPrefix("3 support vectors") == true)
        #expect(lie(3, vectors: 6, coefficients: 3, rho: 0) == "0 values of rho for one result")
        #expect(lie(0, vectors: 4, coefficients: 2, rho: 1)?.hasPrefix("no support vectors") == true)
        #expect(lie(-1, vectors: 4, coefficients: 2, rho: 1) == "-1 support vectors")
    }

    @Test func scaler() {
        #expect(lie("Scaler", floats: ["offset": 2, "scale": 2]) == nil)
        #expect(lie("Scaler", floats: ["offset": 1, "scale": 1]) == nil)
        #expect(lie("Scaler", columns: nil, floats: ["offset": 3, "scale": 3]) == nil)
        #expect(lie("Scaler", floats: ["offset": 3, "scale": 2]) == "offset of 3 columns for rows of 2")
        #expect(lie("Scaler", floats: ["offset": 2, "scale": 3]) == "scale of 3 columns for rows of 2")
    }
}
