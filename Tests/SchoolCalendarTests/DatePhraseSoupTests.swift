import SchoolCalendar
import Testing

struct DatePhraseSoupTests {
  private static let pieces = [
    "16", "1", "31", "0", "99", "2025", "2026", "0000", "9999", "123456789012345678901234567890", "1-я",
    "16-го",
    "14:30", "25:00", "14.30", "16.10", "30.02.2026", "2025-10-16", "10:00–12:00", "часов", "ч.", "мин", "I",
    "IV",
    "V", "октября", "март", "ноябрь", "мая", "г.", "года", "год", "учебного", "уч.", "неделя", "недели",
    "декада",
    "половина", "четверть", "полугодие", "каникулы", "осенние", "зимние", "осень", "зима", "первая",
    "последняя",
    "начало", "середины", "конца", "с", "по", "до", "к", "в", "на", "не", "позднее", "срок", "и", "раз",
    "каждый",
    "месяц", "ежемесячно", "ежегодно", "течение", "весь", "период", "графику", "согласованию", "мере",
    "необходимости", "дата", "уточняется", "включительно", "четверг", "пн", "числа", "-", "–", "—", ",", ";",
    ".",
    ":", "/", "(", ")", " ", "\u{A0}", "\u{AD}", "\u{301}", "школа", "№", "👩‍🏫", "\u{306}", "\0", "𝟙", "ё",
  ]

  /// Whatever the pieces are, the parts lie in the text, in order, and mean what they are told to mean.
  @Test(arguments: 0..<20)
  func anyPiecesCanBeRead(series: UInt64) throws {
    var random = Linear(state: series &* 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<1000 {
      let text = (0..<random.next(below: 14)).map { _ in
        Self.pieces[random.next(below: Self.pieces.count)] + (random.next(below: 3) == 0 ? "" : " ")
      }.joined()
      let phrase = try DatePhraseSample.read(text)
      let places = phrase.parts.map(\.range)
      let count = text.unicodeScalars.count
      try #require(!phrase.parts.isEmpty || !phrase.problems.isEmpty, "\(text)")
      try #require(zip(places, places.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, "\(text)")
      try #require(
        phrase.problems.allSatisfy { $0.range.upperBound <= count && !$0.range.isEmpty }, "\(text)")
      try #require(places.allSatisfy { $0.upperBound <= count && (!$0.isEmpty || count == 0) }, "\(text)")
      for part in phrase.parts where part.meaning != .unknown {
        let again = try DatePhraseSample.read(part.meaning.russian)
        try #require(again.parts.map(\.meaning) == [part.meaning], "\(text): \(part.meaning.russian)")
      }
    }
  }

  /// A semicolon always parts: what stands behind it does not change what stands before.
  @Test func phrasesStandSideBySide() throws {
    var random = Linear(state: 2025)
    let phrases = DatePhraseTextTests.phrases.filter { !$0.isEmpty }
    for _ in 0..<1000 {
      let first = phrases[random.next(below: phrases.count)]
      let last = phrases[random.next(below: phrases.count)]
      let alone = try [first, last].flatMap { try DatePhraseSample.read($0).parts.map(\.short) }
      let together = try DatePhraseSample.read("\(first); \(last)").parts.map(\.short)
      try #require(together.withoutRepetitions == alone.withoutRepetitions, "\(first); \(last)")
    }
  }

  /// Texts that would take hours if reading went back over them.
  @Test(arguments: [
    "1, ", "1–2, ", "16.10 ", "(", "I и ", "с ", "1", "а", "октября ", "\u{301}", "1-а", "16 октября ",
    "раз в ", "31 ноября, ", "? , ", "осенние, ", "до ", "в ",
  ])
  func longTextsTakeNoLonger(piece: String) throws {
    let phrase = try DatePhraseSample.read(String(repeating: piece, count: 20_000))
    #expect(!phrase.parts.isEmpty || !phrase.problems.isEmpty)
  }
}

extension [String] {
  fileprivate var withoutRepetitions: [String] {
    enumerated().filter { $0.offset == 0 || self[$0.offset - 1] != $0.element }.map(\.element)
  }
}

/// Numbers that are the same in every run.
private struct Linear {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
