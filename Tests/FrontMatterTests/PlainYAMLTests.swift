import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import FrontMatter

/// What is read in the short way is what Yams would have given: values, places, and no complaint.
struct PlainYAMLTests {
  @Test(arguments: 0..<20)
  func piecesInAnyOrderAreReadAlike(seed: UInt64) throws {
    var texts = MadeUpFrontMatter(seed: seed)
    for _ in 0..<2000 {
      try expectSameReading(texts.pieces())
    }
  }

  @Test(arguments: 0..<10)
  func frontMatterIsReadAlikeWithSlipsAndWithout(seed: UInt64) throws {
    var texts = MadeUpFrontMatter(seed: seed)
    var plain = 0
    for _ in 0..<200 {
      let text = texts.frontMatter()
      plain += try expectSameReading(text) ? 1 : 0
      for _ in 0..<5 {
        try expectSameReading(texts.withSlip(text))
      }
    }
    // A test of the short way must go it.
    #expect(plain > 40)
  }

  @Test func eachSignAtEachPlaceIsReadAlike() throws {
    let text = Array(Self.sample)
    for place in text.indices {
      try expectSameReading(String(text[..<place]))
      try expectSameReading(String(text[..<place] + text[(place + 1)...]))
      for sign in MadeUpFrontMatter.signs {
        try expectSameReading(text[..<place] + sign + text[place...])
      }
    }
  }

  @Test func contentOfThePortalIsPlainAndReadAlike() throws {
    let content = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../content")
    let files = try #require(FileManager.default.enumerator(at: content, includingPropertiesForKeys: nil))
    var (all, plain) = (0, 0)
    for case let file as URL in files where ["md", "yaml"].contains(file.pathExtension) {
      let text = try String(contentsOf: file, encoding: .utf8)
      let yaml =
        file.pathExtension == "md" ? FrontMatterSections(Array(text.utf8)[...]).frontMatter?.text : text
      guard let yaml else { continue }
      all += 1
      plain += try expectSameReading(yaml) ? 1 : 0
    }
    #expect(plain * 10 > all * 8, "\(plain) of \(all)")
  }

  @Test func frontMatterOfLeadersIsPlain() throws {
    #expect(try expectSameReading(Self.sample))
  }

  @Test(
    arguments: [
      "название: Листы: «да» или нет", "а: 1\nа: 2", "а: {б: 1, б: 2}", "а: [б, [в]", "а: б #в", "а: *б",
      "а: б\n  в", "а:\n  - б: в", "а: |\n  б", "а: \"б\\n\"", "\(String(repeating: "а", count: 1100)): б",
    ])
  func whatIsNotPlainIsLeftToYams(text: String) {
    var plain = PlainYAML(text, path: "a.md", firstLine: 2)
    #expect(plain.read() == nil)
  }

  @Test(arguments: [
    "а: %", "а: [%]", "а: {б: %}", "а: '%'", "а:\n  - %\n  - в", "а:\n  - [%, %]\n  - {б: %}",
  ])
  func longTextsAreReadAlike(form: String) throws {
    #expect(
      try expectSameReading(form.replacing("%", with: String(repeating: "слово ", count: 400) + "конец")))
  }

  @Test func manyEntriesAreReadAlike() throws {
    for count in [99, 100, 101] {
      let entries = (0..<count).map { "к\($0): \($0)" }
      try expectSameReading(entries.joined(separator: "\n"))
      try expectSameReading("а: {\(entries.joined(separator: ", "))}")
    }
  }

  private static let sample = """
    # Заметка
    название: Листы — «да» или нет
    когда: 4 декабря 2026, 14:00
    окончание: "15:30"

    метки: [физика, 7 класс, "а, б"]
    место: {город: Бежецк, зал: 2, ещё: {да: нет}}
    применили:
      - {кто: автор, дата: 14.02.2025}
      - коллега
    статус: 'проведено'

    """

  /// - Returns: Whether the text was read in the short way.
  @discardableResult
  private func expectSameReading(_ text: String) throws -> Bool {
    var plain = PlainYAML(text, path: "a.md", firstLine: 2)
    guard let root = plain.read() else { return false }
    let composed = YAMLText(composing: text, path: "a.md", firstLine: 2)
    try #require(composed.diagnostics.isEmpty, "\(text.debugDescription)")
    try #require(composed.damagedKeys.isEmpty, "\(text.debugDescription)")
    // The description holds each value, whether it was quoted, and its place.
    try #require(composed.root.map { "\($0)" } == "\(root)", "\(text.debugDescription)")
    return true
  }
}
