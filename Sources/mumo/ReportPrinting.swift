import Diagnostics
import Foundation

extension Terminal {
  /// Prints diagnostics to standard error; in JSON also an empty list.
  func report(_ diagnostics: [Diagnostic], format: ReportFormat) {
    let lines = format == .text ? SourceLines(diagnostics) : SourceLines([])
    printError(Reporter(format: format) { lines[$0, $1] }.render(diagnostics))
  }
}

/// The lines that a report quotes, each file read once more for it.
struct SourceLines: Sendable {
  private let lines: [Location: String]

  init(_ diagnostics: [Diagnostic]) {
    var lines: [Location: String] = [:]
    // What may hold personal data is never printed: logs of checks are public.
    let hidden = Set(diagnostics.filter { !$0.rule.quotesLine }.map(\.location.lineStart))
    let quoted = diagnostics.map(\.location).filter { !hidden.contains($0.lineStart) }
    for (path, locations) in Dictionary(grouping: quoted, by: \.path) {
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      let text = String(decoding: data, as: UTF8.self)
      let all = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      for location in locations where all.indices.contains(location.position.line - 1) {
        lines[location.lineStart] = String(all[location.position.line - 1].drop { $0 == "\u{FEFF}" })
      }
    }
    self.lines = lines
  }

  subscript(path: String, line: Int) -> String? {
    lines[Location(path: path, position: Position(line: line, column: 1))]
  }
}
