import Markdown

/// The table of contents of a page.
struct ContentsView: View {
  let items: [Item]

  /// A heading that the table leads to.
  struct Item: View {
    let title: String
    let anchor: String
    let isNested: Bool

    static let fields: [ViewField<Item>] = [
      .text("title") { $0.title },
      .text("anchor") { $0.anchor },
      .flag("isNested") { $0.isNested },
    ]
  }

  static let fields: [ViewField<ContentsView>] = [
    .list("items") { $0.items }
  ]
}

extension ContentsView {
  /// Headings below the third level would make the table longer than it helps.
  private static let deepestLevel = 3
  private static let fewestHeadings = 3

  /// The table of a text; nil where it has fewer than three headings.
  init?(_ body: MarkdownBody) {
    guard body.headings.count >= Self.fewestHeadings else { return nil }
    items = body.headings.filter { $0.level <= Self.deepestLevel }.map {
      Item(title: $0.text, anchor: $0.id, isNested: $0.level > 2)
    }
  }
}
