import Diagnostics
import Portal
import SchoolCalendar

/// The page of an event; search engines read it as an `Event` of schema.org.
struct EventView: PageView {
  static let template = "event"

  let frame: PageFrame
  let kind: String
  let summary: String?
  let dates: [EventDateView]
  /// When, as it is written; nil where that says no more.
  let written: String?
  let place: String?
  let audience: String?
  let associations: [LinkView]
  let deficits: [LinkedText]
  let level: String?
  let state: String?
  let schemaStatus: String
  let stages: [EventStageView]
  let materials: [LinkView]
  let plan: LinkView?
  /// The event alone for a calendar program; nil while its day is not known.
  let file: String?
  let organizer: String?
  let contents: ContentsView?

  static let fields: [ViewField<EventView>] =
    PageFrame.fields { $0.frame } + [
      .text("kind") { $0.kind },
      .optional("summary") { $0.summary },
      .list("dates") { $0.dates },
      .optional("written") { $0.written },
      .optional("place") { $0.place },
      .optional("audience") { $0.audience },
      .list("associations") { $0.associations },
      .flag("hasAssociations") { !$0.associations.isEmpty },
      .list("deficits") { $0.deficits },
      .flag("hasDeficits") { !$0.deficits.isEmpty },
      .optional("level") { $0.level },
      .optional("state") { $0.state },
      .text("schemaStatus") { $0.schemaStatus },
      .list("stages") { $0.stages },
      .flag("hasStages") { !$0.stages.isEmpty },
      .list("materials") { $0.materials },
      .flag("hasMaterials") { !$0.materials.isEmpty },
      .object("plan") { $0.plan },
      .optional("file") { $0.file },
      .optional("organizer") { $0.organizer },
      .object("contents") { $0.contents },
      .slot("body", .body),
    ]
}

/// One date of an event.
struct EventDateView: View {
  let text: String
  /// The beginning for machines (ISO 8601); nil where the day is not known.
  let start: String?
  let end: String?

  static let fields: [ViewField<EventDateView>] = [
    .text("text") { $0.text },
    .optional("start") { $0.start },
    .optional("end") { $0.end },
  ]
}

/// A stage of an event.
struct EventStageView: View {
  let title: String
  let when: String
  let isPast: Bool

  static let fields: [ViewField<EventStageView>] = [
    .text("title") { $0.title },
    .text("when") { $0.when },
    .flag("isPast") { $0.isPast },
  ]
}

extension SiteLayout {
  func eventPage(_ entry: Entry<Event>) -> Page {
    @Sendable func view() -> EventView {
      let materials = zip(entry.materials, entry.attachmentTargets).compactMap { material, target in
        url(target).map { LinkView(title: material.title.typeset, url: $0) }
      }
      let dates = entry.meanings.map(dateView)
      return EventView(
        frame: PageFrame(
          title: entry.title.typeset, breadcrumbs: breadcrumbs(link(SectionTitles.events, Routes.events)),
          isSample: entry.isSample),
        kind: entry.kind.pageTitle, summary: entry.summary?.typeset, dates: dates,
        written: writtenDate(of: entry, dates),
        place: entry.place?.typeset, audience: entry.audience?.typeset,
        associations: entry.associations.compactMap(associationLink),
        deficits: entry.deficits.map { needLink($0.value.text) }, level: entry.level?.rawValue,
        state: entry.status.pageState, schemaStatus: entry.status.schema(isDated: entry.isDated),
        stages: entry.deadlines.map(stageView), materials: materials,
        plan: entry.plan.flatMap { planRowLink($0.value) },
        file: entry.isDated ? eventFile(entry.id) : nil, organizer: portal.settings.organization,
        contents: ContentsView(entry.body))
    }
    return Page(
      route: router.route(entry.id), title: entry.title,
      description: entry.summary ?? eventDescription(entry), section: Routes.events, date: entry.updated,
      search: SearchTags(.event, of: entry.associations, in: entry.schoolYear), view: view(),
      body: self.body(of: entry))
  }

  private func eventDescription(_ entry: Entry<Event>) -> String {
    let when = entry.meanings.map(\.russian).joined(separator: "; ")
    return ([entry.title, when] + [entry.place].compactMap(\.self)).joined(separator: ". ")
  }

  private func dateView(_ meaning: DateMeaning) -> EventDateView {
    let text = meaning.russian
    switch meaning {
    case .instant(let day, let hours):
      return EventDateView(
        text: text, start: portal.clock.iso(day, hours.start),
        end: hours.end.map { portal.clock.iso(day, $0) })
    case .day(let day): return EventDateView(text: text, start: day.iso, end: nil)
    case .days(let span): return EventDateView(text: text, start: span.first.iso, end: span.last.iso)
    default: return EventDateView(text: text, start: nil, end: nil)
    }
  }

  /// When, as it is written, where that says more than the dates.
  private func writtenDate(of entry: Entry<Event>, _ dates: [EventDateView]) -> String? {
    if let end = entry.end?.value {
      // Hours of several days stand in the words only.
      return entry.meanings.contains { $0.hours != nil } ? nil : "\(entry.when.value) – \(end)"
    }
    return dates.map(\.text) == [entry.when.value] ? nil : entry.when.value
  }

  private func stageView(_ stage: EventSchedule.Deadline) -> EventStageView {
    EventStageView(
      title: stage.title.typeset, when: stage.meaning.russian,
      isPast: stage.meaning.span.map { $0.last < portal.today } ?? false)
  }

  /// A row of a plan that is published.
  func planRowLink(_ row: PlanReference) -> LinkView? {
    guard isPublished(row.id) else { return nil }
    let title = "План на \(row.year.years) учебный год, \(row.association.title), пункт \(row.number.text)"
    return LinkView(
      title: title.typeset, url: router.url(router.route(row.id), anchor: row.number.anchor))
  }

  private func eventFile(_ id: ContentID) -> String? {
    if case .event(let slug) = id { router.url(Routes.eventFile(slug)) } else { nil }
  }
}

extension Entry<Event> {
  /// Whether one of its days is known.
  var isDated: Bool { structure.meanings.contains { $0.exactDays != nil } }
}

extension Event.Status {
  /// What the page of the event says of it; nil where nothing is to be said.
  var pageState: String? { self == .planned ? nil : rawValue }

  /// A member of schema.org's `EventStatusType`.
  fileprivate func schema(isDated: Bool) -> String {
    let name =
      switch self {
      case .planned, .held: "EventScheduled"
      case .moved: isDated ? "EventRescheduled" : "EventPostponed"
      case .cancelled: "EventCancelled"
      }
    return "https://schema.org/\(name)"
  }
}

extension Event.Kind {
  /// What pages say it is: «другое» is an answer to a question that readers are not asked.
  var pageTitle: String { self == .other ? "событие" : rawValue }
}
