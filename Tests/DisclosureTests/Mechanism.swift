/// A way to publish a table, as the attacker knows it: every output of a table that has a positive probability.
struct Mechanism: Sendable {
  let outputs: @Sendable (_ counts: [Int], _ base: Int) -> Set<[Int]>
}

extension Mechanism {
  /// The method: each count to a multiple beside it, under the true sum rounded down.
  static let method = Mechanism { counts, base in
    choices(counts, base, sum: counts.reduce(0, +) / base * base)
  }

  /// The margin is rounded up.
  static let totalRoundedUp = Mechanism { counts, base in
    choices(counts, base, sum: (counts.reduce(0, +) + base - 1) / base * base)
  }

  /// The risen counts are those where equal steps over the summed fractions from a random start fall.
  static let systematicSampling = Mechanism { counts, base in
    let total = counts.reduce(0, +) / base * base
    let rises = (total - counts.reduce(0) { $0 + $1 / base * base }) / base
    var outputs: Set<[Int]> = []
    let fractions = counts.map { $0 % base }.reduce(0, +)
    guard rises > 0 else { return [counts.map { $0 / base * base }] }
    // The fractions are stretched to whole steps; a start in each of the smallest parts is tried.
    for start in 0..<fractions {
      var output: [Int] = []
      var position = 0
      for count in counts {
        let next = position + count % base * rises
        let steps = (next * 2 + 2 * fractions - start * 2 - 1) / (2 * fractions)
        let before = (position * 2 + 2 * fractions - start * 2 - 1) / (2 * fractions)
        output.append(count / base * base + (steps > before ? base : 0))
        position = next
      }
      outputs.insert(output)
    }
    return outputs
  }

  /// Counts below the base are replaced by a mark, all others are told.
  static let suppression = Mechanism { counts, base in
    [counts.map { (1..<base).contains($0) ? -1 : $0 }]
  }

  private static func choices(_ counts: [Int], _ base: Int, sum: Int) -> Set<[Int]> {
    var outputs: [[Int]] = [[]]
    for count in counts {
      let floor = count / base * base
      let values = floor == count ? [count] : [floor, floor + base]
      outputs = outputs.flatMap { output in values.map { output + [$0] } }
    }
    return Set(outputs.filter { $0.reduce(0, +) == sum })
  }
}
