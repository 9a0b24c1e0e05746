import SchoolCalendar
import Testing

struct DatePhraseProblemTests {
  /// The text, what is wrong, and where.
  @Test(arguments: [
    ("31 ноября", "no 31.11.2025", "31 ноября"),
    ("30.02.2026", "no 30.2.2026", "30.02.2026"),
    ("29 февраля", "no 29.2.2026", "29 февраля"),
    ("0 мая", "no 0.5.2026", "0 мая"),
    ("16.13.2025", "no 16.13.2025", "16.13.2025"),
    ("16.10.0205", "no 16.10.205", "16.10.0205"),
    ("45.13", "no 45.13.2025", "45.13"),
    ("до 31 сентября", "no 31.9.2025", "31 сентября"),
    ("25–31 ноября", "no 31.11.2025", "25–31 ноября"),
    ("в течение 31 ноября", "no 31.11.2025", "31 ноября"),
    ("16 октября, 25:00", "no 25:0", "25:00"),
    ("16 октября в 14:60", "no 14:60", "14:60"),
    ("16 октября, 25.00", "no 25:0", "25.00"),
    ("25:00, 16 октября", "no 25:0", "25:00"),
    ("16 октября, 15:30–14:00", "15:30 after 14:00", "15:30–14:00"),
    ("18–16 октября", "2025-10-18 after 2025-10-16", "18–16 октября"),
    ("18 октября – 16 октября 2025 г.", "2025-10-18 after 2025-10-16", "18 октября – 16 октября 2025 г."),
    ("май–сентябрь", "2026-05-01 after 2025-09-30", "май–сентябрь"),
    ("конец мая – начало мая", "2026-05-21 after 2026-05-10", "конец мая – начало мая"),
    ("II–I четверть", "2025-11-05 after 2025-10-24", "II–I"),
    ("пятая неделя ноября", "5 of 4", "пятая"),
    ("6-я неделя мая", "6 of 4", "6-я"),
    ("4 декада мая", "4 of 3", "4"),
    ("пятый понедельник октября", "5 of 4", "пятый понедельник октября"),
    ("V четверть", "5 of 4", "V"),
    ("0 четверть", "0 of 4", "0"),
    ("3 полугодие", "3 of 2", "3"),
    ("16 октября (пятница)", "2025-10-16 is not friday", "16 октября"),
    ("пятница, 16 октября, 14:30", "2025-10-16 is not friday", "16 октября"),
  ])
  func whatCannotBeIsAProblem(text: String, fact: String, place: String) throws {
    let phrase = try DatePhraseSample.read(text)
    let scalars = Array(text.unicodeScalars)
    #expect(phrase.problems.map(\.fact.short) == [fact])
    #expect(phrase.problems.map { String(String.UnicodeScalarView(scalars[$0.range])) } == [place])
  }

  @Test func everyProblemIsToldAndTheRestIsRead() throws {
    #expect(
      try DatePhraseSample.short("30 и 31 ноября; 32 мая, март")
        == "2025-11-30; month 2026-03; ! no 31.11.2025; ! no 32.5.2026")
  }

  @Test(arguments: [
    ("I четверть", "when is I четверть"),
    ("1 полугодие", "when is первое полугодие"),
    ("осенние каникулы", "when is осенние каникулы"),
    ("до конца учебного года", "when is IV четверть"),
  ])
  func termsThatAreNotSetAreAProblem(text: String, fact: String) throws {
    let phrase = DatePhrase(parsing: text, in: try DatePhraseSample.year())
    #expect(phrase.parts.isEmpty)
    #expect(phrase.problems.map(\.fact.short) == [fact])
  }

  @Test func aYearOfThreeTermsHasNoFourthQuarterAndOneHalf() throws {
    let three = SchoolYearTerms(quarters: Array(try DatePhraseSample.terms().quarters.prefix(3)))
    #expect(three.span(of: .quarter(3)) != nil)
    #expect(three.span(of: .quarter(4)) == nil)
    #expect(three.span(of: .halfYear(1)) != nil)
    #expect(three.span(of: .halfYear(2)) == nil)
    #expect(three.span(of: .halfYear(Int.max)) == nil)
  }
}
