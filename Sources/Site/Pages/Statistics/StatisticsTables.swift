import Disclosure
import Portal
import SchoolCalendar

/// The tables of all snapshots by what pages ask for.
struct StatisticsTables: Sendable {
  /// The latest snapshot; nil before the first.
  let latest: StatisticsSnapshot?
  private let byYear: [SchoolYear: [String: [Block]]]
  private let versions: [BlockID: [Block]]

  init(_ snapshots: [StatisticsSnapshot]) {
    latest = snapshots.last
    let years = snapshots.map { ($0.year, Dictionary(grouping: $0.snapshot.blocks, by: \.id.domain)) }
    byYear = Dictionary(years) { first, _ in first }
    versions = snapshots.reduce(into: [:]) { versions, snapshot in
      for block in snapshot.snapshot.blocks where versions[block.id]?.last?.date != block.date {
        versions[block.id, default: []].append(block)
      }
    }
  }

  /// The tables of a domain in the snapshot of a year, in the scheme's order; none where it published none.
  func blocks(of domain: String, in year: SchoolYear) -> [Block] { byYear[year]?[domain] ?? [] }

  /// The tables of a domain in the latest snapshot.
  func latestBlocks(of domain: String) -> [Block] {
    latest.map { blocks(of: domain, in: $0.year) } ?? []
  }

  /// The domains that the latest snapshot has tables of.
  var domains: Set<String> { Set(latest?.snapshot.blocks.map(\.id.domain) ?? []) }

  /// Every table that was ever drawn for one attribute of a domain, the latest first.
  func history(of id: BlockID) -> [Block] { versions[id]?.reversed() ?? [] }
}

extension Block {
  /// Its counts with their bands; none where the scheme has other bands.
  func rows(in scheme: Scheme) -> [(band: String, count: Int)] {
    let bands = scheme.attributes.first { $0.id == id.attribute }?.bands ?? []
    return bands.count == counts.count ? zip(bands, counts).map { ($0, $1) } : []
  }
}

/// A published number in words: what it may stand for.
struct PublishedCount {
  let count: Int
  let base: Int

  /// «около 10».
  var text: String { count == 0 ? "менее \(base)" : "около \(count)" }

  /// «от 6 до 14».
  var range: String? { count == 0 ? nil : "от \(count - base + 1) до \(count + base - 1)" }

  /// The part of a published margin, in whole per cent.
  func percent(of total: Int) -> Int { total == 0 ? 0 : (count * 200 + total) / (total * 2) }
}
