import AspicCore
import NumpyFormat
import Testing

@Suite struct NpyTests {
    /// numpy's names of the types whose values `make_numpy.py` made 0...5.
    static let numbers = [
        "bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float16",
        "float32",
        "float64",
    ]
    static let arrays =
        numbers.map { "plain_" + $0 } + [
            "plain_complex64", "plain_complex128", "longdouble", "big_endian", "big_endian_u2", "fortran",
            "fortran3", "scalar", "vector", "empty", "empty_vector", "one_column", "text", "text_big_endian",
            "bytes", "void", "dates", "dates_25s", "structured", "aligned", "nested", "quoted", "titled",
            "snake",
            "wide",
        ]

    @Test("every type is written again as numpy wrote it", arguments: arrays)
    func sameBytes(name: String) throws {
        let bytes = try fixture(name + ".npy")
        let file = try NpyFile(reading: bytes)
        #expect(file.consumed == bytes.count)
        #expect(try NpyFile.encode(file.array()).elementsEqual(bytes))
        #expect(
            try DType(description: PythonLiteral(parsing: file.header.dtype.description().utf8))
                == file.header.dtype)
        let short = try NpyFile(reading: NpyFile.encode(file.array(), style: .short))
        var expected = file.header
        expected.version = short.header.version
        #expect(short.header == expected)
        #expect(short.headerBytes.count <= file.headerBytes.count)
    }

    @Test("numbers", arguments: numbers)
    func values(name: String) throws {
        let array = try NpyFile(reading: fixture("plain_\(name).npy")).array()
        #expect(array.shape == [2, 3])
        #expect(array.dtype.name == name)
        #expect(try array.doubles() == (name == "bool" ? [0, 1, 1, 1, 1, 1] : [0, 1, 2, 3, 4, 5]))
    }

    @Test func orders() throws {
        let fortran = try NpyFile(reading: fixture("fortran.npy")).array()
        #expect(fortran.isFortran)
        #expect(try fortran.doubles() == [0, 1, 2, 3, 4, 5])
        #expect(try NpyFile(reading: fixture("big_endian.npy")).array().doubles() == [0, 1, 2, 3, 4, 5])
        let vector = try NpyFile(reading: fixture("vector.npy")).array().doubles()
        #expect(vector[0] == 0.1 && vector[1].sign == .minus && vector[2].isNaN)
        #expect(vector[3] == .infinity && vector[4] == .leastNonzeroMagnitude)
    }

    @Test func structures() throws {
        let dtype = try NpyFile(reading: fixture("structured.npy")).array().dtype
        #expect(dtype.itemSize == 32)
        #expect(dtype.fields.map(\.name) == ["left_child", "feature", "threshold", "go_left"])
        #expect(dtype.fields.map(\.offset) == [0, 8, 16, 24])
        let nested = try NpyFile(reading: fixture("nested.npy")).array().dtype
        #expect(nested.fields.map(\.offset) == [0, 6, 54])
        #expect(nested.fields[0].dtype.fields.map(\.dtype.isBigEndian) == [false, true])
        #expect(nested.fields.map(\.shape) == [[], [2, 3], [2]])
    }

    @Test("headers of other writers", arguments: ["short", "python2", "reordered", "version2"])
    func otherHeaders(name: String) throws {
        let array = try NpyFile(reading: fixture(name + ".npy")).array()
        #expect(array.shape == [3])
        #expect(try array.doubles() == [0, 1, 2])
    }

    @Test("arrays of objects hand out their pickle", arguments: ["objects", "structured_objects"])
    func objects(name: String) throws {
        let bytes = try fixture(name + ".npy")
        let file = try NpyFile(reading: bytes)
        guard case .pickle(let pickle) = file.payload else {
            Issue.record("not a pickle")
            return
        }
        #expect(pickle[0] == 0x80 && pickle[pickle.count - 1] == UInt8(ascii: "."))
        #expect(pickle.count + file.headerBytes.count == bytes.count)
        #expect(failure { () throws(FormatError) in _ = try file.array() }?.code == .unsupported)
    }

    @Test("a file cut anywhere is truncated", arguments: ["structured", "fortran", "version2"])
    func truncated(name: String) throws {
        let bytes = try fixture(name + ".npy")
        for count in 0..<bytes.count {
            let error = failure { () throws(FormatError) in _ = try NpyFile(reading: bytes[0..<count]) }
            #expect(error?.code == .truncated, "\(count)")
        }
    }

    @Test("a flipped bit never crashes", arguments: ["structured", "nested", "text", "short"])
    func flipped(name: String) throws {
        let bytes = try fixture(name + ".npy").array
        for bit in stride(from: 0, to: bytes.count * 8, by: 5) {
            var damaged = bytes
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            guard let array = try? NpyFile(reading: Bytes(damaged)).array() else { continue }
            #expect(array.data.count <= bytes.count)
        }
    }

    @Test(
        "headers that ask for too much",
        arguments: [
            "{'descr':'<f8','fortran_order':False,'shape':(4611686018427387904,)}",
            "{'descr':'<f8','fortran_order':False,'shape':(4611686018427387904,0)}",
            "{'descr':'|V0','fortran_order':False,'shape':(2147483648,2147483648,2147483648)}",
            "{'descr':'<f8','fortran_order':False,'shape':(-1,)}",
            "{'descr':'|V4294967296','fortran_order':False,'shape':()}",
            "{'descr':[('a','<f8',(1000000000000,))],'fortran_order':False,'shape':()}",
            "{'descr':'<f7','fortran_order':False,'shape':()}",
            "{'descr':__import__('os'),'fortran_order':False,'shape':()}",
            "{'descr':'<f8','fortran_order':0,'shape':()}",
            "{'descr':'<f8','shape':()}",
            "{'descr':'<f8','fortran_order':False,'shape':3}",
            "{'descr':'<f8','fortran_order':False,'shape':(99999999999999999999,)}",
            "{'descr':" + String(repeating: "[", count: 5000),
        ])
    func refused(text: String) {
        let header = NpyHeader.magicForTests + [UInt8(text.utf8.count & 0xFF), UInt8(text.utf8.count >> 8)]
        let bytes = Bytes(header + Array(text.utf8) + [0x0A])
        #expect(failure { () throws(FormatError) in _ = try NpyFile(reading: bytes) } != nil)
    }

    @Test("quotes as Python prints them")
    func quotes() {
        #expect(pythonRepr("plain") == "'plain'")
        #expect(pythonRepr("it's") == "\"it's\"")
        #expect(pythonRepr("it's \"x\"") == "'it\\'s \"x\"'")
        #expect(pythonRepr("a\\b\n\u{7F}\u{A0}é\u{2028}🐍") == "'a\\\\b\\n\\x7f\\xa0é\\u2028🐍'")
    }
}

