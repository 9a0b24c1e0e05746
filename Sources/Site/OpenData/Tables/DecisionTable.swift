import Diagnostics
import Markdown
import Portal
import SchoolCalendar

extension SiteLayout {
  /// The decisions by association, in the order in which they were taken.
  func decisionData() -> OpenDataSet {
    let table = OpenDataTable<TrackedDecision>(
      name: "decisions", title: "Решения", description: "Решения заседаний и что с ними стало.",
      key: ["association", "school_year", "meeting", "number"],
      columns: [
        .association { $0.reference.meeting.association },
        .schoolYear { $0.reference.meeting.year },
        .integer("meeting", "Заседание", "Номер заседания в учебном году.") { $0.reference.meeting.number },
        .integer("number", "Номер", "Номер решения в протоколе.") { $0.reference.number },
        .date("date", "Дата", "День, когда решение принято.") { $0.date },
        .text("text", "Решение", "Что решено.") { $0.decision.item.text },
        .text("due_text", "Срок словами", "Срок, как он записан в протоколе.") {
          $0.decision.deadline?.text.value
        },
        .date("due", "Срок", "Последний день срока, с учётом продлений.") { $0.dueDay },
        .code("state", "Состояние", "Как с этим обстоит на день сборки данных.") { [self] in
          $0.state(on: portal.today).russian
        },
        .codes("closes", "Закрывает", "Решения, которые этим выполнены.") {
          $0.decision.closes.map(\.value.text)
        },
        .codes("extends", "Продлевает", "Решения, которым этим дан новый срок.") {
          $0.decision.extends.map(\.value.text)
        },
        .codes("recommends", "Рекомендует", "Коды практик, которые решение рекомендует.") {
          $0.decision.recommends.map(\.value.text)
        },
        .sample { $0.meeting.isSample },
        .page { [self] in absoluteURL($0.meeting.id, anchor: $0.decision.anchor) },
      ])
    return OpenDataSet(table, decisions.decisions, without: portal.people)
  }
}
