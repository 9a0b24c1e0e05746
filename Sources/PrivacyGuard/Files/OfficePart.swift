/// A part of a document of Office (ECMA-376) or of OpenDocument (ISO 26300) in which programs write names.
enum OfficePart {
  /// Who made the document and who saved it last.
  case properties
  /// A text with comments and tracked changes.
  case text
  /// Comments, or the people who have written them.
  case comments

  /// - Parameter name: The part's name in the archive.
  init?(_ name: String) {
    guard name.hasSuffix(".xml") else { return nil }
    switch name {
    case "docProps/core.xml", "docProps/app.xml", "meta.xml": self = .properties
    case "content.xml": self = .text
    case _ where name.hasPrefix("word/comments") || name.hasPrefix("word/people"): self = .comments
    case _ where name.hasPrefix("word/") && !name.dropFirst(5).contains("/"): self = .text
    case _ where name.hasPrefix("xl/comments") || name.hasPrefix("xl/persons/"): self = .comments
    case _ where name.hasPrefix("xl/revisions/"): self = .text
    case "ppt/commentAuthors.xml", "ppt/authors.xml": self = .comments
    default: return nil
    }
  }

  /// The names in it.
  ///
  /// - Parameter bytes: The part, unpacked.
  func authors(in bytes: [UInt8]) -> [FileAuthor] {
    var authors: [FileAuthor] = []
    // Whether the name belongs to a comment: OpenDocument names its author as the document's.
    var isComment = false
    for case .start(let name, let attributes, let text) in XMLPieces(bytes) {
      if name == "annotation" { isComment = true }
      if name == "change-info" { isComment = false }
      if let author = author(name, attributes, text), !author.isEmpty {
        let place: AuthorPlace =
          switch self {
          case .properties: .properties
          case .comments: .comments
          case .text: isComment ? .comments : .changes
          }
        authors.append(FileAuthor(name: author, place: place))
      }
    }
    return authors
  }

  private func author(_ name: String, _ attributes: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> String? {
    switch (self, name) {
    case (.properties, "creator"), (.properties, "lastModifiedBy"), (.properties, "initial-creator"),
      (.properties, "printed-by"), (.properties, "Manager"), (.text, "creator"), (.text, "sender-initials"):
      text.xmlText
    case (.comments, "author"): attributes.attribute("name") ?? text.xmlText
    case (.comments, "cmAuthor"): attributes.attribute("name")
    case (.comments, "person"): attributes.attribute("displayName") ?? attributes.attribute("author")
    case (.comments, _): attributes.attribute("author")
    case (.text, "userInfo"): attributes.attribute("name")
    case (.text, _): attributes.attribute("author") ?? attributes.attribute("userName")
    case (.properties, _): nil
    }
  }
}
