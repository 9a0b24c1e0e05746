import Diagnostics
import Disclosure
import Foundation
import Portal
import SchoolCalendar
import Testing

@testable import MemberRecords

/// The data bank as leaders keep it.
struct MemberTableTests {
  static let head =
    "№;ФИО;Объединение;Место работы;Образование;Стаж педагогический;Квалификационная категория;ПК региональный;ПК федеральный;Профдиагностика;Выявленные профдефициты;Возраст;Награды;Согласие"

  /// A row with values by heading; the others have something usual.
  static func row(_ values: [String: String] = [:]) -> String {
    let usual = [
      "№": "1", "ФИО": "Педагог А", "Объединение": "fizika", "Место работы": "Школа 1", "Образование": "ВО",
      "Стаж педагогический": "5", "Квалификационная категория": "первая", "ПК региональный": "2024",
      "ПК федеральный": "нет", "Профдиагностика": "да", "Выявленные профдефициты": "нет", "Возраст": "40",
      "Награды": "",
      "Согласие": "да",
    ]
    return head.split(separator: ";").map { values[String($0)] ?? usual[String($0)] ?? "" }
      .joined(separator: ";")
  }

  private func read(
    _ bytes: [UInt8], association: AssociationID? = nil
  ) throws -> (table: MemberTable?, diagnostics: [Diagnostic]) {
    MemberTable.read(
      [MemberFile(path: "members.csv", association: association, bytes: bytes)],
      needs: try Self.needs, on: try CalendarDate(parsing: "2026-10-01"))
  }

  private func read(_ rows: String..., association: AssociationID? = nil) throws -> (
    table: MemberTable?, diagnostics: [Diagnostic]
  ) {
    try read(Array(rows.joined(separator: "\r\n").utf8), association: association)
  }

  private static var needs: [Deficit] {
    get throws { try TestNeeds.all }
  }

  private func places(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { "\($0.location.position.line):\($0.location.position.column) \($0.rule.name)" }
  }

  // MARK: Files

