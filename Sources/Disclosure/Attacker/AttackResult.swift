/// What an attacker can tell in the end.
public struct AttackResult: Sendable, Hashable {
  /// By release, then by band.
  public let cells: [[FeasibilityInterval]]
  /// By atom, in the attacker's order, then by band.
  public let atoms: [[FeasibilityInterval]]

  /// Bounds that were found.
  public init(cells: [[FeasibilityInterval]], atoms: [[FeasibilityInterval]]) {
    self.cells = cells
    self.atoms = atoms
  }
}

extension Attacker {
  /// The exact integer bounds of every cell and every atom.
  ///
  /// The release gate does not wait for them, as each of its demands is met by some possible world; they tell how close
  /// an attacker comes.
  ///
  /// - Returns: Nil where the releases contradict each other, or where the search for a bound was given up.
  public func result() -> AttackResult? {
    var search = BoundSearch(self)
    guard let intervals = search.intervals() else { return nil }
    let rows = stride(from: 0, to: intervals.count, by: numberOfBands).map {
      Array(intervals[$0..<$0 + numberOfBands])
    }
    return AttackResult(
      cells: Array(rows.prefix(releases.count)), atoms: Array(rows.dropFirst(releases.count)))
  }
}

/// The search for the bounds of all cells, then all atoms, band by band.
private struct BoundSearch {
  private let attacker: Attacker
  private let program: IntegerProgram
  private let forms: [LinearForm]
  /// The smallest and the largest value of each form in the worlds that were seen.
  private var seen: [FeasibilityInterval] = []
  private var world: [Int] = []

  init(_ attacker: Attacker) {
    let bands = 0..<attacker.numberOfBands
    self.attacker = attacker
    program = IntegerProgram(ranges: attacker.ranges, constraints: attacker.constraints)
    forms =
      attacker.releases.indices.flatMap { release in bands.map { attacker.cell(release, band: $0) } }
      + attacker.ranges.indices.map { LinearForm(sum: [$0]) }
  }

  mutating func intervals() -> [FeasibilityInterval]? {
    do {
      guard let start = try program.pointOfMinimum(of: LinearForm([])) else { return nil }
      seen = forms.map { FeasibilityInterval($0.value(at: start), $0.value(at: start)) }
      take(start)
      for index in forms.indices {
        try settleLower(index)
        try settleUpper(index)
      }
      return seen
    } catch {
      return nil
    }
  }

  // A world that lies on the relaxation's bound proves it; only where none is found the integer program decides.

  private mutating func settleLower(_ index: Int) throws(IntegerProgram.Failure) {
    let form = forms[index]
    guard let bound = try program.lowerBound(of: form), seen[index].lower > bound else { return }
    take(world, climbing: form.negated)
    guard seen[index].lower > bound, let lowest = try program.pointOfMinimum(of: form) else { return }
    take(lowest)
  }

  private mutating func settleUpper(_ index: Int) throws(IntegerProgram.Failure) {
    let form = forms[index]
    guard let bound = try program.upperBound(of: form), seen[index].upper < bound else { return }
    take(world, climbing: form)
    guard seen[index].upper < bound, let highest = try program.pointOfMaximum(of: form) else { return }
    take(highest)
  }

  private mutating func take(_ world: [Int], climbing form: LinearForm = LinearForm([])) {
    note(world)
    var last = world
    attacker.visitWorlds(near: world, climbing: form) { last = $0 }
    note(last)
    self.world = last
  }

  private mutating func note(_ world: [Int]) {
    for (index, form) in forms.enumerated() {
      let value = form.value(at: world)
      let interval = seen[index]
      guard value < interval.lower || value > interval.upper else { continue }
      seen[index] = FeasibilityInterval(min(value, interval.lower), max(value, interval.upper))
    }
  }
}
