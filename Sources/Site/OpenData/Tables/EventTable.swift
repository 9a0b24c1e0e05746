import Diagnostics
import Portal
import SchoolCalendar

extension SiteLayout {
  /// The events by their names in addresses.
  func eventData() -> OpenDataSet {
    let table = OpenDataTable<Entry<Event>>(
      name: "events", title: "События", description: "Семинары, конкурсы, консультации и другие события.",
      key: ["id"],
      columns: [
        .code("id", "Код", "Часть адреса страницы.") { $0.id.slug },
        .text("title", "Название", "Название события.") { $0.title },
        .code("kind", "Вид", "Что это за событие.") { $0.kind.rawValue },
        .text("summary", "Кратко", "О чём оно.") { $0.summary },
        .schoolYear { $0.schoolYear },
        .text("date_text", "Дата словами", "Когда, как записано.") { $0.when.value },
        .date("date_start", "Первый день", "Первый день; пусто, если он не назначен.") {
          $0.meanings.firstDay
        },
        .date("date_end", "Последний день", "Последний день.") { $0.meanings.lastDay },
        .time("start", "Начало", "Время начала, по часам муниципалитета.") { $0.meanings.onlyHours?.start },
        .time("end", "Окончание", "Время окончания, по часам муниципалитета.") {
          $0.meanings.onlyHours?.end
        },
        .text("place", "Место", "Где проходит.") { $0.place },
        .text("audience", "Для кого", "Для кого оно.") { $0.audience },
        .associations("Коды объединений, для которых оно; пусто, если для всех.") { $0.associations },
        .deficits { $0.deficits.map(\.value.text) },
        .code("level", "Уровень", "Уровень события.") { $0.level?.rawValue },
        .code("status", "Статус", "Что с событием.") { $0.status.rawValue },
        .planRow { $0.plan?.value },
        .date("updated", "Обновлено", "День последней правки.") { $0.updated },
        .sample { $0.isSample },
        .page { [self] in absoluteURL($0.id) },
      ])
    return OpenDataSet(table, portal.events, without: portal.people)
  }
}
