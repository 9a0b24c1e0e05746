import Portal
import SchoolCalendar

/// A month of a calendar: its days with their entries, and its table.
struct CalendarMonthView: View {
  let month: CalendarMonth
  /// The page of the month alone, where there is one and this is not it.
  let url: String?
  let grid: CalendarGridView
  let days: [CalendarDayView]
  /// What happens on some day of the month.
  let undated: [CalendarEntryView]

  static let fields: [ViewField<CalendarMonthView>] = [
    .text("anchor") { $0.month.anchor },
    .text("title") { $0.month.russian.capitalizedFirst },
    .optional("url") { $0.url },
    .object("grid") { $0.grid },
    .list("days") { $0.days },
    .list("undated") { $0.undated },
    .flag("hasUndated") { !$0.undated.isEmpty },
    .flag("isEmpty") { $0.days.isEmpty && $0.undated.isEmpty },
  ]
}

/// A day with its entries.
struct CalendarDayView: View {
  let day: CalendarDate
  let entries: [CalendarEntryView]

  static let fields: [ViewField<CalendarDayView>] = [
    .text("anchor") { $0.day.anchor },
    .text("date") { $0.day.russianDay },
    .text("isoDate") { $0.day.iso },
    .text("weekday") { $0.day.weekday.name },
    .list("entries") { $0.entries },
  ]
}

/// A month as a table of weeks.
struct CalendarGridView: View {
  let weeks: [Week]

  /// Seven days, Monday first; days of other months are empty.
  struct Week: View {
    let cells: [Cell]

    static let fields: [ViewField<Week>] = [.list("cells") { $0.cells }]
  }

  /// A day of the month.
  struct Cell: View {
    let number: String
    /// The place in the list where its entries stand.
    let url: String?
    /// What a screen reader says of the link.
    let label: String?
    let isToday: Bool
    let isDayOff: Bool

    static let fields: [ViewField<Cell>] = [
      .text("number") { $0.number },
      .optional("url") { $0.url },
      .optional("label") { $0.label },
      .flag("isToday") { $0.isToday },
      .flag("isDayOff") { $0.isDayOff },
    ]
  }

  static let fields: [ViewField<CalendarGridView>] = [.list("weeks") { $0.weeks }]
}

extension CalendarGridView.Cell {
  /// A place of the table that belongs to another month.
  static let outside = Self(number: "", url: nil, label: nil, isToday: false, isDayOff: false)
}

extension CalendarMonth {
  /// `m-2025-09`.
  var anchor: String { "m-" + path }

  /// `2025-09`.
  var path: String { String(span.first.iso.prefix(7)) }
}

extension CalendarDate {
  /// `d-2025-09-10`.
  var anchor: String { "d-" + iso }
}

// MARK: Layout

extension SiteLayout {
  /// - Parameters:
  ///   - month: The month.
  ///   - entries: The dates of the calendar, the earliest first.
  ///   - association: Whose calendar it is; nil for the common one.
  ///   - url: The page of the month alone.
  func monthView(
    _ month: CalendarMonth, _ entries: [CalendarEntry], of association: AssociationID?, url: String? = nil
  ) -> CalendarMonthView {
    let undated = entries.filter { $0.lane == .month(month) }
    let dated = entries.filter { $0.meaning.exactDays.map { $0.overlaps(month.span) } ?? false }
    // A stretch that began before stands on the first day of the month.
    let byDay = Dictionary(grouping: dated) { entry in
      max(entry.meaning.exactDays?.first ?? month.span.first, month.span.first)
    }
    let days = byDay.sorted { $0.key < $1.key }.map { day, entries in
      CalendarDayView(day: day, entries: entries.map { entryView($0, of: association) })
    }
    return CalendarMonthView(
      month: month, url: url, grid: grid(month, dated), days: days,
      undated: undated.map { entryView($0, of: association) })
  }

  private func grid(_ month: CalendarMonth, _ entries: [CalendarEntry]) -> CalendarGridView {
    let first = month.span.first
    let offset = first.weekday.rawValue - 1
    let count = (offset + month.numberOfDays + 6) / 7
    let weeks = (0..<count).map { week in
      CalendarGridView.Week(
        cells: (0..<7).map { weekday in
          let day = first.adding(days: week * 7 + weekday - offset)
          return month.span.contains(day) ? cell(day, in: month, entries) : .outside
        })
    }
    return CalendarGridView(weeks: weeks)
  }

  private func cell(
    _ day: CalendarDate, in month: CalendarMonth, _ entries: [CalendarEntry]
  ) -> CalendarGridView.Cell {
    let here = entries.filter { $0.meaning.exactDays?.contains(day) ?? false }
    let holidays = here.contains { $0.item.origin.isHolidays }
    // Holidays colour the table; what is worth a link is what happens.
    let happening = here.filter { !$0.item.origin.isHolidays || $0.meaning.exactDays?.first == day }
    let target = happening.first.map { max($0.meaning.exactDays?.first ?? day, month.span.first) }
    return CalendarGridView.Cell(
      number: String(day.day), url: target.map { "#" + $0.anchor },
      label: target == nil ? nil : "\(day.russianDay), записей: \(happening.count)",
      isToday: day == portal.today, isDayOff: holidays || !day.weekday.isWorking)
  }
}

extension CalendarOrigin {
  fileprivate var isHolidays: Bool {
    if case .term(.holidays, _) = self { true } else { false }
  }
}
