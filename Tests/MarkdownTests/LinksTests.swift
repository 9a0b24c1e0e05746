import Diagnostics
import Markdown
import TestSupport
import Testing

@Suite struct LinksTests {
  @Test(
    "Links to other hosts are written at once",
    arguments: [
      ("[a](https://example.org/)", "<a href=\"https://example.org/\" rel=\"noopener noreferrer\">a</a>"),
      ("[a](HTTP://example.org)", "<a href=\"HTTP://example.org\" rel=\"noopener noreferrer\">a</a>"),
      (
        "[a](https://example.org/?a=1&b=2 \"Т<и>\\\"\")",
        "<a href=\"https://example.org/?a=1&amp;b=2\" title=\"Т&lt;и&gt;&quot;\" rel=\"noopener noreferrer\">a</a>"
      ),
      ("[a](mailto:a@example.org)", "<a href=\"mailto:a@example.org\">a</a>"),
      ("[a](tel:+74823100000)", "<a href=\"tel:+74823100000\">a</a>"),
      (
        "[a](<https://пример.рф/а б\">)",
        "<a href=\"https://пример.рф/а%20б%22\" rel=\"noopener noreferrer\">a</a>"
      ),
      ("[a](https://e.org/%41%zz)", "<a href=\"https://e.org/%41%25zz\" rel=\"noopener noreferrer\">a</a>"),
    ])
  func external(markdown: String, html: String) {
    let reading = Reading(markdown)
    #expect(reading.html == "<p>\(html)</p>\n")
    #expect(reading.body.links.isEmpty)
    #expect(reading.problems.isEmpty)
  }

  @Test(
    "Links inside the site are taken apart",
    arguments: [
      ("../a.md", "../a.md", nil, nil),
      ("/documents/", "/documents/", nil, nil),
      ("#p-3-1", "", nil, "p-3-1"),
      ("a%20b.md?x=%20#%D1%8F", "a b.md", "x=%20", "я"),
      ("%zz%0A%00%ff.md", "%zz%0A%00%ff.md", nil, nil),
      ("100%.pdf", "100%.pdf", nil, nil),
      ("имя:файл.md", "имя:файл.md", nil, nil),
      ("./a:b.md", "./a:b.md", nil, nil),
      ("a?b#c?d#e", "a", "b", "c?d#e"),
    ] as [(String, String, String?, String?)])
  func parts(destination: String, path: String, query: String?, fragment: String?) {
    let links = Reading("[a](\(destination))").body.links
    #expect(links.map(\.destination) == [destination])
    #expect(links.map(\.path) == [path])
    #expect(links.map(\.query) == [query])
    #expect(links.map(\.fragment) == [fragment])
  }

  @Test("A link is left off where its target is not published, its text stays")
  func unpublished() {
    let reading = Reading("[раз](a.md \"т\") ![два & \"два\"](b.png) [три](c.md) ![](d.png)")
    let html = reading.html { reading.body.links[$0].path == "c.md" ? "/c/?x=1&y=\"" : nil }
    #expect(
      html
        == "<p><a title=\"т\">раз</a> два &amp; &quot;два&quot; <a href=\"/c/?x=1&amp;y=%22\">три</a> </p>\n")
  }

  @Test("Images")
  func images() {
    let reading = Reading("![Урок **физики**](urok.png \"Т\")")
    #expect(
      reading.html
        == "<p><img src=\"/to/urok.png\" alt=\"Урок физики\" title=\"Т\" loading=\"lazy\" decoding=\"async\"></p>\n"
    )
    #expect(reading.body.links.map(\.kind) == [.image])
  }

  @Test("An image in a link")
  func imageInLink() {
    let reading = Reading("[![Урок](urok.png)](urok.md)")
    #expect(reading.body.links.map(\.kind) == [.link, .image])
    #expect(
      reading.html
        == "<p><a href=\"/to/urok.md\"><img src=\"/to/urok.png\" alt=\"Урок\" loading=\"lazy\" decoding=\"async\"></a></p>\n"
    )
  }

  @Test("Images without description, from other hosts, without address")
  func imageProblems() {
    let reading = expectProblems(
      in:
        "⟪missing-alt⟫![](urok.png) ⟪foreign-image⟫![Герб](https://example.org/gerb.png) ⟪foreign-image⟫![x](data:image/png;base64,AAAA) "
        + "⟪foreign-image⟫![y](//example.org/y.png) ⟪empty-link⟫![z]()",
      [
        "у картинки «urok.png» нет описания",
        "картинка «https://example.org/gerb.png» не публикуется: она не из файла портала",
        "картинка «data:image/png;base64,AAAA» не публикуется: она не из файла портала",
        "картинка «//example.org/y.png» не публикуется: она не из файла портала",
        "у картинки нет адреса",
      ])
    #expect(
      reading.html
        == "<p><img src=\"/to/urok.png\" alt=\"\" loading=\"lazy\" decoding=\"async\"> Герб x y z</p>\n")
  }

  @Test("A link without address, a link without scheme")
  func incompleteLinks() {
    let reading = expectProblems(
      in:
        "⟪empty-link⟫[раз]() ⟪unsafe-link⟫[два](//example.org/a) ⟪unsafe-link⟫[три](<\\\\\\\\example.org>) ⟪unsafe-link⟫[четыре](http:example.org)",
      [
        "у ссылки нет адреса",
        "ссылка «//example.org/a» не публикуется: адрес неполон",
        "ссылка «\\\\example.org» не публикуется: адрес неполон",
        "ссылка «http:example.org» не публикуется: такой адрес может быть опасен",
      ])
    #expect(reading.html == "<p>раз два три четыре</p>\n")
    #expect(reading.problems[1].hint == "начните адрес с https://")
  }

  @Test("Links of definitions, of tables, of several lines know their places")
  func places() {
    let marked = MarkedText(
      """
      Строка ⟪link⟫[раз](a) и
      ⟪link⟫[два
      *строки*](b)

      [x]: /x
      [y]: /y
      Текст ⟪link⟫[x], ещё ⟪link⟫[y][] и `код
      кода` ⟪link⟫[три](c)

      > > ⟪link⟫[четыре](d)
      лень ⟪link⟫[пять](e)

      Над таблицей ⟪link⟫[шесть](f)
      | А | ⟪link⟫[семь](g) |
      | - | - |
      | ![](не) \\| \\| ⟪link⟫[восемь](h) | я |

      1. - ⟪image⟫![девять](i)
           ⟪link⟫[десять](j "название
           в две строки")

      ## Ж ⟪link⟫[k](k)
      """.replacing("![](не)", with: "не"))
    let links = Reading(marked.text).body.links
    #expect(links.map(\.place) == marked.expected)
    #expect(Set(links.map(\.location.path)) == ["text.md"])
  }

  @Test("Lines count from where the text begins in its file")
  func firstLine() {
    let reading = Reading("[a](a)\n\n<b>x</b>", firstLine: 12)
    #expect(reading.body.links.map(\.location.position) == [Position(line: 12, column: 1)])
    #expect(Reading("# a\n\n# b", firstLine: 12).body.headings.map(\.position.line) == [12, 14])
    #expect(
      Reading("a\n\nb <i>", firstLine: 12).problems.map(\.location.position) == [
        Position(line: 14, column: 3)
      ])
  }
}

extension Link {
  /// `3:10 link`.
  fileprivate var place: String {
    "\(location.position.line):\(location.position.column) \(kind)"
  }
}
