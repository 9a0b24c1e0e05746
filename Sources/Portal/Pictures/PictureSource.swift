import FileSystem

/// A picture of the content, which is never published as it is: what cameras write into it tells where and when it
/// was taken.
public struct PictureSource: Sendable, Hashable {
  /// Its path below the content folder.
  public let path: String
  /// What it is.
  public let header: PictureHeader
  /// Tells its bytes from those of other pictures.
  public let fingerprint: String

  /// The most pixels that a picture may have.
  static let mostPixels = 40_000_000
}

/// The pictures of a content folder.
struct PictureReading: Sendable {
  /// Those that can be read, by their paths.
  let pictures: [String: PictureSource]
}

extension PictureReading {
  init(_ pictures: [PictureSource]) {
    self.pictures = Dictionary(pictures.map { ($0.path, $0) }) { first, _ in first }
  }

  /// The files that may be pictures and are not too large, sorted.
  static func paths(_ survey: ContentSurvey) -> [String] {
    survey.attachments.filter { path in
      AttachmentType(path: path)?.isPicture == true
        && (survey.sizes[path] ?? 0) <= AttachmentType.largestFile
    }.sorted()
  }
}

extension PictureSource {
  /// Reads a picture; nil where the file cannot be read, or is none.
  init?(_ path: String, from source: ContentSource) {
    guard let bytes = try? source.tree.read(path), let header = PictureHeader(bytes) else { return nil }
    self.init(path: path, header: header, fingerprint: Fingerprint(bytes).text)
  }
}

extension Portal {
  /// The pictures that pages show or link to, by path.
  public var publishedPictures: [PictureSource] {
    attachments.sorted().compactMap { pictures[$0] }
  }
}
