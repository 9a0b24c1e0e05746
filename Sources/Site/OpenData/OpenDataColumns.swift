import Portal
import SchoolCalendar

// Columns that several tables have.
extension OpenDataTable.Column {
  static func association(_ value: @escaping @Sendable (Row) -> AssociationID) -> Self {
    code("association", "Объединение", "Код объединения, как в таблице associations.") { value($0).rawValue }
  }

  static func associations(
    _ description: String, _ value: @escaping @Sendable (Row) -> [AssociationID]
  ) -> Self {
    codes("associations", "Объединения", description) { value($0).map(\.rawValue) }
  }

  static func schoolYear(_ value: @escaping @Sendable (Row) -> SchoolYear) -> Self {
    code("school_year", "Учебный год", "С 1 августа по 31 июля: «2025-2026».") { value($0).path }
  }

  /// Plans write the codes into cells, so they are no closed list.
  static func deficits(_ value: @escaping @Sendable (Row) -> [String]) -> Self {
    texts(
      "deficits", "Дефициты", "Коды профессиональных дефицитов, с которыми это помогает справиться.", value)
  }

  /// The row of a plan that something fulfils.
  static func planRow(_ value: @escaping @Sendable (Row) -> PlanReference?) -> Self {
    code("plan_row", "Строка плана", "Строка плана, которую это выполняет: «fizika/2025-2026#2.1».") { row in
      value(row).map { "\($0.association.rawValue)/\($0.year.path)#\($0.number.text)" }
    }
  }

  static func sample(_ value: @escaping @Sendable (Row) -> Bool) -> Self {
    flag("is_sample", "Образец", "Пример заполнения, а не настоящий материал.", value)
  }

  static func page(_ value: @escaping @Sendable (Row) -> String) -> Self {
    link("url", "Страница", "Адрес страницы на портале.", value)
  }
}

extension SiteLayout {
  /// The absolute URL of a content file's page, or of a place on it.
  func absoluteURL(_ id: ContentID, anchor: String? = nil) -> String {
    router.absoluteURL(router.route(id)) + (anchor.map { "#\($0)" } ?? "")
  }
}

extension [DateMeaning] {
  /// The first day on which it can be; nil where only its end is known.
  var firstDay: CalendarDate? { filter { !$0.isDeadline }.compactMap(\.span).map(\.first).min() }

  /// The last day on which it can be.
  var lastDay: CalendarDate? { compactMap(\.span).map(\.last).max() }

  /// The hours, where it is at one time only.
  var onlyHours: Hours? { count == 1 ? first?.hours : nil }
}

extension ContentID {
  /// The name of the file, where leaders choose it.
  var slug: String? {
    switch self {
    case .page(let slug), .event(let slug), .document(let slug), .news(let slug), .practice(let slug):
      slug.text
    case .home, .association, .plan, .meeting, .report: nil
    }
  }
}
