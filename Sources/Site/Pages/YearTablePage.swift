import Diagnostics
import Portal
import SchoolCalendar

/// The school year of all associations in one table: what is published, as facts.
struct YearTableView: PageView {
  static let template = "year-table"

  let frame: PageFrame
  let rows: [Row]
  let otherYears: [LinkView]

  /// An association's year.
  struct Row: View {
    let association: LinkView
    let plan: LinkView?
    let planState: String
    let held: String
    /// The page of the association's year; nil where there is nothing of it.
    let yearURL: String?
    let protocols: [LinkView]
    let next: String?
    let report: LinkView?
    let reportState: String

    static let fields: [ViewField<Row>] = [
      .text("title") { $0.association.title },
      .text("url") { $0.association.url },
      .object("plan") { $0.plan },
      .text("planState") { $0.planState },
      .text("held") { $0.held },
      .optional("yearURL") { $0.yearURL },
      .list("protocols") { $0.protocols },
      .optional("next") { $0.next },
      .object("report") { $0.report },
      .text("reportState") { $0.reportState },
    ]
  }

  static let fields: [ViewField<YearTableView>] =
    PageFrame.fields { $0.frame } + [
      .list("rows") { $0.rows },
      .list("otherYears") { $0.otherYears },
      .flag("hasOtherYears") { !$0.otherYears.isEmpty },
    ]
}

extension SiteLayout {
  /// The school years that have a table: those with content, and the one that the portal leads with.
  var tableYears: [SchoolYear] {
    Set(years.all + [calendar.leadYear]).sorted(by: >)
  }

  func yearPages() -> [Page] {
    tableYears.map { year in
      let title = "Объединения: \(year.years) учебный год"
      @Sendable func view() -> YearTableView {
        YearTableView(
          frame: PageFrame(
            title: title, breadcrumbs: breadcrumbs(link(SectionTitles.associations, Routes.associations)),
            isSample: false),
          rows: portal.associations.compactMap { row($0, year) },
          otherYears: tableYears.filter { $0 != year }.map {
            link("\($0.years) учебный год", Routes.year($0))
          })
      }
      return Page(
        route: Routes.year(year), title: title,
        description: "Планы, заседания, протоколы и отчёты объединений за \(year.years) учебный год.",
        section: Routes.associations, view: view())
    }
  }

  private func row(_ entry: Entry<Association>, _ year: SchoolYear) -> YearTableView.Row? {
    guard let id = entry.associationID else { return nil }
    let content = years[id, year]
    let protocols = content.meetings.filter { $0.status.value == .held }.map { meeting in
      let name = "№ \(meeting.meeting.number) от \(meeting.date.value.russian)"
      return link((meeting.isSample ? "\(name) (образец)" : name).typeset, router.route(meeting.id))
    }
    let report = content.report.map { link("отчёт", router.route($0.id)) }
    return YearTableView.Row(
      association: link(entry.title.typeset, router.route(entry.id)),
      plan: content.plan.map { link("план", router.route($0.id)) },
      planState: content.plan.map { plan in
        (plan.approved.map { "утверждён \($0.russian)" } ?? "проект") + (plan.isSample ? " (образец)" : "")
      } ?? "пока нет",
      held: content.heldOfRequired,
      yearURL: years.years(of: id).contains(year) ? router.url(Routes.year(of: id, year)) : nil,
      protocols: protocols,
      next: content.nextMeeting(from: portal.today)?.date.value.russian, report: report,
      reportState: content.report.map { report in
        (report.submitted.map { "представлен \($0.russian)" } ?? "проект")
          + (report.isSample ? " (образец)" : "")
      } ?? "пока нет")
  }
}
