/// The smallest and the largest count that agree with what is published.
public struct FeasibilityInterval: Sendable, Hashable {
  /// The smallest.
  public let lower: Int
  /// The largest, not below the smallest.
  public let upper: Int

  /// An interval; bounds in the wrong order are exchanged.
  public init(_ lower: Int, _ upper: Int) {
    self.lower = min(lower, upper)
    self.upper = max(lower, upper)
  }

  /// The number of integers between the bounds, both included.
  public var width: Int { upper - lower + 1 }
}

extension FeasibilityInterval {
  /// What an attacker who knows the number of members can tell of a count from its own table.
  ///
  /// A rounded count lies less than the base away from the true one; the other counts of the table leave the rest.
  ///
  /// - Parameters:
  ///   - index: A band.
  ///   - counts: The rounded counts.
  ///   - base: What they are multiples of.
  ///   - total: The true number of members.
  /// - Returns: Nil where no true counts could have been rounded to these.
  public static func ofCount(
    at index: Int, in counts: [Int], base: Int, total: Int
  ) -> FeasibilityInterval? {
    guard counts.indices.contains(index) else { return nil }
    let lowest = counts.map { max(0, $0 - base + 1) }
    let highest = counts.map { $0 + base - 1 }
    let lower = max(lowest[index], total - (highest.reduce(0, +) - highest[index]))
    let upper = min(highest[index], total - (lowest.reduce(0, +) - lowest[index]))
    return lower <= upper ? FeasibilityInterval(lower, upper) : nil
  }
}
