/// A part of a document of Office (ECMA-376) or of OpenDocument (ISO 26300) in which programs write names.
enum OfficePart {
  /// Who made the document and who saved it last.
  case properties
  /// What the owner of the document or other programs have added to these.
  case addedProperties
  /// A text with comments and tracked changes.
  case text
  /// Comments, or the people who have written them.
  case comments

  /// - Parameter name: The part's name in the archive, as `partName` gives it.
  init?(_ name: String) {
    guard name.hasSuffix(".xml") else { return nil }
    switch name {
    case "docprops/core.xml", "docprops/app.xml", "meta.xml": self = .properties
    case "docprops/custom.xml": self = .addedProperties
    case _ where name.hasSuffix("content.xml"): self = .text
    case _ where name.hasPrefix("word/comments") || name.hasPrefix("word/people"): self = .comments
    case _ where name.hasPrefix("word/") && !name.dropFirst(5).contains("/"): self = .text
    case _ where name.hasPrefix("xl/comments") || name.hasPrefix("xl/persons/"): self = .comments
    case _ where name.hasPrefix("xl/revisions/"): self = .text
    case "ppt/commentauthors.xml", "ppt/authors.xml": self = .comments
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
    // The property that somebody has added, whose value is the next element.
    var property = ""
    for case .start(let name, let attributes, let text) in XMLPieces(bytes) {
      if name == "annotation" { isComment = true }
      if name == "change-info" { isComment = false }
      if name == "property" || name == "user-defined" {
        property = attributes.attribute("name")?.foldedForGuard ?? ""
      }
      let author =
        Self.namingProperties.contains(property) ? text.xmlText : author(name, attributes, text)
      if let author, !author.isEmpty {
        authors.append(FileAuthor(name: author, place: place(isComment: isComment)))
      }
    }
    return authors
  }

  private func place(isComment: Bool) -> AuthorPlace {
    switch self {
    case .properties, .addedProperties: .properties
    case .comments: .comments
    case .text: isComment ? .comments : .changes
    }
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
    case (.properties, _), (.addedProperties, _): nil
    }
  }

  /// Properties that Outlook adds, that Word offers in its list, and what people call theirs.
  private static let namingProperties: Set<String> = [
    "_authoremail", "_authoremaildisplayname", "author", "checked by", "client", "editor", "manager", "owner",
    "recorded by", "typist", "forward to", "автор", "владелец", "заказчик", "исполнитель", "машинистка",
    "ответственный", "проверил", "редактор", "руководитель", "составил", "составитель", "телефон",
  ]
}

extension String {
  /// The name of a part in an archive, whatever case and slashes the program prefers: names of parts are the same in
  /// any case (ECMA-376-2, 6.2.2.3).
  var partName: String { String(lowercased().replacing("\\", with: "/").drop { $0 == "/" }) }
}
