/// A data bank of members whom nobody has ever met, from a seed, as a spreadsheet writes it.
public struct MadeUpMembers: Sendable {
  /// Semicolons, CRLF, a byte order mark.
  public let csv: String

  /// - Parameters:
  ///   - seed: The same seed makes the same members.
  ///   - sizes: How many belong to each association, by its id, those of two associations aside.
  ///   - pairs: How many belong to two.
  ///   - needs: Codes of the dictionary of needs.
  ///   - years: How many years have passed since the first list: a tenth have gone each year, and others have come.
  public init(
    seed: UInt64, sizes: KeyValuePairs<String, Int>, pairs: Int = 0, needs: [String] = [], years: Int = 0
  ) {
    var random = SeededNumbers(seed: seed)
    let ids = sizes.map(\.key)
    let places =
      sizes.flatMap { id, size in Array(repeating: [id], count: size) }
      + (0..<pairs).map { _ in Array(ids.shuffled(using: &random).prefix(2)) }
    let rows = places.map { associations in
      // Each place has numbers of its own, so that a year changes nothing for those who stay.
      var random = SeededNumbers(seed: random.next())
      var number = random.next() % 1_000_000
      var row = Self.row(number, associations, needs, &random)
      for _ in 0..<years where Int.random(in: 0..<10, using: &random) == 0 {
        number = random.next() % 1_000_000
        row = Self.row(number, associations, needs, &random)
      }
      return row
    }
    csv = "\u{FEFF}" + ([Self.headings] + rows).map { $0.joined(separator: ";") + "\r\n" }.joined()
  }

  /// The headings of its columns.
  public static let headings = [
    "№", "ФИО", "Объединение", "Место работы", "Должность (основная)", "Образование", "Стаж общий",
    "Стаж педагогический", "Квалификационная категория", "ПК региональный", "ПК федеральный",
    "Профдиагностика",
    "Выявленные профдефициты", "Возраст", "Награды", "Согласие",
  ]

  private static func row(
    _ number: UInt64, _ associations: [String], _ needs: [String], _ random: inout SeededNumbers
  ) -> [String] {
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    let experience = Int.random(in: 0...40, using: &random)
    let category =
      experience < 3
      ? "без категории" : chance(35) ? "высшая" : chance(55) ? "первая" : "без категории"
    let found = needs.filter { _ in chance(12) }
    return [
      "\(number)", "Придуманный Педагог \(number)", associations.joined(separator: ", "),
      "Школа \(Int.random(in: 1...20, using: &random))", "учитель", chance(78) ? "ВО" : "СПО",
      "\(experience + 1)", "\(experience)", category, chance(70) ? "2025" : "2021", chance(30) ? "да" : "нет",
      chance(60) ? "да" : "нет", found.isEmpty ? "нет" : found.joined(separator: ", "),
      "\(22 + experience + Int.random(in: 0...6, using: &random))", chance(20) ? "грамота" : "",
      chance(97) ? "да" : "нет",
    ]
  }
}
