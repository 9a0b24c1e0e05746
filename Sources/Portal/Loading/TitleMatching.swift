import Diagnostics

extension CaseIterable where Self: RawRepresentable<String> {
  /// The case whose raw value is this title, as titles are compared.
  init?(title: String) {
    let cases = Self.allCases
    let found =
      cases.first { $0.rawValue.hasSameBytes(as: title) }
      ?? cases.first { title.isSameTitle(as: $0.rawValue) }
    guard let found else { return nil }
    self = found
  }
}

extension String {
  /// Whether two titles have the same letters; dashes, spaces, signs, case and ё make no difference.
  func isSameTitle(as other: String) -> Bool { hasSameBytes(as: other) || letters == other.letters }

  private var letters: [Character] {
    lowercased().filter(\.isLetter).map { $0 == "ё" ? "е" : $0 }
  }
}
