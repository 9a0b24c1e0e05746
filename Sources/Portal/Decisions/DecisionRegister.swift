import Diagnostics
public import SchoolCalendar

/// All decisions of all meetings, each followed from meeting to meeting.
public struct DecisionRegister: Sendable {
  /// The decisions by association, in the order in which they were taken.
  public let decisions: [TrackedDecision]
  private let indices: [DecisionReference: Int]
  /// Where the decisions of each association stand among them.
  private let ranges: [AssociationID: Range<Int>]
}

extension DecisionRegister {
  /// Follows the decisions of a portal.
  public init(_ portal: Portal) {
    var decisions = portal.meetings.flatMap { meeting in
      meeting.decisions.map { decision in
        TrackedDecision(
          reference: DecisionReference(meeting: meeting.meeting, number: decision.number), decision: decision,
          meeting: meeting)
      }
    }
    let indices = Dictionary(decisions.enumerated().map { ($1.reference, $0) }) { first, _ in first }
    for meeting in portal.meetings {
      for (reference, event) in meeting.decisionEvents {
        guard let index = indices[reference], decisions[index].precedes(meeting) else { continue }
        decisions[index].history.append(event)
      }
    }
    for index in decisions.indices {
      decisions[index].history.sort { ($0.date, $0.meeting) < ($1.date, $1.meeting) }
    }
    self.decisions = decisions
    self.indices = indices
    ranges = decisions.indices.reduce(into: [:]) { ranges, index in
      let association = decisions[index].reference.meeting.association
      ranges[association] = (ranges[association]?.lowerBound ?? index)..<(index + 1)
    }
  }

  /// The decisions that recommend each practice on a day, by the practice's file; one that was withdrawn recommends
  /// nothing, and one that is still to be taken does not yet.
  public func recommendations(on today: CalendarDate) -> [ContentID: [DecisionReference]] {
    let standing = decisions.filter { $0.decision.status != .withdrawn && $0.date <= today }
    return standing.reduce(into: [:]) { found, decision in
      for practice in decision.decision.recommends {
        found[.practice(practice.value), default: []].append(decision.reference)
      }
    }
  }

  /// A decision by what content names it by.
  public subscript(_ reference: DecisionReference) -> TrackedDecision? {
    indices[reference].map { decisions[$0] }
  }

  /// The decisions as a register lists them: open ones first, of these the most overdue; then those that are over, the
  /// latest first.
  public func sorted(on today: CalendarDate, of association: AssociationID? = nil) -> [TrackedDecision] {
    let own = indices(of: association).map { index in
      (index: index, isOpen: decisions[index].state(on: today).isOpen)
    }
    let open = own.filter(\.isOpen).map { (index: $0.index, urgency: decisions[$0.index].urgency) }
    let closed = own.filter { !$0.isOpen }
      .map { (index: $0.index, date: decisions[$0.index].date, reference: decisions[$0.index].reference) }
    let order =
      open.sorted { $0.urgency < $1.urgency }.map(\.index)
      + closed.sorted { ($1.date, $0.reference) < ($0.date, $1.reference) }.map(\.index)
    return order.map { decisions[$0] }
  }

  /// How many decisions of an association are still to be carried out.
  public func openCount(of association: AssociationID, on today: CalendarDate) -> Int {
    indices(of: association).count { decisions[$0].state(on: today).isOpen }
  }

  private func indices(of association: AssociationID?) -> Range<Int> {
    guard let association else { return decisions.indices }
    return ranges[association] ?? 0..<0
  }
}

extension TrackedDecision {
  /// The nearest deadline first; those without one come last.
  fileprivate var urgency: (Int, CalendarDate, DecisionReference) {
    (dueDay == nil ? 1 : 0, dueDay ?? date, reference)
  }
}

extension Entry<Meeting> {
  /// What this meeting does with decisions. A decision that it closes or extends is not said to be spoken of too.
  fileprivate var decisionEvents: [(DecisionReference, DecisionEvent)] {
    let acts = structure.decisions.flatMap { decision in
      let lastDay = decision.deadline?.lastDay
      return decision.closes.map { ($0.value, event(.closed, by: decision.number)) }
        + decision.extends.map { ($0.value, event(.extended, by: decision.number, until: lastDay)) }
    }
    let named = Set(acts.map(\.0))
    let mentions = Set(linkTargets.compactMap(\.decision)).subtracting(named)
    return acts + mentions.sorted().map { ($0, event(.mentioned)) }
  }

  private func event(
    _ kind: DecisionEvent.Kind, by decision: Int? = nil, until dueDay: CalendarDate? = nil
  ) -> DecisionEvent {
    DecisionEvent(
      kind: kind, meeting: structure.meeting, date: fields.date.value, isHeld: fields.status.value == .held,
      decision: decision, dueDay: dueDay)
  }
}

extension LinkTarget {
  /// The decision that a link leads to.
  fileprivate var decision: DecisionReference? {
    guard case .content(.meeting(let meeting), let anchor?) = self,
      let number = anchor[...].number(after: "r-", digits: 4)
    else { return nil }
    return DecisionReference(meeting: meeting, number: number)
  }
}
