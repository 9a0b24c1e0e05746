extension Passage {
  /// Names beside what is not said of people in public: ages, and classes and results of pupils.
  func namesWithFacts(_ allowed: AllowedWords) -> [PersonalDataMatch] {
    let names = personNames().filter { !allowed.allows($0) }
    guard !names.isEmpty else { return [] }
    return names.compactMap { name in
      kind(of: name).map { PersonalDataMatch(kind: $0, offset: name.range.lowerBound) }
    }
  }

  private func kind(of name: PersonName) -> PersonalDataKind? {
    if hasBirthYear(name) || name.isFull && hasBareBirthDate(after: name.range.upperBound) {
      return .birthDate
    }
    if hasAge(name) { return .nameWithAge }
    return hasResult(name) || isCalledPupil(name) || name.isFull && isPupil(name) ? .nameWithResult : nil
  }
}

// MARK: Ages

extension Passage {
  /// «Образцов Иван, 1985 г. р.», «Образцов Иван родился в 1985 году», «Родился в 1985 году Образцов Иван».
  private func hasBirthYear(_ name: PersonName) -> Bool {
    if Self.saysBirthYear(sentence(after: name.range.upperBound))
      || Self.saysBirthYear(sentence(before: name.range.lowerBound))
    {
      return true
    }
    guard let number = number(after: name.range.upperBound), number.digits.count == 4,
      let year = Int(number.digits), year >= Self.earliestYear
    else { return false }
    return saysBirth(after: number.range.upperBound)
  }

  /// «Родилась в 1985 году».
  private static func saysBirthYear(_ text: String) -> Bool {
    guard text.includes("родил") else { return false }
    let words = text.split { !$0.isLetter && !$0.isNumber }
    return words.indices.contains { index in
      guard words[index].hasPrefix("родил"), words[index...].count > 2, words[index + 1] == "в",
        ![index - 1, index + 3, index + 4].contains(where: {
          words.indices.contains($0) && isThing(words[$0])
        })
      else { return false }
      return Int(words[index + 2]).map { earliestYear...2100 ~= $0 } == true
    }
  }

  /// «Образцов Иван, 12 лет», «12-летний Образцов Иван», «Образцова М. И., стаж 25 лет».
  private func hasAge(_ name: PersonName) -> Bool {
    if let number = number(after: name.range.upperBound), number.digits.count <= 2 {
      if isAgeItself(number.range, after: name.range.upperBound) { return true }
      let words = after(number.range.upperBound, 24).split { " ,.|*)".contains($0) }
      let isAge = words.first.map { ["лет", "год", "года", "годика", "годик"].contains($0) } == true
      if isAge, words.dropFirst().first.map(Self.isNoAge) != true { return true }
      if words.first?.hasPrefix("-лет") == true { return true }
    }
    let words = before(name.range.lowerBound, 28).split { " ,*(".contains($0) }.suffix(3)
    return words.contains { $0.first?.isNumber == true && $0.includes("летн") }
      || Self.endsWithBirthday(before(name.range.lowerBound, 40))
  }

  /// Whether a word of age before a number says all: «возраст 45», «исполнилось 12». A range or a share is no age.
  private func isAgeItself(_ number: Range<Int>, after end: Int) -> Bool {
    let word = folded(end..<number.lowerBound).split { !$0.isLetter }.last
    guard word.map({ ["возраст", "исполнилось"].contains($0) }) == true else { return false }
    return self[number.upperBound].map { $0.isDash || $0 == "%" || $0 == "+" } != true
  }

  /// «Исполнилось 12 лет» right before a name.
  private static func endsWithBirthday(_ text: String) -> Bool {
    let words = text.split { " ,*_(:".contains($0) }.suffix(3)
    guard let key = words.firstIndex(where: { $0.hasPrefix("исполн") }), key + 1 < words.endIndex else {
      return false
    }
    return words[key + 1].allSatisfy(\.isNumber) && words[key + 1].count <= 2
  }

