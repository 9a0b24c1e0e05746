import Dispatch
import Foundation

/// Shows what a command is doing on a terminal, and how long it took where that was asked for.
struct Watch {
  /// For the command to tell what it is doing.
  let activity: Activity
  /// For the command to print to.
  let terminal: Terminal
  private let isQuiet: Bool
  private let showsTimings: Bool
  private let display: ProgressDisplay?
  private let timer: (any DispatchSourceTimer)?

  /// Begins to watch.
  ///
  /// - Parameters:
  ///   - options: What the caller wants to see; nil for a command that leaves no choice.
  ///   - terminal: Where everything goes.
  ///   - environment: The variables of the process.
  init(_ options: ProgressOptions? = nil, on terminal: Terminal, environment: [String: String]) {
    let clock = ContinuousClock()
    let start = clock.now
    activity = Activity(
      clock: { start.duration(to: clock.now) }, threads: ProcessInfo.processInfo.activeProcessorCount)
    isQuiet = options?.quiet ?? false
    showsTimings = options?.timings ?? false
    let isWelcome =
      !isQuiet
      && ProgressLine.isWelcome(isTerminal: terminal.isInteractive, environment: environment)
    let display = isWelcome ? ProgressDisplay(write: terminal.writeStatus) : nil
    self.terminal = terminal.givenWay(by: display)
    self.display = display
    timer = display?.follow(activity)
  }

  /// Prints a result, unless nobody wants to hear it.
  func printResult(_ text: String) {
    if !isQuiet { terminal.print(text) }
  }

  /// Ends the watching.
  func end() {
    timer?.cancel()
    activity.enter(nil)
    display?.giveWay()
    if showsTimings { terminal.print(activity.report) }
  }
}

extension Terminal {
  /// The same terminal, whose lines clear a progress line away.
  fileprivate func givenWay(by display: ProgressDisplay?) -> Terminal {
    guard let display else { return self }
    return Terminal(
      isInteractive: isInteractive,
      print: { text in display.giveWay { self.print(text) } },
      printError: { text in display.giveWay { self.printError(text) } },
      writeStatus: writeStatus)
  }
}
