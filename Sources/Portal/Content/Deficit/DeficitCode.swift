import FrontMatter

/// The code of a professional need: `metod/formiruyushchee-ocenivanie`. It is a part of the URL of the need's page.
public struct DeficitCode: Sendable, Hashable {
  /// The code.
  public let text: String

  /// A code: a block and a name, each as it could stand in a URL; nil where the text is none.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ Slug($0) != nil }) else { return nil }
    self.text = String(text)
  }
}

extension DeficitCode: Comparable {
  /// By its letters.
  public static func < (left: DeficitCode, right: DeficitCode) -> Bool { left.text < right.text }
}

extension ValueType<DeficitCode> {
  /// A code of the dictionary of needs.
  static var deficitCode: ValueType<DeficitCode> {
    .text(
      format: "код дефицита", example: "metod/formiruyushchee-ocenivanie",
      pattern: pattern
    ) { DeficitCode($0) }
  }

  /// The same as a regular expression, for the checks of editors.
  static var pattern: String { "^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$" }
}
