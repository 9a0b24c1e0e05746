import Diagnostics
import Testing

@testable import Markdown

@Suite struct ClausesTests {
  @Test(
    "Numbers of clauses",
    arguments: [
      ("3.", "3"), ("3.1", "3.1"), ("3.1. Текст", "3.1"), ("4.2 Текст", "4.2"), ("4.2\u{A0}Текст", "4.2"),
      ("4.2\tТекст", "4.2"), ("10.20.300. Текст", "10.20.300"), ("12.\nТекст", "12"),
    ])
  func number(text: String, number: String) {
    #expect(ClauseNumber(startOf: text.utf8)?.text == number)
  }

  @Test(
    "What is no number of a clause",
    arguments: [
      "", "3", "3 Текст", "3.1Текст", "3.1,", "3.1)", "25.06.2025 вышел", "25.06.2025", "1.06", "0.5 часа",
      "03. Текст",
      "1000. Текст", ".1 Текст", "3..1 Текст", "3.. Текст", "3.1… Текст", "а 3.1", "3.1-2 Текст", ". Текст",
    ])
  func noNumber(text: String) {
    #expect(ClauseNumber(startOf: text.utf8) == nil)
  }

  private static let document = """
    ## 3. Организация деятельности МУМО

    3.1. План работы составляет руководитель.

    **3.2.** Протокол ведёт секретарь.
    3.3. Это не пункт.

    > 3.4. Это цитата.

    - 3.5. Это список.

    25.06.2025 вышел приказ.

    3\\. Повтор.

    ### 3.6 Отчёт
    """

  @Test("Headings and paragraphs of the document itself are found by their numbers")
  func anchors() {
    let reading = Reading(Self.document, clauseAnchors: true)
    #expect(
      reading.html == """
        <h2 id="p-3">3. Организация деятельности МУМО</h2>
        <p id="p-3-1">3.1. План работы составляет руководитель.</p>
        <p id="p-3-2"><strong>3.2.</strong> Протокол ведёт секретарь.
        3.3. Это не\u{A0}пункт.</p>
        <blockquote>
        <p>3.4. Это цитата.</p>
        </blockquote>
        <ul>
        <li>3.5. Это список.</li>
        </ul>
        <p>25.06.2025 вышел приказ.</p>
        <p id="p-3-povtor">3. Повтор.</p>
        <h3 id="p-3-6">3.6 Отчёт</h3>

        """)
    #expect(reading.body.anchors == ["p-3", "p-3-1", "p-3-2", "p-3-povtor", "p-3-6"])
  }

  @Test("Elsewhere numbers are text")
  func withoutOption() {
    #expect(
      Reading(Self.document).body.anchors == ["razdel-3-organizaciya-deyatelnosti-mumo", "razdel-3-6-otchet"])
  }

  @Test("A number that comes again")
  func repeated() {
    let reading = expectProblems(
      in: "3.1. Раз\n\n⟪repeated-clause⟫3.1. Два\n\n⟪repeated-clause⟫3.1 Три\n\n3.1.2. Четыре\n",
      ["пункт 3.1 уже есть в строке 1", "пункт 3.1 уже есть в строке 1"],
      clauseAnchors: true)
    #expect(reading.body.anchors == ["p-3-1", "p-3-1-povtor", "p-3-1-povtor-2", "p-3-1-2"])
    #expect(reading.problems.first?.hint == "исправьте номер: ссылки на #p-3-1 ведут к первому из них")
  }
}
