import CCrypto

/// A UUID that follows from a name (RFC 9562, 5.5: version 5).
struct NameUUID: Hashable {
  private let high: UInt64
  private let low: UInt64

  /// A UUID that is known, for a namespace.
  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The UUID of a name in a namespace: the first 128 bits of the SHA-1 of both, but for version and variant.
  init(namespace: NameUUID, name: String) {
    let input = namespace.bytes + Array(name.utf8)
    var digest = [UInt8](repeating: 0, count: Int(SHA_DIGEST_LENGTH))
    // Without a digest all names would get the same UUID.
    precondition(SHA1(input, input.count, &digest) != nil, "libcrypto has no SHA-1")
    high = UInt64(bigEndian: digest[..<8]) & ~0xF000 | 0x5000
    low = UInt64(bigEndian: digest[8..<16]) & ~(0b11 << 62) | 0b10 << 62
  }

  private var bytes: [UInt8] {
    [high, low].flatMap { half in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: half >> $0) }
    }
  }
}

extension NameUUID: CustomStringConvertible {
  /// `2ed6657d-e927-568b-95e1-2665a8aea6a2`.
  var description: String {
    var digits: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { digits.append(UInt8(ascii: "-")) }
      digits.append(Self.digit(byte >> 4))
      digits.append(Self.digit(byte & 0xF))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}

extension UInt64 {
  fileprivate init(bigEndian bytes: ArraySlice<UInt8>) {
    self = bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
