import Diagnostics
import Markdown
import SchoolCalendar

/// What each kind of content puts into the calendar.
extension CalendarItem {
  /// The same item without some of its dates; the others keep their places.
  init(_ item: CalendarItem, hiding hidden: Set<Int>) {
    self.init(
      origin: item.origin, title: item.title, meanings: item.meanings, hidden: hidden, year: item.year,
      associations: item.associations, status: item.status, place: item.place, isSample: item.isSample,
      updated: item.updated, revision: item.revision)
  }

  /// The rows of a plan.
  static func all(of plan: Entry<Plan>) -> [CalendarItem] {
    guard case .plan(let association, let year) = plan.id else { return [] }
    return plan.rows.map { row in
      CalendarItem(
        origin: .planRow(PlanReference(association: association, year: year, number: row.number)),
        title: row.activity.text.onOneLine, meanings: row.meanings, hidden: [], year: year,
        associations: [association], status: row.mark?.state?.status ?? .planned, place: nil,
        isSample: plan.isSample, updated: plan.updated, revision: plan.revision)
    }
  }

  /// An event, then its stages.
  static func all(of event: Entry<Event>) -> [CalendarItem] {
    func item(_ origin: CalendarOrigin, _ title: String, _ meanings: [DateMeaning]) -> CalendarItem {
      CalendarItem(
        origin: origin, title: title, meanings: meanings, hidden: [], year: event.schoolYear,
        associations: event.associations, status: event.status, place: event.place,
        isSample: event.isSample, updated: event.updated ?? event.schoolYear.span.first,
        revision: event.revision)
    }
    let stages = event.deadlines.enumerated().map { index, stage in
      item(.stage(event.id, index), "\(stage.title): \(event.title)", [stage.meaning])
    }
    return [item(.event(event.id), event.title, event.meanings)] + stages
  }

  /// A meeting; its protocol adds nothing that a calendar knows it by.
  init(_ entry: Entry<Meeting>) {
    let meeting = entry.meeting
    let day = entry.date.value
    let topic = entry.topic.map { ": \($0)" } ?? ""
    self.init(
      origin: .meeting(meeting),
      title: "Заседание № \(meeting.number)\(topic)",
      meanings: [entry.hours.map { .instant(day, $0) } ?? .day(day)], hidden: [], year: meeting.year,
      associations: [meeting.association], status: entry.status.value.eventStatus, place: entry.place,
      isSample: entry.isSample, updated: entry.updated ?? meeting.year.span.first, revision: entry.revision)
  }

  /// A deadline of the regulation.
  init(_ duty: RegulationDuty, in year: SchoolYear) {
    self.init(
      common: .duty(duty, year), duty.title, .deadline(duty.deadline(in: year)), in: year, isSample: false)
  }

  /// The quarters and holidays of a school year.
  static func all(of settings: SchoolYearSettings) -> [CalendarItem] {
    let quarters = (1...4).map(SchoolTerm.quarter).compactMap { term -> CalendarItem? in
      settings.terms.span(of: term).map { span in
        CalendarItem(
          common: .term(term, settings.year), "Начало: \(term.russian)", .day(span.first), in: settings.year,
          isSample: settings.isSample)
      }
    }
    let holidays = SchoolTerm.Holidays.allCases.map(SchoolTerm.holidays).compactMap { term -> CalendarItem? in
      settings.terms.span(of: term).map { span in
        CalendarItem(
          common: .term(term, settings.year), term.russian.capitalizedFirst, .days(span), in: settings.year,
          isSample: settings.isSample)
      }
    }
    return quarters + holidays
  }

  private init(
    common origin: CalendarOrigin, _ title: String, _ meaning: DateMeaning, in year: SchoolYear,
    isSample: Bool
  ) {
    self.init(
      origin: origin, title: title, meanings: [meaning], hidden: [], year: year, associations: [],
      status: .planned,
      place: nil, isSample: isSample, updated: year.span.first, revision: 0)
  }
}

extension PlanMark.State {
  fileprivate var status: Event.Status {
    switch self {
    case .done, .partlyDone: .held
    case .moved: .moved
    case .cancelled: .cancelled
    case .notDone, .running: .planned
    }
  }
}

extension Meeting.Status {
  /// The same of an event.
  fileprivate var eventStatus: Event.Status {
    switch self {
    case .planned: .planned
    case .held: .held
    case .moved: .moved
    case .cancelled: .cancelled
    }
  }
}

extension String {
  /// The text of a cell without its line breaks.
  var onOneLine: String { replacing(byte: UInt8(ascii: "\n"), with: " ") }

  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
