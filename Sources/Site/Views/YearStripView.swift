import Portal
import SchoolCalendar

/// The twelve months of a school year, August first.
struct YearStripView: View {
  let months: [Month]

  /// A month in the strip.
  struct Month: View {
    let title: String
    let label: String
    let count: Int
    let url: String?
    let isCurrent: Bool

    static let fields: [ViewField<Month>] = [
      .text("title") { $0.title },
      .text("label") { $0.label },
      .optional("count") { $0.count == 0 ? nil : String($0.count) },
      .optional("url") { $0.url },
      .flag("isCurrent") { $0.isCurrent },
    ]
  }

  static let fields: [ViewField<YearStripView>] = [.list("months") { $0.months }]
}

extension YearStripView {
  /// - Parameters:
  ///   - year: The school year.
  ///   - entries: The dates of the calendar.
  ///   - current: The month that the page shows; nil where it shows several.
  ///   - url: Where a month is shown; nil where nowhere.
  init(
    _ year: SchoolYear, _ entries: [CalendarEntry], current: CalendarMonth? = nil,
    url: (CalendarMonth) -> String?
  ) {
    let counts = entries.reduce(into: [CalendarMonth: Int]()) { counts, entry in
      entry.month.map { counts[$0, default: 0] += 1 }
    }
    months = year.months.map { month in
      let count = counts[month] ?? 0
      return Month(
        title: String(month.name.prefix(3)), label: "\(month.russian), записей: \(count)", count: count,
        url: url(month), isCurrent: month == current)
    }
  }
}

extension CalendarEntry {
  /// The month that it is listed in; nil for what belongs to no month.
  fileprivate var month: CalendarMonth? {
    switch lane {
    case .days(let span): CalendarMonth(containing: span.first)
    case .month(let month): month
    case .wholeYear, .undecided: nil
    }
  }
}
