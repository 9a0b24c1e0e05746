import Diagnostics
import Markdown
import Testing

@Suite struct MarkdownRulesTests {
  @Test("The guide knows every rule once, with its weight")
  func all() {
    let rules = MarkdownRules.all.map { "\($0.name) \($0.severity)" }
    #expect(
      rules == [
        "raw-html warning", "unsafe-link error", "empty-link error", "foreign-image error",
        "missing-alt warning",
        "skipped-heading-level warning", "empty-heading warning", "repeated-clause warning",
        "extra-cells warning",
        "unused-footnote warning", "too-much-markup error", "too-deep error", "table-too-large error",
      ])
    #expect(Set(MarkdownRules.all).count == MarkdownRules.all.count)
  }
}
