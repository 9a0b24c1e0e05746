import PrivacyGuard
import Testing

/// Whose the facts are, the columns of a table tell, and its head.
struct DocumentTablesTests {
  private func findings(_ part: String, _ text: String) -> [FileFinding] {
    let file = TestArchive([(name: "[Content_Types].xml", text: "<Types/>"), (name: part, text: text)])
    return FileGuard(allowing: AllowedWords()).findings(in: file.bytes)
  }

  /// A table of Word; what begins as an element is a cell as it is.
  private static func word(_ rows: [String]...) -> String {
    let rows = rows.map { row in
      let cells = row.map { $0.hasPrefix("<") ? $0 : "<w:tc><w:p><w:t>\($0)</w:t></w:p></w:tc>" }
      return "<w:tr>\(cells.joined())</w:tr>"
    }
    return "<w:tbl>\(rows.joined())</w:tbl>"
  }

  /// A table of OpenDocument, whose cells without a text are elements as they are.
  private static func openDocument(_ rows: [String]...) -> String {
    let rows = rows.map { row in
      let cells = row.map { cell in
        cell.hasPrefix("<") ? cell : "<table:table-cell><text:p>\(cell)</text:p></table:table-cell>"
      }
      return "<table:table-row>\(cells.joined())</table:table-row>"
    }
    return "<table:table>\(rows.joined())</table:table>"
  }

  @Test(arguments: [
    [#"<table:table-cell table:number-columns-repeated="2"/>"#],
    [#"<table:table-cell table:number-columns-spanned="2"/>"#, "<table:covered-table-cell/>"],
    ["<table:table-cell/>", #"<table:covered-table-cell table:number-columns-repeated="1"/>"#],
  ])
  func cellsOfAnOpenDocumentKeepTheirColumns(cells: [String]) {
    let head = ["№", "Школа", "Класс", "ФИО", "Возраст"]
    let table = Self.openDocument(head, ["1"] + cells + ["Образцов И.", "12"])
    #expect(findings("content.xml", table) == [.text(.memberTable)])
  }

  @Test(arguments: ["-1", "0", "a", "9223372036854775807"])
  func anOddNumberOfCellsIsTaken(count: String) {
    let cell = #"<table:table-cell table:number-columns-repeated="\#(count)"/>"#
    _ = findings("content.xml", Self.openDocument([cell, "да", cell, cell, "нет"]))
  }

  @Test func cellsOfWordKeepTheirColumns() {
    let wide = #"<w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr><w:p/></w:tc>"#
    let table = Self.word(["№", "Школа", "Класс", "ФИО", "Возраст"], [wide, "Образцов И.", "12"])
    #expect(findings("word/document.xml", table) == [.text(.memberTable)])
  }

  @Test(arguments: [
    word(["Школа № 6", "2025"], ["ФИО", "Дата рождения"], ["Образцов И. О.", "40940"]),
    word(["Фамилия, имя, отчество", "Дата рождения"], ["Образцов И. О.", "40940"]),
  ])
  func aHeadOfTwoIsOne(table: String) {
    #expect(findings("word/document.xml", table) == [.text(.memberTable)])
  }

  @Test(arguments: [
    word(["№", "Сведения"], ["1.", "ФИО, дата рождения"], ["2.", "Школа"]),
    word(
      ["Заявка", "2025"], ["ФИО, телефон руководителя", "указать полностью"], ["Школа", "указать полностью"]),
    word(["Комиссия", "2025"], ["ФИО", "Должность"], ["Образцова О. О.", "председатель"]),
  ])
  func aFormIsNone(table: String) {
    #expect(findings("word/document.xml", table).isEmpty)
  }
}
