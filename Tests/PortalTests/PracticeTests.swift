import Diagnostics
import Portal
import SchoolCalendar
import TestSupport
import Testing

/// Entries of the bank, and every slip at its place.
struct PracticeTests {
  @Test func anEntryIsReadAsTheContractHasIt() throws {
    let loading = try load(
      PracticeSample.dictionary
        + """
        -- events/seminar-listy.md --
        ---
        название: Семинар
        вид: семинар
        когда: 04.12.2025
        ---
        -- practices/listy.md --
        ---
        название: Листы обратной связи на уроке физики
        кратко: Ученик видит свой следующий шаг, учитель за минуту видит, кому нужна помощь.
        объединения: [fizika]
        предметы: [физика]
        классы: [7, 8, 9]
        условия: [малокомплектная, без интернета]
        форма: приём
        дефициты: [metod/formiruyushchee-ocenivanie]
        время: {подготовка: 1 ч, проведение: 15 мин, период: 1 четверть}
        ресурсы: {материалы: [карточки А6], интернет: не нужен, стоимость: 0}
        применили:
          - {объединение: matematika, дата: 12.01.2026, итог: получилось, заметка: пример заполнения}
        трансляция:
          - {уровень: муниципальный, событие: seminar-listy, дата: 04.12.2025}
          - {уровень: региональный, событие: Чтения, дата: 05.12.2025}
        признание: муниципальный
        решение: fizika/2025-2026/meeting-2#r-3
        экспертиза: {организация: Институт, дата: 06.12.2025, заключение: положительное}
        авторы: [rukovoditel-fizika]
        лицензия: CC BY 4.0
        создано: 01.10.2025
        обновлено: 15.01.2026
        пересмотреть: 01.2029
        статус: опубликовано
        образец: да
        ---
        \(PracticeSample.body)
        """, today: "2026-02-01")
    // The decision that it names stands in no protocol here.
    #expect(loading.diagnostics.map(\.rule.name) == ["unknown-decision"])
    let practice = try #require(loading.portal?.practices.first)
    #expect(practice.conditions == [.smallSchool, .noInternet])
    #expect(practice.resources?.cost == 0)
    #expect(practice.presentations.map(\.occasion.value).last == .other("Чтения"))
    #expect(practice.decision?.value.text == "fizika/2025-2026/meeting-2#r-3")
    #expect(practice.review?.value.iso == "2029-01-31")
    #expect(practice.structure.filled.count == 7)
  }

  @Test(arguments: [
    "классы: [⟪wrong-type⟫12]", "возраст: [⟪wrong-value⟫9 лет]", "условия: [⟪wrong-value⟫без электричества]",
    "дефициты: [⟪unknown-deficit⟫metod/formiruyushchee-ocenivani]", "дефициты: [⟪wrong-type⟫оценивание]",
    "применили: [{объединение: fizika, дата: ⟪practice-dates⟫12.01.2030, итог: получилось}]",
    "применили: [⟪missing-key⟫{объединение: fizika, дата: 12.01.2025}]",
    "трансляция: [{уровень: школьный, событие: ⟪unknown-event⟫seminar, дата: 12.01.2025}]",
    "решение: ⟪wrong-type⟫fizika/2025-2026/meeting-2", "пересмотреть: ⟪wrong-type⟫скоро",
    "пересмотреть: ⟪impossible-date⟫30.02.2027", "⟪unknown-key⟫доказанность: 5",
    "файлы: [{название: Карточки, файл: ⟪missing-attachment⟫kartochki.docx}]",
  ])
  func everySlipIsReportedAtItsPlace(field: String) throws {
    try expectMarkedProblems(PracticeSample.dictionary + PracticeSample.practice(fields: [field]))
  }

  @Test func aChangeIsNotOlderThanTheEntry() throws {
    let practice = PracticeSample.practice(fields: [], updated: "⟪practice-dates⟫01.08.2025")
    try expectMarkedProblems(PracticeSample.dictionary + practice)
  }

  @Test func whoHasNoInternetIsNotSentThere() throws {
    let fields = ["условия: [без интернета]", "ресурсы: {интернет: нужен}"]
    let loading = try load(PracticeSample.dictionary + PracticeSample.practice(fields: fields))
    #expect(loading.diagnostics.locatedRules == ["content/practices/a.md:1:1 practice-internet"])
  }

