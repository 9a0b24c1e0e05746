import Diagnostics
import TestSupport
import Testing

@testable import FrontMatter

/// The short way of reading gives what the long way gives, or leaves the text to it.
struct PlainYAMLTests {
  private static let pieces = [
    "название: ", "номер: ", "метки: ", "a-b/c: ", "Семинар «Листы»", "14:30", "да", "-", "- ", "  - ",
    "    - ",
    "[", "]", "{", "}", ", ", ",", ": ", ":", "\"", "'", "#", " #", " # ", "\n", "\n\n", "\n  ", " ", "  ",
    "\t",
    "?", "? ", "!", "&a", "*a", "|", ">", "%", "@", "`", "\\", "№ 3", "–", "—", "…", "\u{A0}", "\u{AD}",
    "\u{85}",
    "\u{2028}", "\u{FEFF}", "й", "и\u{306}", "ё", "Ё", "👍", "\0", "\u{7F}", "\u{9F}", "<<", "~", "null",
    "0x1F", "=",
    "---", "...", "город: Бежецк", "[а, б]", "{а: 1, б: [в, г]}", "\"в кавычках: да\"", "'так'", "''", "\"\"",
    "[]",
    "{}", "(и так)", "номер: 1\n", "название: А\n", "метки: [а, б]\n", "место: {город: А}\n",
    "список:\n  - а\n  - б\n",
  ]

  @Test(arguments: 0..<20)
  func anyPiecesAreReadAlike(series: UInt64) throws {
    var numbers = SeededNumbers(seed: series)
    for _ in 0..<2000 {
      let count = Int.random(in: 1...12, using: &numbers)
      let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &numbers) }.joined()
      try expectAlike(text)
    }
  }

  @Test func frontMatterOfLeadersIsPlain() throws {
    let text = """
      # Заметка
      название: Листы: «да» или нет
      когда: 4 декабря 2026, 14:00
      окончание: "15:30"

      метки: [физика, 7 класс, "а, б"]
      место: {город: Бежецк, зал: 2, ещё: {да: нет}}
      применили:
        - {кто: автор, дата: 14.02.2025}
        - коллега
      статус: 'проведено'
      """
    try expectAlike(text.replacing("Листы: ", with: "Листы — "))
    var plain = PlainYAML(text.replacing("Листы: ", with: "Листы — "), path: "a.md", firstLine: 2)
    #expect(plain.read() != nil)
    var broken = PlainYAML(text, path: "a.md", firstLine: 2)
    #expect(broken.read() == nil)
  }

  private func expectAlike(_ text: String) throws {
    var plain = PlainYAML(text, path: "a.md", firstLine: 2)
    guard let root = plain.read() else { return }
    try #require(YAMLScanner(text).findings.isEmpty, "\(text.debugDescription)")
    let composed = try YAMLComposer(path: "a.md", firstLine: 2).compose(text)
    try #require(composed.map { "\($0)" } == "\(root)", "\(text.debugDescription)")
  }
}
