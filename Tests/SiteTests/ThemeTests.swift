import Diagnostics
import FileSystem
import Site
import TestSupport
import Testing

/// What is wrong with a theme is found before a page is rendered, with file and line.
struct ThemeTests {
  private func load(_ change: (inout [String: String]) -> Void) -> ThemeLoading {
    var texts = FileArchive(plainTheme).texts
    change(&texts)
    return ThemeLoading(SourceTree(texts: texts), root: "theme")
  }

  /// Replaces one template by a text with `⟪rule⟫` before each expected problem.
  private func expectMarkedProblems(
    _ marked: String, in template: String = "vision", sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let source = MarkedText(marked)
    let path = "templates/\(template).mustache"
    let loading = load { $0[path] = source.text }
    #expect(
      loading.diagnostics.locatedRules == source.expected.map { "theme/\(path):\($0)" },
      sourceLocation: sourceLocation)
    #expect((loading.theme == nil) == !source.expected.isEmpty, sourceLocation: sourceLocation)
  }

  @Test func aRightThemeIsRead() {
    let loading = load { _ in }
    #expect(loading.diagnostics.isEmpty && loading.theme != nil)
  }

  @Test func everyKindOfPageHasATemplate() {
    let loading = load { $0["templates/document.mustache"] = nil }
    #expect(loading.diagnostics.locatedRules == ["theme/templates/document.mustache:1:1 missing-template"])
  }

  @Test(arguments: [
    "текст\n  {{⟪⟫titel}}", "{{#breadcrumbs}}{{name}}{{/breadcrumbs}}", "{{portal.nam}}", "{{title.x}}",
    "{{.}}",
    "{{#nothing}}{{/nothing}}", "{{^nothing}}{{/nothing}}", "{{asset.site-js}}",
  ])
  func tagsThatNoPageGivesAreErrors(template: String) {
    let text = template.replacing("⟪⟫", with: "")
    let loading = load { $0["templates/vision.mustache"] = text }
    #expect(loading.diagnostics.map(\.rule.name) == ["unknown-tag"])
  }

  @Test func aWrongTagNamesItsPlaceAndTheNearest() {
    expectMarkedProblems("строка\n  <h1>⟪unknown-tag⟫{{titel}}</h1>\n")
    let loading = load { $0["templates/vision.mustache"] = "{{titel}}" }
    #expect(loading.diagnostics.first?.hint == "возможно, «title»")
  }

  @Test func tagsOfAnotherPageAreErrorsHere() {
    expectMarkedProblems("{{title}}⟪unknown-tag⟫{{isInForce}}")
  }

  @Test func partialsAreCheckedWhereTheyAreUsed() {
    let loading = load { $0["templates/partials/title.mustache"] = "{{title}}\n{{leader.name}}" }
    #expect(
      Set(loading.diagnostics.locatedRules) == ["theme/templates/partials/title.mustache:2:1 unknown-tag"])
  }

  @Test(arguments: [
    "⟪missing-partial⟫{{>partials/titel}}", "⟪template-syntax⟫{{title",
    "{{#breadcrumbs}}⟪template-syntax⟫{{/title}}",
    "⟪template-syntax⟫{{#breadcrumbs}}{{title}}", "⟪template-syntax⟫{{/breadcrumbs}}",
    "⟪template-syntax⟫{{=<% %>=}}",
    "⟪template-syntax⟫{{breadcrumbs}}", "{{#breadcrumbs}}{{title}}{{url}}{{/breadcrumbs}}{{! пояснение }}",
    "⟪template-syntax⟫{{isSample}}",
  ])
  func syntaxIsChecked(template: String) {
    expectMarkedProblems(template)
  }

  @Test(arguments: [("page", "{{title}}"), ("page", "{{body}}{{body}}"), ("layout", "{{head}}")])
  func noPartOfAPageIsLostOrDoubled(template: String, text: String) {
    let loading = load { $0["templates/\(template).mustache"] = text }
    #expect(loading.diagnostics.locatedRules == ["theme/templates/\(template).mustache:1:1 slot-count"])
  }

  @Test func aSlotStandsOutsideOfSections() {
    expectMarkedProblems("{{#isSample}}⟪slot-count⟫{{body}}{{/isSample}}", in: "page")
  }

  @Test func aPartialThatIncludesItselfIsFound() {
    let loading = load { $0["templates/partials/title.mustache"] = "{{title}}{{>partials/title}}" }
    #expect(
      loading.diagnostics.locatedRules == ["theme/templates/partials/title.mustache:1:10 template-syntax"])
  }

  @Test(arguments: [
    (
      "a.css", "/* one\n   two */\nb {\n  c: \"/* d */\"; /* e */\n\n}\n", "b {\nc: \"/* d */\"; /* e */\n}\n"
    ),
    ("a.css", "/* one */ b {}\n/* two\n*/ d {}\n", " b {}\n d {}\n"),
    ("a.js", "// one\n  const a = \"// b\";\n  // c\n", "const a = \"// b\";\n"),
    ("a.txt", "  // one\n", "  // one\n"),
  ])
  func commentsAndIndentationOfAssetsAreNotPublished(name: String, text: String, published: String) throws {
    let site = try TestSite("", theme: plainTheme + "\n-- assets/\(name) --\n\(text)")
    let path = try #require(site.files.keys.first { $0.hasPrefix("assets/a.") })
    #expect(site.files[path] == published)
  }

  @Test func assetsAreNamedByTheirBytes() throws {
    func route(_ css: String) throws -> String {
      let site = try TestSite("", theme: plainTheme.replacing("body {}", with: css))
      return try #require(site.files.keys.first { $0.hasPrefix("assets/site.") })
    }
    #expect(try route("body {}") == route("body {}"))
    #expect(try route("body {}") != route("body { }"))
    let route = try route("body {}")
    #expect(route.hasSuffix(".css") && route.count == "assets/site.".count + 16 + ".css".count)
  }
}
