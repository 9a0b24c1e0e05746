import Diagnostics
import Markdown
import SchoolCalendar

/// Reads the tables of a plan: a heading for each section of Annex 1 and under it the section's rows.
struct PlanReader {
  private(set) var diagnostics: [Diagnostic] = []

  private let file: FileReading<Plan>
  private let year: SchoolYear
  private let terms: SchoolYearTerms?
  private var sections: [PlanSection] = []

  /// - Parameters:
  ///   - file: The plan.
  ///   - year: The school year that it is for.
  init(_ file: FileReading<Plan>, year: SchoolYear) {
    self.file = file
    self.year = year
    terms = file.schoolYears?.terms(of: year)
  }

  /// The sections with their rows.
  mutating func read() -> [PlanSection] {
    var latest: Int?
    for table in file.body.tables {
      if table.heading == nil || table.heading != latest { openSection(table) }
      latest = table.heading
      readRows(of: table)
    }
    checkSections()
    return sections
  }
}

// MARK: Sections

extension PlanReader {
  private mutating func openSection(_ table: MarkdownTable) {
    let previous = sections.last?.number ?? 0
    guard let index = table.heading else {
      diagnostics.append(.tableWithoutSection(at: table.location))
      sections.append(PlanSection(number: previous + 1, title: "", anchor: "", rows: []))
      return
    }
    let heading = file.body.headings[index]
    let (number, title) = heading.text.sectionNumber
    if let number, number <= previous {
      diagnostics.append(.sectionNumber(number, expected: previous + 1, at: location(of: heading)))
    }
    sections.append(
      PlanSection(number: number ?? previous + 1, title: title, anchor: heading.id, rows: []))
  }

  private mutating func checkSections() {
    if file.body.tables.isEmpty {
      diagnostics.append(.planWithoutTable(at: file.location))
    }
    let withTable = Set(file.body.tables.compactMap(\.heading))
    let titles = file.body.headings.map { $0.text.sectionNumber.title }
    for (index, heading) in file.body.headings.enumerated() where !withTable.contains(index) {
      if PlanSection.annex.contains(where: { $0.isSameTitle(as: titles[index]) }) {
        diagnostics.append(.sectionWithoutTable(heading.text, at: location(of: heading)))
      }
    }
    guard !file.body.tables.isEmpty else { return }
    for (index, title) in PlanSection.annex.enumerated() where !titles.contains(where: title.isSameTitle) {
      diagnostics.append(.missingSection("\(index + 1). \(title)", known: titles, at: file.location))
    }
  }

  private func location(of heading: Heading) -> Location {
    Location(path: file.path, position: heading.position)
  }
}

extension String {
  /// «1. Анализ» as its number and the rest.
  fileprivate var sectionNumber: (number: Int?, title: String) {
    let digits = prefix { $0.isASCII && $0.isNumber }
    let rest = dropFirst(digits.count)
    guard let number = Int(digits), number > 0, number < 100, let sign = rest.first,
      sign == "." || sign == ")" || sign.isWhitespace
    else { return (nil, self) }
    return (number, String(rest.drop { $0 == "." || $0 == ")" || $0.isWhitespace }))
  }

}

// MARK: Rows

extension PlanReader {
  private mutating func readRows(of table: MarkdownTable) {
    let columns = columns(of: table)
    for cells in table.rows {
      guard let columns, let section = sections.last else { continue }
      guard !cells.allSatisfy(\.isBlank) else {
        diagnostics.append(.emptyRow(at: cells.first?.location ?? table.location))
        continue
      }
      guard let row = row(cells, columns, in: section) else { continue }
      sections[sections.count - 1].rows.append(row)
    }
  }

  /// Nil where a column of the form is missing, so that rows cannot be read.
  private mutating func columns(of table: MarkdownTable) -> PlanColumns? {
    var indices: [PlanColumn: Int] = [:]
    for (index, cell) in table.header.enumerated() {
      guard let column = PlanColumn(head: cell.text) else {
        diagnostics.append(.unknownColumn(cell.text, at: cell.location))
        continue
      }
      if indices[column] != nil { diagnostics.append(.repeatedColumn(column, at: cell.location)) }
      indices[column] = indices[column] ?? index
    }
    let missing = PlanColumn.official.filter { indices[$0] == nil }
    diagnostics += missing.map { .missingColumn($0, at: table.location) }
    return missing.isEmpty ? PlanColumns(indices) : nil
  }

