import Diagnostics
import Portal
import SchoolCalendar

extension SiteLayout {
  /// The meetings by association, year and number. What was said stays in the protocols: only numbers and words of
  /// the announcement are here.
  func meetingData() -> OpenDataSet {
    let table = OpenDataTable<Entry<Meeting>>(
      name: "meetings", title: "Заседания", description: "Заседания объединений (приложение 2).",
      key: ["association", "school_year", "number"],
      columns: [
        .association { $0.meeting.association },
        .schoolYear { $0.meeting.year },
        .integer("number", "Номер", "Номер заседания в учебном году.") { $0.meeting.number },
        .date("date", "Дата", "День заседания.") { $0.date.value },
        .time("start", "Начало", "Время начала, по часам муниципалитета.") { $0.hours?.start },
        .time("end", "Окончание", "Время окончания, по часам муниципалитета.") { $0.hours?.end },
        .text("place", "Место", "Где проходит.") { $0.place },
        .text("topic", "Тема", "Тема заседания.") { $0.topic },
        .code("status", "Статус", "Что с заседанием.") { $0.status.value.rawValue },
        .integer("members_present", "Пришло членов", "Сколько членов объединения пришло.") {
          $0.attendance?.value.members
        },
        .integer("members_total", "Всего членов", "Сколько членов было в объединении.") {
          $0.attendance?.value.total
        },
        .integer("guests", "Приглашённых", "Сколько было приглашённых.") { $0.attendance?.value.guests },
        .integer("decisions", "Решений", "Сколько решений принято.") { $0.decisions.count },
        .planRow { $0.plan?.value },
        .sample { $0.isSample },
        .page { [self] in absoluteURL($0.id) },
      ])
    return OpenDataSet(table, portal.meetings, without: portal.people)
  }
}
