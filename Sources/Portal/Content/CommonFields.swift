import Diagnostics
import FrontMatter
import SchoolCalendar

extension Field where Value == Bool {
  /// The mark that every content type has for examples.
  static var sample: Field<Bool> {
    .defaulting(
      "образец", .flag, to: false,
      "«да», если материал показывает, как заполнять, и не сообщает о настоящем деле.")
  }
}

extension Field where Value == Int {
  /// How often something was changed in a way that matters to subscribers: `SEQUENCE` (RFC 5545, 3.8.7.4).
  static var revision: Field<Int> {
    .defaulting(
      "редакция", .integer(0...9999, example: 1), to: 0,
      "Номер редакции: прибавьте единицу, если изменились дата, место или что-то отменено.")
  }
}

extension ValueType<CalendarDate> {
  /// A day as a regular expression; which months have thirty-one days the calendar knows.
  static var dayPattern: String {
    let (day, month, year) = ("(0[1-9]|[12][0-9]|3[01])", "(0[1-9]|1[0-2])", "[0-9]{4}")
    return "(\(day)\\.\(month)\\.\(year)|\(year)-\(month)-\(day))"
  }

  /// A day, `25.06.2025` or `2025-06-25`.
  static var date: ValueType<CalendarDate> {
    let example = "25.06.2025"
    return .text(format: "дата", example: example, pattern: "^\(dayPattern)$") {
      text, location, diagnostics in
      do throws(CalendarDate.ParsingError) {
        return try CalendarDate(parsing: text)
      } catch {
        diagnostics.append(.badDate(error, text, expected: "дата", example: example, at: location))
        return nil
      }
    }
  }
}

extension ValueType<DateSpan> {
  /// Two days and a dash: `01.09.2025–24.10.2025`.
  static var dateSpan: ValueType<DateSpan> {
    let expected = "период из двух дат через тире"
    let example = "01.09.2026–23.10.2026"
    let day = ValueType<CalendarDate>.dayPattern
    return .text(format: expected, example: example, pattern: "^\(day)\\s*[–—]\\s*\(day)$") {
      text, location, diagnostics in
      do throws(CalendarDate.ParsingError) {
        let (first, last) = try Self.days(in: text)
        let span = DateSpan(first: first, last: last)
        if span == nil { diagnostics.append(.reversedDates(text, at: location)) }
        return span
      } catch {
        diagnostics.append(.badDate(error, text, expected: expected, example: example, at: location))
        return nil
      }
    }
  }

  private static func days(in text: String) throws(CalendarDate.ParsingError) -> (CalendarDate, CalendarDate)
  {
    let days = text.split(omittingEmptySubsequences: false) { $0 == "–" || $0 == "—" }
      .map { $0.filter { !$0.isWhitespace } }
    guard days.count == 2 else { throw .notADate }
    return (try CalendarDate(parsing: days[0]), try CalendarDate(parsing: days[1]))
  }
}

extension Diagnostic {
  fileprivate static func badDate(
    _ error: CalendarDate.ParsingError, _ text: String, expected: String, example: String,
    at location: Location
  ) -> Diagnostic {
    switch error {
    case .impossible: .impossibleDate(text, at: location)
    case .notADate: .wrongType(text, expected: expected, example: example, at: location)
    }
  }
}

extension ValueType<SchoolYear> {
  /// A school year, `2025-2026`.
  static var schoolYear: ValueType<SchoolYear> {
    .text(format: "учебный год", example: "2026-2027", pattern: pattern) { SchoolYear(parsing: $0) }
  }

  /// That the second year follows the first one the reader of the file knows.
  static var pattern: String { "^[0-9]{4}-[0-9]{4}$" }
}

extension ValueType<PersonID> {
  /// A person's id in the people file.
  static var person: ValueType<PersonID> { person("rukovoditel-fizika") }

  /// A person's id in the people file.
  ///
  /// - Parameter example: An id that is right.
  static func person(_ example: String) -> ValueType<PersonID> {
    .text(format: "код человека латиницей", example: example, pattern: Slug.pattern) { PersonID($0) }
  }
}

extension ValueType<String> {
  /// The longest summary that lists, search engines and messengers show whole.
  private static var longestSummary: Int { 160 }

  /// One sentence of at most 160 characters.
  static var summary: ValueType<String> {
    .text(format: "одно предложение", example: "Суть одним предложением.", longest: longestSummary) {
      text, location, diagnostics in
      let length = text.unicodeScalars.count
      guard length <= longestSummary else {
        diagnostics.append(.longSummary(length, limit: longestSummary, at: location))
        return nil
      }
      return text
    }
  }
}

extension ValueType<Hours> {
  /// «14:30», or «14:30–16:00».
  static var hours: ValueType<Hours> {
    let expected = "время"
    let example = "14:30"
    let time = "([01]?[0-9]|2[0-3]):[0-5][0-9]"
    return .text(format: expected, example: example, pattern: "^\(time)(\\s*[–—-]\\s*\(time))?$") {
      text, location, diagnostics in
      let parts = text.split(omittingEmptySubsequences: false) { "–—-".contains($0) }.map {
        $0.filter { !$0.isWhitespace }
      }
      do throws(TimeOfDay.ParsingError) {
        guard let start = parts.first, parts.count <= 2 else { throw .notATime }
        let end: TimeOfDay? = parts.count == 2 ? try TimeOfDay(parsing: parts[1]) : nil
        let hours = Hours(start: try TimeOfDay(parsing: start), end: end)
        if hours == nil { diagnostics.append(.reversedDates(text, at: location)) }
        return hours
      } catch {
        switch error {
        case .impossible: diagnostics.append(.impossibleTime(text, at: location))
        case .notATime:
          diagnostics.append(.wrongType(text, expected: expected, example: example, at: location))
        }
        return nil
      }
    }
  }
}
