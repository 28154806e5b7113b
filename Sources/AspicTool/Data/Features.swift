import AspicCore
import Estimators
import TabularFormat

/// Rows as a model takes them.
enum Features {
    /// The columns that the model was fitted on, by name if both sides have names, else all of them in order.
    ///
    /// - Throws: ``ToolError`` if a column is missing or there are too many, `FormatError` for a cell that is
    ///   no number.
    static func matrix(of table: Table, for estimator: (any Estimator)?, from path: String) throws -> Matrix {
        let chosen = try select(from: table, for: estimator, path)
        if let width = estimator?.nFeaturesIn, chosen.columnCount != width {
            let surplus = table.names != nil && chosen.columnCount > width
            throw ToolError(
                "\(path): has \(columns(chosen.columnCount)), but the model takes \(width)"
                    + (surplus ? "; leave columns out with --without NAME" : ""))
        }
        return try numbers(of: chosen, from: path)
    }

    /// All columns as numbers; errors name the file.
    static func numbers(of table: Table, from path: String) throws(FormatError) -> Matrix {
        do {
            return try table.matrix()
        } catch {
            throw error.inFile(path)
        }
    }

    private static func select(
        from table: Table, for estimator: (any Estimator)?, _ path: String
    ) throws -> Table {
        guard let wanted = estimator?.featureNamesIn, let names = table.names, wanted != names else {
            return table
        }
        // Names that share nothing with the model's are a header of another kind: the order counts.
        guard wanted.contains(where: names.contains) else { return table }
        let all = table.allColumns()
        let columns = try wanted.map { name in
            guard let index = names.firstIndex(of: name) else {
                throw ToolError("\(path): " + noColumn(name, in: table))
            }
            return all[index]
        }
        return Table(columns: columns, names: wanted)
    }

    static func noColumn(_ name: String, in table: Table) -> String {
        guard let names = table.names else { return "the columns have no names, so there is no \(name)" }
        let shown = names.prefix(10).joined(separator: ", ") + (names.count > 10 ? ", ..." : "")
        return "no column is called \(name); there are \(shown)"
    }

    private static func columns(_ count: Int) -> String { count == 1 ? "1 column" : "\(count) columns" }
}
