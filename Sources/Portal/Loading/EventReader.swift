import Diagnostics
import SchoolCalendar

/// Reads when an event is. Its school year comes from its date, else from the plan that it fulfils, else from a
/// field: never from the day of the build.
struct EventReader {
  private(set) var diagnostics: [Diagnostic] = []

  private let event: Event
  private let schoolYears: [SchoolYearSettings]?

  init(_ event: Event, schoolYears: [SchoolYearSettings]?) {
    self.event = event
    self.schoolYears = schoolYears
  }

  /// Nil where the school year or the end cannot be told.
  mutating func read() -> EventSchedule? {
    guard let year = event.year ?? event.plan?.value.year ?? Self.absoluteYear(of: event.when.value) else {
      diagnostics += impossibleDates ?? [.eventYear(event.when.value, at: event.when.location)]
      return nil
    }
    let meanings = meanings(of: event.when, in: year)
    let deadlines = event.stages.map { stage in
      EventSchedule.Deadline(title: stage.title, meaning: deadline(stage.due, in: year))
    }
    guard let end = event.end else {
      return EventSchedule(schoolYear: year, meanings: meanings, deadlines: deadlines)
    }
    guard let meaning = meaning(from: meanings, to: end, in: year) else { return nil }
    return EventSchedule(schoolYear: year, meanings: [meaning], deadlines: deadlines)
  }
}

// MARK: Phrases

extension EventReader {
  private mutating func meanings(of text: Located<String>, in year: SchoolYear) -> [DateMeaning] {
    let terms = schoolYears?.terms(of: year) ?? SchoolYearTerms()
    let phrase = DatePhrase(parsing: text.value, in: year, terms: terms)
    diagnostics += phrase.diagnostics(of: text.value, year: year, knowsTerms: schoolYears != nil) { _ in
      text.location
    }
    return phrase.parts.isEmpty ? [.undecided] : phrase.parts.map(\.meaning)
  }

  /// A stage ends with the day that is named.
  private mutating func deadline(_ text: Located<String>, in year: SchoolYear) -> DateMeaning {
    switch meanings(of: text, in: year).first {
    case .day(let day), .instant(let day, _): .deadline(day)
    case let meaning: meaning ?? .undecided
    }
  }

  /// Years that nothing of the portal belongs to; the first has a 29 February.
  private static let otherYears = [2003, 2004]

  /// What cannot be in any school year; nil where there is nothing of the kind.
  private var impossibleDates: [Diagnostic]? {
    guard let year = SchoolYear(start: Self.otherYears[0]) else { return nil }
    let phrase = DatePhrase(parsing: event.when.value, in: year)
    guard phrase.parts.isEmpty else { return nil }
    let problems = phrase.diagnostics(of: event.when.value, year: year, knowsTerms: false) { _ in
      event.when.location
    }
    return problems.isEmpty ? nil : problems
  }

  /// The school year of a phrase that names it: read in two other years it means the same days.
  private static func absoluteYear(of text: String) -> SchoolYear? {
    let readings = otherYears.compactMap(SchoolYear.init).map { DatePhrase(parsing: text, in: $0) }
    let meanings = readings.map { $0.parts.map(\.meaning) }
    guard let first = meanings.first, meanings.allSatisfy({ $0 == first }),
      let day = first.compactMap(\.span).first?.first
    else { return nil }
    return SchoolYear(containing: day)
  }
}

// MARK: End

extension EventReader {
  private mutating func meaning(
    from start: [DateMeaning], to end: Located<String>, in year: SchoolYear
  ) -> DateMeaning? {
    let problem: Diagnostic
    switch (start.count == 1 ? start[0] : .unknown, Self.time(end.value)) {
    case (.instant(let day, let hours), let time?):
      if let hours = Hours(start: hours.start, end: time) { return .instant(day, hours) }
      problem = .reversedDates("\(hours.start.iso)–\(end.value)", at: end.location)
    case (_, .some):
      problem = .endWithoutStart(at: end.location)
    case (let start, nil):
      let last = meanings(of: end, in: year)
      if case .instant(let day, let hours) = start, case .instant(day, let end)? = last.first,
        let hours = Hours(start: hours.start, end: end.start)
      {
        return .instant(day, hours)
      }
      guard !start.isDeadline, let first = start.exactDays, last.count == 1, let last = last[0].exactDays
      else {
        problem = .eventEnd(end.value, at: end.location)
        break
      }
      if let span = DateSpan(first: first.first, last: last.last) {
        return span.count == 1 ? start : .days(span)
      }
      problem = .reversedDates("\(event.when.value) – \(end.value)", at: end.location)
    }
    diagnostics.append(problem)
    return nil
  }

  private static func time(_ text: String) -> TimeOfDay? {
    try? TimeOfDay(parsing: text.replacing(".", with: ":"))
  }
}
