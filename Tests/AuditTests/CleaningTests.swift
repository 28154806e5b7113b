import AspicCore
import Foundation
import ObjectGraph
import PickleFormat
import Testing

@testable import Audit

/// What is taken out of graphs, and what stands there afterwards.
@Suite struct CleaningTests {
    private func cleaned(_ bytes: Bytes) throws -> (GraphCleaning.Result, ObjectGraph) {
        let file = try PickleReader.read(bytes)
        let canonical = try CanonicalForm.of(file.graph, root: file.streams[0].root)
        return (GraphCleaning.clean(canonical, limits: .standard), canonical)
    }

    private func cleaned(_ body: [UInt8]) throws -> GraphCleaning.Result {
        try cleaned((Assembler() + body).stopped).0
    }

    /// The only element of a list.
    private func element(_ result: GraphCleaning.Result) -> NodeID {
        result.graph.child(0, of: result.graph.roots[0])
    }

    private func verdict(_ result: GraphCleaning.Result) throws -> Verdict {
        Auditor().audit(try CanonicalPickle.pickle(result.graph, protocolVersion: 4)).verdict
    }

    private func list(_ element: [UInt8]) -> [UInt8] { [Opcode.emptyList] + element + [Opcode.append] }

    private static let scaler = ("sklearn.preprocessing._data", "StandardScaler")

    @Test(arguments: [
        (Assembler.call("os", "system"), "<removed: call of os.system>", Reason.Code.actingCall),
        (Assembler.name("os", "system"), "<removed: os.system>", .actingName),
        (Assembler.name("some.package", "Thing"), "<removed: some.package.Thing>", .unknownClass),
        (Assembler.name("some.package", "thing"), "<removed: some.package.thing>", .unknownFunction),
        (Assembler.call("numpy", "dtype", "V2147483647"), "<removed: object of numpy.dtype>", .arguments),
        (
            Assembler.call("cloudpickle.cloudpickle", "_make_function", "double"),
            "<removed: code of double>", .codeByValue
        ),
        ([0x82, 5], "<removed: extension code>", .ambiguous),
    ])
    func whatActsBecomesText(body: [UInt8], text: String, code: Reason.Code) throws {
        let result = try cleaned(list(body))
        #expect(result.graph.text(of: element(result)) == text)
        #expect(result.removals.map(\.code) == [code])
        #expect(result.removals.map(\.path) == ["[0]"])
        #expect(result.removals.map(\.replacement) == [text])
        #expect(try verdict(result) == .clean)
    }

    @Test(arguments: [
        (
            Assembler.object("some.package", "Thing", "a", [Opcode.newTrue]), StandIn.classKey,
            "some.package.Thing"
        ),
        (Assembler.call("some.package", "thing"), StandIn.callKey, "some.package.thing"),
    ])
    func dataOfUnknownObjectsStay(body: [UInt8], key: String, name: String) throws {
        let result = try cleaned(list(body))
        let standIn = element(result)
        #expect(result.graph.kind(of: standIn) == .dictionary)
        #expect(result.graph.text(of: result.graph.child(0, of: standIn)) == key)
        #expect(StandIn.removed(at: standIn, in: result.graph) == name)
        let data = result.graph.child(3, of: standIn)
        #expect([.dictionary, .tuple].contains(result.graph.kind(of: data)))
        #expect(result.graph.childCount(of: data) > 0)
        #expect(try verdict(result) == .clean)
    }

    @Test(arguments: [
        Assembler.call("os", "system"), Assembler.name("some.package", "Thing"),
        Assembler.call("cloudpickle.cloudpickle", "_make_function", "double"),
    ])
    func nothingOfItIsData(body: [UInt8]) throws {
        let result = try cleaned(body)
        #expect(result.refusal != nil && result.removals.isEmpty)
    }

    @Test func objectsInTwoPlacesStayOneObject() throws {
        let thing = Assembler.object("some.package", "Thing", "a", [Opcode.none])
        let body =
            [Opcode.emptyList] + thing + [Opcode.memoize, Opcode.append, Opcode.binGet, 0, Opcode.append]
        let result = try cleaned(body)
        let root = result.graph.roots[0]
        #expect(result.graph.childCount(of: root) == 2)
        #expect(result.graph.child(0, of: root) == result.graph.child(1, of: root))
        #expect(result.removals.count == 1)
    }

