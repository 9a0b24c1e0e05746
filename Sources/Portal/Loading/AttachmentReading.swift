import Diagnostics
import FileSystem
import PrivacyGuard

/// The files beside the texts, looked through for personal data that programs have written into them.
struct AttachmentReading {
  /// What is wrong with them.
  let diagnostics: [Diagnostic]
  /// Those that are not published for it, by their paths below the content folder.
  let withheld: Set<String>
}

extension AttachmentReading {
  /// Reads the files that may be published and are not too large, whether a text links to them or not: all that stands
  /// in the content folder is public. Pictures have been read already.
  ///
  /// - Parameters:
  ///   - source: Where content comes from.
  ///   - survey: What files there are.
  ///   - pictures: What has been read of pictures.
  ///   - allowed: What may stand in files all the same; nil where nobody knows, and then nothing is looked through.
  ///   - memory: What was found in files before with the same words allowed; gets what is found now.
  init(
    _ source: ContentSource, _ survey: ContentSurvey, pictures: PictureReading,
    allowing allowed: AllowedWords?, memory: inout FileMemory<[Diagnostic]>
  ) {
    guard let allowed else {
      self.init(diagnostics: [], withheld: [])
      return
    }
    let paths = survey.attachments.filter { path in
      AttachmentType(path: path)?.isPicture == false
        && (survey.sizes[path] ?? 0) <= AttachmentType.largestFile
    }.sorted()
    let files = memory.read(paths, in: source.tree) { path, bytes in
      Self.problems(of: bytes, path: path, root: source.root, allowed)
    }
    let located = pictures.located.map { path in
      Diagnostic.pictureLocation(at: Location(path: "\(source.root)/\(path)"))
    }
    let diagnostics = paths.flatMap { files[$0] ?? [] } + located
    let withheld = diagnostics.filter { $0.severity == .error }.map { problem in
      String(problem.location.path.dropFirst(source.root.count + 1))
    }
    self.init(diagnostics: diagnostics, withheld: Set(withheld))
  }

  private static func problems(
    of bytes: [UInt8], path: String, root: String, _ allowed: AllowedWords
  ) -> [Diagnostic] {
    let location = Location(path: "\(root)/\(path)")
    let type = AttachmentType(path: path)
    switch type {
    case .txt, .csv:
      return TextGuard(allowing: allowed).findings(in: PlainText.utf8(of: bytes)).map {
        .personalData($0, in: location.path)
      }
    case .mp3, .m4a, .ogg, .mp4, .webm: return []
    default:
      return FileGuard(allowing: allowed).findings(in: bytes).map {
        .personalData($0, isPDF: type == .pdf, at: location)
      }
    }
  }
}
