import FrontMatter

extension ValueType<String> {
  /// An address that a link can carry as it is written; quoted names and comments (RFC 5322) have no place in one.
  static var emailAddress: ValueType<String> {
    .text(
      format: "адрес электронной почты", example: "otdel@example.org",
      pattern: "^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$"
    ) { $0.isEmailAddress ? $0 : nil }
  }
}

extension String {
  fileprivate var isEmailAddress: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return parts[0].isPlain(also: "._+-") && labels.count > 1 && labels.allSatisfy { $0.isPlain(also: "-") }
  }
}

extension Substring {
  fileprivate func isPlain(also signs: String) -> Bool {
    !isEmpty
      && unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
          || signs.unicodeScalars.contains($0)
      }
  }
}
