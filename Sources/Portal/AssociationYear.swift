import Diagnostics
public import SchoolCalendar

/// What an association has in one school year.
public struct AssociationYear: Sendable {
  /// Whose year it is.
  public let association: AssociationID
  /// The school year.
  public let year: SchoolYear
  /// The plan (clause 3.1).
  public internal(set) var plan: Entry<Plan>?
  /// The meetings in the order of their numbers (clause 3.2).
  public internal(set) var meetings: [Entry<Meeting>] = []
  /// The report (clause 3.4).
  public internal(set) var report: Entry<Report>?

  /// How many meetings there are at least (clause 3.2).
  public static let requiredMeetings = 4

  /// How many meetings have been held.
  public var heldMeetings: Int { meetings.count { $0.status.value == .held } }

  /// The next meeting that is to take place, from a day on.
  public func nextMeeting(from day: CalendarDate) -> Entry<Meeting>? {
    meetings.filter { $0.status.value == .planned || $0.status.value == .moved }
      .filter { $0.date.value >= day }
      .min { $0.date.value < $1.date.value }
  }
}

/// The school years of all associations.
public struct AssociationYears: Sendable {
  private var years: [AssociationID: [SchoolYear: AssociationYear]] = [:]

  /// Sorts the yearly content of a portal.
  public init(_ portal: Portal) {
    for plan in portal.plans {
      guard case .plan(let association, let year) = plan.id else { continue }
      self[association, year].plan = plan
    }
    for meeting in portal.meetings {
      self[meeting.meeting.association, meeting.meeting.year].meetings.append(meeting)
    }
    for report in portal.reports {
      guard case .report(let association, let year) = report.id else { continue }
      self[association, year].report = report
    }
  }

  /// What an association has in a school year, which may be nothing.
  public private(set) subscript(_ association: AssociationID, _ year: SchoolYear) -> AssociationYear {
    get { years[association]?[year] ?? AssociationYear(association: association, year: year) }
    set { years[association, default: [:]][year] = newValue }
  }

  /// The school years in which an association has anything, the latest first.
  public func years(of association: AssociationID) -> [SchoolYear] {
    (years[association] ?? [:]).keys.sorted(by: >)
  }

  /// The school years in which any association has anything, the latest first.
  public var all: [SchoolYear] {
    Set(years.values.flatMap(\.keys)).sorted(by: >)
  }
}
