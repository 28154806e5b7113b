import AspicCore
import Estimators
import JsonFormat

/// A data set, the parameters of an `SVC` and what scikit-learn stored when it fitted it.
struct SVCCase {
    let x: Matrix
    let y: ClassLabels
    let model: SVC
    let sampleWeight: [Double]?
    let fitted: JsonValue.Members

    /// - Parameter digits: The repository's digits, with the target as last column.
    init(contentsOf path: String, digits: String) throws {
        let root = try JsonValue(parsing: Bytes(contentsOf: path)).members
        let parameters = root["parameters"]?.members ?? [:]
        var model = SVC()
        for (name, value) in parameters.pairs {
            model = try model.setting(name, to: Self.parameter(value, isDict: name == "class_weight"))
        }
        self.model = model
        if case .string = root["data"] {
            (x, y) = try Self.table(Bytes(contentsOf: digits))
        } else {
            let data = root["data"]?.members ?? [:]
            let rows = data["x"]?.rows ?? []
            x = Matrix(rows: rows.count, columns: rows.first?.count ?? 0, elements: rows.flatMap { $0 })
            y = Self.labels(data["y"]?.items ?? [])
        }
        sampleWeight = root["sample_weight"]?.numbers
        fitted = root["fitted"]?.members ?? [:]
    }

    private static func labels(_ values: [JsonValue]) -> ClassLabels {
        let texts = values.compactMap { value -> String? in
            if case .string(let text) = value { text } else { nil }
        }
        return texts.isEmpty
            ? ClassLabels(values.compactMap { $0.number.map { Int($0) } }) : ClassLabels(texts)
    }

    private static func parameter(_ value: JsonValue, isDict: Bool) -> ParameterValue {
        switch value {
        case .null, .object: .none
        case .bool(let value): .bool(value)
        case .integer(let value): .int(value)
        case .number(let value): .float(value)
        case .string(let value): .string(value)
        case .array(let pairs):
            .dict(
                pairs.map {
                    (parameter($0.items[0], isDict: false), parameter($0.items[1], isDict: false))
                })
        }
    }

    private static func table(_ bytes: Bytes) -> (Matrix, ClassLabels) {
        var elements: [Double] = []
        var labels: [Int] = []
        for line in String(decoding: bytes.array, as: UTF8.self).split(separator: "\n").dropFirst() {
            let fields = line.split(separator: ",").compactMap { Int($0) }
            elements += fields.dropLast().map(Double.init)
            labels.append(fields.last ?? 0)
        }
        return (
            Matrix(rows: labels.count, columns: elements.count / max(labels.count, 1), elements: elements),
            ClassLabels(labels)
        )
    }

    var classes: ClassLabels { Self.labels(fitted["classes"]?.items ?? []) }
    func integers(_ name: String) -> [Int] { numbers(name).map { Int($0) } }
    func numbers(_ name: String) -> [Double] { fitted[name]?.numbers ?? [] }
    /// Absent where the file would become large.
    var dualCoef: [Double]? { fitted["dual_coef"]?.rows.flatMap { $0 } }
    var gamma: Double { fitted["gamma"]?.number ?? .nan }
    var fitStatus: Int { Int(fitted["fit_status"]?.number ?? -1) }
}

extension JsonValue {
    var members: Members {
        if case .object(let members) = self { members } else { [:] }
    }
    var items: [JsonValue] {
        if case .array(let items) = self { items } else { [] }
    }
    var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }
    var numbers: [Double]? {
        if case .array(let items) = self { items.compactMap(\.number) } else { nil }
    }
    var rows: [[Double]] { items.compactMap(\.numbers) }
}
