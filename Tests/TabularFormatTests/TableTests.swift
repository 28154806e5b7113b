import AspicCore
import JsonFormat
import NumpyFormat
import TabularFormat
import Testing

/// Files that `Tests/Fixtures/containers/make_tabular.py` wrote.
private let folder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(2).joined(separator: "/") + "/Fixtures/containers/tabular/"
}()

/// The repository's neighbour with real data, if there is one.
private let sharedData: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(4).joined(separator: "/") + "/shared/data/"
}()

private func bytes(_ text: String) -> Bytes { Bytes(Array(text.utf8)) }

private func failure(_ body: () throws(FormatError) -> Void) -> FormatError? {
    do { try body() } catch { return error }
    return nil
}

@Suite struct TableReadingTests {
    static let expected: JsonTape = {
        guard let bytes = try? Bytes(contentsOf: folder + "expected.json"),
            let tape = try? JsonTape(parsing: bytes)
        else { preconditionFailure("run make_tabular.py") }
        return tape
    }()

    static let files: [String] = {
        let children = expected.children(of: 0)
        return stride(from: 0, to: children.count, by: 2).compactMap { expected.text(children[$0]) }
    }()

    @Test("every file gives what Python reads from it", arguments: files)
    func reads(file: String) throws {
        let tape = Self.expected
        let children = tape.children(of: 0)
        let key = try #require(
            stride(from: 0, to: children.count, by: 2).first { tape.text(children[$0]) == file })
        let entry = children[key + 1]
        let rows = tape.children(of: try #require(tape.value("rows", in: entry)))
        let table = try Table(contentsOf: folder + file)
        try #require(table.rowCount == rows.count)
        let names = try #require(tape.value("names", in: entry))
        #expect(
            table.names
                == (tape.kind(names) == .null ? nil : tape.children(of: names).map { tape.text($0) ?? "" }))
        let columns = table.allColumns()
        for (row, index) in rows.enumerated() {
            let cells = tape.children(of: index)
            try #require(cells.count == table.columnCount)
            for (column, cell) in cells.enumerated() {
                if case .texts(let values) = columns[column] {
                    #expect(values[row] == tape.text(cell), "row \(row), column \(column)")
                } else {
                    let value = try #require(columns[column].numbers)[row]
                    let expected = tape.double(cell)
                    #expect(
                        value == expected || value.isNaN && expected == nil, "row \(row), column \(column)")
                }
            }
        }
        #expect(Self.files.count >= 20)
    }

    @Test func types() throws {
        #expect(try Table(contentsOf: folder + "plain.mat:u").array().dtype == .uint8)
        #expect(try Table(contentsOf: folder + "fortran_int8.npy").column(1) == .integers([1, 4]))
        let frame = try Table(contentsOf: folder + "frame.csv")
        #expect(frame.column(0) == .integers([1, 2, 3]))
        #expect(frame.index(ofColumn: "d") == 3)
        let rest = try frame.removing(column: 2)
        #expect(rest.names == ["a", "b,c", "d"])
        #expect(try rest.matrix()[0, 2] == 1e22)
        let error = failure { () throws(FormatError) in _ = try frame.matrix() }
        #expect(error?.message == "row 0, column “say \"x\"”: “u” is not a number")
    }

    @Test func choosingAnArray() throws {
        let error = failure { () throws(FormatError) in _ = try Table(contentsOf: folder + "plain.mat") }
        #expect(error?.message.contains("“x”, “u”, “s”, “i”, “name_longer”") == true)
        let text = failure { () throws(FormatError) in _ = try Table(contentsOf: folder + "plain.mat:text") }
        #expect(text?.code == .unsupported)
        let missing = failure { () throws(FormatError) in _ = try Table(contentsOf: folder + "one.npz:y") }
        #expect(missing?.message == "no array is called “y”; there are “x”")
        #expect(
            failure { () throws(FormatError) in _ = try Table(contentsOf: folder + "nothing.npy") }?.code
                == .inputOutput)
    }

    @Test(
        "delimited texts that say nothing clear",
        arguments: [
            ("a,b\n1,2,3\n", "row 1 (line 2) has 3 cells where the first has 2"),
            ("a,b\n\n\n1,2\n3\n", "row 2 (line 5) has 1 cells where the first has 2"),
            ("a,\"b\n1,2\n", "a quoted cell is never closed (line 1)"),
            ("a,\"b\"c\n", "text follows a quoted cell (line 1)"),
            ("", "the file holds no rows"),
            ("a\u{0}b", "not tabular data: neither an array file nor text"),
        ])
    func malformed(text: String, message: String) {
        #expect(failure { () throws(FormatError) in _ = try Table(reading: bytes(text)) }?.message == message)
    }

    @Test func headers() throws {
        #expect(try Table(reading: bytes("1,2\n3,4")).names == nil)
        #expect(try Table(reading: bytes("1,2\n3,4")).rowCount == 2)
        #expect(try Table(reading: bytes(",x\n0,4\n")).names == ["Unnamed: 0", "x"])
        #expect(try Table(reading: bytes("y\n1\n2\n")).column(0) == .integers([1, 2]))
        #expect(try Table(reading: bytes("y\n1\n0x10\n")).column(0) == .texts(["1", "0x10"]))
        #expect(
            try Table(reading: bytes("y,z\n 1 ,inf\n-2,-inf\n")).matrix().elements == [
                1, .infinity, -2, -.infinity,
            ])
        #expect(try Table(reading: bytes("a,b\n1,\n")).matrix()[0, 1].isNaN)
    }

    @Test func jsonLines() throws {
        let table = try Table(reading: bytes("{\"a\": 1, \"b\": true}\n\n{\"b\": null, \"c\": \"x\"}\n"))
        #expect(table.names == ["a", "b", "c"])
        #expect(table.column(2) == .texts(["", "x"]))
        #expect(table.column(0).numbers?[1].isNaN == true)
        #expect(try Table(reading: bytes("[1, 2]\n[3, 4]\n")).matrix().elements == [1, 2, 3, 4])
        #expect(try Table(reading: bytes("[[1, 2], [3, 4.5]]")).matrix().elements == [1, 2, 3, 4.5])
        #expect(
            failure { () throws(FormatError) in _ = try Table(reading: bytes("[1, 2]\n[3]\n")) }?.message
                == "row 1 has 1 cells where the first has 2")
        #expect(
            failure { () throws(FormatError) in _ = try Table(reading: bytes("{\"a\": 1}\n{\"a\": [1]}")) }?
                .message == "row 1, column “a”: a cell holds one value")
        #expect(
            failure { () throws(FormatError) in _ = try Table(reading: bytes("{\"a\": 1}\n{\"a\": }")) }?
                .offset == 15)
    }

    @Test(
        "a file cut anywhere does no harm",
        arguments: ["plain.mat", "compressed.mat", "csr.npz", "dense.npy"])
    func truncated(file: String) throws {
        let whole = try Bytes(contentsOf: folder + file)
        for count in stride(from: 0, to: whole.count, by: 1) {
            _ = try? Table(reading: whole[0..<count], key: file.hasSuffix(".mat") ? "x" : nil)
        }
        for bit in stride(from: 0, to: whole.count * 8, by: 3) {
            var damaged = whole.array
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            _ = try? Table(reading: Bytes(damaged), key: file.hasSuffix(".mat") ? "x" : nil)
        }
    }

    @Test(
        "the cats and dogs, if they are beside the repository",
        .enabled(if: (try? Bytes(contentsOf: sharedData + "catData_w.mat")) != nil, "needs ../shared/data"))
    func catsAndDogs() throws {
        for (file, key) in [("catData_w.mat", "cat_wave"), ("dogData_w.mat", "dog_wave")] {
            let array = try Table(contentsOf: sharedData + file + ":" + key).array()
            #expect(array.shape == [1024, 80])
            #expect(array.dtype == .uint8)
            // From scipy.io.loadmat: the sum of all values, and of the first row.
            let values = try array.integers()
            #expect(values.reduce(0, +) == (key == "cat_wave" ? 1_221_080 : 1_294_151))
            #expect(values[..<80].reduce(0, +) == (key == "cat_wave" ? 722 : 550))
        }
    }
}

