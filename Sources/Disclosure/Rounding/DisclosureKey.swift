import CCrypto

/// The secret that all randomness and all tags come from.
///
/// Whoever has it can undo the rounding, so it stays outside of the work tree, and is lost with the machine rather than
/// kept in a second place.
public struct DisclosureKey: Sendable {
  /// The length of a key in bytes.
  public static let length = 32

  private let bytes: [UInt8]

  /// A key from its 32 bytes; nil for another number of bytes.
  public init?(bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    guard self.bytes.count == Self.length else { return nil }
  }

  /// HMAC-SHA-256 (RFC 2104) of a message: 32 bytes.
  func authenticationCode(of message: [UInt8]) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    let result = HMAC(EVP_sha256(), bytes, Int32(bytes.count), message, message.count, &code, nil)
    // With a constant in place of the code every draw could be foretold.
    precondition(result != nil, "libcrypto has no HMAC-SHA-256")
    return code
  }

  /// A key for another purpose that tells nothing about this one.
  func derived(for purpose: String) -> DisclosureKey {
    DisclosureKey(checked: authenticationCode(of: CanonicalMessage.bytes([.text(purpose)])))
  }

  private init(checked bytes: [UInt8]) { self.bytes = bytes }
}

extension DisclosureKey: CustomStringConvertible, CustomReflectable {
  /// Nothing about the key.
  public var description: String { "DisclosureKey" }
  /// Nothing about the key.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
