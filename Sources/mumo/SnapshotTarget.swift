import Disclosure
import FileSystem
import Foundation
import Portal
import SchoolCalendar

/// Where a new snapshot will stand among those that are published.
struct SnapshotTarget {
  /// Its file.
  let path: String
  /// The published snapshots but for the one that it replaces.
  let others: [Snapshot]
  /// The published snapshot of the same school year.
  private let standing: Snapshot?

  private static let marker = "# Записано командой mumo statistics"

  /// - Parameters:
  ///   - path: The file.
  ///   - date: The day of the list of members.
  ///   - portal: The published snapshots.
  ///   - contentRoot: The folder that these come from.
  init(_ path: String, date: CalendarDate, portal: Portal, contentRoot: String) throws(CommandFailure) {
    let year = SchoolYear(containing: date)
    let url = URL(filePath: path)
    let folder = url.deletingLastPathComponent().resolvingSymlinksInPath().standardizedFileURL.path
    let statistics = URL(filePath: "\(contentRoot)/statistics").resolvingSymlinksInPath().standardizedFileURL
      .path
    guard folder != statistics || url.lastPathComponent == "\(year.path).yaml" else {
      throw CommandFailure(
        .wrongUsage, "снимок на \(date.russian) называют \(year.path).yaml, а не \(url.lastPathComponent)")
    }
    let same = portal.snapshots.first { $0.year == year }
    if let same, same.snapshot.date != date {
      throw CommandFailure(
        .wrongUsage,
        "в \(year.years) учебном году уже есть снимок, на \(same.snapshot.date.russian); новый — в следующем учебном году"
      )
    }
    if let old = FileManager.default.contents(atPath: path), !old.starts(with: Data(Self.marker.utf8)) {
      throw CommandFailure(.wrongUsage, "\(path) — не снимок статистики; укажите другой файл")
    }
    self.path = path
    others = portal.snapshots.filter { $0.year != year }.map(\.snapshot)
    standing = same?.snapshot
  }

  /// Refuses a snapshot that the portal would refuse, or that leaves the ledger and the published apart.
  ///
  /// A snapshot that stands is in the repository's history, and so known to the attacker of rule 7, although no later
  /// audit would count it once it is replaced: it may be written again, never drawn anew.
  func verify(_ outcome: ReleaseOutcome, with check: SnapshotCheck) throws(CommandFailure) {
    if let standing, standing != outcome.snapshot {
      throw CommandFailure(
        .contentErrors,
        """
        снимок на \(standing.date.russian) уже есть, а по этой таблице членов и этому журналу вышел бы другой. Верните \
        прежнюю таблицу и прежний журнал. Только если снимок ещё не публиковали и не отправляли в репозиторий: удалите \
        \(path) и верните журнал, который был до него (рядом с журналом, с окончанием «\(StatisticsFiles.oldLedger)»)
        """)
    }
    let snapshots = others + [outcome.snapshot]
    guard outcome.ledger.disagreements(with: snapshots).isEmpty else {
      throw CommandFailure(
        .contentErrors,
        """
        в журнале есть выпуск на этот же день, но по другой таблице членов. Верните прежнюю таблицу или прежний \
        журнал (рядом с журналом, с окончанием «\(StatisticsFiles.oldLedger)»)
        """)
    }
    guard check.findings(in: snapshots).isEmpty else {
      throw CommandFailure(.contentErrors, "снимок не прошёл проверку портала; ничего не записано")
    }
  }
}
