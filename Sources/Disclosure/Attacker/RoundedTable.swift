/// What a published table tells: its rounded counts and their base.
public struct RoundedTable: Sendable, Hashable {
  /// Multiples of the base, one for each band.
  public let counts: [Int]
  /// 1 or more.
  public let base: Int

  /// A table as it was published.
  public init(_ counts: [Int], base: Int) {
    self.counts = counts
    self.base = base
  }

  /// The true counts that can have been rounded to the one of a band.
  func range(ofBand band: Int) -> ClosedRange<Int> {
    let lower = max(0, counts[band] - base + 1)
    return lower...max(lower, counts[band] + base - 1)
  }
}
