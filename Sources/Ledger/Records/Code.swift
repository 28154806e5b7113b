/// A place in somebody's code: the block that wrote a file.
package struct Code: Sendable, Hashable {
    /// The script's path, the notebook's, or what the interpreter calls it.
    package var file: String
    /// The SHA-256 of the source text, which is an object.
    package var source: String?
    package var line: Int?
    package var firstLine: Int?
    package var lastLine: Int?
    /// The qualified name of the function around it.
    package var function: String?
    /// The number of the notebook's or script's cell.
    package var cell: Int?
    /// The library's function that was called: `joblib.dump`.
    package var call: String?

    package init(
        file: String, source: String? = nil, line: Int? = nil, firstLine: Int? = nil, lastLine: Int? = nil,
        function: String? = nil, cell: Int? = nil, call: String? = nil
    ) {
        self.file = file
        self.source = source
        self.line = line
        self.firstLine = firstLine
        self.lastLine = lastLine
        self.function = function
        self.cell = cell
        self.call = call
    }
}
