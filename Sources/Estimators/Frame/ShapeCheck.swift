/// Throws ``EstimatorError/Code/invalidState`` unless `count` is what the other attributes ask for.
func expect(_ attribute: String, _ count: Int, of expected: Int) throws(EstimatorError) {
    guard count == expected else {
        throw EstimatorError(.invalidState, "\(attribute) has \(count) values where \(expected) belong")
    }
}

/// Throws ``EstimatorError/Code/invalidState`` if a matrix that rows are multiplied with has no columns.
func expectColumns(_ attribute: String, _ columns: Int) throws(EstimatorError) {
    guard columns > 0 else {
        throw EstimatorError(.invalidState, "\(attribute) is for rows without columns")
    }
}
