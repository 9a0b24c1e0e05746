import Testing

/// Pages of meetings, registers of decisions and tables of school years.
struct MeetingPageTests {
  private static let association = """
    -- associations/fizika/index.md --
    ---
    {номер: 1, название: Учителя физики, вид: предметное}
    ---

    """

  private static let held = """
    -- associations/fizika/2025-2026/meeting-1.md --
    ---
    номер: 1
    дата: 11.09.2025
    время: 14:30
    место: Центр
    статус: проведено
    секретарь: sekretar-fizika
    присутствовали: {членов: 12, из: 14, приглашённых: 1}
    ---

    Вступление.

    ## Повестка дня

    1. План.

    ## Слушали

    1. Руководителя.

    ## Решили

    Единогласно:

    1. Утвердить *план*.
       - статус: выполнено
    2. Провести уроки.
       - ответственный: руководитель
       - срок: до 1 февраля

    ## Приложения

    Нет.

    """

  private static let following = """
    -- associations/fizika/2025-2026/meeting-2.md --
    ---
    номер: 2
    дата: 15.01.2026
    статус: проведено
    присутствовали: {членов: 9}
    ---

    ## Повестка дня

    1. Итоги ([решение](meeting-1.md#r-2)).

    ## Слушали

    1. Заместителя.

    ## Решили

    1. Завершить.
       - закрывает: meeting-1#r-2
       - статус: выполнено

    """

  private static let announced = """
    -- associations/fizika/2025-2026/meeting-3.md --
    ---
    номер: 3
    дата: 12.03.2026
    время: 15:00
    статус: назначено
    ---

    ## Повестка дня

    1. Чтения ([решение](meeting-1.md#r-1)).

    """

  private static let all = association + held + following + announced

  /// What a page prints, with spaces that may break.
  private func plain(_ site: TestSite, _ path: String) throws -> String {
    try site.main(path).replacing("\u{A0}", with: " ")
  }

