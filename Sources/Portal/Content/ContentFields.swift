public import Diagnostics
public import FrontMatter
public import Markdown

/// A kind of Markdown content: the fields of its front matter, declared once, and what else a file of it says.
public protocol ContentFields: Sendable {
  /// What a file says beyond its fields.
  associatedtype Structure: ContentStructure = NoStructure

  /// The fields.
  static var schema: Schema<Self> { get }
  /// Whether headings and paragraphs that begin with a clause number get their anchors from it.
  static var hasClauses: Bool { get }
  /// Whether what the file says stands in tables.
  static var hasTables: Bool { get }
  /// Whether what the file says stands in lists.
  static var hasLists: Bool { get }
  /// The files beside the text that fields name, relative to the text's file.
  var attachments: [Located<String>] { get }

  /// Reads what a file says beyond its fields.
  ///
  /// - Parameters:
  ///   - file: The file with whatever of it could be read.
  ///   - diagnostics: Takes what is wrong.
  /// - Returns: What it says; nil where fields that it needs could not be read.
  static func structure(of file: FileReading<Self>, _ diagnostics: inout [Diagnostic]) -> Structure?
}

/// What a file says beyond its fields, made from its text, its place and the settings.
public protocol ContentStructure: Sendable {
  /// The ids that it gives to places on its page, beside those of the text.
  var anchors: Set<String> { get }
}

extension ContentStructure {
  /// Most structures have no places of their own.
  public var anchors: Set<String> { [] }
}

/// All is said by the fields and the text.
public struct NoStructure: ContentStructure {}

/// A file on the way to its entry.
public struct FileReading<Fields: Sendable>: Sendable {
  /// What the file is.
  public let id: ContentID
  /// The file, as messages name it.
  public let path: String
  /// Its fields; nil where they have errors.
  public let fields: Fields?
  /// Its text.
  public let body: MarkdownBody
  /// The quarters and holidays of school years; nil where the settings could not be read.
  public let schoolYears: [SchoolYearSettings]?

  /// The start of the file.
  var location: Location { Location(path: path) }
}

extension ContentFields {
  /// Most texts have no numbered clauses.
  public static var hasClauses: Bool { false }
  /// Most texts say nothing in tables that is read as values.
  public static var hasTables: Bool { false }
  /// Most texts say nothing in lists that is read as values.
  public static var hasLists: Bool { false }
  /// Most fields name no files.
  public var attachments: [Located<String>] { [] }
}

extension ContentFields where Structure == NoStructure {
  /// Nothing is read.
  public static func structure(of file: FileReading<Self>, _ diagnostics: inout [Diagnostic]) -> NoStructure?
  {
    NoStructure()
  }
}
