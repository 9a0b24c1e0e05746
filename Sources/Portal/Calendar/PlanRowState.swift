public import SchoolCalendar

/// How it stands with a row of a plan on the build's day.
public enum PlanRowState: Sendable, Hashable {
  /// As its leader has noted.
  case noted(PlanMark.State)
  /// Events or meetings have fulfilled it.
  case fulfilled
  /// What was to fulfil it is cancelled.
  case cancelled
  /// Its time is still to come.
  case planned
  /// Its time is now.
  case current
  /// It goes on all year.
  case wholeYear
  /// Its time is over and nothing is noted.
  case unmarked
}

extension PlanRow {
  /// How it stands with the row.
  ///
  /// - Parameters:
  ///   - today: The build's day.
  ///   - year: The school year of the plan.
  ///   - items: The events and meetings that fulfil it.
  public func state(on today: CalendarDate, in year: SchoolYear, items: [CalendarItem]) -> PlanRowState {
    if let noted = mark?.state { return .noted(noted) }
    let spans = (items.isEmpty ? meanings : items.flatMap(\.meanings)).compactMap(\.span)
    if !items.isEmpty {
      let standing = items.filter { $0.status != .cancelled }
      if standing.isEmpty { return .cancelled }
      if standing.allSatisfy({ $0.status == .held }) { return .fulfilled }
    }
    guard let first = spans.map(\.first).min(), let last = spans.map(\.last).max() else {
      return year.span.last < today
        ? .unmarked : meanings.contains { $0.lane == .wholeYear } ? .wholeYear : .planned
    }
    let isAllYear = meanings.contains { $0.lane == .wholeYear } && today <= year.span.last
    if today < first { return .planned }
    if today <= last { return .current }
    return isAllYear ? .wholeYear : .unmarked
  }
}
