import PrivacyGuard
import Testing

/// What documents say is held against the rules of texts, wherever in the document it stands.
struct DocumentTextTests {
  private static let types = (name: "[Content_Types].xml", text: "<Types/>")

  private func findings(_ parts: [(name: String, text: String)], allowing words: [String] = [])
    -> [FileFinding]
  {
    FileGuard(allowing: AllowedWords(words)).findings(in: TestArchive([Self.types] + parts).bytes)
  }

  private static func word(_ paragraphs: String...) -> String {
    "<w:document><w:body>\(paragraphs.joined())</w:body></w:document>"
  }

  private static let diagram = "<dgm:t><a:p><a:r><a:t>Образцов Иван, 12 лет</a:t></a:r></a:p></dgm:t>"

  private static func table(_ rows: [String]...) -> String {
    let rows = rows.map { row in
      "<w:tr>\(row.map { "<w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc>" }.joined())</w:tr>"
    }
    return "<w:tbl>\(rows.joined())</w:tbl>"
  }

  @Test(arguments: [
    ("word/document.xml", "<w:p><w:t>Звоните: 8 900 000-00-00</w:t></w:p>", PersonalDataKind.phone),
    ("word/header1.xml", "<w:p><w:t>primerov</w:t><w:t>@mail.ru</w:t></w:p>", .email),
    ("word/footnotes.xml", "<w:p><w:r><w:t>СНИЛС 111-111-111 45</w:t></w:r></w:p>", .insuranceNumber),
    ("word/comments.xml", "<w:comment><w:p><w:t>паспорт 28 00 000000</w:t></w:p></w:comment>", .passport),
    ("word/document.xml", "<w:p><w:t>Образцов Иван,</w:t><w:br/><w:t>12 лет</w:t></w:p>", .nameWithAge),
    ("word/document.xml", "<w:p><w:delText>Образцов Иван, 12 лет</w:delText></w:p>", .nameWithAge),
    ("word/glossary/document.xml", "<w:p><w:t>Дата рождения: 01.02.1985</w:t></w:p>", .birthDate),
    ("WORD/Document.XML", "<w:p><w:t>Образцов Иван, 9 класс</w:t></w:p>", .nameWithResult),
    ("word\\document.xml", "<w:p><w:t>Образцов Иван, 9 класс</w:t></w:p>", .nameWithResult),
    ("word/document.xml", "<w:p><w:t><![CDATA[Образцов Иван, 12 лет]]></w:t></w:p>", .nameWithAge),
    ("word/document.xml", "<w:p><w:t>8<!-- --> 900 000-00-00</w:t></w:p>", .phone),
    ("word/document.xml", "<w:p><w:t>primerov&#64;mail.ru</w:t></w:p>", .email),
    ("word/document.xml", "<w:p><w:t>primerov&#x40;mail.ru</w:t></w:p>", .email),
    ("word/document.xml", "<w:p><w:t>primerov&#000000064;mail.ru</w:t></w:p>", .email),
    ("word/document.xml", "<w:p><w:t>primerov&#x0000000040;mail.ru</w:t></w:p>", .email),
    ("ppt/diagrams/data1.xml", diagram, .nameWithAge),
    ("xl/diagrams/data1.xml", diagram, .nameWithAge),
    ("word/diagrams/data1.xml", diagram, .nameWithAge),
    ("xl/charts/chart1.xml", "<c:cat><c:pt><c:v>Образцов Иван, 12 лет</c:v></c:pt></c:cat>", .nameWithAge),
    ("ppt/charts/chart1.xml", "<c:cat><c:pt><c:v>Образцов Иван, 12 лет</c:v></c:pt></c:cat>", .nameWithAge),
    (
      "word/charts/chartEx1.xml", "<cx:lvl><cx:pt idx='0'>Образцов Иван, 12 лет</cx:pt></cx:lvl>",
      .nameWithAge
    ),
    (
      "xl/pivotCache/pivotCacheRecords1.xml", "<r><s v='Образцов Иван'/><x v='0'/><s v='9 класс'/></r>",
      .nameWithResult
    ),
    (
      "xl/pivotCache/pivotCacheDefinition1.xml",
      "<cacheField name='ФИО'><sharedItems><s v='Образцов И.'/></sharedItems></cacheField><cacheField name='Возраст'/>",
      .memberTable
    ),
    (
      "word/document.xml", table(["ФИО", "Стаж", "Категория"], ["Образцова О. О.", "да", "да"]), .memberTable
    ),
    (
      "word/document.xml", table(["Список", ""], ["ФИО", "Стаж", "Возраст"], ["Образцова", "да", ""]),
      .memberTable
    ),
    ("word/document.xml", table(["Образцов Иван", "87 баллов"]), .nameWithResult),
    ("word/_rels/document.xml.rels", #"<Relationship Target="mailto:primerov@mail.ru"/>"#, .email),
    ("word/document.xml", #"<w:p><w:instrText> HYPERLINK "tel:+79000000000" </w:instrText></w:p>"#, .phone),
    ("docProps/core.xml", "<c><dc:title>Образцов Иван, 9 класс</dc:title></c>", .nameWithResult),
    ("ppt/slides/slide1.xml", "<a:p><a:r><a:t>Звоните: 8 900 000-00-00</a:t></a:r></a:p>", .phone),
    (
      "xl/comments1.xml", "<comment><text><r><t>Образцов</t></r><r><t> Иван, 12 лет</t></r></text></comment>",
      .nameWithAge
    ),
    ("content.xml", "<text:p>Образцов <text:span>Иван</text:span>, 12 лет</text:p>", .nameWithAge),
    ("styles.xml", "<style:header><text:p>8 900 000-00-00<text:s/></text:p></style:header>", .phone),
    ("Object 1/content.xml", "<text:p>Образцов<text:s/>Иван, 9 класс</text:p>", .nameWithResult),
    ("content.xml", "<text:p><text:a xlink:href='mailto:primerov@mail.ru'>Почта</text:a></text:p>", .email),
  ])
  func aTextOfADocumentIsRead(part: String, text: String, kind: PersonalDataKind) {
    #expect(findings([(part, text)]) == [.text(kind)])
  }

  @Test func aHeadingOfAWordDocumentHeadsItsList() {
    let head = "<w:p><w:pPr><w:pStyle w:val='1'/></w:pPr><w:t>Победители</w:t></w:p>"
    let item = "<w:p><w:pPr><w:numPr/></w:pPr><w:t>Образцов Иван</w:t></w:p>"
    #expect(findings([("word/document.xml", Self.word(head, item))]) == [.text(.nameWithResult)])
    #expect(findings([("word/document.xml", Self.word(item))]).isEmpty)
  }

  @Test func anOpenDocumentHasTablesAndLists() {
    func row(_ cells: String...) -> String {
      "<table:table-row>\(cells.map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }.joined())</table:table-row>"
    }
    let table = "<table:table>\(row("ФИО", "Дата рождения"))\(row("Образцов О. О.", "есть"))</table:table>"
    #expect(findings([("content.xml", table)]) == [.text(.memberTable)])
    let list = "<text:h>Призёры</text:h><text:list-item><text:p>Образцов Иван</text:p></text:list-item>"
    #expect(findings([("content.xml", list)]) == [.text(.nameWithResult)])
  }

  /// Empty cells are left out, and words stand in a part of their own, here behind the sheet.
  @Test func aSheetIsRead() {
    let words = ["Список", "№", "ФИО", "Телефон", "Образцов О. О."]
    let shared = words.map { "<si><r><t>\($0)</t></r><rPh><t>а</t></rPh></si>" }.joined()
    let sheet = """
      <row><c r="A1" t="s"><v>0</v></c></row>
      <row><c r="A2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="D2" t="s"><v>3</v></c></row>
      <row><c r="C3" t="s"><v>4</v></c></row>
      """
    let parts = [
      (name: "xl/worksheets/sheet1.xml", text: sheet), (name: "xl/sharedStrings.xml", text: shared),
    ]
    #expect(findings(parts) == [.text(.memberTable)])
    let number = #"<row><c r="B1"><v>89000000000</v></c></row>"#
    #expect(findings([("xl/worksheets/sheet1.xml", number)]) == [.text(.phone)])
    let written =
      #"<row><c t="inlineStr"><is><t>Образцов Иван</t></is></c><c><v>9</v></c><c t="str"><v>призёр</v></c></row>"#
    #expect(findings([("xl/worksheets/sheet1.xml", written)]) == [.text(.nameWithResult)])
  }

  @Test(arguments: [
    "<w:p><w:t>Слушали Образцову М. И. о плане работы.</w:t></w:p>",
    "<w:p><w:t>Образцов Иван</w:t></w:p><w:p><w:t>9 класс</w:t></w:p>",
    "<w:p><w:t>Почта: school6@mail.ru, горячая линия 8 800 000-00-00</w:t></w:p>",
    "<w:p><w:t>А. С. Пушкин, 8 класс</w:t></w:p>",
    "<w:p><w:drawing><wp:posOffset>89000000000</wp:posOffset></w:drawing></w:p>",
    table(["ФИО, дата рождения, класс", ""], ["Школа", ""], ["Телефон", ""]),
    table(["№", "ФИО", "Дата рождения", "Телефон"], ["1", "", "", ""], ["2", "", "", ""]),
    table(["ФИО", "Должность"], ["Образцова О. О.", "председатель"]),
    "<w:p><w:t>---</w:t></w:p><w:p><w:t>ФИО, стаж, категория</w:t></w:p><w:p><w:t>Образцова О. О.</w:t></w:p>",
  ])
  func aHarmlessDocumentPasses(text: String) {
    #expect(findings([("word/document.xml", Self.word(text))]).isEmpty)
  }

  @Test(arguments: [
    ("8 (48231) 2-00-00", "тел. 8 (48231) 2-00-00"), ("primerov@mail.ru", "primerov@mail.ru"),
    ("Образцов", "Образцов Иван, 9 класс"),
  ])
  func whatIsAllowedInTextsIsAllowedInDocuments(word: String, text: String) {
    let part = (name: "word/document.xml", text: "<w:p><w:t>\(text)</w:t></w:p>")
    #expect(!findings([part]).isEmpty)
    #expect(findings([part], allowing: [word]).isEmpty)
  }

  @Test func documentsInDocumentsAreRead() {
    let inner = TestArchive([
      Self.types, ("xl/worksheets/sheet1.xml", "<row><c><v>89000000000</v></c></row>"),
    ]).bytes
    func outer(_ name: String) -> [UInt8] {
      TestArchive([(name: "[Content_Types].xml", bytes: []), (name: name, bytes: inner)]).bytes
    }
    for name in ["word/embeddings/book.xlsx", "ppt/embeddings/Book1.XLSX", "word/embeddings/oleObject1.bin"] {
      #expect(FileGuard(allowing: AllowedWords()).findings(in: outer(name)) == [.text(.phone)])
    }
    let archive = TestArchive([
      (name: "a/spisok.csv", bytes: Array("ФИО;Стаж;Категория\nОбразцов О. О.;да;да\n".utf8)),
      (name: "b.zip", bytes: outer("word/embeddings/book.xlsx")),
    ])
    #expect(
      FileGuard(allowing: AllowedWords()).findings(in: archive.bytes) == [.text(.phone), .text(.memberTable)])
  }

  /// A part that only looks like one of a document does not hide the files beside it.
  @Test(arguments: ["meta.xml", "content.xml", "[Content_Types].xml"])
  func filesBesideADocumentAreRead(part: String) {
    let inner = TestArchive([Self.types, ("word/document.xml", "<w:p><w:t>8 900 000-00-00</w:t></w:p>")])
    let archive = TestArchive([
      (name: part, bytes: Array("<text:p>Образцов Иван, 12 лет</text:p>".utf8)),
      (name: "spisok.csv", bytes: Array("ФИО;Стаж;Категория\nОбразцов О. О.;да;да\n".utf8)),
      (name: "list.docx", bytes: inner.bytes),
    ])
    let own: [FileFinding] = part == "content.xml" ? [.text(.nameWithAge)] : []
    let found = Set(FileGuard(allowing: AllowedWords()).findings(in: archive.bytes))
    #expect(found == Set([.text(.phone), .text(.memberTable)] + own))
  }

  @Test func aPartMayBeWrittenInUTF16() {
    let text = "<?xml version='1.0'?><w:p><w:t>Образцов Иван, 12 лет</w:t></w:p>"
    let units = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    for mark in [[0xFF, 0xFE], []] as [[UInt8]] {
      let file = TestArchive([
        (name: "[Content_Types].xml", bytes: []), (name: "word/document.xml", bytes: mark + units),
      ])
      #expect(FileGuard(allowing: AllowedWords()).findings(in: file.bytes) == [.text(.nameWithAge)])
    }
  }

  /// Long paragraphs are cut, cells may have thousands of paragraphs, and boxes may lie in boxes.
  @Test func longTextsAreReadAndTooLongOnesAreToldSo() {
    let filling = String(repeating: "и так далее ", count: 3000)
    let long = "<w:p><w:t>\(filling)Образцов Иван, 12 лет. \(filling)</w:t></w:p>"
    #expect(findings([("word/document.xml", long)]) == [.text(.nameWithAge)])
    let cell = String(repeating: "<w:p><w:t>да</w:t></w:p>", count: 20_000)
    #expect(findings([("word/document.xml", "<w:tbl><w:tr><w:tc>\(cell)</w:tc></w:tr></w:tbl>")]).isEmpty)
    let deep = String(repeating: "<w:tbl><w:tr><w:tc><w:p>", count: 200)
    #expect(
      findings([("word/document.xml", deep + "<w:t>Образцов Иван, 12 лет</w:t>")]) == [.text(.nameWithAge)])
    let pointers = String(repeating: #"<row><c t="s"><v>0</v></c></row>"#, count: 400)
    let words = "<si><t>\(String(repeating: "абв ", count: 4000))</t></si>"
    let parts = [
      (name: "xl/worksheets/sheet1.xml", text: pointers), (name: "xl/sharedStrings.xml", text: words),
    ]
    #expect(findings(parts) == [.unreadable])
  }

  @Test func brokenDocumentsNeverStopTheProgram() {
    let sheet = #"<row><c r="A1" t="s"><v>0</v></c></row><a:t>&#1;&#x;<![CDATA[</a:t><!-- "#
    let files = [
      TestArchive([Self.types, ("word/document.xml", Self.table(["ФИО", "Стаж"]) + "<w:p><w:t>а")]).bytes,
      TestArchive([Self.types, ("xl/worksheets/sheet1.xml", sheet), ("xl/sharedStrings.xml", "<si><t>а")])
        .bytes,
    ]
    for file in files {
      for index in file.indices {
        var changed = file
        changed[index] = changed[index] == 0x3C ? 0x26 : 0x3C
        _ = FileGuard(allowing: AllowedWords()).findings(in: changed)
        _ = FileGuard(allowing: AllowedWords()).findings(in: Array(file[..<index]))
      }
    }
    // A checksum hides what stands in a broken part, so the part itself is broken here.
    let text = Array(
      "<w:tbl><w:tr><w:tc a='b'><w:p><w:t>а&amp;<![CDATA[б]]><!-- в --></w:t></w:p></w:tc>".utf8)
    for end in text.indices {
      for part in ["word/document.xml", "content.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"] {
        let file = TestArchive([
          (name: "[Content_Types].xml", bytes: []), (name: part, bytes: Array(text[..<end])),
        ])
        _ = FileGuard(allowing: AllowedWords()).findings(in: file.bytes)
      }
    }
  }
}
