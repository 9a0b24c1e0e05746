extension Practice {
  /// Under which terms others may use a practice.
  public enum License: String, Sendable, CaseIterable {
    case zero = "CC0 1.0"
    case attribution = "CC BY 4.0"
    case shareAlike = "CC BY-SA 4.0"
    case nonCommercial = "CC BY-NC 4.0"
    case nonCommercialShareAlike = "CC BY-NC-SA 4.0"
    case allRightsReserved = "все права защищены"

    /// Where the terms can be read; nil where the law alone speaks.
    public var url: String? {
      let path: String
      switch self {
      case .zero: path = "publicdomain/zero/1.0/deed.ru"
      case .attribution: path = "licenses/by/4.0/deed.ru"
      case .shareAlike: path = "licenses/by-sa/4.0/deed.ru"
      case .nonCommercial: path = "licenses/by-nc/4.0/deed.ru"
      case .nonCommercialShareAlike: path = "licenses/by-nc-sa/4.0/deed.ru"
      case .allRightsReserved: return nil
      }
      return "https://creativecommons.org/\(path)"
    }
  }
}
