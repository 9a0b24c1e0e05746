/// How long each stage of a command has taken.
///
/// Files are read and parsed, rendered and written in one go, on all cores. What a part of a stage took is measured on
/// its threads, and the stage's time is divided by that.
struct StageTimes: Sendable {
  private let threads: Int
  private var durations: [Stage: Duration] = [:]
  private var current: Step?

  private struct Step {
    let stage: Stage
    let start: Duration
    var parts: [Stage: Duration] = [:]
  }

  /// - Parameter threads: How many threads share the work of a stage.
  init(threads: Int) {
    self.threads = max(1, threads)
  }
}

extension StageTimes {
  /// Ends the stage before and begins another; nil ends the last one.
  ///
  /// - Parameter now: The time since the command began.
  mutating func enter(_ stage: Stage?, at now: Duration) {
    if let current {
      var rest = now - current.start
      for (part, duration) in current.parts {
        let share = min(duration / threads, rest)
        durations[part, default: .zero] += share
        rest -= share
      }
      durations[current.stage, default: .zero] += rest
    }
    current = stage.map { Step(stage: $0, start: now) }
  }

  /// Counts a time that one thread spent on a part of the current stage.
  mutating func count(_ duration: Duration, for part: Stage) {
    current?.parts[part, default: .zero] += duration
  }

  /// The stages that there were and their sum, a line each, in milliseconds.
  var report: String {
    let rows = Stage.allCases.compactMap { stage in durations[stage].map { (stage.rawValue, $0) } }
    let total = ("всего", rows.map(\.1).reduce(.zero, +))
    let width = (rows + [total]).map(\.0.count).max() ?? 0
    return (rows + [total]).map { title, duration in
      let number = String(duration.milliseconds)
      let gap = String(repeating: " ", count: width - title.count + max(0, 7 - number.count))
      return "\(title)\(gap)\(number) мс"
    }.joined(separator: "\n")
  }
}

extension Duration {
  fileprivate var milliseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1000 + (attoseconds + 500_000_000_000_000) / 1_000_000_000_000_000
  }
}
