/// What stands in front of each value and each step. The numbers are the specification's own: they are what files were
/// hashed with, and stay when the graph's kinds change.
enum Tag: UInt8 {
    // Plain values, which count by what they are.
    case none = 0x00
    case `false` = 0x01
    case `true` = 0x02
    case integer = 0x03
    case float = 0x04
    case text = 0x05
    case bytes = 0x06
    /// Python 2's `str` beyond ASCII.
    case legacyText = 0x07
    case global = 0x08
    case extensionCode = 0x09
    case dtype = 0x0A
    case array = 0x0B
    case scalar = 0x0C
    case tuple = 0x0D
    case frozenSet = 0x0E
    case objects = 0x0F
    /// An object of a class whose objects cannot change.
    case value = 0x10

    // Objects, which are numbered as they are met.
    case reference = 0x20
    case list = 0x21
    case dictionary = 0x22
    case set = 0x23
    /// Of a set whose elements are not all plain: they stand in the file's order.
    case setAsWritten = 0x24
    case byteArray = 0x25
    /// An array of objects of which some are not plain; so are the next two.
    case objectArray = 0x26
    case openTuple = 0x27
    case openFrozenSet = 0x28
    case object = 0x29
    case objectWithKeywords = 0x2A
    case call = 0x2B
    case persistent = 0x2C
    /// Stands in front of a container to which more is done than to be filled.
    case altered = 0x2D

    // What is done to an object after it was made.
    case append = 0x40
    case setItem = 0x41
    case addItem = 0x42
    case state = 0x43
    case setter = 0x44
    case discarded = 0x45
    case end = 0x4F
}
