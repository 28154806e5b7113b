import CSQLite

/// What a column of SQLite holds.
enum SQLiteValue: Sendable, Equatable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
}

/// A type that columns and parameters of statements can have.
protocol SQLiteConvertible {
    var sqlite: SQLiteValue { get }
    /// `nil` if `value` is of another type.
    init?(sqlite value: SQLiteValue)
    /// What stands where a damaged database has nothing of this type.
    static var blank: Self { get }
}

extension String: SQLiteConvertible {
    var sqlite: SQLiteValue { .text(self) }
    init?(sqlite value: SQLiteValue) {
        guard case .text(let text) = value else { return nil }
        self = text
    }
    static var blank: String { "" }
}

extension Int64: SQLiteConvertible {
    var sqlite: SQLiteValue { .integer(self) }
    init?(sqlite value: SQLiteValue) {
        guard case .integer(let number) = value else { return nil }
        self = number
    }
    static var blank: Int64 { 0 }
}

extension Int: SQLiteConvertible {
    var sqlite: SQLiteValue { .integer(Int64(self)) }
    init?(sqlite value: SQLiteValue) {
        guard case .integer(let number) = value else { return nil }
        self.init(exactly: number)
    }
    static var blank: Int { 0 }
}

extension Bool: SQLiteConvertible {
    var sqlite: SQLiteValue { .integer(self ? 1 : 0) }
    init?(sqlite value: SQLiteValue) {
        guard case .integer(let number) = value else { return nil }
        self = number != 0
    }
    static var blank: Bool { false }
}

extension Double: SQLiteConvertible {
    var sqlite: SQLiteValue { .real(self) }
    init?(sqlite value: SQLiteValue) {
        switch value {
        case .real(let number): self = number
        case .integer(let number): self = Double(number)
        case .null, .text: return nil
        }
    }
    static var blank: Double { 0 }
}

/// What is put in place of a statement's question marks, in their order.
struct StatementArguments: ExpressibleByArrayLiteral {
    var values: [SQLiteValue]

    init(arrayLiteral elements: (any SQLiteConvertible)?...) { values = elements.map { $0?.sqlite ?? .null } }

    static func + (first: StatementArguments, second: StatementArguments) -> StatementArguments {
        var both = first
        both.values += second.values
        return both
    }
}

/// A row of an answer.
struct Row: Sendable {
    let names: [String]
    let values: [SQLiteValue]

    /// What the column called `name` holds; what a damaged database lacks is blank.
    subscript<Value: SQLiteConvertible>(name: String) -> Value {
        (self[name] as Value?) ?? .blank
    }

    /// `nil` where it holds nothing.
    subscript<Value: SQLiteConvertible>(name: String) -> Value? {
        names.firstIndex(of: name).flatMap { Value(sqlite: values[$0]) }
    }

    subscript<Value: SQLiteConvertible>(column: Int) -> Value {
        values.indices.contains(column) ? Value(sqlite: values[column]) ?? .blank : .blank
    }
}

extension Row {
    static func fetchAll(
        _ database: Database, sql: String, arguments: StatementArguments = []
    ) throws(DatabaseError) -> [Row] {
        try database.rows(sql, arguments)
    }

    static func fetchOne(
        _ database: Database, sql: String, arguments: StatementArguments = []
    ) throws(DatabaseError) -> Row? {
        try database.rows(sql, arguments, atMost: 1).first
    }
}

extension SQLiteConvertible {
    /// The first column of all rows; rows without a value of this type are left out.
    static func fetchAll(
        _ database: Database, sql: String, arguments: StatementArguments = []
    ) throws(DatabaseError) -> [Self] {
        try database.rows(sql, arguments).compactMap { $0.values.first.flatMap { Self(sqlite: $0) } }
    }

    /// The first column of the first row.
    static func fetchOne(
        _ database: Database, sql: String, arguments: StatementArguments = []
    ) throws(DatabaseError) -> Self? {
        try database.rows(sql, arguments, atMost: 1).first?.values.first.flatMap { Self(sqlite: $0) }
    }
}
