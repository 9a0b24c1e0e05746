public import Diagnostics
public import Markdown

/// One content file, read: what it is, its fields, its text and what else it says.
@dynamicMemberLookup
public struct Entry<Fields: ContentFields>: Sendable {
  /// What the file is.
  public let id: ContentID
  /// What was read; shared, because entries are copied from list to list.
  @usableFromInline let content: Content
  /// Where each link of the body leads, in the order of `body.links`.
  public internal(set) var linkTargets: [LinkTarget] = []
  /// Where the files named in the fields lead, in the order of `attachments`.
  public internal(set) var attachmentTargets: [LinkTarget] = []

  init(id: ContentID, path: String, fields: Fields, body: MarkdownBody, structure: Fields.Structure) {
    self.id = id
    content = Content(path: path, fields: fields, body: body, structure: structure)
  }

  /// The file, as messages name it.
  public var path: String { content.path }
  /// The typed front matter.
  @inlinable public var fields: Fields { content.fields }
  /// The text below it.
  @inlinable public var body: MarkdownBody { content.body }
  /// What it says beyond its fields.
  public var structure: Fields.Structure { content.structure }

  /// A field of the front matter.
  @inlinable public subscript<Value>(dynamicMember field: KeyPath<Fields, Value>) -> Value {
    content.fields[keyPath: field]
  }

  /// A part of what the file says beyond its fields.
  @inlinable public subscript<Value>(dynamicMember part: KeyPath<Fields.Structure, Value>) -> Value {
    content.structure[keyPath: part]
  }

  /// The start of the file, for what concerns all of it.
  public var location: Location { Location(path: path) }

  /// Every place of its page that a link can point to.
  public var anchors: Set<String> {
    let own = content.structure.anchors
    return own.isEmpty ? content.body.anchors : content.body.anchors.union(own)
  }
}

extension Entry {
  @usableFromInline final class Content: Sendable {
    @usableFromInline let path: String
    @usableFromInline let fields: Fields
    @usableFromInline let body: MarkdownBody
    @usableFromInline let structure: Fields.Structure

    init(path: String, fields: Fields, body: MarkdownBody, structure: Fields.Structure) {
      self.path = path
      self.fields = fields
      self.body = body
      self.structure = structure
    }
  }
}

/// Where a link of a text leads.
public enum LinkTarget: Sendable, Hashable {
  /// A content file, perhaps a place on its page.
  case content(ContentID, anchor: String?)
  /// A file beside the texts, by its path below the content folder; perhaps a place in it, `page=2`.
  case attachment(String, anchor: String?)
  /// A page by its path on the site, `/news/`: only the site knows whether it exists.
  case sitePath(String, anchor: String?)
  /// Its page is left out because of errors that have been reported: the link stays plain text.
  case leftOut
  /// A file beside the texts that is refused, as has been reported, by its path below the content folder.
  case refused(String)
}
