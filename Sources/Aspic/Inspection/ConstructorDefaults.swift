/// The parameters of scikit-learn's constructors, and what each takes when nothing is given.
struct ConstructorDefaults {
    /// Parameters and their defaults as Python prints them; `nil` where there is none.
    let current: [String: String?]
    /// Parameters that only older releases had, with the default they had last.
    let older: [String: String?]

    /// - Parameter name: of a class of scikit-learn, without its module.
    static func of(_ name: String) -> ConstructorDefaults? { all[name] }

    /// Whether scikit-learn's own printing leaves `parameter` out when it is `value`, because it is what a
    /// constructor takes anyway; `nil` if it is no parameter of this class.
    func isDefault(_ parameter: String, _ value: String) -> Bool? {
        if let known = current[parameter] { return known == value }
        guard let known = older[parameter] else { return nil }
        // What was on its way out had a word of its own for "not given".
        return known == value || ["None", "\"deprecated\"", "\"warn\""].contains(value)
    }

    private static let all: [String: ConstructorDefaults] = {
        var all: [String: ConstructorDefaults] = [:]
        var entry = ""
        func add() {
            guard let colon = entry.firstIndex(of: ":") else { return }
            let sides = entry[entry.index(after: colon)...].split(
                separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
            all[String(entry[..<colon])] = ConstructorDefaults(
                current: parameters(sides[0]), older: sides.count > 1 ? parameters(sides[1]) : [:])
        }
        for line in [firstTable, secondTable].flatMap({ $0.split(separator: "\n") }) {
            if line.hasPrefix("  ") {
                entry += line.dropFirst()
            } else {
                add()
                entry = String(line)
            }
        }
        add()
        return all
    }()

    private static func parameters(_ text: Substring) -> [String: String?] {
        var parameters: [String: String?] = [:]
        for part in text.split(separator: ";") {
            let sides = part.drop { $0 == " " }.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = sides.first, !name.isEmpty else { continue }
            parameters.updateValue(sides.count > 1 ? String(sides[1]) : nil, forKey: String(name))
        }
        return parameters
    }
}
