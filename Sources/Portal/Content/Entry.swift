public import Diagnostics
public import FrontMatter
public import Markdown

/// One content file, read: what it is, its fields and its text.
@dynamicMemberLookup
public struct Entry<Fields: Sendable>: Sendable {
  /// What the file is.
  public let id: ContentID
  /// The file, as messages name it.
  public let path: String
  /// The typed front matter.
  public let fields: Fields
  /// The text below it.
  public let body: MarkdownBody
  /// Where each link of the body leads, in the order of `body.links`.
  public internal(set) var linkTargets: [LinkTarget] = []
  /// Where the file named in the front matter leads, of those types that can name one.
  public internal(set) var attachmentTarget: LinkTarget?

  /// A field of the front matter.
  public subscript<Value>(dynamicMember field: KeyPath<Fields, Value>) -> Value {
    fields[keyPath: field]
  }

  /// The start of the file, for what concerns all of it.
  public var location: Location { Location(path: path) }
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
}

/// A kind of Markdown content: the fields of its front matter, declared once.
public protocol ContentFields: Sendable {
  /// The fields.
  static var schema: Schema<Self> { get }
  /// Whether headings and paragraphs that begin with a clause number get their anchors from it.
  static var hasClauses: Bool { get }
}

extension ContentFields {
  /// Most texts have no numbered clauses.
  public static var hasClauses: Bool { false }
}