extension NpyHeader {
    /// Magic string and version 1.0.
    static let magicForTests: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0]
}

@Suite struct NpzTests {
    @Test(arguments: ["stored.npz", "compressed.npz"])
    func reads(name: String) throws {
        let file = try NpzFile(fixture(name))
        #expect(file.names == ["x", "y"])
        #expect(try file.array(named: "x").doubles() == (0..<12).map(Double.init))
        #expect(try file.array(named: "y").integers() == [0, 1, 1])
        let error = failure { () throws(FormatError) in _ = try file.array(named: "z") }
        #expect(error?.message == "no array is called “z”; there are “x”, “y”")
    }

    @Test("numpy's bytes", arguments: ["stored.npz", "compressed.npz"])
    func sameBytes(name: String) throws {
        let bytes = try fixture(name)
        let file = try NpzFile(bytes)
        let arrays = [("x", try file.array(named: "x")), ("y", try file.array(named: "y"))]
        #expect(try NpzFile.encode(arrays, compressed: name == "compressed.npz").elementsEqual(bytes))
    }

    @Test(arguments: [true, false])
    func comesBack(compressed: Bool) throws {
        let array = try NDArray((0..<12).map(Double.init), shape: [3, 4])
        let bytes = try NpzFile.encode([("a", array), ("b/c", array)], compressed: compressed)
        let file = try NpzFile(bytes)
        #expect(file.names == ["a", "b/c"])
        #expect(try file.array(named: "b/c").doubles() == array.doubles())
    }
}