  private mutating func row(
    _ cells: [MarkdownTable.Cell], _ columns: PlanColumns, in section: PlanSection
  ) -> PlanRow? {
    let filled = { columns.cell($0, of: cells).flatMap { $0.isBlank ? nil : $0 } }
    let direction = filled(.direction).flatMap { self.direction($0) }
    let mark = filled(.mark).map { self.mark($0) }
    guard let number = columns.cell(.number, of: cells), let activity = columns.cell(.activity, of: cells),
      let date = columns.cell(.date, of: cells), let result = columns.cell(.result, of: cells)
    else { return nil }
    if activity.isBlank { diagnostics.append(.emptyCell(.activity, at: activity.location)) }
    let phrase = self.phrase(date)
    if result.isBlank, section.rows.isEmpty { diagnostics.append(.emptyResult(at: result.location)) }
    guard let number = self.number(number, in: section) else { return nil }
    return PlanRow(
      number: number, activity: activity, date: date, phrase: phrase,
      result: result.isBlank && !section.rows.isEmpty ? .sameAsAbove : .own(result),
      responsible: filled(.responsible).map {
        Responsible.all(in: $0.text, at: $0.location(at:), &diagnostics)
      }
        ?? [], deficits: filled(.deficits)?.parts ?? [],
      direction: direction, mark: mark)
  }
}

// MARK: Cells

extension PlanReader {
  private mutating func number(_ cell: MarkdownTable.Cell, in section: PlanSection) -> PlanNumber? {
    let previous = section.rows.last?.number.item ?? 0
    let expected = PlanNumber(section: section.number, item: previous + 1)
    if cell.isBlank {
      diagnostics.append(.emptyNumber(expected: expected, at: cell.location))
      return nil
    }
    guard let number = PlanNumber(parsing: cell.text), number.section == section.number else {
      diagnostics.append(.wrongNumber(cell.text, expected: expected, at: cell.location))
      return nil
    }
    if number < expected {
      let first = section.rows.first { $0.number == number }?.location.position.line
      diagnostics.append(.repeatedNumber(number, firstLine: first, expected: expected, at: cell.location))
      return nil
    }
    if number > expected {
      diagnostics.append(.skippedNumber(number, expected: expected, at: cell.location))
    }
    return number
  }

  private mutating func phrase(_ cell: MarkdownTable.Cell) -> DatePhrase {
    let phrase = DatePhrase(parsing: cell.text, in: year, terms: terms ?? SchoolYearTerms())
    if cell.isBlank {
      diagnostics.append(.emptyCell(.date, at: cell.location))
    } else {
      diagnostics += phrase.diagnostics(
        of: cell.text, year: year, knowsTerms: terms != nil, at: cell.location(at:))
    }
    return phrase
  }

  private mutating func direction(_ cell: MarkdownTable.Cell) -> WorkDirection? {
    let direction = WorkDirection(rawValue: cell.text.lowercased())
    if direction == nil {
      let known = WorkDirection.allCases.map(\.rawValue)
      diagnostics.append(.wrongCell(cell.text, .direction, known: known, at: cell.location))
    }
    return direction
  }

  private mutating func mark(_ cell: MarkdownTable.Cell) -> PlanMark {
    let mark = PlanMark(state: PlanMark.State(note: cell.text), cell: cell)
    if mark.state == nil {
      let known = PlanMark.State.allCases.map(\.rawValue)
      diagnostics.append(.wrongCell(cell.text, .mark, known: known, at: cell.location))
    }
    return mark
  }
}

extension MarkdownTable.Cell {
  /// Nothing, or spaces that do not break.
  var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

  /// What the cell lists, each with its place.
  fileprivate var parts: [Located<String>] {
    text.split { $0 == "," || $0 == "\n" || $0 == ";" }.compactMap { part in
      let words = part.trimmingWhitespace
      let offset = text.unicodeScalars.distance(from: text.startIndex, to: words.startIndex)
      return words.isEmpty ? nil : Located(String(words), at: location(at: offset))
    }
  }
}

extension PlanMark.State {
  /// What a note begins with, whatever the form of the word: «выполнен», «Проведено 12.10».
  fileprivate init?(note: String) {
    let text = note.lowercased().map { $0 == "ё" ? "е" : $0 }.filter { $0 != "\u{301}" }
    let words = String(text).split { !$0.isLetter }
    guard let first = words.first else { return nil }
    let isNegated = first == "не"
    guard let word = isNegated ? words.dropFirst().first : first else { return nil }
    let isDone = ["выполнен", "выполнил", "исполнен", "исполнил", "проведен", "провели"].contains {
      word.hasPrefix($0)
    }
    switch word {
    case _ where isDone && isNegated: self = .notDone
    case _ where isNegated: return nil
    case _ where isDone: self = words.contains("частично") ? .partlyDone : .done
    case "выполняется", "исполняется", "проводится": self = .running
    case "частично": self = .partlyDone
    case "в" where words.dropFirst().first == "работе": self = .running
    case _ where word.hasPrefix("перенес"): self = .moved
    case _ where word.hasPrefix("отмен") || word.hasPrefix("снят"): self = .cancelled
    default: return nil
    }
  }
}
