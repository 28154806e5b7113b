import AspicCore
import Testing

@Suite struct PythonReprTests {
    /// Values of CPython 3.11's `repr`.
    @Test(arguments: [
        (0.1, "0.1"), (1.0, "1.0"), (-0.0, "-0.0"), (1e16, "1e+16"), (1e15, "1000000000000000.0"),
        (123456789012345680.0, "1.2345678901234568e+17"), (1e-4, "0.0001"), (1e-5, "1e-05"),
        (2.2250738585072014e-308, "2.2250738585072014e-308"),
        (1.7976931348623157e308, "1.7976931348623157e+308"), (.infinity, "inf"),
        (2.5e22, "2.5e+22"), (100.25, "100.25"),
    ])
    func floats(_ value: Double, _ text: String) { #expect(PythonRepr.float(value) == text) }

    @Test func strings() { #expect(PythonRepr.string("a\"\\\n\u{1}é") == "\"a\\\"\\\\\\n\\x01é\"") }
}
