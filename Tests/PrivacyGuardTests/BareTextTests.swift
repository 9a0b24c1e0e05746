import Diagnostics
import TestSupport
import Testing

@testable import PrivacyGuard

/// Signs that nobody reads hide no personal data, and a finding still tells its place in the text as it is.
struct BareTextTests {
  private func findings(_ text: String) -> [PersonalDataFinding] {
    TextGuard(allowing: AllowedWords()).findings(in: Array(text.utf8))
  }

  /// `⟪kind⟫` stands before each finding.
  @Test(arguments: [
    "| ⟪memberTable⟫ФИО | Домашнии\u{306} адрес |\n| - | - |\n| Образцов О. О. | Бежецк |\n",
    "| ⟪memberTable⟫Обучающии\u{306}ся | Возраст |\n| - | - |\n| Образцов О. О. | 12 |\n",
    "Сергеи\u{306} Иванов, ⟪nameWithAge⟫Сергеи\u{306} Образцов, 12 лет",
    "⟪nameWithAge⟫Образцо\u{301}в Иван, 12 лет", "⟪nameWithAge⟫Обра\u{AD}зцов Иван, 12 лет",
    "\u{FEFF}⟪nameWithAge⟫Образцов Иван, 12 лет", "⟪nameWithAge⟫ОБРАЗЦО\u{301}В Иван, 12\u{200B} лет",
    "Э\u{301}то\r\nА\u{301} это: а\u{301} ⟪nameWithAge⟫Об\u{2060}разцов\u{200D} Иван\u{200C}, 12 лет\r\n",
    "При\u{301}мер\n⟪nameWithAge⟫Образцов Иван, 12 лет\nпо\u{301}чта ⟪email⟫prime\u{AD}rov@mail.ru",
    "звони́те ⟪phone⟫+7 900\u{301} 000\u{AD}-00-00, ⟪phone⟫8 900 000-00-01",
    "ро\u{AD}дилась ⟪birthDate⟫01.0\u{200B}2.1985",
    "## Победи\u{301}тели\n\n- ⟪nameWithResult⟫Образцов Семе\u{308}н\n",
  ])
  func whatSignsHideIsFoundInItsPlace(text: String) {
    let marked = MarkedText(text)
    let places = findings(marked.text).map { "\($0.position.line):\($0.position.column) \($0.kind)" }
    #expect(places.sorted() == marked.expected.sorted())
  }

  @Test func lettersAndTheirMarksAreOneLetter() {
    #expect(
      "И\u{306}и\u{306}Е\u{308}е\u{308}а\u{306}".bare.unicodeScalars.elementsEqual("ЙйЁёа".unicodeScalars))
    #expect("Е\u{308}ЖИК И\u{306}О\u{301}Д".foldedForGuard == "ежик йод")
    // What only begins as a sign does is none, at the end of a text as well.
    for text in ["«—»\u{A0}\u{2010}\u{2061}\u{FEFE}\u{370}", "—", "\u{A0}"] { #expect(text.bare == text) }
    for bytes in [[0xCC], [0xC2], [0xE2, 0x80], [0xEF, 0xBB], [0xCD, 0xB0]] as [[UInt8]] {
      #expect(bytes.withUnsafeBufferPointer { BareText($0) } == nil)
    }
  }

  /// However far from the beginning it stands.
  @Test func aSignIsSeenAnywhere() {
    for count in 0..<40 {
      let text = String(("«Ёж» — № 1…" + String(repeating: "я", count: 40)).prefix(count))
      for sign in ["\u{301}", "\u{36F}", "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}"] {
        #expect((text + sign).bare == text)
        #expect((text + sign + "«Да»").bare == text + "«Да»")
      }
    }
  }

  @Test func signsChangeNoVerdict() {
    for sample in Corpus.all {
      let expected = findings(sample.text)
      var decomposed = sample.text
      for (letter, parts) in [("й", "и\u{306}"), ("Й", "И\u{306}"), ("ё", "е\u{308}"), ("Ё", "Е\u{308}")] {
        decomposed = decomposed.replacing(letter, with: parts)
      }
      #expect(findings(decomposed).map(\.kind) == expected.map(\.kind), "\(sample)")
      let hyphenated = sample.text.bare.unicodeScalars.map { $0 == "\n" ? "\n" : "\($0)\u{AD}" }.joined()
      let places = findings(sample.text.bare).map { finding in
        Position(line: finding.position.line, column: finding.position.column * 2 - 1)
      }
      #expect(findings(hyphenated).map(\.position) == places, "\(sample)")
    }
  }

  @Test func aNameWithSignsIsAName() {
    #expect(Passage("Образцо\u{301}в Андреи\u{306}".utf8, firstLine: 1).personNames().count == 1)
  }

  @Test func leadersMayAllowANameWithSigns() {
    let text = Array("Образцов Андрей, 12 лет".utf8)
    #expect(!TextGuard(allowing: AllowedWords()).findings(in: text).isEmpty)
    #expect(TextGuard(allowing: AllowedWords(["Образцо\u{301}в Андреи\u{306}"])).findings(in: text).isEmpty)
  }
}
