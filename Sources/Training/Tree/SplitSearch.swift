import Estimators

/// What a tree's growth obeys, with counts and weights made absolute.
struct GrowthRules: Sendable {
    var criterion: ClassificationCriterion
    var splitter: TreeSplitter
    var maxFeatures: Int
    var maxDepth: Int
    var minSamplesSplit: Int
    var minSamplesLeaf: Int
    var minWeightLeaf: Double
    /// `nil`: depth first.
    var maxLeafNodes: Int?
    var minImpurityDecrease: Double
    /// For each column whether the share of the first class may only rise (1) or fall (-1); 0 if it may do both.
    var directions: [Double]?
}

/// What the share of the first class may be in a node, by the directions of the columns above it.
struct ShareBounds {
    var lowest = -Double.infinity
    var highest = Double.infinity

    /// What is left for the children of a split, with `middle` between their shares.
    func children(direction: Double, middle: Double) -> (left: ShareBounds, right: ShareBounds) {
        let low = ShareBounds(lowest: lowest, highest: middle)
        let high = ShareBounds(lowest: middle, highest: highest)
        if direction == 0 { return (self, self) }
        return direction > 0 ? (low, high) : (high, low)
    }
}

/// A split of a node's rows.
struct Split {
    var column = 0
    /// Where the right side begins; the node's end if there is no split.
    var position: Int
    var threshold = 0.0
    var improvement = -Double.infinity
    var leftImpurity = Double.infinity
    var rightImpurity = Double.infinity
    var missingGoesLeft = false
}

/// Finds the best split of a node, drawing columns as scikit-learn draws them.
///
/// Memory: the arrays are as long as the rows or columns, and every index comes from a permutation of those, so
/// that nothing is checked again in the loops. Source: scikit-learn 1.9.1 `tree/_splitter.pyx` and
/// `tree/_partitioner.pyx` (dense data).
final class SplitSearch {
    let source: TreeSamples
    let rules: GrowthRules
    var random: Xorshift
    var criterion: SplitCriterion
    /// Rows with a weight; the permutation that splits reorder.
    let samples: UnsafeMutablePointer<Int>
    let sampleCount: Int
    let values: UnsafeMutablePointer<Float>
    let features: UnsafeMutablePointer<Int>
    private let constantFeatures: UnsafeMutablePointer<Int>
    private let sums: UnsafeMutablePointer<Double>
    private let weights: UnsafeMutablePointer<Double>?
    var start = 0
    var end = 0
    var missing = 0
    /// Of the node begun.
    private var bounds = ShareBounds()

    /// Columns whose values differ by less are constant. scikit-learn compares in `float32`.
    static let featureThreshold: Float = 1e-7

    /// - Parameter weights: one per row; `nil` for ones. Rows of weight zero are left out.
    init(_ source: TreeSamples, _ rules: GrowthRules, weights: [Double]?, seed: UInt32) {
        self.source = source
        self.rules = rules
        random = Xorshift(seed: seed)
        samples = .allocate(capacity: max(source.rows, 1))
        values = .allocate(capacity: max(source.rows, 1))
        values.initialize(repeating: 0, count: max(source.rows, 1))
        features = .allocate(capacity: source.columns)
        constantFeatures = .allocate(capacity: source.columns)
        sums = .allocate(capacity: 3 * source.classes)
        sums.initialize(repeating: 0, count: 3 * source.classes)
        var count = 0
        var total = 0.0
        if let weights {
            let copy = UnsafeMutablePointer<Double>.allocate(capacity: max(source.rows, 1))
            for row in 0..<source.rows {
                copy[row] = weights[row]
                if weights[row] != 0 {
                    samples[count] = row
                    count += 1
                }
                total += weights[row]
            }
            self.weights = copy
        } else {
            for row in 0..<source.rows {
                samples[row] = row
                total += 1
            }
            count = source.rows
            self.weights = nil
        }
        sampleCount = count
        for column in 0..<source.columns {
            features[column] = column
            constantFeatures[column] = 0
        }
        criterion = SplitCriterion(
            rules.criterion, source, weights: self.weights, samples: samples, sums: sums, totalWeight: total)
    }

