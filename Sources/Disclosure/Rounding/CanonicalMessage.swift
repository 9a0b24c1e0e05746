/// Messages to be authenticated: two different lists of fields never give the same bytes.
enum CanonicalMessage {
  enum Field {
    case text(String)
    case number(Int)
  }

  /// The fields, each with its kind and, for texts, its length in front; numbers are big-endian.
  static func bytes(_ fields: [Field]) -> [UInt8] {
    var bytes: [UInt8] = []
    for field in fields {
      switch field {
      case .text(let text):
        bytes.append(0)
        append(text.utf8.count, to: &bytes)
        bytes += text.utf8
      case .number(let number):
        bytes.append(1)
        append(number, to: &bytes)
      }
    }
    return bytes
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    let bits = UInt64(bitPattern: Int64(number))
    bytes += stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: bits >> $0) }
  }
}
