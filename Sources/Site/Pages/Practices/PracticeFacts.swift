import Diagnostics
import Portal
import SchoolCalendar

/// A line of a table of facts of an entry.
struct PracticeFact: View {
  let title: String
  let values: [LinkedText]

  static let fields: [ViewField<PracticeFact>] = [
    .text("title") { $0.title },
    .list("values") { $0.values },
  ]
}

extension SiteLayout {
  /// What a teacher wants to know first: for whom it is, what it takes, what it is good for.
  func practiceFacts(_ practice: Practice) -> [PracticeFact] {
    let needs = PracticeFact(title: "Дефициты", values: practice.deficits.map { needLink($0.value.text) })
    let facts = audienceFacts(practice) + resourceFacts(practice) + [needs]
    return facts.filter { !$0.values.isEmpty }
  }

  private func audienceFacts(_ practice: Practice) -> [PracticeFact] {
    let grades = Set(practice.grades).sorted()
    return [
      PracticeFact(title: "Предметы", values: practice.subjects.map { facetLink(.subject($0)) }),
      PracticeFact(title: "Классы", values: grades.map { facetLink(.grade($0), "\($0)") }),
      PracticeFact(title: "Возраст", values: practice.ages.map { facetLink(.age($0)) }),
      PracticeFact(title: "Условия", values: practice.conditions.map { facetLink(.condition($0)) }),
    ]
  }

  private func resourceFacts(_ practice: Practice) -> [PracticeFact] {
    let time = practice.time
    let resources = practice.resources
    return [
      PracticeFact("Подготовка", time?.preparation), PracticeFact("Проведение", time?.work),
      PracticeFact("Результат виден за", time?.period),
      PracticeFact("Материалы", resources?.materials.joined(separator: ", ")),
      PracticeFact("Техника", resources?.devices.joined(separator: ", ")),
      PracticeFact("Интернет", resources?.internet?.rawValue),
      PracticeFact("Стоимость", resources?.cost.map { $0 == 0 ? "бесплатно" : "\($0)\u{A0}₽ на класс" }),
    ]
  }

  /// Whose it is, who stands for it, under which terms it may be used.
  func practiceOrigin(_ item: PracticeBank.Item) -> [PracticeFact] {
    let practice = item.entry.fields
    let authors = practice.authors.map { portal.people.label(for: $0.value, role: "автор практики") }
    let examination = practice.examination.map {
      "\($0.organization), \($0.date.value.russian): заключение \($0.conclusion.rawValue)"
    }
    let facts = [
      PracticeFact(title: "Объединения", values: practice.associations.map { facetLink(.association($0)) }),
      PracticeFact("Авторы", authors.unique.joined(separator: ", ")),
      PracticeFact(title: "Рекомендует", values: [item.decision].compactMap { $0.map(decisionLink) }),
      PracticeFact("Экспертиза", examination),
      PracticeFact(
        title: "Лицензия",
        values: [LinkedText(title: practice.license.rawValue, url: practice.license.url)]),
      PracticeFact("Обновлено", practice.updated.value.russian),
      PracticeFact("Пересмотреть до", practice.review?.value.russian),
    ]
    return facts.filter { !$0.values.isEmpty }
  }

  private func facetLink(_ facet: PracticeFacet, _ title: String? = nil) -> LinkedText {
    let route = Routes.practices(facet)
    return LinkedText(
      title: (title ?? self.title(of: facet)).typeset,
      // An archived entry may be the last that was found by it.
      url: routes.contains(route) ? router.url(route) : nil)
  }

  private func decisionLink(_ decision: DecisionReference) -> LinkedText {
    let meeting = decision.meeting
    let title =
      "решение \(decision.number) заседания № \(meeting.number), \(meeting.association.title), \(meeting.year.years) учебный год"
    return LinkedText(
      title: title.typeset,
      url: isPublished(meeting.id) ? router.url(router.route(meeting.id), anchor: decision.anchor) : nil)
  }
}

extension PracticeFact {
  fileprivate init(_ title: String, _ text: String?) {
    self.title = title
    values = (text ?? "").isEmpty ? [] : [LinkedText(title: (text ?? "").typeset, url: nil)]
  }
}

extension [String] {
  /// Each text once, in their order.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
