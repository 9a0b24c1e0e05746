internal import Diagnostics

/// Finds tables that look like the data bank of Annex 3: a row for each person, with facts about them.
///
/// An empty form is none: a row has to be filled. Tables of Markdown and tables of a spreadsheet as text are known.
struct MemberTables {
  private let allowed: AllowedWords
  private var previous: TextLines.Line?
  private var table: Table?

  private struct Table {
    /// Where the head of the column of names stands.
    let position: Position
    /// Which column that is.
    let column: Int
    let sign: UInt8
  }

  init(allowed: AllowedWords) {
    self.allowed = allowed
  }
}

extension MemberTables {
  /// Takes the next line.
  ///
  /// - Returns: Where the head of names stands, once a row below it names somebody; nil else.
  mutating func header(before line: TextLines.Line, in text: UnsafeBufferPointer<UInt8>) -> Position? {
    let bytes = UnsafeBufferPointer(rebasing: text[line.bytes])
    defer { previous = line }
    if let current = table {
      guard bytes.contains(current.sign) else {
        table = nil
        return nil
      }
      guard Self.names(bytes, in: current) else { return nil }
      table = nil
      return current.position
    }
    if bytes.isDelimiterRow, let previous {
      table = Self.table(text[previous.bytes], line: previous.number, sign: UInt8(ascii: "|"))
    } else if line.number == 1, let sign = ";\t,".utf8.first(where: bytes.contains) {
      table = Self.table(text[line.bytes], line: 1, sign: sign)
    }
    return nil
  }

  private static func table(_ head: Slice<UnsafeBufferPointer<UInt8>>, line: Int, sign: UInt8) -> Table? {
    let cells = cells(of: head, sign)
    let words = cells.map(\.text.foldedForGuard)
    guard let column = words.firstIndex(where: isName) else { return nil }
    let facts = words.filter { cell in publicFacts.contains(where: cell.contains) }
    let isPrivate = words.contains { cell in privateFacts.contains(where: cell.contains) }
    guard facts.count >= 2 || isPrivate else { return nil }
    return Table(position: Position(line: line, column: cells[column].column), column: column, sign: sign)
  }

  private static func names(_ row: UnsafeBufferPointer<UInt8>, in table: Table) -> Bool {
    let cells = cells(of: row[...], table.sign)
    guard cells.indices.contains(table.column) else { return false }
    return cells[table.column].text.unicodeScalars.filter(\.isCyrillic).count > 2
  }

  private static func isName(_ cell: String) -> Bool {
    let bare = cell.filter { $0.isLetter || $0 == " " }.trimmed
    return bare.hasPrefix("фио") || bare.hasPrefix("ф и о") || bare.hasPrefix("фамилия")
      || ["педагог", "учитель", "воспитатель", "ученик", "обучающийся", "участник"].contains(bare)
  }

  /// Heads of Annex 3 that alone say little. Post and place of work are none: lists of a commission have them.
  private static let publicFacts = [
    "стаж", "категори", "образовани", "переподготов", "повышение квалиф", "профдиагност", "дефицит",
    "аттестац",
    "наград", "курсы", "нагрузк",
  ]
  /// Heads that no table with names has in public.
  private static let privateFacts = [
    "рожден", "возраст", "телефон", "снилс", "паспорт", "домашний адрес", "проживан", "диагноз", "овз",
  ]
}

extension MemberTables {
  private struct Cell {
    let text: String
    /// Counted from 1 in characters.
    let column: Int
  }

  private static func cells(of line: Slice<UnsafeBufferPointer<UInt8>>, _ sign: UInt8) -> [Cell] {
    var cells: [Cell] = []
    var column = 1
    for part in line.split(separator: sign, omittingEmptySubsequences: false) {
      let text = String(decoding: part, as: UTF8.self)
      let indentation = text.prefix { $0.isWhitespace || $0 == "\"" }.unicodeScalars.count
      cells.append(Cell(text: text.trimmed, column: column + indentation))
      column += text.unicodeScalars.count + 1
    }
    return cells
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The row below the head of a table of GFM: `| --- | :-: |`.
  fileprivate var isDelimiterRow: Bool {
    guard let first, first == UInt8(ascii: "|") || first == UInt8(ascii: "-") || first == UInt8(ascii: ":")
    else { return false }
    return allSatisfy { "|-: \t\r".utf8.contains($0) } && contains(UInt8(ascii: "|"))
  }
}
