import Diagnostics
import Disclosure
import FrontMatter
import SchoolCalendar

/// What the file of a snapshot may say, and nothing else: ids, days, bases and rounded numbers.
struct SnapshotRecord: Sendable {
  let scheme: Int
  let date: Located<CalendarDate>
  let isSample: Bool
  let tables: [Located<Table>]

  /// One table.
  struct Table: Sendable {
    let domain: String
    let attribute: String
    let date: CalendarDate
    let base: Located<Int>
    let total: Located<Int>
    let counts: [Located<Int>]

    /// No municipality has a million teachers, and sums of such counts cannot overflow.
    private static let range = 0...1_000_000

    static let schema = Schema<Table>(
      .required("группа", .identifier, "О ком таблица: код объединения, small или municipality."),
      .required("признак", .identifier, "Что посчитано."),
      .required("дата", .date, "День, на который посчитано."),
      .required("основание", .located(.integer(1...1000)), "До кратного чему округлены числа."),
      .required("всего", .located(.integer(range)), "Не менее скольких человек посчитано."),
      .required("числа", .list(of: .located(.integer(range))), "Округлённые числа по порядку значений."),
      make: Table.init)
  }

  static let schema = Schema<SnapshotRecord>(
    .required("схема", .integer(1...9999), "Номер схемы: что и как считают."),
    .required("дата", .located(.date), "День, на который составлен снимок."),
    .sample,
    .required("таблицы", .list(of: .located(.record(Table.schema))), "Округлённые таблицы."),
    make: SnapshotRecord.init)
}

extension SnapshotRecord {
  var snapshot: Snapshot {
    Snapshot(scheme: scheme, date: date.value, blocks: tables.map(\.value.block))
  }
}

extension SnapshotRecord.Table {
  var id: BlockID { BlockID(domain: domain, attribute: attribute) }

  fileprivate var block: Block {
    Block(id, date: date, base: base.value, counts: counts.map(\.value), total: total.value)
  }
}

extension ValueType<String> {
  /// An id of the scheme or of a dictionary: no word of anyone's passes for one.
  fileprivate static var identifier: ValueType<String> {
    .text(format: "код латиницей", example: "category") { text in
      let isCode = text.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || "0123456789-/".utf8.contains(byte)
      }
      return isCode && !text.isEmpty && text.utf8.count <= 100 ? text : nil
    }
  }
}
