/// The search for possible worlds that meet all requirements of a system.
struct Audit<System: FeasibilitySystem> {
  private let system: System
  private let program: IntegerProgram
  private var evidence: Evidence
  /// The possible world that was seen last.
  private var world: [Int] = []

  init(_ system: System) {
    self.system = system
    program = IntegerProgram(ranges: system.ranges, constraints: system.constraints)
    evidence = Evidence(for: system.requirements)
  }

  /// The first requirement that cannot be met; nil where all can.
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

  /// Looks for worlds that meet a requirement: first by climbing, then by the integer program.
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
