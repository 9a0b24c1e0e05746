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
  /// and alone decides that a requirement cannot be met; what a search gives up counts as not met.
  func firstFailure() -> Requirement? {
    var audit = Audit(self)
    return audit.firstFailure()
  }
}

private struct Audit<System: FeasibilitySystem> {
  let system: System
  let program: IntegerProgram
  var evidence: Evidence
  /// The possible world that was seen last.
  var world: [Int] = []

  init(_ system: System) {
    self.system = system
    program = IntegerProgram(ranges: system.ranges, constraints: system.constraints)
    evidence = Evidence(for: system.requirements)
  }

  mutating func firstFailure() -> Requirement? {
    guard let first = evidence.gaps.first?.requirement else { return nil }
    do {
      guard let world = try program.pointOfMinimum(of: LinearForm([])) else { return first }
      take(world)
      while let gap = evidence.gaps.first {
        guard try close(gap) else { return gap.requirement }
      }
      return nil
    } catch {
      return evidence.gaps.first?.requirement
    }
  }

  private mutating func take(_ world: [Int], climbing form: LinearForm = LinearForm([])) {
    self.world = world
    evidence.add(world)
    system.visitWorlds(near: world, climbing: form) {
      evidence.add($0)
      self.world = $0
    }
  }

  private mutating func close(_ gap: Evidence.Gap) throws(IntegerProgram.Failure) -> Bool {
    let form = gap.requirement.form
    take(world, climbing: form)
    if evidence.isMet(gap) { return true }
    if case .reaches(let bound) = gap.requirement.condition {
      // Most of what is impossible is so even for fractions of members.
      guard let upper = try program.upperBound(of: form), upper >= bound else { return false }
      guard let highest = try program.pointOfMaximum(of: form) else { return false }
      take(highest)
      return evidence.isMet(gap)
    }
    take(world, climbing: form.negated)
    if evidence.isMet(gap) { return true }
    guard let highest = try program.pointOfMaximum(of: form) else { return false }
    take(highest)
    guard let lowest = try program.pointOfMinimum(of: form) else { return false }
    take(lowest)
    if evidence.isMet(gap) { return true }
    guard case .takesThreeValues = gap.requirement.condition else { return false }
    guard let third = try world(with: form, between: form.value(at: lowest), and: form.value(at: highest))
    else { return false }
    take(third)
    return evidence.isMet(gap)
  }

  /// A world where a form lies strictly between two values: the integers in between need not all be possible.
  private func world(
    with form: LinearForm, between lower: Int, and upper: Int
  ) throws(IntegerProgram.Failure) -> [Int]? {
    guard upper - lower > 1 else { return nil }
    let between = Constraint(form: form, range: lower + 1...upper - 1)
    let narrowed = IntegerProgram(ranges: system.ranges, constraints: system.constraints + [between])
    return try narrowed.pointOfMinimum(of: LinearForm([]))
  }
}
