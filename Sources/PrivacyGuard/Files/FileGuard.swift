/// Finds personal data that programs write into files unasked: names of authors in documents, places in pictures.
///
/// What a file is, its first bytes say, whatever its name.
public struct FileGuard: Sendable {
  /// Names that may stand there all the same.
  public let allowed: AllowedWords

  /// A guard.
  public init(allowing allowed: AllowedWords) {
    self.allowed = allowed
  }

  /// The personal data in a file, each kind once, in the order of the cases of `FileFinding`.
  ///
  /// - Parameter bytes: The whole file.
  public func findings(in bytes: [UInt8]) -> [FileFinding] {
    let found = findings(in: bytes, depth: 0)
    let authors = AuthorPlace.allCases.map(FileFinding.author)
    return (authors + [.location, .noText, .unreadable]).filter(found.contains)
  }

  /// Pictures of an archive may be in documents of an archive, no deeper.
  private static let deepest = 2

  func findings(in bytes: [UInt8], depth: Int) -> Set<FileFinding> {
    guard depth <= Self.deepest else { return [.unreadable] }
    if bytes.starts(with: "%PDF-".utf8) { return findings(in: PDFSurvey(bytes)) }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return findings(inArchive: bytes, depth: depth) }
    if bytes.starts(with: "{\\rtf".utf8) { return findings(RichText.authors(in: bytes)) }
    if bytes.starts(with: CompoundFile.signature) { return findings(CompoundFile.authors(in: bytes)) }
    return PictureLocation.isKnown(in: bytes) ? [.location] : []
  }

  private func findings(in document: PDFSurvey?) -> Set<FileFinding> {
    guard let document else { return [.unreadable] }
    return findings(document.authors).union(document.isScan ? [.noText] : [])
  }

  private func findings(_ authors: [FileAuthor]) -> Set<FileFinding> {
    Set(authors.filter { $0.isPerson(allowed) }.map { .author($0.place) })
  }

  private func findings(inArchive bytes: [UInt8], depth: Int) -> Set<FileFinding> {
    guard let archive = ZipArchive(bytes) else { return [.unreadable] }
    var found: Set<FileFinding> = []
    let parts = archive.names
    let isDocument = parts.contains("[Content_Types].xml") || parts.contains("meta.xml")
    for (index, name) in parts.enumerated() {
      let part = OfficePart(name)
      guard isDocument ? part != nil || name.isPicture : name.isAttachment else { continue }
      guard let bytes = archive.bytes(at: index) else {
        found.insert(.unreadable)
        continue
      }
      if isDocument, let part {
        found.formUnion(findings(part.authors(in: bytes)))
      } else {
        found.formUnion(findings(in: bytes, depth: depth + 1))
      }
    }
    return found
  }
}

extension String {
  /// Whether it names a picture that can tell where it was taken.
  fileprivate var isPicture: Bool { hasEnding(["jpg", "jpeg", "png", "webp"]) }

  /// Whether it names a file that has to be looked at in an archive.
  fileprivate var isAttachment: Bool {
    isPicture || hasEnding(["pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "doc", "xls", "ppt", "rtf"])
  }

  private func hasEnding(_ endings: Set<String>) -> Bool {
    guard let dot = lastIndex(of: ".") else { return false }
    return endings.contains(self[index(after: dot)...].lowercased())
  }
}
