public import SchoolCalendar

/// What the gate decided; what is to be written, and what is to be told.
public struct ReleaseOutcome: Sendable {
  /// To be published.
  public let snapshot: Snapshot
  /// To be kept in place of the old one, together with the snapshot or not at all.
  public let ledger: Ledger
  /// For each table of the scheme, by attribute and domain in their order.
  public let decisions: [BlockDecision]
}

/// What becomes of a table.
public struct BlockDecision: Sendable, Hashable {
  /// Which table.
  public let id: BlockID
  /// What becomes of it.
  public let verdict: Verdict

  /// What becomes of a table.
  public enum Verdict: Sendable, Hashable {
    /// It was drawn anew.
    case released
    /// The table of an earlier day is published again, unchanged.
    case kept(CalendarDate, HoldReason)
    /// Nothing is published.
    case withheld(HoldReason)
  }
}

/// Why a table is not drawn anew. Follows from what attackers know anyway, but for `tooFewChanges` and `frozen`, which
/// are for whoever runs the gate.
public enum HoldReason: Sendable, Hashable {
  /// Fewer members than twice the base, or than the attribute demands.
  case tooFewMembers
  /// Rule 6: one school has too many of the members.
  case dominatedBySchool
  /// Rule 5: the last release is of the same school year, or less than 300 days old.
  case releasedRecently
  /// Rule 5: fewer than five records joined, left or changed.
  case tooFewChanges
  /// Rule 7: after 16 draws an attacker would still have learnt too much.
  case frozen
}

/// Why nothing at all can be released. Names no member and no value.
public enum ReleaseError: Error, Hashable {
  /// The same person stands twice among the members.
  case repeatedPerson
  /// A member has a value that is no band of an attribute.
  case unknownBand(attribute: String)
  /// A release in the ledger is of a later day than the one that is to be made.
  case laterRelease(BlockID, CalendarDate)
  /// The ledger does not fit the scheme: its tables of an attribute are another's, or have another number of bands.
  case foreignLedger(attribute: String)
}

/// How far the gate has come.
public struct ReleaseProgress: Sendable, Hashable {
  /// The attribute that was finished last.
  public let attribute: String
  /// How many are finished.
  public let finished: Int
  /// How many there are.
  public let total: Int
}
