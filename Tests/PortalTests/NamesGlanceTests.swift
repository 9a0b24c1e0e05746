import TestSupport
import Testing

@testable import Portal

/// A glance at a text for names never overlooks what a closer look would find.
struct NamesGlanceTests {
  private static let pieces = [
    "Мария", "Петрова", "И.", "И. О.", "и.о.", "ИМЦ", "А", "ё", "Ё", "Ђ", "ѓ", "é", "É", "Ö", "𝐀", "ℐ", "№ 3",
    "«", "»",
    "семинар", "План", "ivanov-i", "7", "-", ".", ",", " ", "\u{A0}", "\u{AD}", "\u{301}", "\n", "…", "–",
    "Ivan", "Ѣ", "Ԁ",
  ]

  @Test func namesAreNotOverlooked() throws {
    var numbers = SeededNumbers(seed: 1)
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...6, using: &numbers)
      let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &numbers) }.joined()
      if text.looksLikeName { try #require(text.mayHoldNames(isAnybodyKnown: false), "\(text)") }
    }
  }

  @Test(arguments: ["семинар для учителей", "План работы — на «год»", "пункт 3.1", ""])
  func plainTextsNeedNoCloserLook(text: String) {
    #expect(!text.mayHoldNames(isAnybodyKnown: false))
  }

  @Test(arguments: ["принимает ivanov-i", "Петрова", "к 7 часам"])
  func whereSomebodyIsKnownOneWordMayName(text: String) {
    #expect(text.mayHoldNames(isAnybodyKnown: true))
  }
}
