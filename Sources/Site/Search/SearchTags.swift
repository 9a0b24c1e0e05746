import Portal
import SchoolCalendar

/// What the search knows of a page beside its text: by this its results can be narrowed.
struct SearchTags: Sendable {
  /// What kind of page it is.
  let kind: Kind
  /// The associations that it is of.
  let associations: [AssociationID]
  /// The school year that it belongs to.
  let year: SchoolYear?

  init(_ kind: Kind, of associations: [AssociationID] = [], in year: SchoolYear? = nil) {
    self.kind = kind
    self.associations = associations
    self.year = year
  }

  /// The kinds of pages that are searched; lists and calendars only repeat them.
  enum Kind: String, Sendable, CaseIterable {
    case association = "Объединение"
    case plan = "План"
    case meeting = "Заседание"
    case report = "Отчёт"
    case practice = "Практика"
    case need = "Дефицит"
    case event = "Событие"
    case document = "Документ"
    case news = "Новость"
    case statistics = "Статистика"
    case page = "Страница"
  }

  /// The tags of this page, as Pagefind keeps them beside its text. Its filters would do the same, but it writes them
  /// in another order each time, and the same content has to give the same bytes.
  var tags: [SearchTagView] {
    let associations = associations.map(\.title.capitalizedFirst).joined(separator: "; ")
    return [
      SearchTagView(name: "kind", value: kind.rawValue),
      SearchTagView(name: "association", value: associations),
      SearchTagView(name: "year", value: year?.years ?? ""),
    ].filter { !$0.value.isEmpty }
  }
}

/// A tag in the head of a page.
struct SearchTagView: View {
  let name: String
  let value: String

  static let fields: [ViewField<SearchTagView>] = [
    .text("name") { $0.name },
    .text("value") { $0.value },
  ]
}