  @Test func theProtocolHasTheFormOfTheAnnex() throws {
    let site = try TestSite(Self.association + Self.held)
    #expect(
      try plain(site, "associations/fizika/2025-2026/meeting-1/index.html") == """
        Главная / › Объединения /associations/ › Учителя физики /associations/fizika/ › Протокол заседаний МУМО
        |1 2025-09-11|учителя физики|руководитель МУМО; ; секретарь МУМО; 12 из 14; приглашённых: 1|14:30|Центр||<p>Вступление.</p>
        ? [План.]
        ! [Руководителя.]
        <p>Единогласно:</p>
        #r-1 [Утвердить <em>план</em>.
        ]  |  =  | выполнено
        #r-2 [Провести уроки.
        ] руководитель | до 1 февраля = до 1 февраля 2026 г. | открыто
        <h2 id="prilozheniya">Приложения</h2>
        <p>Нет.</p>
        """)
  }

  @Test func aDecisionIsFollowedInBothDirections() throws {
    let site = try TestSite(Self.all, today: "2026-02-10")
    #expect(site.diagnostics.isEmpty)
    let first = try plain(site, "associations/fizika/2025-2026/meeting-1/index.html")
    #expect(first.contains("выполнено (Закрыто решением 1 заседания № 2"))
    #expect(first.contains("/associations/fizika/2025-2026/meeting-2/#r-1)"))
    #expect(first.contains("(Стоит в повестке дня заседания № 3"))
    let second = try plain(site, "associations/fizika/2025-2026/meeting-2/index.html")
    #expect(second.contains("<Закрывает решение 2 заседания № 1"))
    #expect(second.contains("/associations/fizika/2025-2026/meeting-1/#r-2>"))
  }

  @Test func anExtensionNamesTheNewDay() throws {
    let second = Self.following.replacing("закрывает", with: "продлевает")
      .replacing("   - статус: выполнено", with: "   - срок: до 1 апреля")
    let site = try TestSite(Self.association + Self.held + second, today: "2026-02-10")
    #expect(site.diagnostics.isEmpty)
    let page = try plain(site, "associations/fizika/2025-2026/meeting-1/index.html")
    #expect(page.contains("продлено (Продлено до 1 апреля 2026 г. решением 1 заседания № 2"))
  }

  @Test func whatStandsBetweenItemsStaysThere() throws {
    let held =
      Self.held.replacing("2. Провести уроки.", with: "\nМежду.\n\n2. Провести[^1] уроки.")
      + "\n[^1]: Сноска.\n\n"
    let site = try TestSite(Self.association + held)
    #expect(site.diagnostics.isEmpty)
    let page = try plain(site, "associations/fizika/2025-2026/meeting-1/index.html")
    let places = ["#r-1", "<p>Между.</p>", "(from 2)", "#r-2", "Сноска.", "Приложения"].map {
      page.firstRange(of: $0)?.lowerBound
    }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test func nobodyIsCalledWhatTheyAreNot() throws {
    let association = """
      -- associations/fizika/index.md --
      ---
      {номер: 1, название: Учителя физики, вид: предметное, руководитель: {кто: rukovoditel-fizika}}
      ---

      """
    let held = Self.held.replacing(
      "ответственный: руководитель", with: "ответственный: rukovoditel-fizika, chlen-7")
    let page = try plain(
      try TestSite(association + held), "associations/fizika/2025-2026/meeting-1/index.html")
    #expect(page.contains("] руководитель МУМО, член МУМО |"))
  }

  @Test func theRegisterShowsOpenDecisionsFirst() throws {
    let site = try TestSite(Self.association + Self.held, today: "2026-02-10")
    let register = try plain(site, "associations/fizika/decisions/index.html")
    #expect(register.contains("Всего решений: 2, открыто: 1, из них срок прошёл: 1"))
    let overdue = try #require(register.firstRange(of: "срок прошёл\n") ?? register.firstRange(of: "уроки."))
    let done = try #require(register.firstRange(of: "выполнено"))
    #expect(overdue.lowerBound < done.lowerBound)
    #expect(try plain(site, "decisions/index.html").contains("Учителя физики"))
  }

  @Test func theAssociationCountsItsMeetings() throws {
    let site = try TestSite(Self.all, today: "2026-02-10")
    let page = try plain(site, "associations/fizika/index.html")
    #expect(page.contains("|2 из 4|next Заседание № 3 12 марта 2026 г.|"))
    let table = try plain(site, "associations/2025-2026/index.html")
    #expect(
      table.contains(
        "Учителя физики: пока нет; 2 из 4; № 1 от 11 сентября 2025 г. № 2 от 15 января 2026 г.; 12 марта 2026 г.; пока нет"
      ))
    #expect(try plain(site, "associations/fizika/2025-2026/index.html").contains("Заседание № 1"))
  }

  @Test func aMeetingStandsInCalendarsWithOneIdentity() throws {
    let announced = try TestSite(
      Self.association + Self.announced.replacing(" ([решение](meeting-1.md#r-1))", with: ""),
      today: "2026-02-10")
    let held = try TestSite(
      Self.association
        + Self.held.replacing("meeting-1", with: "meeting-3").replacing("номер: 1", with: "номер: 3")
        .replacing("11.09.2025", with: "12.03.2026").replacing("до 1 февраля", with: "до 1 мая"),
      today: "2026-03-20")
    func uids(_ site: TestSite, _ path: String) throws -> [Substring] {
      try #require(site.files[path]).split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
    }
    let before = try uids(announced, "associations/fizika/2025-2026/meeting-3.ics")
    #expect(before.count == 1)
    #expect(try uids(held, "associations/fizika/2025-2026/meeting-3.ics") == before)
    for feed in ["calendar/all.ics", "associations/fizika/calendar.ics"] {
      #expect(try uids(announced, feed).contains(before[0]))
    }
    let event = try #require(announced.files["associations/fizika/2025-2026/meeting-3.ics"])
    #expect(event.contains("DTSTART:20260312T120000Z"))
    #expect(event.contains("SUMMARY:Заседание № 3\\, учителя физики"))
    #expect(event.replacing("\r\n ", with: "").contains("Повестка дня:\\n1. Чтения"))
  }

  @Test func aMeetingTakesTheDatesOfItsRow() throws {
    let plan = """
      -- associations/fizika/2025-2026/plan.md --
      ---
      обновлено: 05.09.2025
      ---
      ## 1. Организационно-аналитическая деятельность

      | № п/п | Планируемое мероприятие | Дата проведения | Планируемый результат |
      | --- | --- | --- | --- |
      | 1.1 | Заседание | март | Протокол |

      ## 2. Организационно-методическая деятельность

      | № п/п | Планируемое мероприятие | Дата проведения | Планируемый результат |
      | --- | --- | --- | --- |
      | 2.1 | Помощь | в течение года | План |

      """
    let meeting = Self.announced.replacing(" ([решение](meeting-1.md#r-1))", with: "")
      .replacing("время: 15:00", with: "время: 15:00\nплан: fizika/2025-2026#1.1")
    let site = try TestSite(Self.association + plan + meeting, today: "2026-02-10")
    #expect(
      try plain(site, "associations/fizika/2025-2026/plan/index.html").contains(
        "<Заседание № 3, 12 марта 2026 г., 15:00 /associations/fizika/2025-2026/meeting-3/>"))
    #expect(
      try plain(site, "associations/fizika/2025-2026/meeting-3/index.html").contains(
        "пункт 1.1 /associations/fizika/2025-2026/plan/#p-1-1"))
    let month = try plain(site, "calendar/2026-03/index.html")
    #expect(month.contains("15:00 Заседание № 3"))
    #expect(!month.contains("?:"))
  }
}
