/// The line that tells somebody who waits what a command is doing.
struct ProgressLine: Sendable {
  /// What is being done.
  var stage: Stage?
  /// How many things have been done.
  var done = 0
  /// Of how many; 0 where they are not counted.
  var total = 0

  /// Whoever waits for less is not told.
  private static let patience = Duration.seconds(1)

  /// The text; nil where there is nothing to tell yet.
  ///
  /// - Parameter elapsed: The time since the command began.
  func text(after elapsed: Duration) -> String? {
    guard let stage, elapsed >= Self.patience else { return nil }
    let count = total == 0 ? "" : " — \(min(done, total)) из \(total)"
    return "mumo: \(stage.rawValue)\(count)…"
  }

  /// Whether standard error may carry such a line: a person sits at it, and no log is kept of it.
  ///
  /// - Parameters:
  ///   - isTerminal: Whether it is a terminal.
  ///   - environment: The variables of the process. Workflows that give programs a terminal set `CI`.
  static func isWelcome(isTerminal: Bool, environment: [String: String]) -> Bool {
    isTerminal && environment["CI", default: ""].isEmpty && environment["TERM"] != "dumb"
  }
}
