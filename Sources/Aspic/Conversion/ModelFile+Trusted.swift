package import AspicCore
import ObjectGraph
import SkopsFormat

extension ModelFile {
    /// The names that `skops.io.load` wants to have in `trusted` for the model: as a .skops file says them, or as one
    /// would that is made of it.
    ///
    /// - Throws: `FormatError` if no .skops file can hold it.
    package func untrustedTypes(limits: Limits) throws(FormatError) -> [String] {
        do throws(FormatError) {
            if case .skops = contents, reference.selectors.isEmpty {
                return try UntrustedTypes.names(of: bytes, limits: limits)
            }
            guard graph != nil else {
                throw FormatError(.unsupported, "is an ONNX graph, which is no matter of skops's trust")
            }
            let (graph, root) = try selectWhole()
            let canonical = try CanonicalForm.of(graph, root: root)
            let written = try GraphWriting.write(canonical, SaveOptions(.skops))
            // How calls are spelled here; skops itself says the class alone.
            return try UntrustedTypes.names(of: written, limits: limits).filter { !$0.hasPrefix("copyreg.") }
        } catch { throw error.inFile(reference.path) }
    }
}
