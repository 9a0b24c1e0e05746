import Diagnostics

extension Rule {
  static let planWithoutTable = Rule(
    "plan-without-table", summary: "План записан таблицами по приложению 1 к Положению.", quotesLine: false)
  static let tableWithoutSection = Rule(
    "table-without-section", summary: "Таблица плана стоит под заголовком своего раздела.")
  static let sectionWithoutTable = Rule(
    "section-without-table", summary: "Под заголовком раздела плана стоит таблица.")
  static let sectionNumber = Rule("section-number", summary: "Номера разделов плана возрастают.")
  static let missingSection = Rule(
    "missing-section", .warning, summary: "В плане есть оба раздела приложения 1 к Положению.",
    quotesLine: false)
  static let unknownColumn = Rule(
    "unknown-column", summary: "Столбцы плана названы так, как в приложении 1, или как в справочнике полей.")
  static let missingColumn = Rule(
    "missing-column", summary: "В таблице плана есть все четыре столбца приложения 1.")
  static let repeatedColumn = Rule("repeated-column", summary: "Каждый столбец плана стоит один раз.")
  static let rowNumber = Rule(
    "row-number", summary: "Номер строки плана состоит из номера раздела и номера по порядку.")
  static let skippedNumber = Rule(
    "skipped-number", .warning, summary: "Номера строк плана идут подряд.")
  static let emptyCell = Rule("empty-cell", summary: "Ячейки столбцов приложения 1 заполнены.")
  static let wrongCell = Rule(
    "wrong-cell", .warning, summary: "В дополнительных столбцах плана стоят понятные программе слова.")
  static let unknownPlanRow = Rule(
    "unknown-plan-row", summary: "Строка плана, на которую ссылается материал, есть в плане.")
}

/// The rules of plans, for the leaders' guide.
enum PlanRules {
  static let all: [Rule] = [
    .planWithoutTable, .tableWithoutSection, .sectionWithoutTable, .sectionNumber, .missingSection,
    .unknownColumn, .missingColumn, .repeatedColumn, .rowNumber, .skippedNumber, .emptyCell, .wrongCell,
    .unknownPlanRow,
  ]
}

private let officialHead = PlanColumn.official.map(\.rawValue).joined(separator: " | ")

// MARK: Sections

extension Diagnostic {
  static func planWithoutTable(at location: Location) -> Diagnostic {
    Diagnostic(
      .planWithoutTable, at: location, "в плане нет ни одной таблицы",
      hint: "под заголовком раздела поставьте таблицу со столбцами: | \(officialHead) |")
  }

  static func tableWithoutSection(at location: Location) -> Diagnostic {
    Diagnostic(
      .tableWithoutSection, at: location, "таблица стоит не под заголовком раздела",
      hint: "поставьте над ней заголовок: «## 1. \(PlanSection.annex[0])»")
  }

  static func sectionWithoutTable(_ title: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .sectionWithoutTable, at: location, "под заголовком раздела «\(title)» нет таблицы",
      hint: "поставьте таблицу со столбцами: | \(officialHead) |")
  }

  static func sectionNumber(_ number: Int, expected: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      .sectionNumber, at: location, "номер раздела \(number) не больше номера раздела перед ним",
      hint: "напишите номер \(expected)")
  }

  static func missingSection(_ title: String, known: [String], at location: Location) -> Diagnostic {
    Diagnostic(
      .missingSection, at: location, "в плане нет раздела «\(title)»",
      hint: known.nearest(to: title).map { "возможно, это раздел «\($0)»: назовите его, как в приложении 1" }
        ?? "добавьте заголовок «## \(title)» и таблицу под ним")
  }
}

// MARK: Columns

extension Diagnostic {
  static func unknownColumn(_ name: String, at location: Location) -> Diagnostic {
    let known = PlanColumn.allCases.map(\.rawValue)
    return Diagnostic(
      .unknownColumn, at: location,
      name.isEmpty ? "у столбца нет названия" : "неизвестный столбец «\(name)»",
      hint: known.nearest(to: name).map { "возможно, «\($0)»" }
        ?? "бывают столбцы: \(known.map { "«\($0)»" }.joined(separator: ", "))")
  }

