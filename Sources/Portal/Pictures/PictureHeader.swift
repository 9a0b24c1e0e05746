/// What the first bytes of a picture tell of it: enough to refuse it before anything decodes it.
public struct PictureHeader: Sendable, Hashable {
  /// How it is stored, whatever its name says.
  public let format: PictureFormat
  /// Its width in pixels, as it is stored: a camera may note that it must be turned.
  public let width: Int
  /// Its height in pixels, as it is stored.
  public let height: Int
  /// Whether it is a drawing, to which JPEG would do harm: without loss, or with transparent parts.
  public let isDrawing: Bool

  /// How many pixels it has.
  var pixels: Int { width.multipliedReportingOverflow(by: height).overflow ? .max : width * height }
}

/// How a picture is stored.
public enum PictureFormat: Sendable {
  case jpeg
  case png
  case webp
}

/// How a picture is published: as every browser shows it. libvips puts Exif of its own into each WebP file, so there is
/// no WebP among them.
public enum PublishedFormat: String, Sendable {
  case jpeg = "jpg"
  case png
}

extension PictureHeader {
  /// How it is published.
  public var published: PublishedFormat { isDrawing ? .png : .jpeg }
}

extension PictureHeader {
  /// Reads the header of a JPEG, PNG or WebP file; nil where it is none.
  public init?(_ bytes: [UInt8]) {
    let picture = Self.png(bytes) ?? Self.webp(bytes) ?? Self.jpeg(bytes)
    guard let picture, picture.width > 0, picture.height > 0 else { return nil }
    self = picture
  }

  /// PNG, third edition, 5.2 and 11.2.1: `IHDR` comes first.
  private static func png(_ bytes: [UInt8]) -> PictureHeader? {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
      bytes.has("IHDR", at: 12), let width = bytes.number(at: 16, 4), let height = bytes.number(at: 20, 4)
    else { return nil }
    return PictureHeader(format: .png, width: width, height: height, isDrawing: true)
  }

  /// JPEG (ITU-T T.81, B.1 and B.2.2): segments up to the frame header, `SOF`.
  private static func jpeg(_ bytes: [UInt8]) -> PictureHeader? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var position = 2
    while bytes.number(at: position, 1) == 0xFF, let marker = bytes.number(at: position + 1, 1) {
      switch marker {
      case 0xFF: position += 1
      case 0x01, 0xD0...0xD8: position += 2
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard let height = bytes.number(at: position + 5, 2), let width = bytes.number(at: position + 7, 2)
        else { return nil }
        return PictureHeader(format: .jpeg, width: width, height: height, isDrawing: false)
      default:
        guard let length = bytes.number(at: position + 2, 2), length >= 2 else { return nil }
        position += 2 + length
      }
    }
    return nil
  }

  /// WebP (RFC 9649, 2.5 to 2.7).
  private static func webp(_ bytes: [UInt8]) -> PictureHeader? {
    guard bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) else { return nil }
    let size: (width: Int?, height: Int?)
    if bytes.has("VP8X", at: 12) {
      size = (
        bytes.littleEndian(at: 24, 3).map { $0 + 1 }, bytes.littleEndian(at: 27, 3).map { $0 + 1 }
      )
    } else if bytes.has("VP8L", at: 12) {
      let packed = bytes.littleEndian(at: 21, 4)
      size = (packed.map { ($0 & 0x3FFF) + 1 }, packed.map { ($0 >> 14 & 0x3FFF) + 1 })
    } else if bytes.has("VP8 ", at: 12) {
      size = (
        bytes.littleEndian(at: 26, 2).map { $0 & 0x3FFF }, bytes.littleEndian(at: 28, 2).map { $0 & 0x3FFF }
      )
    } else {
      return nil
    }
    guard let width = size.width, let height = size.height else { return nil }
    let isTransparent = bytes.has("VP8X", at: 12) && bytes[20] & 0x10 != 0
    return PictureHeader(
      format: .webp, width: width, height: height, isDrawing: isTransparent || bytes.has("VP8L", at: 12))
  }
}

extension [UInt8] {
  fileprivate func has(_ text: StaticString, at position: Int) -> Bool {
    text.withUTF8Buffer { dropFirst(position).starts(with: $0) }
  }

  /// A number of some bytes, the highest first; nil beyond the end.
  fileprivate func number(at position: Int, _ length: Int) -> Int? {
    guard position >= 0, position + length <= count else { return nil }
    return self[position..<(position + length)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of some bytes, the lowest first; nil beyond the end.
  fileprivate func littleEndian(at position: Int, _ length: Int) -> Int? {
    guard position >= 0, position + length <= count else { return nil }
    return self[position..<(position + length)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
