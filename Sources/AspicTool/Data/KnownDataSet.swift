import ArgumentParser
import AspicCore
import Estimators
import TabularFormat

/// Data sets that are known by name and by digest.
enum KnownDataSet: String, CaseIterable, ExpressibleByArgument {
    case digits
    case catsDogs = "cats-dogs"

    struct File {
        let name: String
        /// SHA-256, in lower-case hexadecimal.
        let sha256: String
        /// `nil` if the file comes with the repository.
        let address: String?
    }

    var explanation: String {
        switch self {
        case .digits: "1,797 handwritten digits of 8 x 8 pixels, part of this project"
        case .catsDogs: "wavelet pictures of 80 cats and 80 dogs, downloaded from their authors' repository"
        }
    }

    var files: [File] {
        switch self {
        case .digits:
            return [
                File(
                    name: "digits.csv",
                    sha256: "9f7fca3251c178a06039990b75e3023f8b888151d2e2d4579c3ba0d2744a1d00", address: nil)
            ]
        case .catsDogs:
            let folder = "https://github.com/dynamicslab/databook_python/raw/refs/heads/master/DATA/"
            return [
                File(
                    name: "catData_w.mat",
                    sha256: "7fd12d2e62aa23853863d853297c310982883d1b2a45b7bd0fed1f8cd6b121a1",
                    address: folder + "catData_w.mat"),
                File(
                    name: "dogData_w.mat",
                    sha256: "260da17f4a3c3e159c0d28e974e2890054751b97813f3eaea5c6e17fff8ef075",
                    address: folder + "dogData_w.mat"),
            ]
        }
    }
}

/// A data set in two parts: for fitting and for testing.
struct LabelledData {
    let name: String
    let train: Matrix
    let trainLabels: ClassLabels
    let test: Matrix
    let testLabels: ClassLabels

    /// All rows, those for fitting first, as demo and its differences count them.
    var all: Matrix {
        Matrix(
            rows: train.rows + test.rows, columns: train.columns, elements: train.elements + test.elements)
    }
}

extension KnownDataSet {
    /// Reads the located files.
    ///
    /// - digits: the first 1,437 of the 1,797 rows are for fitting, the other 360 for testing.
    /// - cats-dogs: rows (not columns) 0 to 59 of both pictures' tables are for fitting, labelled 1 for cats
    ///   and -1 for dogs; rows 60 to 79 for testing.
    func read(_ files: [LocatedFile]) throws -> LabelledData {
        switch self {
        case .digits:
            let (features, labels) = try Labels.split(
                Table(contentsOf: files[0].path), target: "target", from: files[0].path)
            let rows = try Features.numbers(of: features, from: files[0].path)
            let border = rows.rows * 4 / 5
            return LabelledData(
                name: rawValue, train: rows.selecting(rows: 0..<border),
                trainLabels: labels.taking(Array(0..<border)),
                test: rows.selecting(rows: border..<rows.rows),
                testLabels: labels.taking(Array(border..<rows.rows)))
        case .catsDogs:
            let cats = try Features.numbers(of: Table(contentsOf: files[0].path), from: files[0].path)
            let dogs = try Features.numbers(of: Table(contentsOf: files[1].path), from: files[1].path)
            func part(_ range: Range<Int>) -> (Matrix, ClassLabels) {
                let elements = [cats, dogs].flatMap { $0.selecting(rows: range).elements }
                let labels = range.map { _ in 1 } + range.map { _ in -1 }
                return (
                    Matrix(rows: 2 * range.count, columns: cats.columns, elements: elements),
                    ClassLabels(labels)
                )
            }
            let (train, trainLabels) = part(0..<60)
            let (test, testLabels) = part(60..<80)
            return LabelledData(
                name: rawValue, train: train, trainLabels: trainLabels, test: test, testLabels: testLabels)
        }
    }
}
