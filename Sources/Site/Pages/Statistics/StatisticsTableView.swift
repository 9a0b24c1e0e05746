import Disclosure
import Portal
import SchoolCalendar

/// A rounded table with its bars.
struct StatisticsTableView: View {
  let title: String
  /// «не менее 25».
  let total: String
  let date: DateView
  let rows: [StatisticsRowView]

  static let fields: [ViewField<StatisticsTableView>] =
    DateView.fields(always: { $0.date }) + [
      .text("title") { $0.title },
      .text("total") { $0.total },
      .list("rows") { $0.rows },
    ]
}

/// A number of a table with its bar.
struct StatisticsRowView: View {
  let title: String
  /// The page of what is counted; nil where it has none.
  let url: String?
  let number: PublishedCount
  /// Nil where a percentage would say more than the number.
  let percent: Int?
  /// The day of its table where that is not the others'.
  let date: DateView?

  static let fields: [ViewField<StatisticsRowView>] = [
    .text("title") { $0.title },
    .optional("url") { $0.url },
    .text("number") { $0.number.text },
    .optional("range") { $0.number.range },
    .optional("percent") { row in row.percent.map { "\($0)\u{A0}%" } },
    .text("width") { String($0.percent ?? 0) },
    .optional("rowDate") { $0.date?.text },
  ]
}

/// How a table changed from release to release.
struct StatisticsComparisonView: View {
  let title: String
  let dates: [Cell]
  let rows: [Row]

  /// A cell.
  struct Cell: View {
    let text: String

    static let fields: [ViewField<Cell>] = [.text("text") { $0.text }]
  }

  /// The numbers of a band.
  struct Row: View {
    let title: String
    let numbers: [Cell]

    static let fields: [ViewField<Row>] = [
      .text("title") { $0.title },
      .list("numbers") { $0.numbers },
    ]
  }

  static let fields: [ViewField<StatisticsComparisonView>] = [
    .text("title") { $0.title },
    .list("dates") { $0.dates },
    .list("rows") { $0.rows },
  ]
}

extension SiteLayout {
  /// The table of an attribute; nil for another scheme's.
  func statisticsTable(_ block: Block, _ scheme: Scheme) -> StatisticsTableView? {
    let rows = block.rows(in: scheme)
    guard !rows.isEmpty else { return nil }
    return StatisticsTableView(
      title: portal.statisticsTitle(ofAttribute: block.id.attribute).typeset,
      total: "не менее \(block.total)".typeset, date: block.date.view,
      rows: rows.map { band, count in
        let number = PublishedCount(count: count, base: block.base)
        return StatisticsRowView(
          title: Attribute.title(ofBand: band), url: nil, number: number,
          percent: count == 0 ? nil : number.percent(of: block.total), date: nil)
      })
  }

  /// The needs of a domain in one table, the most frequent first; nil where none is published.
  func statisticsNeeds(_ blocks: [Block]) -> StatisticsTableView? {
    let needs = blocks.compactMap { block in
      portal.need(ofAttribute: block.id.attribute).map { (need: $0, block: block) }
    }
    guard let newest = needs.map(\.block).max(by: { $0.date < $1.date }) else { return nil }
    let order = needs.enumerated().sorted { left, right in
      let counts = (left.element.block.counts.first ?? 0, right.element.block.counts.first ?? 0)
      return counts.0 == counts.1 ? left.offset < right.offset : counts.0 > counts.1
    }
    return StatisticsTableView(
      title: "Выявленные дефициты", total: "не менее \(newest.total)".typeset, date: newest.date.view,
      rows: order.map { _, pair in
        let count = pair.block.counts.first ?? 0
        let number = PublishedCount(count: count, base: pair.block.base)
        return StatisticsRowView(
          title: pair.need.title.typeset,
          url: router.url(Routes.practices(.deficit(pair.need.code))), number: number,
          percent: count == 0 ? nil : number.percent(of: pair.block.total),
          date: pair.block.date == newest.date ? nil : pair.block.date.view)
      })
  }

  /// How the tables of a domain changed; those alone that were drawn more than once.
  func statisticsComparisons(_ blocks: [Block], _ scheme: Scheme) -> [StatisticsComparisonView] {
    blocks.filter { portal.need(ofAttribute: $0.id.attribute) == nil }.compactMap { block in
      let history = statistics.history(of: block.id).prefix(Self.releasesInComparison)
      guard history.count > 1 else { return nil }
      let rows = block.rows(in: scheme).enumerated().map { index, row in
        StatisticsComparisonView.Row(
          title: Attribute.title(ofBand: row.band),
          numbers: history.map { release in
            let count = release.counts.indices.contains(index) ? release.counts[index] : 0
            return .init(text: PublishedCount(count: count, base: release.base).text)
          })
      }
      return StatisticsComparisonView(
        title: portal.statisticsTitle(ofAttribute: block.id.attribute).typeset,
        dates: history.map { .init(text: SchoolYear(containing: $0.date).years) }, rows: rows)
    }
  }

  /// More would not fit beside each other on a phone.
  private static var releasesInComparison: Int { 4 }
}
