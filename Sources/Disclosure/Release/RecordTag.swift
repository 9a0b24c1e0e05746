/// Recognises a record, a member with a value, from one release to the next without telling whose it is.
///
/// HMAC-SHA-256 under a key of its own: without the key nobody can try out persons.
public struct RecordTag: Sendable, Hashable {
  /// 32 hexadecimal digits.
  public let text: String

  /// A tag as it was kept: 32 hexadecimal digits in lower case, else nil.
  public init?(_ text: String) {
    guard text.utf8.count == 32,
      text.utf8.allSatisfy({ Self.digits.contains($0) })
    else { return nil }
    self.text = text
  }

  private static let digits = Array("0123456789abcdef".utf8)

  /// The tag of a person with a value, of 128 bits.
  init(person: String, attribute: String, band: String, key: DisclosureKey) {
    let message = CanonicalMessage.bytes([.text(person), .text(attribute), .text(band)])
    let code = key.authenticationCode(of: message).prefix(16)
    let text = code.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 0xF)]] }
    self.text = String(decoding: text, as: UTF8.self)
  }
}

extension RecordTag: Comparable {
  /// In the order of their digits.
  public static func < (left: RecordTag, right: RecordTag) -> Bool { left.text < right.text }
}
