import AspicCore
import ObjectGraph

extension StateReader {
    /// The trees of a forest.
    ///
    /// Saved trees differ in nothing but their seed and their nodes, so each is compared with the first one where
    /// it stands, and only what differs is read: a file with 500 trees holds 10,000 attributes.
    func forestTrees(_ name: String) throws(EstimatorError) -> [DecisionTreeClassifier] {
        guard let items = context.reader.items(at: try required(name)) else { throw mismatch(name, "a list") }
        var trees: [DecisionTreeClassifier] = []
        trees.reserveCapacity(items.count)
        var template: ForestTemplate?
        for (index, item) in items.enumerated() {
            do throws(EstimatorError) {
                if let tree = try template?.tree(at: item, in: context) {
                    trees.append(tree)
                    continue
                }
                guard let tree = try context.estimator(at: item) as? DecisionTreeClassifier else {
                    throw EstimatorError(
                        .invalidState, "expected a DecisionTreeClassifier, found \(context.describe(item))")
                }
                if template == nil { template = ForestTemplate(tree, at: item, in: context) }
                trees.append(tree)
            } catch { throw error.inside("\(name)[\(index)]") }
        }
        return trees
    }
}

/// The first tree of a forest, for reading the others by their differences.
private struct ForestTemplate {
    private let tree: DecisionTreeClassifier
    private let fitted: DecisionTreeClassifier.Fitted
    private let node: NodeID
    private let state: NodeID
    /// Which pairs of the state hold the seed and the nodes.
    private let seedPair: Int
    private let treePair: Int
    private let meaning: Tree.ValueMeaning

    init?(_ tree: DecisionTreeClassifier, at node: NodeID, in context: DecodingContext) {
        guard let fitted = tree.fitted, let object = context.reader.object(at: node),
            let state = object.state,
            context.graph.kind(of: state) == .dictionary
        else { return nil }
        var seedPair: Int?
        var treePair: Int?
        var version: ScikitLearnVersion?
        for pair in 0..<context.graph.childCount(of: state) / 2 {
            let key = context.graph.child(2 * pair, of: state)
            if context.graph.holds(key, "random_state") { seedPair = pair }
            if context.graph.holds(key, "tree_") { treePair = pair }
            if context.graph.holds(key, "_sklearn_version") {
                version = context.graph.text(of: context.graph.child(2 * pair + 1, of: state))
                    .flatMap { ScikitLearnVersion($0) }
            }
        }
        guard let seedPair, let treePair, let version else { return nil }
        self.tree = tree
        self.fitted = fitted
        self.node = node
        self.state = state
        self.seedPair = seedPair
        self.treePair = treePair
        meaning = Tree.classificationValues.value(in: version)
    }

    /// The tree at `other`; `nil` if it differs in more than seed and nodes.
    func tree(at other: NodeID, in context: DecodingContext) throws(EstimatorError) -> DecisionTreeClassifier?
    {
        guard context.graph.kind(of: other) == context.graph.kind(of: node), let object = context.reader.object(at: other),
            let otherState = object.state, context.graph.kind(of: otherState) == .dictionary,
            context.graph.childCount(of: otherState) == context.graph.childCount(of: state),
            context.graph.isSame(context.graph.child(0, of: node), context.graph.child(0, of: other))
        else { return nil }
        for pair in 0..<context.graph.childCount(of: state) / 2 {
            let key = context.graph.child(2 * pair, of: state)
            let otherKey = context.graph.child(2 * pair, of: otherState)
            guard key == otherKey || context.graph.isSame(key, otherKey) else { return nil }
            if pair == seedPair || pair == treePair { continue }
            guard
                context.graph.isSame(context.graph.child(2 * pair + 1, of: state), context.graph.child(2 * pair + 1, of: otherState))
            else { return nil }
        }
        guard let seed = context.graph.integer(of: context.graph.child(2 * seedPair + 1, of: otherState)) else { return nil }
        var copy = tree
        copy.randomState = .seed(seed)
        do throws(EstimatorError) {
            let nodes = try Tree(
                at: context.graph.child(2 * treePair + 1, of: otherState), meaning: meaning, in: context)
            copy.fitted = try DecisionTreeClassifier.Fitted(
                featureNamesIn: fitted.featureNamesIn, classes: fitted.classes,
                maxFeatures: fitted.maxFeatures,
                tree: nodes, acceptsMissing: fitted.acceptsMissing)
        } catch { throw error.inside("tree_") }
        return copy
    }
}

extension ObjectGraph {
    /// Whether two small values are built alike. Gives up, saying no, on what is large or deep.
    func isSame(_ first: NodeID, _ second: NodeID) -> Bool {
        var budget = 256
        return isSame(first, second, depth: 0, &budget)
    }

    private func isSame(_ first: NodeID, _ second: NodeID, depth: Int, _ budget: inout Int) -> Bool {
        if first == second { return true }
        budget -= 1
        guard budget > 0, depth < 12 else { return false }
        let a = self[first]
        let b = self[second]
        guard a.kind == b.kind else { return false }
        switch a.kind {
        case .none, .true, .false: return true
        case .integer, .float: return a.b == b.b
        case .string, .legacyString, .bytes, .byteArray, .bigInteger, .inlineArray:
            return sameContent(first, second)
        case .array, .scalar:
            guard let mine = array(of: first), let theirs = array(of: second) else { return false }
            return mine.shape == theirs.shape && mine.dtype == theirs.dtype
                && mine.isFortran == theirs.isFortran && mine.data.elementsEqual(theirs.data)
        case .tuple, .list, .dictionary, .global, .reduce, .newObject, .build:
            guard a.a == b.a else { return false }
            for child in 0..<Int(a.a)
            where !isSame(
                self.child(child, of: first), self.child(child, of: second), depth: depth + 1, &budget)
            {
                return false
            }
            return true
        default: return false
        }
    }
}
