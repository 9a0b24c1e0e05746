import Portal
import SchoolCalendar

/// The page of a professional need: what the portal has to meet it with.
struct DeficitView: PageView {
  static let template = "deficit"

  let frame: PageFrame
  let block: String
  let synonyms: String?
  let filter: PracticeFilterView?
  let list: PracticePageView
  /// Whether no entry meets it.
  let isGap: Bool
  let events: [EventCard]
  let rows: [LinkView]
  let guide: LinkView?

  static let fields: [ViewField<DeficitView>] =
    PageFrame.fields { $0.frame } + [
      .text("block") { $0.block },
      .optional("synonyms") { $0.synonyms },
      .object("filter") { $0.filter },
      .object("list") { $0.list },
      .flag("isGap") { $0.isGap },
      .list("events") { $0.events },
      .flag("hasEvents") { !$0.events.isEmpty },
      .list("rows") { $0.rows },
      .flag("hasRows") { !$0.rows.isEmpty },
      .object("guide") { $0.guide },
    ]
}

extension SiteLayout {
  static var deficitMapTitle: String { "Карта дефицитов" }

  func deficitPages() -> [Page] {
    practiceLists.deficits.flatMap { list in (1...list.pageCount).map { (list, $0) } }
      .concurrentMap { list, number in deficitPage(number, of: list) }.compactMap(\.self)
  }

  private func deficitPage(_ number: Int, of list: PracticeList) -> Page? {
    guard case .deficit(let code)? = list.facets.first, let deficit = deficitsByCode[code] else { return nil }
    let name = "Дефицит: \(deficit.title)"
    let isFirst = number == 1
    let title = isFirst ? name : "\(name), страница \(number)"
    let crumbs = breadcrumbs(
      link(SectionTitles.practices, Routes.practices), link(Self.deficitMapTitle, Routes.deficits))
    @Sendable func view() -> DeficitView {
      DeficitView(
        frame: PageFrame(title: title.typeset, breadcrumbs: crumbs, isSample: false),
        block: deficit.block.rawValue,
        synonyms: deficit.synonyms.isEmpty ? nil : deficit.synonyms.joined(separator: ", ").typeset,
        filter: practiceFilter(list.facets), list: practicePage(number, of: list),
        isGap: list.items.isEmpty, events: isFirst ? needs.events(code).map(eventCard) : [],
        rows: isFirst ? needs.rows(code).map(rowLink) : [], guide: practiceGuide)
    }
    return Page(
      route: Routes.page(number, of: list.route), title: title,
      description: "\(title): практики и события. Блок: \(deficit.block.rawValue).",
      section: Routes.practices, search: number == 1 ? SearchTags(.need) : nil, view: view())
  }

  private func rowLink(_ row: PlanReference) -> LinkView {
    LinkView(
      title: "План на \(row.year.years) учебный год, \(row.association.title), пункт \(row.number.text)"
        .typeset,
      url: router.url(router.route(row.id), anchor: row.number.anchor))
  }

  /// The guide for those who write entries, where the portal has it.
  var practiceGuide: LinkView? {
    routes.contains(Routes.practiceGuide) ? link("Как описать практику", Routes.practiceGuide) : nil
  }
}

// MARK: Needs as other pages name them

extension SiteLayout {
  /// A need by its code, or whatever was written instead of one.
  func needLink(_ written: String) -> LinkedText {
    guard let code = DeficitCode(written), let deficit = deficitsByCode[code] else {
      return LinkedText(title: written, url: nil)
    }
    return LinkedText(title: deficit.title.typeset, url: router.url(Routes.practices(.deficit(code))))
  }
}
