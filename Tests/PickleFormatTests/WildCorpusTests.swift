import AspicCore
import Foundation
import ObjectGraph
import PickleFormat
import JoblibFormat
import Testing

struct Scratch {
    @Test func wild() throws {
        let folder = "/work/shared/wild/files/"
        var same = 0
        var total = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            if name.hasSuffix(".skops") || name.hasSuffix(".onnx") { continue }
            let bytes = try Bytes(contentsOf: folder + name)
            total += 1
            do {
                let jf = try JoblibFile(bytes, sideFiles: { n throws(FormatError) in try Bytes(contentsOf: "/work/shared/wild/siblings/" + name.prefix(16) + "/" + n) }); let file = jf.pickles; let bytes = jf.content
                if let again = file.rewritten(as: bytes), again.elementsEqual(bytes) {
                    same += 1
                    if let w = jf.rewritten(), w.elementsEqual(jf.bytes) {} else { print("ENVELOPE", name) }
                    if !file.trailing.isEmpty { print("TRAILING", name, file.trailing.count) }
                    // canonical and lower
                    for p in 2...2 {
                        do {
                            let c = try CanonicalForm.of(file.graph, root: file.streams[0].root)
                            _ = try CanonicalPickle.pickle(c, protocolVersion: p)
                            _ = try CanonicalPickle.joblib(c, protocolVersion: p)
                        } catch { print("CONVERT", name, p, error) }
                    }
                } else {
                    print("DIFF", name, "p\(file.streams[0].protocolVersion)", "streams", file.streams.count,
                          "irregular", file.streams[0].traits.memoIndices.count, "first", file.streams[0].traits.firstMemoIndex)
                    let d = PickleDialect.candidates(for: file.streams[0])
                    for c in d.prefix(6) {
                        do {
                            let w = try PickleWriter.write(file.graph, root: file.streams[0].root, dialect: c, traits: file.streams[0].traits)
                            let orig = bytes[file.streams[0].range].array
                            let i = zip(w, orig).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(w.count, orig.count)
                            func show(_ a: [UInt8]) -> String { String(decoding: a[max(0, i - 12)..<min(a.count, i + 14)], as: UTF8.self).debugDescription }
                            print("   ", c.batching, c.memoizing, c.framing, "at", i, "of", orig.count, w.count, show(orig), show(w))
                        } catch { print("   ", c.batching, error) }
                    }
                }
            } catch {
                print("FAIL", name, error)
            }
        }
        print("same", same, "of", total)
    }
}
