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

/// A file that may be a picture, read.
struct PictureFile: Sendable {
  /// The picture; nil where the file is none.
  let source: PictureSource?
  /// Whether it tells where it was taken.
  let isLocated: Bool
}

extension PictureReading {
  /// Reads the pictures that are not too large; a file that cannot be read, or is no picture, is left out.
  ///
  /// - Parameters:
  ///   - source: Where content comes from.
  ///   - survey: What files there are.
  ///   - memory: What was read of pictures before; gets what is read now.
  init(_ source: ContentSource, _ survey: ContentSurvey, memory: inout FileMemory<PictureFile>) {
    let paths = survey.attachments.filter { path in
      AttachmentType(path: path)?.isPicture == true
        && (survey.sizes[path] ?? 0) <= AttachmentType.largestFile
    }.sorted()
    let files = memory.read(paths, in: source.tree) { path, bytes in PictureFile(path, bytes) }
    let sources = files.values.compactMap(\.source)
    pictures = Dictionary(sources.map { ($0.path, $0) }) { first, _ in first }
    located = paths.filter { files[$0]?.isLocated == true }
  }
}

extension PictureFile {
  fileprivate init(_ path: String, _ bytes: [UInt8]) {
    source = PictureHeader(bytes).map {
      PictureSource(path: path, header: $0, fingerprint: Fingerprint(bytes).text)
    }
    isLocated = PictureLocation.isKnown(in: bytes)
  }
}

extension Portal {
  /// The pictures that pages show or link to, by path.
  public var publishedPictures: [PictureSource] {
    attachments.sorted().compactMap { pictures[$0] }
  }
}
