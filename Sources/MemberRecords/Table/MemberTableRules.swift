import Diagnostics
import Portal

// No message repeats anything of the table, the names of its files included: whoever reads a log is not its leader.

extension Rule {
  static let memberFile = Rule("member-file", summary: "Таблицу членов можно прочесть.", quotesLine: false)
  static let memberColumn = Rule(
    "member-column", summary: "В таблице членов есть все нужные столбцы.", quotesLine: false)
  static let memberCell = Rule("member-cell", summary: "Ячейки таблицы членов понятны.", quotesLine: false)
  static let memberConflict = Rule(
    "member-conflict", summary: "Строки одного человека не противоречат друг другу.", quotesLine: false)
}

/// A cell by its row and column in a file, both counted from 1.
struct MemberCell: Hashable {
  let path: String
  let row: Int
  let column: Int

  var location: Location { Location(path: path, position: Position(line: row, column: column)) }
}

extension Diagnostic {
  static func memberEncoding(_ path: String) -> Diagnostic {
    Diagnostic(
      .memberFile, at: Location(path: path), "кодировка таблицы не UTF-8 и не Windows-1251",
      hint: "в Excel: «Сохранить как…», «CSV UTF-8 (разделитель — запятая)»")
  }

  static func memberDefect(_ defect: DelimitedText.Defect, in path: String) -> Diagnostic {
    switch defect {
    case .unclosedQuote(let row, let column):
      Diagnostic(
        .memberFile, at: MemberCell(path: path, row: row, column: column).location,
        "строка \(row), столбец \(column): кавычка открыта, но не закрыта",
        hint: "сохраните таблицу в CSV заново: программа сама расставит кавычки")
    case .textAfterQuote(let row, let column):
      Diagnostic(
        .memberFile, at: MemberCell(path: path, row: row, column: column).location,
        "строка \(row), столбец \(column): после закрывающей кавычки стоит лишнее",
        hint: "сохраните таблицу в CSV заново: программа сама расставит кавычки")
    }
  }

  static func memberHeading(_ path: String) -> Diagnostic {
    Diagnostic(
      .memberColumn, at: Location(path: path), "нет строки с заголовками столбцов",
      hint: "возьмите заголовки из образца: mumo new members")
  }

  static func missingColumns(_ columns: [MemberColumn], in path: String) -> Diagnostic {
    let titles = columns.map { "«\($0.title)»" }.joined(separator: ", ")
    return Diagnostic(
      .memberColumn, at: Location(path: path), "нет столбцов: \(titles)",
      hint: "возьмите заголовки из образца: mumo new members; ячейки можно оставить пустыми")
  }

  static func repeatedColumn(_ column: MemberColumn, _ cell: MemberCell) -> Diagnostic {
    Diagnostic(
      .memberColumn, at: cell.location, "столбец «\(column.title)» стоит второй раз", hint: "оставьте один")
  }

  static func fieldsBeyondHeading(_ cell: MemberCell) -> Diagnostic {
    Diagnostic(
      .memberCell, at: cell.location,
      "строка \(cell.row), столбец \(cell.column): ячейка правее последнего заголовка",
      hint: "проверьте, не сдвинута ли строка")
  }

  static func memberCell(_ column: MemberColumn, _ cell: MemberCell) -> Diagnostic {
    Diagnostic(
      .memberCell, at: cell.location,
      "строка \(cell.row), столбец \(cell.column) («\(column.title)»): \(column.problem)", hint: column.hint)
  }

  static func memberConflict(_ column: MemberColumn, _ cell: MemberCell, first: MemberCell) -> Diagnostic {
    Diagnostic(
      .memberConflict, at: cell.location,
      "строка \(cell.row), столбец \(cell.column) («\(column.title)»): у того же человека в строке \(first.row) другое значение",
      hint: "исправьте одну из строк; если это разные люди, допишите в «ФИО» отличие")
  }
}

extension MemberColumn {
  fileprivate var problem: String {
    switch self {
    case .name: "не указан человек"
    case .associations: "не указано объединение, или такого нет в приложении 4"
    case .needs: "такого дефицита нет в словаре deficits.yaml"
    default: "значение непонятно"
    }
  }

  fileprivate var hint: String {
    switch self {
    case .associations:
      "коды через запятую: \(AssociationID.allCases.map(\.rawValue).joined(separator: ", "))"
    case .education: "пишут: ВО или СПО, дальше можно квалификацию"
    case .teachingExperience: "пишут число полных лет"
    case .category: "пишут: высшая, первая, без категории"
    case .regionalCourses, .federalCourses: "пишут год или дату окончания курсов, «да» или «нет»"
    case .diagnostics: "пишут: да, нет или дату"
    case .needs: "пишут коды или названия из словаря через запятую, или «нет»"
    case .age: "пишут число полных лет"
    case .consent: "пишут: да, нет или дату согласия"
    default: "заполните ячейку"
    }
  }
}
