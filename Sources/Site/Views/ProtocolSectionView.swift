import Markdown
import Portal

/// A section of a protocol: its lists and what stands around them, in their order.
struct ProtocolSectionView: View {
  let anchor: String
  let pieces: [Piece]

  /// A numbered list, or a text before, between or behind lists.
  struct Piece: View {
    let text: HTMLText?
    let items: [Item]
    let decisions: [DecisionView]
    /// The number of the first item; nil where it is 1.
    let start: String?

    static let fields: [ViewField<Piece>] = [
      .html("text") { $0.text },
      .list("items") { $0.items },
      .flag("hasItems") { !$0.items.isEmpty },
      .list("decisions") { $0.decisions },
      .flag("hasDecisions") { !$0.decisions.isEmpty },
      .optional("start") { $0.start },
    ]
  }

  /// An item.
  struct Item: View {
    let html: HTMLText

    static let fields: [ViewField<Item>] = [.html("html") { $0.html }]
  }

  static let fields: [ViewField<ProtocolSectionView>] = [
    .text("anchor") { $0.anchor },
    .list("pieces") { $0.pieces },
  ]
}

extension ProtocolSectionView {
  /// - Parameters:
  ///   - section: The section.
  ///   - text: Writes its text.
  ///   - decisions: What stands in the place of its items; nil where they stand as they are.
  init(_ section: ProtocolSection, _ text: MarkdownText, decisions: [DecisionView]? = nil) {
    anchor = section.section.heading.id
    var count = 0
    pieces = section.section.pieces(around: section.lists).map { piece in
      switch piece {
      case .text(let part):
        return Piece(text: text.html(part), items: [], decisions: [], start: nil)
      case .list(let list):
        let range = count..<(count + list.items.count)
        count = range.upperBound
        return Piece(
          text: nil, items: decisions == nil ? list.items.map { Item(html: text.html($0)) } : [],
          decisions: decisions.map { Array($0[range.clamped(to: $0.indices)]) } ?? [],
          start: range.lowerBound == 0 ? nil : String(range.lowerBound + 1))
      }
    }
  }
}
