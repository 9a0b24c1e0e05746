internal import CCrypto

/// The SHA-256 of some bytes (FIPS 180-4): tells whether a file is the one that was published, also against somebody
/// who means to deceive.
public struct Digest: Sendable, Hashable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// The digest of some bytes.
  public init(_ bytes: [UInt8]) {
    let builder = DigestBuilder()
    builder.append(bytes)
    self = builder.finish()
  }

  /// The digest that 64 hexadecimal digits, of lower case, tell; nil for any other text.
  public init?(text: String) {
    let digits = text.utf8.compactMap { digit -> UInt8? in
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
      default: nil
      }
    }
    guard digits.count == text.utf8.count, digits.count == 2 * Int(SHA256_DIGEST_LENGTH) else { return nil }
    self.init(bytes: stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
  }

  /// A digest from its 32 bytes; nil for another number of bytes.
  fileprivate init?(bytes: [UInt8]) {
    guard bytes.count == Int(SHA256_DIGEST_LENGTH) else { return nil }
    func word(_ index: Int) -> UInt64 {
      bytes[index * 8..<index * 8 + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
    words = (word(0), word(1), word(2), word(3))
  }

  /// Whether two digests are the same.
  public static func == (first: Digest, second: Digest) -> Bool { first.words == second.words }

  /// Feeds the digest to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension Digest {
  /// 64 hexadecimal digits, as `sha256sum` prints them.
  public var text: String {
    var digits: [UInt8] = []
    append(to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  /// Appends the hexadecimal digits.
  public func append(to output: inout [UInt8]) {
    for word in [words.0, words.1, words.2, words.3] {
      for shift in stride(from: 60, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 0xF
        output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}

/// Makes a digest of bytes that come in portions.
public final class DigestBuilder {
  private let context: OpaquePointer

  /// A digest of nothing yet.
  public init() {
    // With a constant in place of the digest every file would pass for every other.
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto has no SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Takes the next bytes in.
  public func append(_ bytes: [UInt8]) {
    precondition(EVP_DigestUpdate(context, bytes, bytes.count) == 1, "libcrypto has no SHA-256")
  }

  /// The digest of all the bytes; nothing can be appended afterwards.
  public func finish() -> Digest {
    var bytes = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    guard EVP_DigestFinal_ex(context, &bytes, nil) == 1, let digest = Digest(bytes: bytes) else {
      preconditionFailure("libcrypto has no SHA-256")
    }
    return digest
  }
}
