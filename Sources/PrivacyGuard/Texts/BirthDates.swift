extension Passage {
  /// Days of birth of people who may live: a date since 1925 beside a word of birth.
  func birthDates(_ allowed: AllowedWords) -> [PersonalDataMatch] {
    guard !isJubilee, !personNames().contains(where: allowed.allows) else { return [] }
    return fullDates().compactMap { date in
      guard date.year >= Self.earliestYear, isBirth(date) else { return nil }
      return PersonalDataMatch(kind: .birthDate, offset: date.range.lowerBound)
    }
  }

  /// Whether a date right behind a name can be nothing else than the day of birth: «Образцов Иван Иванович, 01.02.1985».
  ///
  /// The portal's own years begin later than such a date ends, so it is the day of no lesson and no protocol. Two dates
  /// with a dash are those of a life that is over.
  func hasBareBirthDate(after end: Int) -> Bool {
    var start = end
    while start - end <= 6, let scalar = self[start], !scalar.isDigit {
      guard scalar.isSpace || scalar.isDash || ",(|*_".unicodeScalars.contains(scalar) else { return false }
      start += 1
    }
    guard self[start]?.isDigit == true, let date = numericDate(at: start) ?? wordedDate(at: start) else {
      return false
    }
    let years = date.isShort ? Self.shortYears : Self.earliestYear...Self.latestBareYear
    let next = after(date.range.upperBound, 16).drop { $0 == " " || $0 == "г" || $0 == "." }
    return years.contains(date.year) && next.first.map { "-–—№".contains($0) } != true
  }

  /// The last year of birth that is known for one without a word: the portal tells of the years from 2025 on.
  private static var latestBareYear: Int { 2022 }
  /// The same where a year has two digits.
  private static var shortYears: ClosedRange<Int> { 1940...1999 }

  /// Whoever was born before is written about as history.
  static var earliestYear: Int { 1925 }

  /// Whether words say, after a year, that somebody was born in it: «1985 г. р.».
  func saysBirth(after offset: Int) -> Bool {
    let words = after(offset, 24).drop { " ,|*".contains($0) }
    // «15.05.2024 г. решили» tells of no birth.
    return ["г.р", "г. р"].contains {
      words.hasPrefix($0) && words.dropFirst($0.count).first?.isLetter != true
    }
      || ["г.рожд", "г. рожд", "г.родил", "г. родил", "года рожд", "год рожд", "рожд"].contains(
        where: words.hasPrefix)
  }
}

extension Passage {
  /// «К 225-летию со дня рождения»: of somebody whom everybody knows, or of an organisation.
  private var isJubilee: Bool { folded(scalars.indices).includes("со дня рожд") }

  /// How far before a date a word of birth may stand, in characters.
  private static var widestBirth: Int { 48 }

  private func isBirth(_ date: FullDate) -> Bool {
    if saysBirth(after: date.range.upperBound) { return true }
    if isRightAfterShortWord(date.range.lowerBound) { return true }
    let start = date.range.lowerBound
    let words = before(start, Self.widestBirth)
    let keys = ["рожд", "родил", "д.р.", "д. р.", "д/р", "д / р"]
    guard let key = keys.compactMap({ words.range(ofLast: $0) }).max(by: { $0.lowerBound < $1.lowerBound })
    else { return false }
    let opening = words[..<key.lowerBound]
    let between = words[key.upperBound...]
    let previous = opening.last ?? self[start - Self.widestBirth - 1].map(Character.init)
    guard previous?.isLetter != true, !between.hasPrefix("еств"),
      !Self.things.contains(where: between.includes),
      opening.split(whereSeparator: { !$0.isLetter }).last.map(Self.isThing) != true
    else { return false }
    let isDay = opening.split(separator: " ").last.map { ["день", "дня", "дню"].contains($0) }
    return isDay != true
      || isSomebody(between.drop(while: \.isLetter))
      || date.year <= Self.latestBareYear && endsWithSurname(before: start, over: between.count)
  }

  /// «ДР 01.02.1985»; in small letters these are the last of «и др.».
  private func isRightAfterShortWord(_ date: Int) -> Bool {
    let gap = scalars[..<date].suffix(3).reversed().prefix { !$0.isCyrillic }
    let end = date - gap.count
    guard gap.allSatisfy({ $0.isSpace || $0.isDash || ":.".unicodeScalars.contains($0) }), end >= 2 else {
      return false
    }
    return scalars[end - 2] == "Д" && (scalars[end - 1] == "Р" || scalars[end - 1] == "р")
      && self[end - 3]?.isCyrillic != true
  }

  /// Whether a surname stands before a date, of nobody whom everybody knows: «День рождения Образцовой 05.03.2012».
  private func endsWithSurname(before date: Int, over width: Int) -> Bool {
    let words = scalars[..<date].suffix(width).split { !$0.isCyrillic }
    return words.contains { word in
      guard word.first?.isCyrillicCapital == true else { return false }
      let text = folded(word.startIndex..<word.endIndex)
      return text.looksLikeSurname && !KnownNames.hasSurname(text)
    }
  }

  /// Whether a word before «родился» names a thing: traditions are born as well.
  static func isThing(_ word: Substring) -> Bool { things.contains(where: word.hasPrefix) }

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
    "объединен", "организац", "центр", "пионер", "комсомол", "традици", "иде", "клуб", "проект", "студи",
    "театр", "круж", "газет", "журнал", "конкурс", "фестивал", "акци", "движени", "ансамбл", "команд",
    "музык",
    "програм", "праздник", "союз",
  ]
}

// MARK: Dates

extension Passage {
  private struct FullDate {
    let range: Range<Int>
    let year: Int
    /// Whether two digits stood for the year.
    var isShort = false
  }

  /// Days as `01.02.1985`, `01.02.85`, `1985-02-01`, «1 февраля 1985».
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
    guard 1...31 ~= day, 1...12 ~= month else { return nil }
    if self[offset - 3]?.isDigit == false, 0...99 ~= year,
      self[offset] != "." || self[offset + 1]?.isDigit != true
    {
      // Nobody who is written about is born in the thirties of this century yet.
      return FullDate(range: start..<offset, year: year < 30 ? 2000 + year : 1900 + year, isShort: true)
    }
    guard 1000...2100 ~= year else { return nil }
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
  /// The last place of a word of birth in it; «д/работа» has no «д/р».
  fileprivate func range(ofLast key: String) -> Range<String.Index>? {
    ranges(of: key).last { place in
      key.last != "р" || self[place.upperBound...].first?.isLetter != true
    }
  }
}
