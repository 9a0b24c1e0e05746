import TestSupport
import Testing

@testable import PrivacyGuard

/// Most passages are passed over after a look at their bytes: never one in which a rule would find something.
struct PassageLookTests {
  private func kinds(_ text: [UInt8]) -> [PersonalDataKind] {
    TextGuard(allowing: AllowedWords()).findings(in: text).map(\.kind)
  }

  private func kinds(_ text: String) -> [PersonalDataKind] { kinds(Array(text.utf8)) }

  @Test(arguments: [
    "ДАТА РОЖДЕНИЯ: 01.02.1985", "РОДИЛСЯ 01.02.1985", "Образцов И. И. (01.02.1985 г.р)",
    "01.02.1985 г.р, Бежецк", "01.02.1985 г.р", "01.02.1985 г.р\nБежецк", "01.02.1985 Г.Р",
    "д /\u{A0}р: 01.02.1985", "д /\nр: 01.02.1985", "01.02.1985 г.\u{A0}р\u{A0}в Бежецке",
    "д/работа, д/р 01.02.1985", "01.02.1985 г. родился",
  ])
  func aBirthDateIsSeenHoweverItIsWritten(text: String) {
    #expect(kinds(text) == [.birthDate])
  }

  @Test(arguments: [
    "15.05.2024 г. решили родители и педагоги", "15.05.2024 г.родительское собрание", "д/работа 15.05.2024",
    "родители, д/работа 15.05.2024",
    // Where the words before a date begin to be looked at, within a word.
    "Дату рождения не спросят. «Возрождение» — это встреча в большом зале у берега 15.05.2024",
  ])
  func aWordThatBeginsLikeOneOfBirthIsNone(text: String) {
    #expect(kinds(text) == [])
  }

  @Test(arguments: ["\u{A0}", "\u{2003}", "\u{3000}", "*", "_", "\t", " "], 1...4)
  func aNameIsSeenOverAnyGap(sign: String, count: Int) {
    let gap = String(repeating: sign, count: count)
    #expect(kinds("Образцов\(gap)Иван, 12 лет") == [.nameWithAge])
    #expect(kinds("И.\(gap)Образцов, 12 лет") == [.nameWithAge])
  }

  @Test func theWidestGapIsThatOfNames() {
    let gap = String(repeating: "\u{2003}", count: Passage.widestGap + 1)
    #expect(kinds("Образцов\(gap)Иван, 12 лет") == [])
  }

  @Test(arguments: [[0xD0], [0xD1], [0xD1, 0x96], [0xD0, 0x20], [0xD2, 0x91]] as [[UInt8]])
  func bytesThatAreNoRussianLetterBeginNoWord(bytes: [UInt8]) {
    #expect(kinds(bytes + Array("Образцов Иван, 12 лет".utf8)) == [.nameWithAge])
    let table = Array(" ФИО | Домашний адрес |\n| - | - |\n| Образцов О. О. | Бежецк |\n".utf8)
    #expect(kinds([0x7C, 0x20] + bytes + table) == [.memberTable])
    #expect(kinds([0x7C, 0x20] + table.dropFirst()) == [.memberTable])
  }
}

extension PassageLookTests {
  /// Every rule, and what the look has to see where the rule finds something.
  private static let rules: [(look: PassageLook, finds: @Sendable (Passage) -> Bool)] = [
    (.atSign, { !$0.privateAddresses(AllowedWords()).isEmpty }),
    (.number, { !$0.personalNumbers(AllowedWords()).isEmpty }),
    (.birth, { !$0.birthDates(AllowedWords()).isEmpty }),
    (.capitals, { !$0.namesWithFacts(AllowedWords()).isEmpty || !$0.winners(AllowedWords()).isEmpty }),
  ]

  /// How often a rule finds something in a text, and how often it does where the look has seen nothing.
  private func count(_ text: [UInt8]) -> (found: Int, passedOver: Int) {
    let text = text.withUnsafeBufferPointer { BareText($0)?.bytes } ?? text
    return text.withUnsafeBufferPointer { bytes in
      var (found, passedOver) = (0, 0)
      for range in PassageRanges(bytes) {
        let content = UnsafeBufferPointer(rebasing: bytes[range.bytes])
        let look = PassageLook(content)
        let passage = Passage(content, firstLine: range.firstLine)
        for rule in Self.rules where rule.finds(passage) {
          found += 1
          if !look.contains(rule.look) { passedOver += 1 }
        }
        if passage.isHeadOfWinners, !WordBeginnings(Passage.results).mayStand(in: content) { passedOver += 1 }
        for cell in content.split(separator: 0x7C)
        where MemberTables.isHead(String(decoding: cell, as: UTF8.self)) {
          if !MemberTables.headBeginnings.mayBegin(cell) { passedOver += 1 }
        }
      }
      return (found, passedOver)
    }
  }

  @Test func noSampleIsPassedOver() {
    var found = 0
    for sample in Corpus.all {
      let text = sample.text
      let variants = [text, text.uppercased(), text.lowercased(), text.replacing(" ", with: "\u{A0}")]
      for variant in variants + [text.uppercased().replacing(" ", with: "\u{2003}")] {
        let result = count(Array(variant.utf8))
        #expect(result.passedOver == 0, "\(variant)")
        found += result.found
      }
    }
    #expect(found > 500)
  }

  @Test func noMadeUpTextIsPassedOver() {
    let words = [
      "01.02.1985", "1 февраля 1985", "1.2.85", "12 лет", "рожд", "РОДИЛ", "Родился", "ся в ", "г.", "Г. ",
      "р",
      "Р.", "д/", "д / ", "ДР", "Др", "Образцов", "ИВАН", "Иван", "И.", "і", "Ё", "й", "a", " ", "\u{A0}",
      "\u{2003}", "\n", ",", "-", "*", "| ФИО", "|", "победитель", ":", "день ",
    ]
    let parts = words.map { Array($0.utf8) } + [[0xD0], [0xD1], [0xE2], [0x90]]
    var numbers = SeededNumbers(seed: 13)
    var found = 0
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 2..<10, using: &numbers)).flatMap { _ in
        (parts.randomElement(using: &numbers) ?? [])
          + (Bool.random(using: &numbers) ? [] : Array(" ".utf8))
      }
      let result = count(text)
      #expect(result.passedOver == 0, "\(String(decoding: text, as: UTF8.self)) \(text)")
      found += result.found
    }
    #expect(found > 300)
  }
}
