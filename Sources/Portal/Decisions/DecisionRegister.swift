import Diagnostics
public import SchoolCalendar

/// All decisions of all meetings, each followed from meeting to meeting.
public struct DecisionRegister: Sendable {
  /// The decisions by association, in the order in which they were taken.
  public let decisions: [TrackedDecision]
  private let indices: [DecisionReference: Int]
  private let indicesByAssociation: [AssociationID: [Int]]
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
    indicesByAssociation = Dictionary(grouping: decisions.indices) { index in
      decisions[index].reference.meeting.association
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

  /// How many decisions there are, of an association or in all.
  public func count(of association: AssociationID? = nil) -> Int {
    indices(of: association).count
  }

  /// The decisions that are still to be carried out on a day, the most overdue first.
  public func open(on today: CalendarDate, of association: AssociationID? = nil) -> [TrackedDecision] {
    openIndices(on: today, of: association).map { decisions[$0] }
  }

  /// The decisions as a register lists them: open ones first, of these the most overdue; then those that are over, the
  /// latest first.
  public func sorted(on today: CalendarDate, of association: AssociationID? = nil) -> [TrackedDecision] {
    let open = openIndices(on: today, of: association)
    let isOpen = Set(open)
    let closed = indices(of: association).filter { !isOpen.contains($0) }
      .map { (decisions[$0].date, decisions[$0].reference, $0) }
      .sorted { ($1.0, $0.1) < ($0.0, $1.1) }
    return (open + closed.map(\.2)).map { decisions[$0] }
  }

  /// How many decisions of an association are still to be carried out.
  public func openCount(of association: AssociationID, on today: CalendarDate) -> Int {
    indices(of: association).count { decisions[$0].state(on: today).isOpen }
  }

  /// The keys are made once and moved about instead of the decisions, which are large.
  private func openIndices(on today: CalendarDate, of association: AssociationID?) -> [Int] {
    indices(of: association).filter { decisions[$0].state(on: today).isOpen }
      .map { (decisions[$0].urgency, $0) }
      .sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func indices(of association: AssociationID?) -> [Int] {
    association.map { indicesByAssociation[$0] ?? [] } ?? Array(decisions.indices)
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
