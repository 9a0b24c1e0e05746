public import Diagnostics

/// Reads Markdown as leaders write it: GitHub's tables, strikethrough, bare links, task lists and footnotes;
/// no HTML.
///
/// A reader holds settings only, so that one serves any number of threads at once.
public struct MarkdownReader: Sendable {
  /// Whether a heading or paragraph that begins with the number of a clause is found by it: `3.1.` at `#p-3-1`.
  public let clauseAnchors: Bool
  /// Ids that the page around the text has taken already.
  public let reservedIDs: Set<String>
  /// Whether the tables are given as values too.
  public let collectsTables: Bool
  /// Whether the lists are given as values too.
  public let collectsLists: Bool

  /// A reader.
  ///
  /// - Parameters:
  ///   - clauseAnchors: Whether clauses get their anchors from their numbers.
  ///   - reservedIDs: Ids that the page around the text has taken already.
  ///   - collectsTables: Whether the tables are given as values too.
  ///   - collectsLists: Whether the lists are given as values too.
  public init(
    clauseAnchors: Bool = false, reservedIDs: Set<String> = [], collectsTables: Bool = false,
    collectsLists: Bool = false
  ) {
    self.clauseAnchors = clauseAnchors
    self.reservedIDs = reservedIDs
    self.collectsTables = collectsTables
    self.collectsLists = collectsLists
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: UTF-8; what is not becomes U+FFFD. LF, CRLF and CR end a line.
  ///   - path: The file, for diagnostics and for the places of links.
  ///   - firstLine: The line of the file on which the text begins; front matter may stand above it.
  /// - Returns: The text and what is wrong with it, in reading order; no text where it is more than can be read.
  public func read(
    _ text: ArraySlice<UInt8>, path: String, firstLine: Int = 1
  ) -> (body: MarkdownBody, diagnostics: [Diagnostic]) {
    text.withUnsafeBufferPointer { bytes in
      let source = SourceText(bytes.withoutByteOrderMark, path: path, firstLine: firstLine)
      var writer = BodyWriter(
        source: source, anchors: Anchors(reserved: reservedIDs), findsClauses: clauseAnchors,
        collectsTables: collectsTables, collectsLists: collectsLists)
      if let (excess, line) = TextExcess.first(in: source.bytes) {
        writer.refuse(excess, line: line)
        return writer.finish()
      }
      let survey = TextSurvey(source.bytes)
      if let document = Document(parsing: source.bytes, survey) { writer.write(document) }
      if survey.hasCaret { writer.reportUnusedFootnotes() }
      return writer.finish()
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var withoutByteOrderMark: Self {
    starts(with: [0xEF, 0xBB, 0xBF]) ? Self(rebasing: dropFirst(3)) : self
  }
}
