import Diagnostics
import Markdown
import SchoolCalendar

/// Reads a decision: an item under «Решили» and the list in it that says who, until when and so on.
struct DecisionReader {
  private(set) var diagnostics: [Diagnostic] = []

  private let file: FileReading<Meeting>
  private let meeting: MeetingID
  private var terms: [DecisionTerm: Value] = [:]

  /// The value of a term.
  private struct Value {
    let text: String
    let links: [Link]
    /// Where a part of the text stands, by its offset in Unicode scalars.
    let location: @Sendable (Int) -> Location
  }

  init(_ file: FileReading<Meeting>, of meeting: MeetingID) {
    self.file = file
    self.meeting = meeting
  }

  mutating func read(_ item: MarkdownList.Item, number: Int) -> Decision {
    if item.text.isEmpty { diagnostics.append(.emptyDecision(at: item.location)) }
    let lists = item.lists.filter(\.hasTerms)
    for list in lists where list.isOrdered { diagnostics.append(.numberedTerms(at: list.location)) }
    for term in lists.flatMap(\.items) { readTerm(term) }
    let responsible =
      terms[.responsible].map { Responsible.all(in: $0.text, at: $0.location, &diagnostics) } ?? []
    return Decision(
      number: number, item: item, terms: lists, responsible: responsible, deadline: deadline(),
      status: status(), closes: references(.closes), extends: references(.extends), recommends: practices())
  }
}

/// What the list in a decision may say.
enum DecisionTerm: String, CaseIterable {
  case responsible = "ответственный"
  case deadline = "срок"
  case status = "статус"
  case closes = "закрывает"
  case extends = "продлевает"
  case recommends = "рекомендует"

  /// A term by its key; some words are used for it as often.
  init?(key: String) {
    switch key.lowercased() {
    case "ответственные": self = .responsible
    case let key: self.init(rawValue: key)
    }
  }
}

// MARK: Terms

extension DecisionReader {
  private mutating func readTerm(_ item: MarkdownList.Item) {
    let parts = item.text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let key = String(parts[0].trimmingWhitespace)
    guard parts.count == 2, let term = DecisionTerm(key: key) else {
      diagnostics.append(.unknownTerm(key, isKey: parts.count == 2, at: item.location))
      return
    }
    guard terms[term] == nil else {
      diagnostics.append(.repeatedTerm(term, at: item.location))
      return
    }
    let text = parts[1].trimmingWhitespace
    guard !text.isEmpty else {
      diagnostics.append(.emptyTerm(term, at: item.location))
      return
    }
    let start = item.text.unicodeScalars.distance(from: item.text.startIndex, to: text.startIndex)
    let links = item.links.compactMap { file.body.links.indices.contains($0) ? file.body.links[$0] : nil }
    terms[term] = Value(text: String(text), links: links) { item.location(at: start + $0) }
  }

  private mutating func status() -> Decision.Status {
    guard let value = terms[.status] else { return .open }
    if let status = Decision.Status(rawValue: value.text.lowercased()) { return status }
    diagnostics.append(.decisionStatus(value.text, at: value.location(0)))
    return .open
  }

  /// The deadline; an error where it lies before the meeting that sets it.
  private mutating func deadline() -> Decision.Deadline? {
    guard let value = terms[.deadline] else { return nil }
    let terms = file.schoolYears?.terms(of: meeting.year) ?? SchoolYearTerms()
    let phrase = DatePhrase(parsing: value.text, in: meeting.year, terms: terms)
    // What is decided in spring may well be due in the next school year.
    diagnostics += phrase.diagnostics(
      of: value.text, year: meeting.year, knowsTerms: file.schoolYears != nil, at: value.location
    ).filter { $0.rule != .outsideSchoolYear }
    let deadline = Decision.Deadline(
      text: Located(value.text, at: value.location(0)),
      meanings: phrase.parts.isEmpty ? [.undecided] : phrase.parts.map(\.meaning))
    if let day = deadline.lastDay, let meeting = file.fields?.date.value, day < meeting {
      diagnostics.append(.deadlineBeforeMeeting(value.text, day, meeting: meeting, at: value.location(0)))
    }
    return deadline
  }

  /// Decisions that are named, in words or by links to them.
  private mutating func references(_ term: DecisionTerm) -> [Located<DecisionReference>] {
    names(term).compactMap { name in
      guard let reference = DecisionReference(parsing: name.value, in: meeting) else {
        diagnostics.append(.decisionReference(name.value, term, at: name.location))
        return nil
      }
      return Located(reference, at: name.location)
    }
  }

  /// Practices that are named, in words or by links to them.
  private mutating func practices() -> [Located<Slug>] {
    names(.recommends).compactMap { name in
      let path = name.value.split(separator: "/").filter { $0 != "index.md" }
      let last = path.last.map { $0.hasSuffix(".md") ? $0.dropLast(3) : $0 }
      guard let slug = last.flatMap({ Slug($0) }) else {
        diagnostics.append(.practiceReference(name.value, at: name.location))
        return nil
      }
      return Located(slug, at: name.location)
    }
  }

  /// What a term names: the targets of its links, else its words between commas.
  private mutating func names(_ term: DecisionTerm) -> [Located<String>] {
    guard let value = terms[term] else { return [] }
    guard value.links.isEmpty else {
      let words = value.text.replacing(" и ", with: ",").split { ",;\n".contains($0) }
      if words.count > value.links.count {
        diagnostics.append(.namesBesideLinks(term, at: value.location(0)))
      }
      return value.links.map { link in
        Located(link.path + (link.fragment.map { "#\($0)" } ?? ""), at: link.location)
      }
    }
    return value.text.split { $0 == "," || $0 == ";" || $0 == "\n" }.map { part in
      let words = part.trimmingWhitespace
      let offset = value.text.unicodeScalars.distance(from: value.text.startIndex, to: words.startIndex)
      return Located(String(words), at: value.location(offset))
    }
  }
}

extension MarkdownList {
  /// Whether one of its items begins with a key that terms have, or nearly so.
  fileprivate var hasTerms: Bool {
    let known = DecisionTerm.allCases.map(\.rawValue)
    return items.contains { item in
      let parts = item.text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let key = String(parts[0].trimmingWhitespace)
      return parts.count == 2 && (DecisionTerm(key: key) != nil || known.nearest(to: key) != nil)
    }
  }
}
