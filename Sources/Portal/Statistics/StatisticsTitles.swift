public import Disclosure

extension Portal {
  /// Whom a domain of the statistics counts: «Учителя физики».
  public func statisticsTitle(ofDomain id: String) -> String {
    switch id {
    case Domain.municipality.id: "Все объединения округа"
    case PortalStatistics.smallAssociations: "Малые объединения вместе"
    default:
      AssociationID(rawValue: id).map { $0.title.prefix(1).uppercased() + $0.title.dropFirst() } ?? id
    }
  }

  /// What an attribute of the statistics counts: «Квалификационная категория»; a need by its name.
  public func statisticsTitle(ofAttribute id: String) -> String {
    if let need = need(ofAttribute: id) { return need.title }
    return Self.attributeTitles[id] ?? id
  }

  /// The need whose table an attribute is; nil for the other attributes.
  public func need(ofAttribute id: String) -> Deficit? {
    deficits?.first { "need-\($0.code.text)" == id }
  }

  private static let attributeTitles = [
    "category": "Квалификационная категория",
    "experience": "Педагогический стаж",
    "education": "Образование",
    "courses-regional": "Курсы регионального уровня за три года",
    "courses-federal": "Курсы федерального уровня за три года",
    "diagnostics": "Диагностика профессиональных дефицитов",
    "age": "Возраст",
    "awards": "Награды",
  ]
}

extension Attribute {
  /// What a band is called: «первая».
  public static func title(ofBand band: String) -> String { bandTitles[band] ?? band }

  private static let bandTitles = [
    "highest": "высшая", "first": "первая", "none": "без категории",
    "0-3": "0–3 года", "4-10": "4–10 лет", "11-20": "11–20 лет", "21+": "21 год и больше",
    "secondary": "СПО", "higher": "высшее",
    "yes": "да", "no": "нет",
    "under-30": "до 30 лет", "30-39": "30–39 лет", "40-49": "40–49 лет", "50-59": "50–59 лет",
    "60+": "60 лет и больше",
  ]
}
