public import FrontMatter

/// A page of text (`pages/<slug>.md`).
public struct PlainPage: ContentFields {
  /// The heading.
  public let title: String
  /// What the page says, in one sentence.
  public let summary: String?
  /// The menu that leads to it.
  public let menu: Menu
  /// Its place in the menu; the smaller the earlier.
  public let order: Int
  /// Whether it is an example only.
  public let isSample: Bool

  /// A menu of the portal.
  public enum Menu: String, Sendable, CaseIterable {
    /// At the top of each page.
    case top = "верхнее"
    /// At the foot of each page.
    case bottom = "нижнее"
    /// Reached by links only.
    case none = "нет"
  }

  /// The fields.
  public static let schema = Schema<PlainPage>(
    .required("название", .text("Как вступить в объединение"), "Заголовок страницы; он же стоит в меню."),
    .optional("кратко", .summary, "О чём страница, одним предложением до 160 знаков."),
    .defaulting(
      "меню", .choice, to: .none,
      "Меню, из которого ведёт ссылка на страницу; «нет» — ссылаются только тексты."),
    .defaulting(
      "порядок", .integer(0...999, example: 50), to: 100,
      "Место в меню: меньшее число стоит раньше; без поля — 100."),
    .sample,
    make: PlainPage.init)
}
