import Diagnostics
import FileSystem
import Portal
import SchoolCalendar
import TestSupport
import Testing

/// The privacy guard at work: what blocks a file, where, and what is said of it.
struct PrivacyTests {
  private static let head = "---\nназвание: А\nдата: 01.09.2025\n---\n\n"

  @Test(arguments: [
    "⟪phone-number⟫+7 900 000-00-00", "⟪private-email⟫primerov@mail.ru",
    "СНИЛС ⟪insurance-number⟫111-111-111 45", "паспорт ⟪passport-number⟫28 00 000000",
    "дата рождения ⟪birth-date⟫01.02.1985", "⟪name-with-age⟫Образцов Иван, 12 лет",
    "⟪name-with-result⟫Образцов Иван, 9 класс — 1 место",
    "| ⟪member-table⟫ФИО | Стаж | Категория |\n| --- | --- | --- |\n| Образцов О. О. | да | да |",
  ])
  func personalDataBlocksAText(text: String) throws {
    let loading = try expectMarkedProblems("-- news/a.md --\n\(Self.head)\(text)\n")
    #expect(loading.diagnostics.hasErrors)
    for problem in loading.diagnostics { #expect(!problem.rule.quotesLine) }
  }

  @Test(arguments: [
    (
      "associations/fizika/index.md",
      "номер: 1\nназвание: Ф\nвид: предметное\n# ⟪phone-number⟫8 900 000-00-00"
    ),
    ("documents/a.md", "вид: приказ\nназвание: Пишите на ⟪private-email⟫primerov@bk.ru"),
    (
      "events/a.md",
      "название: А\nвид: семинар\nкогда: 4 декабря 2025, 14:00\nместо: тел. ⟪phone-number⟫2-00-00"
    ),
    ("pages/a.md", "название: ⟪name-with-age⟫Образцов Иван, 12 лет"),
  ])
  func fieldsAndCommentsAreRead(path: String, fields: String) throws {
    try expectMarkedProblems("-- \(path) --\n---\n\(fields)\n---\n\nТекст.\n")
  }

  @Test func thePeopleFileIsAPrivatePlace() throws {
    let person = "obrazec: {имя: Образцов Образец, роль: глава}  # 8 900 000-00-00, primerov@mail.ru\n"
    try expectMarkedProblems("-- people.yaml --\n\(person)")
  }

  @Test func contactsOfTheSettingsMayStandInTexts() throws {
    let settings = settingsText + "контакты: {телефон: +7 48231 2-00-00, почта: primerova@mail.ru}\n"
    let text = "Звоните: 8 (48231) 2-00-00, пишите: primerova@mail.ru\n"
    try expectMarkedProblems("-- portal.yaml --\n\(settings)-- news/a.md --\n\(Self.head)\(text)")
  }

  @Test func leadersMayAllowWords() throws {
    let settings = settingsText + "разрешённые-слова: [Образцов Иван, 8 900 000-00-00]\n"
    let text = "Чтения: Иван Образцов, 9 класс. Звоните 8 900 000-00-00 и ⟪phone-number⟫8 900 000-00-01.\n"
    try expectMarkedProblems("-- portal.yaml --\n\(settings)-- news/a.md --\n\(Self.head)\(text)")
  }

  @Test func nothingIsPublishedUnderSettingsWithPersonalData() throws {
    let loading = try expectMarkedProblems(
      "-- portal.yaml --\n\(settingsText)# Позвонить: ⟪phone-number⟫8 900 000-00-00\n")
    #expect(loading.portal == nil)
  }

  @Test func aDictionaryWithPersonalDataIsLeftOut() throws {
    let need = "predmet/a: {название: Образцов Иван, 12 лет, блок: предметный}\n"
    let loading = try load("-- deficits.yaml --\n\(need)")
    #expect(loading.diagnostics.contains { $0.rule.name == "name-with-age" })
    #expect(loading.portal?.deficits == nil)
  }

  /// Whatever else is wrong with such a line is told without its words.
  @Test(arguments: [
    "тэл: +7 900 000-00-00", "дата: 8 900 000-00-00", "объединения: [8 900 000-00-00]",
    "кратко: Звоните: 8 900 000-00-00",
  ])
  func noMessageRepeatsPersonalData(field: String) throws {
    let text = "-- news/a.md --\n---\nназвание: А\nдата: 01.09.2025\n\(field)\n---\n\n[А](+79000000000.md)\n"
    let problems = try load(text).diagnostics
    #expect(problems.contains { $0.rule.name == "phone-number" })
    for problem in problems {
      #expect(!problem.message.contains("900") && problem.hint?.contains("900") != true)
    }
  }
}

/// The privacy guard and the files beside texts.
extension PrivacyTests {
  private static func files(_ name: String, _ bytes: [UInt8], text: String) throws -> PortalLoading {
    let today = try CalendarDate(parsing: "2025-10-01")
    let files = [
      "portal.yaml": Array(settingsText.utf8), "index.md": Array("Главная\n".utf8),
      "news/a/index.md": Array((head + text).utf8), "news/a/\(name)": bytes,
    ]
    let source = ContentSource(
      tree: SourceTree(files: files), root: "content", readPeople: { path throws(FileSystemError) in nil },
      clock: { ZoneClock(timeZone: $0, today: today) { _ in 10_800 } })
    return PortalLoading(source)
  }

