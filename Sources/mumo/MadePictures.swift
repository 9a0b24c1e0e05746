import Diagnostics
import Foundation
import Portal
import Site

/// The pictures of a site.
struct MadePictures {
  /// To be published.
  let pictures: SitePictures
  /// Pictures that could not be made.
  let diagnostics: [Diagnostic]
  /// To be removed when the site is published.
  private let temporary: URL?

  /// No pictures.
  init() {
    pictures = SitePictures()
    diagnostics = []
    temporary = nil
  }

  /// - Parameters:
  ///   - made: What each original has become; nil where it could not be read to its end.
  ///   - root: The content folder as messages name it.
  ///   - temporary: What to remove when the site is published; nil where nothing was made.
  init(_ made: [(source: PictureSource, picture: SitePictures.Picture?)], root: String, temporary: URL?) {
    let pictures = made.compactMap { source, picture in picture.map { (source.path, $0) } }
    self.pictures = SitePictures(Dictionary(pictures) { first, _ in first })
    diagnostics = made.filter { $0.picture == nil }.map { source, _ in
      .unreadablePicture(source.path, at: Location(path: "\(root)/\(source.path)"))
    }
    self.temporary = temporary
  }

  /// Removes what was made on the way.
  func remove() {
    if let temporary { try? FileManager.default.removeItem(at: temporary) }
  }
}
