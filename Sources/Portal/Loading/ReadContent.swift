import Diagnostics
import FileSystem
import FrontMatter
import PrivacyGuard

/// The files of a content folder as they were read, so that the next reading parses only what has changed.
public struct ReadContent: Sendable {
  private let isReadAgain: Bool
  private var texts: [String: ReadText] = [:]
  private var pictures: FileMemory<PictureFile>
  private var attachments: FileMemory<[Diagnostic]>
  /// What texts and attachments were read with.
  private var context: TextReading.Context?

  /// Nothing has been read yet.
  public init() {
    self.init(isReadAgain: true)
  }

  /// - Parameter isReadAgain: Whether there will be another reading; nothing is kept for one that will not be.
  init(isReadAgain: Bool) {
    self.isReadAgain = isReadAgain
    pictures = FileMemory(isReadAgain: isReadAgain)
    attachments = FileMemory(isReadAgain: isReadAgain)
  }
}

extension ReadContent {
  /// Reads the texts, the pictures and the other files beside the texts.
  mutating func files(
    of survey: ContentSurvey, from source: ContentSource, _ context: TextReading.Context
  ) -> (texts: [TextReading], pictures: PictureReading, attachments: AttachmentReading) {
    if context != self.context {
      texts = [:]
      attachments = FileMemory(isReadAgain: isReadAgain)
      self.context = context
    }
    let texts = texts(of: survey, from: source, context)
    let pictures = PictureReading(source, survey, memory: &pictures)
    let attachments = AttachmentReading(
      source, survey, pictures: pictures, allowing: context.privacy?.allowed, memory: &attachments)
    return (texts, pictures, attachments)
  }

  /// The texts; those whose bytes are the same are not parsed again.
  private mutating func texts(
    of survey: ContentSurvey, from source: ContentSource, _ context: TextReading.Context
  ) -> [TextReading] {
    let known = texts
    guard isReadAgain else {
      return survey.texts.concurrentMap { ReadText($0, from: source, context).reading }
    }
    let read = survey.texts.concurrentMap { text in
      ReadText(text, from: source, context, before: known[text.path])
    }
    texts = Dictionary(read.map { ($0.reading.text.path, $0) }) { first, _ in first }
    return read.map(\.reading)
  }
}

/// A text and what it was read from.
private struct ReadText: Sendable {
  let reading: TextReading
  /// nil where they could not be read.
  let bytes: [UInt8]?
}

extension ReadText {
  /// - Parameters:
  ///   - text: Which file.
  ///   - source: Where it comes from.
  ///   - context: What else reading it needs.
  ///   - known: The same file as it was before, read with the same context.
  init(
    _ text: ContentSurvey.Text, from source: ContentSource, _ context: TextReading.Context,
    before known: ReadText? = nil
  ) {
    let path = "\(source.root)/\(text.path)"
    do {
      let bytes = try source.tree.read(text.path)
      if let known, known.bytes == bytes {
        self = known
      } else {
        let file = SourceFile(path: path, bytes: bytes)
        self.init(reading: TextReading(text, file, context), bytes: bytes)
      }
    } catch {
      self.init(reading: TextReading(text, path: path, unreadable: error), bytes: nil)
    }
  }
}
