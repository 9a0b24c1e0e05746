/// The true counts of one attribute in one domain. Private.
struct CountTable: Sendable {
  let counts: [Int]

  /// The margin: all members of the domain.
  var total: Int { counts.reduce(0, +) }

  /// - Parameter bands: The band of each member, below `numberOfBands`.
  init(bands: some Sequence<Int>, numberOfBands: Int) {
    var counts = [Int](repeating: 0, count: numberOfBands)
    for band in bands { counts[band] += 1 }
    self.counts = counts
  }
}
