/// `numpy.sum` along contiguous memory, with its order of additions: one after the other below 8 values, eight
/// interleaved sums up to 128, halves beyond.
///
/// Source: numpy's `pairwise_sum` in `loops_utils.h.src`.
func numpySum(_ values: UnsafeBufferPointer<Double>) -> Double {
    let count = values.count
    if count < 8 {
        var sum = 0.0
        for value in values { sum += value }
        return sum
    }
    if count <= 128 {
        var lanes = (0..<8).map { values[$0] }
        var place = 8
        while place + 8 <= count {
            for lane in 0..<8 { lanes[lane] += values[place + lane] }
            place += 8
        }
        var sum =
            ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]))
        for rest in place..<count { sum += values[rest] }
        return sum
    }
    var half = count / 2
    half -= half % 8
    return numpySum(UnsafeBufferPointer(rebasing: values[..<half]))
        + numpySum(UnsafeBufferPointer(rebasing: values[half...]))
}
