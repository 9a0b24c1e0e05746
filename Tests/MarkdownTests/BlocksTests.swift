import Markdown
import Testing

@Suite struct BlocksTests {
  @Test(
    "Blocks",
    arguments: [
      ("", ""),
      ("\n\n", ""),
      ("Текст", "<p>Текст</p>\n"),
      ("Раз\n\nДва\n", "<p>Раз</p>\n<p>Два</p>\n"),
      ("> Раз\n>\n> Два", "<blockquote>\n<p>Раз</p>\n<p>Два</p>\n</blockquote>\n"),
      ("Раз\n\n***\n\nДва", "<p>Раз</p>\n<hr>\n<p>Два</p>\n"),
      (
        "```swift x y\nlet a = \"<b>\" & c\n```",
        "<pre><code class=\"language-swift\">let a = &quot;&lt;b&gt;&quot; &amp; c\n</code></pre>\n"
      ),
      ("```c++\"><b>\n```", "<pre><code class=\"language-c++b\"></code></pre>\n"),
      ("```\"\nx\n```", "<pre><code>x\n</code></pre>\n"),
      ("    a\n     b", "<pre><code>a\n b\n</code></pre>\n"),
      ("```\nв школе — да\n```", "<pre><code>в школе — да\n</code></pre>\n"),
    ])
  func block(markdown: String, html: String) {
    #expect(Reading(markdown).html == html)
  }

  @Test(
    "Lists",
    arguments: [
      ("- раз\n- два", "<ul>\n<li>раз</li>\n<li>два</li>\n</ul>\n"),
      ("- раз\n\n- два", "<ul>\n<li>\n<p>раз</p>\n</li>\n<li>\n<p>два</p>\n</li>\n</ul>\n"),
      ("1. раз\n2. два", "<ol>\n<li>раз</li>\n<li>два</li>\n</ol>\n"),
      ("7) семь", "<ol start=\"7\">\n<li>семь</li>\n</ol>\n"),
      ("0. ноль", "<ol start=\"0\">\n<li>ноль</li>\n</ol>\n"),
      ("12. двенадцать", "<ol start=\"12\">\n<li>двенадцать</li>\n</ol>\n"),
      (
        "1. раз\n   - a\n   - b\n2. два",
        "<ol>\n<li>раз\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</li>\n<li>два</li>\n</ol>\n"
      ),
      ("- > цитата", "<ul>\n<li>\n<blockquote>\n<p>цитата</p>\n</blockquote>\n</li>\n</ul>\n"),
    ])
  func list(markdown: String, html: String) {
    #expect(Reading(markdown).html == html)
  }

  private static let done = "<span class=\"check\" role=\"img\" aria-label=\"выполнено\">☑</span>"
  private static let open = "<span class=\"check\" role=\"img\" aria-label=\"не выполнено\">☐</span>"

  @Test(
    "Task lists",
    arguments: [
      (
        "- [ ] раз\n- [x] два\n- три",
        "<ul>\n<li class=\"task\">\(open) раз</li>\n<li class=\"task\">\(done) два</li>\n<li>три</li>\n</ul>\n"
      ),
      (
        "- [X] раз\n\n  ещё",
        "<ul>\n<li class=\"task\">\n<p>\(done) раз</p>\n<p>ещё</p>\n</li>\n</ul>\n"
      ),
    ])
  func taskList(markdown: String, html: String) {
    #expect(Reading(markdown).html == html)
  }

  @Test("CRLF, CR and LF give the same page")
  func lineEnds() {
    let text = "# Раз\n\n- a\n- b\n\n| x |\n| - |\n| y |\n"
    let html = Reading(text).html
    #expect(Reading(text.replacing("\n", with: "\r\n")).html == html)
    #expect(Reading(text.replacing("\n", with: "\r")).html == html)
    #expect(Reading(String(text.dropLast())).html == html)
  }

  @Test("A byte order mark is no text")
  func byteOrderMark() {
    #expect(Reading("\u{FEFF}# Раз").html == "<h2 id=\"raz\">Раз</h2>\n")
  }

  @Test("What is not UTF-8, and NUL, become the replacement character")
  func brokenBytes() {
    #expect(Reading(Array("а".utf8) + [0xFF, 0x00] + Array("б".utf8)).html == "<p>а\u{FFFD}\u{FFFD}б</p>\n")
    #expect(
      Reading(Array("Текст длиннее двух байтов, а потом обрыв ".utf8) + [0xD0]).html.hasSuffix(
        "\u{FFFD}</p>\n"))
    #expect(Reading([0x80] + Array("б".utf8)).html == "<p>\u{FFFD}б</p>\n")
  }

  @Test("Whether there is anything to show")
  func emptiness() {
    #expect(Reading("").body.isEmpty)
    #expect(Reading("<!-- потом -->\n").body.isEmpty)
    #expect(!Reading("Текст").body.isEmpty)
  }
}
