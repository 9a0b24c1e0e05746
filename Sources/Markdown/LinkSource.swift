/// What a link of a text leads to once the whole site is known.
public struct LinkSource: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The URL, not yet escaped.
  public let url: String
  /// What to say of a picture that is shown; nil where nothing is known of it.
  public let picture: PictureAttributes?

  /// - Parameters:
  ///   - url: The URL, not yet escaped.
  ///   - picture: What to say of a picture that is shown.
  public init(url: String, picture: PictureAttributes? = nil) {
    self.url = url
    self.picture = picture
  }

  /// A URL.
  public init(stringLiteral url: String) { self.init(url: url) }
}

/// The size of a picture, so that the page does not jump when it comes, and the files that browsers may choose from.
public struct PictureAttributes: Sendable, Hashable {
  /// In pixels.
  let width: Int
  /// In pixels.
  let height: Int
  /// The value of `srcset`; nil where there is one file only.
  let candidates: String?
  /// How wide pages show it: the value of `sizes`.
  let shownWidth: String

  /// - Parameters:
  ///   - width: The width in pixels.
  ///   - height: The height in pixels.
  ///   - candidates: The value of `srcset`; its URLs need no escapes.
  ///   - shownWidth: How wide pages show it: the value of `sizes`.
  public init(width: Int, height: Int, candidates: String?, shownWidth: String) {
    self.width = width
    self.height = height
    self.candidates = candidates
    self.shownWidth = shownWidth
  }

  /// The attributes as they stand between the value of `src` and its closing quote.
  var markup: String {
    let choice = candidates.map { "\" srcset=\"\($0)\" sizes=\"\(shownWidth)" } ?? ""
    return "\(choice)\" width=\"\(width)\" height=\"\(height)"
  }
}
