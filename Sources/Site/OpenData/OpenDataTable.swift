import Portal
import SchoolCalendar

/// The declaration of a table of the open data.
///
/// Its columns are declared once: heads of CSV, keys of JSON, the fields of the data package and the table on the page
/// are made from them. People have no type of column, so that nobody can be published by mistake, and what somebody
/// has typed is a `text`, which is left empty where it could name somebody.
struct OpenDataTable<Row: Sendable>: Sendable {
  /// Its name in the names of its files: `plans`.
  let name: String
  /// Its name on the page.
  let title: String
  /// What a row of it is.
  let description: String
  /// The names of the columns that tell a row from all others.
  let key: [String]
  /// Its columns.
  let columns: [Column]

  /// A column and where its values come from.
  struct Column: Sendable {
    let field: OpenDataField
    /// Whether its words are those of authors, not of a closed list.
    let isTyped: Bool
    let value: @Sendable (Row) -> OpenDataValue?
  }
}

/// A table of the open data with its rows, in the order in which they are published.
struct OpenDataSet: Sendable {
  let name: String
  let title: String
  let description: String
  let key: [String]
  let fields: [OpenDataField]
  /// Filled when somebody asks for it: every text has to be looked at.
  private let content: Lazy<OpenDataRows>

  /// The values of each row in the order of the fields; nil where there is none.
  var rows: [[OpenDataValue?]] { content.value.rows }
  /// How many values are left out because they could name somebody.
  var withheld: Int { content.value.withheld }
}

/// The rows of a table.
private struct OpenDataRows {
  let rows: [[OpenDataValue?]]
  let withheld: Int
}

extension OpenDataSet {
  /// - Parameters:
  ///   - table: The declaration.
  ///   - rows: What it is filled with.
  ///   - people: Who must not be named.
  init<Row>(_ table: OpenDataTable<Row>, _ rows: [Row], without people: People) {
    content = Lazy { OpenDataRows(table, rows, without: people) }
    name = table.name
    title = table.title
    description = table.description
    key = table.key
    fields = table.columns.map(\.field)
  }
}

extension OpenDataRows {
  init<Row>(_ table: OpenDataTable<Row>, _ rows: [Row], without people: People) {
    let filled = rows.concurrentMap { row in
      var withheld = 0
      let values = table.columns.map { column -> OpenDataValue? in
        guard let value = column.value(row)?.onOneLine else { return nil }
        guard column.isTyped, value.texts.contains(where: people.mayBeNamed) else { return value }
        withheld += 1
        return nil
      }
      return (values: values, withheld: withheld)
    }
    self.rows = filled.map(\.values)
    withheld = filled.reduce(0) { $0 + $1.withheld }
  }
}

extension OpenDataValue {
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .texts(let texts): texts
    case .integer, .date, .time, .flag, .integers: []
    }
  }

  /// The value without line feeds and without what only typography needs; nil where no text is left.
  fileprivate var onOneLine: OpenDataValue? {
    switch self {
    case .text(let text):
      let plain = text.onOneLine
      return plain.isEmpty ? nil : .text(plain)
    case .texts(let texts): return .texts(texts.map(\.onOneLine).filter { !$0.isEmpty })
    case .integer, .date, .time, .flag, .integers: return self
    }
  }
}

extension String {
  /// The bar parts the texts of a list, so none may hold one.
  fileprivate var onOneLine: String {
    guard mayNeedOneLine else { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("\u{AD}", with: "")
      .replacing("|", with: "/")
  }

  /// Whether it has white space other than single spaces between words, soft hyphens or bars; in doubt it may.
  private var mayNeedOneLine: Bool {
    var (last, before) = (UInt8(ascii: " "), UInt8(0))
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: " ") where last == byte, 0..<0x20, 0x7F, UInt8(ascii: "|"), 0xE1, 0xE3: return true
      // U+0080…U+00A0 and the soft hyphen.
      case 0..<0xA1 where last == 0xC2 && byte >= 0x80, 0xAD where last == 0xC2: return true
      // The spaces and breaks of U+2000…U+207F.
      case 0x80...0xBF where before == 0xE2 && last == 0x80 && !(0x90...0xA7).contains(byte): return true
      case 0x81 where last == 0xE2: return true
      default: break
      }
      (before, last) = (last, byte)
    }
    return last == UInt8(ascii: " ")
  }
}

// MARK: Columns

extension OpenDataTable.Column {
  /// What somebody has typed.
  static func text(
    _ name: String, _ title: String, _ description: String, _ value: @escaping @Sendable (Row) -> String?
  ) -> Self {
    column(name, title, description, .text, isTyped: true) { value($0).map(OpenDataValue.text) }
  }

  /// Several texts that somebody has typed.
  static func texts(
    _ name: String, _ title: String, _ description: String, _ value: @escaping @Sendable (Row) -> [String]
  ) -> Self {
    column(name, title, description, .texts, isTyped: true) { .texts(value($0)) }
  }

  /// A word of a closed list, or the name of a file.
  static func code(
    _ name: String, _ title: String, _ description: String, _ value: @escaping @Sendable (Row) -> String?
  ) -> Self {
    column(name, title, description, .text) { value($0).map(OpenDataValue.text) }
  }

  /// Several words of a closed list, or names of files.
  static func codes(
    _ name: String, _ title: String, _ description: String, _ value: @escaping @Sendable (Row) -> [String]
  ) -> Self {
    column(name, title, description, .texts) { .texts(value($0)) }
  }

  static func integer(
    _ name: String, _ title: String, _ description: String, _ value: @escaping @Sendable (Row) -> Int?
  ) -> Self {
    column(name, title, description, .integer) { value($0).map(OpenDataValue.integer) }
  }

  static func integers(
    _ name: String, _ title: String, _ description: String, _ value: @escaping @Sendable (Row) -> [Int]
  ) -> Self {
    column(name, title, description, .integers) { .integers(value($0)) }
  }

  static func date(
    _ name: String, _ title: String, _ description: String,
    _ value: @escaping @Sendable (Row) -> CalendarDate?
  ) -> Self {
    column(name, title, description, .date) { value($0).map(OpenDataValue.date) }
  }

  static func time(
    _ name: String, _ title: String, _ description: String, _ value: @escaping @Sendable (Row) -> TimeOfDay?
  ) -> Self {
    column(name, title, description, .time) { value($0).map(OpenDataValue.time) }
  }

  static func flag(
    _ name: String, _ title: String, _ description: String, _ value: @escaping @Sendable (Row) -> Bool
  ) -> Self {
    column(name, title, description, .flag) { .flag(value($0)) }
  }

  /// An absolute URL.
  static func link(
    _ name: String, _ title: String, _ description: String, _ value: @escaping @Sendable (Row) -> String?
  ) -> Self {
    column(name, title, description, .link) { value($0).map(OpenDataValue.text) }
  }

  private static func column(
    _ name: String, _ title: String, _ description: String, _ kind: OpenDataField.Kind,
    isTyped: Bool = false, _ value: @escaping @Sendable (Row) -> OpenDataValue?
  ) -> Self {
    Self(
      field: OpenDataField(name: name, title: title, description: description, kind: kind),
      isTyped: isTyped, value: value)
  }
}
