import Portal
import Testing

/// A portal that is read again and again while somebody writes: what has not changed is not parsed again, and the
/// result is the one that a first reading would have.
struct ReadContentTests {
  private static let news = "---\nназвание: Новость\nдата: 01.09.2025\n---\n\n[К другой](b.md)\n"
  private static let sound = """
    -- news/a.md --
    \(news)
    -- news/b.md --
    ---
    название: Другая
    дата: 02.09.2025
    ---

    """
  private static let plan = """
    -- associations/fizika/index.md --
    ---
    номер: 1
    название: физики
    вид: предметное
    ---
    -- associations/fizika/2025-2026/plan.md --
    ---
    утверждён: 05.09.2025
    ---

    ## Раздел

    | № | Мероприятие | Сроки | Ответственный |
    | --- | --- | --- | --- |
    | 1 | Семинар | 1 четверть | руководитель |

    """

  /// What a quarter means stands in the settings.
  private static let quarters = """
    -- portal.yaml --
    \(settingsText)учебный-год:
      2025-2026: {четверти: [01.09.2025–26.10.2025]}

    """

  private static let phone = """
    -- news/a.md --
    \(news)
    Звоните: 8 910 123-45-67
    -- news/b.md --
    \(news)
    [Файл](b.txt)
    -- news/b.txt --
    8 910 123-45-67

    """

  /// What may stand in texts and files stands in the settings.
  private static let allowed = """
    -- portal.yaml --
    \(settingsText)разрешённые-слова: [8 910 123-45-67]

    """

  /// Each state of the content in turn, with what a first reading finds in it.
  @Test(arguments: [
    [sound, sound.replacing("дата: 02", with: "дтаа: 02"), sound],
    [sound, sound.replacing("b.md --", with: "c.md --"), sound],
    [sound, sound.replacing("[К другой](b.md)", with: "[К третьей](c.md)"), sound],
    [plan, plan + quarters, plan],
    [phone, phone + allowed, phone],
  ])
  func everyReadingFindsWhatAFirstOneWould(states: [String]) throws {
    var read = ReadContent()
    for state in states {
      let first = try load(state)
      let again = PortalLoading(try contentSource(state), remembering: &read)
      #expect(again.diagnostics == first.diagnostics)
      #expect(again.notes == first.notes)
      #expect(again.portal?.news.map(\.id) == first.portal?.news.map(\.id))
      #expect(again.portal?.news.map(\.body) == first.portal?.news.map(\.body))
      #expect(again.portal?.news.map(\.linkTargets) == first.portal?.news.map(\.linkTargets))
      #expect(
        again.portal?.plans.flatMap(\.rows).map(\.meanings)
          == first.portal?.plans.flatMap(\.rows).map(\.meanings))
    }
  }
}
