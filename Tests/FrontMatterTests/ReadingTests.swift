import FrontMatter
import Testing

struct ReadingTests {
  private static let whole = """
    ---
    название: Семинар «Листы»
    номер: 3
    вид: конкурс
    метки: [физика, 7 класс]
    место: {город: Бежецк, зал: 2}
    образец: да
    ---

    Текст.
    """

  private static let value = Sample(
    title: "Семинар «Листы»", number: 3, kind: .contest, tags: ["физика", "7 класс"],
    place: .init(city: "Бежецк", hall: 2), isSample: true)

  @Test func everyKindOfFieldIsRead() {
    let reading = Sample.read(Self.whole)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.value == Self.value)
    #expect(String(decoding: reading.body, as: UTF8.self) == "\nТекст.")
    #expect(reading.bodyLine == 9)
  }

  @Test(arguments: ["\u{FEFF}", ""], ["\r\n", "\n"])
  func byteOrderMarkAndLineEndsDoNotMatter(mark: String, lineEnd: String) {
    let reading = Sample.read(
      mark + Self.whole.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd))
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.value == Self.value)
    #expect(reading.bodyLine == 9)
  }

  @Test func whatIsLeftOutHasItsMeaning() {
    let reading = Sample.read("---\nназвание: А\nномер: 1\nместо:\n---\n")
    #expect(reading.diagnostics.isEmpty)
    #expect(
      reading.value == Sample(title: "А", number: 1, kind: .seminar, tags: [], place: nil, isSample: false))
  }

  /// A type comes from the schema alone, so no word turns into a number, a time or a truth.
  @Test(arguments: ["18:30", "007", "нет", "1e3", "0x10", "null", "~", "12.5", "2025-01-01", "true"])
  func textStaysTheTextThatWasWritten(text: String) {
    #expect(Sample.read("---\nназвание: \(text)\nномер: 1\n---\n").value?.title == text)
  }

  @Test(arguments: [
    ("\"а: б # в\"", "а: б # в"), ("'а: б'", "а: б"), ("а:б", "а:б"), ("а#б", "а#б"),
    ("ссылка https://a.ru", "ссылка https://a.ru"),
    ("'кавычка '' внутри'", "кавычка ' внутри"), ("\"\\\"Слово\\\" внутри\"", "\"Слово\" внутри"),
    (">\n  длинный: текст\n  # со знаком", "длинный: текст # со знаком"), ("а  # пояснение", "а"),
    ("первая строка\n  \"вторая\" строка", "первая строка \"вторая\" строка"),
    ("\"две\n  строки: в кавычках\"", "две строки: в кавычках"),
  ])
  func quotesBlocksAndCommentsAreUnderstood(written: String, title: String) {
    let reading = Sample.read("---\nназвание: \(written)\nномер: 1\n---\n")
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.value?.title == title)
  }

  @Test func aFenceMayHaveSpacesBehindIt() {
    #expect(Sample.read("---  \nназвание: А\nномер: 1\n--- \nтекст").diagnostics.isEmpty)
  }

  @Test func aRuleInTheBodyIsNoFence() {
    let reading = Sample.read("---\nназвание: А\nномер: 1\n---\nтекст\n\n---\n\nещё\n")
    #expect(String(decoding: reading.body, as: UTF8.self) == "текст\n\n---\n\nещё\n")
  }

  private struct Loose: Sendable {
    let title: String?
    static let schema = Schema<Loose>(.optional("название", .text, "Название."), make: Loose.init)
  }

  @Test func frontMatterMayBeMissingWhereNothingIsRequired() {
    let reading = Loose.schema.read(SourceFile(path: "a.md", bytes: Array("Текст".utf8)))
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.value != nil && reading.bodyLine == 1)
  }

  @Test func aSchemaDescribesItself() {
    #expect(Sample.schema.fields.map(\.key) == ["название", "номер", "вид", "метки", "место", "образец"])
    #expect(Sample.schema.fields.filter(\.isRequired).map(\.key) == ["название", "номер"])
    #expect(Sample.schema.fields[2].shape == .choice(["семинар", "конкурс"]))
  }
}
