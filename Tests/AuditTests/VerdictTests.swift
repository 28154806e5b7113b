import Audit
import Testing

@Suite struct VerdictTests {
    @Test func order() {
        #expect(Verdict.allCases.sorted() == [.clean, .needsTrust, .broken, .hostile])
    }
}
