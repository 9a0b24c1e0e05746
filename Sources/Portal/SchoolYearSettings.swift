import Diagnostics
import FrontMatter
public import SchoolCalendar

/// The quarters and holidays of one school year, as the settings give them.
public struct SchoolYearSettings: Sendable, Hashable {
  /// The school year.
  public let year: SchoolYear
  /// Its quarters and holidays.
  public let terms: SchoolYearTerms
  /// Whether they are an example only.
  public let isSample: Bool
}

extension Collection<SchoolYearSettings> {
  /// The quarters and holidays of a school year; none where the settings do not give them.
  public func terms(of year: SchoolYear) -> SchoolYearTerms {
    first { $0.year == year }?.terms ?? SchoolYearTerms()
  }
}

// MARK: Reading

extension SchoolYearSettings {
  static var all: ValueType<[SchoolYearSettings]> {
    let keys = KeyShape(example: "2026-2027", pattern: ValueType<SchoolYear>.pattern)
    return ValueType<[DictionaryEntry<Spans>]>.dictionary(of: .record(Spans.schema), keys: keys).flatMap {
      entries, diagnostics in
      let years = entries.map { SchoolYearSettings($0, &diagnostics) }
      return years.contains { $0 == nil } ? nil : years.compactMap(\.self).sorted { $0.year < $1.year }
    }
  }

  private init?(_ entry: DictionaryEntry<Spans>, _ diagnostics: inout [Diagnostic]) {
    guard let year = SchoolYear(parsing: entry.key.value) else {
      diagnostics.append(
        .wrongType(entry.key.value, expected: "учебный год", example: "2025-2026", at: entry.key.location))
      return nil
    }
    let spans = entry.value
    let problems = spans.problems(in: year)
    diagnostics += problems
    guard problems.isEmpty else { return nil }
    self.init(
      year: year,
      terms: SchoolYearTerms(
        quarters: spans.quarters.map(\.value), autumn: spans.holidays.autumn?.value,
        winter: spans.holidays.winter?.value, spring: spans.holidays.spring?.value),
      isSample: spans.isSample)
  }
}

/// The spans of one school year as they are written.
private struct Spans: Sendable {
  let quarters: [Located<DateSpan>]
  let holidays: Holidays
  let isSample: Bool

  struct Holidays: Sendable {
    let autumn: Located<DateSpan>?
    let winter: Located<DateSpan>?
    let spring: Located<DateSpan>?

    static let none = Holidays(autumn: nil, winter: nil, spring: nil)

    static let schema = Schema<Holidays>(
      .optional("осенние", .located(.dateSpan), "Осенние каникулы."),
      .optional("зимние", .located(.dateSpan), "Зимние каникулы."),
      .optional("весенние", .located(.dateSpan), "Весенние каникулы."),
      make: Holidays.init)
  }

  static let schema = Schema<Spans>(
    .defaulting(
      "четверти", .list(of: .located(.dateSpan)), to: [],
      "Четверти по порядку, каждая — первый и последний день."),
    .defaulting("каникулы", .record(Holidays.schema), to: .none, "Каникулы между четвертями."),
    .sample,
    make: Spans.init)
}

extension Spans {
  private static let mostQuarters = 4

  func problems(in year: SchoolYear) -> [Diagnostic] {
    let order = inOrder
    let outside = order.filter { !year.span.contains($0.value) }
    let late = zip(order, order.dropFirst()).filter { $0.value.last >= $1.value.first }.map(\.1)
    return outside.map { .termOutsideYear($0.value, year: year, at: $0.location) }
      + late.map { .overlappingTerms($0.value, at: $0.location) }
      + quarters.dropFirst(Self.mostQuarters).prefix(1).map { .tooManyQuarters(at: $0.location) }
  }

  /// Quarters and the holidays between them, as a year runs.
  private var inOrder: [Located<DateSpan>] {
    let holidays = [holidays.autumn, holidays.winter, holidays.spring]
    let pairs = (0..<Self.mostQuarters).flatMap { index in
      [quarters.dropFirst(index).first, holidays.dropFirst(index).first ?? nil]
    }
    return pairs.compactMap(\.self)
  }
}
