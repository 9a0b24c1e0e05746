import Diagnostics
import Portal
import SchoolCalendar

extension SiteLayout {
  /// The associations in the order of Annex 4.
  func associationData() -> OpenDataSet {
    let table = OpenDataTable<Entry<Association>>(
      name: "associations", title: "Объединения", description: "Учебно-методические объединения округа.",
      key: ["id"],
      columns: [
        .code("id", "Код", "Код объединения: часть адреса его страницы.") { $0.associationID?.rawValue },
        .integer("number", "Номер", "Номер в приложении 4 к Положению.") { $0.number.value },
        .text("title", "Название", "Кого объединяет.") { $0.title },
        .code("kind", "Вид", "По какому признаку объединяет (пункт 1.2 Положения).") { $0.kind.rawValue },
        .texts("profiles", "Профили", "Близкие профили деятельности (пункт 1.4 Положения).") { $0.profiles },
        .text("topic", "Тема", "Методическая тема года.") { $0.topic },
        .text("order_number", "Номер приказа", "Приказ о создании объединения.") { $0.order?.number },
        .date("order_date", "Дата приказа", "Дата приказа о создании.") { $0.order?.date },
        .integer("members", "Членов", "Сколько человек входит в объединение.") { $0.membership?.total },
        .integer("organizations", "Организаций", "Из скольких они организаций.") {
          $0.membership?.organizations
        },
        .date("members_date", "Состав на дату", "На какую дату посчитан состав.") { $0.membership?.date },
        .sample { $0.isSample },
        .page { [self] in absoluteURL($0.id) },
      ])
    return OpenDataSet(table, portal.associations, without: portal.people)
  }
}
