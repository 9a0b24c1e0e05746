public import Diagnostics
import FileSystem
public import SchoolCalendar

/// The file of a yearly report: what the leader wrote, and between marks what was assembled.
///
/// A mark says of what the part is and what it was: `<!-- собрано: план 9f86d081884c7d65 -->`, then the part, then
/// `<!-- конец -->`. A part that somebody has changed by hand differs from what its mark says, and is left alone.
public struct ReportFile: Sendable {
  /// The text of the file.
  public let text: String
  /// How many parts are new or have changed.
  public let changes: Int
  /// The parts that could not be refreshed.
  public let diagnostics: [Diagnostic]
}

extension ReportFile {
  /// A new file.
  ///
  /// - Parameters:
  ///   - report: What was assembled.
  ///   - today: The day of the report.
  public init(_ report: YearlyReport, on today: CalendarDate) {
    let parts = report.blocks.map { block in
      "## \(block.kind.heading)\n\n\(Self.marked(block))\n\n<!-- Здесь ваш анализ: что удалось, что нет и почему. -->\n"
    }
    let fields = "---\nобновлено: \(today.iso)\n---\n"
    let end = "## Выводы и задачи на следующий год\n\n<!-- Здесь ваши выводы. -->\n"
    text = ([fields] + parts + [end]).joined(separator: "\n")
    changes = report.blocks.count
    diagnostics = []
  }

  /// The file with its assembled parts refreshed. Everything else stays as it is, byte for byte, but for the day of
  /// the last change where a part has changed.
  ///
  /// - Parameters:
  ///   - text: The file as it stands.
  ///   - path: The file as messages name it.
  ///   - report: What was assembled.
  ///   - today: The day of the report.
  public init(refreshing text: String, at path: String, with report: YearlyReport, on today: CalendarDate) {
    var lines = ReportLines(text)
    var changes = 0
    var diagnostics: [Diagnostic] = []
    for kind in ReportBlock.Kind.allCases {
      let found = lines.parts(of: kind)
      diagnostics += found.dropFirst().map {
        .repeatedBlock(kind.heading, at: lines.location($0.start, path))
      }
      // What there was to say may be gone, but not the part that said it.
      let block =
        report.blocks.first { $0.kind == kind }
        ?? (found.isEmpty ? nil : ReportBlock(kind: kind, text: "На портале этих данных больше нет."))
      guard let block else { continue }
      guard let part = found.first else {
        if lines.hasHeading(kind.heading) {
          diagnostics.append(.missingBlock(kind.heading, at: Location(path: path)))
        }
        let earlier = ReportBlock.Kind.allCases.prefix { $0 != kind }.reversed()
        let previous = earlier.lazy.compactMap { lines.parts(of: $0).first }.first
        lines.insert("## \(kind.heading)\n\n\(Self.marked(block))", after: previous)
        changes += 1
        continue
      }
      let location = lines.location(part.start, path)
      guard let content = lines.content(of: part) else {
        diagnostics.append(.unclosedBlock(kind.heading, at: location))
        continue
      }
      guard content != block.text else { continue }
      guard Fingerprint(content.utf8).text == part.fingerprint else {
        diagnostics.append(.editedBlock(kind.heading, at: location))
        continue
      }
      lines.replace(part, with: Self.marked(block))
      changes += 1
    }
    if changes > 0 { lines.setDay(today) }
    self.text = lines.text
    self.changes = changes
    self.diagnostics = diagnostics.sorted()
  }

  private static func marked(_ block: ReportBlock) -> String {
    "\(ReportLines.opening)\(block.kind.rawValue) \(Fingerprint(block.text.utf8).text) -->\n\(block.text)\n\(ReportLines.closing)"
  }
}
