import Diagnostics
import Testing

/// The protected statistics as readers see them.
struct StatisticsPageTests {
  private static let content = """
    -- deficits.yaml --
    metod/ocenivanie: {название: Оценивание, блок: методический}
    metod/celi: {название: Цели урока, блок: методический}
    -- associations/fizika/index.md --
    ---
    {номер: 1, название: Учителя физики, вид: предметное}
    ---
    -- associations/fizika/2025-2026/meeting-1.md --
    ---
    {номер: 1, дата: 11.09.2025, статус: отменено}
    ---
    -- associations/himiya/index.md --
    ---
    {номер: 9, название: Учителя химии, вид: предметное}
    ---
    -- associations/trud/index.md --
    ---
    {номер: 11, название: Учителя труда, вид: предметное}
    ---
    -- statistics/2025-2026.yaml --
    схема: 1
    дата: 2025-10-01
    таблицы:
      - {группа: fizika, признак: category, дата: 2025-10-01, основание: 5, всего: 25, числа: [15, 10, 0]}
      - {группа: fizika, признак: need-metod/ocenivanie, дата: 2025-10-01, основание: 5, всего: 25, числа: [5, 20]}
    -- statistics/2026-2027.yaml --
    схема: 1
    дата: 2026-10-01
    образец: да
    таблицы:
      - {группа: fizika, признак: category, дата: 2026-10-01, основание: 5, всего: 30, числа: [10, 20, 0]}
      - {группа: fizika, признак: need-metod/ocenivanie, дата: 2025-10-01, основание: 5, всего: 25, числа: [5, 20]}
      - {группа: fizika, признак: need-metod/celi, дата: 2026-10-01, основание: 5, всего: 30, числа: [15, 15]}
      - {группа: small, признак: education, дата: 2026-10-01, основание: 5, всего: 10, числа: [0, 10]}
      - {группа: municipality, признак: awards, дата: 2026-10-01, основание: 10, всего: 60, числа: [0, 60]}

    """

  private func site(_ content: String = content) throws -> TestSite {
    try TestSite(content, today: "2026-11-01")
  }

  @Test func theMunicipalityHasThePageAboveAll() throws {
    let site = try site()
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    #expect(
      try site.main("statistics/index.html").replacing("\u{A0}", with: " ") == """
        Главная / › Статистика (образец)
        |Все объединения округа|10 9 2026-10-01
        # Награды не менее 60 2026-10-01: да  = менее 10 ()  |0 ; нет  = около 60 (от 51 до 69) 100 % |100 ;
        > Учителя физики /statistics/fizika/
        > Малые объединения вместе /statistics/small/
        < /statistics/statistics.csv
        < /statistics/statistics.json
        """)
  }

  @Test func anAssociationHasItsTablesItsNeedsAndItsYears() throws {
    #expect(
      try site().main("statistics/fizika/index.html").replacing("\u{A0}", with: " ") == """
        Главная / › Статистика /statistics/ › Статистика (образец)
        |Учителя физики|5 4 2026-10-01
        # Квалификационная категория не менее 30 2026-10-01: высшая  = около 10 (от 6 до 14) 33 % |33 ; первая  = около 20 (от 16 до 24) 67 % |67 ; без категории  = менее 5 ()  |0 ;
        ? Выявленные дефициты не менее 30: Цели урока /practices/deficits/metod/celi/ = около 15 (от 11 до 19) 50 % |50 ; Оценивание /practices/deficits/metod/ocenivanie/ = около 5 (от 1 до 9) 20 % |20 1 октября 2025 г.;
        ~ Квалификационная категория: 2026–2027 2025–2026; высшая: около 10, около 15,; первая: около 20, около 10,; без категории: менее 5, менее 5,
        """)
  }

  @Test func associationsShowTheirOwnTableOrThatOfTheSmallOnes() throws {
    let site = try site(
      Self.content + "-- portal.yaml --\nмалые-объединения: [himiya]\n")
    let page = try site.main("associations/fizika/index.html")
    #expect(page.contains("|Квалификационная категория: высшая  = около 10"))
    #expect(page.contains("/statistics/fizika/ (образец)"))
    #expect(try site.main("associations/fizika/2025-2026/index.html").contains("высшая  = около 15"))
    #expect(
      try site.main("associations/himiya/index.html").contains(
        "Статистика малых объединений /statistics/small/"))
    #expect(try !site.main("associations/trud/index.html").contains("/statistics/"))
  }

  @Test func everythingCanBeDownloaded() throws {
    let site = try site()
    let csv = try #require(site.files["statistics/statistics.csv"])
    #expect(csv.hasPrefix("\u{FEFF}Учебный год;Группа;Признак;Значение;Число;От;До;"))
    #expect(
      csv.contains(
        "\r\n2026-2027;Учителя физики;Квалификационная категория;высшая;10;6;14;30;5;2026-10-01;да\r\n"))
    #expect(csv.contains("\r\n2026-2027;Все объединения округа;Награды;да;0;0;9;60;10;2026-10-01;да\r\n"))
    let json = try #require(site.files["statistics/statistics.json"])
    #expect(
      json.contains(
        #"{"group":"fizika","attribute":"category","date":"2025-10-01","base":5,"total":25,"counts":[15,10,0]}"#
      ))
    #expect(json.contains(#"{"id":"small","title":"Малые объединения вместе"}"#))
  }

  @Test func aPortalWithoutStatisticsSaysSo() throws {
    let site = try TestSite("")
    #expect(try site.main("statistics/index.html") == "Главная / › Статистика\n|")
    #expect(site.files["statistics/statistics.csv"] == nil)
    #expect(site.files["statistics/index.html"]?.contains("noindex") == true)
  }

  /// A broken snapshot is left out whole, and the one before it stands.
  @Test func aBrokenSnapshotIsLeftOut() throws {
    let site = try site(Self.content.replacing("числа: [10, 20, 0]", with: "числа: [11, 19, 0]"))
    #expect(site.diagnostics.contains { $0.rule.name == "snapshot-form" })
    #expect(try site.main("statistics/fizika/index.html").contains("высшая  = около 15"))
  }
}
