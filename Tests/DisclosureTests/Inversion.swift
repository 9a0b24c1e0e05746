import Disclosure

/// Undoes a mechanism by trying every table, and tells what becomes certain that must not.
struct Inversion {
  enum Violation: Hashable {
    /// Fewer values than the base says.
    case fewValues
    /// Known to be one to base − 1 members.
    case confined
    /// Fewer than base − 1 members can be outside of the band.
    case nearlyAll
    /// The closed form tells other values than there are.
    case otherThanClosedForm
    /// A table that lies near enough to what is published is excluded.
    case excludedTables
  }

  let mechanism: Mechanism
  let base: Int

  func violations(bands: Int, members: Int) -> Set<Violation> {
    // The values of each band and the number of tables, by what is published.
    var worlds: [[Int]: [Set<Int>]] = [:]
    var numbers: [[Int]: Int] = [:]
    Enumeration.vectors(bands, sum: members) { counts in
      for output in mechanism.outputs(counts, base) {
        var values = worlds.removeValue(forKey: output) ?? Array(repeating: [], count: bands)
        for (band, count) in counts.enumerated() { values[band].insert(count) }
        worlds[output] = values
        numbers[output, default: 0] += 1
      }
    }
    var violations: Set<Violation> = []
    for (output, values) in worlds {
      if numbers[output] != numberOfTables(near: output, members) { violations.insert(.excludedTables) }
      for band in 0..<bands {
        violations.formUnion(self.violations(values[band], band, output, members))
      }
    }
    return violations
  }

  /// The tables whose counts all lie less than the base away from an output.
  private func numberOfTables(near output: [Int], _ members: Int) -> Int {
    var numbers = [1] + [Int](repeating: 0, count: members)
    for count in output {
      let range = max(0, count - base + 1)...max(0, count + base - 1)
      numbers = (0...members).map { sum in
        range.clamped(to: 0...members).reduce(0) { $0 + ($1 <= sum ? numbers[sum - $1] : 0) }
      }
    }
    return numbers[members]
  }

  private func violations(
    _ values: Set<Int>, _ band: Int, _ output: [Int], _ members: Int
  ) -> Set<Violation> {
    var violations: Set<Violation> = []
    let lowest = values.min() ?? 0
    if values.count < base { violations.insert(.fewValues) }
    if values.isSubset(of: 1..<base) { violations.insert(.confined) }
    if members - lowest < base - 1 { violations.insert(.nearlyAll) }
    let interval = FeasibilityInterval.ofCount(at: band, in: output, base: base, total: members)
    if interval.map({ Set($0.lower...$0.upper) }) != values { violations.insert(.otherThanClosedForm) }
    return violations
  }
}
