public import SchoolCalendar

/// Names a table that is published again and again.
public struct BlockID: Sendable, Hashable {
  /// The id of the domain.
  public let domain: String
  /// The id of the attribute.
  public let attribute: String

  /// The table of an attribute in a domain.
  public init(domain: String, attribute: String) {
    self.domain = domain
    self.attribute = attribute
  }
}

extension BlockID: Comparable {
  /// By domain, then by attribute.
  public static func < (left: BlockID, right: BlockID) -> Bool {
    (left.domain, left.attribute) < (right.domain, right.attribute)
  }
}

/// A published table: rounded counts, public in all its parts.
///
/// Whether it could have come from a rounding is for `SnapshotCheck` to tell: this type holds what a file says.
public struct Block: Sendable, Hashable {
  /// Which table it is.
  public let id: BlockID
  /// The day whose members it counts.
  public let date: CalendarDate
  /// What its counts are multiples of.
  public let base: Int
  /// A rounded count for each band of the attribute, in the scheme's order.
  public let counts: [Int]

  /// The published margin: the largest multiple of the base that does not exceed the number of members.
  public let total: Int

  /// A table as it is published.
  ///
  /// - Parameter total: The margin that a file states; where it states none, the sum of the counts.
  public init(_ id: BlockID, date: CalendarDate, base: Int, counts: [Int], total: Int? = nil) {
    self.id = id
    self.date = date
    self.base = base
    self.counts = counts
    // What a file says may not even fit an Int when it is added up.
    self.total = total ?? counts.reduce(0, &+)
  }
}
