import Diagnostics
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

extension PracticeSubject {
  fileprivate static let knownSlugs = Set(known.map { $0.slug() })
}

extension ValueType<PracticeSubject> {
  static var subject: ValueType<PracticeSubject> {
    .text(format: "учебный предмет", example: "физика") { text, location, diagnostics in
      guard let subject = PracticeSubject(text) else {
        diagnostics.append(.wrongType(text, expected: "учебный предмет", example: "физика", at: location))
        return nil
      }
      if !PracticeSubject.knownSlugs.contains(subject.slug),
        let meant = PracticeSubject.known.nearest(to: text)
      {
        diagnostics.append(.unlikelySubject(text, meant: meant, at: location))
      }
      return subject
    }
  }
}