  static func missingColumn(_ column: PlanColumn, at location: Location) -> Diagnostic {
    Diagnostic(
      .missingColumn, at: location, "в таблице нет столбца «\(column.rawValue)»",
      hint: "столбцы приложения 1: | \(officialHead) |")
  }

  static func repeatedColumn(_ column: PlanColumn, at location: Location) -> Diagnostic {
    Diagnostic(
      .repeatedColumn, at: location, "столбец «\(column.rawValue)» стоит второй раз",
      hint: "оставьте один из двух")
  }
}

// MARK: Rows

extension Diagnostic {
  static func emptyRow(at location: Location) -> Diagnostic {
    Diagnostic(.emptyCell, at: location, "строка таблицы пуста", hint: "заполните её или удалите")
  }

  static func emptyCell(_ column: PlanColumn, at location: Location) -> Diagnostic {
    Diagnostic(
      .emptyCell, at: location, "не заполнен столбец «\(column.rawValue)»",
      hint: column == .date
        ? "напишите, когда это будет; если дата не решена — «дата уточняется»"
        : "напишите, что планируется")
  }

  static func emptyResult(at location: Location) -> Diagnostic {
    Diagnostic(
      .emptyCell, at: location,
      "не заполнен столбец «\(PlanColumn.result.rawValue)» в первой строке раздела",
      hint: "напишите результат; пустая ячейка под ним означает: результат тот же")
  }

  static func emptyNumber(expected: PlanNumber, at location: Location) -> Diagnostic {
    Diagnostic(.emptyCell, at: location, "у строки нет номера", hint: "напишите «\(expected.text)»")
  }

  static func wrongNumber(_ text: String, expected: PlanNumber, at location: Location) -> Diagnostic {
    let isSection =
      !text.isEmpty && text.allSatisfy { $0.isNumber || $0 == "." } && Int(text.filter { $0 != "." }) != nil
    return Diagnostic(
      .rowNumber, at: location,
      "номер «\(text)» не подходит: в разделе \(expected.section) нужен «\(expected.text)»",
      hint: isSection && !text.dropLast().contains(".")
        ? "если это строка с названием раздела, сделайте её заголовком над таблицей: «## \(text) …»"
        : "напишите «\(expected.text)»")
  }

  static func repeatedNumber(
    _ number: PlanNumber, firstLine: Int?, expected: PlanNumber, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .rowNumber, at: location,
      firstLine.map { "номер \(number.text) уже стоит в строке \($0)" }
        ?? "номера идут не по порядку: \(number.text) стоит после большего",
      hint: "напишите «\(expected.text)»")
  }

  static func skippedNumber(
    _ number: PlanNumber, expected: PlanNumber, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .skippedNumber, at: location, "перед номером \(number.text) пропущен \(expected.text)",
      hint: "если строку убрали намеренно, так и оставьте: календари подписчиков узнают строки по номерам")
  }

  static func wrongCell(
    _ text: String, _ column: PlanColumn, known: [String], at location: Location
  ) -> Diagnostic {
    let hint = known.nearest(to: text).map { "возможно, «\($0)»" }
    return Diagnostic(
      .wrongCell, at: location, "в столбце «\(column.rawValue)» не понято «\(text)»",
      hint: hint ?? "начните с одного из: \(known.joined(separator: ", "))")
  }
}

// MARK: References

extension Diagnostic {
  static func unknownPlanRow(
    _ reference: PlanReference, known: [String], at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .unknownPlanRow, at: location, "в плане \(reference.plan) нет строки \(reference.number.text)",
      hint: known.nearest(to: reference.number.text).map { "возможно, «\(reference.plan)#\($0)»" }
        ?? "проверьте номер строки в плане")
  }

  static func unknownPlan(_ reference: PlanReference, known: [String], at location: Location) -> Diagnostic {
    Diagnostic(
      .unknownPlanRow, at: location, "нет плана \(reference.plan)",
      hint: known.nearest(to: reference.plan).map { "возможно, «\($0)#\(reference.number.text)»" }
        ?? "план лежит в файле associations/\(reference.plan)/plan.md")
  }
}
