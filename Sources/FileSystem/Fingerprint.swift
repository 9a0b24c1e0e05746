/// A short name for bytes: for the names of assets, so that browsers may keep them for ever, and to tell whether
/// somebody has changed a text.
///
/// FNV-1a with 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv). It tells versions apart and guards nothing, so no
/// cryptographic hash is needed.
package struct Fingerprint {
  /// Sixteen hexadecimal digits.
  package let text: String

  /// The fingerprint of some bytes.
  package init(_ bytes: [UInt8]) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    // A photo has millions of bytes.
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    let digits = String(hash, radix: 16)
    text = String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The fingerprint of some bytes.
  package init(_ bytes: some Sequence<UInt8>) {
    self.init(Array(bytes))
  }
}
