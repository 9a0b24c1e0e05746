/// The three forms that a Russian noun takes after a number.
public struct PluralForms: Sendable, Hashable {
  private let one: String
  private let few: String
  private let many: String

  /// - Parameters:
  ///   - one: The form after 1, 21, 101: «файл».
  ///   - few: The form after 2–4, 22–24: «файла».
  ///   - many: The form after 0, 5–20, 25–30: «файлов».
  public init(_ one: String, _ few: String, _ many: String) {
    self.one = one
    self.few = few
    self.many = many
  }

  /// The form that agrees with a count.
  public func form(for count: Int) -> String {
    switch (count % 10, count % 100) {
    case (_, 11...14): many
    case (1, _): one
    case (2...4, _): few
    default: many
    }
  }

  /// The count and its noun, joined by a non-breaking space: «3 файла».
  public func counted(_ count: Int) -> String {
    "\(count)\u{A0}\(form(for: count))"
  }
}
