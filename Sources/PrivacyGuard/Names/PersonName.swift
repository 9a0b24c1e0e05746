/// A name with two parts at least, as it stands in a passage: a first name alone tells nobody apart.
struct PersonName {
  /// Its words in the order of the text.
  let words: [NameWord]

  /// Whether a first name or a father's name is written out. Lists of books have initials.
  let isFull: Bool

  /// Where it stands.
  var range: Range<Int> { words[0].range.lowerBound..<words[words.count - 1].end }
}

extension Passage {
  /// The names of people, but for those that streets, schools and prizes bear.
  func personNames() -> [PersonName] {
    nameRuns().flatMap(names).filter { !isHonoured($0) }
  }

  /// The names in a run of words: «Победитель Образцов Иван Иванович» has one.
  private func names(in run: [NameWord]) -> [PersonName] {
    var names: [PersonName] = []
    var rest = run[...]
    while rest.count > 1 {
      let name = Self.lengths.lazy.map { rest.prefix($0) }.first(where: Self.isName)
      guard let name else {
        rest = rest.dropFirst()
        continue
      }
      names.append(PersonName(words: Array(name), isFull: !name.contains(where: \.isInitial)))
      rest = rest.dropFirst(name.count)
    }
    return names
  }

  private static let lengths = [3, 2]

  private static func isName(_ words: ArraySlice<NameWord>) -> Bool {
    let initials = words.filter(\.isInitial)
    if !initials.isEmpty {
      // «Образцов И. И.», «И. И. Образцов», not «А. Образцов И.».
      let others = words.filter { !$0.isInitial }
      guard others.count == 1, let surname = others.first, surname.text.count > 2 else { return false }
      return words.first == surname || words.last == surname
    }
    if words.count == 3 {
      return words.dropFirst().contains(where: \.isPatronymic) && words.contains(where: \.isGivenName)
        || words.dropFirst(2).allSatisfy(\.isPatronymic)
    }
    let isNamed = words.contains(where: \.isGivenName)
    return (isNamed || words.last?.isPatronymic == true)
      && !words.contains { $0.text.isForm(of: notSurnames, endings: endings) }
  }

  /// Words that stand beside the name of a person and are no part of it, without their endings.
  private static let notSurnames: Set<String> = [
    "школ", "урок", "год", "ден", "дн", "повест", "рассказ", "сказк", "преми", "конкурс", "свят", "площад",
    "детск",
    "учител", "ученик", "учениц", "победител", "призер", "лауреат", "росси", "федераци", "област", "район",
    "округ",
    "сел", "деревн", "город", "театр", "дом", "храм", "собор", "кубок", "кубк", "турнир", "памят", "геро",
    "директор",
    "воспитател", "руководител", "педагог", "автор", "победил", "задач", "проект", "приложени", "пункт",
    "раздел",
  ]
  private static let endings = [
    "", "а", "я", "у", "ю", "е", "и", "ы", "й", "ь", "о", "ом", "ем", "ой", "ей", "ам", "ях", "ого", "ая",
    "ый", "ий",
  ]

  /// Whether words before it say that something bears the name: «имени», «ул.».
  private func isHonoured(_ name: PersonName) -> Bool {
    let words = before(name.range.lowerBound, 32).split { " *_«(\"".contains($0) }
    guard let last = words.last else { return false }
    return Self.honours.contains(String(last))
      || words.suffix(3).contains { ["имени", "им."].contains($0) } && !words.contains { $0.hasSuffix(",") }
  }

  private static let honours: Set<String> = [
    "имени", "им.", "им", "ул.", "улица", "улице", "улицы", "улицу", "пр.", "пр-т", "проспект", "проспекте",
    "пер.", "переулок", "переулке", "пл.", "площадь", "площади", "памяти", "наб.", "набережная", "набережной",
    "музей", "музея", "музее", "бульвар", "бульваре", "б-р", "стихи", "поэзия", "поэзии", "творчество",
    "творчества", "творчеству", "произведения", "роман", "повесть", "сказки", "рассказы",
  ]
}
