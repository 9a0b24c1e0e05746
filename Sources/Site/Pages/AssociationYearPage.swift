import Portal
import SchoolCalendar

/// What an association has in one school year, on a page of its own: the archive.
struct AssociationYearPageView: PageView {
  static let template = "association-year"

  let frame: PageFrame
  let subject: String
  let year: AssociationYearView
  let statistics: AssociationStatisticsView?

  static let fields: [ViewField<AssociationYearPageView>] =
    PageFrame.fields { $0.frame } + [
      .text("subject") { $0.subject },
      .object("year") { $0.year },
      .object("statistics") { $0.statistics },
    ]
}

extension SiteLayout {
  /// The associations and school years that have a page.
  private var associationYears: [(association: AssociationID, year: SchoolYear)] {
    portal.associations.compactMap(\.associationID).flatMap { id in years.years(of: id).map { (id, $0) } }
  }

  /// The routes of the pages of school years.
  var yearRoutes: [String] {
    associationYears.map { Routes.year(of: $0.association, $0.year) } + tableYears.map { Routes.year($0) }
  }

  func associationYearPages() -> [Page] {
    associationYears.map { id, year in
      let title = "\(year.years) учебный год"
      return Page(
        route: Routes.year(of: id, year), title: "\(title): \(id.title)",
        description: "План, заседания и отчёт объединения за \(title): \(id.title).",
        section: Routes.associations,
        view: AssociationYearPageView(
          frame: PageFrame(title: title, breadcrumbs: self.associationBreadcrumbs(id), isSample: false),
          subject: id.title.capitalizedFirst.typeset, year: self.associationYear(id, year),
          statistics: self.associationStatistics(id, year)))
    }
  }
}
