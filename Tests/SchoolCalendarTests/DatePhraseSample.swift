import SchoolCalendar
import Testing

/// Phrases of the school year 2025–2026 and what they mean, in short.
enum DatePhraseSample {
  static let start = 2025

  static func year() throws -> SchoolYear { try #require(SchoolYear(start: start)) }

  static func terms() throws -> SchoolYearTerms {
    SchoolYearTerms(
      quarters: [
        try span("01.09.2025", "24.10.2025"), try span("05.11.2025", "30.12.2025"),
        try span("12.01.2026", "27.03.2026"), try span("06.04.2026", "26.05.2026"),
      ],
      autumn: try span("25.10.2025", "04.11.2025"), winter: try span("31.12.2025", "11.01.2026"),
      spring: try span("28.03.2026", "05.04.2026"))
  }

  static func span(_ first: String, _ last: String) throws -> DateSpan {
    try #require(DateSpan(first: CalendarDate(parsing: first), last: CalendarDate(parsing: last)))
  }

  static func read(_ text: String) throws -> DatePhrase {
    DatePhrase(parsing: text, in: try year(), terms: try terms())
  }

  /// All parts and problems in short, joined by «; ».
  static func short(_ text: String) throws -> String {
    let phrase = try read(text)
    return (phrase.parts.map(\.short) + phrase.problems.map { "! \($0.fact.short)" }).joined(separator: "; ")
  }
}

extension DatePhrase.Part {
  /// With an asterisk where it lies outside the year.
  var short: String { meaning.short + (isOutsideYear ? " *" : "") }
}

extension DateMeaning {
  var short: String {
    switch self {
    case .instant(let day, let hours): "\(day.iso) \(hours.russian)"
    case .day(let day): day.iso
    case .days(let span): "days \(span.short)"
    case .deadline(let day): "until \(day.iso)"
    case .month(let month): "month \(month.span.first.iso.prefix(7))"
    case .band(let band): "band \(band.span.short)"
    case .repeated(let frequency): "\(frequency)"
    case .wholeYear: "year"
    case .undecided: "undecided"
    case .unknown: "unknown"
    }
  }
}

extension DateSpan {
  var short: String { "\(first.iso)/\(last.iso)" }
}

extension DateProblem.Fact {
  var short: String {
    switch self {
    case .impossibleDate(let day, let month, let year): "no \(day).\(month).\(year)"
    case .impossibleTime(let hour, let minute): "no \(hour):\(minute)"
    case .reversedDates(let first, let last): "\(first.iso) after \(last.iso)"
    case .reversedTimes(let first, let last): "\(first.iso) after \(last.iso)"
    case .noSuchNumber(let number, let last): "\(number) of \(last)"
    case .otherWeekday(let day, let written): "\(day.iso) is not \(written)"
    case .missingTerm(let term): "when is \(term.russian)"
    }
  }
}
