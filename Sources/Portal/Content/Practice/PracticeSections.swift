import Diagnostics
import Markdown

/// A section that the text of an entry has, by its heading.
public enum PracticeSection: String, Sendable, CaseIterable {
  case problem = "Проблема"
  case idea = "Идея"
  case steps = "Шаги"
  case fixed = "Что нельзя менять"
  case adaptable = "Что можно адаптировать"
  case results = "Результаты"
  case limits = "Ограничения"

  fileprivate init?(heading: String) {
    if let section = Self.allCases.first(where: { $0.rawValue.hasSameBytes(as: heading) }) {
      self = section
      return
    }
    let folded = heading.foldedForHeadings
    guard let section = Self.allCases.first(where: { $0.rawValue.foldedForHeadings == folded }) else {
      return nil
    }
    self = section
  }
}

/// What the text of an entry says, section by section.
public struct PracticeSections: ContentStructure {
  /// The sections that say something.
  public let filled: Set<PracticeSection>
  /// Whether the results give numbers from before and from after.
  public let hasMeasurements: Bool
  /// The sections that have a heading, whether they say something or not, each with its place.
  private let headings: [PracticeSection: Position]
}

extension PracticeSections {
  /// Reads the sections of a text.
  ///
  /// - Parameters:
  ///   - body: The text.
  ///   - isSample: Whether the entry is an example, in which the words «пример заполнения» stand for data.
  init(_ body: MarkdownBody, isSample: Bool) {
    let sections = body.headings.map { PracticeSection(heading: $0.text) }
    var headings: [PracticeSection: Position] = [:]
    var filled: Set<PracticeSection> = []
    for (index, heading) in body.headings.enumerated() {
      if let section = sections[index] { headings[section] = headings[section] ?? heading.position }
      if let section = sections[...index].last(where: { $0 != nil }) ?? nil, body.hasText(under: index) {
        filled.insert(section)
      }
    }
    self.headings = headings
    self.filled = filled
    let tables = body.tables.filter { table in
      table.heading.map { sections[...$0].last { $0 != nil } == .results } ?? false
    }
    hasMeasurements = tables.contains { $0.hasMeasurements(inSample: isSample) }
  }

  /// The sections that are missing or empty.
  func problems(in body: MarkdownBody, path: String) -> [Diagnostic] {
    PracticeSection.allCases.compactMap { section in
      guard let position = headings[section] else {
        let known = body.headings.map(\.text).filter { PracticeSection(heading: $0) == nil }
        return .missingPracticeSection(section, known: known, at: Location(path: path))
      }
      guard !filled.contains(section) else { return nil }
      return .emptyPracticeSection(section, at: Location(path: path, position: position))
    }
  }
}

extension MarkdownTable {
  /// What stands in the table of an example instead of data.
  private static let sampleWords = "пример заполнения"

  /// Whether a row has numbers under both «до» and «после». Words are no data, but for those of an example in an
  /// example.
  fileprivate func hasMeasurements(inSample isSample: Bool) -> Bool {
    guard let before = header.firstIndex(where: { $0.text.has(word: "до") }),
      let after = header.firstIndex(where: { $0.text.has(word: "после") })
    else { return false }
    return rows.contains { row in
      if row.contains(where: { $0.text.lowercased().contains(Self.sampleWords) }) { return isSample }
      return [before, after].allSatisfy { column in
        row.indices.contains(column) && row[column].text.contains(where: \.isNumber)
      }
    }
  }
}

extension String {
  fileprivate func has(word: String) -> Bool {
    lowercased().split { !$0.isLetter }.contains { $0 == word }
  }

  fileprivate var foldedForHeadings: String {
    String(lowercased().filter { $0.isLetter || $0.isNumber }.map { $0 == "ё" ? "е" : $0 })
  }
}
