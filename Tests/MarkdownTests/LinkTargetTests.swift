import Diagnostics
import Markdown
import Testing

@Suite struct LinkTargetTests {
  @Test(
    "No page leads to a dangerous address",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "<  javascript:alert(1)>", "javascript&colon;alert(1)",
      "&#106;avascript:alert(1)", "java&#10;script:alert(1)", "java&#13;script:alert(1)",
      "java&Tab;script:alert(1)",
      "&#1;javascript:alert(1)", "&#31;&#32;javascript:alert(1)", "java&NewLine;script&#9;:alert(1)",
      "vbscript:x", "data:text/html,<script>alert(1)</script>", "DATA:text/html;base64,AAAA",
      "file:///etc/passwd",
      "ftp://example.org/", "blob:https://example.org/x", "view-source:https://example.org", "x:y",
      "a+b-c.d:e",
      "javascript:", "javascript\\:alert(1)", "mailto:", "tel:", "https:", "https://", "https:///example.org",
      "https:\\\\\\\\example.org", "http://?x", "http://#x", "http://:80",
      "//example.org", "/\\\\example.org", "\\\\/example.org", "&#10;//example.org", "/&#9;/example.org",
    ])
  func dangerous(address: String) {
    let destination = address.contains(" ") || address.contains("<") ? address : "<\(address)>"
    let reading = Reading(
      "[текст](\(destination.hasPrefix("<") ? destination : "<" + destination.replacing("<", with: "\\<").replacing(">", with: "\\>") + ">"))"
    )
    #expect(reading.html == "<p>текст</p>\n")
    #expect(reading.problems.map(\.rule.name) == ["unsafe-link"])
    #expect(reading.body.links.isEmpty)
  }

  @Test(
    "No picture comes from a dangerous address", arguments: ["javascript:alert(1)", "file:///a.png", "x:y"])
  func dangerousImage(address: String) {
    let reading = Reading("![текст](\(address))")
    #expect(reading.html == "<p>текст</p>\n")
    #expect(reading.problems.map(\.rule.name) == ["unsafe-link"])
  }

  @Test(
    "An address of the site stays one",
    arguments: [
      "a", "a.md", "./javascript:a", "/javascript:a", "#javascript:a", "?javascript:a", "я:а", "1:2", "-a:b",
      "a%3Ab",
    ])
  func site(address: String) {
    let reading = Reading("[текст](\(address))")
    #expect(reading.problems.isEmpty)
    #expect(reading.body.links.map(\.destination) == [address])
  }

  @Test("Spaces around an address and line ends within are no part of it")
  func cleaned() {
    #expect(Reading("[a](<  a&#10;.md&#9; >)").body.links.map(\.destination) == ["a.md"])
  }

  @Test("A message shows an address without control characters and not too long")
  func shown() {
    let reading = Reading("[a](x:&#7;\(String(repeating: "я", count: 100)))")
    let shown = "x:\u{FFFD}\(String(repeating: "я", count: 57))…"
    #expect(
      reading.problems.map(\.message) == ["ссылка «\(shown)» не публикуется: такой адрес может быть опасен"])
  }
}
