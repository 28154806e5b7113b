/// Breaks a Python expression into lines: what does not fit stands below its bracket, each part on a line of its own and
/// indented by how deep it is nested.
package enum PythonLayout {
    /// Indentation stops growing here, so that depth alone cannot make a text large.
    private static let deepest = 16
    private static let step = 2

    /// - Parameter width: how long a line may be; a part that cannot be broken may be longer.
    package static func lines(_ expression: String, width: Int) -> [String] {
        let text = Array(expression.unicodeScalars)
        let ends = brackets(in: text)
        var lines: [String] = []
        // Parts of the text still to be placed, the next one last.
        var parts: [(range: Range<Int>, depth: Int)] = [(0..<text.count, 0)]
        while let (range, depth) = parts.popLast() {
            let indentation = String(repeating: " ", count: step * min(depth, deepest))
            guard range.count + indentation.count > width, let open = bracketToBreak(in: range, ends) else {
                lines.append(indentation + string(text[range]))
                continue
            }
            let close = ends[open] ?? range.upperBound - 1
            lines.append(indentation + string(text[range.lowerBound...open]))
            parts.append((close..<range.upperBound, depth))
            for part in self.parts(of: text, in: open + 1..<close, ends).reversed() {
                parts.append((part, depth + 1))
            }
        }
        return lines
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var string = String.UnicodeScalarView()
        string.append(contentsOf: scalars)
        return String(string)
    }

    /// For each opening bracket, where it is closed; brackets within strings are none.
    private static func brackets(in text: [Unicode.Scalar]) -> [Int: Int] {
        var ends: [Int: Int] = [:]
        var open: [Int] = []
        var place = 0
        while place < text.count {
            switch text[place] {
            case "'", "\"": place = endOfString(text, from: place)
            case "(", "[", "{": open.append(place)
            case ")", "]", "}": if let start = open.popLast() { ends[start] = place }
            default: break
            }
            place += 1
        }
        return ends
    }

    /// The place of the quote that ends the string which begins at `start`.
    private static func endOfString(_ text: [Unicode.Scalar], from start: Int) -> Int {
        var place = start + 1
        while place < text.count, text[place] != text[start] { place += text[place] == "\\" ? 2 : 1 }
        return min(place, text.count - 1)
    }

    /// The first bracket in `range` that holds something, and closes there.
    private static func bracketToBreak(in range: Range<Int>, _ ends: [Int: Int]) -> Int? {
        var place = range.lowerBound
        while place < range.upperBound {
            if let end = ends[place], end < range.upperBound {
                if end > place + 1 { return place }
                place = end
            }
            place += 1
        }
        return nil
    }

    /// What stands between the commas of this level, each with its comma.
    private static func parts(
        of text: [Unicode.Scalar], in range: Range<Int>, _ ends: [Int: Int]
    ) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        var place = start
        while place < range.upperBound {
            if let end = ends[place] {
                place = end
            } else if text[place] == "'" || text[place] == "\"" {
                place = endOfString(text, from: place)
            } else if text[place] == "," {
                parts.append(start..<place + 1)
                start = place + 1
                while start < range.upperBound, text[start] == " " { start += 1 }
                place = start - 1
            }
            place += 1
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }
}