@Suite struct TableWritingTests {
    static let table = Table(
        columns: [.integers([1, -2]), .numbers([0.1, .nan]), .texts(["a,\"b\"", "é"])],
        names: ["n", "x", "label"])

    @Test func csv() throws {
        let file = try Self.table.encoded(as: .csv)
        #expect(file.text == "n,x,label\n1,0.1,\"a,\"\"b\"\"\"\n-2,nan,é\n")
        let again = try Table(reading: file)
        #expect(again.names == Self.table.names)
        #expect(again.column(2) == Self.table.column(2))
    }

    @Test func npy() throws {
        let labels = Table(columns: [.texts(["cat", "dög", ""])])
        #expect(try labels.encoded(as: .npy).elementsEqual(Bytes(contentsOf: folder + "labels.npy")))
        let dense = try Bytes(contentsOf: folder + "dense.npy")
        #expect(try Table(reading: dense).encoded(as: .npy).elementsEqual(dense))
        #expect(
            failure { () throws(FormatError) in _ = try Self.table.encoded(as: .npy) }?.code
                == .notRepresentable)
        #expect(Table.OutputFormat(path: "a/B.NPY") == .npy)
        #expect(Table.OutputFormat(path: "a.txt") == nil)
    }

    @Test func npz() throws {
        let file = try NpzFile(Self.table.encoded(as: .npz))
        #expect(file.names == ["n", "x", "label"])
        #expect(try file.array(named: "n").integers() == [1, -2])
    }
}
