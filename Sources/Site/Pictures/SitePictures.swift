import FileSystem
import Markdown

/// The pictures that a site publishes in place of those of its content.
public struct SitePictures: Sendable {
  private let pictures: [String: Picture]

  /// No picture: pages have their descriptions instead.
  public init() { pictures = [:] }

  /// - Parameter pictures: What is published in place of each picture, by the path of the original below the content
  ///   folder.
  public init(_ pictures: [String: Picture]) { self.pictures = pictures }

  /// A picture in several sizes.
  public struct Picture: Sendable {
    /// Its sizes, the smallest first.
    let renditions: [Rendition]

    /// A picture; nil without any size.
    public init?(_ renditions: [Rendition]) {
      if renditions.isEmpty { return nil }
      self.renditions = renditions.sorted { $0.width < $1.width }
    }
  }

  /// A picture in one size.
  public struct Rendition: Sendable {
    /// The path on the site.
    let path: String
    /// The file that has it.
    let file: String
    /// In pixels.
    let width: Int
    /// In pixels.
    let height: Int
    /// In bytes.
    let size: Int

    /// - Parameters:
    ///   - path: The path on the site.
    ///   - file: The file that has it.
    ///   - width: The width in pixels.
    ///   - height: The height in pixels.
    ///   - size: The size of the file in bytes.
    public init(path: String, file: String, width: Int, height: Int, size: Int) {
      self.path = path
      self.file = file
      self.width = width
      self.height = height
      self.size = size
    }
  }
}

extension SitePictures {
  /// The folder of the pictures in a site.
  public static let folder = "pictures"

  /// How wide the theme shows pictures, for the attribute `sizes`.
  private static let shownWidth = "(min-width: 42rem) 38rem, 100vw"

  /// The files of the site. Two originals may be the same picture.
  var files: [OutputFile] {
    let files = pictures.values.flatMap(\.renditions).map { ($0.path, $0.file) }
    return Dictionary(files) { first, _ in first }.sorted { $0.key < $1.key }.map { path, file in
      OutputFile(path: path, content: .copy(of: file))
    }
  }

  /// The largest size of what is published in place of an original.
  func largest(of original: String) -> Rendition? { pictures[original]?.renditions.last }

  /// What a page shows in place of an original, or links to; nil where there is nothing.
  func source(of original: String, router: Router) -> LinkSource? {
    guard let picture = pictures[original], let largest = picture.renditions.last else { return nil }
    let candidates = picture.renditions.map { "\(router.url($0.path)) \($0.width)w" }
    return LinkSource(
      url: router.url(largest.path),
      picture: PictureAttributes(
        width: largest.width, height: largest.height,
        candidates: candidates.count > 1 ? candidates.joined(separator: ", ") : nil,
        shownWidth: Self.shownWidth))
  }
}
