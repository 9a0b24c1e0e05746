import Portal
import SchoolCalendar

/// Stands where a plan will be, and says how to publish it.
struct MissingPlanView: PageView {
  static let template = "plan-missing"

  let frame: PageFrame
  let subject: String
  let years: String
  /// The last day for the plan (clause 3.1).
  let deadline: DateView
  let regulation: String?
  /// The file to create.
  let file: String
  /// What stands in the file, to be copied.
  let example: String
  /// A plan to look at.
  let sample: LinkView?
  let earlier: [LinkView]

  static let fields: [ViewField<MissingPlanView>] =
    PageFrame.fields { $0.frame } + [
      .text("subject") { $0.subject },
      .text("years") { $0.years },
      .text("deadline") { $0.deadline.text },
      .text("isoDeadline") { $0.deadline.iso },
      .optional("regulation") { $0.regulation },
      .text("file") { $0.file },
      .text("example") { $0.example },
      .object("sample") { $0.sample },
      .list("earlier") { $0.earlier },
    ]
}

extension SiteLayout {
  /// The plans that are not there yet.
  var missingPlans: [(association: AssociationID, year: SchoolYear)] {
    let plans = Set(portal.plans.map(\.id))
    let year = calendar.leadYear
    return portal.associations.compactMap(\.associationID).filter { !plans.contains(.plan($0, year)) }
      .map { ($0, year) }
  }

  func missingPlanPage(_ id: AssociationID, _ year: SchoolYear) -> Page {
    let title = "План работы на \(year.years) учебный год"
    let duty = RegulationDuty.plan
    @Sendable func view() -> MissingPlanView {
      MissingPlanView(
        frame: PageFrame(title: title, breadcrumbs: associationBreadcrumbs(id), isSample: false),
        subject: id.title.typeset, years: year.years, deadline: duty.deadline(in: year).view,
        regulation: regulationAnchor(duty.clause).map { router.url($0.route, anchor: $0.anchor) },
        file: "content/associations/\(id.rawValue)/\(year.path)/plan.md", example: Self.example(year),
        sample: samplePlan(for: year), earlier: plans(of: id).filter { $0.year < year }.map(\.link))
    }
    return Page(
      route: router.route(.plan(id, year)), title: "\(title): \(id.title)",
      description: "План пока не опубликован: \(id.title). Как его опубликовать.",
      section: Routes.associations,
      isIndexed: false, view: view())
  }

  /// The plans of an association, the latest first.
  func plans(of association: AssociationID) -> [(year: SchoolYear, link: LinkView)] {
    let plans = portal.plans.compactMap { plan -> (year: SchoolYear, link: LinkView)? in
      guard case .plan(association, let year) = plan.id else { return nil }
      return (year, link("План на \(year.years) учебный год", router.route(plan.id)))
    }
    return plans.sorted { $0.year > $1.year }
  }

  private func samplePlan(for year: SchoolYear) -> LinkView? {
    let samples = portal.plans.filter { $0.isSample }
    let plan = samples.first { $0.id.schoolYear == year } ?? samples.last
    return plan.map { link("Образец плана", router.route($0.id)) }
  }

  private static func example(_ year: SchoolYear) -> String {
    let day = RegulationDuty.plan.deadline(in: year).adding(days: -5)
    return """
      ---
      утверждён: \(day.iso)
      обновлено: \(day.iso)
      редакция: 0
      ---

      ## 1. Организационно-аналитическая деятельность

      | № п/п | Планируемое мероприятие | Дата проведения | Планируемый результат |
      | --- | --- | --- | --- |
      | 1.1 | Что будет сделано | Август–сентябрь | Что получится |
      | 1.2 | Ещё одно мероприятие | 16 октября, 14:30 | |

      ## 2. Организационно-методическая деятельность

      | № п/п | Планируемое мероприятие | Дата проведения | Планируемый результат |
      | --- | --- | --- | --- |
      | 2.1 | Что будет сделано | в течение учебного года | Что получится |
      """
  }
}
