import Diagnostics
import FrontMatter
import SchoolCalendar

extension ValueType<CalendarDate> {
  /// A month, `01.2029`, which means its last day, or a day.
  static var reviewDay: ValueType<CalendarDate> {
    let example = "01.2029"
    let month = "(0[1-9]|1[0-2])"
    let pattern = "^(\(month)\\.[0-9]{4}|[0-9]{4}-\(month)|\(dayPattern))$"
    return .text(format: "месяц или день", example: example, pattern: pattern) {
      text, location, diagnostics in
      if let month = CalendarMonth(parsing: text) { return month.span.last }
      do throws(CalendarDate.ParsingError) {
        return try CalendarDate(parsing: text)
      } catch {
        switch error {
        case .impossible: diagnostics.append(.impossibleDate(text, at: location))
        case .notADate:
          diagnostics.append(.wrongType(text, expected: "месяц или день", example: example, at: location))
        }
        return nil
      }
    }
  }
}

extension CalendarMonth {
  /// Reads `01.2029` or `2029-01`; nil where it is neither.
  fileprivate init?(parsing text: String) {
    let numbers = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "-" }
    guard numbers.count == 2, let first = Int(numbers[0]), let second = Int(numbers[1]) else { return nil }
    switch (numbers[0].utf8.count, numbers[1].utf8.count) {
    case (2, 4): self.init(year: second, month: first)
    case (4, 2): self.init(year: first, month: second)
    default: return nil
    }
  }
}
