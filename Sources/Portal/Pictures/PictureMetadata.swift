extension PictureHeader {
  /// Whether a file holds anything beside the picture itself: Exif, XMP, IPTC, comments, a colour profile.
  ///
  /// Nothing is published without this question: some versions of libraries that should leave such data out keep them.
  public static func hasMetadata(_ bytes: [UInt8]) -> Bool {
    guard let header = PictureHeader(bytes) else { return true }
    switch header.format {
    case .jpeg: return bytes.jpegMarkers.contains { $0 != 0xE0 && $0 != 0xEE && $0 >= 0xE0 }
    case .png:
      return !bytes.chunks(after: 8, isPNG: true).isDisjoint(with: ["eXIf", "tEXt", "zTXt", "iTXt", "iCCP"])
    case .webp: return !bytes.chunks(after: 12, isPNG: false).isDisjoint(with: ["EXIF", "XMP ", "ICCP"])
    }
  }
}

extension [UInt8] {
  /// The markers of the segments before the picture's data (ITU-T T.81, B.1): `APP0` (JFIF) and `APP14` (Adobe) tell
  /// how to decode it, the others of 0xE0 and above are about it.
  fileprivate var jpegMarkers: [UInt8] {
    var markers: [UInt8] = []
    var position = 2
    while position + 3 < count, self[position] == 0xFF, self[position + 1] != 0xDA {
      markers.append(self[position + 1])
      position += 2 + (Int(self[position + 2]) << 8 | Int(self[position + 3]))
    }
    return markers
  }

  /// The names of the chunks of a PNG file or of a RIFF container.
  fileprivate func chunks(after start: Int, isPNG: Bool) -> Set<String> {
    var names: Set<String> = []
    var position = start
    while position + 8 <= count {
      let first = self[position..<(position + 4)]
      let second = self[(position + 4)..<(position + 8)]
      names.insert(String(decoding: isPNG ? second : first, as: UTF8.self))
      let length =
        isPNG ? first.reduce(0) { $0 << 8 | Int($1) } : second.reversed().reduce(0) { $0 << 8 | Int($1) }
      position += isPNG ? 12 + length : 8 + length + length % 2
    }
    return names
  }
}
