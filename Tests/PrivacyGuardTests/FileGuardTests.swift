import PrivacyGuard
import Testing

/// What programs write into files unasked. Files that other programs have really written are in `Tests/Privacy`.
struct FileGuardTests {
  private static let types = (name: "[Content_Types].xml", text: "<Types/>")

  private static func document(_ name: String, _ text: String) -> [UInt8] {
    TestArchive([types, (name, text)]).bytes
  }

  private func findings(_ bytes: [UInt8], allowing words: [String] = []) -> [FileFinding] {
    FileGuard(allowing: AllowedWords(words)).findings(in: bytes)
  }

  @Test(arguments: [
    ("docProps/core.xml", "<c><dc:creator>Образцов</dc:creator></c>", AuthorPlace.properties),
    ("docProps/core.xml", "<c><cp:lastModifiedBy>obrazcov-pc</cp:lastModifiedBy></c>", .properties),
    ("docProps/app.xml", "<P><Manager>Примерова А. О.</Manager></P>", .properties),
    ("meta.xml", "<m><meta:initial-creator>Образцов</meta:initial-creator></m>", .properties),
    ("word/document.xml", "<w:p><w:del w:id='1' w:author='Образцов'>а</w:del></w:p>", .changes),
    ("word/footnotes.xml", #"<w:ins w:author = "Образцов"/>"#, .changes),
    ("word/comments.xml", #"<w:comment w:id="0" w:author="Образцов"/>"#, .comments),
    ("word/people.xml", #"<w15:person w15:author="Образцов"/>"#, .comments),
    ("xl/comments1.xml", "<authors><author>Образцов</author></authors>", .comments),
    ("xl/persons/person.xml", #"<person displayName="Образцов" id="{1}"/>"#, .comments),
    (
      "docProps/custom.xml", "<property name='_AuthorEmailDisplayName'><v>Образцов</v></property>",
      .properties
    ),
    ("docProps/custom.xml", "<property name='Исполнитель'><v>Образцова О.</v></property>", .properties),
    ("meta.xml", "<meta:user-defined meta:name='Автор'>Образцов</meta:user-defined>", .properties),
    ("DocProps/Core.XML", "<c><dc:creator>Образцов</dc:creator></c>", .properties),
    ("docProps/core.xml", "<c><dc:creator>&#1054;&#x431;разцов</dc:creator></c>", .properties),
    ("docProps/core.xml", "<c><dc:creator><![CDATA[Образцов]]></dc:creator></c>", .properties),
    ("ppt/commentAuthors.xml", #"<p:cmAuthor id="1" name="Образцов"/>"#, .comments),
    ("content.xml", "<office:annotation><dc:creator>О. О.</dc:creator></office:annotation>", .comments),
    ("content.xml", "<office:change-info><dc:creator>Образцов</dc:creator></office:change-info>", .changes),
  ])
  func aNameInADocumentIsFound(part: String, text: String, place: AuthorPlace) {
    #expect(findings(Self.document(part, text)) == [.author(place)])
  }

  @Test(arguments: [
    "", " ", "User", "Пользователь Windows", "python-docx", "МБОУ «СОШ № 0»", "Отдел образования", "1",
    "Admin2",
    "Microsoft Office User", "КонсультантПлюс", "<!-- Образцов -->", "МДОУ Детский сад № 0",
    "Методический центр",
    "Школа имени А. С. Образцова", "Администрация муниципального округа",
  ])
  func whatIsNobodyPasses(author: String) {
    #expect(findings(Self.document("docProps/core.xml", "<dc:creator>\(author)</dc:creator>")).isEmpty)
  }

  @Test(arguments: [
    "Образцова М. И., МБОУ СОШ № 0", "Школьникова Мария Ивановна", "Центрова Мария", "Школьникова",
    "Отделов И.",
    "Мария Образцова (отдел образования)", "obrazcova",
  ])
  func anOrganizationExcusesNobody(author: String) {
    let file = Self.document("docProps/core.xml", "<dc:creator>\(author)</dc:creator>")
    #expect(findings(file) == [.author(.properties)])
  }

  @Test(arguments: [
    ("Образцов Образец", "Образцов", true), ("О. О. Образцов", "Образцов О. О.", true),
    ("Примерова", "Образцов", false), ("Кружок «Образ»", "кружок «образ»", true),
    ("Пушкин А. С.", "", false),
  ])
  func leadersMayAllowAName(author: String, allowed: String, passes: Bool) {
    let file = Self.document("docProps/core.xml", "<dc:creator>\(author)</dc:creator>")
    #expect(findings(file, allowing: [allowed]).isEmpty == passes)
  }

  @Test func aPropertyOfOthersNamesNobody() {
    let text = "<property name='ContentTypeId'><v>Образцов</v></property>"
    #expect(findings(Self.document("docProps/custom.xml", text)).isEmpty)
  }

  @Test func anEntityIsNeverResolved() {
    let bomb = #"<!DOCTYPE c [<!ENTITY a "Образцов"><!ENTITY b "&a;&a;">]><c><creator>&b;</creator></c>"#
    #expect(findings(Self.document("docProps/core.xml", bomb)) == [.author(.properties)])
  }

  @Test func aPictureInADocumentTellsItsPlace() {
    let parts = [
      (name: "[Content_Types].xml", bytes: Array("<Types/>".utf8)),
      (name: "word/media/image1.jpeg", bytes: TestPicture.jpeg(tags: [1, 2])),
    ]
    #expect(findings(TestArchive(parts).bytes) == [.location])
  }

  @Test func anArchiveIsLookedThrough() {
    let inner = Self.document("docProps/core.xml", "<dc:creator>Образцов</dc:creator>")
    let archive = TestArchive([(name: "papka/plan.docx", bytes: inner), (name: "a.txt", bytes: [0x41])])
    #expect(findings(archive.bytes) == [.author(.properties)])
    let deep = (0..<4).reduce(archive.bytes) { bytes, _ in TestArchive([(name: "a.docx", bytes: bytes)]).bytes
    }
    #expect(findings(deep) == [.unreadable])
  }

  @Test(arguments: [
    Array("PK\u{3}\u{4}".utf8), Array("%PDF-1.7\n%%EOF".utf8), Array("%PDF-".utf8),
    Array(TestArchive([(name: "[Content_Types].xml", text: "<a/>")]).bytes.dropLast(3)),
  ])
  func whatCannotBeReadIsToldSo(bytes: [UInt8]) {
    #expect(findings(bytes) == [.unreadable])
  }

  @Test(arguments: [
    (#"{\rtf1{\info{\author \'ce\'e1\'f0\'e0\'e7\'e5\'f6}}}"#, true),
    (#"{\rtf1{\info{\operator \u1054?\u1073?\u1088?\u1072?\u1079?}}}"#, true),
    (#"{\rtf1{\info{\author \'d8\'ea\'ee\'eb\'e0}}}"#, false), (#"{\rtf1 author}"#, false),
  ])
  func richTextNamesItsAuthor(text: String, isFound: Bool) {
    #expect(findings(Array(text.utf8)) == (isFound ? [.author(.properties)] : []))
  }

  /// A set of properties (MS-OLEPS, 2.21) behind the signature of a compound file.
  @Test(arguments: [("Образцов", true), ("Школа", false)])
  func anOldDocumentNamesItsAuthor(author: String, isFound: Bool) {
    let name = author.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value - 0x410 + 0xC0) }
    let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 64)
    let format: [UInt8] = [
      0xE0, 0x85, 0x9F, 0xF2, 0xF9, 0x4F, 0x68, 0x10, 0xAB, 0x91, 8, 0, 0x2B, 0x27, 0xB3, 0xD9, 48, 0, 0, 0,
    ]
    let section: [UInt8] = [
      64, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 16, 0, 0, 0, 30, 0, 0, 0, UInt8(name.count), 0, 0, 0,
    ]
    #expect(findings(head + format + section + name + [0]) == (isFound ? [.author(.properties)] : []))
  }

  @Test func brokenFilesNeverStopTheProgram() {
    let files = [
      Self.document("docProps/core.xml", "<dc:creator>Образцов</dc:creator>"), TestPicture.jpeg(tags: [2]),
      Array(#"{\rtf1{\info{\author \'"#.utf8),
    ]
    for file in files {
      for end in file.indices { _ = findings(Array(file[..<end])) }
      for index in file.indices {
        var changed = file
        changed[index] ^= 0xFF
        _ = findings(changed)
      }
    }
  }
}
