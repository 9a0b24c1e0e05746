import Diagnostics
import Testing

@testable import Markdown

/// The same numbers on every run (Numerical Recipes' linear congruential generator).
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}

@Suite struct RandomTextTests {
  private static let parts = [
    "# ", "## ", "> ", "- ", "1. ", "3.1. ", "- [ ] ", "| ", " |", "\n|-|-|\n", "\n", "\n\n", "  \n", "    ",
    "\t", "*", "**",
    "_", "~~", "`", "```\n", "[", "](", ")", "](a.md)", "![", "[^1]", "\n[^1]: ", "[a]: b\n", "<b>", "</b>",
    "<br>", "<!--",
    "-->", "<div>\n", "&amp;", "&", "<", ">", "\"", "\\", "https://example.org ", "a@example.org",
    "javascript:", "//",
    "в", " ", "школе", "—", "№", "5", "г.", "🙂", "\u{A0}", "\r\n", "***\n", "===\n",
  ]

  @Test("Whatever is written, the page is whole: elements closed, no foreign tag, bytes that are UTF-8")
  func markup() {
    var dice = Dice(state: 1)
    for _ in 0..<1500 {
      let text = (0..<Int.random(in: 1...40, using: &dice)).map { _ in
        Self.parts.randomElement(using: &dice) ?? ""
      }.joined()
      let reading = Reading(text, clauseAnchors: true)
      #expect(isBalanced(reading.html) && isBalanced(reading.html { _ in nil }), "\(text)")
      #expect(!reading.html.contains("<div>") && !reading.html.contains("href=\"javascript"), "\(text)")
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
      #expect(reading.problems.allSatisfy { 1...lines ~= $0.location.position.line }, "\(text)")
    }
  }

  @Test("Whether bytes are UTF-8 and have marks is seen as the standard library sees it")
  func survey() {
    var dice = Dice(state: 2)
    let letters = [
      "a", "я", "ё", "—", "№", "\u{800}", "\u{D7FF}", "\u{E000}", "🙂", "\u{10FFFF}", " ", "~", "^", "\n",
    ]
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 0...30, using: &dice)).map { _ in
        letters.randomElement(using: &dice) ?? ""
      }
      var bytes = Array(text.joined().utf8)
      if Bool.random(using: &dice), !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
        bytes.removeLast(Int.random(in: 0...min(2, bytes.count), using: &dice))
      }
      let survey = bytes.withUnsafeBufferPointer { TextSurvey($0) }
      #expect(survey.isValid == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
      #expect(survey.hasTilde == bytes.contains(0x7E) && survey.hasCaret == bytes.contains(0x5E), "\(bytes)")
    }
  }

  @Test("Bytes of any kind give UTF-8")
  func bytes() {
    var dice = Dice(state: 3)
    for _ in 0..<1000 {
      let bytes = (0..<Int.random(in: 0...60, using: &dice)).map { _ in
        UInt8.random(in: 0...255, using: &dice)
      }
      var output: [UInt8] = []
      Reading(bytes).body.appendHTML(to: &output) { _ in "" }
      #expect(String(validating: output, as: UTF8.self) != nil, "\(bytes)")
    }
  }
}
