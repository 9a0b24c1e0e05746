import Diagnostics
import Disclosure
import Portal
import SchoolCalendar

/// All snapshots for spreadsheets and programs.
struct StatisticsData: Sendable {
  let portal: Portal

  private var scheme: Scheme { portal.statistics?.scheme ?? .first(needs: []) }
}

// MARK: JSON

extension StatisticsData {
  /// - `attributes`: what is counted, with its bands in the order of `counts`.
  /// - `groups`: about whom.
  /// - `snapshots`: the tables of each school year, the earliest first; a table of an earlier day still stands.
  ///   A count of 0 says «fewer than base», any other «less than base away»; a total says «at least».
  var json: JSONValue {
    .object([
      "attributes": .array(scheme.attributes.map(attribute)),
      "groups": .array(
        groups.map { .object(["id": .string($0), "title": .string(portal.statisticsTitle(ofDomain: $0))]) }),
      "snapshots": .array(portal.snapshots.map(snapshot)),
    ])
  }

  private var groups: [String] {
    portal.snapshots.flatMap(\.snapshot.blocks).map(\.id.domain)
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
  }

  private func attribute(_ attribute: Attribute) -> JSONValue {
    .object([
      "id": .string(attribute.id), "title": .string(portal.statisticsTitle(ofAttribute: attribute.id)),
      "bands": .array(
        attribute.bands.map { .object(["id": .string($0), "title": .string(Attribute.title(ofBand: $0))]) }),
    ])
  }

  private func snapshot(_ snapshot: StatisticsSnapshot) -> JSONValue {
    .object([
      "year": .string(snapshot.year.path), "date": .string(snapshot.snapshot.date.iso),
      "scheme": .integer(snapshot.snapshot.scheme), "sample": .bool(snapshot.isSample),
      "tables": .array(
        snapshot.snapshot.blocks.map { block in
          .object([
            "group": .string(block.id.domain), "attribute": .string(block.id.attribute),
            "date": .string(block.date.iso), "base": .integer(block.base), "total": .integer(block.total),
            "counts": .array(block.counts.map(JSONValue.integer)),
          ])
        }),
    ])
  }
}

// MARK: CSV

extension StatisticsData {
  /// RFC 4180 with semicolons and a byte order mark, as Excel with Russian settings opens it.
  var csv: String {
    let head = [
      "Учебный год", "Группа", "Признак", "Значение", "Число", "От", "До", "Всего не менее", "Кратно",
      "На дату", "Образец",
    ]
    return "\u{FEFF}" + ([head] + rows).map { $0.map(Self.field).joined(separator: ";") + "\r\n" }.joined()
  }

  private var rows: [[String]] {
    let scheme = self.scheme
    return portal.snapshots.flatMap { snapshot in
      snapshot.snapshot.blocks.flatMap { block in
        block.rows(in: scheme).map { band, count in
          [
            snapshot.year.path, portal.statisticsTitle(ofDomain: block.id.domain),
            portal.statisticsTitle(ofAttribute: block.id.attribute), Attribute.title(ofBand: band),
            String(count),
            String(max(0, count - block.base + 1)), String(count + block.base - 1), String(block.total),
            String(block.base), block.date.iso, snapshot.isSample ? "да" : "нет",
          ]
        }
      }
    }
  }

  /// A field in quotes where it needs them. A first sign that a spreadsheet would calculate with is made text.
  private static func field(_ text: String) -> String {
    let safe = text.first.map { "=+-@\t".contains($0) } == true ? "'\(text)" : text
    guard safe.contains(where: { ";\"\r\n".contains($0) }) else { return safe }
    return "\"\(safe.replacing("\"", with: "\"\""))\""
  }
}