  @Test(arguments: [";", ",", "\t"], ["\r\n", "\n", "\r"])
  func spreadsheetsAreRead(delimiter: String, lineEnd: String) throws {
    let text = [Self.head, Self.row()].map { $0.replacing(";", with: delimiter) }.joined(separator: lineEnd)
    let windows = try #require(text.data(using: .windowsCP1251).map(Array.init))
    for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), windows] {
      let (table, diagnostics) = try read(bytes)
      #expect(diagnostics == [])
      #expect(table?.members.map(\.person) == ["педагог а"])
      #expect(table?.members.map(\.associations) == [["fizika"]])
    }
  }

  @Test func utf16IsNamed() throws {
    let (table, diagnostics) = try read([0xFF, 0xFE, 0x41, 0])
    #expect(table == nil)
    #expect(diagnostics.map(\.rule.name) == ["member-file"])
  }

  @Test func titlesAboveTheHeadingsAndEmptyRowsAreSkipped() throws {
    let (table, diagnostics) = try read("Банк данных;;;", ";;;", Self.head, ";;;", Self.row(), "", "")
    #expect(diagnostics == [])
    #expect(table?.members.count == 1)
  }

  @Test func quotedFieldsHoldAnything() throws {
    let (table, diagnostics) = try read(
      Self.head, Self.row(["Место работы": "\"Школа \"\"№ 1\"\"; \r\nБежецк\"", "Награды": "\"\""]))
    #expect(diagnostics == [])
    #expect(table?.members.map(\.schools) == [["школа 1 бежецк"]])
  }

  @Test func anUnclosedQuoteHidesNobody() throws {
    let (table, diagnostics) = try read(Self.head, Self.row(["Место работы": "\"Школа"]), Self.row())
    #expect(table == nil)
    #expect(places(diagnostics) == ["2:4 member-file"])
    #expect(
      try places(read(Self.head, Self.row(["Место работы": "\"Школа\" 1"])).diagnostics) == [
        "2:4 member-file"
      ])
  }

  // MARK: Columns

  @Test func headingsMayBeShortened() throws {
    let (table, diagnostics) = try read(
      "№ п/п;Ф.И.О.;МУМО;Школа;Должность;образование (СПО, ВО, квалификация);пед. стаж;Категория;Курсы региональные;ПК (федеральный);Диагностика;Дефициты;возраст;награды, звания;Письменное согласие",
      "1;Педагог А;физика?;Школа 1;учитель;ВО, физик;5;1;2024;;;;40;;да".replacing(
        "физика?", with: "Учителя физики"))
    #expect(diagnostics == [])
    #expect(table?.members.first?.bands["category"] == "first")
  }

  @Test func missingColumnsAreNamed() throws {
    let (table, diagnostics) = try read("ФИО;Место работы;Согласие", "Педагог А;Школа 1;да")
    #expect(table == nil)
    #expect(diagnostics.map(\.rule.name) == ["member-column"])
    #expect(diagnostics.first?.message.contains("«Объединение», «Образование»") == true)
    #expect(try places(read("тайна;секрет", "а;б").diagnostics) == ["1:1 member-column"])
    #expect(
      try places(read(Self.head + ";Категория", Self.row() + ";высшая").diagnostics) == ["1:15 member-column"]
    )
  }

  @Test func aFileOfAnAssociationNeedsNoColumnForIt() throws {
    let head = Self.head.replacing("Объединение;", with: "")
    let row = Self.row().replacing("fizika;", with: "")
    let (table, diagnostics) = try read(head, row, association: .himiya)
    #expect(diagnostics == [])
    #expect(table?.members.map(\.associations) == [["himiya"]])
    let both = try read(Self.head, Self.row(), association: .himiya)
    #expect(both.table?.members.map(\.associations) == [["fizika", "himiya"]])
  }

  @Test func theTemplateHasAllColumns() throws {
    let (table, diagnostics) = try read(Array(MemberTemplate.text.utf8))
    #expect(diagnostics == [])
    #expect(table?.members.isEmpty == true)
  }

  // MARK: People

  @Test func peopleWithoutConsentAreCountedAndNotRead() throws {
    let (table, diagnostics) = try read(
      Self.head, Self.row(),
      Self.row(["ФИО": "Педагог Б", "Согласие": "нет", "Возраст": "тайна"]),
      Self.row(["ФИО": "Педагог В", "Согласие": ""]),
      Self.row(["ФИО": "Педагог Г", "Согласие": "02.10.2026"]),
      Self.row(["ФИО": "Педагог Д", "Согласие": "от 01.10.2026"]))
    #expect(diagnostics == [])
    #expect(table?.members.map(\.person) == ["педагог а", "педагог д"])
    #expect(table?.withoutConsent == 3)
  }

  @Test func rowsOfAPersonAreMerged() throws {
    let (table, diagnostics) = try read(
      Self.head, Self.row(["Объединение": "Учителя физики, himiya", "Возраст": ""]),
      Self.row(["ФИО": "ПЕДАГОГ  а", "Объединение": "trud", "Квалификационная категория": ""]))
    #expect(diagnostics == [])
    #expect(table?.members.count == 1)
    #expect(table?.members.first?.associations == ["fizika", "himiya", "trud"])
    #expect(table?.members.first?.bands["category"] == "first")
    #expect(table?.members.first?.bands["age"] == "40-49")
  }

  @Test func whoWorksAtTwoSchoolsCountsAtBoth() throws {
    let (table, diagnostics) = try read(
      Self.head, Self.row(["Место работы": "Школа 1"]), Self.row(["Место работы": "Школа 2"]))
    #expect(diagnostics == [])
    #expect(table?.members.map(\.schools) == [["школа 1", "школа 2"]])
  }

  @Test(
    arguments: [
      ("да", true), ("Да, от 01.09.2026 № 5", true), ("+", true), ("согласие получено 01.09.2026", true),
      ("01.09.2026", true), ("2025 г.", true), ("", false), ("-", false), ("нет", false),
      ("да, отозвано 20.09.2026", false), ("подписан отказ", false), ("было, аннулировано", false),
      ("да, с 01.11.2026", false), ("2027", nil), ("обещал в 2026", nil), ("подпишет", nil), ("да?", nil),
      ("5", nil),
    ] as [(String, Bool?)])
  func aConsentIsOneOnlyWhereItSaysSo(cell: String, holds: Bool?) throws {
    let (table, diagnostics) = try read(Self.head, Self.row(["Согласие": cell]))
    #expect(places(diagnostics) == (holds == nil ? ["2:14 member-cell"] : []))
    #expect(table.map { !$0.members.isEmpty } == holds)
  }

  @Test func aConsentMissingInOneRowIsMissing() throws {
    let (table, _) = try read(Self.head, Self.row(), Self.row(["Согласие": "нет"]))
    #expect(table?.members.isEmpty == true)
    #expect(table?.withoutConsent == 1)
  }

  @Test func rowsThatContradictEachOtherAreNamed() throws {
    let (table, diagnostics) = try read(Self.head, Self.row(), Self.row(["Возраст": "55"]))
    #expect(table == nil)
    #expect(places(diagnostics) == ["3:12 member-conflict"])
  }

  @Test func schoolsAreTheSameUnderTheirLegalForm() throws {
    let (table, _) = try read(
      Self.head, Self.row(["Место работы": "МБОУ «СОШ № 5»"]),
      Self.row(["ФИО": "Педагог Б", "Место работы": "СОШ №5"]))
    #expect(Set(table?.members.flatMap(\.schools) ?? []) == ["сош 5"])
  }

  // MARK: Cells

  @Test func badCellsAreNamedByPlaceAlone() throws {
    let (table, diagnostics) = try read(
      Self.head, Self.row(),
      Self.row([
        "ФИО": "", "Объединение": "тайна", "Образование": "тайна", "Возраст": "тайна", "Согласие": "тайна",
      ]),
      Self.row([
        "ФИО": "Педагог Б", "Объединение": "fizika, тайна", "Стаж педагогический": "тайна",
        "Квалификационная категория": "тайна",
        "ПК региональный": "72 ч. тайна", "ПК федеральный": "2099", "Профдиагностика": "тайна",
        "Выявленные профдефициты": "Оценивание, тайна",
      ]) + ";тайна")
    #expect(table == nil)
    #expect(
      places(diagnostics) == [
        "3:2 member-cell", "3:14 member-cell", "4:15 member-cell", "4:3 member-cell", "4:6 member-cell",
        "4:7 member-cell",
        "4:8 member-cell", "4:9 member-cell", "4:10 member-cell", "4:11 member-cell",
      ])
    let report = Reporter(format: .text) { _, _ in nil }.render(diagnostics)
    #expect(!report.contains("тайна"))
    #expect(report.contains("строка 4, столбец 7 («Квалификационная категория»)"))
  }

  @Test(
    arguments: [
      (
        "Квалификационная категория", "category",
        [
          "высшая": "highest", "ВКК": "highest", "Первая КК": "first", "I": "first", "СЗД": "none",
          "б/к": "none", "нет": "none", "соответствие занимаемой должности": "none", "": nil, "—": nil,
        ]
      ),
      (
        "Образование", "education",
        [
          "ВО": "higher", "высшее, учитель физики": "higher", "СПО, ВО": "higher", "СПО": "secondary",
          "среднее профессиональное": "secondary", "неоконченное высшее": "secondary", "": nil,
        ]
      ),
      (
        "Стаж педагогический", "experience",
        [
          "0": "0-3", "3,5": "0-3", "3": "0-3", "4": "4-10", "10 лет": "4-10", "11": "11-20", "20": "11-20",
          "21": "21+", "8 мес.": "0-3", "менее года": "0-3", "": nil,
        ]
      ),
      ("Возраст", "age", ["29": "under-30", "30": "30-39", "59 лет": "50-59", "60": "60+", "": nil]),
      (
        "ПК региональный", "courses-regional",
        [
          "да": "yes", "нет": "no", "2023": "yes", "2022": "no", "02.10.2023": "yes", "30.09.2023": "no",
          "КПК, 2021, 2025 г.": "yes", "2026-03-01": "yes", "": nil, "-": nil,
        ]
      ),
      (
        "Профдиагностика", "diagnostics",
        ["+": "yes", "пройдена": "yes", "12.09.2025": "yes", "не проходила": "no", "": nil]
      ),
      ("Награды", "awards", ["грамота": "yes", "нет": "no", "": nil]),
      (
        "Выявленные профдефициты", "need-metod/ocenivanie",
        ["metod/ocenivanie": "yes", "\"оценивание; ОЦЕНКА\"": "yes", "нет": "no", "Чтение": "no", "": nil]
      ),
    ] as [(String, String, [String: String?])])
  func cellsAreUnderstood(column: String, attribute: String, cells: [String: String?]) throws {
    for (cell, band) in cells {
      let (table, diagnostics) = try read(Self.head, Self.row([column: cell]))
      #expect(diagnostics == [], "\(cell)")
      #expect(table?.members.first?.bands[attribute] == band, "\(cell)")
    }
  }
}
