import Diagnostics
import Disclosure
import FileSystem
import FrontMatter
import SchoolCalendar

/// The snapshots of the protected statistics, read.
struct StatisticsReading {
  /// Those that are in form, the earliest first.
  let snapshots: [StatisticsSnapshot]
  /// What is wrong with the files by themselves.
  let diagnostics: [Diagnostic]

  /// Their folder below the content folder (contract).
  static let folder = "statistics/"
}

extension StatisticsReading {
  /// Reads all snapshots.
  ///
  /// - Parameters:
  ///   - source: Where content comes from.
  ///   - survey: What files there are.
  init(_ source: ContentSource, _ survey: ContentSurvey) {
    let readings = survey.snapshots.map { Self.read($0.path, of: $0.year, from: source) }
    snapshots = readings.compactMap(\.snapshot).sorted { $0.year < $1.year }
    diagnostics = readings.flatMap(\.diagnostics)
  }

  private static func read(
    _ path: String, of year: SchoolYear, from source: ContentSource
  ) -> (snapshot: StatisticsSnapshot?, diagnostics: [Diagnostic]) {
    let name = "\(source.root)/\(path)"
    do {
      let file = SourceFile(path: name, bytes: try source.tree.read(path))
      let (record, diagnostics) = SnapshotRecord.schema.readYAML(file)
      guard let record else { return (nil, diagnostics) }
      guard SchoolYear(containing: record.date.value) == year else {
        return (nil, diagnostics + [.snapshotYear(record.date.value, at: record.date.location)])
      }
      return (StatisticsSnapshot(year: year, path: name, record), diagnostics)
    } catch {
      return (nil, [.unreadableFile("\(error)", at: Location(path: name))])
    }
  }
}

extension Portal {
  /// What the check of the snapshots finds, from public data alone.
  func brokenStatistics() -> [Diagnostic] {
    guard let check = statistics?.check else { return [] }
    return check.findings(in: snapshots.map(\.snapshot)).compactMap { finding in
      snapshots.first { $0.snapshot.date == finding.snapshot }.map { snapshot in
        .snapshotFinding(finding, at: snapshot.location(of: finding))
      }
    }
  }
}
