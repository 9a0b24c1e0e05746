extension Passage {
  /// Days of birth of people who may live: a date since 1925 beside a word of birth.
  func birthDates(_ allowed: AllowedWords) -> [PersonalDataMatch] {
    guard !isJubilee, !personNames().contains(where: allowed.allows) else { return [] }
    return fullDates().compactMap { date in
      guard date.year >= Self.earliestYear, isBirth(date.range) else { return nil }
      return PersonalDataMatch(kind: .birthDate, offset: date.range.lowerBound)
    }
  }

  /// Whoever was born before is written about as history.
  static var earliestYear: Int { 1925 }

  /// Whether words say, after a year, that somebody was born in it: «1985 г. р.».
  func saysBirth(after offset: Int) -> Bool {
    let words = after(offset, 24).drop { " ,|*".contains($0) }
    return ["г.р", "г. р", "г.рожд", "г. рожд", "года рожд", "год рожд", "рожд"].contains {
      words.hasPrefix($0)
    }
  }
}

extension Passage {
  /// «К 225-летию со дня рождения»: of somebody whom everybody knows, or of an organisation.
  private var isJubilee: Bool { folded(scalars.indices).contains("со дня рожд") }

  private func isBirth(_ date: Range<Int>) -> Bool {
    if saysBirth(after: date.upperBound) { return true }
    let words = before(date.lowerBound, 48)
    let keys = ["рожден", "родил", "д.р.", "д. р."]
    guard let key = keys.compactMap({ words.range(ofLast: $0) }).max(by: { $0.lowerBound < $1.lowerBound })
    else { return false }
    let opening = words[..<key.lowerBound].last
    let between = words[key.upperBound...]
    guard opening?.isLetter != true, !Self.things.contains(where: between.contains) else { return false }
    let isDay = words[..<key.lowerBound].split(separator: " ").last.map {
      ["день", "дня", "дню"].contains($0)
    }
    return isDay != true || isSomebody(between.drop(while: \.isLetter))
  }

  /// Whether the words between «день рождения» and a date are none, or those for somebody: books and heroes of tales
  /// have such days too, and it is the day of the feast.
  private func isSomebody(_ words: Substring) -> Bool {
    let words = words.split { !$0.isLetter }.map(String.init)
    return words.isEmpty
      || words.contains { word in
        GivenNames.contains(word) || Self.people.contains(where: word.hasPrefix)
      }
  }

  private static let people = [
    "ребен", "учени", "педагог", "учител", "воспита", "сын", "доч", "мам", "пап", "обучающ", "участни",
    "руководител",
    "заявител", "сотрудни", "мой", "мое", "его", "ее", "работни",
  ]

  /// What has a birthday and is nobody: «день рождения школы».
  private static let things = [
    "школ", "сад", "лице", "гимнази", "город", "район", "округ", "библиотек", "музе", "област", "клас",
    "бежец",
    "объединен", "организац", "центр", "пионер", "комсомол",
  ]
}

// MARK: Dates

extension Passage {
  private struct FullDate {
    let range: Range<Int>
    let year: Int
  }

  /// Days as `01.02.1985`, `1985-02-01`, «1 февраля 1985».
  private func fullDates() -> [FullDate] {
    scalars.indices.compactMap { offset in
      guard scalars[offset].isDigit, self[offset - 1]?.isDigit != true else { return nil }
      return numericDate(at: offset) ?? wordedDate(at: offset)
    }
  }

  private func numericDate(at start: Int) -> FullDate? {
    var parts: [Int] = []
    var offset = start
    while parts.count < 3 {
      let end = scalars[offset...].firstIndex { !$0.isDigit } ?? scalars.count
      guard end > offset, end - offset <= 4, let number = Int(folded(offset..<end)) else { return nil }
      parts.append(number)
      offset = end
      guard parts.count < 3 else { break }
      guard let sign = self[offset], ".-/".unicodeScalars.contains(sign) else { return nil }
      offset += 1
    }
    let (day, month, year) = parts[0] > 31 ? (parts[2], parts[1], parts[0]) : (parts[0], parts[1], parts[2])
    guard 1...31 ~= day, 1...12 ~= month, 1000...2100 ~= year else { return nil }
    return FullDate(range: start..<offset, year: year)
  }

  private func wordedDate(at start: Int) -> FullDate? {
    let words = after(start, 24).split(separator: " ", maxSplits: 3)
    guard words.count >= 3, let day = Int(words[0]), 1...31 ~= day,
      Self.months.contains(where: words[1].hasPrefix), let year = Int(words[2].prefix { $0.isNumber })
    else { return nil }
    return FullDate(
      range: start..<(start + words[0].count + words[1].count + 6), year: year)
  }

  private static let months = [
    "январ", "феврал", "март", "апрел", "мая", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
  ]
}

extension String {
  /// The last place of another text in it.
  fileprivate func range(ofLast other: String) -> Range<String.Index>? {
    ranges(of: other).last
  }
}
