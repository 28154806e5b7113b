/// Why a file could not be read or written, in one line a user can act on.
///
/// All codecs throw this one type, so that a failure found three layers down (a zip member inside a skops
/// file, a nested pickle inside a joblib stream) reaches the caller without being wrapped three times. The
/// invariant that was broken is named by ``code``; ``offset`` counts bytes from the start of the stream that
/// was being read, and ``member`` names that stream when it is not the file itself.
public struct FormatError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The invariant that was broken. New codes may be added; switch with a default.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The stream ends before what it announced.
        public static let truncated = Code(rawValue: "truncated")
        /// The bytes contradict the format.
        public static let malformed = Code(rawValue: "malformed")
        /// Legal, but nothing here reads or writes it.
        public static let unsupported = Code(rawValue: "unsupported")
        /// A budget of ``Limits`` was reached.
        public static let limitExceeded = Code(rawValue: "limit-exceeded")
        /// A checksum does not match.
        public static let checksum = Code(rawValue: "checksum")
        /// No known format starts like this.
        public static let unknownFormat = Code(rawValue: "unknown-format")
        /// The operating system refused.
        public static let inputOutput = Code(rawValue: "input-output")
        /// A part of the model is said to lie where no part can be.
        public static let misplacedPart = Code(rawValue: "misplaced-part")
        /// The value cannot be written in the format asked for.
        public static let notRepresentable = Code(rawValue: "not-representable")
    }

    public var code: Code
    /// What was expected and what was found, without the file's name.
    public var message: String
    /// Bytes from the start of the stream.
    public var offset: Int?
    /// The zip member, side file or nested stream, when it is not the file itself.
    public var member: String?
    /// The file's path, set by whoever opened it.
    public var file: String?
    /// Which budget was reached, if one of ``Limits`` was.
    public var budget: Budget?

    public init(
        _ code: Code, _ message: String, offset: Int? = nil, member: String? = nil, file: String? = nil,
        budget: Budget? = nil
    ) {
        self.code = code
        self.message = message
        self.offset = offset
        self.member = member
        self.file = file
        self.budget = budget
    }

    public var description: String {
        var place = file.map { [$0] } ?? []
        if let member { place.append(member) }
        if let offset { place.append("byte \(offset)") }
        return place.isEmpty ? message : place.joined(separator: ": ") + ": " + message
    }

    /// The same error, said of a file.
    public func inFile(_ path: String) -> FormatError {
        var copy = self
        if copy.file == nil { copy.file = path }
        return copy
    }

    /// The same error, said of a member of a container.
    public func inMember(_ name: String) -> FormatError {
        var copy = self
        copy.member = copy.member.map { name + "/" + $0 } ?? name
        return copy
    }
}