  /// The words after «12 лет» that tell of something else than an age.
  private static func isNoAge(_ word: Substring) -> Bool {
    ["назад", "подряд", "спустя", "со", "до", "после"].contains(word) || word.hasPrefix("обуч")
  }

  /// The number after a name, over nothing but signs and words of an age.
  private func number(after end: Int) -> NumberChain.Group? {
    var offset = end
    while offset - end <= Self.widestFacts, let scalar = self[offset] {
      if scalar.isDigit {
        let last = scalars[offset...].firstIndex { !$0.isDigit } ?? scalars.count
        return NumberChain.Group(range: offset..<last, digits: folded(offset..<last))
      }
      if scalar.isCyrillic {
        let last = scalars[offset...].firstIndex { !$0.isCyrillic } ?? scalars.count
        guard Self.wordsOfAge.contains(folded(offset..<last)) else { return nil }
        offset = last
      } else {
        guard scalar.isSpace || ",:(–—-|*_«»;.".unicodeScalars.contains(scalar) else { return nil }
        offset += 1
      }
    }
    return nil
  }

  private static let widestFacts = 40
  private static let wordsOfAge: Set<String> = [
    "возраст", "стаж", "стажем", "педагогический", "педагогическим", "общий", "работы", "ему", "ей",
    "исполнилось",
    "родился", "родилась", "мальчик", "девочка",
  ]
}

// MARK: Results

extension Passage {
  /// Whether it is the head of a list of those who have won: «Победители:», «## Наши призёры».
  var isHeadOfWinners: Bool {
    guard scalars.first == "#" || scalars.last(where: { !$0.isSpace && $0 != "*" && $0 != "_" }) == ":" else {
      return false
    }
    let words = folded(scalars.indices).split { !$0.isLetter }
    return words.count <= Self.longestHead
      && words.prefix(3).contains { word in Self.results.contains(where: word.hasPrefix) }
      && !words.contains { word in Self.works.contains(where: word.hasPrefix) }
  }

  /// Names that begin an item of a list of those who have won, or stand in a row of its table.
  func winners(_ allowed: AllowedWords) -> [PersonalDataMatch] {
    personNames().filter { name in
      let before = before(name.range.lowerBound, Self.longestMarker)
      return !allowed.allows(name) && (before.contains("|") || !before.contains(where: \.isLetter))
    }.map { PersonalDataMatch(kind: .nameWithResult, offset: $0.range.lowerBound) }
  }

  private static let longestHead = 8
  /// `12. **`, in characters.
  private static let longestMarker = 24
  /// What is done with those who have won: a list below it names teachers.
  private static let works = ["работ", "подготов", "сопровожд", "настав", "педагог", "учител", "руководит"]

  /// Whether words of a result stand in the same sentence.
  private func hasResult(_ name: PersonName) -> Bool {
    let after = sentence(after: name.range.upperBound)
    let before = sentence(before: name.range.lowerBound)
    return Self.saysResult(after) || Self.saysResult(before)
  }

  private static func saysResult(_ text: String) -> Bool {
    // Most sentences say nothing of the kind, and taking them apart costs more than seeing that.
    guard stems.contains(where: text.includes) else { return false }
    let words = text.withoutQuotations.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
    return words.indices.contains { index in
      let word = words[index]
      if results.contains(where: word.hasPrefix) || awards.contains(String(word)) { return true }
      let previous = index > 0 ? words[index - 1] : ""
      if places.contains(String(word)) { return isPlace(previous) }
      if word.hasPrefix("балл") { return previous.last?.isNumber == true }
      guard word.hasPrefix("оценк") || word.hasPrefix("отметк") else { return false }
      return words[index...].dropFirst().prefix(2).contains { $0.count == 1 && $0.first?.isNumber == true }
    }
  }

  /// One of these stands in each word below.
  private static let stems = [
    "побед", "призер", "лауреат", "диплом", "грамот", "мест", "балл", "оценк", "отметк",
  ]
  static let results = ["победител", "призер", "лауреат", "дипломант", "победил"]
  private static let awards: Set<String> = [
    "диплом", "дипломом", "диплома", "грамота", "грамоту", "грамотой", "грамотами",
    "победой", "победу",
  ]
  private static let places: Set<String> = ["место", "места", "местом"]

