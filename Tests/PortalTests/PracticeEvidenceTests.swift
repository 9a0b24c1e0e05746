import Portal
import Testing

/// How well a practice is proven follows from what its entry says.
struct PracticeEvidenceTests {
  private static let author =
    "{объединение: fizika, кто: автор, организация: А, дата: 10.09.2025, итог: получилось}"
  private static let colleague = "{объединение: fizika, организация: Б, дата: 11.09.2025, итог: получилось}"
  private static let third =
    "{объединение: himiya, организация: В, дата: 12.09.2025, итог: получилось частично}"
  private static let failure = "{объединение: himiya, организация: В, дата: 12.09.2025, итог: не получилось}"
  private static let later = "{объединение: himiya, организация: В, дата: 12.09.2026, итог: получилось}"
  private static let examination =
    "экспертиза: {организация: Институт, дата: 20.09.2025, заключение: положительное}"
  private static let measured =
    "| Показатель | До | После |\n| --- | --- | --- |\n| Решили | 8 из 20 | 15 из 20 |\n"

  private func evidence(
    _ fields: [String], results: String = measured, beside archive: String = "", today: String = "2025-10-01"
  ) throws -> PracticeEvidence {
    let body = PracticeSample.body.replacing(
      "## Результаты\n\nТекст.\n", with: "## Результаты\n\n\(results)\n")
    let loading = try load(PracticeSample.practice(fields: fields, body: body) + archive, today: today)
    let portal = try #require(loading.portal)
    return try #require(
      PracticeBank(portal.practices, decisions: DecisionRegister(portal), on: portal.today).items.first
    ).evidence
  }

  /// A protocol whose first decision recommends the entry.
  private static func recommending(status: String = "открыто", date: String = "11.09.2025") -> String {
    """
    -- associations/fizika/2025-2026/meeting-1.md --
    ---
    {номер: 1, дата: \(date), статус: проведено, присутствовали: {членов: 5}}
    ---
    ## Повестка дня

    1. Практика.

    ## Слушали

    1. Автора.

    ## Решили

    1. Рекомендовать.
       - рекомендует: a
       - статус: \(status)

    """
  }

  private func uses(_ uses: String...) -> String { "применили: [\(uses.joined(separator: ", "))]" }

  @Test func eachLevelAsksForThoseBelowIt() throws {
    #expect(try evidence([], results: "Пока нет.").level == .idea)
    #expect(try evidence([uses(Self.author)], results: "Пока нет.").level == .tried)
    #expect(try evidence([uses(Self.author)]).level == .measured)
    #expect(try evidence([uses(Self.author, Self.colleague)]).level == .repeated)
    let spread = uses(Self.author, Self.colleague, Self.third)
    let meeting = Self.recommending()
    #expect(try evidence([spread], beside: meeting).level == .spread)
    #expect(try evidence([spread, Self.examination], beside: meeting).level == .examined)
    #expect(try evidence([spread, Self.examination], results: "Пока нет.").level == .tried)
    #expect(try evidence([spread, Self.examination]).level == .repeated)
  }

  @Test(arguments: [("открыто", true), ("снято", false)])
  func aDecisionThatRecommendsAnEntryCountsForIt(status: String, counts: Bool) throws {
    let meeting = Self.recommending(status: status)
    let spread = uses(Self.author, Self.colleague, Self.third)
    #expect(try evidence([spread], beside: meeting).level == (counts ? .spread : .repeated))
  }

  @Test func neitherAWordOfTheEntryNorADecisionToComeRecommendsIt() throws {
    let spread = uses(Self.author, Self.colleague, Self.third)
    let word = "решение: fizika/2025-2026/meeting-1#r-1"
    #expect(try evidence([spread, word]).level == .repeated)
    let other = Self.recommending().replacing("   - рекомендует: a\n", with: "")
    #expect(!other.contains("рекомендует"))
    #expect(try evidence([spread, word], beside: other).level == .repeated)
    #expect(try evidence([spread], beside: Self.recommending(date: "11.12.2025")).level == .repeated)
  }

  @Test func whatFailedOrIsStillToComeProvesNothing() throws {
    #expect(try evidence([uses(Self.author, Self.failure)]).level == .measured)
    #expect(try evidence([uses(Self.author, Self.later)]).level == .measured)
    let two = uses(Self.author, Self.colleague, Self.failure)
    #expect(try evidence([two], beside: Self.recommending()).level == .repeated)
    let negative = Self.examination.replacing("положительное", with: "отрицательное")
    #expect(try evidence([negative]).steps.last?.isMet == false)
  }

  @Test(arguments: [
    ("| | до | после |\n| --- | --- | --- |\n| Решили | – | – |", false),
    ("| | до | после |\n| --- | --- | --- |\n| Решили | 8 | |", false),
    ("| | до | после |\n| --- | --- | --- |\n| Решили | нет | не мерили |", false),
    ("| | Результат до | Результат после |\n| --- | --- | --- |\n| Решили | 8 | 15 |", true),
    ("| | Доля | Последние |\n| --- | --- | --- |\n| Решили | 8 | 15 |", false),
    ("| | до | после |\n| --- | --- | --- |\n| пример заполнения | 1 | 2 |", false),
  ])
  func onlyNumbersFromBeforeAndAfterAreData(table: String, isData: Bool) throws {
    #expect(try evidence([], results: table).steps[1].isMet == isData)
  }

  @Test func anExampleMayShowALevelWithoutData() throws {
    let table = "| | до | после |\n| --- | --- | --- |\n| пример заполнения | – | – |"
    #expect(try evidence(["образец: да", uses(Self.colleague)], results: table).level == .repeated)
  }

  @Test(arguments: [("2025-12-31", PracticeEvidence.Level.repeated), ("2026-01-01", .measured)])
  func theLevelFallsAfterTheReviewDate(today: String, level: PracticeEvidence.Level) throws {
    let evidence = try evidence(
      ["пересмотреть: 12.2025", uses(Self.author, Self.colleague)], today: today)
    #expect(evidence.level == level)
    #expect(evidence.isLowered == (level == .measured))
    #expect(evidence.missing?.level == .spread)
  }

  @Test func recognitionProvesNothing() throws {
    #expect(try evidence(["признание: федеральный"], results: "Пока нет.").level == .idea)
  }
}
