import Diagnostics
import FileSystem
import Markdown
import Portal
import SchoolCalendar

/// The calendars to subscribe to, and each event as a file of its own.
struct CalendarFeeds: Sendable {
  let portal: Portal
  let calendar: PortalCalendar
  let years: AssociationYears
  let router: Router

  /// Every file, each rendered when its bytes are asked for.
  func files() -> [OutputFile] {
    let common = [
      file(Routes.calendarFeed, "Общий календарь", page: Routes.calendar, color: .steelblue) {
        events(calendar.entries)
      },
      file(Routes.deadlinesFeed, "Сроки", page: Routes.calendar, color: .crimson) {
        events(calendar.entries.filter(\.meaning.isDeadline))
      },
    ]
    let own = portal.associations.compactMap { entry -> OutputFile? in
      guard case .association(let id) = entry.id else { return nil }
      let page = Routes.calendar(of: id)
      return file(Routes.calendarFeed(of: id), entry.title, page: page, color: .seagreen) {
        events(calendar.entries(of: id))
      }
    }
    return common + own + portal.plans.compactMap(planFile) + portal.events.compactMap(eventFile)
      + portal.meetings.compactMap(meetingFile)
  }
}

// MARK: Files

extension CalendarFeeds {
  /// Months and spans have no place in other people's calendars, but they have in the plan's (calendar.md).
  private func planFile(_ plan: Entry<Plan>) -> OutputFile? {
    guard case .plan(let id, let year) = plan.id else { return nil }
    let name = "План: \(id.title), \(year.years)"
    return file(Routes.planFeed(of: id, year), name, page: router.route(plan.id), color: .darkorange) {
      let results = Dictionary(plan.rows.map { ($0.number, plan.structure.resultText(of: $0)) }) { first, _ in
        first
      }
      let entries = calendar.items(of: plan).flatMap(\.entries)
      return entries.compactMap { entry in
        event(entry, withSpans: true, about: entry.item.origin.planNumber.flatMap { results[$0] ?? nil })
      }
    }
  }

  /// Nil for an event whose days are not known.
  private func eventFile(_ entry: Entry<Event>) -> OutputFile? {
    guard case .event(let slug) = entry.id else { return nil }
    return file(of: entry.id, route: Routes.eventFile(slug))
  }

  private func meetingFile(_ entry: Entry<Meeting>) -> OutputFile? {
    file(of: entry.id, route: Routes.meetingFile(entry.meeting))
  }

  /// One event alone, without its stages.
  private func file(of content: ContentID, route: String) -> OutputFile? {
    guard let item = calendar.items(of: content).first, item.entries.contains(where: isEvent) else {
      return nil
    }
    return OutputFile(path: route, content: .bytes { CalendarEvent.render(events(item.entries)) })
  }

  private func file(
    _ route: String, _ name: String, page: String, color: CSSColor,
    events: @escaping @Sendable () -> [CalendarEvent]
  ) -> OutputFile {
    OutputFile(
      path: route,
      content: .bytes {
        CalendarFeed(
          name: "\(name) — \(portal.settings.title)", source: router.absoluteURL(route),
          page: router.absoluteURL(page), timeZone: portal.clock.timeZone, color: color, events: events()
        ).render()
      })
  }
}

// MARK: Events

extension CalendarFeeds {
  private func events(_ entries: [CalendarEntry]) -> [CalendarEvent] {
    entries.compactMap { event($0, withSpans: false, about: nil) }
  }

  /// Whether a date is one of its own, for calendars without spans.
  private func isEvent(_ entry: CalendarEntry) -> Bool {
    !entry.item.origin.isTerm && time(of: entry.meaning, withSpans: false) != nil
  }

