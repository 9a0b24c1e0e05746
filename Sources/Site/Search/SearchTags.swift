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
    case need = "Потребность"
    case event = "Событие"
    case document = "Документ"
    case news = "Новость"
    case statistics = "Статистика"
    case page = "Страница"
  }

  /// The filters of Pagefind with the values of this page.
  var filters: [SearchFilterView] {
    [SearchFilterView(name: "вид", value: kind.rawValue)]
      + associations.map { SearchFilterView(name: "объединение", value: $0.title.capitalizedFirst) }
      + [year].compactMap { $0.map { SearchFilterView(name: "год", value: $0.years) } }
  }
}

/// A value of a filter in the head of a page, where Pagefind finds it.
struct SearchFilterView: View {
  let name: String
  let value: String

  static let fields: [ViewField<SearchFilterView>] = [
    .text("name") { $0.name },
    .text("value") { $0.value },
  ]
}
