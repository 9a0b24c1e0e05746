public import SchoolCalendar

/// Something that has a place in the calendar.
public struct CalendarItem: Sendable {
  /// What it comes from.
  public let origin: CalendarOrigin
  /// What it is.
  public let title: String
  /// When it is, one after the other.
  public let meanings: [DateMeaning]
  /// The dates that other items stand for, by their index.
  let hidden: Set<Int>
  /// The school year that it belongs to.
  public let year: SchoolYear
  /// The associations that it is for; all where none is named.
  public let associations: [AssociationID]
  /// What has become of it.
  public let status: Event.Status
  /// Where it is.
  public let place: String?
  /// Whether it is an example only.
  public let isSample: Bool
  /// The day of its last change.
  public let updated: CalendarDate
  /// How often it has been changed in a way that matters to those who come.
  public let revision: Int

  /// Whether it is for the members of an association.
  public func isFor(_ association: AssociationID) -> Bool {
    associations.isEmpty || associations.contains(association)
  }
}

/// What an item of the calendar comes from.
public enum CalendarOrigin: Sendable, Hashable {
  /// A row of a plan.
  case planRow(PlanReference)
  /// An event.
  case event(ContentID)
  /// A meeting.
  case meeting(MeetingID)
  /// A stage of an event, by its index.
  case stage(ContentID, Int)
  /// What the regulation sets for each school year.
  case duty(RegulationDuty, SchoolYear)
  /// A quarter that begins, or holidays.
  case term(SchoolTerm, SchoolYear)
}

extension CalendarOrigin {
  /// What the item is for ever, whatever becomes of its title and its date: calendars know it by this.
  public var identity: String {
    switch self {
    case .planRow(let row):
      "associations/\(row.association.rawValue)/\(row.year.path)/plan#\(row.number.text)"
    case .event(let id): id.identity
    case .meeting(let meeting):
      "associations/\(meeting.association.rawValue)/\(meeting.year.path)/meeting-\(meeting.number)"
    case .stage(let id, let index): "\(id.identity)#\(index + 1)"
    case .duty(let duty, let year): "regulation/\(duty.clause)/\(year.path)"
    case .term(let term, let year): "terms/\(year.path)/\(term)"
    }
  }
}

extension ContentID {
  /// Only events stand in the calendar as they are.
  fileprivate var identity: String {
    if case .event(let slug) = self { "events/\(slug.text)" } else { "\(self)" }
  }
}

/// What the regulation sets for each association and each school year.
public enum RegulationDuty: Sendable, Hashable, CaseIterable {
  /// The plan, by 10 September.
  case plan
  /// The report, by 30 May.
  case report

  /// The clause that sets it: `3.1`.
  public var clause: String {
    switch self {
    case .plan: "3.1"
    case .report: "3.4"
    }
  }

  /// What it is.
  public var title: String {
    switch self {
    case .plan: "Планы работы объединений на учебный год"
    case .report: "Отчёты объединений за учебный год"
    }
  }

  /// The last day for it.
  public func deadline(in year: SchoolYear) -> CalendarDate {
    switch self {
    case .plan: year.date(day: 10, month: 9) ?? year.span.first
    case .report: year.date(day: 30, month: 5) ?? year.span.last
    }
  }
}
