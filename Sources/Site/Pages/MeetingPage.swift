import Diagnostics
import Markdown
import Portal
import SchoolCalendar

/// The page of a meeting: an announcement, and once it has been held the form of Annex 2.
struct MeetingView: PageView {
  static let template = "meeting"

  let frame: PageFrame
  let form: MeetingFormView
  let hours: String?
  let place: String?
  let topic: String?
  /// What has become of it; nil where nothing is to be said.
  let state: String?
  let isHeld: Bool
  let association: LinkView
  let plan: LinkView?
  /// The meeting alone for a calendar program.
  let file: String?
  let agenda: ProtocolSectionView?
  let heard: ProtocolSectionView?
  let resolved: ProtocolSectionView?
  let intro: HTMLText?
  let notes: HTMLText?
  let footnotes: HTMLText?
  let neighbours: [LinkView]
  let register: LinkView

  static let fields: [ViewField<MeetingView>] =
    PageFrame.fields { $0.frame } + [
      .object("form") { $0.form },
      .optional("hours") { $0.hours },
      .optional("place") { $0.place },
      .optional("topic") { $0.topic },
      .optional("state") { $0.state },
      .flag("isHeld") { $0.isHeld },
      .object("association") { $0.association },
      .object("plan") { $0.plan },
      .optional("file") { $0.file },
      .object("agenda") { $0.agenda },
      .object("heard") { $0.heard },
      .object("resolved") { $0.resolved },
      .html("intro") { $0.intro },
      .html("notes") { $0.notes },
      .html("footnotes") { $0.footnotes },
      .list("neighbours") { $0.neighbours },
      .object("register") { $0.register },
    ]
}

/// The head and the foot of the form of Annex 2.
struct MeetingFormView: View {
  let number: String
  let date: DateView
  /// «учителя физики».
  let subject: String
  let chair: String
  let deputy: String?
  let secretary: String
  /// «12 из 14; приглашённых: 1»; nil where nobody was counted.
  let members: String?

  static let fields: [ViewField<MeetingFormView>] =
    DateView.fields(always: { $0.date }) + [
      .text("number") { $0.number },
      .text("subject") { $0.subject },
      .text("chair") { $0.chair },
      .optional("deputy") { $0.deputy },
      .text("secretary") { $0.secretary },
      .optional("members") { $0.members },
    ]
}

extension SiteLayout {
  func meetingPage(_ entry: Entry<Meeting>) -> Page {
    let meeting = entry.meeting
    let isHeld = entry.status.value == .held
    let name = isHeld ? "Протокол заседания № \(meeting.number)" : "Заседание № \(meeting.number)"
    return Page(
      route: router.route(entry.id),
      title: "\(name) от \(entry.date.value.russian): \(meeting.association.title)",
      description: self.meetingDescription(entry), section: Routes.associations,
      date: entry.updated ?? (isHeld ? entry.date.value : nil),
      search: SearchTags(.meeting, of: [meeting.association], in: meeting.year), view: self.meetingView(entry)
    )
  }

  private func meetingView(_ entry: Entry<Meeting>) -> MeetingView {
    let meeting = entry.meeting
    let text = text(of: entry)
    let isHeld = entry.status.value == .held
    let title = isHeld ? "Протокол заседаний МУМО" : "Заседание МУМО"
    let minutes = entry.structure.protocol
    let sections = [entry.agenda, minutes?.heard, minutes?.resolved].compactMap { $0?.section }
    let (intro, notes) = entry.body.around(sections + entry.structure.emptySections)
    return MeetingView(
      frame: PageFrame(
        title: title.typeset, breadcrumbs: associationBreadcrumbs(meeting.association),
        isSample: entry.isSample),
      form: form(of: entry), hours: entry.hours?.russian, place: entry.place?.typeset,
      topic: entry.topic?.typeset, state: entry.status.value.pageState, isHeld: isHeld,
      association: associationLink(meeting.association)
        ?? link(meeting.association.title.capitalizedFirst, Routes.associations),
      plan: entry.plan.flatMap { planRowLink($0.value) },
      file: isHeld ? nil : router.url(Routes.meetingFile(meeting)),
      agenda: entry.agenda.map { ProtocolSectionView($0, text) },
      heard: minutes.map { ProtocolSectionView($0.heard, text) },
      resolved: minutes.map { resolved(of: entry, $0.resolved, text) },
      intro: text.html(intro), notes: text.html(notes),
      footnotes: text.html(entry.body.footnotes), neighbours: neighbours(of: entry),
      register: link("Решения объединения", Routes.decisions(of: meeting.association)))
  }

  /// The decisions stand in the place of the items that say them.
  private func resolved(
    of entry: Entry<Meeting>, _ section: ProtocolSection, _ text: MarkdownText
  ) -> ProtocolSectionView {
    let views = entry.decisions.map { decisionView($0, of: entry.meeting, text) }
    return ProtocolSectionView(section, text, decisions: views)
  }

  private func meetingDescription(_ entry: Entry<Meeting>) -> String {
    let agenda = entry.agenda?.items.map(\.text).joined(separator: " ").replacing("\n", with: " ") ?? ""
    let start = "Заседание № \(entry.meeting.number), \(entry.meeting.association.title)."
    return agenda.isEmpty ? start : "\(start) Повестка дня: \(agenda)"
  }

  private func form(of entry: Entry<Meeting>) -> MeetingFormView {
    let association = portal.associations.first { $0.id == .association(entry.meeting.association) }
    let leader = association?.leader.map { Responsible.person($0.person) }
    let secretary = association?.secretary.map { Responsible.person($0) }
    return MeetingFormView(
      number: String(entry.meeting.number), date: entry.date.value.view,
      subject: entry.meeting.association.title.typeset,
      chair: (entry.chair ?? leader).map { label($0, role: "руководитель МУМО") } ?? "руководитель МУМО",
      deputy: entry.deputy.map { label($0, role: "заместитель руководителя МУМО") },
      secretary: (entry.secretary ?? secretary).map { label($0, role: "секретарь МУМО") } ?? "секретарь МУМО",
      members: entry.attendance?.value.russian)
  }

  /// The meetings before and after one, of the same school year.
  private func neighbours(of entry: Entry<Meeting>) -> [LinkView] {
    let meetings = years[entry.meeting.association, entry.meeting.year].meetings
    guard let index = meetings.firstIndex(where: { $0.id == entry.id }) else { return [] }
    return [index - 1, index + 1].filter(meetings.indices.contains).map { meetingLink(meetings[$0]) }
  }

  /// «Заседание № 2, 15 января 2026 г.».
  func meetingLink(_ entry: Entry<Meeting>) -> LinkView {
    link(
      "Заседание № \(entry.meeting.number), \(entry.date.value.russian)".typeset, router.route(entry.id))
  }
}

extension Meeting.Attendance {
  /// «12 из 14; приглашённых: 1».
  fileprivate var russian: String {
    let count = total.map { "\(members) из \($0)" } ?? String(members)
    return guests == 0 ? count : "\(count); приглашённых: \(guests)"
  }
}

extension Meeting.Status {
  /// What the page of the meeting says of it; nil where nothing is to be said.
  var pageState: String? {
    switch self {
    case .planned, .held: nil
    case .moved, .cancelled: rawValue
    }
  }
}
