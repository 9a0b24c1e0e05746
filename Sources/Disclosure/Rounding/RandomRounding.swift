import Glibc

/// Random rounding of a table to multiples of a base, with a fixed sum.
///
/// Each count goes to one of the two multiples around it (a multiple stays), so it moves by less than the base. The
/// margin is the true margin rounded *down*: a margin rounded up could prove that all members share one band. Each
/// choice of the counts that go up has a positive probability: whoever sees the result can exclude none of the tables
/// that lead to it. Systematic sampling, for one, would exclude some.
enum RandomRounding {
  /// A rounded table.
  ///
  /// - Parameters:
  ///   - counts: The true counts.
  ///   - base: What the result has multiples of, 1 or more.
  ///   - draw: A number between 0 and 1, both excluded, for the count at an index.
  /// - Returns: Multiples of the base whose sum is the true sum rounded down.
  static func rounded(_ counts: [Int], base: Int, draw: (Int) -> Double) -> [Int] {
    var rounded = counts.map { $0 - $0 % base }
    let total = counts.reduce(0, +)
    let numberOfRises = (total - total % base - rounded.reduce(0, +)) / base
    // Efraimidis and Spirakis, “Weighted random sampling with a reservoir” (2006): the largest u^(1/f) win, f being
    // the part of the base that a count has beyond its multiple. The logarithm keeps the order.
    let ranks = counts.indices.filter { counts[$0] % base > 0 }.map { index in
      (rank: log(draw(index)) * Double(base) / Double(counts[index] % base), index: index)
    }
    let order = ranks.sorted { ($1.rank, $0.index) < ($0.rank, $1.index) }
    for (_, index) in order.prefix(numberOfRises) { rounded[index] += base }
    return rounded
  }
}

extension RandomRounding {
  /// The rounding of a table that a key, the whole vector and a counter determine.
  ///
  /// The same vector gives the same output, so drawing it again tells nothing; any other vector, were it only one
  /// count off, is drawn anew in all its bands.
  static func rounded(
    _ counts: [Int], base: Int, id: BlockID, scheme: Int, counter: Int, key: DisclosureKey
  ) -> [Int] {
    let vector = counts.map(CanonicalMessage.Field.number)
    let head: [CanonicalMessage.Field] = [
      .text("v\(scheme)"), .text(id.domain), .text(id.attribute), .number(base),
      .number(counts.reduce(0, +)),
    ]
    return rounded(counts, base: base) { index in
      let message = head + vector + [.number(counter), .number(index)]
      return unitNumber(key.authenticationCode(of: CanonicalMessage.bytes(message)))
    }
  }

  /// A number between 0 and 1, both excluded, from the first 53 bits of a code.
  private static func unitNumber(_ code: [UInt8]) -> Double {
    let bits = code.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return (Double(bits >> 11) + 0.5) * 0x1p-53
  }
}
