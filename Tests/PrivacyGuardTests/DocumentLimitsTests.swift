import PrivacyGuard
import Testing

/// A small file may not cost more memory or time than an honest one, and what is left out for that is told.
struct DocumentLimitsTests {
  private static let types = (name: "[Content_Types].xml", text: "<Types/>")
  private static let phone = (name: "word/document.xml", text: "<w:p><w:t>8 900 000-00-00</w:t></w:p>")

  private func findings(_ parts: [(name: String, text: String)]) -> [FileFinding] {
    FileGuard(allowing: AllowedWords()).findings(in: TestArchive([Self.types] + parts).bytes)
  }

  private func workbook(word: String, row: String) -> [(name: String, text: String)] {
    [
      (name: "xl/sharedStrings.xml", text: "<si><t>\(word)</t></si>"),
      (name: "xl/worksheets/sheet1.xml", text: "<row>\(row)</row>"),
    ]
  }

  @Test func aSharedWordLongerThanACellIsToldSo() {
    #expect(findings(workbook(word: String(repeating: "абв ", count: 10_000), row: "")).isEmpty)
    #expect(findings(workbook(word: String(repeating: "абв ", count: 20_000), row: "")) == [.unreadable])
  }

  /// Its beginning would be read if it were put together first.
  @Test(arguments: [
    String(repeating: #"<c t="s"><v>0</v></c>"#, count: 70),
    #"<c t="s">"# + String(repeating: "<v>0</v>", count: 70) + "</c>",
  ])
  func aRowIsNotPutTogetherBeyondTheLimit(pointers: String) {
    let phone = "<c><v>89000000000</v></c>"
    let word = String(repeating: "абв ", count: 10_000)
    #expect(findings(workbook(word: word, row: phone)) == [.text(.phone)])
    #expect(findings(workbook(word: word, row: phone + pointers)) == [.unreadable])
  }

  /// A cell whose end tags are repeated, or that no row holds, is taken once.
  @Test(arguments: ["</c>", "<row>", "</row>"])
  func anOddTagTakesNothingTwice(tag: String) {
    let word = String(repeating: "абв ", count: 10_000)
    let cell = #"<c t="s"><v>0</v></c>"#
    #expect(findings(workbook(word: word, row: cell + String(repeating: tag, count: 100))).isEmpty)
  }

  /// Each claims half of what may be unpacked and has nothing.
  @Test func partsThatCannotBeUnpackedCostAsMuchAsOthers() {
    let broken = (0..<2).map { (name: "word/media/image\($0).png", text: "") }
    let sizes = Dictionary(uniqueKeysWithValues: broken.map { ($0.name, UInt32(32 * 1024 * 1024)) })
    let file = TestArchive([Self.types] + broken + [Self.phone], claiming: sizes)
    #expect(FileGuard(allowing: AllowedWords()).findings(in: file.bytes) == [.unreadable])
    let one = TestArchive([Self.types] + broken.prefix(1) + [Self.phone], claiming: sizes)
    #expect(FileGuard(allowing: AllowedWords()).findings(in: one.bytes) == [.text(.phone), .unreadable])
  }

  @Test(arguments: ["<w:tbl><w:tr><w:tc><w:p>", "<w:p></w:q>", "<w:tbl></w:q>"])
  func elementsAreReadToADepthAndNoFurther(nested: String) {
    func text(_ count: Int) -> String {
      String(repeating: nested, count: count) + "<w:p><w:t>Образцов Иван, 12 лет</w:t></w:p>"
    }
    #expect(findings([("word/document.xml", text(200))]) == [.text(.nameWithAge)])
    #expect(findings([("word/document.xml", text(20_000))]) == [.unreadable])
  }

  /// A sheet of OpenDocument ends its rows with a thousand empty cells; cells behind as many are no honest ones.
  @Test func emptyCellsAreCountedOnlyBeforeOthers() {
    let empty = #"<table:table-cell table:number-columns-repeated="1010"/>"#
    let cell = "<table:table-cell><text:p>да</text:p></table:table-cell>"
    func sheet(_ row: String) -> String {
      let rows = String(repeating: "<table:table-row>\(row)</table:table-row>", count: 6000)
      return "<table:table>\(rows)</table:table>"
    }
    #expect(findings([("content.xml", sheet(cell + empty))]).isEmpty)
    #expect(findings([("content.xml", sheet(empty + cell))]) == [.unreadable])
  }
}
