/// Pictures with Exif and nothing else.
enum TestPicture {
  /// A JPEG file whose Exif has a directory of GPS with some tags.
  static func jpeg(tags: [UInt8], isLittleEndian: Bool = true) -> [UInt8] {
    let exif = Array("Exif\0\0".utf8) + self.exif(tags, isLittleEndian)
    let length = [UInt8((exif.count + 2) >> 8), UInt8((exif.count + 2) & 255)]
    return [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xE1] + length + exif + [0xFF, 0xDA, 0, 2]
  }

  /// A PNG file.
  static func png(tags: [UInt8]) -> [UInt8] {
    let exif = self.exif(tags, false)
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    return signature + [0, 0, 0, UInt8(exif.count)] + Array("eXIf".utf8) + exif + [0, 0, 0, 0]
  }

  /// A WebP file.
  static func webp(tags: [UInt8]) -> [UInt8] {
    let exif = self.exif(tags, true)
    return Array("RIFF\0\0\0\0WEBPEXIF".utf8) + [UInt8(exif.count), 0, 0, 0] + exif
  }

  /// TIFF 6.0, section 2: one directory that points to one of GPS.
  private static func exif(_ tags: [UInt8], _ isLittleEndian: Bool) -> [UInt8] {
    func number(_ value: Int, _ length: Int) -> [UInt8] {
      let bytes = (0..<length).map { UInt8(value >> (8 * $0) & 255) }
      return isLittleEndian ? bytes : bytes.reversed()
    }
    let head = Array((isLittleEndian ? "II" : "MM").utf8) + number(42, 2) + number(8, 4)
    let first = number(1, 2) + number(0x8825, 2) + number(4, 2) + number(1, 4) + number(26, 4) + number(0, 4)
    let place = tags.flatMap { number(Int($0), 2) + number(2, 2) + number(2, 4) + number(0, 4) }
    return head + first + number(tags.count, 2) + place
  }
}
