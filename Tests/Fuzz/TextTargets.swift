import Diagnostics
import Disclosure
import FrontMatter
import Markdown
import MemberRecords
import Portal
import SchoolCalendar

extension FuzzTarget {
  /// The parsers by themselves.
  static let texts = [
    FuzzTarget(name: "dates") { readDates($0.text) },
    FuzzTarget(name: "front-matter") { readFrontMatter($0) },
    FuzzTarget(name: "markdown") { readMarkdown($0) },
    FuzzTarget(name: "members") { readMembers($0) },
  ]

  private static func readDates(_ text: String) {
    _ = try? CalendarDate(parsing: text)
    _ = try? TimeOfDay(parsing: text)
    let count = text.unicodeScalars.count
    let starts = [2025, 1, 9998]
    guard let year = SchoolYear(parsing: text) ?? SchoolYear(start: starts[count % 3]) else { return }
    let phrase = DatePhrase(parsing: text, in: year, terms: count % 2 == 0 ? terms : SchoolYearTerms())
    for range in phrase.parts.map(\.range) + phrase.problems.map(\.range) where range.upperBound > count {
      fatalError("\(range) is outside of \(count)")
    }
    if phrase.parts.isEmpty, phrase.problems.isEmpty { fatalError("nothing was said of the phrase") }
  }

  private static let terms: SchoolYearTerms = {
    func span(_ first: (Int, Int, Int), _ last: (Int, Int, Int)) -> DateSpan? {
      guard let first = CalendarDate(year: first.0, month: first.1, day: first.2),
        let last = CalendarDate(year: last.0, month: last.1, day: last.2)
      else { return nil }
      return DateSpan(first: first, last: last)
    }
    return SchoolYearTerms(
      quarters: [span((2025, 9, 1), (2025, 10, 24)), span((2025, 11, 3), (2025, 12, 30))].compactMap(\.self),
      autumn: span((2025, 10, 25), (2025, 11, 2)), winter: span((2025, 12, 31), (2026, 1, 11)))
  }()

  private static func readFrontMatter(_ bytes: [UInt8]) {
    let file = SourceFile(path: "content/a.md", bytes: bytes)
    let reading = Record.schema.read(file)
    if reading.value == nil, !reading.diagnostics.hasErrors { fatalError("no value and no error") }
    let (value, diagnostics) = Record.schema.readYAML(file)
    if value == nil, !diagnostics.hasErrors { fatalError("no value and no error") }
    let text = bytes.text
    _ = Reporter(format: .text) { _, _ in text }.render(reading.diagnostics.prefix(2))
  }

  private static func readMarkdown(_ bytes: [UInt8]) {
    let reader = MarkdownReader(
      clauseAnchors: true, reservedIDs: ["content"], collectsTables: true, collectsLists: true)
    let (body, _) = reader.read(bytes[...], path: "content/a.md")
    var html: [UInt8] = []
    body.appendHTML(to: &html) { $0 % 2 == 0 ? nil : LinkSource("/a/") }
    for index in body.headings.indices.prefix(20) {
      _ = body.hasText(under: index)
      guard let section = body.section(under: index) else { continue }
      for case .text(let part) in section.pieces(around: section.lists) {
        body.appendHTML(of: part, to: &html) { _ in nil }
      }
    }
    for cell in body.tables.flatMap({ $0.rows.flatMap(\.self) }) {
      body.appendHTML(of: cell, to: &html) { _ in nil }
    }
    for item in body.lists.flatMap(\.items) {
      body.appendHTML(of: body.part(of: item, without: item.lists), to: &html) { _ in nil }
    }
    _ = body.aroundTables
    html.refuse([
      "<script", "<iframe", "<style", "<object", "href=\"javascript", "href=\"data:", "src=\"http",
    ])
  }

  private static func readMembers(_ bytes: [UInt8]) {
    guard let today = CalendarDate(year: 2026, month: 9, day: 1) else { return }
    let file = MemberFile(path: "members.csv", association: .allCases.first, bytes: bytes)
    let (table, diagnostics) = MemberTable.read([file], needs: [], on: today)
    if table == nil, !diagnostics.hasErrors { fatalError("no table and no error") }
    if let ledger = LedgerFile.ledger(from: bytes) { _ = try? LedgerFile.bytes(of: ledger) }
  }
}

/// A field of each type.
private struct Record: Sendable {
  let text: String
  let number: Int
  let flag: Bool
  let list: [String]
  let record: Part?
  let dictionary: [DictionaryEntry<Int>]

  struct Part: Sendable {
    let text: Located<String>

    static let schema = Schema<Part>(.required("текст", .located(.text), "Текст."), make: Part.init)
  }

  static let schema = Schema<Record>(
    .required("название", .text, "Текст."),
    .defaulting("номер", .integer(1...16), to: 1, "Число."),
    .defaulting("образец", .flag, to: false, "Да или нет."),
    .defaulting("классы", .set(of: .text), to: [], "Список."),
    .optional("приказ", .record(Part.schema), "Набор."),
    .defaulting(
      "числа", .dictionary(of: .integer(0...1_000_000), keys: KeyShape(example: "один", pattern: ".+")),
      to: [],
      "Словарь."),
    make: Record.init)
}
