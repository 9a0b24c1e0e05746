import Diagnostics
import FrontMatter
import SchoolCalendar

extension Field where Value == Bool {
  /// The mark that every content type has for examples.
  static var sample: Field<Bool> {
    .defaulting("образец", .flag, to: false, "«да», если это образец, а не настоящий материал.")
  }
}

extension Field where Value == Int {
  /// How often something was changed in a way that matters to subscribers: `SEQUENCE` (RFC 5545, 3.8.7.4).
  static var revision: Field<Int> {
    .defaulting(
      "редакция", .integer(0...9999), to: 0,
      "Номер редакции: прибавьте единицу, если изменились дата, место или что-то отменено.")
  }
}

extension ValueType<CalendarDate> {
  /// A day, `25.06.2025` or `2025-06-25`.
  static var date: ValueType<CalendarDate> {
    let example = "25.06.2025"
    let pattern = "^([0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})$"
    return .text(format: "дата", example: example, pattern: pattern) { text, location, diagnostics in
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
    let example = "01.09.2025–24.10.2025"
    return .text(format: expected, example: example) { text, location, diagnostics in
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
    let days = text.split { $0 == "–" || $0 == "—" }.map { $0.filter { !$0.isWhitespace } }
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
    .text(format: "учебный год", example: "2025-2026", pattern: "^[0-9]{4}-[0-9]{4}$") {
      SchoolYear(parsing: $0)
    }
  }
}

extension ValueType<PersonID> {
  /// A person's id in the people file.
  static var person: ValueType<PersonID> {
    .text(format: "код человека латиницей", example: "rukovoditel-fizika", pattern: Slug.pattern) {
      PersonID($0)
    }
  }
}

extension ValueType<String> {
  /// The longest summary that lists, search engines and messengers show whole.
  private static var longestSummary: Int { 160 }

  /// One sentence of at most 160 characters.
  static var summary: ValueType<String> {
    .text(format: "одно предложение", example: "Суть одним предложением.") { text, location, diagnostics in
      guard text.count <= longestSummary else {
        diagnostics.append(.longSummary(text.count, limit: longestSummary, at: location))
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
    return .text(format: expected, example: example) { text, location, diagnostics in
      let parts = text.split { "–—-".contains($0) }.map { $0.filter { !$0.isWhitespace } }
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
