import Diagnostics
import Markdown
import Testing

/// Lists as values: what they say, where, and under which heading.
struct ListValuesTests {
  private func read(_ text: String) -> MarkdownBody {
    MarkdownReader(collectsLists: true).read(Array(text.utf8)[...], path: "a.md", firstLine: 10).body
  }

  private static let minutes = """
    Вступление.

    ## Повестка

    1. План **работы**.
    2. [Решение](meeting-1.md#r-2)

    ## Решили

    Коротко.

    1. Утвердить план.
       - статус: выполнено
       - срок: до 1 февраля
    3. Провести
       урок.

    После.

    ### Примечание

    Конец.

    ## Разное

    - Пункт
    """

  @Test func itemsKeepTheirTextNumberAndPlace() throws {
    let lists = read(Self.minutes).lists
    #expect(lists.map(\.isOrdered) == [true, true, false])
    #expect(lists.map(\.heading) == [0, 1, 3])
    let items = lists[1].items
    #expect(items.map(\.number) == [1, 3])
    #expect(items.map(\.text) == ["Утвердить план.", "Провести урок."])
    #expect(items.map(\.location.position.line) == [21, 24])
    #expect(items.map(\.location.position.column) == [4, 4])
    #expect(lists[2].items.map(\.number) == [nil])
  }

  @Test func listsInItemsAreTheirs() throws {
    let item = try #require(read(Self.minutes).lists[1].items.first)
    let nested = try #require(item.lists.first)
    #expect(nested.items.map(\.text) == ["статус: выполнено", "срок: до 1 февраля"])
    #expect(
      nested.items.map { $0.location(at: 6).position } == [
        .init(line: 22, column: 12), .init(line: 23, column: 12),
      ])
  }

  @Test func anItemKnowsItsLinks() throws {
    let body = read(Self.minutes)
    #expect(body.lists[0].items.map(\.links) == [0..<0, 0..<1])
    #expect(body.links[0].fragment == "r-2")
  }

  @Test func anItemIsWrittenWithoutAListInIt() throws {
    let body = read(Self.minutes)
    let item = body.lists[1].items[0]
    #expect(html(body, body.part(of: item, without: item.lists)) == "Утвердить план.\n")
    #expect(html(body, body.part(of: item)).contains("<li>статус: выполнено</li>"))
  }

  @Test func aSectionKeepsWhatStandsAroundItsLists() throws {
    let body = read(Self.minutes)
    let section = try #require(body.section(under: 1))
    #expect(section.heading.text == "Решили")
    #expect(section.lists.count == 1)
    let pieces = section.pieces(around: section.lists).map { piece in
      switch piece {
      case .text(let part): html(body, part)
      case .list(let list): list.items.map(\.text).joined(separator: "; ")
      }
    }
    #expect(
      pieces == [
        "<p>Коротко.</p>\n", "Утвердить план.; Провести урок.",
        "<p>После.</p>\n<h3 id=\"primechanie\">Примечание</h3>\n<p>Конец.</p>\n",
      ])
    let (before, after) = body.around([section])
    #expect(html(body, before).hasPrefix("<p>Вступление.</p>"))
    #expect(html(body, after) == "<h2 id=\"raznoe\">Разное</h2>\n<ul>\n<li>Пункт</li>\n</ul>\n")
    #expect(body.section(under: 4) == nil)
  }

  @Test func aSectionEndsWithTheHeadingsThatEndItAndBeforeTheFootnotes() throws {
    let body = read("## А\n\n1. б[^1]\n\n### В\n\n1. г\n\n[^1]: Сноска.\n")
    let whole = try #require(body.section(under: 0))
    #expect(whole.lists.flatMap(\.items).map(\.text) == ["б", "г"])
    #expect(try #require(body.section(under: 0, endedBy: [1])).lists.flatMap(\.items).map(\.text) == ["б"])
    #expect(body.around([whole]).after.isEmpty)
    #expect(html(body, body.footnotes).hasPrefix("<section class=\"footnotes\""))
  }

  @Test func deeperListsAndQuotedOnesAreText() {
    let body = read("1. а\n   - б\n     - в\n\n> 1. г\n")
    #expect(body.lists.map { $0.items.map(\.text) } == [["а"]])
    #expect(body.lists[0].items[0].lists[0].items.map(\.text) == ["б"])
    #expect(body.lists[0].items[0].lists[0].items[0].lists.isEmpty)
  }

  @Test func aTowerOfListsIsNoTowerOfValues() {
    let tower = (0..<2000).map { String(repeating: " ", count: $0 * 2) + "- а" }.joined(separator: "\n")
    #expect(read(tower).lists.count == 1)
  }

  @Test func listsAreNotCollectedUnasked() {
    #expect(MarkdownReader().read(Array(Self.minutes.utf8)[...], path: "a.md").body.lists.isEmpty)
  }

  private func html(_ body: MarkdownBody, _ part: TextPart) -> String {
    var output: [UInt8] = []
    body.appendHTML(of: part, to: &output) { _ in "/a/" }
    return String(decoding: output, as: UTF8.self)
  }
}