    deinit {
        samples.deallocate()
        values.deallocate()
        features.deallocate()
        constantFeatures.deallocate()
        sums.deallocate()
        weights?.deallocate()
    }

    func begin(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
        criterion.begin(start, end)
    }

    /// The best split of the node begun.
    ///
    /// - Parameter constants: how many columns are known to be constant, updated for the children.
    func bestSplit(impurity: Double, bounds: ShareBounds, constants known: inout Int) -> Split {
        self.bounds = bounds
        var best = Split(position: end)
        var bestProxy = -Double.infinity
        var undrawn = source.columns
        var visited = 0
        var found = 0
        var drawnConstants = 0
        var total = known
        var lastColumn = -1
        missing = 0
        while undrawn > total
            && (visited < rules.maxFeatures || visited <= found + drawnConstants)
        {
            visited += 1
            var drawn = random.integer(drawnConstants, undrawn - found)
            if drawn < known {
                swapFeatures(drawnConstants, drawn)
                drawnConstants += 1
                continue
            }
            drawn += found
            let column = features[drawn]
            lastColumn = column
            let isConstant = rules.splitter == .best ? sort(by: column) : findRange(of: column)
            if isConstant {
                swapFeatures(drawn, total)
                found += 1
                total += 1
                continue
            }
            undrawn -= 1
            swapFeatures(undrawn, drawn)
            switch rules.splitter {
            case .best: searchAll(column, &best, &bestProxy)
            case .random: tryOne(column, &best, &bestProxy)
            }
        }
        finish(&best, impurity: impurity, lastColumn: lastColumn)
        features.update(from: constantFeatures, count: known)
        (constantFeatures + known).update(from: features + known, count: found)
        known = total
        return best
    }

    @inline(__always)
    private func swapFeatures(_ first: Int, _ second: Int) {
        let column = features[first]
        features[first] = features[second]
        features[second] = column
    }

    /// Puts the rows into the order of the split and computes what the children need.
    private func finish(_ best: inout Split, impurity: Double, lastColumn: Int) {
        guard best.position < end else { return }
        // The random splitter leaves its last candidate's order in place.
        if rules.splitter == .best || lastColumn != best.column { partition(by: best) }
        criterion.reset()
        criterion.update(best.position)
        best.leftImpurity = criterion.leftImpurity
        best.rightImpurity = criterion.rightImpurity
        best.improvement = criterion.improvement(over: impurity, best.leftImpurity, best.rightImpurity)
    }

    private func partition(by split: Split) {
        let column = source.values + split.column * source.rows
        var low = start
        var high = end
        while low < high {
            let value = column[samples[low]]
            let goesLeft = value.isNaN ? split.missingGoesLeft : Double(value) <= split.threshold
            if goesLeft {
                low += 1
            } else {
                high -= 1
                let row = samples[low]
                samples[low] = samples[high]
                samples[high] = row
            }
        }
    }

    // MARK: - All splits of a column

    /// Sorts the node's rows by a column, missing values last; whether the column is constant.
    private func sort(by column: Int) -> Bool {
        let x = source.values + column * source.rows
        var count = 0
        if source.hasMissing[column] {
            var place = start
            var last = end - 1
            while place <= last {
                if x[samples[last]].isNaN {
                    count += 1
                    last -= 1
                    continue
                }
                if x[samples[place]].isNaN {
                    let row = samples[place]
                    samples[place] = samples[last]
                    samples[last] = row
                    count += 1
                    last -= 1
                }
                values[place] = x[samples[place]]
                place += 1
            }
        } else {
            for place in start..<end { values[place] = x[samples[place]] }
        }
        missing = count
        SimultaneousSort.sort(values + start, samples + start, count: end - start - count)
        let present = end - count
        return present == start || count == 0 && values[present - 1] <= values[start] + Self.featureThreshold
    }

