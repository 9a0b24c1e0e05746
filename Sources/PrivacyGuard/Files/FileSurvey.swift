/// Looks through a file and the files in it, and keeps what it finds.
struct FileSurvey {
  /// What has been found so far.
  private(set) var found: Set<FileFinding> = []

  private let allowed: AllowedWords
  /// How many bytes may still be unpacked, over all archives in archives.
  private var budget = Self.mostBytes

  /// Pictures of a sheet that a text of an archive embeds, no deeper.
  private static let deepest = 3
  /// An honest file of 20 MiB, the most that is published, has hardly more to read.
  private static let mostBytes = 64 * 1024 * 1024

  init(allowing allowed: AllowedWords) {
    self.allowed = allowed
  }
}

extension FileSurvey {
  /// Looks into a file.
  ///
  /// - Parameter depth: In how many archives it lies.
  mutating func look(into bytes: [UInt8], depth: Int = 0) {
    if depth > Self.deepest {
      found.insert(.unreadable)
    } else if bytes.starts(with: "%PDF-".utf8) {
      look(into: PDFSurvey(bytes))
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      lookIntoArchive(bytes, depth: depth)
    } else if bytes.starts(with: "{\\rtf".utf8) {
      take(RichText.authors(in: bytes))
    } else if bytes.starts(with: CompoundFile.signature) {
      take(CompoundFile.authors(in: bytes))
    } else if PictureLocation.isKnown(in: bytes) {
      found.insert(.location)
    }
  }

  private mutating func look(into document: PDFSurvey?) {
    guard let document else {
      found.insert(.unreadable)
      return
    }
    take(document.authors)
    if document.isScan { found.insert(.noText) }
  }

  private mutating func take(_ authors: [FileAuthor]) {
    for author in authors where author.isPerson(allowed) { found.insert(.author(author.place)) }
  }

  private mutating func take(text: [UInt8]) {
    for finding in TextGuard(allowing: allowed).findings(in: text) { found.insert(.text(finding.kind)) }
  }
}

// MARK: Archives

extension FileSurvey {
  private mutating func lookIntoArchive(_ bytes: [UInt8], depth: Int) {
    guard let archive = ZipArchive(bytes) else {
      found.insert(.unreadable)
      return
    }
    let names = archive.names.map(\.partName)
    let isDocument = ["[content_types].xml", "meta.xml", "content.xml"].contains(where: names.contains)
    var texts = DocumentTexts()
    for index in isDocument ? DocumentTexts.readingOrder(of: names) : Array(names.indices) {
      let name = names[index]
      // A part that makes an archive look like a document hides no file in it.
      let isFile = name.isAttachment || name.isText || isDocument && name.isEmbedded
      let part = isDocument ? OfficePart(name) : nil
      guard isFile || part != nil || isDocument && TextPart(name) != nil else { continue }
      guard budget > 0 else {
        found.insert(.unreadable)
        break
      }
      guard let cost = archive.cost(at: index), cost <= budget else {
        found.insert(.unreadable)
        continue
      }
      // Thousands of parts that fail cost as much time as if they did not.
      budget -= cost
      guard let bytes = archive.bytes(at: index) else {
        found.insert(.unreadable)
        continue
      }
      if isFile {
        if name.isText { take(text: PlainText.utf8(of: bytes)) } else { look(into: bytes, depth: depth + 1) }
      } else {
        if let part { take(part.authors(in: bytes)) }
        texts.take(bytes, of: name)
      }
    }
    if texts.isTooLong { found.insert(.unreadable) }
    take(text: texts.bytes)
  }
}

extension String {
  /// Whether it names a picture that can tell where it was taken.
  fileprivate var isPicture: Bool { hasEnding(["jpg", "jpeg", "png", "webp"]) }

  /// Whether it names a file that has to be looked at in an archive.
  fileprivate var isAttachment: Bool {
    isPicture
      || hasEnding([
        "pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "doc", "xls", "ppt", "rtf", "docm", "xlsm", "zip",
      ])
  }

  /// Whether it names a file that is a text and nothing else.
  fileprivate var isText: Bool { hasEnding(["txt", "csv", "md"]) }

  /// Whether it names a document within a document: a sheet behind a diagram.
  fileprivate var isEmbedded: Bool {
    contains("embeddings/") && (isAttachment || hasEnding(["bin"])) || hasPrefix("object ") && !contains("/")
  }

  private func hasEnding(_ endings: Set<String>) -> Bool {
    guard let dot = lastIndex(of: ".") else { return false }
    return endings.contains(String(self[index(after: dot)...]).lowercased())
  }
}
