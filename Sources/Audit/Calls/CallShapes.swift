/// All the ways in which picklers call one name.
struct CallShapes: Sendable, Equatable {
    let all: [CallShape]

    /// Instances without arguments.
    static let plain = CallShapes("new()")

    init(all: [CallShape]) { self.all = all }

    /// - Parameter text: shapes that stand in the sources.
    init(_ text: String...) { all = text.compactMap { CallShape($0[...]) } }

    /// Whether an integer is among what a call may have anywhere.
    var takesIntegers: Bool {
        all.contains { shape in
            shape.positional.contains { $0.contains(.integer) }
                || shape.keywords.contains { $0.tokens.contains(.integer) }
        }
    }
}
