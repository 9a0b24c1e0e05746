import Diagnostics
import PrivacyGuard
import TestSupport
import Testing

/// Where the guard sees what, and what leaders may allow.
struct TextGuardTests {
  private func kinds(_ text: String, allowing words: [String] = []) -> [PersonalDataKind] {
    TextGuard(allowing: AllowedWords(words)).findings(in: Array(text.utf8)).map(\.kind)
  }

  /// `⟪kind⟫` stands before each finding.
  @Test(arguments: [
    "Звоните: ⟪phone⟫+7 900 000-00-00, ⟪phone⟫8 900 000-00-01.\n",
    "---\r\nкратко: ⟪nameWithAge⟫Образцов Иван, 12 лет\r\n---\r\n\r\nПочта ⟪email⟫primerov@mail.ru\r\n",
    "Абзац, который\nпродолжается: паспорт\n⟪passport⟫28 00 000000\n",
    "| № | ⟪memberTable⟫ФИО | Стаж | Категория |\n| - | - | - | - |\n| 1 | Образцов О. О. | да | да |\n",
    "| ⟪memberTable⟫Фамилия, имя, отчество | Дата рождения |\n| - | - |\n| Образцов О. О. | да |\n",
    "| № | ⟪memberTable⟫ФИО; класс | Дата рождения |\n| - | - | - |\n| 1 | Образцов О. О. | да |\n",
    "- «⟪nameWithResult⟫Образцов Иван» — призёр\n- **⟪nameWithResult⟫Примерова Анна**, 7 класс\n",
    "<!-- ⟪insuranceNumber⟫111-111-111 45 -->\n",
  ])
  func aFindingTellsItsPlace(text: String) {
    let marked = MarkedText(text)
    let findings = TextGuard(allowing: AllowedWords()).findings(in: Array(marked.text.utf8))
    #expect(findings.map { "\($0.position.line):\($0.position.column) \($0.kind)" } == marked.expected)
  }

  @Test func whatBelongsToAnotherItemIsNotRead() {
    #expect(kinds("- Образцов Иван\n- победитель — команда\n").isEmpty)
    #expect(kinds("Образцов Иван\n\nПобедители — команда школы\n").isEmpty)
    #expect(kinds("---\nавтор: Образцов Иван\nкратко: 1 место\n---\n").isEmpty)
    #expect(kinds("Выступал Образцов Иван. Победители получили дипломы.").isEmpty)
  }

  @Test(arguments: [
    ("8 (48231) 2-00-00", "тел. +7 48231 2-00-00"), ("(48231) 2-00-00, 2-00-01", "тел. 2-00-01"),
    ("primerov@mail.ru", "Primerov@Mail.ru"), ("@bk.ru", "obrazec@bk.ru"),
    ("Образцов", "Образцову Ивану 12 лет"), ("Образцов И. О.", "Образцов И. О., 12 лет"),
    ("Образцов Иван", "Образцов И., 12 лет"), ("Образцов Иван", "победитель чтений Ивана Образцова"),
  ])
  func leadersMayAllow(allowed: String, text: String) {
    #expect(!kinds(text).isEmpty)
    #expect(kinds(text, allowing: [allowed]).isEmpty)
  }

  @Test(arguments: [
    ("8 900 000-00-00", "8 900 000-00-01"), ("primerov@mail.ru", "primerova@mail.ru"),
    ("Образцов Пётр", "Образцов Иван, 12 лет"), ("", "Образцов Иван, 12 лет"), ("И.", "Образцов И., 12 лет"),
  ])
  func whatIsAllowedAllowsNothingElse(allowed: String, text: String) {
    #expect(!kinds(text, allowing: [allowed]).isEmpty)
  }

  @Test(arguments: [
    ("Пушкин Александр, 9 класс", false), ("Пушкин Иван, 9 класс", true), ("Толстая Мария, 9 класс", true),
    ("А. П. Чехов — 1 место в опросе", false), ("К. П. Чехов — 1 место", true),
  ])
  func onlyKnownPeopleAreKnown(text: String, isFound: Bool) {
    #expect(kinds(text).isEmpty != isFound)
  }

  /// Most passages are passed over unread: never one in which something would be found.
  @Test func nothingIsPassedOver() {
    let signs = [
      " ", "\t", "-", "—", "−", ".", "/", "(", ")", "\u{A0}", "\u{202F}", "\u{2009}", "\u{200B}", "&nbsp;",
      "&#8209;",
    ]
    let parts = [
      "8", "2", "00", "900", "000", "111", "45", "2800", "000000", "тел. ", "паспорт ", "рожд. ", "1985",
    ]
    let bait = String(repeating: " и так далее", count: 20) + ". Аа Бб @ 1234567890 1999 рождение"
    var numbers = SeededNumbers(seed: 11)
    var found = 0
    for _ in 0..<3000 {
      let sign = signs.randomElement(using: &numbers) ?? ""
      let text = (0..<Int.random(in: 2..<8, using: &numbers)).map { _ in
        (parts.randomElement(using: &numbers) ?? "") + (Bool.random(using: &numbers) ? sign : " ")
      }.joined()
      #expect(kinds(text) == kinds(text + bait), "\(text)")
      found += kinds(text).count
    }
    #expect(found > 30)
  }

  @Test func noTextStopsTheProgram() {
    let parts = [
      "Образцов", " Иван", ",", " 12 лет", "\n", "@mail.ru", "8 900", "|", "---\n", "\u{FEFF}", "(", "№ ",
      "г. р.",
    ]
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<2000 {
      let text = (0..<12).map { _ in parts.randomElement(using: &numbers) ?? "" }.joined()
      let bytes = Array(text.utf8)
      _ = TextGuard(allowing: AllowedWords([text])).findings(
        in: Array(bytes.dropLast(Int.random(in: 0..<3, using: &numbers))))
    }
  }
}
