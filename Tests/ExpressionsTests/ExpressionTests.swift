import Estimators
import Expressions
import Testing

@Suite struct ExpressionTests {
    static let example = """
        make_pipeline(PCA(n_components=41), VotingClassifier(estimators=[("lda", LinearDiscriminantAnalysis()), \
        ("rf", RandomForestClassifier(n_estimators=500, max_leaf_nodes=2, random_state=6020)), \
        ("svc", SVC(kernel="linear", probability=True, random_state=6020))], flatten_transform=False))
        """

    @Test(arguments: [
        example,
        "PCA()",
        "PCA(n_components=0.95, whiten=True)",
        "PCA(n_components=\"mle\", tol=1e-05)",
        "StandardScaler(with_std=False)",
        "SVC(C=10, gamma=0.1, class_weight={\"a\": 2, \"b\": 0.5})",
        "SVC(C=inf, probability=False, tol=1e-16)",
        "DecisionTreeClassifier(min_samples_split=0.5, max_features=\"sqrt\", monotonic_cst=[1, 0, -1])",
        "RandomForestClassifier(max_features=None, bootstrap=False, verbose=True)",
        "Pipeline(steps=[(\"a\", \"passthrough\"), (\"b\", PCA())], verbose=True)",
        "make_pipeline(PCA(), PCA(n_components=2), SVC(), memory=\"cache\")",
        "LinearDiscriminantAnalysis(solver=\"lsqr\", shrinkage=\"auto\", priors=[0.25, 0.75])",
        "VotingClassifier(estimators=[(\"a'\\\"\\\\\", SVC()), (\"b\", \"drop\")], voting=\"soft\", weights=[1, 2.5])",
    ])
    func printsBackWhatItRead(_ text: String) throws {
        #expect(try Expression.parse(text).expression == text)
    }

    /// scikit-learn 1.9.1 accepts each of these too; the second text is what it means.
    @Test(arguments: [
        ("PCA(2)", "PCA(n_components=2)"),
        (
            "LinearDiscriminantAnalysis('eigen', None, (0.5, .5,))",
            "LinearDiscriminantAnalysis(solver=\"eigen\", priors=[0.5, 0.5])"
        ),
        (
            "RandomForestClassifier(1_0, max_depth=0x3)",
            "RandomForestClassifier(n_estimators=10, max_depth=3)"
        ),
        ("sklearn.svm.SVC(C=1.0, kernel='rb' 'f', coef0=-1e-3)", "SVC(coef0=-0.001)"),
        ("PCA(  # components\n  n_components = 3,\n)", "PCA(n_components=3)"),
        ("(PCA())", "PCA()"),
        ("SVC(C=np.inf)", "SVC(C=inf)"),
        ("SVC(C=float('inf'))", "SVC(C=inf)"),
        ("Pipeline([('pca', PCA()), ('svc', SVC())])", "make_pipeline(PCA(), SVC())"),
        (
            "from sklearn.svm import SVC\nscale = StandardScaler()\nmodel = make_pipeline(scale, SVC())\n",
            "make_pipeline(StandardScaler(), SVC())"
        ),
        ("PCA(svd_solver=r'full', random_state=0)", "PCA(svd_solver=\"full\", random_state=0)"),
    ])
    func reads(_ text: String, as expected: String) throws {
        #expect(try Expression.parse(text).expression == expected)
    }

    @Test(arguments: [
        ("PCA(n_component=41)", "unknown parameter n_component of PCA at 1:5; did you mean n_components?"),
        ("PAC()", "unknown name PAC at 1:1; did you mean PCA?"),
        ("make_pipline(PCA())", "unknown name make_pipline at 1:1; did you mean make_pipeline?"),
        (
            "make_pipeline(\n    PCA(),\n    SVC(kernal='rbf'))",
            "unknown parameter kernal of SVC at 3:9; did you mean kernel?"
        ),
        (
            "PCA(n_components=-3)",
            "The 'n_components' parameter of PCA must be an int in the range [0, inf), a float in the range (0.0, 1.0), "
                + "a str among {'mle'} or None. Got -3 instead. at 1:5"
        ),
        (
            "SVC(C=0)",
            "The 'C' parameter of SVC must be a float in the range (0.0, inf]. Got 0 instead. at 1:5"
        ),
        (
            "SVC(kernel='cubic')",
            "The 'kernel' parameter of SVC must be a str among {'linear', 'poly', 'rbf', 'sigmoid', 'precomputed'}. "
                + "Got \"cubic\" instead. at 1:5"
        ),
        ("SVC(1.0)", "SVC takes no positional arguments; name the parameter at 1:5"),
        ("PCA(1, 2)", "PCA takes at most 1 positional argument; name the parameter at 1:8"),
        ("PCA(1, n_components=2)", "parameter n_components of PCA is given twice at 1:8"),
        ("PCA(copy=True, 1)", "a positional argument cannot follow a named one at 1:16"),
        ("VotingClassifier()", "VotingClassifier needs the parameter estimators at 1:1"),
        (
            "VotingClassifier(estimators=[SVC()])",
            "The 'estimators' parameter of VotingClassifier must be a list of (str, estimator or 'drop') tuples. "
                + "Got [SVC()] instead. at 1:18"
        ),
        ("Pipeline(steps=[('a', PCA()), ('a', SVC())])", "Names provided are not unique: ['a', 'a'] at 1:1"),
        (
            "make_pipeline(SVC(), PCA())",
            "steps[0][1]: All intermediate steps should be transformers and implement fit and transform or be the "
                + "string 'passthrough'; SVC doesn't at 1:1"
        ),
        ("PCA", "PCA needs parentheses: PCA() at 1:1"),
        ("PCA(", "expected a value, found the end of the text at 1:5"),
        ("PCA() SVC()", "expected the end of the line, found SVC at 1:7"),
        ("PCA(n_components=1 2)", "expected ',' or ')', found 2 at 1:20"),
        ("3", "expected a model such as PCA(n_components=2) at 1:1"),
        ("", "expected a model such as PCA(n_components=2) at 1:1"),
        ("PCA(n_components=open('x'))", "unknown name open at 1:18"),
        ("PCA('abc", "a string never ends at 1:5"),
        ("PCA(*x)", "expected a value; '*' and '**' are not literal at 1:5"),
        ("PCA(n_components=99999999999999999999)", "not an integer of 64 bits at 1:18"),
        ("PCA(n_components=a.b)", "unknown name a.b at 1:18"),
        ("PCA(;)", "unexpected character ; at 1:5"),
    ])
    func refuses(_ text: String, _ message: String) {
        #expect(throws: ExpressionError.self) { try Expression.parse(text) }
        do { _ = try Expression.parse(text) } catch { #expect(error.description == message) }
    }

    @Test func nestingIsLimited() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: ExpressionError.self) { try Expression.parse("PCA(n_components=\(deep)") }
        let minus = String(repeating: "-", count: 100_000)
        #expect(throws: ExpressionError.self) { try Expression.parse("PCA(n_components=\(minus)1)") }
    }

    @Test func everyPrefixIsAnErrorOrAModel() {
        for length in 0..<Self.example.count {
            #expect(throws: ExpressionError.self) {
                try Expression.parse(String(Self.example.prefix(length)))
            }
        }
    }
}