  @Test func theNearestNeedIsNamedWhereverACodeStands() throws {
    let loading = try load(
      PracticeSample.dictionary
        + """
        -- associations/fizika/2025-2026/plan.md --
        ---
        обновлено: 01.09.2025
        ---

        ## 1. Организационно-аналитическая деятельность

        | № п/п | Планируемое мероприятие | Дата проведения | Планируемый результат | Дефициты |
        | --- | --- | --- | --- | --- |
        | 1.1 | Диагностика | март | План | predmet/eksperiment, критериальное оценивание |

        ## 2. Организационно-методическая деятельность

        | № п/п | Планируемое мероприятие | Дата проведения | Планируемый результат |
        | --- | --- | --- | --- |
        | 2.1 | Семинар | март | Материалы |
        """)
    #expect(
      loading.diagnostics.locatedRules == [
        "content/associations/fizika/2025-2026/plan.md:9:58 unknown-deficit"
      ])
    #expect(
      loading.diagnostics.first?.hint
        == "возможно, «metod/formiruyushchee-ocenivanie» («Формирующее оценивание»)")
  }

  @Test func aMissingSectionIsNamedAndAnEmptyOneToo() throws {
    let body = PracticeSample.body.replacing("## Идея\n\nТекст.\n", with: "## Идея\n")
      .replacing("## Ограничения", with: "## Ограничение")
    let loading = try load(PracticeSample.dictionary + PracticeSample.practice(fields: [], body: body))
    #expect(
      loading.diagnostics.map(\.message) == ["нет раздела «Ограничения»", "раздел «Идея» пуст"])
    #expect(loading.diagnostics.first?.hint?.contains("«Ограничение»") == true)
    #expect(loading.portal?.practices.count == 1)
  }

  @Test(arguments: [
    ("metod: {название: А, блок: методический}", "1:1 deficit-code"),
    ("metod/a: {название: А, блок: медицинский}", "1:30 wrong-value"),
    ("metod/a: {название: А}", "1:10 missing-key"),
    ("metod/a: {название: А, блок: ИКТ}\nmetod/a: {название: Б, блок: ИКТ}", "2:1 repeated-key"),
  ])
  func theDictionaryIsStrict(text: String, place: String) throws {
    let loading = try load("-- deficits.yaml --\n\(text)\n")
    #expect(loading.diagnostics.places == [place])
  }

  @Test func whatTheDictionaryHoldsIsUnknownWhileItHasErrors() throws {
    try expectMarkedProblems(
      "-- deficits.yaml --\n⟪deficit-code⟫metod: {название: А, блок: ИКТ}\n"
        + PracticeSample.practice(fields: ["дефициты: [metod/b]"]))
  }

  @Test(arguments: [
    ("статус: черновик", ["unpublished-practice", "practice-completeness"]),
    ("статус: на экспертизе", ["unpublished-practice", "practice-completeness"]),
    ("статус: архив", []), ("статус: опубликовано", ["practice-completeness"]),
  ])
  func authorsAreToldWhatIsMissing(status: String, rules: [String]) throws {
    let loading = try load(PracticeSample.dictionary + PracticeSample.practice(fields: [], status: status))
    #expect(Set(loading.notes.map(\.rule.name)) == Set(rules))
  }

  @Test func filesOfADraftAreInUse() throws {
    let draft = PracticeSample.practice(
      fields: ["файлы: [{название: Карточки, файл: a.pdf}]"], name: "a/index", status: "статус: черновик")
    let loading = try load(PracticeSample.dictionary + draft + "-- practices/a/a.pdf --\nPDF\n")
    #expect(loading.diagnostics.isEmpty)
    #expect(loading.portal?.attachments.isEmpty == true)
  }

  @Test func completenessNamesWhatAnotherTeacherWouldMiss() throws {
    let fields = [
      "классы: [7]", "условия: [ОВЗ]", "время: {подготовка: 1 ч}", "пересмотреть: 2020-01",
      "дефициты: [predmet/eksperiment]",
    ]
    let notes = try load(PracticeSample.dictionary + PracticeSample.practice(fields: fields)).notes
    #expect(notes.first { $0.rule.name == "review-overdue" } != nil)
    let note = try #require(notes.first { $0.rule.name == "practice-completeness" })
    #expect(note.message == "описание заполнено на 70\u{A0}%")
    #expect(
      note.hint
        == "другому учителю не хватит: время на проведение; материалы или техника; нужен ли интернет; "
        + "кто применил и что вышло; данные до и после")
  }

  @Test(arguments: [
    ("fizika/2025-2026/meeting-2#r-3", true), ("fizika/2025-2026/meeting-02#r-3", false),
    ("fizika/2025-2027/meeting-2#r-3", false), ("fizyka/2025-2026/meeting-2#r-3", false),
    ("fizika/2025-2026/meeting-2#3", false), ("fizika/2025-2026/meeting-2#r-3#r-4", false), ("", false),
  ])
  func aDecisionIsNamedInOneWay(text: String, isRight: Bool) {
    #expect(DecisionReference(parsing: text)?.text == (isRight ? text : nil))
  }
}
