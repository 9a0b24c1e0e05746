extension String {
  /// Whether a word, folded, has the look of a Russian surname in any case: «Образцов», «Образцовой», «Примеренко».
  ///
  /// Surnames like adjectives («Бежецкий») are left out: districts and schools are called so.
  var looksLikeSurname: Bool {
    guard count >= 5, !Self.otherWords.contains(self) else { return false }
    return Self.surnameEndings.contains(where: hasSuffix)
  }

  private static let surnameEndings: [String] =
    ["ов", "ев", "ин", "ын"].flatMap { root in
      ["", "а", "у", "ым", "ой", "ых"].map { root + $0 }
    } + ["енко", "чук", "щук", "швили", "дзе", "янц"]

  /// Words that end so and stand in tables alone: names of teams, groups and things.
  private static let otherWords: Set<String> = [
    "дельфин", "апельсин", "рубин", "пингвин", "мандарин", "георгин", "жасмин", "калина", "малина", "рябина",
    "былина", "картина", "машина", "дружина", "долина", "вершина", "половина", "община", "остров", "основа",
    "корова", "сова", "голова", "слова", "королева", "посев", "столов", "детсадов", "родничков", "педагогов",
    "учеников", "учителей", "школьников", "классов", "магазин", "павлин", "причина", "величина", "середина",
    "родина", "равнина", "глубина", "страница", "один", "одина", "снова", "готов", "готова", "здоров",
    "здорова", "улов", "боров", "покров", "кров", "любовь", "морковь", "часов", "уроков", "баллов",
    "вопросов", "годов", "месяцев", "победителей", "призеров", "участников",
  ]
}

extension KnownNames {
  /// Whether a word, folded, is the surname of somebody whom everybody knows, in any case.
  static func hasSurname(_ word: String) -> Bool {
    (0...3).contains { cut in
      byStem[String(word.dropLast(cut))]?.contains { word.isCase(of: $0[0]) } == true
    }
  }
}
