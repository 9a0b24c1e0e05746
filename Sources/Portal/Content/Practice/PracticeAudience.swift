import FrontMatter

extension Practice {
  /// Under which conditions a practice works.
  public enum Condition: String, Sendable, CaseIterable {
    case smallSchool = "малокомплектная школа"
    case noInternet = "без интернета"
    case noEquipment = "без оборудования"
    case specialNeeds = "ОВЗ"
    case gifted = "одарённые"
    case lowResults = "трудности в обучении"
    case otherLanguage = "неродной русский"
    case largeClass = "большой класс"
    case distance = "дистанционно"
    case youngTeacher = "молодой специалист"
  }

  /// An age in kindergartens.
  public enum Age: String, Sendable, CaseIterable {
    case upTo3 = "до 3 лет"
    case from3 = "3–4 года"
    case from4 = "4–5 лет"
    case from5 = "5–6 лет"
    case from6 = "6–7 лет"
  }
}

extension ValueType<Practice.Condition> {
  static var condition: ValueType<Practice.Condition> {
    .choice(also: [
      "малокомплектная": .smallSchool, "одаренные": .gifted, "одарённые дети": .gifted,
      "дети с овз": .specialNeeds,
    ])
  }
}

extension ValueType<Practice.Age> {
  /// With a dash or with the hyphen of the keyboard.
  static var age: ValueType<Practice.Age> {
    let typed = Practice.Age.allCases.map { ($0.rawValue.replacing("–", with: "-"), $0) }
    return .choice(also: Dictionary(typed) { first, _ in first })
  }
}
