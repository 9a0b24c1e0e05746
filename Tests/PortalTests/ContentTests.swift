import Diagnostics
import Markdown
import Portal
import SchoolCalendar
import Testing

/// Every content type with every field, as a leader writes it.
struct ContentTests {
  @Test func anAssociationIsRead() throws {
    let loading = try load(
      """
      -- associations/fizika/index.md --
      ---
      номер: 1
      название: Учителя физики
      вид: предметное
      профили: [физика, астрономия]
      приказ: {номер: "71", дата: 25.06.2025, орган: Отдел образования}
      руководитель: {кто: rukovoditel-fizika, приказ: "88", дата: 01.09.2025, год: 2025-2026}
      секретарь: sekretar-fizika
      состав: {всего: 14, организаций: 11, на: 10.09.2025}
      тема: Формирующее оценивание на уроке физики
      образец: да
      ---

      Текст.
      """)
    #expect(loading.diagnostics.isEmpty)
    let association = try #require(loading.portal?.associations.first)
    #expect(association.id == .association(.fizika))
    #expect(association.number.value == 1)
    #expect(association.kind == .subject)
    #expect(association.profiles == ["физика", "астрономия"])
    #expect(association.order?.date.iso == "2025-06-25")
    #expect(association.leader?.year?.path == "2025-2026")
    #expect(association.leader?.person.value.text == "rukovoditel-fizika")
    #expect(association.secretary?.location.position == Position(line: 8, column: 12))
    #expect(association.membership?.total == 14)
    #expect(association.isSample)
  }

  @Test func aDocumentNewsAndAPageAreRead() throws {
    let portal = try #require(
      try load(
        """
        -- documents/polozhenie.md --
        ---
        вид: положение
        название: Положение
        номер: "71"
        дата: 25.06.2025
        орган: Отдел образования
        статус: утратил силу
        ---

        3.1. План составляет руководитель.
        -- news/god.md --
        ---
        название: Новый год
        дата: 28.08.2025
        кратко: До 10 сентября.
        вид: литература
        направление: информационная
        объединения: [fizika, izo-muzyka]
        ---
        -- pages/o-mumo.md --
        ---
        название: О МУМО
        меню: верхнее
        порядок: 5
        ---
        """
      ).portal)
    #expect(portal.documents.first?.status == .repealed)
    #expect(portal.documents.first?.body.anchors.contains("p-3-1") == true)
    #expect(portal.news.first?.associations == [.fizika, .izoMuzyka])
    #expect(portal.news.first?.kind == .literature)
    #expect(portal.news.first?.direction == .information)
    #expect(portal.pages.first?.menu == .top)
    #expect(portal.pages.first?.order == 5)
  }

  @Test func settingsAreRead() throws {
    let settings = try #require(
      try load(
        """
        -- portal.yaml --
        название: Портал
        муниципалитет: Округ
        орган: Отдел образования
        адрес: https://Example.org/mumo
        часовой-пояс: Europe/Moscow
        люди: people.yaml
        контакты: {адрес: Бежецк, часы: "9:00–17:00"}
        учебный-год:
          2025-2026:
            четверти: [01.09.2025–24.10.2025, 05.11.2025–30.12.2025]
            каникулы:
              осенние: 25.10.2025–04.11.2025
        """
      ).portal?.settings)
    #expect(settings.address.origin == "https://example.org")
    #expect(settings.address.path == "/mumo/")
    #expect(settings.contacts?.hours == "9:00–17:00")
    #expect(settings.schoolYears.first?.year.path == "2025-2026")
    #expect(settings.schoolYears.first?.terms.quarters.map(\.first.iso) == ["2025-09-01", "2025-11-05"])
    #expect(settings.schoolYears.first?.terms.autumn?.last.iso == "2025-11-04")
  }

  @Test func associationsStandInTheOrderOfAnnex4AndNewsLatestFirst() throws {
    let portal = try #require(
      try load(
        """
        -- associations/trud/index.md --
        ---
        {номер: 11, название: Труд, вид: предметное}
        ---
        -- associations/fizika/index.md --
        ---
        {номер: 1, название: Физика, вид: предметное}
        ---
        -- news/a.md --
        ---
        {название: А, дата: 01.09.2025}
        ---
        -- news/b.md --
        ---
        {название: Б, дата: 02.09.2025}
        ---
        -- news/c.md --
        ---
        {название: В, дата: 02.09.2025}
        ---
        """
      ).portal)
    #expect(portal.associations.map(\.title) == ["Физика", "Труд"])
    #expect(portal.news.map(\.title) == ["Б", "В", "А"])
  }

  @Test func theSixteenAssociationsAreThoseOfAnnex4() {
    #expect(
      AssociationID.allCases.map(\.rawValue) == [
        "fizika", "matematika", "informatika", "russkij-yazyk", "inostrannye-yazyki", "istoriya",
        "geografiya",
        "biologiya", "himiya", "obzr-fizkultura", "trud", "izo-muzyka", "nachalnye-klassy", "rukovoditeli-oo",
        "rukovoditeli-doo", "vospitateli-doo",
      ])
    #expect(AssociationID.allCases.map(\.number) == Array(1...16))
  }

  @Test(arguments: [
    ("https://example.org", "https://example.org", "/"),
    ("https://host.ru/mumo/", "https://host.ru", "/mumo/"),
    ("http://127.0.0.1:8080/a/b", "http://127.0.0.1:8080", "/a/b/"),
  ])
  func addressesAreRead(text: String, origin: String, path: String) throws {
    let address = try #require(SiteAddress(text))
    #expect(address.origin == origin && address.path == path)
  }

  @Test(arguments: [
    "example.org", "ftp://example.org/", "https://", "https://example.org/?a", "https://example.org/#a",
    "https://user@example.org/", "https://example.org/a\"b", "https://example.org/../a", "https://пример.рф/",
    "",
  ])
  func otherTextsAreNoAddresses(text: String) {
    #expect(SiteAddress(text) == nil)
  }
}
