import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

/// The tables that the portal publishes for machines.
struct OpenDataTests {
  private static let portal = """
    -- associations/fizika/index.md --
    ---
    номер: 1
    название: Учителя физики
    вид: предметное
    профили: [физика, астрономия]
    приказ: {номер: "07-12", дата: 25.06.2025}
    руководитель: {кто: rukovoditel-fizika}
    секретарь: sekretar-fizika
    состав: {всего: 14, организаций: 11, на: 04.09.2025}
    ---

    -- associations/fizika/2025-2026/plan.md --
    ---
    утверждён: 05.09.2025
    автор: rukovoditel-fizika
    обновлено: 06.09.2025
    ---

    ## 1. Анализ

    | № п/п | Планируемое мероприятие | Дата проведения | Планируемый результат | Ответственный |
    | --- | --- | --- | --- | --- |
    | 1.1 | =СУММА(A1), анализ; «итоги» "ВПР" | до 10 сентября | Справка | sekretar-fizika |
    | 1.2 | Урок Примеровой | октябрь | | rukovoditel-fizika |
    | 1.3 | Разбор с rukovoditel-fizika | октябрь | | |

    -- associations/fizika/2025-2026/meeting-1.md --
    ---
    номер: 1
    дата: 05.09.2025
    время: 14:30–16:00
    место: Кабинет 5
    статус: проведено
    председатель: rukovoditel-fizika
    присутствовали: {членов: 11, из: 14}
    ---

    ## Повестка дня

    1. План.

    ## Слушали

    1. Сообщение Примеровой.

    ## Решили

    1. Утвердить план.
       - ответственный: rukovoditel-fizika
       - срок: до 20 сентября
    2. Поручить разбор П. С. Примеровой.

    -- practices/priem.md --
    ---
    название: Приём
    кратко: Ученики видят шаг.
    объединения: [fizika]
    предметы: [физика]
    классы: [7, 8]
    форма: приём
    авторы: [avtor-priema]
    применили:
      - {объединение: fizika, организация: Школа Примеровой, дата: 01.09.2025, итог: получилось, заметка: Примерова рада}
    лицензия: CC BY 4.0
    создано: 01.09.2025
    обновлено: 02.09.2025
    статус: опубликовано
    ---

    -- practices/chernovik.md --
    ---
    название: Черновик
    кратко: Ученики видят шаг.
    объединения: [fizika]
    форма: приём
    авторы: [avtor-priema]
    лицензия: CC BY 4.0
    создано: 01.09.2025
    обновлено: 02.09.2025
    статус: черновик
    ---
    """

  private static let people = """
    rukovoditel-fizika:
      имя: Примерова Проба Семёновна
      показывать: полностью
      роль: руководитель-образец
      согласие: {дано: 01.09.2024, до: 31.08.2026, журнал: "1", сведения: [имя, должность]}
    sekretar-fizika:
      имя: Тестов Опыт Иванович
      роль: секретарь-образец
    avtor-priema:
      роль: автор-образец
    """

  private let site: TestSite

  init() throws {
    site = try TestSite(Self.portal, people: Self.people)
  }

