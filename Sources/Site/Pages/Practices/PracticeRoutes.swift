import Markdown
import Portal

extension Routes {
  static let practicesByEvidence = "practices/by-evidence/"
  static let archivedPractices = "practices/archive/"
  static let deficits = "practices/deficits/"
  static let practiceFeed = "practices/feed.xml"
  static let practiceIndex = "practices/index.json"
  /// The guide for authors, a page of the content.
  static let practiceGuide = "kak-opisat-praktiku/"

  /// The entries that are found by a facet.
  static func practices(_ facet: PracticeFacet) -> String {
    // The address of a need's page is a contract.
    if case .deficit(let code) = facet { return "\(deficits)\(code.text)/" }
    return "\(practices)\(facet.kind.rawValue)/\(facet.slug)/"
  }

  /// The entries of a subject that work under a condition.
  static func practices(_ subject: PracticeFacet, _ condition: PracticeFacet) -> String {
    "\(practices(subject))\(condition.slug)/"
  }

  /// The parts of routes below the bank's that no entry can have for its name.
  static let reservedPractices = Set(
    ["archive", "by-evidence", "deficits", "page"] + PracticeFacet.Kind.allCases.map(\.rawValue))
}

extension PracticeFacet {
  /// What it is called in URLs, among those of its kind.
  var slug: String {
    switch self {
    case .association(let id): id.rawValue
    case .subject(let subject): subject.slug
    case .grade(let grade): String(grade)
    case .age(let age): age.rawValue.slug()
    case .condition(let condition): condition.rawValue.slug()
    case .form(let form): form.rawValue.slug()
    case .deficit(let code): code.text
    case .evidence(let level): String(level.rawValue)
    }
  }
}

extension PracticeFacet.Kind {
  /// What pages call it.
  var title: String {
    switch self {
    case .subject: "Предмет"
    case .grade: "Класс"
    case .age: "Возраст"
    case .condition: "Условия"
    case .form: "Форма"
    case .deficit: "Дефицит"
    case .evidence: "Доказанность"
    case .association: "Объединение"
    }
  }
}
