import FrontMatter
import Markdown

/// A school subject as an entry names it. Case, and е for ё, make no other subject of it.
public struct PracticeSubject: Sendable {
  /// As it is written: «физика».
  public let title: String
  /// Its name in URLs: `fizika`.
  public let slug: String

  /// A subject; nil where the text has no letters.
  public init?(_ title: String) {
    self.title = title
    slug = title.slug()
    if slug.isEmpty { return nil }
  }
}

extension PracticeSubject: Hashable {
  /// Whether both are the same subject.
  public static func == (left: PracticeSubject, right: PracticeSubject) -> Bool { left.slug == right.slug }

  /// By the name in URLs.
  public func hash(into hasher: inout Hasher) { hasher.combine(slug) }
}

extension ValueType<PracticeSubject> {
  static var subject: ValueType<PracticeSubject> {
    .text(format: "учебный предмет", example: "физика") { PracticeSubject($0) }
  }
}
