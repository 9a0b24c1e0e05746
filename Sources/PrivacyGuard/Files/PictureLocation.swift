/// Whether a picture tells where it was taken: by the coordinates of Exif (CIPA DC-008, 4.6.6) or of XMP.
public enum PictureLocation {
  /// - Parameter bytes: A JPEG, PNG or WebP file; of others nothing is known.
  public static func isKnown(in bytes: [UInt8]) -> Bool {
    segments(of: bytes).contains { segment in
      let data = bytes[segment]
      return data.contains(Array("GPSLatitude".utf8)) || ExifData(data).hasLocation
    }
  }

  /// Where a picture keeps what is not the picture.
  private static func segments(of bytes: [UInt8]) -> [Range<Int>] {
    if bytes.starts(with: [0xFF, 0xD8]) { return bytes.jpegSegments }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      return bytes.chunks(after: 8, names: ["eXIf", "iTXt", "tEXt"])
    }
    if bytes.starts(with: "RIFF".utf8) { return bytes.chunks(after: 12, names: ["EXIF", "XMP "]) }
    return []
  }
}

/// The directory of Exif in a segment.
private struct ExifData {
  /// From the mark of the byte order on, from where all places count.
  private let bytes: ArraySlice<UInt8>
  private let isLittleEndian: Bool

  init(_ segment: ArraySlice<UInt8>) {
    bytes = segment.starts(with: "Exif\0\0".utf8) ? segment.dropFirst(6) : segment
    isLittleEndian = bytes.starts(with: "II".utf8)
  }

  /// Whether the directory of GPS has a latitude or a longitude.
  var hasLocation: Bool {
    guard isLittleEndian || bytes.starts(with: "MM".utf8), let first = number(at: 4, 4),
      let pointer = entries(at: first).first(where: { $0.tag == 0x8825 }),
      let directory = number(at: pointer.position + 8, 4)
    else { return false }
    return entries(at: directory).contains { $0.tag == 2 || $0.tag == 4 }
  }

  private func entries(at position: Int) -> [(tag: Int, position: Int)] {
    guard let count = number(at: position, 2) else { return [] }
    return (0..<count).compactMap { index in
      let entry = position + 2 + 12 * index
      return number(at: entry, 2).map { ($0, entry) }
    }
  }

  /// A number of some bytes; nil beyond the end.
  private func number(at position: Int, _ length: Int) -> Int? {
    let part = bytes.dropFirst(position).prefix(length)
    guard position >= 0, part.count == length else { return nil }
    return (isLittleEndian ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
  }
}

extension [UInt8] {
  /// The `APP1` segments before the picture's data (ITU-T T.81, B.1).
  fileprivate var jpegSegments: [Range<Int>] {
    var segments: [Range<Int>] = []
    var position = 2
    while position + 3 < count, self[position] == 0xFF, self[position + 1] != 0xDA {
      guard self[position + 1] != 0xFF else {
        position += 1
        continue
      }
      let end = position + 2 + (Int(self[position + 2]) << 8 | Int(self[position + 3]))
      if self[position + 1] == 0xE1, end <= count, end >= position + 4 { segments.append(position + 4..<end) }
      position = end
    }
    return segments
  }

  /// The data of some chunks of a PNG file, which count from the highest byte, or of a RIFF container.
  fileprivate func chunks(after start: Int, names: Set<String>) -> [Range<Int>] {
    let isPNG = start == 8
    var chunks: [Range<Int>] = []
    var position = start
    while position + 8 <= count {
      let first = self[position..<(position + 4)]
      let second = self[(position + 4)..<(position + 8)]
      let length =
        isPNG ? first.reduce(0) { $0 << 8 | Int($1) } : second.reversed().reduce(0) { $0 << 8 | Int($1) }
      let end = position + 8 + length
      if end <= count, names.contains(String(decoding: isPNG ? second : first, as: UTF8.self)) {
        chunks.append(position + 8..<end)
      }
      position = isPNG ? end + 4 : end + length % 2
    }
    return chunks
  }
}