    private func searchAll(_ column: Int, _ best: inout Split, _ bestProxy: inout Double) {
        let present = end - missing
        for missingGoesLeft in missing > 0 ? [false, true] : [false] {
            if missingGoesLeft { moveMissingLeft() }
            criterion.reset()
            let last = missingGoesLeft ? end : present
            var position = start
            while position < end {
                let previous: Int
                if position == last && !missingGoesLeft {
                    break
                } else {
                    if missingGoesLeft && position == start { position = start + missing }
                    position += 1
                    while position < last && values[position] <= values[position - 1] + Self.featureThreshold
                    {
                        position += 1
                    }
                    previous = position - 1
                }
                if position == end { break }
                let leftCount = position - start
                let rightCount = end - position
                if leftCount < rules.minSamplesLeaf || rightCount < rules.minSamplesLeaf { continue }
                criterion.update(position)
                if criterion.leftWeight < rules.minWeightLeaf || criterion.rightWeight < rules.minWeightLeaf {
                    continue
                }
                if let directions = rules.directions, !criterion.obeys(directions[column], bounds) {
                    continue
                }
                let proxy = criterion.proxyImprovement
                guard proxy > bestProxy else { continue }
                bestProxy = proxy
                best = Split(position: end)
                best.column = column
                best.position = position
                if position == present && !missingGoesLeft {
                    // Only missing values on the right: NaN is not below infinity.
                    best.threshold = .infinity
                } else {
                    best.threshold = Double(values[previous]) / 2 + Double(values[position]) / 2
                }
                best.missingGoesLeft = missing == 0 ? leftCount > rightCount : missingGoesLeft
            }
        }
    }

    /// Missing values from the end of the node to its start; the others keep their order.
    private func moveMissingLeft() {
        let count = end - start - missing
        let rows = Array(UnsafeBufferPointer(start: samples + start, count: end - start))
        let sorted = Array(UnsafeBufferPointer(start: values + start, count: end - start))
        for place in 0..<missing {
            samples[start + place] = rows[count + place]
            values[start + place] = sorted[count + place]
        }
        for place in 0..<count {
            samples[start + missing + place] = rows[place]
            values[start + missing + place] = sorted[place]
        }
    }

    // MARK: - One random split of a column

    private var lowest: Float = 0
    private var highest: Float = 0

    /// The range of a column's values; whether it is constant.
    private func findRange(of column: Int) -> Bool {
        let x = source.values + column * source.rows
        lowest = .infinity
        highest = -.infinity
        var count = 0
        var seen = false
        for place in start..<end {
            let value = x[samples[place]]
            values[place] = value
            if value.isNaN {
                count += 1
            } else if !seen {
                lowest = value
                highest = value
                seen = true
            } else if value < lowest {
                lowest = value
            } else if value > highest {
                highest = value
            }
        }
        missing = count
        return end - start == count || count == 0 && highest <= lowest + Self.featureThreshold
    }

    private func tryOne(_ column: Int, _ best: inout Split, _ bestProxy: inout Double) {
        var split = Split(position: end)
        split.column = column
        split.threshold = random.real(Double(lowest), Double(highest))
        let missingGoesLeft = missing > 0 ? random.integer(0, 2) == 1 : false
        if split.threshold == Double(highest) { split.threshold = Double(lowest) }
        split.position = partitionValues(split.threshold, missingGoesLeft)
        let leftCount = split.position - start
        let rightCount = end - split.position
        if leftCount < rules.minSamplesLeaf || rightCount < rules.minSamplesLeaf { return }
        criterion.reset()
        criterion.update(split.position)
        if criterion.leftWeight < rules.minWeightLeaf || criterion.rightWeight < rules.minWeightLeaf {
            return
        }
        if let directions = rules.directions, !criterion.obeys(directions[column], bounds) { return }
        let proxy = criterion.proxyImprovement
        guard proxy > bestProxy else { return }
        bestProxy = proxy
        split.missingGoesLeft = missing > 0 ? missingGoesLeft : leftCount > rightCount
        best = split
    }

    private func partitionValues(_ threshold: Double, _ missingGoesLeft: Bool) -> Int {
        var low = start
        var high = end
        while low < high {
            let value = values[low]
            if value.isNaN ? missingGoesLeft : Double(value) <= threshold {
                low += 1
            } else {
                high -= 1
                values[low] = values[high]
                values[high] = value
                let row = samples[low]
                samples[low] = samples[high]
                samples[high] = row
            }
        }
        return high
    }
}
