/// A part of a document in which people have written.
enum TextPart {
  /// A text, slides or comments of Office.
  case flow
  /// A text, a sheet or slides of OpenDocument, or the heads and feet of their pages.
  case openDocument
  /// The words of a workbook, which its sheets point to.
  case words
  /// A sheet.
  case sheet
  /// What a workbook keeps of a table that it has summed up.
  case pivotCache
  /// The title and what else describes the document.
  case description
  /// What links lead to.
  case relations

  /// - Parameter name: The part's name in the archive, as `partName` gives it.
  init?(_ name: String) {
    if name.hasSuffix(".xml.rels") {
      self = .relations
      return
    }
    guard name.hasSuffix(".xml") else { return nil }
    switch name {
    case "docprops/core.xml", "meta.xml": self = .description
    case "xl/sharedstrings.xml": self = .words
    case _ where name.hasPrefix("xl/worksheets/"): self = .sheet
    case _ where name.hasPrefix("xl/pivotcache/"): self = .pivotCache
    case _ where name.hasSuffix("content.xml") || name.hasSuffix("styles.xml") && !name.contains("word/"):
      self = .openDocument
    case _ where Self.flows.contains(where: name.hasPrefix): self = .flow
    default: return nil
    }
  }

  private static let flows = [
    "word/", "xl/comments", "xl/threadedcomments", "xl/drawings/", "xl/charts/", "xl/diagrams/",
    "ppt/slides/", "ppt/notesslides/", "ppt/comments", "ppt/charts/", "ppt/diagrams/",
  ]
}

/// The texts of a document, part by part.
struct DocumentTexts {
  private var text = DocumentText()
  private var words: [String] = []

  /// What the document says, for the text guard.
  var bytes: [UInt8] { text.bytes }

  /// Whether that is not all of it.
  var isTooLong: Bool { text.isTooLong }
}

extension DocumentTexts {
  /// The parts of an archive in an order in which they can be read: sheets need the words first.
  static func readingOrder(of names: [String]) -> [Int] {
    let sheets = names.indices.filter { TextPart(names[$0]) == .sheet }
    return names.indices.filter { TextPart(names[$0]) != .sheet } + sheets
  }

  /// Takes the next part.
  mutating func take(_ bytes: [UInt8], of name: String) {
    guard let part = TextPart(name) else { return }
    switch part {
    case .flow: text.add(FlowText.read(bytes, isOpenDocument: false))
    case .openDocument: text.add(FlowText.read(bytes, isOpenDocument: true))
    case .words: words = SheetText.words(in: bytes, of: &text)
    case .pivotCache: PivotText.read(bytes, into: &text)
    case .sheet: SheetText.read(bytes, words: words, into: &text)
    case .description:
      for case .start(let element, _, let value) in XMLPieces(bytes) where Self.described.contains(element) {
        text.add(paragraph: value.xmlText)
      }
    case .relations:
      for case .start("Relationship", let attributes, _) in XMLPieces(bytes) {
        if let target = attributes.attribute("Target"), target.isCall { text.add(paragraph: target) }
      }
    }
  }

  private static let described: Set<String> = ["title", "subject", "description", "keyword", "keywords"]
}

extension String {
  /// Whether a link calls somebody, or writes to him.
  var isCall: Bool { ["mailto:", "tel:", "https://wa.me/"].contains(where: lowercased().hasPrefix) }
}
