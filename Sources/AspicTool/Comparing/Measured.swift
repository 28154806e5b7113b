/// A result and the time it took.
struct Measured<Result> {
    let result: Result
    let time: Duration

    init(_ work: () throws -> Result) rethrows {
        let start = ContinuousClock.now
        result = try work()
        time = ContinuousClock.now - start
    }
}
