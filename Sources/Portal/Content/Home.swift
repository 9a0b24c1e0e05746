public import FrontMatter

/// The home page's own fields (`index.md`).
public struct Home: ContentFields {
  /// The heading; the portal's name where there is none.
  public let title: String?
  /// What the portal is, in one sentence.
  public let summary: String?

  /// The fields.
  public static let schema = Schema<Home>(
    .optional(
      "название", .text("Методический портал"), "Заголовок главной страницы; без него стоит название портала."
    ),
    .optional("кратко", .summary, "О чём портал, одним предложением до 160 знаков."),
    make: Home.init)
}
