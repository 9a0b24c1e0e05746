import SchoolCalendar
import Testing

struct DatePhraseTextTests {
  @Test(arguments: [
    ("16.10.2025 14:30", "16 октября 2025 г., 14:30"),
    ("16.10.2025 с 14:00 до 15:30", "16 октября 2025 г., 14:00–15:30"),
    ("16.10", "16 октября 2025 г."),
    ("16–18 октября", "с 16 по 18 октября 2025 г."),
    ("28.09–03.10", "с 28 сентября по 3 октября 2025 г."),
    ("28 декабря – 10 января", "с 28 декабря 2025 г. по 10 января 2026 г."),
    ("до 10 сентября", "срок: до 10 сентября 2025 г."),
    ("в марте", "март 2026 г., точная дата уточняется"),
    ("август-сентябрь", "август–сентябрь 2025 г."),
    ("декабрь-январь", "декабрь 2025 г. – январь 2026 г."),
    ("1 неделя ноября", "первая неделя ноября 2025 г."),
    ("3 декада ноября", "третья декада ноября 2025 г."),
    ("в начале мая", "начало мая 2026 г."),
    ("2 половина мая", "вторая половина мая 2026 г."),
    ("осенью", "осень 2025 г."),
    ("зимой", "зима 2025–2026 гг."),
    ("1 четверть", "I четверть"),
    ("1–3 четверть", "I–III четверти"),
    ("2 полугодие", "второе полугодие"),
    ("на зимних каникулах", "зимние каникулы"),
    ("по графику", "весь учебный год"),
    ("раз в месяц", "ежемесячно"),
    ("каждую четверть", "ежеквартально"),
    ("по согласованию", "дата уточняется"),
    ("когда-нибудь", "дата уточняется"),
  ])
  func aMeaningIsToldInRussian(text: String, russian: String) throws {
    let parts = try DatePhraseSample.read(text).parts
    let spaces: [Character] = ["\u{A0}"]
    #expect(parts.map { String($0.meaning.russian.map { spaces.contains($0) ? " " : $0 }) } == [russian])
  }

  static let phrases =
    [
      DatePhraseDayTests.days, DatePhraseDayTests.runs, DatePhraseDayTests.lists, DatePhraseDayTests.hours,
      DatePhrasePeriodTests.months, DatePhrasePeriodTests.stretches, DatePhrasePeriodTests.terms,
      DatePhraseDeadlineTests.phrases, DatePhraseYearTests.wholeYear, DatePhraseYearTests.frequencies,
      DatePhraseYearTests.undecided,
    ].flatMap { $0.map(\.0) }

  @Test(arguments: phrases)
  func whatIsToldMeansTheSame(text: String) throws {
    for part in try DatePhraseSample.read(text).parts where part.meaning != .unknown {
      let again = try DatePhraseSample.read(part.meaning.russian)
      #expect(again.parts.map(\.meaning) == [part.meaning], "\(part.meaning.russian)")
      #expect(again.problems.isEmpty)
    }
  }

  @Test func thePhrasesAreMany() {
    #expect(Self.phrases.count > 200)
  }
}
