import OnnxFormat

/// Values are made once, before they are used; so there is no cycle.
enum OnnxFlow {
    static func audit(
        _ nodes: [NodeProto], outputs: [String], _ scope: inout Set<String>, _ path: String,
        _ findings: inout Findings
    ) {
        let made = Set(nodes.flatMap(\.output))
        var own: Set<String> = []
        for (place, node) in nodes.enumerated() {
            let title = path + (path.isEmpty ? "" : ".") + "node[\(place)]"
            for input in node.input where !input.isEmpty && !scope.contains(input) {
                let text =
                    made.contains(input)
                    ? "uses “\(input)” before it is made, so the graph has a cycle or no order"
                    : "uses “\(input)”, which nothing makes"
                findings.add(.structure, .hostile, text, path: title)
            }
            for output in node.output where !output.isEmpty {
                if !own.insert(output).inserted {
                    findings.add(
                        .structure, .hostile, "makes “\(output)”, which was made before", path: title)
                }
                scope.insert(output)
            }
        }
        for output in outputs where !scope.contains(output) {
            findings.add(.structure, .hostile, "gives back “\(output)”, which nothing makes", path: path)
        }
    }
}

/// Functions of the model's own: they do not call themselves, and do not grow without bound when they are put in place.
struct OnnxFunctions {
    private let model: OnnxModel
    private static let mostNodes = 1_000_000

    init(_ model: OnnxModel) { self.model = model }

    func audit(_ findings: inout Findings) {
        guard !model.functions.isEmpty else { return }
        var sizes: [String: Int] = [:]
        var open: Set<String> = []
        let functions = Dictionary(model.functions.map { (Self.key($0.domain, $0.name), $0) }) { first, _ in
            first
        }
        if functions.count != model.functions.count {
            findings.add(.ambiguous, .broken, "two functions have the same name", path: "functions")
        }
        var isRecursive = false
        func size(_ key: String, _ depth: Int) -> Int {
            if let known = sizes[key] { return known }
            guard let function = functions[key] else { return 1 }
            guard depth < 200, open.insert(key).inserted else {
                isRecursive = true
                return Self.mostNodes
            }
            var total = 0
            for node in function.node where total < Self.mostNodes {
                total += size(Self.key(node.domain, node.opType), depth + 1)
            }
            open.remove(key)
            sizes[key] = min(total, Self.mostNodes)
            return min(total, Self.mostNodes)
        }
        var total = 0
        for node in model.graph?.node ?? [] where total < Self.mostNodes {
            total += size(Self.key(node.domain, node.opType), 0)
        }
        for key in functions.keys.sorted() { _ = size(key, 0) }
        if isRecursive {
            findings.add(.structure, .hostile, "a function calls itself", path: "functions")
        } else if total >= Self.mostNodes || sizes.values.contains(Self.mostNodes) {
            findings.add(
                .limit, .hostile, "functions unfold to more than \(Self.mostNodes) nodes (limit: nodes)",
                path: "functions")
        }
    }

    private static func key(_ domain: String?, _ name: String?) -> String {
        (domain ?? "") + ":" + (name ?? "")
    }
}