    /// An object whose attribute is the object: data go in, and the way back is cut.
    @Test(arguments: [("some.package", "Thing"), scaler])
    func objectsThatContainThemselves(module: String, type: String) throws {
        let body =
            Assembler.name(module, type) + [
                Opcode.emptyTuple, Opcode.newObj, Opcode.memoize, Opcode.emptyDict,
            ]
            + [Opcode.mark] + Assembler.text("me") + [Opcode.binGet, 0] + Assembler.text("k")
            + [Opcode.newTrue, Opcode.setItems, Opcode.build]
        let (result, canonical) = try cleaned((Assembler() + body).stopped)
        #expect(try verdict(result) == .clean)
        guard module == "some.package" else {
            #expect(result.removals.isEmpty)
            #expect(GraphComparison.firstDifference(canonical, result.graph) == nil)
            return
        }
        #expect(result.removals.map(\.path) == ["", ".me"])
        let state = result.graph.child(3, of: result.graph.roots[0])
        #expect(result.graph.kind(of: state) == .dictionary && result.graph.childCount(of: state) == 4)
        #expect(result.graph.kind(of: result.graph.child(3, of: state)) == .true)
    }

    @Test func keysBecomeText() throws {
        let thing = Assembler.object("some.package", "Thing", "a", [Opcode.none])
        let result = try cleaned(
            [Opcode.emptyDict, Opcode.mark] + thing + [Opcode.newTrue] + thing + [
                Opcode.newFalse, Opcode.setItems,
            ])
        let keys = [0, 2].map { result.graph.text(of: result.graph.child($0, of: result.graph.roots[0])) }
        #expect(
            Set(keys) == [
                "<removed: object of some.package.Thing #1>", "<removed: object of some.package.Thing #2>",
            ])
    }

    @Test func callsOfWhatWasRemovedGoToo() throws {
        let function = Assembler.call("cloudpickle.cloudpickle", "_make_function", "double")
        let result = try cleaned(
            list(Assembler.name("functools", "partial") + function + [Opcode.tuple1, Opcode.reduce]))
        #expect(StandIn.removed(at: element(result), in: result.graph) == "functools.partial")
        #expect(result.removals.map(\.path) == ["[0]", "[0](0)"])
        #expect(try verdict(result) == .clean)
    }

    @Test func whatIsDoneToOthersIsLeftOut() throws {
        let change =
            Assembler.name("sklearn.svm._classes", "SVC") + Assembler.text("fit")
            + [Opcode.none, Opcode.setItem]
        let result = try cleaned(list(change))
        #expect(result.graph.kind(of: element(result)) == .global)
        #expect(try verdict(result) == .clean)
        let bytes = (Assembler() + list(change)).stopped
        let canonical = try cleaned(bytes).1
        let file = try Cleaner(bytes, name: "", beside: nil).clean(canonical)
        #expect(file.removals.map(\.code) == [.foreignState] && file.removals.map(\.path) == ["[0]"])
        let dropped = try cleaned(
            Assembler.object(Self.scaler.0, Self.scaler.1, "a", [Opcode.none])
                + Assembler.call("os", "system") + [Opcode.pop])
        #expect(dropped.removals.map(\.what) == ["call of os.system"])
        #expect(try verdict(dropped) == .clean)
    }

    @Test func bytesThatHoldAPickle() throws {
        let inner = (Assembler() + Assembler.call("os", "system")).stopped.array
        let result = try cleaned(list([Opcode.shortBinBytes, UInt8(inner.count)] + inner))
        #expect(result.graph.text(of: element(result)) == "<removed: bytes that hold a file>")
        #expect(result.removals.map(\.code) == [.actingCall])
    }

    /// Neither the stack nor time grows with depth: objects of a known class, one in another, and a payload at the end.
    @Test func depth() throws {
        let depth = 50_000
        let opening =
            Assembler.name(Self.scaler.0, Self.scaler.1) + [
                Opcode.emptyTuple, Opcode.newObj, Opcode.emptyDict,
            ]
            + Assembler.text("a")
        var body: [UInt8] = []
        for _ in 0..<depth { body += opening }
        body += Assembler.call("os", "system")
        for _ in 0..<depth { body += [Opcode.setItem, Opcode.build] }
        let result = try cleaned(body)
        #expect(result.removals.count == 1 && result.refusal == nil)
        #expect(try verdict(result) == .clean)
    }

    /// What the real libraries wrote and the audit calls clean stays exactly as it is.
    @Test func cleanFilesStayAsTheyAre() throws {
        let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures")
        let files = FileManager.default.enumerator(at: fixtures, includingPropertiesForKeys: nil)
        var count = 0
        while let url = files?.nextObject() as? URL {
            guard url.pathExtension == "pkl", let bytes = try? Bytes(contentsOf: url.path),
                Auditor().audit(bytes).verdict == .clean
            else { continue }
            // Files whose buffers were kept elsewhere cannot be written, nor cleaned.
            guard let (result, canonical) = try? cleaned(bytes) else { continue }
            #expect(result.removals.isEmpty && result.refusal == nil, "\(url.path)")
            #expect(GraphComparison.firstDifference(canonical, result.graph) == nil, "\(url.path)")
            count += 1
        }
        #expect(count > 100)
    }
}
