import Testing

@testable import Preview

@Suite("What the preview shows")
struct PreviewStateTests {
  private let sound = PreviewState(
    PreviewBuild(["index.html": "Дом</body>", "news/a/index.html": "А</body>"]), session: "s")

  @Test("is the site as it would be published, with the script that reloads it")
  func page() {
    let response = sound.response(to: "/")
    #expect(response.status == .ok)
    #expect(response.type == "text/html; charset=utf-8")
    #expect(
      response.text == "Дом<script type=\"module\" src=\"/.mumo/preview.js?s-1\"></script>\n</body>")
  }

  @Test("is, after a slip, the problems over what can still be built and over the page as it was")
  func broken() {
    let broken = sound.after(PreviewBuild(["index.html": "Новый дом</body>"], problems: [.sample]))
    #expect(broken.response(to: "/").text.hasPrefix("Новый дом<link"))
    let page = broken.response(to: "/news/a/").text
    #expect(page.hasPrefix("А<link rel=\"stylesheet\" href=\"/.mumo/preview.css\">\n<details"))
    #expect(page.contains("content/news/a.md:3:1"))
    #expect(page.contains("ошибка: неизвестное поле «&lt;тму&gt;» <code>[unknown-key]</code>"))
    #expect(page.contains("<pre>тму: &lt;b&gt;\n^</pre>"))
    #expect(page.contains("Подсказка: возможно, «тема»"))
    #expect(page.contains("preview.js?s-2"))
  }

  @Test("is the site again when the slip is mended")
  func mended() {
    let mended = sound.after(PreviewBuild(nil, problems: [.sample])).after(
      PreviewBuild(["index.html": "Дом 3</body>"]))
    #expect(mended.response(to: "/").text.hasPrefix("Дом 3<script"))
    #expect(mended.response(to: "/").text.contains("s-3"))
    #expect(mended.response(to: "/news/a/").status == .notFound)
  }

  @Test("is the last sound site below the problems, however many builds fail")
  func manyFailures() {
    let failed = PreviewBuild(nil, problems: [.sample])
    let state = sound.after(failed).after(failed).after(failed)
    #expect(state.response(to: "/news/a/").text.hasPrefix("А<link"))
  }

  @Test("is the problems alone where nothing could ever be built, at every address")
  func neverSound() {
    let state = PreviewState(PreviewBuild(nil, problems: [.sample]), session: "s")
    let response = state.response(to: "/news/a/")
    #expect(response.status == .unavailable)
    #expect(response.text.contains("<h1>Портал с ошибками: 1\u{A0}ошибка</h1>"))
    #expect(response.text.contains("preview.js?s-1"))
  }

  @Test("reloads a page without an end too")
  func noEnd() {
    let state = PreviewState(PreviewBuild(["index.html": "Дом"]), session: "s")
    #expect(state.response(to: "/").text.hasPrefix("Дом<script"))
  }
}

@Suite("The answers of the preview")
struct PreviewResponseTests {
  private let state = PreviewState(
    PreviewBuild([
      "index.html": "Дом", "404.html": "Нет", "news/a/index.html": "А", "assets/site.css": "body {}",
      "events/a.ics": "BEGIN:VCALENDAR", "files/a.bin": "?",
    ]), session: "s")

  @Test(
    "name the type of each file",
    arguments: [
      ("/assets/site.css", "text/css; charset=utf-8"), ("/events/a.ics", "text/calendar; charset=utf-8"),
      ("/files/a.bin", "application/octet-stream"),
    ])
  func types(path: String, type: String) {
    let response = state.response(to: path)
    #expect(response.status == .ok)
    #expect(response.type == type)
    #expect(!response.text.contains("script"))
  }

  @Test("send on to the slash at the end")
  func slash() {
    #expect(state.response(to: "/news/a").location == "/news/a/")
    #expect(state.response(to: "/news/a").status == .found)
  }

  @Test(
    "are the site's own page where there is none",
    arguments: ["/nothing/", "/news/", "//news/a/", "/news/a/b"])
  func missing(path: String) {
    let response = state.response(to: path)
    #expect(response.status == .notFound)
    #expect(response.text.hasPrefix("Нет<script"))
  }

  @Test("begin at the path that the portal is published at")
  func base() {
    let build = PreviewBuild(["index.html": "Дом", "404.html": "Нет"], base: "/mumo/")
    let state = PreviewState(build, session: "s")
    #expect(state.response(to: "/").location == "/mumo/")
    #expect(state.response(to: "/mumo").location == "/mumo/")
    #expect(state.response(to: "/mumo/").text.hasPrefix("Дом"))
    #expect(state.response(to: "/mumo/x").text.hasPrefix("Нет"))
    #expect(state.response(to: "/other/").status == .notFound)
    #expect(!state.response(to: "/other/").text.hasPrefix("Нет"))
  }
}
