import Diagnostics
import Markdown
import Portal
import SchoolCalendar

/// A row of the table of plans.
private struct PlanDataRow: Sendable {
  let reference: PlanReference
  let section: PlanSection
  let row: PlanRow
  let result: String?
  let plan: Entry<Plan>
}

extension SiteLayout {
  /// The rows of all plans, plan by plan.
  func planData() -> OpenDataSet {
    let table = OpenDataTable<PlanDataRow>(
      name: "plans", title: "Планы", description: "Строки годовых планов работы объединений (приложение 1).",
      key: ["association", "school_year", "section", "item"],
      columns: [
        .association { $0.reference.association },
        .schoolYear { $0.reference.year },
        .integer("section", "Раздел", "Номер раздела: 2 в «2.1».") { $0.row.number.section },
        .integer("item", "Пункт", "Номер пункта в разделе: 1 в «2.1».") { $0.row.number.item },
        .text("section_title", "Название раздела", "Заголовок раздела.") { $0.section.title },
        .text("activity", "Мероприятие", "Что запланировано.") { $0.row.activity.text },
        .text("date_text", "Дата словами", "Когда, как записано в плане.") { $0.row.date.text },
        .date("date_start", "Начало", "Первый день срока; пусто, если известен только конец.") {
          $0.row.meanings.firstDay
        },
        .date("date_end", "Конец", "Последний день срока.") { $0.row.meanings.lastDay },
        .text("result", "Результат", "Планируемый результат.") { $0.result },
        .code("direction", "Направление", "Направление работы (раздел 4 Положения).") {
          $0.row.direction?.rawValue
        },
        .deficits { $0.row.deficits.map(\.value) },
        .code("state", "Состояние", "Как с этим обстоит на день сборки данных.") { [self] in state(of: $0) },
        .date("approved", "Утверждён", "День утверждения плана; пусто у проекта.") { $0.plan.approved },
        .date("updated", "Обновлено", "День последней правки плана.") { $0.plan.updated },
        .sample { $0.plan.isSample },
        .page { [self] in absoluteURL($0.plan.id, anchor: $0.row.number.anchor) },
      ])
    return OpenDataSet(table, portal.plans.flatMap(rows), without: portal.people)
  }

  private func rows(of plan: Entry<Plan>) -> [PlanDataRow] {
    guard case .plan(let association, let year) = plan.id else { return [] }
    return plan.sections.flatMap { section in
      section.rows.map { row in
        PlanDataRow(
          reference: PlanReference(association: association, year: year, number: row.number),
          section: section, row: row, result: plan.structure.resultText(of: row), plan: plan)
      }
    }
  }

  private func state(of row: PlanDataRow) -> String {
    let items = calendar.items(fulfilling: row.reference)
    return row.row.state(on: portal.today, in: row.reference.year, items: items).russian
  }
}
