import FileSystem
import FrontMatter

/// The files of a content folder as they were read, so that the next reading parses only what has changed.
public struct ReadContent: Sendable {
  private var texts: [String: ReadText] = [:]
  private var pictures: [String: ReadPicture] = [:]
  /// What the texts were read with.
  private var schoolYears: [SchoolYearSettings]?

  /// Nothing has been read yet.
  public init() {}
}

extension ReadContent {
  /// The texts; those whose bytes are the same are not parsed again.
  mutating func texts(
    of survey: ContentSurvey, from source: ContentSource, schoolYears: [SchoolYearSettings]?
  ) -> [TextReading] {
    let known = schoolYears == self.schoolYears ? texts : [:]
    let read = survey.texts.concurrentMap { text in
      ReadText(text, from: source, schoolYears: schoolYears, before: known[text.path])
    }
    texts = Dictionary(read.map { ($0.reading.text.path, $0) }) { first, _ in first }
    self.schoolYears = schoolYears
    return read.map(\.reading)
  }

  /// The pictures; those whose files are the same are not read again, for they are large.
  mutating func pictures(of survey: ContentSurvey, from source: ContentSource) -> PictureReading {
    let known = pictures
    let read = PictureReading.paths(survey).concurrentMap { path in
      ReadPicture(path, from: source, before: known[path])
    }
    pictures = Dictionary(read.map { ($0.path, $0) }) { first, _ in first }
    return PictureReading(read.compactMap(\.picture))
  }
}

/// A text and what it was read from.
struct ReadText: Sendable {
  let reading: TextReading
  /// nil where they could not be read.
  private let bytes: [UInt8]?
}

extension ReadText {
  /// - Parameters:
  ///   - text: Which file.
  ///   - source: Where it comes from.
  ///   - schoolYears: What the settings say of school years.
  ///   - known: The same file as it was before, read with the same settings.
  init(
    _ text: ContentSurvey.Text, from source: ContentSource, schoolYears: [SchoolYearSettings]?,
    before known: ReadText? = nil
  ) {
    let path = "\(source.root)/\(text.path)"
    do {
      let bytes = try source.tree.read(text.path)
      if let known, known.bytes == bytes, known.reading.path == path {
        self = known
      } else {
        let file = SourceFile(path: path, bytes: bytes)
        self.init(reading: TextReading(text, file, schoolYears: schoolYears), bytes: bytes)
      }
    } catch {
      self.init(reading: TextReading(text, path: path, unreadable: error), bytes: nil)
    }
  }
}

/// A picture and when it was read.
private struct ReadPicture: Sendable {
  let path: String
  /// nil where it is no picture.
  let picture: PictureSource?
  private let stamp: FileStamp?

  init(_ path: String, from source: ContentSource, before known: ReadPicture?) {
    // The stamp is older than the bytes, so that a change between the two is seen the next time.
    let stamp = source.tree.stamp(path)
    if let known, stamp != nil, known.stamp == stamp {
      self = known
    } else {
      self.path = path
      self.stamp = stamp
      picture = PictureSource(path, from: source)
    }
  }
}
