import Dispatch
import Foundation
import Synchronization

/// One line at the foot of a terminal that is written anew while a command runs, and gives way to what it prints.
final class ProgressDisplay: Sendable {
  private let write: @Sendable (String) -> Void
  private let isShown = Mutex(false)

  /// Back to the start of the line, and clears it.
  private static let clearing = "\r\u{1B}[2K"

  /// - Parameter write: Writes to the terminal as it is, without a line end.
  init(write: @escaping @Sendable (String) -> Void) {
    self.write = write
  }

  /// Shows a line in place of the one before.
  func show(_ line: String) {
    isShown.withLock { isShown in
      write(Self.clearing + line)
      isShown = true
    }
  }

  /// Clears the line and does what prints other lines in its place.
  func giveWay(to printing: () -> Void = {}) {
    isShown.withLock { isShown in
      if isShown { write(Self.clearing) }
      isShown = false
      printing()
    }
  }

  /// Shows what a command is doing until the timer is cancelled.
  func follow(_ activity: Activity) -> any DispatchSourceTimer {
    // A queue of its own has a thread of its own also while all cores are at work.
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "progress"))
    timer.schedule(deadline: .now() + .milliseconds(100), repeating: .milliseconds(100))
    timer.setEventHandler { [self] in
      if let line = activity.line { show(line) }
    }
    timer.resume()
    return timer
  }
}
