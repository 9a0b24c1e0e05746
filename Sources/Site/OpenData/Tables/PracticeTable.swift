import Diagnostics
import Portal
import SchoolCalendar

extension SiteLayout {
  /// The entries of the bank that have a page, by their names in addresses.
  ///
  /// Organisations that tried one stay out: in a school with one teacher of a subject they name that teacher.
  func practiceData() -> OpenDataSet {
    let table = OpenDataTable<PracticeBank.Item>(
      name: "practices", title: "Практики", description: "Записи банка инновационного опыта (пункт 2.2).",
      key: ["id"], columns: subjectColumns + effortColumns + proofColumns)
    let items = (bank.items + bank.archived).sorted { $0.entry.path < $1.entry.path }
    return OpenDataSet(table, items, without: portal.people)
  }

  /// What an entry is about.
  private var subjectColumns: [OpenDataTable<PracticeBank.Item>.Column] {
    [
      .code("id", "Код", "Часть адреса страницы.") { $0.entry.id.slug },
      .text("title", "Название", "Название практики.") { $0.entry.title },
      .text("summary", "Кратко", "Что меняется для учеников.") { $0.entry.summary },
      .associations("Коды объединений, чей это опыт.") { $0.entry.associations },
      .texts("subjects", "Предметы", "Учебные предметы.") { $0.entry.subjects.map(\.title) },
      .integers("grades", "Классы", "Классы, 1–11.") { $0.entry.grades },
      .codes("ages", "Возраст", "Возраст детей, для детских садов.") { $0.entry.ages.map(\.rawValue) },
      .codes("conditions", "Условия", "В каких условиях практика работает.") {
        $0.entry.conditions.map(\.rawValue)
      },
      .code("form", "Форма", "Что это за практика.") { $0.entry.form.rawValue },
      .deficits { $0.entry.deficits.map(\.value.text) },
    ]
  }

  /// What it takes.
  private var effortColumns: [OpenDataTable<PracticeBank.Item>.Column] {
    [
      .text("preparation", "Подготовка", "Сколько готовиться.") { $0.entry.time?.preparation },
      .text("duration", "Проведение", "Сколько занимает само занятие.") { $0.entry.time?.work },
      .text("period", "Период", "За какое время виден результат.") { $0.entry.time?.period },
      .code("internet", "Интернет", "Нужен ли интернет.") { $0.entry.resources?.internet?.rawValue },
      .integer("cost", "Стоимость", "Сколько рублей стоит на класс.") { $0.entry.resources?.cost },
    ]
  }

  /// How well it is proven and under which terms it can be used.
  private var proofColumns: [OpenDataTable<PracticeBank.Item>.Column] {
    [
      .integer("evidence", "Доказанность", "Уровень доказанности: от 0 (идея) до 5 (внешняя экспертиза).") {
        $0.evidence.level.rawValue
      },
      .code("recognition", "Признание", "Высший уровень, на котором практику отметили.") {
        $0.entry.recognition?.rawValue
      },
      .code("decision", "Решение", "Решение заседания, которое её рекомендует.") { $0.decision?.text },
      .code("license", "Лицензия", "На каких условиях можно использовать саму практику.") {
        $0.entry.license.rawValue
      },
      .date("created", "Создано", "День, когда запись создана.") { $0.entry.created },
      .date("updated", "Обновлено", "День последней правки.") { $0.entry.updated.value },
      .date("review", "Пересмотреть", "День, до которого записи можно верить.") { $0.entry.review?.value },
      .code("status", "Статус", "Стоит ли запись в банке или в архиве.") { $0.entry.status.rawValue },
      .sample { $0.entry.isSample },
      .page { [self] in absoluteURL($0.entry.id) },
    ]
  }
}
