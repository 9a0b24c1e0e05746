import FileSystem
import PrivacyGuard

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
  /// The paths of those that tell where they were taken.
  let located: [String]
}

extension PictureReading {
  /// Reads the pictures that are not too large; a file that cannot be read, or is no picture, is left out.
  init(_ source: ContentSource, _ survey: ContentSurvey) {
    let paths = survey.attachments.filter { path in
      AttachmentType(path: path)?.isPicture == true
        && (survey.sizes[path] ?? 0) <= AttachmentType.largestFile
    }
    let readings = paths.sorted().concurrentMap { path -> (picture: PictureSource?, located: String?) in
      guard let bytes = try? source.tree.read(path) else { return (nil, nil) }
      let picture = PictureHeader(bytes).map {
        PictureSource(path: path, header: $0, fingerprint: Fingerprint(bytes).text)
      }
      return (picture, PictureLocation.isKnown(in: bytes) ? path : nil)
    }
    pictures = Dictionary(readings.compactMap(\.picture).map { ($0.path, $0) }) { first, _ in first }
    located = readings.compactMap(\.located)
  }
}

extension Portal {
  /// The pictures that pages show or link to, by path.
  public var publishedPictures: [PictureSource] {
    attachments.sorted().compactMap { pictures[$0] }
  }
}
