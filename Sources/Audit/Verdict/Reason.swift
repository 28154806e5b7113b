public import AspicCore

/// One thing that keeps a file from being clean.
public struct Reason: Sendable, Hashable {
    /// What was found. New codes may be added; switch with a default.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Something that can act is called.
        public static let actingCall = Code(rawValue: "acting-call")
        /// Something that can act is named, for whoever calls it later.
        public static let actingName = Code(rawValue: "acting-name")
        /// A known constructor with arguments that its own objects never have.
        public static let arguments = Code(rawValue: "arguments")
        /// What is called was made by the file itself.
        public static let computedCall = Code(rawValue: "computed-call")
        /// Something else than an object of the file is changed.
        public static let foreignState = Code(rawValue: "foreign-state")
        /// A class that is not known.
        public static let unknownClass = Code(rawValue: "unknown-class")
        /// A function that is not known.
        public static let unknownFunction = Code(rawValue: "unknown-function")
        /// A function or class that travels as code.
        public static let codeByValue = Code(rawValue: "code-by-value")
        /// Readers understand the bytes differently.
        public static let ambiguous = Code(rawValue: "ambiguous")
        /// Bytes behind the end.
        public static let trailingBytes = Code(rawValue: "trailing-bytes")
        /// Also a file of another format.
        public static let polyglot = Code(rawValue: "polyglot")
        /// Sizes, indices or references contradict each other.
        public static let structure = Code(rawValue: "structure")
        /// Nothing contradicts itself, but not everything could be proven.
        public static let unproven = Code(rawValue: "unproven")
        /// Using an object reads and writes where the file says.
        public static let chosenPlace = Code(rawValue: "chosen-place")
        /// A container that contains itself.
        public static let selfReference = Code(rawValue: "self-reference")
        /// A name that leads out of the folder.
        public static let traversal = Code(rawValue: "traversal")
        /// Members that nothing refers to.
        public static let unusedMember = Code(rawValue: "unused-member")
        /// A file that belongs to this one is not there.
        public static let missingFile = Code(rawValue: "missing-file")
        /// A signature is demanded, and none that counts is there.
        public static let unsigned = Code(rawValue: "unsigned")
        /// A budget was reached; the text names it.
        public static let limit = Code(rawValue: "limit")
        /// The bytes contradict their format.
        public static let malformed = Code(rawValue: "malformed")
        /// No known format.
        public static let unknownFormat = Code(rawValue: "unknown-format")
    }

    public var code: Code
    /// What it amounts to by itself.
    public var verdict: Verdict
    /// Where in the file: members of containers, then the way Python would reach the object.
    public var path: String
    /// Bytes from the start of the stream or member.
    public var offset: Int?
    /// One sentence for people.
    public var text: String
    /// The full name of the class or function that it is about, if it is about one.
    public var subject: String?
    /// The budget that was reached, if one was.
    public var budget: Budget?
    /// The class or function that travels as code, if it is about one.
    public var carried: CodeIdentity?

    public init(
        _ code: Code, _ verdict: Verdict, _ text: String, path: String = "", offset: Int? = nil,
        subject: String? = nil, budget: Budget? = nil, carried: CodeIdentity? = nil
    ) {
        self.code = code
        self.verdict = verdict
        self.text = text
        self.subject = subject
        self.budget = budget
        self.carried = carried
        self.path = path
        self.offset = offset
    }
}

/// What was found out about one file.
public struct AuditReport: Sendable {
    public let file: String
    public let verdict: Verdict
    /// The worst first, otherwise in the order of the file; empty if the file is clean.
    public let reasons: [Reason]
    /// What somebody vouched for (``Auditor/trust``), in the order of the file.
    public let grants: [Grant]
    /// How many more there were than are listed.
    public let omitted: Int

    /// Whether it is text that no format here begins with: a read-me, a script, a key.
    public var isForeignText: Bool { reasons.count == 1 && reasons[0].code == .unknownFormat }

    /// The same, with one reason more, which did not come from the file's contents.
    public func adding(_ reason: Reason) -> AuditReport {
        let place = reasons.firstIndex { $0.verdict < reason.verdict } ?? reasons.endIndex
        return AuditReport(
            file: file, verdict: max(verdict, reason.verdict),
            reasons: reasons[..<place] + [reason] + reasons[place...], grants: grants, omitted: omitted)
    }
}
