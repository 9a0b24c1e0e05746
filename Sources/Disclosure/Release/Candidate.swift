/// A table that is drawn, and not yet released.
struct Candidate {
  /// Rule 7: after as many failures a table is not drawn any more.
  static let numberOfDraws = 16

  let id: BlockID
  let tags: [RecordTag]
  let base: Int
  /// The rounded counts under the present counter.
  private(set) var counts: [Int]
  private let table: CountTable
  private var counter = 0
  private let draw: (Int) -> [Int]

  /// - Parameter draw: The rounded counts under a counter.
  init(_ id: BlockID, base: Int, tags: [RecordTag], table: CountTable, draw: @escaping (Int) -> [Int]) {
    self.id = id
    self.base = base
    self.tags = tags
    self.table = table
    self.draw = draw
    counts = draw(0)
  }

  /// Draws once more, skipping what was drawn before; false where no draw is left.
  mutating func redraw(avoiding rejected: Set<[Int]>) -> Bool {
    while counter + 1 < Self.numberOfDraws {
      counter += 1
      counts = draw(counter)
      if !rejected.contains(counts) { return true }
    }
    return false
  }

  /// Whether the table alone leaves as many values for each count as the base says.
  var isSafeAlone: Bool {
    counts.indices.allSatisfy { band in
      let interval = FeasibilityInterval.ofCount(at: band, in: counts, base: base, total: table.total)
      return (interval?.width ?? 0) >= base
    }
  }
}
