import Diagnostics
import FileSystem
import FrontMatter
import Markdown
import Portal
import Site
import Testing

/// The leaders' guide lists every rule, by the name that messages print.
struct RulesPageTests {
  private static let checkout = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  @Test(arguments: FrontMatterRules.all + MarkdownRules.all + PortalRules.all + SiteRules.all)
  func theGuideListsTheRule(rule: Rule) throws {
    let source = try SourceTree.directory("/\(Self.checkout)/content")
    let page = String(decoding: try source.read("pages/pravila-proverki.md"), as: UTF8.self)
    #expect(page.contains("| `\(rule.name)` | \(rule.severity.title) | \(rule.summary) |"))
  }
}
