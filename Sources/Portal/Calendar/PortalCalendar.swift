import Diagnostics
public import SchoolCalendar

/// Everything that the portal has in its calendar.
public struct PortalCalendar: Sendable {
  /// The dates of all items, the earliest first; those without a day come last.
  public let entries: [CalendarEntry]
  /// The school years that it covers, the earliest first.
  public let years: [SchoolYear]
  /// The school year that the portal leads with: that of the build's day, or the latest that has content.
  public let leadYear: SchoolYear

  /// The events that fulfil a row of a plan, by their files.
  private let eventsByRow: [PlanReference: [Entry<Event>]]
  private let itemsByEvent: [ContentID: [CalendarItem]]
}

extension PortalCalendar {
  /// Puts the calendar of a portal together.
  public init(_ portal: Portal) {
    let eventsByRow = portal.events.reduce(into: [PlanReference: [Entry<Event>]]()) { events, event in
      if let row = event.plan?.value { events[row, default: []].append(event) }
    }
    self.eventsByRow = eventsByRow
    let eventItems = portal.events.map { (id: $0.id, items: CalendarItem.all(of: $0)) }
    itemsByEvent = Dictionary(eventItems.map { ($0.id, $0.items) }) { first, _ in first }

    let current = SchoolYear(containing: portal.today)
    let content = Set(portal.plans.compactMap(\.id.schoolYear) + portal.events.map(\.schoolYear))
    leadYear = content.contains(current) ? current : content.max() ?? current
    let rows = portal.plans.flatMap(CalendarItem.all).compactMap { item in
      item.leavingDatesTo(item.origin.planRow.flatMap { eventsByRow[$0] } ?? [])
    }
    let own = rows + eventItems.flatMap(\.items)
    let years = content.union(
      portal.settings.schoolYears.map(\.year) + own.flatMap(\.entries).map(\.schoolYear) + [current])
    self.years = years.sorted()
    // The next deadlines are known before the next year has any content.
    let dutyYears = years.union([SchoolYear(start: current.start + 1)].compactMap(\.self))
    let items =
      own
      + dutyYears.flatMap { year in RegulationDuty.allCases.map { CalendarItem($0, in: year) } }
      + portal.settings.schoolYears.flatMap(CalendarItem.all)
    entries = items.flatMap(\.entries).sorted(by: CalendarEntry.isBefore)
  }

  /// The events that fulfil a row of a plan.
  public func events(fulfilling row: PlanReference) -> [Entry<Event>] {
    eventsByRow[row] ?? []
  }

  /// An event and its stages as items.
  public func items(of event: ContentID) -> [CalendarItem] {
    itemsByEvent[event] ?? []
  }

  /// The dates of the members of an association: its own and the common ones.
  public func entries(of association: AssociationID) -> [CalendarEntry] {
    entries.filter { $0.item.isFor(association) }
  }

  /// Everything that stands in the calendar of a plan: its rows, or the events that fulfil them.
  public func items(of plan: Entry<Plan>) -> [CalendarItem] {
    CalendarItem.all(of: plan).flatMap { row in
      let events = row.origin.planRow.flatMap { eventsByRow[$0] } ?? []
      let own = row.leavingDatesTo(events).map { [$0] } ?? []
      return own + events.compactMap { itemsByEvent[$0.id]?.first }
    }
  }
}

extension Sequence<CalendarEntry> {
  /// The exact dates of the twelve months from a day on, the nearest first.
  public func upcoming(from today: CalendarDate, count: Int) -> [CalendarEntry] {
    let end = today.adding(days: 366)
    let near = filter { entry in
      entry.meaning.exactDays.map { $0.last >= today && $0.first < end } ?? false
    }
    return Array(near.prefix(count))
  }
}

extension ContentID {
  /// The school year of a plan; nil for other content.
  public var schoolYear: SchoolYear? {
    if case .plan(_, let year) = self { year } else { nil }
  }
}

extension CalendarOrigin {
  fileprivate var planRow: PlanReference? {
    if case .planRow(let row) = self { row } else { nil }
  }
}

extension CalendarItem {
  /// A row whose dates are those of the events that fulfil it: its only date, or those on which they fall. What
  /// it does all year stays with it. Nil where nothing is left.
  fileprivate func leavingDatesTo(_ events: [Entry<Event>]) -> CalendarItem? {
    guard !events.isEmpty else { return self }
    let taken = events.flatMap(\.meanings).compactMap(\.span)
    let dated = meanings.indices.filter { meanings[$0].lane != .wholeYear }
    let hidden = dated.filter { index in
      guard dated.count > 1, let span = meanings[index].span else { return true }
      return taken.contains(where: span.overlaps)
    }
    return hidden.count == meanings.count ? nil : CalendarItem(self, hiding: Set(hidden))
  }
}
