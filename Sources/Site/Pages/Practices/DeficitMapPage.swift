import Diagnostics
import Portal

/// All professional needs, and what the portal has to meet them with.
struct DeficitMapView: PageView {
  static let template = "deficits"

  let frame: PageFrame
  let summary: String
  let blocks: [Block]
  let guide: LinkView?

  /// The needs of one part of the work.
  struct Block: View {
    let title: String
    let needs: [Need]

    static let fields: [ViewField<Block>] = [
      .text("title") { $0.title },
      .list("needs") { $0.needs },
    ]
  }

  /// A need and how much meets it.
  struct Need: View {
    let link: LinkView
    let practices: Int
    let events: Int

    static let fields: [ViewField<Need>] = [
      .text("title") { $0.link.title },
      .text("url") { $0.link.url },
      .optional("practices") { $0.practices == 0 ? nil : PluralForms.practices.counted($0.practices) },
      .optional("events") { $0.events == 0 ? nil : PluralForms.events.counted($0.events) },
    ]
  }

  static let fields: [ViewField<DeficitMapView>] =
    PageFrame.fields { $0.frame } + [
      .text("summary") { $0.summary },
      .list("blocks") { $0.blocks },
      .object("guide") { $0.guide },
    ]
}

extension PluralForms {
  fileprivate static let practices = PluralForms("практика", "практики", "практик")
  fileprivate static let events = PluralForms("событие", "события", "событий")
  fileprivate static let needs = PluralForms("дефицит", "дефицита", "дефицитов")
}

extension SiteLayout {
  func deficitMapPage() -> Page {
    let deficits = portal.deficits ?? []
    let gaps = deficits.count { bank.count(.deficit($0.code)) == 0 }
    @Sendable func view() -> DeficitMapView {
      DeficitMapView(
        frame: PageFrame(
          title: Self.deficitMapTitle,
          breadcrumbs: breadcrumbs(link(SectionTitles.practices, Routes.practices)), isSample: false),
        summary: deficits.isEmpty
          ? "Словарь дефицитов пока пуст."
          : "\(PluralForms.needs.counted(deficits.count)), без практик: \(gaps).".typeset,
        blocks: Deficit.Block.allCases.map { block in
          DeficitMapView.Block(
            title: "\(block.rawValue.capitalizedFirst) блок",
            needs: deficits.filter { $0.block == block }.map(mappedNeed))
        }.filter { !$0.needs.isEmpty },
        guide: practiceGuide)
    }
    return Page(
      route: Routes.deficits, title: Self.deficitMapTitle,
      description:
        "Профессиональные дефициты педагогов и практики, которые помогают их закрыть; где практик ещё нет.",
      section: Routes.practices, view: view())
  }

  private func mappedNeed(_ deficit: Deficit) -> DeficitMapView.Need {
    let facet = PracticeFacet.deficit(deficit.code)
    return DeficitMapView.Need(
      link: link(deficit.title.typeset, Routes.practices(facet)), practices: bank.count(facet),
      events: needs.events(deficit.code).count)
  }
}
