import Diagnostics
import SchoolCalendar

/// The lines of a report's file, with the marks around its assembled parts.
struct ReportLines {
  static let opening = "<!-- собрано: "
  static let closing = "<!-- конец -->"

  /// Each line with the carriage return that may stand at its end: the ends of lines are the leader's too.
  private var lines: [String]
  /// What stands before the line feed of new lines.
  private let carriageReturn: String

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
    // By scalars: a carriage return and a line feed are one character.
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    carriageReturn = lines.first?.unicodeScalars.last == "\r" ? "\r" : ""
  }

  /// The whole text.
  var text: String { lines.joined(separator: "\n") }
}

// MARK: Parts

extension ReportLines {
  /// The parts of a kind: one, unless somebody has copied or removed it.
  func parts(of kind: ReportBlock.Kind) -> [Part] {
    lines.indices.compactMap { index in
      let words = lines[index].mark
      guard words.count == 2, words[0] == kind.rawValue else { return nil }
      let rest = lines[(index + 1)...]
      let end = rest.firstIndex { $0.comment == "конец" }
      let next = rest.firstIndex { !$0.mark.isEmpty }
      let isClosed = end.map { $0 < next ?? .max } ?? false
      return Part(start: index, end: isClosed ? end : nil, fingerprint: String(words[1]))
    }
  }

  /// What stands between the marks of a part; nil where the last one is missing.
  func content(of part: Part) -> String? {
    part.end.map { end in
      lines[(part.start + 1)..<end].map(\.withoutCarriageReturn).joined(separator: "\n")
    }
  }

  /// Whether a heading of this text stands in the file.
  func hasHeading(_ title: String) -> Bool {
    lines.contains { $0.hasPrefix("#") && $0.drop { $0 == "#" }.trimmingWhitespace == title }
  }

  func location(_ line: Int, _ path: String) -> Location {
    Location(path: path, position: Position(line: line + 1, column: 1))
  }

  mutating func replace(_ part: Part, with text: String) {
    guard let end = part.end else { return }
    lines.replaceSubrange(part.start...end, with: newLines(text))
  }

  /// Adds a part behind another one, or at the end.
  mutating func insert(_ text: String, after part: Part?) {
    if let end = part?.end {
      lines.insert(contentsOf: newLines("\n" + text), at: end + 1)
    } else {
      while lines.last?.withoutCarriageReturn.isEmpty == true { lines.removeLast() }
      lines += newLines("\n" + text) + [""]
    }
  }

  private func newLines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) + carriageReturn }
  }

  /// Sets the field of the last change; what stands behind the day stays.
  mutating func setDay(_ day: CalendarDate) {
    let key = "обновлено:"
    guard lines.first.map({ $0.withoutCarriageReturn.drop { $0 == "\u{FEFF}" } == "---" }) == true,
      let end = lines.dropFirst().firstIndex(where: { $0.withoutCarriageReturn == "---" }),
      let index = lines[..<end].firstIndex(where: { $0.hasPrefix(key) })
    else { return }
    let value = lines[index].dropFirst(key.count)
    let blank = value.prefix { $0 == " " }
    let rest = value.dropFirst(blank.count).drop { !$0.isWhitespace }
    lines[index] = key + (blank.isEmpty ? " " : String(blank)) + day.iso + String(rest)
  }
}

extension String {
  fileprivate var withoutCarriageReturn: String {
    unicodeScalars.last == "\r" ? String(String.UnicodeScalarView(unicodeScalars.dropLast())) : self
  }

  /// What an HTML comment on a line of its own says; nil where the line is none.
  fileprivate var comment: Substring? {
    let line = trimmingWhitespace
    guard line.hasPrefix("<!--"), line.hasSuffix("-->"), line.count >= 7 else { return nil }
    return line.dropFirst(4).dropLast(3).trimmingWhitespace
  }

  /// The words of a first mark: what the part is of, and its fingerprint; none where it is no mark.
  fileprivate var mark: [Substring] {
    let word = "собрано:"
    guard let comment, comment.hasPrefix(word) else { return [] }
    return comment.dropFirst(word.count).split(separator: " ")
  }
}
