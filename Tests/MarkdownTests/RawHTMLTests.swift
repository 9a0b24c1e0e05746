import Diagnostics
import Markdown
import Testing

@Suite struct RawHTMLTests {
  @Test("Tags go, the text between them stays")
  func inlineTags() {
    let reading = expectProblems(
      in: "Вот ⟪raw-html⟫<b>жирный</b> и ⟪raw-html⟫<SPAN style=\"color: red\">красный</SPAN> текст",
      ["тег <b> не публикуется", "тег <SPAN> не публикуется"])
    #expect(reading.html == "<p>Вот жирный и\u{A0}красный текст</p>\n")
    #expect(
      reading.problems.first?.hint
        == "уберите тег: выделение, списки, таблицы и ссылки пишут знаками Markdown")
  }

  @Test("Tags are found on their lines")
  func placesOfTags() {
    expectProblems(
      in: """
        > Раз
        > `код
        > кода` и ⟪raw-html⟫<u>два</u>
        лень ⟪raw-html⟫<i>три</i>

        | Раз |
        | --- |
        | два \\| ⟪raw-html⟫<s>три</s> |

        - пункт
          - второй ⟪raw-html⟫<a
            href="x">четыре</a>
        """,
      ["u", "i", "s", "a"].map { "тег <\($0)> не публикуется" })
  }

  @Test(
    "A break of the line may be written as a tag",
    arguments: ["<br>", "<br/>", "<br />", "<BR>", "<br  / >"])
  func lineBreak(tag: String) {
    let isTag = tag != "<br  / >"
    #expect(
      Reading("раз\(tag)два").html == (isTag ? "<p>раз<br>\nдва</p>\n" : "<p>раз&lt;br  / &gt;два</p>\n"))
    #expect(Reading("раз\(tag)два").problems.isEmpty)
  }

  @Test("A break with attributes is a tag like any other")
  func lineBreakWithAttributes() {
    let reading = expectProblems(in: "раз⟪raw-html⟫<br class=\"x\">два", ["тег <br> не публикуется"])
    #expect(reading.html == "<p>раздва</p>\n")
  }

  @Test("A break alone in a line")
  func lineBreakBlock() {
    let reading = expectProblems(in: "раз\n\n<br>\n<br/>\n\nдва", [])
    #expect(reading.html == "<p>раз</p>\n<br>\n<br>\n<p>два</p>\n")
  }

  @Test("Comments vanish without a word")
  func comments() {
    let reading = expectProblems(in: "раз <!-- <b> -->два\n\n<!-- потом\n\nи ещё <i> -->\n\nтри", [])
    #expect(reading.html == "<p>раз два</p>\n<p>три</p>\n")
  }

  @Test("A block goes whole, with one warning at its first tag")
  func blocks() {
    let reading = expectProblems(
      in: "раз\n\n<!-- x -->\n⟪raw-html⟫<div class=\"a\">\n<b>текст</b>\n</div>\n\nдва\n\n</section>\n\nтри",
      ["тег <div> и текст после него до пустой строки не публикуются"])
    #expect(reading.html == "<p>раз</p>\n<p>два</p>\n<p>три</p>\n")
  }

  @Test(
    "What begins a block is named",
    arguments: [
      ("⟪raw-html⟫<script>alert(1)</script>", "<script>"),
      ("⟪raw-html⟫<?php x ?>", "<?…?>"),
      ("⟪raw-html⟫<!DOCTYPE html>", "<!DOCTYPE>"),
      ("⟪raw-html⟫<![CDATA[ x ]]>", "<![CDATA[…]]>"),
      ("- раз\n\n  ⟪raw-html⟫<iframe src=\"x\"></iframe>", "<iframe>"),
    ])
  func named(marked: String, name: String) {
    let reading = expectProblems(
      in: marked, ["тег \(name) и текст после него до пустой строки не публикуются"])
    #expect(!reading.html.contains(name.dropLast()))
  }

  @Test("Text that shares a block with a comment is missed")
  func textInBlock() {
    let reading = expectProblems(
      in: "<!-- x --> ⟪raw-html⟫текст & <b>", ["текст в одном блоке с HTML не публикуется"])
    #expect(reading.body.isEmpty)
  }
}
