package import Compression

/// Something around a model, which was taken off to get to it.
package enum Layer: Sendable, Equatable {
    case compressed(Codec)
    case zip(member: String)
    case tar(member: String)
    /// A file of numpy's, in which the model is an element of an array of objects.
    case npy

    /// In a few words: `zip (model.pkl)`.
    var description: String {
        switch self {
        case .compressed(let codec): codec.rawValue
        case .zip(let member): "zip (\(member))"
        case .tar(let member): "tar (\(member))"
        case .npy: "npy"
        }
    }
}
