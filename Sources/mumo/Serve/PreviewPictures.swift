import Foundation
import Portal

/// The pictures of a preview: taken from the site that stands, else made once and kept until the preview ends.
struct PreviewPictures {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "mumo-preview-\(UUID().uuidString)")

  /// Where `mumo build` publishes, unless it is told otherwise.
  private static let published = "public"
}

extension PreviewPictures {
  /// Makes the pictures.
  ///
  /// - Returns: The pictures, and what to tell where none could be made.
  func make(
    _ sources: [PictureSource], in root: String, environment: [String: String]
  ) -> (pictures: MadePictures, warning: String?) {
    do throws(CommandFailure) {
      let maker = PictureMaker(environment: environment)
      let (made, _) = try maker.make(sources, in: root, standing: [Self.published, folder.path], to: folder)
      return (MadePictures(made, root: root, temporary: nil), nil)
    } catch {
      return (MadePictures(), error.message.map { "\($0); вместо картинок показаны их описания" })
    }
  }

  /// Removes what was made.
  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }
}
