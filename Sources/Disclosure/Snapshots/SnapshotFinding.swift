public import SchoolCalendar

/// What is wrong with a published snapshot.
public struct SnapshotFinding: Sendable, Hashable {
  /// The day of the snapshot.
  public let snapshot: CalendarDate
  /// The table; nil where it concerns the whole snapshot.
  public let block: BlockID?
  /// What is wrong.
  public let fact: Fact

  /// What can be wrong with a snapshot.
  public enum Fact: Sendable, Hashable {
    /// Its scheme is not the one that the portal knows.
    case unknownScheme(Int)
    /// There is another snapshot of the same school year.
    case secondOfYear(SchoolYear)
    /// The domain is none of the portal's.
    case unknownDomain
    /// The attribute is none of the scheme's, or none for this domain.
    case unknownAttribute
    /// The table stands twice.
    case repeated
    /// The base is not the domain's.
    case wrongBase(expected: Int)
    /// There are more or fewer counts than bands.
    case wrongNumberOfBands(expected: Int)
    /// A count, by the number of its band, or the margin is no multiple of the base, or below zero, or far too large.
    case notRounded(band: Int?)
    /// The margin is not the sum of the counts.
    case wrongSum(expected: Int)
    /// The margin is below what a table needs to be published.
    case tooFewMembers(minimum: Int)
    /// Another table of the same domain and day has another margin.
    case otherTotal(BlockID)
    /// The table is of a later day than its snapshot.
    case fromFuture
    /// The table is of an earlier day than its snapshot, and no earlier snapshot has it.
    case unknownOrigin
    /// The day is that of an earlier snapshot's table, the counts are not.
    case changedUnderSameDate(earlier: CalendarDate)
    /// The table is drawn anew too soon after the one of this day.
    case tooSoon(after: CalendarDate)
    /// The table is older than the one that an earlier snapshot has.
    case olderThan(CalendarDate)
    /// The tables of its day contradict each other, or leave too little open.
    case disclosing
  }
}
