import Synchronization

/// What a command is doing: told by the command, asked by those who show or time it.
final class Activity: Sendable {
  private let clock: @Sendable () -> Duration
  private let state: Mutex<State>

  private struct State {
    var times: StageTimes
    var line = ProgressLine()
  }

  /// - Parameters:
  ///   - clock: The time since the command began.
  ///   - threads: How many threads share the work of a stage.
  init(clock: @escaping @Sendable () -> Duration, threads: Int) {
    self.clock = clock
    state = Mutex(State(times: StageTimes(threads: threads)))
  }
}

extension Activity {
  /// Begins a stage.
  ///
  /// - Parameter total: How many things it does; 0 where they are not counted.
  func enter(_ stage: Stage?, total: Int = 0) {
    state.withLock { state in
      state.times.enter(stage, at: clock())
      state.line = ProgressLine(stage: stage, total: total)
    }
  }

  /// Does one of the things of a stage on any thread; its time counts for a stage of its own.
  func part<Value, Failure: Error>(
    _ part: Stage, _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let start = clock()
    defer {
      let duration = clock() - start
      state.withLock { state in
        state.times.count(duration, for: part)
        state.line.done += 1
      }
    }
    return try body()
  }

  /// What to show whoever waits; nil where there is nothing to tell yet.
  var line: String? { state.withLock { $0.line.text(after: clock()) } }

  /// How long the stages have taken.
  var report: String { state.withLock { $0.times.report } }
}
