import Diagnostics
import Markdown
import Testing

/// Tables as values: what they say, where, and under which heading.
struct TableValuesTests {
  private func read(_ text: String) -> MarkdownBody {
    MarkdownReader(collectsTables: true).read(Array(text.utf8)[...], path: "a.md", firstLine: 10).body
  }

  private static let plan = """
    ## 1. Анализ

    | № п/п | Мероприятие | Дата |
    | --- | --- | --- |
    | 1.1 | Выявление **дефицитов** | Август–сентябрь |
    |  | Анализ ГИА,<br>ВПР | [март](meeting-1.md) |

    ## 2. Методика

    | № |
    | --- |
    """

  @Test func cellsKeepTheirTextAndPlace() throws {
    let table = try #require(read(Self.plan).tables.first)
    #expect(table.header.map(\.text) == ["№ п/п", "Мероприятие", "Дата"])
    #expect(
      table.rows.map { $0.map(\.text) } == [
        ["1.1", "Выявление дефицитов", "Август–сентябрь"], ["", "Анализ ГИА,\nВПР", "март"],
      ])
    let places = table.rows.map { $0.map { [$0.location.position.line, $0.location.position.column] } }
    #expect(places == [[[14, 3], [14, 9], [14, 35]], [[15, 2], [15, 6], [15, 28]]])
  }

  @Test func aRowWithoutABarBeginsWithABareAddress() throws {
    let table = try #require(read("а | б\n--- | ---\nwww.example.org | в\n").tables.first)
    #expect(table.rows.map { $0.map(\.text) } == [["www.example.org", "в"]])
  }

  @Test func tablesKnowTheirHeadings() {
    let body = read("| а |\n| --- |\n\n" + Self.plan)
    #expect(body.tables.map(\.heading) == [nil, 0, 1])
    #expect(body.tables.last?.rows.isEmpty == true)
  }

  @Test func aCellIsWrittenAlone() throws {
    let body = read(Self.plan)
    let rows = try #require(body.tables.first).rows
    func html(_ row: Int, _ column: Int) -> String {
      var output: [UInt8] = []
      body.appendHTML(of: rows[row][column], to: &output) { _ in "/m/" }
      return String(decoding: output, as: UTF8.self)
    }
    #expect(html(0, 1) == "Выявление <strong>дефицитов</strong>")
    #expect(html(1, 0).isEmpty)
    #expect(html(1, 2) == "<a href=\"/m/\">март</a>")
  }

  @Test func theTextAroundTablesGoesWithoutTheirHeadings() {
    let body = read(
      "Вступление.\n\n## 1. Анализ\n\n[Пояснение](a.md)\n\n| а |\n| --- |\n\nПосле.\n\n## Примечания\n\nКонец.\n"
    )
    func html(_ part: TextPart) -> String {
      var output: [UInt8] = []
      body.appendHTML(of: part, to: &output) { _ in "/a/" }
      return String(decoding: output, as: UTF8.self)
    }
    let (before, after) = body.aroundTables
    #expect(html(before) == "<p>Вступление.</p>\n<p><a href=\"/a/\">Пояснение</a></p>\n")
    #expect(html(after) == "<p>После.</p>\n<h2 id=\"primechaniya\">Примечания</h2>\n<p>Конец.</p>\n")
  }

  @Test func aTextOfTablesOnlyHasNothingAroundThem() {
    let (before, after) = read("## Раздел\n\n| а |\n| --- |\n").aroundTables
    #expect(before.isEmpty && after.isEmpty)
  }

  @Test(arguments: [
    ("| до 31 ноября |", 3, 6), ("| **до** 31 ноября |", 3, 5), ("| до \\| 31 ноября |", 5, 3),
    ("| до&nbsp;31 ноября |", 3, 3),
  ])
  func aPlaceInACellIsKnownWhereItReadsAsItStands(row: String, offset: Int, column: Int) throws {
    let cell = try #require(read("| а |\n| --- |\n\(row)\n").tables.first?.rows.first?.first)
    #expect(cell.location(at: offset).position == Position(line: 12, column: column))
  }

  @Test func tablesAreNotCollectedUnasked() {
    #expect(MarkdownReader().read(Array(Self.plan.utf8)[...], path: "a.md").body.tables.isEmpty)
  }
}
