/// What a run is called: twelve digits, drawn at random.
enum RunKey {
    static func new() -> String {
        let digits = Array("0123456789abcdef")
        // Begins with an r, so that it is no beginning of a fingerprint.
        return "r" + String((0..<11).map { _ in digits[Int.random(in: 0..<16)] })
    }
}
