import Diagnostics
public import Disclosure
import FrontMatter
public import SchoolCalendar

/// The protected statistics of one school year (`statistics/<year>.yaml`), with the place of each number.
public struct StatisticsSnapshot: Sendable {
  /// The school year that the file is named after.
  public let year: SchoolYear
  /// Whether its tables count made-up members.
  public let isSample: Bool
  /// What it publishes.
  public let snapshot: Snapshot
  /// The file as messages name it.
  let path: String
  /// Where its day stands.
  let dateLocation: Location
  private let tables: [Located<SnapshotRecord.Table>]
}

extension StatisticsSnapshot {
  /// - Parameters:
  ///   - year: The school year that the file is named after.
  ///   - path: The file as messages name it.
  ///   - record: What the file says.
  init(year: SchoolYear, path: String, _ record: SnapshotRecord) {
    self.init(
      year: year, isSample: record.isSample, snapshot: record.snapshot, path: path,
      dateLocation: record.date.location, tables: record.tables)
  }

  /// Where a finding's table or number stands; of tables that stand twice, the second.
  func location(of finding: SnapshotFinding) -> Location {
    guard let table = tables.last(where: { $0.value.id == finding.block }) else { return dateLocation }
    switch finding.fact {
    case .notRounded(let band?) where table.value.counts.indices.contains(band):
      return table.value.counts[band].location
    case .notRounded, .wrongSum, .tooFewMembers, .otherTotal: return table.value.total.location
    case .wrongBase: return table.value.base.location
    default: return table.location
    }
  }
}
