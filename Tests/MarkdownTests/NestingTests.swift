import Markdown
import Testing

/// A text as deep as it is long, with a name that fits into a report.
struct DeepText: CustomTestStringConvertible {
  let testDescription: String
  let text: String

  init(_ name: String, _ text: String) {
    testDescription = name
    self.text = text
  }

  init(_ part: String, times: Int, then end: String = "") {
    self.init("\(part) × \(times)", String(repeating: part, count: times) + end)
  }
}

@Suite struct NestingTests {
  @Test(
    "Texts as deep as they may be",
    arguments: [
      DeepText(">", times: 32, then: " a"),
      DeepText("- ", times: 32, then: "a"),
      DeepText("1. ", times: 32, then: "a"),
      DeepText("[", times: 1_000),
      DeepText("*a **a ", times: 500),
      DeepText("*a_", times: 250, then: String(repeating: "_a*", count: 250)),
      DeepText("![", times: 1_000, then: "a" + String(repeating: "](b)", count: 1_000)),
      DeepText("[a](", times: 1_000),
      DeepText("[a](b)", times: 1_000),
      DeepText("<b>", times: 1_000),
      DeepText("~~a", times: 1_000),
      DeepText("# a\n", times: 2_000),
      DeepText(
        "heading", "# " + String(repeating: "**a ", count: 500) + String(repeating: "**", count: 500)),
      DeepText("stairs", (0..<200).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined()),
    ])
  func deep(_ deep: DeepText) {
    let html = Reading(deep.text, clauseAnchors: true).html
    #expect(!html.isEmpty)
    #expect(isBalanced(html))
  }

  @Test(
    "What is opened is closed",
    arguments: [
      "# a *b **c** d* `e`\n\n> - a\n>   1. b\n>\n>      c\n> - [ ] d\n\n| a | b |\n|-|-|\n| *c* | [d](e) |\n",
      "[a *b](c) d*", "*a [b*](c)", "**a <b>b** c</b>", "![a [b](c) <i>](d)",
      "[a ![b](c \"d\")](javascript:e)",
      "a[^1] [b[^1]](c)\n\n[^1]: > d\n\n    | e |\n    |-|\n", "- # a\n- ```\n  b\n- <br>\n- ***\n",
      "~~a *b~~ c*",
      "<div>\n\n# a\n\n</div>", "[a]: b\n\n[a] [*a*][a] ![a]", "- [x] # a\n- [ ]\n- [x] b",
      "| a |\n|-|\n| <br> | b |\n|",
      "a  \n***b***\\\nc", "> a\nb\n> c\n\n    d", "[www.example.org](b) https://example.org/<b>c", "\"<&>'",
    ])
  func balanced(text: String) {
    let reading = Reading(text, clauseAnchors: true)
    #expect(isBalanced(reading.html))
    #expect(isBalanced(reading.html { _ in nil }))
  }
}
