import Diagnostics
import SchoolCalendar

/// A form in which a table is published.
enum OpenDataFormat: Sendable, CaseIterable {
  /// For programs.
  case csv
  /// For Excel with Russian settings: with Russian heads.
  case excel
  /// For programs, with lists as lists.
  case json
}

extension OpenDataFormat {
  /// What several values of a cell are parted by.
  static let listDelimiter = "|"

  /// The file of a table, relative to the folder of the data.
  func file(of table: String) -> String {
    switch self {
    case .csv: "\(table).csv"
    case .excel: "\(table)-excel.csv"
    case .json: "\(table).json"
    }
  }

  /// What the file calls a column.
  func name(of field: OpenDataField) -> String {
    switch self {
    case .csv, .json: field.name
    case .excel: field.title
    }
  }
}

extension OpenDataSet {
  /// The table in one of its forms.
  func text(_ format: OpenDataFormat) -> String {
    switch format {
    case .csv: delimited(.standard, format)
    case .excel: delimited(.excel, format)
    case .json: json
    }
  }

  private func delimited(_ dialect: DelimitedText.Dialect, _ format: OpenDataFormat) -> String {
    let rows = rows.map { $0.map { $0?.cell(dialect) ?? .empty } }
    return DelimitedText(dialect, head: fields.map(format.name), rows: rows).text
  }

  /// One row in a line, so that changes can be seen line by line.
  private var json: String {
    guard !rows.isEmpty else { return "[]\n" }
    let names = fields.map(OpenDataFormat.json.name)
    var text = "[\n"
    for (index, row) in rows.enumerated() {
      if index > 0 { text += ",\n" }
      JSONValue.object(zip(names, row).map { ($0, $1?.json ?? .null) }).write(to: &text)
    }
    return text + "\n]\n"
  }
}

extension OpenDataValue {
  fileprivate func cell(_ dialect: DelimitedText.Dialect) -> DelimitedText.Cell {
    switch self {
    case .text(let text): .text(text)
    case .integer(let number): .value(String(number))
    case .date(let date): .value(date.iso)
    case .time(let time): .value(time.iso + ":00")
    case .flag(let flag): .value(dialect.word(for: flag))
    case .texts(let texts): .text(texts.joined(separator: OpenDataFormat.listDelimiter))
    case .integers(let numbers):
      .text(numbers.map(String.init).joined(separator: OpenDataFormat.listDelimiter))
    }
  }

  fileprivate var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .integer(let number): .integer(number)
    case .date(let date): .string(date.iso)
    case .time(let time): .string(time.iso + ":00")
    case .flag(let flag): .bool(flag)
    case .texts(let texts): .strings(texts)
    case .integers(let numbers): .array(numbers.map(JSONValue.integer))
    }
  }
}

extension DelimitedText.Dialect {
  /// A yes or no.
  func word(for flag: Bool) -> String {
    switch self {
    case .standard: flag ? "true" : "false"
    case .excel: flag ? "да" : "нет"
    }
  }
}
