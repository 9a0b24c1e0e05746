import Dispatch
import Foundation

/// The wishes of whoever runs the program that it end: Ctrl-C, or the system's `SIGTERM`.
enum Interrupts {
  /// One element for each; from now on they no longer end the program by themselves.
  static func stream() -> AsyncStream<Void> {
    AsyncStream { interrupts in
      // Dispatch does not say so, but its sources may be cancelled from any thread.
      nonisolated(unsafe) let sources = [SIGINT, SIGTERM].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number)
        source.setEventHandler { interrupts.yield() }
        source.resume()
        return source
      }
      interrupts.onTermination = { _ in
        for source in sources { source.cancel() }
      }
    }
  }
}
