internal import Diagnostics

/// Finds tables that look like the data bank of Annex 3: a row for each person, with facts about them.
///
/// An empty form is none: a row has to be filled. Tables of Markdown and tables of a spreadsheet as text are known.
struct MemberTables {
  private var previous: TextLines.Line?
  private var table: Table?

  private struct Table {
    /// Where the head of the column of names stands.
    let position: Position
    /// Which column that is.
    let column: Int
    let sign: UInt8
    /// Whether the column must have a name in it: «участник» heads one of schools as well.
    let needsName: Bool
    let kind: PersonalDataKind
  }

  /// What a table is, and where the head of its names stands.
  struct Finding {
    let kind: PersonalDataKind
    let position: Position
  }

  init() {}
}

extension MemberTables {
  /// Takes the next line.
  ///
  /// - Returns: The table, once a row below its head names somebody; nil else.
  mutating func finding(before line: TextLines.Line, in text: UnsafeBufferPointer<UInt8>) -> Finding? {
    let bytes = UnsafeBufferPointer(rebasing: text[line.bytes])
    defer { previous = line }
    // A head of GFM may have commas or semicolons in its cells, and has passed for that of a spreadsheet.
    if table?.sign != UInt8(ascii: "|"), bytes.isDelimiterRow, let previous {
      table = Self.table(text[previous.bytes], line: previous.number, sign: UInt8(ascii: "|"))
      return nil
    }
    if let current = table {
      guard bytes.contains(current.sign) else {
        table = nil
        return nil
      }
      guard Self.names(bytes, in: current) else { return nil }
      table = nil
      return Finding(kind: current.kind, position: current.position)
    }
    if let sign = bytes.separator(upToComma: line.number <= Self.lastHead) {
      table = Self.table(text[line.bytes], line: line.number, sign: sign)
    }
    return nil
  }

  private static func table(_ head: Slice<UnsafeBufferPointer<UInt8>>, line: Int, sign: UInt8) -> Table? {
    guard head.split(separator: sign).contains(where: headBeginnings.mayBegin) else { return nil }
    let cells = cells(of: head, sign)
    let words = cells.map(\.text.foldedForGuard)
    let bare = words.map(\.lettersOnly)
    guard let column = bare.firstIndex(where: { isName($0) || isRole($0) }) else { return nil }
    let position = Position(line: line, column: cells[column].column)
    // Prose below the first line may have such words and signs.
    let needsName = isRole(bare[column]) || sign != UInt8(ascii: "|") && line > 1
    func table(_ kind: PersonalDataKind) -> Table {
      Table(position: position, column: column, sign: sign, needsName: needsName, kind: kind)
    }
    let facts = words.filter { cell in publicFacts.contains(where: cell.includes) }
    if facts.count >= 2 || words.contains(where: { cell in privateFacts.contains(where: cell.includes) }) {
      return table(.memberTable)
    }
    return hasResults(bare, of: bare[column]) ? table(.nameWithResult) : nil
  }

  /// Whether a table tells how somebody has done: «балл», «место», and «результат» of pupils.
  private static func hasResults(_ heads: [String], of name: String) -> Bool {
    let isPupil = [
      "ученик", "учениц", "обучающ", "участни", "воспитанник", "ребен", "дети", "школьник", "конкурсант",
    ]
    .contains(where: name.includes)
    return heads.contains { head in
      head.hasPrefix("балл") || head.hasPrefix("оценк") || ["место", "призовое место"].contains(head)
        || isPupil && (head.hasPrefix("результат") || head == "класс")
    }
  }

  private static func names(_ row: UnsafeBufferPointer<UInt8>, in table: Table) -> Bool {
    let cells = cells(of: row[...], table.sign)
    guard cells.indices.contains(table.column) else { return false }
    if table.needsName {
      // A surname and a first name may have columns of their own.
      let text = cells[table.column...].prefix(2).map(\.text).joined(separator: " ")
      return !Passage(text.utf8, firstLine: 1).personNames().isEmpty
        || isSurname(cells[table.column].text)
    }
    return cells[table.column].text.unicodeScalars.filter(\.isCyrillic).count > 2
  }

  /// Whether a cell is the head of a column of names, as far as it says so itself.
  static func isHead(_ cell: String) -> Bool { isName(cell.foldedForGuard.lettersOnly) }

  private static func isName(_ head: String) -> Bool {
    ["фио", "ф и о", "фи ", "фамили"].contains(where: head.hasPrefix)
  }

  /// Whether a cell is a surname and nothing else, with a number before it or not.
  private static func isSurname(_ cell: String) -> Bool {
    let word = cell.drop { !$0.isLetter }
    return word.first?.isUppercase == true && String(word).foldedForGuard.looksLikeSurname
  }

  /// How the heads that `isName` and `isRole` know begin: most lines of prose have none of them, and nobody has to read
  /// their words.
  static let headBeginnings = WordBeginnings(["фи", "фамили"] + roles)

  /// Heads of columns of names, and of others as well.
  private static func isRole(_ head: String) -> Bool {
    roles.contains(head) || head.hasPrefix("ученик ") || head.hasPrefix("участник ")
  }

  private static let roles: Set<String> = [
    "педагог", "учитель", "воспитатель", "ученик", "обучающийся", "участник", "воспитанник", "ребенок",
    "школьник",
    "участница", "ученица", "конкурсант", "наставник", "преподаватель", "педагоги", "учителя", "воспитатели",
    "ученики", "обучающиеся", "участники", "воспитанники", "дети",
  ]

  /// The last line that can be the head of a table with commas: further below, they are those of sentences.
  private static let lastHead = 10

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

extension String {
  /// Without signs and numbers, for a head of a column, folded.
  fileprivate var lettersOnly: String {
    var text = ""
    for scalar in unicodeScalars where scalar.isCyrillic || scalar == " " || scalar.isLatin {
      text.unicodeScalars.append(scalar)
    }
    return text.trimmed
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// What separates the cells of a line that can be the head of a table of a spreadsheet as text; nil where nothing does.
  fileprivate func separator(upToComma: Bool) -> UInt8? {
    (upToComma ? ";\t," : ";\t").utf8.first(where: contains)
  }

  /// The row below the head of a table of GFM: `| --- | :-: |`.
  fileprivate var isDelimiterRow: Bool {
    guard let first, first == UInt8(ascii: "|") || first == UInt8(ascii: "-") || first == UInt8(ascii: ":")
    else { return false }
    return allSatisfy { "|-: \t\r".utf8.contains($0) } && contains(UInt8(ascii: "|"))
  }
}
