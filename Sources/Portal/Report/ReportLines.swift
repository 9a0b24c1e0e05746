import Diagnostics
import SchoolCalendar

/// The lines of a report's file, with the marks around its assembled parts.
struct ReportLines {
  static let opening = "<!-- собрано: "
  static let closing = "<!-- конец -->"

  private var lines: [String]
  /// What stands at the end of each line.
  private let lineEnd: String

  /// An assembled part.
  struct Part {
    /// The index of the line of its first mark.
    let start: Int
    /// The index of the line of its last mark; nil where there is none.
    let end: Int?
    /// What the mark says of the part as it was assembled.
    let fingerprint: String
  }

  init(_ text: String) {
    lineEnd = text.contains("\r\n") ? "\r\n" : "\n"
    lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// The whole text.
  var text: String { lines.joined(separator: lineEnd) }
}

// MARK: Parts

extension ReportLines {
  /// The parts of a kind: one, unless somebody has copied or removed it.
  func parts(of kind: ReportBlock.Kind) -> [Part] {
    lines.indices.compactMap { index in
      let words = lines[index].mark
      guard words.count == 2, words[0] == kind.rawValue else { return nil }
      let rest = lines[(index + 1)...]
      let end = rest.firstIndex { $0.trimmingWhitespace == Self.closing }
      let next = rest.firstIndex { !$0.mark.isEmpty }
      let isClosed = end.map { $0 < next ?? .max } ?? false
      return Part(start: index, end: isClosed ? end : nil, fingerprint: String(words[1]))
    }
  }

  /// What stands between the marks of a part; nil where the last one is missing.
  func content(of part: Part) -> String? {
    part.end.map { lines[(part.start + 1)..<$0].joined(separator: "\n") }
  }

  func location(_ line: Int, _ path: String) -> Location {
    Location(path: path, position: Position(line: line + 1, column: 1))
  }

  mutating func replace(_ part: Part, with text: String) {
    guard let end = part.end else { return }
    lines.replaceSubrange(
      part.start...end, with: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }

  /// Adds a part behind another one, or at the end.
  mutating func insert(_ text: String, after part: Part?) {
    let new = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let end = part?.end {
      lines.insert(contentsOf: [""] + new, at: end + 1)
    } else {
      while lines.last?.isEmpty == true { lines.removeLast() }
      lines += [""] + new + [""]
    }
  }

  /// Sets the field of the last change.
  mutating func setDay(_ day: CalendarDate) {
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---"),
      let index = lines[..<end].firstIndex(where: { $0.hasPrefix("обновлено:") })
    else { return }
    lines[index] = "обновлено: \(day.iso)"
  }
}

extension String {
  /// The words of a first mark: what the part is of, and its fingerprint; none where it is no mark.
  fileprivate var mark: [Substring] {
    let line = trimmingWhitespace
    guard line.hasPrefix(ReportLines.opening), line.hasSuffix("-->") else { return [] }
    return line.dropFirst(ReportLines.opening.count).dropLast(3).split(separator: " ")
  }
}
