/// Throws ``EstimatorError/Code/invalidState`` unless `count` is what the other attributes ask for.
func expect(_ attribute: String, _ count: Int, of expected: Int) throws(EstimatorError) {
    guard count == expected else {
        throw EstimatorError(.invalidState, "\(attribute) has \(count) values where \(expected) belong")
    }
}
