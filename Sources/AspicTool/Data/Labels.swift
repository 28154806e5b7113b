import AspicCore
import Estimators
import TabularFormat

/// The right answers that go with rows.
enum Labels {
    /// Splits `table` into features and the column called `target`; or reads `target` as a file.
    static func split(
        _ table: Table, target: String, from path: String
    ) throws -> (features: Table, labels: ClassLabels) {
        if let index = table.index(ofColumn: target) {
            return (try table.removing(column: index), labels(of: table.column(index), dtype: nil))
        }
        let labels: ClassLabels
        do {
            labels = try read(target)
        } catch let error as FormatError where error.code == .inputOutput && table.names != nil {
            throw ToolError("\(path): " + Features.noColumn(target, in: table) + ", and no file either")
        }
        guard labels.count == table.rowCount else {
            throw ToolError(
                "\(target): has \(labels.count) labels for the \(table.rowCount) rows of \(path)")
        }
        return (table, labels)
    }

    private static func read(_ path: String) throws -> ClassLabels {
        let table =
            try StandardInput.isMeant(by: path) ? StandardInput.table(key: nil) : Table(contentsOf: path)
        guard table.columnCount == 1 else {
            throw ToolError("\(path): a target has one column, not \(table.columnCount)")
        }
        let column = table.column(0)
        return labels(of: column, dtype: column.isText ? nil : try table.array().dtype)
    }

    /// - Parameter dtype: what the file says the elements are; `nil` for text files.
    private static func labels(of column: Table.Column, dtype: DType?) -> ClassLabels {
        switch column {
        case .integers(let values):
            switch dtype?.kind {
            case .boolean: return ClassLabels(values.map { $0 != 0 })
            case .integer, .unsigned: return ClassLabels(values, dtype: native(dtype ?? .int64))
            default: return ClassLabels(values)
            }
        case .numbers(let values):
            return ClassLabels(values, dtype: dtype?.kind == .float ? native(dtype ?? .float64) : .float64)
        case .texts(let values): return ClassLabels(values)
        }
    }

    private static func native(_ dtype: DType) -> DType {
        var dtype = dtype
        dtype.isBigEndian = false
        return dtype
    }

    /// `labels` as texts where the classes are texts, so that `True` in a table meets `True` in a model, and as
    /// truth values where the classes are those.
    ///
    /// - Throws: ``ToolError`` if one side is text and the other numbers.
    static func matching(_ labels: ClassLabels, _ predicted: ClassLabels) throws -> ClassLabels {
        switch (labels.storage, predicted.storage) {
        case (.strings(let texts), .bools) where texts.allSatisfy { $0 == "True" || $0 == "False" }:
            return ClassLabels(texts.map { $0 == "True" })
        case (.strings, .strings), (_, .elements): return labels
        case (.strings(let texts), _):
            throw ToolError(
                "the target holds text (\(texts[0].shortened(to: 20))), but the model predicts numbers "
                    + "(\(predicted[0]))")
        case (_, .strings(let texts)):
            throw ToolError(
                "the target holds numbers (\(labels[0])), but the model predicts text "
                    + "(\(texts[0].shortened(to: 20)))")
        default: return labels
        }
    }
}
