import Diagnostics
import Markdown
import SchoolCalendar

extension Portal {
  /// What the regulation and plain sense ask of the entries one by one.
  func brokenRules() -> [Diagnostic] {
    let numbers = associations.compactMap { entry -> Diagnostic? in
      guard case .association(let id) = entry.id, entry.number.value != id.number else { return nil }
      return .associationNumber(entry.number.value, expected: id.number, at: entry.number.location)
    }
    let future = news.filter { $0.date > today }.map { Diagnostic.futureDate(at: $0.location) }
    let held = events.filter { event in
      event.status == .held && event.meanings.contains { $0.span.map { $0.first > today } ?? false }
    }
    return numbers + future + held.map { .heldInFuture(at: $0.location) } + silentChanges()
  }

  /// What was moved or cancelled without a new revision: calendars that know it already keep the old date.
  private func silentChanges() -> [Diagnostic] {
    let changed = events.filter { $0.revision == 0 && ($0.status == .moved || $0.status == .cancelled) }
    let rows = plans.filter { $0.revision == 0 }.flatMap { plan in
      plan.rows.compactMap(\.mark).filter { $0.state == .moved || $0.state == .cancelled }
    }
    return changed.map { .revisionNotRaised($0.status.rawValue, at: $0.location) }
      + rows.map { .revisionNotRaised($0.cell.text, at: $0.cell.location) }
  }

  /// Rows of plans that events and meetings name and plans do not have.
  ///
  /// - Parameter unread: Files whose entries could not be read: nobody knows what they hold.
  func brokenReferences(unread: Set<ContentID>) -> [Diagnostic] {
    let plans = Dictionary(self.plans.map { ($0.id, $0) }) { first, _ in first }
    let named = events.compactMap(\.plan) + meetings.compactMap(\.plan)
    return named.compactMap { reference -> Diagnostic? in
      guard !unread.contains(reference.value.id) else { return nil }
      guard let plan = plans[reference.value.id] else {
        let known = self.plans.compactMap(\.id.planPath)
        return .unknownPlan(reference.value, known: known, at: reference.location)
      }
      guard plan.structure.row(reference.value.number) == nil else { return nil }
      let known = plan.rows.map(\.number.text)
      return .unknownPlanRow(reference.value, known: known, at: reference.location)
    }
  }

  /// People whom the people file does not hold.
  func unknownPeople() -> [Diagnostic] {
    let leaders = associations.flatMap { [$0.leader?.person, $0.secretary].compactMap(\.self) }
    let authors =
      plans.compactMap(\.author) + reports.compactMap(\.author)
      + practices.flatMap(\.authors)
    let officers = meetings.flatMap { [$0.chair, $0.deputy, $0.secretary].compactMap(\.self) }
    let responsible =
      plans.flatMap { $0.rows.flatMap(\.responsible) }
      + meetings.flatMap { $0.decisions.flatMap(\.responsible) }
    let mentioned = leaders + authors + (officers + responsible).compactMap(\.person)
    return
      mentioned
      .filter { !people.contains($0.value) }
      .map { .unknownPerson($0.value.text, at: $0.location) }
  }
}

extension ContentID {
  /// A plan as references name it.
  fileprivate var planPath: String? {
    if case .plan(let association, let year) = self { "\(association.rawValue)/\(year.path)" } else { nil }
  }
}
