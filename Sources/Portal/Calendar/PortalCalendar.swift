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

  /// The events and meetings that fulfil a row of a plan.
  private let itemsByRow: [PlanReference: [CalendarItem]]
  private let itemsByContent: [ContentID: [CalendarItem]]
  /// The dates for the members of each association.
  private let entriesByAssociation: [AssociationID: [CalendarEntry]]
}

extension PortalCalendar {
  /// Puts the calendar of a portal together.
  public init(_ portal: Portal) {
    let dated =
      portal.events.map { (id: $0.id, row: $0.plan?.value, items: CalendarItem.all(of: $0)) }
      + portal.meetings.map { (id: $0.id, row: $0.plan?.value, items: [CalendarItem($0)]) }
    let itemsByRow = dated.reduce(into: [PlanReference: [CalendarItem]]()) { items, content in
      if let row = content.row { items[row, default: []] += content.items.prefix(1) }
    }
    self.itemsByRow = itemsByRow
    itemsByContent = Dictionary(dated.map { ($0.id, $0.items) }) { first, _ in first }

    let current = SchoolYear(containing: portal.today)
    let content = Set(portal.schoolYears)
    leadYear = content.contains(current) ? current : content.max() ?? current
    let rows = portal.plans.flatMap(CalendarItem.all).compactMap { item in
      item.leavingDatesTo(item.origin.planRow.flatMap { itemsByRow[$0] } ?? [])
    }
    let own = rows + dated.flatMap(\.items)
    let years = content.union(
      portal.settings.schoolYears.map(\.year) + own.flatMap(\.entries).map(\.schoolYear) + [current])
    self.years = years.sorted()
    // The next deadlines are known before the next year has any content.
    let dutyYears = years.union([SchoolYear(start: current.start + 1)].compactMap(\.self))
    let items =
      own
      + dutyYears.flatMap { year in RegulationDuty.allCases.map { CalendarItem($0, in: year) } }
      + portal.settings.schoolYears.flatMap(CalendarItem.all)
    let entries = CalendarEntry.sorted(items.flatMap(\.entries))
    self.entries = entries
    entriesByAssociation = entries.reduce(into: [:]) { found, entry in
      let audience = entry.item.associations
      for association in audience.isEmpty ? AssociationID.allCases : Array(Set(audience)) {
        found[association, default: []].append(entry)
      }
    }
  }

  /// The events and meetings that fulfil a row of a plan.
  public func items(fulfilling row: PlanReference) -> [CalendarItem] {
    itemsByRow[row] ?? []
  }

  /// An event and its stages, or a meeting, as items.
  public func items(of content: ContentID) -> [CalendarItem] {
    itemsByContent[content] ?? []
  }

  /// The dates of the members of an association: its own and the common ones.
  public func entries(of association: AssociationID) -> [CalendarEntry] {
    entriesByAssociation[association] ?? []
  }

  /// Everything that stands in the calendar of a plan: its rows, or the events and meetings that fulfil them.
  public func items(of plan: Entry<Plan>) -> [CalendarItem] {
    CalendarItem.all(of: plan).flatMap { row in
      let items = row.origin.planRow.flatMap { itemsByRow[$0] } ?? []
      return (row.leavingDatesTo(items).map { [$0] } ?? []) + items
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

extension Portal {
  /// The school years that have content, in no order.
  fileprivate var schoolYears: [SchoolYear] {
    plans.compactMap(\.id.schoolYear) + meetings.map(\.meeting.year) + reports.compactMap(\.id.schoolYear)
      + events.map(\.schoolYear)
  }
}

extension ContentID {
  /// The school year in whose folder a file lies; nil for other content.
  public var schoolYear: SchoolYear? {
    switch self {
    case .plan(_, let year), .report(_, let year): year
    case .meeting(let meeting): meeting.year
    case .home, .page, .association, .event, .document, .news, .practice: nil
    }
  }
}

extension CalendarOrigin {
  fileprivate var planRow: PlanReference? {
    if case .planRow(let row) = self { row } else { nil }
  }
}

extension CalendarItem {
  /// A row whose dates are those of what fulfils it: its only date, or those on which that falls. What the row does
  /// all year stays with it. Nil where nothing is left.
  fileprivate func leavingDatesTo(_ items: [CalendarItem]) -> CalendarItem? {
    guard !items.isEmpty else { return self }
    let taken = items.flatMap(\.meanings).compactMap(\.span)
    let dated = meanings.indices.filter { meanings[$0].lane != .wholeYear }
    let hidden = dated.filter { index in
      guard dated.count > 1, let span = meanings[index].span else { return true }
      return taken.contains(where: span.overlaps)
    }
    return hidden.count == meanings.count ? nil : CalendarItem(self, hiding: Set(hidden))
  }
}
