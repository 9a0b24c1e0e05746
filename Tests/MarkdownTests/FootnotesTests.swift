import Diagnostics
import Markdown
import Testing

@Suite struct FootnotesTests {
  @Test("Notes stand at the end, in the order of their references, with ways back")
  func footnotes() {
    let reading = Reading(
      "Раз[^б], два[^а], три[^б].\n\n[^а]: Первая запись\n\n[^б]: Вторая\n\n    - список\n")
    #expect(
      reading.html == """
        <p>Раз<sup><a href="#snoska-1" id="snoska-1-a" role="doc-noteref" aria-label="Сноска 1">1</a></sup>, \
        два<sup><a href="#snoska-2" id="snoska-2-a" role="doc-noteref" aria-label="Сноска 2">2</a></sup>, \
        три<sup><a href="#snoska-1" id="snoska-1-a-2" role="doc-noteref" aria-label="Сноска 1">1</a></sup>.</p>
        <section class="footnotes" aria-label="Сноски">
        <ol>
        <li id="snoska-1">
        <p>Вторая</p>
        <ul>
        <li>список</li>
        </ul>
        <p> <a href="#snoska-1-a" role="doc-backlink" aria-label="Вернуться к тексту, место 1">↩\u{FE0E}</a> \
        <a href="#snoska-1-a-2" role="doc-backlink" aria-label="Вернуться к тексту, место 2">↩\u{FE0E}</a></p>
        </li>
        <li id="snoska-2">
        <p>Первая запись <a href="#snoska-2-a" role="doc-backlink" aria-label="Вернуться к тексту">↩\u{FE0E}</a></p>
        </li>
        </ol>
        </section>

        """)
    #expect(reading.body.anchors == ["snoska-1", "snoska-1-a", "snoska-1-a-2", "snoska-2", "snoska-2-a"])
    #expect(reading.problems.isEmpty)
  }

  @Test("A reference to no note is text")
  func undefined() {
    let reading = expectProblems(in: "Раз[^нет]", [])
    #expect(reading.html == "<p>Раз[^нет]</p>\n")
  }

  @Test("A note that nothing refers to is missed, one in code is not")
  func unused() {
    let reading = expectProblems(
      in:
        "Раз[^а]\n\n[^а]: Запись\n ⟪unused-footnote⟫[^б]: Другая\n\n```\n[^в]: код\n```\n\n    [^г]: код\n\n[^не сноска]: б\n",
      ["на сноску нет ссылки в тексте, и она не публикуется"])
    #expect(!reading.html.contains("Другая"))
  }

  @Test("Of two notes with one name the first counts")
  func repeated() {
    let reading = expectProblems(
      in: "Раз[^а]\n\n[^а]: Первая\n\n⟪unused-footnote⟫[^а]: Вторая\n",
      ["на сноску нет ссылки в тексте, и она не публикуется"])
    #expect(reading.html.contains("<p>Первая "))
    #expect(!reading.html.contains("Вторая"))
  }

  @Test("A note that only a missed note refers to has no way back")
  func orphan() {
    let reading = Reading("Раз[^а]\n\n[^а]: Первая\n\n[^б]: Вторая[^в]\n\n[^в]: Третья\n")
    #expect(reading.html.contains("<li id=\"snoska-2\">\n<p>Третья</p>\n</li>\n"))
  }

  @Test("Within a link a reference is no second link")
  func inLink() {
    let html = Reading("[раз[^а]](a.md)\n\n[^а]: Запись").html
    #expect(html.hasPrefix("<p><a href=\"/to/a.md\">раз<sup id=\"snoska-1-a\">1</sup></a></p>\n"))
  }

  @Test("A heading leaves the ids of notes to them")
  func headings() {
    let reading = Reading("# Сноска 1\n\nРаз[^а]\n\n[^а]: Запись")
    #expect(reading.body.headings.map(\.id) == ["razdel-snoska-1"])
    #expect(reading.body.anchors.contains("snoska-1"))
  }
}
