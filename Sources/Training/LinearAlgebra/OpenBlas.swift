#if !canImport(Accelerate)
    import Estimators

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #endif

    /// The routines of OpenBLAS that fitting needs, loaded when something is fitted for the first time.
    ///
    /// Linked, it would cost every command four milliseconds of start and a thread for each core, which it lets spin
    /// in wait for work.
    struct OpenBlas: Sendable {
        typealias Number = UnsafeMutablePointer<Double>
        typealias Integer = UnsafeMutablePointer<Int32>
        typealias Letter = UnsafePointer<CChar>

        typealias Ddot =
            @convention(c) (Int32, UnsafePointer<Double>, Int32, UnsafePointer<Double>, Int32) -> Double
        /// Order and forms are those of `cblas.h`.
        typealias Dgemm =
            @convention(c) (
                Int32, Int32, Int32, Int32, Int32, Int32, Double, UnsafePointer<Double>, Int32,
                UnsafePointer<Double>, Int32, Double, Number, Int32
            ) -> Void
        // The trailing sizes are the lengths of the letters, as gfortran passes them.
        typealias Dgesdd =
            @convention(c) (
                Letter, Integer, Integer, Number, Integer, Number, Number, Integer, Number, Integer, Number,
                Integer, Integer, Integer, Int
            ) -> Void
        typealias Dsyevd =
            @convention(c) (
                Letter, Letter, Integer, Number, Integer, Number, Number, Integer, Integer, Integer, Integer,
                Int,
                Int
            ) -> Void
        typealias Dgeqrf =
            @convention(c) (Integer, Integer, Number, Integer, Number, Number, Integer, Integer) -> Void
        typealias Dorgqr =
            @convention(c) (Integer, Integer, Integer, Number, Integer, Number, Number, Integer, Integer) ->
            Void
        typealias Dgetrf =
            @convention(c) (Integer, Integer, Number, Integer, Integer, Integer) -> Void

        let ddot: Ddot
        let dgemm: Dgemm
        let dgesdd: Dgesdd
        let dsyevd: Dsyevd
        let dgeqrf: Dgeqrf
        let dorgqr: Dorgqr
        let dgetrf: Dgetrf

        /// - Throws: `EstimatorError` if it is not installed.
        static func loaded() throws(EstimatorError) -> OpenBlas { try library.get() }

        private static let library = Result { () throws(EstimatorError) in try OpenBlas() }

        private static let names = ["libopenblas.so.0", "libopenblas.so"]

        private init() throws(EstimatorError) {
            guard let handle = Self.names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else {
                throw EstimatorError(
                    .unsupported,
                    "fitting needs OpenBLAS, which is not installed (Debian and Ubuntu: apt-get install "
                        + "libopenblas0)")
            }
            func routine<Function>(_ name: String, _: Function.Type) throws(EstimatorError) -> Function {
                guard let address = dlsym(handle, name) else {
                    throw EstimatorError(.unsupported, "the installed OpenBLAS has no \(name)")
                }
                return unsafeBitCast(address, to: Function.self)
            }
            ddot = try routine("cblas_ddot", Ddot.self)
            dgemm = try routine("cblas_dgemm", Dgemm.self)
            dgesdd = try routine("dgesdd_", Dgesdd.self)
            dsyevd = try routine("dsyevd_", Dsyevd.self)
            dgeqrf = try routine("dgeqrf_", Dgeqrf.self)
            dorgqr = try routine("dorgqr_", Dorgqr.self)
            dgetrf = try routine("dgetrf_", Dgetrf.self)
        }
    }
#endif
