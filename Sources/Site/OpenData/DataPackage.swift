import Diagnostics
import Portal
import SchoolCalendar

/// What describes the tables to programs: a Data Package (datapackage.org, standard 2.0).
struct DataPackage: Sendable {
  let settings: Settings
  /// Where the portal is published.
  let home: String
  /// The day for which the data are made.
  let today: CalendarDate
  let sets: [OpenDataSet]

  /// The description; members in a fixed order.
  var json: JSONValue {
    .object([
      "$schema": .string("https://datapackage.org/profiles/2.0/datapackage.json"),
      "name": .string("mumo-open-data"),
      "title": .string("Открытые данные: \(settings.title)"),
      "description": .string(
        "Объединения, планы, заседания, решения, события, практики и документы. Данных о людях здесь нет."),
      "homepage": .string(home + Routes.openData),
      // Content knows days only; 09:00 in UTC falls on the same day in every zone of Russia.
      "created": .string("\(today.iso)T09:00:00Z"),
      "contributors": settings.organization.map { organization in
        .array([.object(["title": .string(organization), "roles": .strings(["publisher"])])])
      },
      "licenses": settings.dataLicense.flatMap(license).map { .array([$0]) },
      "sources": .array([.object(["title": .string(settings.title), "path": .string(home)])]),
      "resources": .array(
        sets.flatMap { set in OpenDataFormat.allCases.map { format in set.resource(format) } }),
    ])
  }

  /// Only terms that can be read somewhere are a licence.
  private func license(_ license: Practice.License) -> JSONValue? {
    license.url.map { url in
      .object([
        "name": .string(license.rawValue.replacing(" ", with: "-")), "title": .string(license.rawValue),
        "path": .string(url),
      ])
    }
  }
}

extension OpenDataSet {
  /// A file of the table.
  fileprivate func resource(_ format: OpenDataFormat) -> JSONValue {
    .object([
      "name": .string(format.resource(of: name)),
      "type": .string("table"),
      "title": .string(format == .excel ? "\(title) (для Excel)" : title),
      "description": .string(description),
      "path": .string(format.file(of: name)),
      "format": .string(format == .json ? "json" : "csv"),
      "mediatype": .string(format == .json ? "application/json" : "text/csv"),
      "encoding": .string("utf-8"),
      "dialect": format.dialect,
      "schema": .object([
        "fields": .array(fields.map { $0.descriptor(format) }),
        "missingValues": .strings([""]),
        "primaryKey": .strings(
          fields.filter { key.contains($0.name) }.map { format.name(of: $0) }),
      ]),
    ])
  }
}

extension OpenDataField {
  /// The field of the schema of a file.
  fileprivate func descriptor(_ format: OpenDataFormat) -> JSONValue {
    let list = format == .json ? nil : JSONValue.string(OpenDataFormat.listDelimiter)
    let words = format == .excel && kind == .flag ? DelimitedText.Dialect.excel : nil
    return .object([
      "name": .string(format.name(of: self)),
      "title": .string(title),
      "description": .string(description),
      "type": .string(kind.type(format)),
      "format": kind == .link ? .string("uri") : nil,
      "delimiter": kind.isList ? list : nil,
      "itemType": kind == .integers && format != .json ? .string("integer") : nil,
      "trueValues": words.map { .strings([$0.word(for: true)]) },
      "falseValues": words.map { .strings([$0.word(for: false)]) },
    ])
  }
}

extension OpenDataField.Kind {
  fileprivate var isList: Bool { self == .texts || self == .integers }

  /// The type of Table Schema.
  fileprivate func type(_ format: OpenDataFormat) -> String {
    switch self {
    case .text, .link: "string"
    case .integer: "integer"
    case .date: "date"
    case .time: "time"
    case .flag: "boolean"
    case .texts, .integers: format == .json ? "array" : "list"
    }
  }
}

extension OpenDataFormat {
  fileprivate func resource(of table: String) -> String {
    switch self {
    case .csv: table
    case .excel: "\(table)-excel"
    case .json: "\(table)-json"
    }
  }

  fileprivate var dialect: JSONValue? {
    switch self {
    case .csv: .object(["delimiter": .string(DelimitedText.Dialect.standard.delimiter)])
    case .excel: .object(["delimiter": .string(DelimitedText.Dialect.excel.delimiter)])
    case .json: nil
    }
  }
}