  /// Whether a word before «место» is that of a result: «1», «II», «первое».
  private static func isPlace(_ word: Substring) -> Bool {
    guard let first = word.first else { return false }
    return first.isNumber && word.count <= 4 || ["i", "ii", "iii", "iv", "v"].contains(word)
      || ["перв", "втор", "трет", "призов"].contains(where: word.hasPrefix)
  }

  /// The rest of the sentence after a place, as far as it can speak of a name before it.
  private func sentence(after start: Int) -> String {
    let limit = min(start + 140, scalars.count)
    var end = start
    while end < limit, !endsSentence(end) { end += 1 }
    return folded(start..<end)
  }

  private func sentence(before end: Int) -> String {
    let limit = max(end - 90, 0)
    var start = end
    while start > limit, !endsSentence(start - 1) { start -= 1 }
    return folded(start..<end)
  }

  /// Whether a sentence or an item of a list ends with a character: a full stop after a word, not after an initial or
  /// an abbreviation.
  private func endsSentence(_ offset: Int) -> Bool {
    switch scalars[offset] {
    case ";", "!", "?": return true
    case ".":
      guard self[offset + 1]?.isSpace != false else { return false }
      let word = scalars[..<offset].suffix(5).reversed().prefix { $0.isCyrillic }
      return word.count > 3
    default: return false
    }
  }
}

// MARK: Pupils

extension Passage {
  /// Whether a class stands right after a full name, or a word for a pupil right before it.
  private func isPupil(_ name: PersonName) -> Bool {
    (isClass(after(name.range.upperBound, 28)) || Self.endsWithPupil(before(name.range.lowerBound, 48)))
      && !isAuthorOfBook(name)
  }

  /// «Учебник: Образцов Иван Иванович, 7 класс»: the class is that of a book.
  private func isAuthorOfBook(_ name: PersonName) -> Bool {
    let words = before(name.range.lowerBound, 40).split { !$0.isLetter }.suffix(3)
    return words.contains { word in
      ["учебник", "пособи", "редакци", "хрестомати", "умк"].contains(where: word.hasPrefix)
    }
  }

  /// «, ученик 9 класса», « (ученица …»: said of the name right before it.
  private func isCalledPupil(_ name: PersonName) -> Bool {
    let text = after(name.range.upperBound, 28)
    guard let start = text.firstIndex(where: \.isLetter),
      text[..<start].allSatisfy({ " ,(–—-|*_:«»".contains($0) })
    else { return false }
    return Self.pupils.contains(where: text[start...].hasPrefix)
  }

  /// «, 9 класс», « (9 «А»)», « — 9а кл.».
  private func isClass(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    guard let first = words.first, let grade = Int(first.prefix { $0.isNumber }), 1...11 ~= grade,
      text.prefix(while: { !$0.isNumber }).allSatisfy({ " ,(–—-|*:".contains($0) })
    else { return false }
    let rest = words.dropFirst().prefix(2)
    return first.last?.isLetter == true && first.count <= 3
      || rest.contains { $0.hasPrefix("класс") || $0 == "кл" }
      || rest.first.map { $0.count == 1 && $0.first?.isLetter == true } == true && text.contains("«")
  }

  private static func endsWithPupil(_ text: String) -> Bool {
    guard text.last.map({ " *_«:—–-(,".contains($0) }) == true else { return false }
    return text.split { !$0.isLetter && !$0.isNumber }.suffix(4).contains { word in
      pupils.contains(where: word.hasPrefix)
    }
  }

  private static let pupils = ["ученик", "учениц", "учащ", "обучающ", "школьни", "воспитанни"]
}

extension String {
  /// Without the titles that stand in «»: what they speak of, they do not say of anybody.
  fileprivate var withoutQuotations: String {
    guard contains("«") else { return self }
    var depth = 0
    return filter { sign in
      if sign == "«" { depth += 1 } else if sign == "»" { depth = max(0, depth - 1) }
      return depth == 0
    }
  }
}
