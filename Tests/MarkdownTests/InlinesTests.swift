import Markdown
import Testing

@Suite struct InlinesTests {
  @Test(
    "Inlines",
    arguments: [
      ("*курсив* и **жир**", "<em>курсив</em> и\u{A0}<strong>жир</strong>"),
      ("~~нет~~ и ~нет~", "<del>нет</del> и\u{A0}<del>нет</del>"),
      ("a ~ b", "a ~ b"),
      ("`a < \"b\"`", "<code>a &lt; &quot;b&quot;</code>"),
      ("раз\nдва", "раз\nдва"),
      ("раз  \nдва", "раз<br>\nдва"),
      ("раз\\\nдва", "раз<br>\nдва"),
      ("a & b < c > d \"e\"", "a &amp; b &lt; c &gt; d \"e\""),
      ("&lt;b&gt; &amp;amp; &copy;", "&lt;b&gt; &amp;amp; ©"),
      ("\\<b\\>", "&lt;b&gt;"),
      ("<https://example.org/a?b=1&c>", external("https://example.org/a?b=1&amp;c")),
      (
        "см. www.example.org.",
        "см. <a href=\"http://www.example.org\" rel=\"noopener noreferrer\">www.example.org</a>."
      ),
      ("пишите a@example.org", "пишите <a href=\"mailto:a@example.org\">a@example.org</a>"),
    ])
  func inline(markdown: String, html: String) {
    #expect(Reading(markdown).html == "<p>\(html)</p>\n")
  }

  private static func external(_ url: String) -> String {
    "<a href=\"\(url)\" rel=\"noopener noreferrer\">\(url)</a>"
  }

  @Test("A line does not end after a short word, nor before a dash")
  func softBreaks() {
    #expect(Reading("работа в\nшколе").html == "<p>работа в\u{A0}школе</p>\n")
    #expect(Reading("школа\n— дом").html == "<p>школа\u{A0}— дом</p>\n")
    #expect(Reading("школа\n*дом*").html == "<p>школа\n<em>дом</em></p>\n")
  }

  @Test("Short words are seen through markup, not through code")
  func shortWordsAndMarkup() {
    #expect(Reading("работа *в* школе").html == "<p>работа <em>в</em>\u{A0}школе</p>\n")
    #expect(Reading("**сло**в школе").html == "<p><strong>сло</strong>в школе</p>\n")
    #expect(Reading("`в` школе").html == "<p><code>в</code> школе</p>\n")
    #expect(Reading("`x` — код").html == "<p><code>x</code>\u{A0}— код</p>\n")
  }
}