  /// - Parameters:
  ///   - entry: A date.
  ///   - withSpans: Whether a month or a longer stretch stands on its last working day.
  ///   - about: What is to come of it.
  /// - Returns: Nil for what is no date of its own, as what goes on all year.
  private func event(_ entry: CalendarEntry, withSpans: Bool, about: String?) -> CalendarEvent? {
    let item = entry.item
    guard !item.origin.isTerm, let (when, isDeadline) = time(of: entry.meaning, withSpans: withSpans) else {
      return nil
    }
    let title = isDeadline ? "Срок: \(item.title)" : item.titleAmongOthers
    return CalendarEvent(
      identity: item.origin.identity + (entry.index == 0 ? "" : "/\(entry.index + 1)"),
      stamp: item.updated, sequence: item.revision, when: when,
      summary: item.isSample ? "Образец: \(title)" : title, description: description(entry, about: about),
      location: item.place, url: page(of: item.origin), categories: categories(item),
      status: item.status == .cancelled ? .cancelled : .confirmed, isTransparent: isDeadline)
  }

  private func time(of meaning: DateMeaning, withSpans: Bool) -> (CalendarEvent.When, isDeadline: Bool)? {
    switch meaning {
    case .instant(let day, let hours):
      let end = hours.end.map { portal.clock.instant(day, $0) }
      return (.timed(start: portal.clock.instant(day, hours.start), end: end), false)
    case .day(let day): return (.allDay(DateSpan(day)), false)
    case .days(let span): return (.allDay(span), false)
    case .deadline(let day): return (.allDay(DateSpan(day)), true)
    case .month, .band:
      guard withSpans, let span = meaning.span else { return nil }
      return (.allDay(DateSpan(span.lastWorkingDay ?? span.last)), true)
    case .repeated, .wholeYear, .undecided, .unknown: return nil
    }
  }

  private func description(_ entry: CalendarEntry, about: String?) -> String? {
    let lines: [String?] =
      switch entry.item.origin {
      case .planRow(let row):
        [
          "План работы: \(row.association.title), \(row.year.years) учебный год, пункт \(row.number.text).",
          entry.meaning.exactDays == nil ? "По плану: \(entry.meaning.russian)." : nil,
          about.map { "Планируемый результат: \($0)" },
        ]
      case .duty(let duty, let year): ["Пункт \(duty.clause) Положения, \(year.years) учебный год."]
      case .meeting(let meeting): meetingLines(meeting)
      case .event, .stage, .term: []
      }
    let text = lines.compactMap(\.self).joined(separator: "\n")
    return text.isEmpty ? nil : text
  }

  /// The agenda of a meeting.
  private func meetingLines(_ meeting: MeetingID) -> [String?] {
    let year = years[meeting.association, meeting.year]
    let items = year.meetings.first { $0.meeting == meeting }?.agenda?.items ?? []
    guard !items.isEmpty else { return [] }
    return ["Повестка дня:"]
      + items.enumerated().map { "\($0 + 1). \($1.text.replacing(byte: UInt8(ascii: "\n"), with: " "))" }
  }

  private func categories(_ item: CalendarItem) -> [String] {
    item.associations.map(\.title)
  }

  private func page(of origin: CalendarOrigin) -> String? {
    switch origin {
    case .planRow(let row): router.absoluteURL(router.route(row.id)) + "#\(row.number.anchor)"
    case .event(let id), .stage(let id, _): router.absoluteURL(router.route(id))
    case .meeting(let meeting): router.absoluteURL(router.route(meeting.id))
    case .duty, .term: nil
    }
  }
}

extension CalendarItem {
  /// The title in a calendar that holds the meetings of other associations too.
  fileprivate var titleAmongOthers: String {
    if case .meeting(let meeting) = origin { "\(title), \(meeting.association.title)" } else { title }
  }
}

extension CalendarOrigin {
  fileprivate var isTerm: Bool {
    if case .term = self { true } else { false }
  }

  fileprivate var planNumber: PlanNumber? {
    if case .planRow(let row) = self { row.number } else { nil }
  }
}

extension PlanSections {
  /// The result of a row, its own or that of the row above.
  func resultText(of row: PlanRow) -> String? {
    let section = sections.first { $0.number == row.number.section }
    let above = section?.rows.prefix { $0.number <= row.number }.reversed() ?? []
    let own = above.lazy.compactMap { row -> String? in
      if case .own(let cell) = row.result { cell.text } else { nil }
    }
    return own.first.map { $0.replacing(byte: UInt8(ascii: "\n"), with: " ") }
  }
}
