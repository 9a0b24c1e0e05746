import SchoolCalendar
import Testing

struct DatePhraseYearTests {
  static let wholeYear: [(String, String)] = [
    ("в течение года", "year"),
    ("в течении года", "year"),
    ("в теч. года", "year"),
    ("в течение учебного года", "year"),
    ("в течение всего учебного года", "year"),
    ("в течение уч. года", "year"),
    ("в течение 2025–2026 учебного года", "year"),
    ("2025-2026 учебный год", "year"),
    ("2025/26 уч. г.", "year"),
    ("2024–2025 учебный год", "year *"),
    ("на протяжении учебного года", "year"),
    ("учебный год", "year"),
    ("весь учебный год", "year"),
    ("весь год", "year"),
    ("весь период", "year"),
    ("круглый год", "year"),
    ("по графику", "year"),
    ("по отдельному графику", "year"),
    ("согласно графику", "year"),
    ("по плану", "year"),
    ("по мере необходимости", "year"),
    ("При необходимости", "year"),
    ("постоянно", "year"),
    ("регулярно", "year"),
    ("по запросу", "year"),
    ("по плану-графику", "year"),
    ("ежегодно, в течение года", "year"),
    ("ежегодно", "year"),
  ]

  @Test(arguments: wholeYear)
  func theWholeYearIsRead(text: String, meaning: String) throws {
    #expect(try DatePhraseSample.short(text) == meaning)
  }

  static let frequencies: [(String, String)] = [
    ("ежемесячно", "monthly"),
    ("каждый месяц", "monthly"),
    ("раз в месяц", "monthly"),
    ("1 раз в месяц", "monthly"),
    ("не реже одного раза в месяц", "monthly"),
    ("1–2 раза в месяц", "monthly"),
    ("1 раз в месяц в течение учебного года", "monthly"),
    ("ежемесячно, до 5 числа", "monthly"),
    ("ежемесячно до 5-го числа каждого месяца", "monthly"),
    ("ежемесячно с сентября по май", "monthly; band 2025-09-01/2026-05-31"),
    ("ежемесячно, октябрь–ноябрь", "monthly; band 2025-10-01/2025-11-30"),
    ("ежеквартально", "quarterly"),
    ("1 раз в четверть", "quarterly"),
    ("раз в квартал", "quarterly"),
    ("в конце каждой четверти", "quarterly"),
    ("еженедельно", "weekly"),
    ("каждую среду", "weekly"),
    ("по вторникам", "weekly"),
    ("ежедневно", "daily"),
    ("каждый день", "daily"),
    ("раз в полугодие", "halfYearly"),
    ("2 раза в год", "year"),
    ("2 раза в год (октябрь, апрель)", "year; month 2025-10; month 2026-04"),
    ("еженедельно, по средам", "weekly"),
    ("по понедельникам и средам, 14:30", "weekly"),
    ("последняя среда месяца", "monthly"),
    ("каждый первый вторник", "monthly"),
    ("1-го числа каждого месяца", "monthly"),
    ("не менее 4 раз в учебный год", "year"),
  ]

  @Test(arguments: frequencies)
  func whatIsRepeatedIsRead(text: String, meaning: String) throws {
    #expect(try DatePhraseSample.short(text) == meaning)
  }

  static let undecided: [(String, String)] = [
    ("дата уточняется", "undecided"),
    ("точная дата уточняется", "undecided"),
    ("Сроки уточняются", "undecided"),
    ("по согласованию", "undecided"),
  ]

  @Test(arguments: undecided)
  func whatIsNotSettledIsTold(text: String, meaning: String) throws {
    #expect(try DatePhraseSample.short(text) == meaning)
  }

  static let nonsense: [(String, String)] = [
    ("", "unknown"),
    (" ", "unknown"),
    ("—", "unknown"),
    (".,;", "unknown"),
    ("когда-нибудь", "unknown"),
    ("после каникул", "unknown"),
    ("16", "unknown"),
    ("14:30", "unknown"),
    ("16, 17, 18", "unknown"),
    ("с 16 октября", "unknown"),
    ("16 октября в школе № 3", "unknown"),
    ("октябрь –", "unknown"),
    ("месяц", "unknown"),
    ("октябрь 2205", "unknown"),
    ("первая неделя", "unknown"),
    ("в течение месяца", "unknown"),
    ("в течение 2025 года", "unknown"),
    ("I квартал", "unknown"),
    ("1234567 октября", "unknown"),
    ("16 октября (по", "2025-10-16; unknown"),
    ("16 октября (перенесено с 9 октября)", "2025-10-16; unknown"),
    ("٣ октября", "unknown"),
    ("октябрь/ноябрь", "unknown"),
    ("сбор и анализ, по факту", "unknown"),
    ("после каникул, 16 октября", "unknown; 2025-10-16"),
    ("16 октября; потом; ещё раз; ноябрь", "2025-10-16; unknown; month 2025-11"),
    (",, 16 октября ,,", "2025-10-16"),
  ]

  @Test(arguments: nonsense)
  func whatIsNotUnderstoodIsAPartToo(text: String, meaning: String) throws {
    #expect(try DatePhraseSample.short(text) == meaning)
  }

  @Test(arguments: [
    ("в тече\u{AD}ние го\u{301}да", "year"),
    ("трe\u{301}тья неделя", "unknown"),
    ("третьей неделе мая", "band 2026-05-18/2026-05-24"),
    ("ма\u{438}\u{306}", "month 2026-05"),
    ("четве\u{308}ртая неделя ноября", "band 2025-11-24/2025-11-30"),
    ("16\n\tоктября\u{202F}2025\u{2009}г.", "2025-10-16"),
  ])
  func marksThatNobodySeesMakeNoDifference(text: String, meaning: String) throws {
    #expect(try DatePhraseSample.short(text) == meaning)
  }
}
