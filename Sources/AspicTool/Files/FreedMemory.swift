#if canImport(Glibc)
    import Glibc
#endif

/// What becomes of memory that is not needed any more.
enum FreedMemory {
    /// Keeps it for the next file of many. Otherwise glibc gives it back, and the system clears it for us again, which
    /// takes a tenth of the time. Other C libraries decide for themselves.
    static func keep() {
        #if canImport(Glibc)
            // Swift's module of glibc leaves <malloc.h> out.
            typealias Mallopt = @convention(c) (_ parameter: Int32, _ value: Int32) -> Int32
            guard let symbol = dlsym(nil, "mallopt") else { return }
            let mallopt = unsafeBitCast(symbol, to: Mallopt.self)
            let trimThreshold: Int32 = -1
            let mmapThreshold: Int32 = -3
            _ = mallopt(mmapThreshold, 32 << 20)
            _ = mallopt(trimThreshold, 256 << 20)
        #endif
    }
}
