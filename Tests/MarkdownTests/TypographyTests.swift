import Markdown
import Testing

@Suite struct TypographyTests {
  @Test(
    "Spaces that become non-breaking, here _",
    arguments: [
      "Работа в_школе и_дома", "В_школе", "НА_УРОКЕ не_был", "а_также", "(в_классе)", "«В_мире»", "„О_мире“",
      "\"К_доске\"",
      "и_в_школе", "об_этом", "из_дома", "со_всеми", "во_дворе",
      "школа_— дом", "школа_– дом", "год_—", "и_— нет",
      "№_5", "§_12", "п._3.1", "пп._1, 2", "ст._28", "ч._2", "(п._3)",
      "2025_г.", "2024–2025_гг.", "2_ч.", "1_час", "2_часа", "5_часов", "15_мин.", "5_минут", "2_минуты",
      "100_руб.", "до_65_%",
      "5_— 6",
    ])
  func binds(text: String) {
    let plain = text.replacing("_", with: " ")
    #expect(Typography.apply(to: plain) == text.replacing("_", with: "\u{A0}"))
    #expect(Typography.apply(to: Array(plain.utf8)) == Array(text.replacing("_", with: "\u{A0}").utf8))
  }

  @Test(
    "Spaces that stay",
    arguments: [
      "", " ", "школа дом", "слов школы", "кто-то на-на дом", "он был", "бы ли", "А. С. Пушкин", "п. г. т.",
      "ст. лейтенант",
      "5 класс", "5 классов", "2025 год", "5 гг", "5 минутка", "5 часовой", "1 ч", "школа —дом", "школа-дом",
      "a b c", "5 % of", "о\u{301} школе", "сп. 5",
    ])
  func stays(text: String) {
    #expect(Typography.apply(to: text) == text)
  }

  @Test("In a text it is the same, and never in code or in addresses")
  func inText() {
    let reading = Reading("[в школе](a.md \"в школе\") `в школе` ![в школе](b.png)")
    #expect(
      reading.html == """
        <p><a href="/to/a.md" title="в школе">в\u{A0}школе</a> <code>в школе</code> \
        <img src="/to/b.png" alt="в школе" loading="lazy" decoding="async"></p>

        """)
  }

  @Test("A long text, so that words fall on every offset")
  func offsets() {
    for length in 1..<20 {
      let before = String(repeating: "x", count: length) + " "
      #expect(
        Reading(before + "дома и в школе — так & нет").html
          == "<p>\(before)дома и\u{A0}в\u{A0}школе\u{A0}— так &amp; нет</p>\n")
    }
  }
}
