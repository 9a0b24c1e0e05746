import Markdown
import Testing

@Suite struct SlugTests {
  @Test(
    "Transliteration",
    arguments: [
      ("абвгдежзийклмнопрстуфхцчшщъыьэюя", "abvgdezhzijklmnoprstufhcchshshchyeyuya"),
      ("АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ", "abvgdezhzijklmnoprstufhcchshshchyeyuya"),
      ("Ёлка, ёж и ещё", "elka-ezh-i-eshche"),
      ("Ґанок Єва Ії ў", "ganok-eva-iyi-u"),
      ("ABC xyz 0189", "abc-xyz-0189"),
      ("Листы обратной связи", "listy-obratnoj-svyazi"),
      ("формирующее-оценивание", "formiruyushchee-ocenivanie"),
      ("и\u{306}од и Е\u{308}ж", "jod-i-ezh"),
      ("  — «Цель»: №1 & 2/3!  ", "cel-1-2-3"),
      ("объём", "obem"),
      ("", ""),
      ("— 日本 —", ""),
    ])
  func slug(text: String, slug: String) {
    #expect(text.slug() == slug)
  }

  @Test(
    "A long slug ends with a whole word",
    arguments: [
      ("aaa bbb ccc", 11, "aaa-bbb-ccc"),
      ("aaa bbb ccc", 10, "aaa-bbb"),
      ("aaa bbb ccc", 7, "aaa-bbb"),
      ("aaa bbb ccc", 6, "aaa"),
      ("aaabbbccc", 5, "aaabb"),
      ("aaa bbb!", 7, "aaa-bbb"),
      ("щщщ", 5, "shchs"),
    ])
  func limit(text: String, limit: Int, slug: String) {
    #expect(text.slug(limit: limit) == slug)
  }

  @Test("Sixty characters")
  func defaultLimit() {
    let text = "Методическое сопровождение молодых специалистов в течение учебного года"
    #expect(text.slug() == "metodicheskoe-soprovozhdenie-molodyh-specialistov-v-techenie")
    #expect(text.slug().utf8.count <= 60)
  }
}
