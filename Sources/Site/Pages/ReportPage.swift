import Diagnostics
import Portal
import SchoolCalendar

/// The page of a yearly report.
struct ReportView: PageView {
  static let template = "report"

  let frame: PageFrame
  let form: PlanFormTitle
  let submitted: DateView?
  let updated: DateView
  let author: String?
  /// The last day for it (clause 3.4).
  let deadline: DateView
  let association: LinkView
  let contents: ContentsView?

  static let fields: [ViewField<ReportView>] =
    PageFrame.fields { $0.frame } + PlanFormTitle.fields { $0.form } + [
      .optional("submitted") { $0.submitted?.text },
      .optional("isoSubmitted") { $0.submitted?.iso },
      .text("updated") { $0.updated.text },
      .text("isoUpdated") { $0.updated.iso },
      .optional("author") { $0.author },
      .text("deadline") { $0.deadline.text },
      .text("isoDeadline") { $0.deadline.iso },
      .object("association") { $0.association },
      .object("contents") { $0.contents },
      .slot("body", .body),
    ]
}

extension SiteLayout {
  func reportPage(_ entry: Entry<Report>) -> Page? {
    guard case .report(let id, let year) = entry.id else { return nil }
    let title = "Отчёт о работе за \(year.years) учебный год"
    let form = planForm(id, year)
    @Sendable func view() -> ReportView {
      ReportView(
        frame: PageFrame(title: title, breadcrumbs: associationBreadcrumbs(id), isSample: entry.isSample),
        form: form, submitted: entry.submitted?.view, updated: entry.updated.view,
        author: entry.author.map { portal.people.label(for: $0.value, role: "руководитель МУМО") },
        deadline: RegulationDuty.report.deadline(in: year).view,
        association: associationLink(id) ?? link(form.subject.capitalizedFirst, Routes.associations),
        contents: ContentsView(entry.body))
    }
    return Page(
      route: router.route(entry.id), title: "\(title): \(id.title)",
      description: "Отчёт объединения о работе за \(year.years) учебный год: \(id.title).",
      section: Routes.associations, date: entry.updated, search: SearchTags(.report, of: [id], in: year),
      view: view(), body: self.body(of: entry))
  }
}
