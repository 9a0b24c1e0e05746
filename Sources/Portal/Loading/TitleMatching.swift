extension String {
  /// Whether two titles have the same letters; dashes, spaces, signs, case and ё make no difference.
  func isSameTitle(as other: String) -> Bool { letters == other.letters }

  private var letters: [Character] {
    lowercased().filter(\.isLetter).map { $0 == "ё" ? "е" : $0 }
  }
}