  private static let author = Array(#"{\rtf1{\info{\author Obrazcov}}}"#.utf8)
  /// Exif of a JPEG file with a latitude.
  private static let located: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE1, 0, 52] + Array("Exif\0\0II".utf8) + [42, 0, 8, 0, 0, 0, 1, 0, 0x25, 0x88, 4, 0]
    + [1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 0, 5, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    + [0xFF, 0xC0, 0, 11, 8, 0, 9, 0, 9, 1, 1, 0x11, 0]

  @Test(arguments: [
    ("plan.rtf", author, "author-in-file"), ("foto.jpg", located, "picture-location"),
    ("plan.docx", Array("PK\u{3}\u{4}".utf8), "unreadable-attachment"),
    ("spisok.txt", Array("Образцов Иван, 12 лет".utf8), "name-with-age"),
    ("spisok.csv", Array("ФИО;Стаж;Категория\nОбразцов О. О.;да;да\n".utf8), "member-table"),
    ("spisok.csv", windows("Образцов Иван, 12 лет"), "name-with-age"),
    ("spisok.txt", [0xFF, 0xFE] + utf16("Образцов Иван, 12 лет"), "name-with-age"),
    ("spisok.txt", utf16("Образцов Иван, 12 лет"), "name-with-age"),
  ])
  func aFileWithPersonalDataIsHeldBack(name: String, bytes: [UInt8], rule: String) throws {
    let linked = try Self.files(name, bytes, text: "[Файл](\(name)) и ещё текст\n")
    #expect(
      linked.diagnostics.map { "\($0.location) \($0.rule.name)" } == ["content/news/a/\(name):1:1 \(rule)"])
    // The page stays, without the file.
    #expect(linked.portal?.news.count == 1)
    #expect(linked.portal?.attachments == [])
    let unlinked = try Self.files(name, bytes, text: "Текст\n")
    #expect(unlinked.diagnostics.map(\.rule.name) == [rule])
  }

  /// As Excel writes CSV in Russian Windows.
  private static func windows(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value < 0x80 ? $0.value : $0.value - 0x350) }
  }

  /// The lower byte first, no mark.
  private static func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  }

  @Test func aGoodFileIsPublished() throws {
    let loading = try Self.files("plan.rtf", Array(#"{\rtf1 Plan}"#.utf8), text: "[Файл](plan.rtf)\n")
    #expect(loading.diagnostics.isEmpty)
    #expect(loading.portal?.attachments == ["news/a/plan.rtf"])
  }

  @Test func aScanIsAWarning() throws {
    let scan = """
      %PDF-1.4
      1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
      2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
      3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources <</XObject <</I 4 0 R>>>>>> endobj
      4 0 obj <</Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8
      /Length 1>> stream
      0
      endstream endobj
      trailer <</Root 1 0 R /Size 5>>
      startxref
      0
      %%EOF
      """
    let loading = try Self.files("skan.pdf", Array(scan.utf8), text: "[Скан](skan.pdf)\n")
    #expect(loading.diagnostics.map { "\($0.rule.name) \($0.severity)" } == ["scan-without-text warning"])
    #expect(loading.portal?.attachments == ["news/a/skan.pdf"])
  }
}
