import AspicCore
import Audit
import PickleFormat
import Testing

/// What is called and what is only named.
@Suite struct CallTests {
    private func audit(_ body: [UInt8]) -> AuditReport { Auditor().audit((Assembler() + body).stopped) }

    @Test(
        arguments: [
            ("os", "system"), ("posix", "system"), ("nt", "system"), ("builtins", "exec"),
            ("builtins", "eval"),
            ("__builtin__", "apply"), ("commands", "getoutput"), ("subprocess", "Popen"),
            ("_pickle", "loads"),
            ("importlib", "import_module"), ("functools", "reduce"), ("numpy", "load"),
            ("numpy.testing", "rundocs"),
            ("joblib", "load"), ("pandas", "read_pickle"), ("sklearn.datasets._base", "fetch_file"),
            ("requests.api", "get"), ("numpy", "f2py.os.system"), ("some.package", "Class.method.im_func"),
            ("this", "s"), ("numpy", "log1p"),
        ])
    func acting(module: String, name: String) {
        let report = audit(Assembler.call(module, name))
        #expect(report.verdict == .hostile)
        #expect(
            report.reasons.contains { [.actingCall, .arguments].contains($0.code) && $0.text.contains(name) })
    }

    @Test(arguments: [
        ("numpy", "log1p"), ("numpy.core._multiarray_umath", "log1p"), ("math", "sqrt"),
        ("sklearn.feature_selection._univariate_selection", "f_classif"), ("builtins", "str"),
    ])
    func harmlessNames(module: String, name: String) {
        let type = ("sklearn.preprocessing._function_transformer", "FunctionTransformer")
        let report = audit(Assembler.object(type.0, type.1, "func", Assembler.name(module, name)))
        #expect(report.verdict == .clean, "\(report.reasons)")
    }

    @Test func actingNamesAreFoundWithTheirPath() throws {
        let report = audit(
            Assembler.object("sklearn.svm._classes", "SVC", "kernel", Assembler.name("builtins", "eval")))
        let reason = try #require(report.reasons.first)
        #expect(report.verdict == .hostile && reason.code == .actingName && reason.path == ".kernel")
    }

    @Test func everyUseOfAnUnknownClassIsListed() {
        let inner = Assembler.object("some.package", "Thing", "a", [Opcode.none])
        let report = audit(
            [Opcode.emptyList, Opcode.mark] + inner
                + Assembler.object("sklearn.pipeline", "Pipeline", "steps", inner)
                + [Opcode.appends])
        #expect(report.verdict == .needsTrust)
        #expect(report.reasons.map(\.path) == ["[0]", "[1].steps"])
        #expect(report.reasons.allSatisfy { $0.code == .unknownClass })
    }

    @Test func droppedCallsCount() {
        let report = audit(Assembler.call("os", "system") + [Opcode.pop, Opcode.none])
        #expect(report.verdict == .hostile)
    }

    @Test func callsBeforeTheEndOfABrokenPickleCount() {
        let bytes = (Assembler() + Assembler.call("os", "system") + [Opcode.pop, 0xFF]).bytes
        let report = Auditor().audit(Bytes(bytes))
        #expect(report.verdict == .hostile && report.reasons.contains { $0.code == .malformed })
    }

    @Test func oldOpcodesCall() {
        // OBJ calls whatever it finds, also the result of getattr.
        let function =
            Assembler.name("builtins", "getattr") + Assembler.name("some.package", "module")
            + Assembler.text("system") + [Opcode.tuple2, Opcode.reduce]
        let report = Auditor().audit(
            (Assembler(proto: 2) + [Opcode.mark] + function + Assembler.text("echo") + [Opcode.obj]).stopped)
        #expect(report.verdict == .hostile && report.reasons.contains { $0.code == .actingCall })
    }

    @Test func stateOfOthersIsNotTheFiles() {
        let report = audit(
            Assembler.name("sklearn.svm._classes", "SVC") + Assembler.text("fit") + [
                Opcode.none, Opcode.setItem,
            ])
        #expect(report.verdict == .hostile && report.reasons[0].code == .foreignState)
    }

    @Test func makersTakeTheirOwnArgumentsOnly() {
        let huge = [Opcode.long1, 5, 0, 0, 0, 0, 1]
        for (module, name) in [("builtins", "bytearray"), ("numpy", "ndarray"), ("numpy", "dtype")] {
            let argument = name == "dtype" ? Assembler.text("V2147483647") : huge
            let report = audit(Assembler.name(module, name) + argument + [Opcode.tuple1, Opcode.reduce])
            #expect(report.verdict == .hostile, "\(name)")
            #expect(report.reasons[0].code == .arguments)
        }
        let type = audit(Assembler.call("numpy", "dtype", "f8"))
        #expect(type.verdict == .clean, "\(type.reasons)")
    }

    @Test func picklesWithinBytesAreAudited() throws {
        let inner = (Assembler() + Assembler.call("os", "system")).stopped.array
        let report = audit(
            [Opcode.emptyList, Opcode.shortBinBytes, UInt8(inner.count)] + inner + [Opcode.append])
        let reason = try #require(report.reasons.first)
        #expect(report.verdict == .hostile && reason.path == "[0]" && reason.text.hasPrefix("within bytes"))
    }

    /// What is too deep to be looked at is not clean.
    @Test func picklesWithinPicklesAreLimited() {
        func nested(_ depth: Int, _ innermost: [UInt8]) -> Verdict {
            var bytes = (Assembler() + innermost).stopped.array
            for _ in 0..<depth {
                let length = (0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> (8 * $0)) }
                bytes = (Assembler() + [Opcode.binBytes] + length + bytes).stopped.array
            }
            return Auditor().audit(Bytes(bytes)).verdict
        }
        #expect(nested(4, Assembler.text("nothing to see")) == .clean)
        #expect(nested(4, Assembler.call("os", "system")) == .hostile)
        #expect(nested(20, Assembler.call("os", "system")) >= .broken)
    }

    /// joblib skips the bytes of an array, pickle runs them: both readings count.
    @Test func arraysThatPickleReadsAsOpcodes() {
        func file(_ array: [UInt8]) -> Bytes {
            let type =
                Assembler.name("numpy", "dtype") + Assembler.text("u1") + [Opcode.tuple1, Opcode.reduce]
            let state =
                [Opcode.emptyDict, Opcode.mark]
                + Assembler.text("subclass") + Assembler.name("numpy", "ndarray")
                + Assembler.text("shape") + [Opcode.binInt1, UInt8(array.count), Opcode.tuple1]
                + Assembler.text("order") + Assembler.text("C") + Assembler.text("dtype") + type
                + Assembler.text("allow_mmap") + [Opcode.newFalse, Opcode.setItems]
            let wrapper =
                Assembler.name("joblib.numpy_pickle", "NumpyArrayWrapper")
                + [Opcode.emptyTuple, Opcode.newObj] + state + [Opcode.build]
            return (Assembler() + wrapper + array).stopped
        }
        let plain = Auditor().audit(file([UInt8](repeating: 7, count: 40)))
        #expect(plain.verdict == .clean, "\(plain.reasons)")
        let acting = Auditor().audit(file(Assembler.call("os", "system") + [Opcode.pop]))
        #expect(acting.verdict == .hostile)
        #expect(acting.reasons.contains { $0.text.contains("os.system") })
    }

    /// dill below 0.3.4 takes numpy's function from its module; whatever else stands there would be called.
    @Test func arraysOfOldDill() {
        func array(_ module: String, _ function: String) -> AuditReport {
            let importing =
                Assembler.name("dill._dill", "_import_module") + Assembler.text(module) + [
                    Opcode.tuple1, Opcode.reduce,
                ]
            let maker =
                Assembler.name("dill._dill", "_get_attr") + importing + Assembler.text(function)
                + [Opcode.tuple2, Opcode.reduce]
            let made =
                Assembler.name("numpy", "ndarray") + [Opcode.binInt1, 0, Opcode.tuple1]
                + [Opcode.shortBinBytes, 1, 0x62, Opcode.tuple3]
            let type = Assembler.call("numpy", "dtype", "u1")
            let state =
                [Opcode.mark, Opcode.binInt1, 1, Opcode.binInt1, 2, Opcode.tuple1] + type
                + [Opcode.newFalse, Opcode.shortBinBytes, 2, 7, 9, Opcode.tuple]
            return audit(
                Assembler.name("dill._dill", "_create_array") + [Opcode.mark] + maker + made + state
                    + [Opcode.none, Opcode.tuple, Opcode.reduce])
        }
        #expect(array("numpy.core._multiarray_umath", "_reconstruct").verdict == .clean)
        #expect(array("numpy.core.multiarray", "_reconstruct").verdict == .clean)
        #expect(array("os", "system").verdict == .hostile)
    }
}
