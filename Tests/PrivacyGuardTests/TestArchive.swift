/// An archive with its parts as they are, not packed (APPNOTE.TXT, 4.3).
struct TestArchive {
  let bytes: [UInt8]

  /// - Parameter sizes: What it says of how long parts are unpacked, where that is not true.
  init(_ parts: [(name: String, bytes: [UInt8])], claiming sizes: [String: UInt32] = [:]) {
    var files: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in parts {
      let common =
        [UInt8](repeating: 0, count: 8) + Self.number(Self.checksum(bytes)) + Self.number(UInt32(bytes.count))
        + Self.number(sizes[name] ?? UInt32(bytes.count)) + Self.number(UInt32(name.utf8.count))
      let place = Self.number(UInt32(files.count))
      files += [0x50, 0x4B, 3, 4, 20, 0] + common + Array(name.utf8) + bytes
      directory += [0x50, 0x4B, 1, 2, 20, 0, 20, 0] + common + [UInt8](repeating: 0, count: 10)
      directory += place + Array(name.utf8)
    }
    let count = [UInt8(parts.count), 0]
    let end = [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + Self.number(UInt32(directory.count))
    self.bytes = files + directory + end + Self.number(UInt32(files.count)) + [0, 0]
  }

  init(_ parts: [(name: String, text: String)], claiming sizes: [String: UInt32] = [:]) {
    self.init(parts.map { (name: $0.name, bytes: Array($0.text.utf8)) }, claiming: sizes)
  }

  private static func number(_ value: UInt32) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// CRC-32 (ISO 3309).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}
