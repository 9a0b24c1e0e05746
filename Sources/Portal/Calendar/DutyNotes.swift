import Diagnostics
import SchoolCalendar

extension Portal {
  /// What leaders may want to know, and nobody has to be stopped for: plans that are due, events that clash.
  ///
  /// - Parameters:
  ///   - root: The content folder as messages name it.
  ///   - unread: Files whose entries could not be read; they are there all the same.
  func dutyNotes(root: String, unread: Set<ContentID>) -> [Diagnostic] {
    missingPlans(root: root, unread: unread) + eventClashes()
  }

  /// Associations without a plan after 10 September (clause 3.1).
  private func missingPlans(root: String, unread: Set<ContentID>) -> [Diagnostic] {
    let year = SchoolYear(containing: today)
    guard today > RegulationDuty.plan.deadline(in: year) else { return [] }
    let plans = Set(plans.map(\.id)).union(unread)
    return associations.compactMap { association in
      guard case .association(let id) = association.id, !plans.contains(.plan(id, year)) else { return nil }
      let path = "\(root)/associations/\(id.rawValue)/\(year.path)/plan.md"
      return .missingPlan(year, path: path, at: association.location)
    }
  }

  /// Longer events, as contests that take months, leave room for others.
  private static let longestClash = 7

  private func eventClashes() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var earlier: [CalendarDate: [Entry<Event>]] = [:]
    for event in events where event.status != .cancelled {
      for span in event.meanings.compactMap(\.exactDays) where span.count <= Self.longestClash {
        for day in (0..<span.count).map({ span.first.adding(days: $0) }) {
          let clashing = earlier[day, default: []].first {
            $0.id != event.id && $0.shares(membersWith: event)
          }
          if let other = clashing {
            diagnostics.append(
              .eventClash(event.title, with: other.title, on: day, at: event.fields.when.location))
          }
          earlier[day, default: []].append(event)
        }
      }
    }
    return diagnostics
  }
}

extension Entry<Event> {
  fileprivate func shares(membersWith other: Entry<Event>) -> Bool {
    fields.associations.isEmpty || other.associations.isEmpty
      || !Set(fields.associations).isDisjoint(with: other.associations)
  }
}