  @Test func aTableIsOneInAllItsForms() throws {
    let csv = try #require(site.files["data/associations.csv"])
    #expect(
      csv == """
        id,number,title,kind,profiles,topic,order_number,order_date,members,organizations,members_date,is_sample,url\r
        fizika,1,Учителя физики,предметное,физика|астрономия,,07-12,2025-06-25,14,11,2025-09-04,false,\
        https://example.org/associations/fizika/\r\n
        """)
    let excel = try #require(site.files["data/associations-excel.csv"])
    #expect(
      excel == """
        \u{FEFF}Код;Номер;Название;Вид;Профили;Тема;Номер приказа;Дата приказа;Членов;Организаций;Состав на дату;\
        Образец;Страница\r
        fizika;1;Учителя физики;предметное;физика|астрономия;;'07-12;2025-06-25;14;11;2025-09-04;нет;\
        https://example.org/associations/fizika/\r\n
        """)
    let json = try #require(site.files["data/associations.json"])
    #expect(
      json == """
        [
        {"id":"fizika","number":1,"title":"Учителя физики","kind":"предметное","profiles":["физика","астрономия"],\
        "topic":null,"order_number":"07-12","order_date":"2025-06-25","members":14,"organizations":11,\
        "members_date":"2025-09-04","is_sample":false,"url":"https://example.org/associations/fizika/"}
        ]

        """)
  }

  @Test func whatASpreadsheetWouldCalculateIsText() throws {
    let csv = try #require(site.files["data/plans.csv"])
    #expect(csv.contains("\"'=СУММА(A1), анализ; «итоги» \"\"ВПР\"\"\""))
    #expect(
      try #require(site.files["data/plans.json"]).contains("\"=СУММА(A1), анализ; «итоги» \\\"ВПР\\\"\""))
  }

  @Test func datesOfAPlanAreDays() throws {
    let lines = try #require(site.files["data/plans.csv"]).split(separator: "\r\n")
    #expect(lines[1].contains(",до 10 сентября,,2025-09-10,Справка,"))
    #expect(lines[2].contains(",октябрь,2025-10-01,2025-10-31,Справка,"))
  }

  @Test func meetingsAndDecisionsAreCountedAndFollowed() throws {
    let meetings = try #require(site.files["data/meetings.csv"])
    #expect(
      meetings.contains("fizika,2025-2026,1,2025-09-05,14:30:00,16:00:00,Кабинет 5,,проведено,11,14,0,2,"))
    let decisions = try #require(site.files["data/decisions.csv"])
    #expect(decisions.contains(",Утвердить план.,до 20 сентября,2025-09-20,срок прошёл,"))
    #expect(decisions.contains("https://example.org/associations/fizika/2025-2026/meeting-1/#r-1"))
  }

  @Test func draftsAreNotPublished() throws {
    let practices = try #require(site.files["data/practices.csv"])
    #expect(practices.contains("priem,Приём,"))
    #expect(!practices.contains("chernovik"))
  }

  @Test func noStringOfThePeopleFileIsPublished() throws {
    #expect(site.diagnostics.filter { $0.severity == .error }.isEmpty)
    // The name is shown on a page by consent, and stays out of the data all the same.
    #expect(try site.main("associations/fizika/index.html").contains("Примерова Проба Семёновна"))
    let strings = Self.people.split { " :\n{}[],".contains($0) }.map(String.init)
      .filter { $0.contains("-") || $0.hasPrefix("Пример") || $0.hasPrefix("Тест") || $0.hasPrefix("Проб") }
    #expect(strings.count > 6)
    let files = site.files.filter { $0.key.hasPrefix("data/") }
    #expect(files.count == 23)
    for (path, text) in files {
      for string in strings + ["Примеров"] {
        #expect(!text.contains(string), "\(string) in \(path)")
      }
    }
  }

  @Test func thePageSaysWhatWasLeftOut() throws {
    let page = try site.main("data/index.html")
    #expect(
      page.contains(
        "plans|Планы|/data/plans.csv|/data/plans-excel.csv|/data/plans.json|Строк: 3; "
          + "ячеек, оставленных пустыми, чтобы никого не назвать: 2|association текст"))
    #expect(page.contains("decisions|Решения|"))
  }

  @Test(arguments: [
    ("Урок Марии Петровой", true), ("Урок М. Петровой", true), ("Показала Мария Петрова.", true),
    ("Урок Победы", false), ("Закон Российской Федерации", false), ("Семинар «Листы связи»", false),
    ("Анализ ВПР. Итоги", false), ("Разбор с Тестовым", true), ("Тест по физике", false),
  ])
  func aTextThatMayNameSomebodyIsLeftOut(title: String, isLeftOut: Bool) throws {
    let site = try TestSite(
      """
      -- documents/prikaz.md --
      ---
      вид: приказ
      название: \(title)
      ---
      """, people: Self.people)
    let csv = try #require(site.files["data/documents.csv"])
    #expect(csv.contains("prikaz,приказ,,") == isLeftOut)
  }

  @Test func thePackageNamesEveryFileAndItsColumns() throws {
    let json = try #require(site.files["data/datapackage.json"])
    let package = try JSONDecoder().decode(Package.self, from: Data(json.utf8))
    let files = site.files.keys.filter { $0.hasPrefix("data/") && !$0.hasSuffix(".html") }
    #expect(Set(package.resources.map { "data/\($0.path)" } + ["data/datapackage.json"]) == Set(files))
    #expect(package.created == "2025-10-01T09:00:00Z")
    for resource in package.resources where resource.format == "csv" {
      let text = try #require(site.files["data/\(resource.path)"])
      let delimiter: Character = resource.path.contains("excel") ? ";" : ","
      let head = try #require(text.split(separator: "\r\n").first).replacing("\u{FEFF}", with: "")
      #expect(head.split(separator: delimiter).map(String.init) == resource.schema.fields.map(\.name))
      #expect(!resource.schema.primaryKey.isEmpty)
    }
  }

  private struct Package: Decodable {
    let created: String
    let resources: [Resource]

    struct Resource: Decodable {
      let path: String
      let format: String
      let schema: Schema
    }

    struct Schema: Decodable {
      let fields: [Field]
      let primaryKey: [String]
    }

    struct Field: Decodable { let name: String }
  }
}

/// CSV, whatever stands in its cells.
struct DelimitedTextTests {
  @Test(arguments: [
    ("plain", "plain", "plain"), ("a,b", "\"a,b\"", "a,b"), ("a;b", "a;b", "\"a;b\""),
    ("a\"b", "\"a\"\"b\"", "\"a\"\"b\""), ("a\r\nb", "\"a\r\nb\"", "\"a\r\nb\""),
    ("=1+1", "'=1+1", "'=1+1"), ("+7", "'+7", "'+7"), ("-1", "'-1", "'-1"), ("@a", "'@a", "'@a"),
    ("\ta", "'\ta", "'\ta"), ("3.1", "3.1", "'3.1"), ("12-5", "12-5", "'12-5"), ("007", "007", "'007"),
    ("2025-2026", "2025-2026", "2025-2026"), ("71", "71", "71"), ("71-р", "71-р", "71-р"),
  ])
  func aTextIsReadAsItIs(text: String, standard: String, excel: String) {
    func line(_ dialect: DelimitedText.Dialect) -> String {
      let lines = DelimitedText(dialect, head: ["head"], rows: [[.text(text)]]).text
      return String(lines.dropFirst(lines.hasPrefix("\u{FEFF}") ? 6 : 5).dropLast())
    }
    #expect(line(.standard) == standard)
    #expect(line(.excel) == excel)
  }
}
