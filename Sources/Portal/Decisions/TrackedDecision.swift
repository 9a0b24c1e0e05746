import Diagnostics
public import SchoolCalendar

/// A decision with what has become of it in later meetings.
public struct TrackedDecision: Sendable {
  /// What other content names it by.
  public let reference: DecisionReference
  /// The decision.
  public let decision: Decision
  /// The meeting that took it.
  public let meeting: Entry<Meeting>
  /// What came after it, the earliest first.
  public internal(set) var history: [DecisionEvent] = []

  /// The day on which it was taken.
  public var date: CalendarDate { meeting.date.value }

  /// Whether a meeting came after the one that took it.
  func precedes(_ other: Entry<Meeting>) -> Bool {
    (date, reference.meeting) < (other.date.value, other.meeting)
  }

  /// The last day for it, of the latest meeting that set one; nil where none is settled.
  public var dueDay: CalendarDate? {
    let extensions = history.filter { $0.kind == .extended }.compactMap(\.dueDay)
    return extensions.last ?? decision.deadline?.lastDay
  }

  /// How it stands with it on a day.
  public func state(on today: CalendarDate) -> DecisionState {
    switch decision.status {
    case .done: return .done
    case .withdrawn: return .withdrawn
    case .open, .extended: break
    }
    if history.contains(where: { $0.kind == .closed }) { return .done }
    if let dueDay, dueDay < today { return .overdue }
    return decision.status == .extended || history.contains { $0.kind == .extended } ? .extended : .open
  }
}

/// How it stands with a decision on the build's day.
public enum DecisionState: Sendable, Hashable, CaseIterable {
  /// Its day is over and nobody has said that it is done.
  case overdue
  /// It has got a new deadline.
  case extended
  /// It is to be done.
  case open
  /// It is done.
  case done
  /// It need not be done any more.
  case withdrawn

  /// What pages and reports say of it.
  public var russian: String {
    switch self {
    case .open: Decision.Status.open.rawValue
    case .overdue: "срок прошёл"
    case .extended: Decision.Status.extended.rawValue
    case .done: Decision.Status.done.rawValue
    case .withdrawn: Decision.Status.withdrawn.rawValue
    }
  }

  /// Whether something is still to be done.
  public var isOpen: Bool {
    switch self {
    case .overdue, .extended, .open: true
    case .done, .withdrawn: false
    }
  }
}

/// What a later meeting did with a decision.
public struct DecisionEvent: Sendable {
  /// What it did.
  public let kind: Kind
  /// The meeting.
  public let meeting: MeetingID
  /// The day of the meeting.
  public let date: CalendarDate
  /// Whether the meeting has been held.
  public let isHeld: Bool
  /// The number of the decision that did it; nil where the text only speaks of it.
  public let decision: Int?
  /// The last day that an extension sets; nil where it sets none.
  public let dueDay: CalendarDate?

  /// What a meeting did with an earlier decision.
  public enum Kind: Sendable, Hashable {
    /// It carried it out.
    case closed
    /// It gave it a new deadline.
    case extended
    /// Its text speaks of it.
    case mentioned
  }
}
