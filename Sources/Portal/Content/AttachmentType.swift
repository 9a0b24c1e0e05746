/// A file that may be published beside the texts: what a browser shows or saves without running anything in it.
public enum AttachmentType: String, Sendable, CaseIterable {
  case pdf, docx, doc, xlsx, xls, pptx, ppt, odt, ods, odp, rtf, txt, csv, zip
  case png, jpg, jpeg, webp
  case mp3, m4a, ogg, mp4, webm

  /// The type of a file by the end of its name; nil where it may not be published.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }

  /// The most bytes that a file may have: 20 MiB take a minute over a slow line.
  static let largestFile = 20 * 1024 * 1024

  /// Whether a page can show it.
  var isPicture: Bool {
    switch self {
    case .png, .jpg, .jpeg, .webp: true
    default: false
    }
  }
}
