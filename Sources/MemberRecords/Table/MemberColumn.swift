/// A column of the data bank of members: Annex 3 of the regulation, and what clause 3.6 and consent add.
enum MemberColumn: CaseIterable {
  case number, name, associations, school, position, secondPosition
  case education, retraining, totalExperience, teachingExperience, category
  case regionalCourses, federalCourses, diagnostics, needs
  case municipalParticipation, regionalParticipation, federalParticipation
  case age, awards, consent
}

extension MemberColumn {
  /// Its heading, in the template and in messages.
  var title: String {
    switch self {
    case .number: "№"
    case .name: "ФИО"
    case .associations: "Объединение"
    case .school: "Место работы"
    case .position: "Должность (основная)"
    case .secondPosition: "Должность (совмещение)"
    case .education: "Образование"
    case .retraining: "Переподготовка"
    case .totalExperience: "Стаж общий"
    case .teachingExperience: "Стаж педагогический"
    case .category: "Квалификационная категория"
    case .regionalCourses: "ПК региональный"
    case .federalCourses: "ПК федеральный"
    case .diagnostics: "Профдиагностика"
    case .needs: "Выявленные профдефициты"
    case .municipalParticipation: "Участие муниципальный"
    case .regionalParticipation: "Участие региональный"
    case .federalParticipation: "Участие федеральный"
    case .age: "Возраст"
    case .awards: "Награды"
    case .consent: "Согласие"
    }
  }

  /// What else it is called.
  private var otherTitles: [String] {
    switch self {
    case .number: ["№ п/п", "номер", "n п/п"]
    case .name: ["фамилия имя отчество", "ф.и.о.", "фио педагога", "педагог"]
    case .associations: ["объединения", "МУМО", "методическое объединение"]
    case .school: ["школа", "организация", "образовательная организация", "ОО", "место работы (ОО)"]
    case .position: ["должность", "основная должность"]
    case .secondPosition: ["совмещение", "должность по совмещению"]
    case .education: ["образование (СПО, ВО, квалификация)", "образование (СПО, ВО)"]
    case .retraining: ["профпереподготовка", "профессиональная переподготовка"]
    case .totalExperience: ["общий стаж", "стаж"]
    case .teachingExperience: ["педагогический стаж", "педстаж", "пед. стаж", "стаж пед.", "стаж пед"]
    case .category: ["категория", "кв. категория", "квалификац. категория", "КК"]
    case .regionalCourses:
      [
        "ПК рег.", "ПК (региональный)", "курсы региональные", "КПК региональный",
        "повышение квалификации региональный", "повышение квалификации (региональный уровень)",
      ]
    case .federalCourses:
      [
        "ПК фед.", "ПК (федеральный)", "курсы федеральные", "КПК федеральный",
        "повышение квалификации федеральный", "повышение квалификации (федеральный уровень)",
      ]
    case .diagnostics: ["диагностика", "профессиональная диагностика", "прохождение профдиагностики"]
    case .needs: ["профдефициты", "дефициты", "выявленные дефициты", "профессиональные дефициты"]
    case .municipalParticipation: ["участие (муниципальный уровень)", "участие мун."]
    case .regionalParticipation: ["участие (региональный уровень)", "участие рег."]
    case .federalParticipation: ["участие (федеральный уровень)", "участие фед."]
    case .age: ["полных лет", "возраст (лет)"]
    case .awards: ["награды, звания", "награды и звания", "награда"]
    case .consent: ["письменное согласие", "согласие на обработку", "согласие на обработку данных"]
    }
  }

  /// Whether a table without it cannot be counted: an attribute of which nothing is known would be published as if
  /// nobody had it.
  var isRequired: Bool {
    switch self {
    case .number, .associations, .position, .secondPosition, .retraining, .totalExperience,
      .municipalParticipation, .regionalParticipation, .federalParticipation:
      false
    case .name, .school, .education, .teachingExperience, .category, .regionalCourses, .federalCourses,
      .diagnostics, .needs, .age, .awards, .consent:
      true
    }
  }

  /// The column with a heading; nil where there is none such.
  init?(heading: String) {
    guard let column = Self.byHeading[heading.folded] else { return nil }
    self = column
  }

  private static let byHeading: [String: MemberColumn] = {
    let pairs = allCases.flatMap { column in
      ([column.title] + column.otherTitles).map { ($0.folded, column) }
    }
    // «№» has no letter, and a heading without letters says nothing.
    return Dictionary(pairs.filter { !$0.0.isEmpty }) { first, _ in first }
  }()
}
