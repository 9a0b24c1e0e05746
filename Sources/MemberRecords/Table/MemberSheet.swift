import Diagnostics
import Portal

/// The rows of one file under the columns that its headings name.
struct MemberSheet {
  private let path: String
  private let association: AssociationID?
  private let rows: [[String]]
  /// The index of the row with the headings.
  private let headingRow: Int
  private let columns: [Int: MemberColumn]

  /// Titles of Annex 3 may stand above the headings.
  private static let mostRowsAboveHeadings = 10
  private static let delimiters: [Unicode.Scalar] = [";", ",", "\t"]

  /// Reads a file; nil after reporting why it cannot be read.
  init?(_ file: MemberFile, _ diagnostics: inout [Diagnostic]) {
    path = file.path
    association = file.association
    guard let text = String(spreadsheetBytes: file.bytes) else {
      diagnostics.append(.memberEncoding(path))
      return nil
    }
    // The delimiter is the one under which most headings are known.
    let readings = Self.delimiters.map { Self.reading(text, delimiter: $0) }
    guard let best = readings.max(by: { $0.columns.count < $1.columns.count }), best.columns.count > 1 else {
      diagnostics.append(.memberHeading(path))
      return nil
    }
    if let defect = best.text.defect {
      diagnostics.append(.memberDefect(defect, in: path))
      return nil
    }
    rows = best.text.rows
    headingRow = best.row
    columns = best.columns
    let problems = headingProblems
    diagnostics += problems
    guard problems.isEmpty else { return nil }
  }

  private typealias Reading = (text: DelimitedText, row: Int, columns: [Int: MemberColumn])

  private static func reading(_ text: String, delimiter: Unicode.Scalar) -> Reading {
    let text = DelimitedText(text, delimiter: delimiter)
    let headings = text.rows.prefix(mostRowsAboveHeadings).enumerated().map { index, row in
      let columns = row.enumerated().compactMap { index, field in
        MemberColumn(heading: field).map { (index, $0) }
      }
      return (text, index, Dictionary(columns) { first, _ in first })
    }
    return headings.max { $0.2.count < $1.2.count } ?? (text, 0, [:])
  }

  private var headingProblems: [Diagnostic] {
    let found = Set(columns.values)
    let needed = MemberColumn.allCases.filter {
      $0.isRequired || $0 == .associations && association == nil
    }
    let missing = needed.filter { !found.contains($0) }
    let repeated = columns.sorted { $0.key < $1.key }.filter { column in
      columns.contains { $0.value == column.value && $0.key < column.key }
    }
    return (missing.isEmpty ? [] : [.missingColumns(missing, in: path)])
      + repeated.map { .repeatedColumn($0.value, cell(headingRow, $0.key)) }
  }

  private func cell(_ row: Int, _ column: Int) -> MemberCell {
    MemberCell(path: path, row: row + 1, column: column + 1)
  }
}

extension MemberSheet {
  /// The rows below the headings; those of people without consent are looked at no further.
  func rows(_ values: MemberValueReader, _ diagnostics: inout [Diagnostic]) -> [MemberRow] {
    rows.indices.dropFirst(headingRow + 1).compactMap { row in
      rows[row].allSatisfy(\.isBlank) ? nil : self.row(row, values, &diagnostics)
    }
  }

  private func row(
    _ index: Int, _ values: MemberValueReader, _ diagnostics: inout [Diagnostic]
  ) -> MemberRow? {
    let fields = rows[index]
    let beyond = fields.indices.first { $0 >= rows[headingRow].count && !fields[$0].isBlank }
    if let beyond { diagnostics.append(.fieldsBeyondHeading(cell(index, beyond))) }
    var row = MemberRow()
    var problems: [MemberColumn] = []
    for (position, column) in columns.sorted(by: { $0.key < $1.key }) {
      row.cells[column] = cell(index, position)
      let text = position < fields.count ? fields[position] : ""
      switch column {
      case .name:
        row.person = text.foldedWords.joined(separator: " ")
        if row.person.isEmpty { problems.append(column) }
      case .consent:
        row.hasConsent = values.consents(text) ?? false
        if values.consents(text) == nil { problems.append(column) }
      case .school: row.schools = text.schoolName.map { [$0] } ?? []
      case .associations:
        let found = text.isBlank && association != nil ? [] : AssociationNames.ids(in: text)
        row.associations.formUnion(found ?? [])
        if found?.isEmpty ?? true, found == nil || association == nil { problems.append(column) }
      default:
        if let value = values.value(of: text, in: column) {
          row.values[column] = value
        } else {
          problems.append(column)
        }
      }
    }
    if let association { row.associations.insert(association) }
    let told = row.hasConsent ? problems : problems.filter { $0 == .name || $0 == .consent }
    diagnostics += told.map { .memberCell($0, row.cells[$0] ?? cell(index, 0)) }
    return told.isEmpty ? row : nil
  }
}

/// What a row says.
struct MemberRow {
  var person = ""
  var hasConsent = false
  var schools: Set<String> = []
  var associations: Set<AssociationID> = []
  var values: [MemberColumn: MemberValue] = [:]
  var cells: [MemberColumn: MemberCell] = [:]
}

extension String {
  /// A school as far as its names agree: without the words for its legal form, which one leader writes and another not;
  /// nil where there is none.
  fileprivate var schoolName: String? {
    let forms: Set = [
      "мбоу", "моу", "мкоу", "маоу", "гбоу", "мбдоу", "мдоу", "мкдоу", "мадоу", "мбу", "муниципальное",
      "бюджетное",
      "казенное", "автономное", "общеобразовательное", "учреждение",
    ]
    let words = foldedWords.filter { !forms.contains($0) }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}

/// The names of associations as tables have them.
enum AssociationNames {
  /// The associations of a cell: ids or names of Annex 4, several with commas; nil where one is unknown.
  static func ids(in text: String) -> Set<AssociationID>? {
    if let whole = byName[text.folded] { return [whole] }
    let found = text.split { ",;\n".contains($0) }.map(String.init).filter { !$0.isBlank }
      .map { byName[$0.folded] }
    return found.contains(nil) ? nil : Set(found.compactMap(\.self))
  }

  private static let byName: [String: AssociationID] = {
    let pairs = AssociationID.allCases.flatMap { id in
      [(id.rawValue.folded, id), (id.title.folded, id)]
    }
    return Dictionary(pairs) { first, _ in first }
  }()
}
