import Aspic
import Compression
import Testing

/// `Tests/Fixtures/` beside this target's folder.
private let fixtures: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(2).joined(separator: "/") + "/Fixtures/"
}()

@Suite struct ContainerTests {
    @Test("references name files, members and parts")
    func references() {
        let plain = ModelReference("models.pkl#svm/0")
        #expect(plain.path == "models.pkl" && plain.members.isEmpty && plain.selectors == ["svm", "0"])
        let deep = ModelReference("a.zip!b/c.tar!d.pkl#x")
        #expect(deep.path == "a.zip" && deep.members == ["b/c.tar", "d.pkl"] && deep.selectors == ["x"])
        #expect(deep.description == "a.zip!b/c.tar!d.pkl#x")
        #expect(ModelReference(path: "a!b#c").path == "a!b#c")
        // A file that is there wins.
        let path = fixtures + "faults/containers/pd.pkl.zip"
        #expect(ModelReference(path + "!pd.pkl").members == ["pd.pkl"])
        #expect(ModelReference(path).isWholeFile)
    }

    @Test(
        "endings say the format and what stands around it",
        arguments: [
            ("m.pkl", FileFormat.pickle, nil, nil), ("m.pkl.gz", .pickle, "gzip", nil),
            ("m.joblib.gz", .joblib, "gzip", nil), ("m.pkl.z", .joblib, "zlib", nil),
            ("folder.d/m.gz", nil, "gzip", nil), ("m.skops.zip", .skops, nil, "zip"),
            ("m.pkl.tar.bz2", .pickle, "bz2", "tar"), ("m.tgz", nil, "gzip", "tar"),
            ("M.PKL.XZ", .pickle, "xz", nil),
            ("gz", nil, nil, nil), ("m.csv", nil, nil, nil),
        ] as [(String, FileFormat?, String?, String?)])
    func endings(name: String, format: FileFormat?, compression: String?, archive: String?) {
        let ending = FileEnding(of: name)
        #expect(ending.format == format)
        #expect(ending.compression?.rawValue == compression)
        #expect(ending.archive?.rawValue == archive)
    }

    @Test("what the archive's name says of the member")
    func members() {
        #expect(FileEnding(of: "folder/m.pkl.tar.gz").member == "m.pkl")
        #expect(FileEnding(of: "m.zip").member == "m")
    }

    @Test("a joblib.dump name is joblib's")
    func formats() {
        #expect(FileFormat(path: "m.gz") == .joblib)
        #expect(FileFormat(path: "m.pkl.gz") == .pickle)
        #expect(FileFormat(path: "m.zip") == nil)
    }

    @Test("the model in a container is opened, and what stands around it is said")
    func opens() throws {
        for name in ["containers/pd.pkl.zip", "containers/np_object.npy", "zipped-folders/zip_two.zip"] {
            let file = try ModelFile(ModelReference(fixtures + "faults/" + name))
            #expect(Inspection(file).className == "sklearn.tree._classes.DecisionTreeClassifier")
            #expect(Inspection(file).dialect.contains(" in "))
        }
        let restored = try ModelFile(ModelReference(fixtures + "faults/crlf/features.pkl"))
        #expect(restored.notes.count == 1)
        #expect(
            Inspection(restored).model == #"{"features": ["age", "fare"], "mean": [29.7, 32.2], "n": 891}"#)
    }
}
