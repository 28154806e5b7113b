extension Reason.Code {
    /// What the code stands for, in one sentence: the same for every file, so that reports can explain a code once.
    public var meaning: String {
        switch self {
        case .actingCall: "Loading the file calls something that can act."
        case .actingName: "The file names something that can act, for whoever calls it later."
        case .arguments: "A known constructor is called with arguments that its own objects never have."
        case .computedCall: "Loading the file calls what the file itself made."
        case .foreignState: "Loading the file changes something else than an object of the file."
        case .unknownClass: "The file makes objects of a class that is not known here."
        case .unknownFunction: "The file calls a function that is not known here."
        case .codeByValue: "The file carries functions or classes as code."
        case .ambiguous: "Readers understand the bytes differently."
        case .trailingBytes: "Bytes follow the end of the data."
        case .polyglot: "The file is also a file of another format."
        case .structure: "Sizes, indices or references contradict each other."
        case .unproven: "Nothing contradicts itself, but not everything could be proven."
        case .chosenPlace: "Using an object of the file reads and writes at a place that the file names."
        case .selfReference: "A container contains itself."
        case .traversal: "A name leads out of the folder."
        case .unusedMember: "The archive has members that nothing refers to."
        case .missingFile: "A file that belongs to this one is not there."
        case .unsigned: "A signature is demanded, and none that counts is there."
        case .limit: "A budget was reached."
        case .malformed: "The bytes contradict their format."
        case .unknownFormat: "The file is of no known format."
        default: rawValue
        }
    }
}
