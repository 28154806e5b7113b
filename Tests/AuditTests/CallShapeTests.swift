import ObjectGraph
import PickleFormat
import Testing

@testable import Audit

/// The language in which the table of names says how picklers call.
@Suite struct CallShapeTests {
    @Test(arguments: [
        "new()", "new(i,s)", "call(c,d)", "call(s:digits|N,o<numpy.dtype>)", "call(l,i|N)",
        "base(c<builtins.dict>,d)",
        "call(c,(0),b'b')", "call(s,'latin-1')", "call(i*)", "call(c,d{data=t|o<a.b>,name=N|s})",
        "new(;freq=N|s,n=i)",
        "call(i|N,s;freq=N)", "call(t{s,(0)|N},o,c<a.*>)", "call((1,2),())", "call(-1,17)", "call(o<>)",
    ])
    func isUnderstood(text: String) { #expect(CallShape(text[...]) != nil) }

    @Test(arguments: ["", "new", "call(", "call(x)", "call(i,)", "call(s:nothing)", "call(i;a)", "made()"])
    func isRefused(text: String) { #expect(CallShape(text[...]) == nil) }

    @Test func everyEntryOfTheTableIsUnderstood() {
        let wrong = NameTable.shared.all.filter { NameTable.entry($0.text) == nil }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
        #expect(NameTable.shared.all.count > 5000)
    }

    /// The patterns are those of `Scripts/names/README.md`.
    @Test(arguments: [
        (TextPattern.digits, ["0", "-12", "+3"], ["", "1.0", "1e3", "-"]),
        (
            .number, ["1", "-1.5", "1E-7", "NaN", "-Infinity", "sNaN12", "1e9999"],
            ["", "1e10000", "1_0", "e5", "0x1"]
        ),
        (.identifier, ["a", "_b1"], ["", "1a", "a.b"]),
        (.dotted, ["a.b", "a"], ["a..b", ".a", "a.", ""]),
        (.date, ["2020-01-01 00:00:00", "12:30"], ["", "today"]),
        (.fraction, ["1/3", "-1/3", "7"], ["1/", "1e9/2", "1/-3", "1e9"]),
        (.dtype, ["<f8", "O", "|S10"], ["", "<", "f8,i4", "8f"]),
    ])
    func patterns(pattern: TextPattern, fitting: [String], others: [String]) {
        for text in fitting { #expect(pattern.fits(text), "\(text)") }
        for text in others { #expect(!pattern.fits(text), "\(text)") }
    }
}
