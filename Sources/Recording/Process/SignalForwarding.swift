import Dispatch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// While a command is recorded, signals are for it: an interrupt from the terminal reaches it anyway, a request to end is
/// handed on, and the recorder stays to write down how it ended.
package final class SignalForwarding {
    private var sources: [any DispatchSourceSignal] = []
    private static let forwarded = [SIGTERM, SIGHUP]

    package init(to child: ChildProcess) {
        signal(SIGINT, SIG_IGN)
        signal(SIGQUIT, SIG_IGN)
        let identifier = child.identifier
        for number in Self.forwarded {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { kill(identifier, number) }
            source.resume()
            sources.append(source)
        }
    }

    package func end() {
        for source in sources { source.cancel() }
        for number in Self.forwarded + [SIGINT, SIGQUIT] { signal(number, SIG_DFL) }
    }
}
