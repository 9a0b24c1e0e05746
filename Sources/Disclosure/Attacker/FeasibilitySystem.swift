/// Unknown integers, what is known of them, and what must remain possible.
protocol FeasibilitySystem {
  /// The range of each unknown.
  var ranges: [ClosedRange<Int>] { get }
  /// What is known beyond the ranges.
  var constraints: [Constraint] { get }
  /// What must remain possible.
  var requirements: [Requirement] { get }

  /// Shows some possible worlds that can be reached from one without a search, on ways that never make a form smaller.
  func visitWorlds(near world: [Int], climbing form: LinearForm, _ body: ([Int]) -> Void)
}

extension FeasibilitySystem {
  /// The first requirement that cannot be met; nil where all can.
  ///
  /// Steps from one possible world to the next meet most of them in no time. The integer program looks for the rest,
  /// and alone decides that a requirement cannot be met; what a search gives up counts as not met. So the solver's
  /// errors can hold a table back, but never let one pass: that takes possible worlds, checked in integers.
  func firstFailure() -> Requirement? {
    var audit = Audit(self)
    return audit.firstFailure()
  }
}
