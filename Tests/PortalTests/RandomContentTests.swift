import Diagnostics
import Portal
import TestSupport
import Testing

/// A small part of what `make fuzz` tries.
@Suite struct RandomContentTests {
  /// A portal with a file of each kind that has a structure.
  private static let files = [
    "deficits.yaml": "metod/ocenivanie: {название: Оценивание, блок: методический, синонимы: [отметка]}\n",
    "people.yaml": """
    rukovoditel-fizika:
      роль: руководитель
      имя: Образцов Образец Образцович
      согласие: {дано: 01.09.2025, до: 31.08.2026, журнал: "1", сведения: [имя, должность]}
    """,
    "associations/fizika/index.md": """
    ---
    номер: 1
    название: Учителя физики
    вид: предметное
    состав: {всего: 14, организаций: 11, на: 04.09.2025}
    ---

    ## Чем занимается

    Уроки ([план](2025-2026/plan.md#stroka-1-1))[^1].

    [^1]: Сноска.
    """,
    "associations/fizika/2025-2026/plan.md": """
    ---
    статус: проект
    ---

    ## Организационная деятельность

    | № п/п | Планируемое мероприятие | Дата проведения | Планируемый результат |
    | --- | --- | --- | --- |
    | 1.1 | Заседание | вторая декада ноября, до 25 числа | Протокол |
    | 1.2 | Семинар | каждый второй четверг | Материалы |
    """,
    "associations/fizika/2025-2026/meeting-1.md": """
    ---
    номер: 1
    дата: 11.09.2025
    время: 14:30–16:00
    статус: проведено
    председатель: rukovoditel-fizika
    присутствовали: {членов: 12, из: 14, приглашённых: 1}
    ---

    ## Повестка дня

    1. Вопрос.

    ## Слушали

    1. Руководителя.

    ## Решили

    1. Решение.
       - ответственный: rukovoditel-fizika, методист
       - срок: до 1 февраля
    """,
    "events/seminar.md": """
    ---
    название: Семинар
    вид: семинар
    когда: 16 октября 2025, 14:30
    ---

    Приходите.
    """,
  ]

  /// What a mutation puts in.
  private static let parts = [
    "---\n", "\n", "\r\n", "\t", ": ", " #", "\"", "'", "{", "[", "}", "]", "- ", "|", "\\|", "## ", "1. ",
    "> ", "`",
    "*", "![](", "[a](../index.md)", "<b>", "0", "99999999999999999999", "-1", "31.02.2025", "25:61",
    "29 февраля",
    "с 5 по 1 число", "V четверть", "\u{0}", "\u{7}", "\u{2028}", "\u{301}", "🙂", "<!-- собрано: план 0 -->",
  ]

  @Test(
    "Whatever a file holds, there is a portal or an error, and every message has a place", arguments: 0..<40)
  func files(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for path in Self.files.keys.sorted() {
      var files = Self.files
      files[path]?.mutate(by: &numbers, Self.parts)
      let loading = try load(files.sorted { $0.key < $1.key }.map { "-- \($0) --\n\($1)\n" }.joined())
      #expect(loading.portal != nil || loading.diagnostics.hasErrors)
      for diagnostic in loading.diagnostics + loading.notes {
        #expect(diagnostic.location.position >= .start, "\(diagnostic)")
      }
    }
  }
}

extension String {
  /// Changes the text at a few places: a part of it goes, or comes twice, or something else is put in.
  fileprivate mutating func mutate(by numbers: inout SeededNumbers, _ parts: [String]) {
    var scalars = Array(unicodeScalars)
    for _ in 0..<Int.random(in: 1...6, using: &numbers) {
      let start = Int.random(in: 0...scalars.count, using: &numbers)
      let range = start..<min(start + Int.random(in: 0...40, using: &numbers), scalars.count)
      let new: [Unicode.Scalar]
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0: new = []
      case 1: new = Array(scalars[range]) + Array(scalars[range])
      default:
        new = Array((parts.randomElement(using: &numbers) ?? "").unicodeScalars) + Array(scalars[range])
      }
      scalars.replaceSubrange(range, with: new)
    }
    self = String(String.UnicodeScalarView(scalars))
  }
}
