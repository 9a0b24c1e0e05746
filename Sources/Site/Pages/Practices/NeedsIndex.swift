import Diagnostics
import Portal

/// What of the plans and events meets which need.
struct NeedsIndex: Sendable {
  private let rowsByNeed: [String: [PlanReference]]
  private let eventsByNeed: [String: [Entry<Event>]]

  /// - Parameters:
  ///   - portal: The plans and events.
  ///   - calendar: Knows which events fulfil a row.
  init(_ portal: Portal, _ calendar: PortalCalendar) {
    let entries = Dictionary(portal.events.map { ($0.id, $0) }) { first, _ in first }
    var rows: [String: [PlanReference]] = [:]
    var events: [String: [Entry<Event>]] = [:]
    for plan in portal.plans {
      guard case .plan(let association, let year) = plan.id else { continue }
      for row in plan.rows {
        let reference = PlanReference(association: association, year: year, number: row.number)
        for code in Set(row.deficits.map(\.value)) {
          rows[code, default: []].append(reference)
          events[code, default: []] += calendar.items(fulfilling: reference).compactMap { item in
            if case .event(let id) = item.origin { entries[id] } else { nil }
          }
        }
      }
    }
    for event in portal.events {
      for code in Set(event.deficits.map(\.value.text)) { events[code, default: []].append(event) }
    }
    rowsByNeed = rows
    eventsByNeed = events.mapValues(\.unique)
  }

  /// The rows of plans that name a need, in the order of the plans.
  func rows(_ code: DeficitCode) -> [PlanReference] { rowsByNeed[code.text] ?? [] }

  /// The events that name a need themselves or by the row that they fulfil.
  func events(_ code: DeficitCode) -> [Entry<Event>] { eventsByNeed[code.text] ?? [] }
}

extension [Entry<Event>] {
  /// Each event once, by path.
  fileprivate var unique: [Entry<Event>] {
    var seen: Set<ContentID> = []
    return filter { seen.insert($0.id).inserted }.sorted { $0.path < $1.path }
  }
}
