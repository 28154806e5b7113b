import AspicCore
import JoblibFormat
import PickleFormat

/// joblib's streams without their envelope.
enum JoblibReading {
    static func read(_ bytes: Bytes) throws(FormatError) -> PickleFile {
        try PickleReader.read(
            bytes,
            afterBuild: ArrayReading.hook { (_: String) throws(FormatError) in
                throw FormatError(.malformed, "no file stands beside this one")
            })
    }
}
