import Diagnostics
import Markdown
import Testing

@Suite struct HeadingsTests {
  @Test(
    "The lowest level becomes the second, the others go along",
    arguments: [
      ("# a\n## b\n### c", [2, 3, 4]),
      ("### a\n#### b\n### c", [2, 3, 2]),
      ("## a\n# b", [3, 2]),
      ("a\n=\n\nb\n-", [2, 3]),
      ("# a\n## b\n### c\n#### d\n##### e\n###### f", [2, 3, 4, 5, 6, 6]),
    ])
  func levels(markdown: String, levels: [Int]) {
    let reading = Reading(markdown)
    #expect(reading.body.headings.map(\.level) == levels)
    for heading in reading.body.headings {
      #expect(
        reading.html.contains("<h\(heading.level) id=\"\(heading.id)\">\(heading.text)</h\(heading.level)>\n")
      )
    }
  }

  @Test("A heading in full")
  func heading() {
    let reading = Reading("\n##  Урок *физики* в `7` классе [a](b) ![гл](g.png) &amp; ##")
    #expect(
      reading.html == """
        <h2 id="urok-fiziki-v-7-klasse-a-gl">Урок <em>физики</em> в\u{A0}<code>7</code> классе <a href="/to/b">a</a> \
        <img src="/to/g.png" alt="гл" loading="lazy" decoding="async"> &amp;</h2>

        """)
    #expect(reading.body.headings.map(\.text) == ["Урок физики в 7 классе a гл &"])
    #expect(reading.body.headings.map(\.position) == [Position(line: 2, column: 1)])
    #expect(reading.body.anchors == ["urok-fiziki-v-7-klasse-a-gl"])
  }

  @Test("Skipped levels")
  func skippedLevels() {
    let reading = expectProblems(
      in: "⟪skipped-heading-level⟫### a\n\n# b\n\n## c\n\n> ⟪skipped-heading-level⟫#### d\n\n# e",
      [
        "пропущен уровень заголовка: здесь 3-й, а должен быть не глубже 1-го",
        "пропущен уровень заголовка: здесь 4-й, а должен быть не глубже 3-го",
      ])
    #expect(reading.problems.map(\.hint) == ["начните заголовок с «#»", "начните заголовок с «###»"])
  }

  @Test("Empty headings are left out")
  func emptyHeadings() {
    let reading = expectProblems(
      in: "# a\n\n⟪empty-heading⟫##\n\n⟪empty-heading⟫## <b></b> ![](x.png)\n\n- ⟪empty-heading⟫#\n",
      Array(repeating: "у заголовка нет текста", count: 3))
    #expect(reading.html == "<h2 id=\"a\">a</h2>\n<ul>\n<li></li>\n</ul>\n")
  }

  @Test(
    "Ids are readable",
    arguments: [
      ("Организация деятельности МУМО", "organizaciya-deyatelnosti-mumo"),
      ("1. Организационно-аналитическая", "razdel-1-organizacionno-analiticheskaya"),
      ("2025–2026", "razdel-2025-2026"),
      ("???", "razdel"),
      ("日本", "razdel"),
      ("П. 3.1", "razdel-p-3-1"),
      ("P-core", "p-core"),
      ("Сноски", "snoski"),
    ])
  func ids(text: String, id: String) {
    #expect(Reading("# \(text)").body.headings.map(\.id) == [id])
  }

  @Test("Ids are given once")
  func uniqueIDs() {
    let reading = Reading("# Шаг\n# Шаг\n# Шаг 2\n# Шаг\n# Итог\n# ?\n# !", reservedIDs: ["itog"])
    #expect(
      reading.body.headings.map(\.id) == [
        "shag", "shag-2", "shag-2-2", "shag-3", "itog-2", "razdel", "razdel-2",
      ])
    #expect(reading.body.anchors.count == 7)
  }
}
