import Disclosure
import Portal
import SchoolCalendar

/// The protected statistics, of the municipality or of one of its associations.
struct StatisticsView: PageView {
  static let template = "statistics"

  let frame: PageFrame
  let subject: String?
  /// What the reader must know of the numbers; nil where there are none yet.
  let legend: Legend?
  let tables: [StatisticsTableView]
  let needs: StatisticsTableView?
  let comparisons: [StatisticsComparisonView]
  let groups: [LinkView]
  let downloads: [LinkView]

  /// How numbers are rounded, and no more than is true.
  struct Legend: View {
    let base: Int
    let date: DateView

    static let fields: [ViewField<Legend>] =
      DateView.fields(always: { $0.date }) + [
        .text("base") { String($0.base) },
        .text("error") { String($0.base - 1) },
      ]
  }

  static let fields: [ViewField<StatisticsView>] =
    PageFrame.fields { $0.frame } + [
      .optional("subject") { $0.subject },
      .object("legend") { $0.legend },
      .list("tables") { $0.tables },
      .object("needs") { $0.needs },
      .list("comparisons") { $0.comparisons },
      .flag("hasComparisons") { !$0.comparisons.isEmpty },
      .list("groups") { $0.groups },
      .flag("hasGroups") { !$0.groups.isEmpty },
      .list("downloads") { $0.downloads },
      .flag("hasDownloads") { !$0.downloads.isEmpty },
    ]
}

/// The statistics of an association on its own pages.
struct AssociationStatisticsView: View {
  /// Nil where the association is counted with others.
  let table: StatisticsTableView?
  let page: LinkView
  let isSample: Bool

  static let fields: [ViewField<AssociationStatisticsView>] = [
    .object("table") { $0.table },
    .text("statisticsTitle") { $0.page.title },
    .text("statisticsURL") { $0.page.url },
    .flag("isSampleTable") { $0.isSample },
  ]
}

extension SiteLayout {
  /// The domains that have a page of their own: the associations in the order of Annex 4, then those counted together.
  private var statisticsDomains: [String] {
    let associations = portal.associations.compactMap(\.associationID?.rawValue)
    return (associations + [PortalStatistics.smallAssociations]).filter(statistics.domains.contains)
  }

  /// The routes of the pages of statistics beside the common one.
  var statisticsRoutes: [String] { statisticsDomains.map(Routes.statistics) }

  func statisticsPages() -> [Page] {
    [statisticsPage(Domain.municipality.id)] + statisticsDomains.map(statisticsPage)
  }

  private func statisticsPage(_ domain: String) -> Page {
    let isCommon = domain == Domain.municipality.id
    let blocks = statistics.latestBlocks(of: domain)
    let scheme = portal.statistics?.scheme ?? .first(needs: [])
    let name = portal.statisticsTitle(ofDomain: domain)
    @Sendable func view() -> StatisticsView {
      StatisticsView(
        frame: PageFrame(
          title: SectionTitles.statistics,
          breadcrumbs: isCommon
            ? breadcrumbs() : breadcrumbs(link(SectionTitles.statistics, Routes.statistics)),
          isSample: statistics.latest?.isSample ?? false),
        subject: statistics.latest == nil ? nil : name.typeset,
        legend: statistics.latest.map { latest in
          .init(base: blocks.first?.base ?? 5, date: latest.snapshot.date.view)
        },
        tables: blocks.filter { portal.need(ofAttribute: $0.id.attribute) == nil }
          .compactMap { statisticsTable($0, scheme) },
        needs: statisticsNeeds(blocks), comparisons: statisticsComparisons(blocks, scheme),
        groups: isCommon ? statisticsDomains.map(statisticsLink) : [],
        downloads: isCommon && statistics.latest != nil
          ? [
            link("Все таблицы (CSV)", Routes.statisticsCSV),
            link("Все таблицы (JSON)", Routes.statisticsJSON),
          ] : [])
    }
    let association = AssociationID(rawValue: domain)
    return Page(
      route: isCommon ? Routes.statistics : Routes.statistics(domain),
      title: isCommon ? SectionTitles.statistics : "\(SectionTitles.statistics): \(name)",
      description:
        "Округлённые данные о членах объединений: категории, стаж, образование, курсы, дефициты. \(name).",
      section: Routes.statistics, isIndexed: statistics.latest != nil,
      search: statistics.latest.map {
        SearchTags(.statistics, of: association.map { [$0] } ?? [], in: $0.year)
      },
      view: view())
  }

  private func statisticsLink(_ domain: String) -> LinkView {
    link(portal.statisticsTitle(ofDomain: domain).typeset, Routes.statistics(domain))
  }

  /// What an association's own pages show of a year; nil where nothing is published of it.
  func associationStatistics(_ id: AssociationID, _ year: SchoolYear? = nil) -> AssociationStatisticsView? {
    guard let snapshot = year.map({ year in portal.snapshots.first { $0.year == year } }) ?? statistics.latest
    else { return nil }
    if let block = statistics.blocks(of: id.rawValue, in: snapshot.year).first {
      let scheme = portal.statistics?.scheme ?? .first(needs: [])
      let hasPage = statistics.domains.contains(id.rawValue)
      return AssociationStatisticsView(
        table: statisticsTable(block, scheme),
        page: link("Вся статистика", hasPage ? Routes.statistics(id.rawValue) : Routes.statistics),
        isSample: snapshot.isSample)
    }
    let small = PortalStatistics.smallAssociations
    guard portal.settings.smallAssociations.contains(id), statistics.domains.contains(small) else {
      return nil
    }
    return AssociationStatisticsView(
      table: nil, page: link("Статистика малых объединений", Routes.statistics(small)),
      isSample: snapshot.isSample)
  }
}
