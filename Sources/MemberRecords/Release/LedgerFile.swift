public import Disclosure
import Foundation
import SchoolCalendar

/// The ledger as its file keeps it.
public enum LedgerFile {
  /// The bytes of a ledger: the same ledger gives the same bytes.
  public static func bytes(of ledger: Ledger) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(LedgerRecord(ledger))) + [UInt8(ascii: "\n")]
  }

  /// The ledger of a file; nil where it is none, or another version's.
  public static func ledger(from bytes: [UInt8]) -> Ledger? {
    (try? JSONDecoder().decode(LedgerRecord.self, from: Data(bytes)))?.ledger
  }
}

private struct LedgerRecord: Codable {
  let version: Int
  let attributes: [String: History]

  static let version = 1

  struct History: Codable {
    let releases: [Release]
    let current: [String: [Int]]
    let departed: [Departed]
  }

  struct Release: Codable {
    let domain: String
    let date: String
    let base: Int
    let total: Int
    let counts: [Int]
  }

  struct Departed: Codable {
    let releases: [Int]
    let count: Int
  }
}

// MARK: Writing

extension LedgerRecord {
  init(_ ledger: Ledger) {
    self.init(version: Self.version, attributes: ledger.attributes.mapValues(History.init))
  }
}

extension LedgerRecord.History {
  init(_ history: AttributeLedger) {
    self.init(
      releases: history.releases.map(LedgerRecord.Release.init),
      current: Dictionary(history.current.map { ($0.key.text, $0.value.releases) }) { first, _ in first },
      departed: history.departed.sorted { $0.key < $1.key }.map {
        LedgerRecord.Departed(releases: $0.key.releases, count: $0.value)
      })
  }
}

extension LedgerRecord.Release {
  init(_ block: Block) {
    self.init(
      domain: block.id.domain, date: block.date.iso, base: block.base, total: block.total,
      counts: block.counts)
  }
}

// MARK: Reading

extension LedgerRecord {
  var ledger: Ledger? {
    guard version == Self.version else { return nil }
    var attributes: [String: AttributeLedger] = [:]
    for (id, history) in self.attributes {
      guard let history = history.ledger(of: id) else { return nil }
      attributes[id] = history
    }
    return Ledger(attributes: attributes)
  }
}

extension LedgerRecord.History {
  func ledger(of attribute: String) -> AttributeLedger? {
    let blocks = releases.map { $0.block(of: attribute) }
    let tags = current.map { (RecordTag($0.key), Presence($0.value)) }
    guard !blocks.contains(nil), !tags.contains(where: { $0.0 == nil }) else { return nil }
    return AttributeLedger(
      releases: blocks.compactMap(\.self),
      current: Dictionary(tags.compactMap { tag, presence in tag.map { ($0, presence) } }) { first, _ in first
      },
      departed: Dictionary(departed.map { (Presence($0.releases), $0.count) }) { first, _ in first })
  }
}

extension LedgerRecord.Release {
  func block(of attribute: String) -> Block? {
    guard let date = try? CalendarDate(parsing: date) else { return nil }
    return Block(
      BlockID(domain: domain, attribute: attribute), date: date, base: base, counts: counts, total: total)
  }
}
